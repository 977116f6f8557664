"""Regular plurals of English nouns."""

import re

_HISSING = ("s", "x", "z", "ch", "sh")


def plural(one: str) -> str:
    """Return the regular plural of a noun or of a noun with words before it.

    Args:
        one: The singular: `cluster`, `pull request`, `CPU`.

    Returns:
        The plural: `clusters`, `pull requests`, `CPUs`.
    """
    last = one.rsplit(maxsplit=1)[-1] if one.strip() else one
    if last.isupper():
        return f"{one}s"
    if re.search(r"[^aeiou]y$", one):
        return f"{one[:-1]}ies"
    return f"{one}es" if one.endswith(_HISSING) else f"{one}s"
