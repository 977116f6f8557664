"""What every kind has to answer, a project's own kinds among them."""

import re
from collections.abc import Iterator

from atlas.errors import AtlasError, ViewError
from atlas.evidence.annotation import Annotation
from atlas.evidence.totals import Total
from atlas.views.chapter import Chapter
from atlas.views.topics import Topics
from atlas.views.view import View

_CATEGORY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_TUPLE = "a tuple of Chapter(...)"
_RETURN = "return a tuple, such as `(Chapter(…),)`; an empty one shows nothing"


def require_answers(view: View) -> None:
    """Ask a kind for its chapters and topics once; errors of its own code pass through.

    Figures that contradict each other are no fault of the kind: EV510 finds them.

    Args:
        view: The view.

    Raises:
        ViewError: Its category, chapters or topics are not what they have to be.
    """
    kind = type(view)
    if not _CATEGORY.fullmatch(kind.category):
        raise ViewError(
            f"{kind.__name__}.category is {kind.category!r}",
            allowed="small letters, digits and hyphens, such as restore-drill",
            remedy=f"write `category = {_category(kind.category)!r}`, which names a page",
        )
    if not isinstance(view.finished_topics, Topics):
        raise _wrong(
            kind, "topics", view.finished_topics, "a Topics(...)", "return `Topics(…)` from it"
        )
    try:
        chapters = view.finished_chapters
    except AtlasError:
        return
    if not isinstance(chapters, tuple):
        raise _wrong(kind, "chapters()", chapters, _TUPLE, _RETURN)
    for chapter in chapters:
        if not isinstance(chapter, Chapter):
            raise _wrong(kind, "chapters()", chapter, _TUPLE, _RETURN)
        for fact in _facts(chapter):
            if not isinstance(fact, (Annotation, Total)):
                what = f"chapter {chapter.key!r}"
                remedy = "cite it or assume it, leave it out, or write `undisclosed(where_looked)`"
                form = "figures, moments, statements and gaps as facts"
                raise _wrong(kind, what, fact, form, remedy)


def _facts(chapter: Chapter) -> Iterator[object]:
    yield from chapter.facts.values()
    for entry in chapter.entries:
        yield from entry.facts.values()
        yield from entry.statements
    for line in chapter.lines:
        yield from (cell for cell in line.cells if cell is not None)


def _category(written: str) -> str:
    """Return the category that is nearest to what was written."""
    return re.sub(r"[^a-z0-9]+", "-", written.lower()).strip("-") or "restore-drill"


def _wrong(kind: type[View], what: str, found: object, allowed: str, remedy: str) -> ViewError:
    return ViewError(f"{what} of {kind.__name__} has {found!r}", allowed=allowed, remedy=remedy)
