"""What the pages of reports show."""

from luyke.office.reports.pages.layout import LayoutPage, layout_page
from luyke.office.reports.pages.report import ReportPage, issued_page, report_page
from luyke.office.reports.pages.writing import WritingPage, writing_page

__all__ = ["LayoutPage", "ReportPage", "WritingPage", "issued_page", "layout_page", "report_page", "writing_page"]
