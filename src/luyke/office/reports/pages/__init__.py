"""What the pages of reports show."""

from luyke.office.reports.pages.report import ReportPage, report_page
from luyke.office.reports.pages.writing import WritingPage, writing_page

__all__ = ["ReportPage", "WritingPage", "report_page", "writing_page"]
