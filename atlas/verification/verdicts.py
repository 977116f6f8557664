"""What became of one source: it stands, it changed, it is gone, it moved, or nobody could look."""

from typing import Literal

from attrs import frozen

from atlas.evidence.plurals import numbered
from atlas.verification.absence import denial, hindrance, leads_away
from atlas.verification.addresses import is_front_page, is_same
from atlas.verification.archive import Archived
from atlas.verification.contents import Content
from atlas.verification.copies import Copy, Fault
from atlas.verification.phrases import Finder, Seen
from atlas.verification.quotations import Cited, Quotation
from atlas.verification.texts import Text, UnreadableError, text_of

Status = Literal["stands", "moved", "changed", "gone", "unreachable"]
NOT_QUOTED = "it is there, and nothing is quoted from it"
BAD: frozenset[Status] = frozenset({"changed", "gone"})

_GONE = frozenset({404, 410})
_OK = 200
_SUCCESS = range(200, 300)


@frozen(kw_only=True)
class Task:
    """One source that is to be verified, as a worker is sent it.

    Args:
        address: Its address.
        quotations: What is quoted from it.
        copy: What stood there; where there is none, why.
        content: Where the content of the copy is.
        read_in: Where its words were read, if not at its address.
        is_own: Whether it is one's own evidence, which need not be open to a program.
    """

    address: str
    quotations: tuple[Quotation, ...]
    copy: Copy | Fault
    content: Content
    read_in: str = ""
    is_own: bool = False


@frozen(kw_only=True)
class Verdict:
    """What became of one source.

    Args:
        address: Its address, without what follows `#`.
        status: What became of it.
        why: Why, in words; empty where its words stand.
        leads_to: Where it moved to.
        read: The day of what was read; empty if nothing was.
        phrases: What became of each quotation; empty unless it was read.
        kept_from: The day on which it last stood, as `evidence.lock` says; empty if never.
        archived: An archived copy of a page that is gone; None unless one was looked for.
    """

    address: str
    status: Status
    why: str = ""
    leads_to: str = ""
    read: str = ""
    phrases: tuple[Seen, ...] = ()
    kept_from: str = ""
    archived: Archived | None = None


def task_of(cited: Cited, copy: Copy | Fault, content: Content) -> Task:
    """Return what a worker needs to know of a source.

    Args:
        cited: What is cited.
        copy: What stood at its address; where there is none, why.
        content: Where the content of the copy is.
    """
    return Task(
        address=cited.address,
        quotations=tuple(cited.quotations.values()),
        copy=copy,
        content=content,
        read_in=next((source.read_in for source in cited.sources.values() if source.read_in), ""),
        is_own=cited.first.is_own and not cited.first.is_file,
    )


def verdict_on(task: Task) -> Verdict:
    """Return what became of a source.

    Args:
        task: The source, and the copy of it.
    """
    copy = task.copy
    if isinstance(copy, Fault):
        return Verdict(address=task.address, status="unreachable", why=copy.why)
    if copy.status in _GONE:
        return _verdict(task, copy, "gone", f"it answered with status {copy.status}")
    if copy.status not in _SUCCESS:
        return _verdict(task, copy, "unreachable", f"it answered with status {copy.status}")
    try:
        text = text_of(copy, task.content.read_bytes())
    except UnreadableError as error:
        return _verdict(task, copy, "unreachable", str(error))
    except OSError as error:
        return _verdict(task, copy, "unreachable", f"{copy.file}: {error.strerror}")
    finder = Finder(text)
    return _of_text(task, copy, text, tuple(finder.find(each) for each in task.quotations))


def _of_text(task: Task, copy: Copy, text: Text, seen: tuple[Seen, ...]) -> Verdict:
    """Judge by the words that were found in the text."""
    found = [each for each in seen if each.state == "found"]
    is_there = any(each.state != "missing" for each in seen)
    if not is_there and (reason := _nothing_there(copy, text)):
        return _verdict(task, copy, *reason)
    if len(found) == len(seen):
        if copy.moved_to and not is_same(copy.moved_to, task.address):
            return _verdict(task, copy, "moved", f"to {copy.moved_to}", seen)
        return _verdict(task, copy, "stands", "" if seen else NOT_QUOTED, seen)
    if task.is_own or task.read_in:
        why = (
            f"its words were read in {task.read_in}, not at its address"
            if task.read_in
            else "its words are not in what a program is shown"
        )
        return _verdict(task, copy, "unreachable", why, seen)
    lost = f"{len(seen) - len(found)} of {numbered(len(seen), 'quotation')}"
    return _verdict(task, copy, "changed", f"not there any more: {lost}", seen)


def _nothing_there(copy: Copy, text: Text) -> tuple[Status, str] | None:
    """Return why a page without any of the words is not the page that was read, if it is not."""
    if why := hindrance(copy, text):
        return "unreachable", why
    if said := denial(text):
        return "gone", f"it answers with status {copy.status}, and says {said!r}"
    if leads_away(copy) and is_front_page(copy.url) and not is_front_page(copy.address):
        return "gone", f"it leads to the front page, {copy.url}"
    if not text.words.strip():
        return "unreachable", "it has no text"
    return None


def _verdict(
    task: Task, copy: Copy, status: Status, why: str, seen: tuple[Seen, ...] = ()
) -> Verdict:
    return Verdict(
        address=task.address,
        status=status,
        why=why,
        leads_to=copy.moved_to if status == "moved" else "",
        read=copy.fetched,
        phrases=seen,
    )
