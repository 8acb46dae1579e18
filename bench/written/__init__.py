"""One digit changed by hand in reports that the system itself has written."""
