"""`python -m luyke.office`: Django's commands with the office's settings."""

import os
import sys


def main() -> None:
    """Runs one management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luyke.office.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(["luyke.office", *sys.argv[1:]])


if __name__ == "__main__":
    main()
