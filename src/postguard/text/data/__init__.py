"""Word list and look-alike letters as plain files; see the README beside them for source and licence."""

from functools import cache

__all__ = ["lines"]


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the lines of one data file of this room, without comments and blank ones.

    The loader of the package is asked, not the disk, so that it works from a zip file as well.
    """
    # importlib.resources would do the same at eight times the import cost.
    folder = __path__[0]
    content: bytes = __loader__.get_data(f"{folder}/{name}")  # type: ignore[name-defined]
    return tuple(line for line in content.decode("ascii").splitlines() if line and not line.startswith("#"))
