"""The command line: `postguard check|explain|rules|test|compile`.

Exit codes: 0 all posts may go live (or all cases passed), 1 something is stopped (or failed), 2 the command could not run.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from postguard.cli.arguments import parser
from postguard.errors import PostguardError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = parser().parse_args(argv)
    try:
        code: int = options.run(options)
    except PostguardError as error:
        print(f"postguard: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()  # whoever read the pipe has seen enough
        return 0
    except KeyboardInterrupt:
        return 130
    return code
