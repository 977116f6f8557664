"""Regular plurals of English nouns."""

import re

_HISSING = ("s", "x", "z", "ch", "sh")
_SAME = ("series", "species", "times")
"""Words that are their own plural."""


def plural(singular: str) -> str:
    """Return the regular plural of a noun or of a noun with words before it.

    Args:
        singular: The singular: `cluster`, `pull request`, `CPU`.

    Returns:
        The plural: `clusters`, `pull requests`, `CPUs`.
    """
    last = singular.rsplit(maxsplit=1)[-1] if singular.strip() else singular
    if last in _SAME:
        return singular
    if last.isupper():
        return f"{singular}s"
    if re.search(r"[^aeiou]y$", singular):
        return f"{singular[:-1]}ies"
    return f"{singular}es" if singular.endswith(_HISSING) else f"{singular}s"


def numbered(count: int, noun: str) -> str:
    """Return a count with its noun: `1 view`, `2 views`.

    Args:
        count: How many there are.
        noun: One of them; its plural must be regular.
    """
    return f"{count:,} {noun if count == 1 else plural(noun)}"
