"""PDF: text with pypdfium2, ruled tables with pdfplumber, pages without text by recognition where it is installed."""
