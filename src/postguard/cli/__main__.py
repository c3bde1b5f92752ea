"""Run the command line as ``python -m postguard.cli``."""

import sys

from postguard.cli import main

sys.exit(main())
