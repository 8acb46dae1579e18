"""What the pages of reports show."""

from luyke.office.reports.pages.report import ReportPage, issued_page, report_page
from luyke.office.reports.pages.writing import WritingPage, writing_page

__all__ = ["ReportPage", "WritingPage", "issued_page", "report_page", "writing_page"]
