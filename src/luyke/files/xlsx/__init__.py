"""Excel workbooks, streamed so that a sheet of a million blank rows or one far cell costs nothing."""
