"""Regular plurals of English nouns."""

import re

_HISSING = ("s", "x", "z", "ch", "sh")


def plural(singular: str) -> str:
    """Return the regular plural of a noun or of a noun with words before it.

    Args:
        singular: The singular: `cluster`, `pull request`, `CPU`.

    Returns:
        The plural: `clusters`, `pull requests`, `CPUs`.
    """
    last = singular.rsplit(maxsplit=1)[-1] if singular.strip() else singular
    if last.isupper():
        return f"{singular}s"
    if re.search(r"[^aeiou]y$", singular):
        return f"{singular[:-1]}ies"
    return f"{singular}es" if singular.endswith(_HISSING) else f"{singular}s"
