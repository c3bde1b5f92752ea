"""Run the command line as ``python -m postguard``."""

import sys

from postguard.cli import main

sys.exit(main())
