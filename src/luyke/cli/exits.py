"""What the command tells the shell."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes. Over many files an error outweighs a file that could not be read: it is the firmer news."""

    CLEAN = 0
    ERRORS = 1  # at least one finding of severity error
    UNREADABLE = 2  # a file could not be read, or the command line was wrong
    INTERRUPTED = 130  # as shells report Ctrl+C
    PIPE_CLOSED = 141  # as shells report a reader such as `head` that left early
