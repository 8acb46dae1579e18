"""`python -m luyke.cli`, where the command is not on the path."""

import sys

from luyke.cli.entry import main

sys.exit(main())
