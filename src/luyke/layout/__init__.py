"""Official documents of the State and the Party: values → Word, PDF, a page on which each number tells its source.

document   what stands on one
rules      how it is set, as dated data; an office's own values
faults     where one breaks the form that its rules ask for: who signs as what, whom it goes to
sheets     the two together: lines, columns and tables, which the files below only draw
word       DOCX
pdf        PDF/A, by typst
page       one standalone HTML page
spreadsheet, own_template   the tables as XLSX; an office's own Word file, filled
signing    a signature on a PDF, and whether those on one hold
"""

from luyke.layout.changes import ADDED, REMOVED, Change
from luyke.layout.document import Annex, Block, Heading, OfficialDocument, Paragraph, Section, Signature, Table
from luyke.layout.errors import (
    ForbiddenChangeError,
    LayoutError,
    MissingPartError,
    TemplateError,
    UnprintableError,
    UnsignableError,
)
from luyke.layout.faults import faults_of, title_signed
from luyke.layout.lines import reference_to
from luyke.layout.own_template import fill_template
from luyke.layout.page import html_page
from luyke.layout.pdf import pdf_bytes
from luyke.layout.rules import Rules, rules_on
from luyke.layout.signing import Signed, sign_pdf, signatures_of
from luyke.layout.spreadsheet import xlsx_bytes
from luyke.layout.template_values import template_values
from luyke.layout.word import docx_bytes

__all__ = [
    "ADDED", "REMOVED", "Annex", "Block", "Change", "ForbiddenChangeError", "Heading", "LayoutError",
    "MissingPartError", "OfficialDocument", "Paragraph", "Rules", "Section", "Signature", "Signed",
    "Table", "TemplateError", "UnprintableError",
    "UnsignableError", "docx_bytes", "faults_of", "fill_template", "html_page", "pdf_bytes", "reference_to", "rules_on",
    "sign_pdf", "signatures_of", "template_values", "title_signed", "xlsx_bytes",
]  # fmt: skip
