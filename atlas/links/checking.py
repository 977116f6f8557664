"""What became of each address: fetched as sources are, then judged by what was answered.

A whole page is requested, not its head alone (`HEAD`): many hosts answer that with 403, 404 or 405
though the page is there, and a page that says "not found" with status 200 shows it in its text.
What has not changed since the last run is not sent again, and of a larger page nothing but its
being there is read.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from attrs import evolve, field, frozen

from atlas.links.printed import Place, Printed
from atlas.processes import pool
from atlas.processes.ends import Failed
from atlas.store import user_store
from atlas.verification.absence import clear_denial, hindrance, leads_away
from atlas.verification.addresses import is_front_page, is_same
from atlas.verification.archive import Archived, look_up
from atlas.verification.contents import Content, contents
from atlas.verification.copies import Copy, Fault
from atlas.verification.crawling import Settings, crawl
from atlas.verification.texts import UnreadableError, text_of

Status = Literal["alive", "moved", "skipped", "forbidden", "unreachable", "dead"]
MOST_BYTES = 1024 * 1024
_SECONDS = 60.0
"""The time limit of reading one page."""
_GONE = frozenset({404, 410})
_SUCCESS = range(200, 300)
_READ: frozenset[Status] = frozenset({"alive", "moved"})
_OF_FAULTS: Mapping[str, Status] = {"too large": "alive", "forbidden": "forbidden"}
_PAGES = frozenset({"", "text/html", "application/xhtml+xml"})


@frozen(kw_only=True)
class Outcome:
    """What became of one address.

    Args:
        address: The address, without what follows `#`.
        status: What became of it.
        why: Why, in words; empty where it is alive.
        leads_to: Where it moved to.
        archived: An archived copy of a dead link; None unless one was looked for.
        places: Where it is printed.
    """

    address: str
    status: Status
    why: str = ""
    leads_to: str = ""
    archived: Archived | None = None
    places: tuple[Place, ...] = field(default=())


@frozen
class _Task:
    address: str
    copy: Copy
    content: Content


def check_pages(
    printed: Sequence[Printed], archive: str, settings: Settings | None = None
) -> list[Outcome]:
    """Request addresses, each once.

    Args:
        printed: The addresses.
        archive: Where archived copies of dead links are looked for; nowhere if empty.
        settings: How they are requested.

    Raises:
        OSError: No copy can be kept meanwhile.
    """
    store, chosen = user_store(), settings or Settings(most=MOST_BYTES)
    asked = [each.address for each in printed if not each.unasked]
    with contents(None) as kept:
        copies = crawl(asked, kept.keep, store, chosen)
        links = _judged(printed, copies, kept.of)
    unknown = {
        address
        for address, copy in copies.items()
        if isinstance(copy, Fault) and copy.kind == "unknown host"
    }
    own = {each.address for each in printed if each.is_own}
    lost = _lost(links, unknown, own)
    found = look_up(archive, dict.fromkeys(lost), store, chosen)
    return [
        _without_host(link, found.copies[link.address])
        if link.address in unknown and link.address in found.answered
        else evolve(link, archived=found.copies.get(link.address))
        for link in links
    ]


def check_copies(
    printed: Sequence[Printed], copies: Mapping[str, Copy], folder: Path
) -> list[Outcome]:
    """Judge addresses by the copies of a folder, without the network.

    What is never requested is judged as well, where somebody saved a copy of it.

    Args:
        printed: The addresses.
        copies: The copies by address.
        folder: Their folder.
    """
    missing = Fault(f"there is no copy of it in {folder}")
    known = {
        each.address: copies.get(each.address, missing)
        for each in printed
        if each.address in copies or not each.unasked
    }
    where = {address: folder / copy.file for address, copy in copies.items()}
    links = _judged(printed, known, where)
    why = Archived(why="none was looked for: the network is not used")
    return [evolve(link, archived=why if link.status == "dead" else None) for link in links]


def _judged(
    printed: Iterable[Printed],
    copies: Mapping[str, Copy | Fault],
    where: Mapping[str, Content],
) -> list[Outcome]:
    links: dict[str, Outcome] = {}
    tasks: list[_Task] = []
    for each in printed:
        if each.address not in copies:
            links[each.address] = Outcome(address=each.address, status="skipped", why=each.unasked)
            continue
        copy = copies[each.address]
        link = _by_answer(each.address, copy)
        if isinstance(copy, Copy) and link.status in _READ and copy.content_type in _PAGES:
            tasks.append(_Task(each.address, copy, where[each.address]))
        links[each.address] = link
    said = pool.run(tasks, _said, _taken, jobs=pool.workers(), timeout=_SECONDS, label="reading")
    links.update((link.address, link) for link in said if link is not None)
    return [evolve(links[each.address], places=tuple(each.places)) for each in printed]


def _by_answer(address: str, copy: Copy | Fault) -> Outcome:
    """Judge by what the server answered, whatever the page says."""
    status, why, leads_to = _answered(address, copy)
    return Outcome(address=address, status=status, why=why, leads_to=leads_to)


def _answered(address: str, copy: Copy | Fault) -> tuple[Status, str, str]:
    if isinstance(copy, Fault):
        status = _OF_FAULTS.get(copy.kind, "unreachable")
        return status, "" if status == "alive" else copy.why, ""
    if copy.status not in _SUCCESS:
        is_gone = copy.status in _GONE
        return "dead" if is_gone else "unreachable", f"it answered with status {copy.status}", ""
    if leads_away(copy) and is_front_page(copy.url) and not is_front_page(address):
        return "moved", f"to the front page, {copy.url}", copy.url
    if copy.moved_to and not is_same(copy.moved_to, address):
        return "moved", f"to {copy.moved_to}", copy.moved_to
    return "alive", "", ""


def _said(task: _Task) -> Outcome | None:
    """Judge by what the page says; None where it says nothing against it."""
    try:
        text = text_of(task.copy, task.content.read_bytes())
    except UnreadableError:  # it is there
        return None
    except OSError as error:
        why = f"{task.copy.file}: {error.strerror}"
        return Outcome(address=task.address, status="unreachable", why=why)
    if why := hindrance(task.copy, text):
        return Outcome(address=task.address, status="unreachable", why=why)
    if said := clear_denial(task.address, text):
        why = f"it answers with status {task.copy.status}, and says {said!r}"
        return Outcome(address=task.address, status="dead", why=why)
    return None


def _taken(task: _Task, result: Outcome | Failed | None) -> Outcome | None:
    if isinstance(result, Failed):
        why = f"it could not be read: {result}"
        return Outcome(address=task.address, status="unreachable", why=why)
    return result


def _lost(links: Iterable[Outcome], unknown: Collection[str], own: Collection[str]) -> list[str]:
    return [
        each.address
        for each in links
        if each.address not in own and (each.status == "dead" or each.address in unknown)
    ]


def _without_host(link: Outcome, archived: Archived) -> Outcome:
    why = f"its host is not found: {urlsplit(link.address).hostname}"
    return evolve(link, status="dead", why=why, archived=archived)
