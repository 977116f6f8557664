"""Files that show how a program may be configured, and say nothing of its defaults."""

import re
from urllib.parse import unquote, urlsplit

from atlas.errors import CitationError
from atlas.evidence.figure import Figure
from atlas.evidence.source import Source

_WORD = re.compile(
    r"(?:^|[-_.])(?:samples?|examples?|templates?|tmpl|j2)(?:[-_.]|$)", re.IGNORECASE
)
_SETTINGS = re.compile(
    r"\.(?:conf|cnf|cfg|ini|properties)(?:\.(?:in|dist|default|sample|example))?$", re.IGNORECASE
)
_SHIPPED = re.compile(r"\.(?:ya?ml|xml|toml|json|sh|env)$", re.IGNORECASE)
_FOLDERS = frozenset({"conf", "etc", "samples", "sample", "examples", "example", "templates"})


def is_sample(source: Source) -> bool:
    """Return whether a source is a sample, an example, a template or a shipped configuration.

    Such a file is a starting point for operators. What holds without it, the program's code and
    its reference manual say. A file of one's own (`Source.is_own`) is what one runs, and counts.
    """
    if source.is_own:
        return False
    path = unquote(urlsplit(source.url).path).lower()
    _, blob, file = path.partition("/blob/")  # before it, owner and repository
    *folders, name = (file if blob else path).split("/")
    if _SETTINGS.search(name):
        return True
    named = bool(_WORD.search(name)) or bool(
        _SHIPPED.search(name) and not _FOLDERS.isdisjoint(folders)
    )
    return bool(blob) and named  # the name of a page is its title, not its kind


def require_default(figure: Figure, *, field: str) -> None:
    """Refuse a default or limit that only a sample of a configuration states.

    Args:
        figure: The figure.
        field: What it is given for, as messages name it.

    Raises:
        CitationError: One of its sources is a sample.
    """
    for citation in figure.citations:
        if is_sample(citation.source):
            raise CitationError(
                f"{field} is {figure.quantity} by {citation.source.title!r}, a sample or shipped "
                "configuration",
                allowed="code, or a reference manual",
                remedy="read in the code what holds where nothing is configured, and cite that",
            )
