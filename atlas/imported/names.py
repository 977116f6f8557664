"""Names of what was imported, and of its variables."""

import keyword
import re
from collections.abc import Iterable

from atlas.imported.drawable import LONGEST_NAME
from atlas.naming import slug


def variables(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return names of variables for names, each once.

    Args:
        names: The names.
        taken: Names of variables that are taken.
    """
    known = {*taken, *keyword.kwlist, "diagram", "c"}
    found: list[str] = []
    for name in names:
        plain = re.sub(r"\W+", "_", slug(name).replace("-", "_"), flags=re.ASCII).strip("_")
        if not plain or plain[0].isdigit():
            plain = f"component_{plain}".rstrip("_")
        each, number = plain, 2
        while each in known:
            each, number = f"{plain}_{number}", number + 1
        known.add(each)
        found.append(each)
    return found


def distinct(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return names that one view accepts, with a number behind those that are there already.

    Args:
        names: The names.
        taken: Names that others have.
    """
    known = {slug(name) for name in taken}
    found: list[str] = []
    for name in names:
        short = name[:LONGEST_NAME].strip()
        each, number = short, 2
        while slug(each) in known:
            each, number = f"{short[: LONGEST_NAME - 5].strip()} {number}", number + 1
        known.add(slug(each))
        found.append(each)
    return found
