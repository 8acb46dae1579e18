"""Pages of meetings, of what is done at them, of notices and of directives."""
