"""Verifies sources: fetches them or takes saved copies, then judges them, several at once."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from attrs import evolve

from atlas.evidence.source import FILE
from atlas.processes import pool
from atlas.processes.ends import Failed
from atlas.project import Project
from atlas.store import user_store
from atlas.verification.archive import Found, look_up, unasked
from atlas.verification.contents import contents
from atlas.verification.copies import Copy, Fault, copies_in
from atlas.verification.crawling import Settings, crawl
from atlas.verification.quotations import Cited
from atlas.verification.verdicts import Task, Verdict, task_of, verdict_on

_SECONDS = 60.0
"""The time limit of reading one copy: a PDF file may be endless."""


def verify_copies(
    project: Project, cited: Sequence[Cited], folder: Path, *, today: date
) -> list[Verdict]:
    """Verify sources by the copies of a folder, without the network.

    Args:
        project: Their project.
        cited: The sources.
        folder: The folder of the copies.
        today: The day.

    Raises:
        ConfigurationError: There is no such folder, or a file in it describes no copy.
        OSError: It cannot be read.
    """
    copies = copies_in(folder)
    missing = Fault(f"there is no copy of it in {folder}")
    tasks: list[Task] = []
    for each in cited:
        copy = copies.get(each.address)
        file = folder / copy.file if copy else folder
        tasks.append(_own_file(project, each, today) or task_of(each, copy or missing, file))
    verdicts = _judged(tasks)
    why = "none was looked for: the network is not used"
    return _with_archived(verdicts, unasked(_lost(verdicts, cited, ()), why), ())


def verify_pages(
    project: Project,
    cited: Sequence[Cited],
    save_in: Path | None,
    *,
    today: date,
    settings: Settings | None = None,
) -> list[Verdict]:
    """Verify sources at their addresses.

    Args:
        project: Their project.
        cited: The sources.
        save_in: The folder in which to save what was read; nowhere unless given.
        today: The day.
        settings: How pages are fetched.

    Raises:
        OSError: A copy cannot be written.
    """
    store, chosen = user_store(), settings or Settings()
    with contents(save_in) as kept:
        pages = [each.address for each in cited if not each.first.is_file]
        copies = crawl(pages, kept.keep, store, chosen)
        verdicts = _judged(
            [
                _own_file(project, each, today)
                or task_of(each, copies[each.address], kept.of.get(each.address, Path()))
                for each in cited
            ]
        )
    unknown = {
        address
        for address, copy in copies.items()
        if isinstance(copy, Fault) and copy.kind == "unknown host"
    }
    days = {each.address: each.first.checked.latest for each in cited}
    lost = {address: days[address] for address in _lost(verdicts, cited, unknown)}
    return _with_archived(verdicts, look_up(project.archive, lost, store, chosen), unknown)


def _lost(
    verdicts: Iterable[Verdict], cited: Iterable[Cited], unknown: Collection[str]
) -> list[str]:
    """Return the pages of which an archive may have a copy: those of others that are gone."""
    own = {each.address for each in cited if each.first.is_own}
    return [
        each.address
        for each in verdicts
        if each.address not in own and (each.status == "gone" or each.address in unknown)
    ]


def _with_archived(
    verdicts: Iterable[Verdict], found: Found, unknown: Collection[str]
) -> list[Verdict]:
    """Return verdicts with what an archive knows of those that are gone.

    A host whose name is not known is gone if the archive answered, and so the network works.
    """
    return [
        evolve(
            each,
            status="gone",
            why=f"its host is not found: {urlsplit(each.address).hostname}",
            archived=found.copies[each.address],
        )
        if each.address in unknown and each.address in found.answered
        else evolve(each, archived=found.copies.get(each.address))
        for each in verdicts
    ]


def _own_file(project: Project, cited: Cited, today: date) -> Task | None:
    """Return the task of a file of the repository, which is its own copy."""
    if not cited.first.is_file:
        return None
    path = cited.address.removeprefix(FILE)
    there = (project.folder / path).is_file()
    copy = Copy(
        address=cited.address, file=path, fetched=today.isoformat(), status=200 if there else 404
    )
    return task_of(cited, copy, project.folder / path)


def _judged(tasks: Iterable[Task]) -> list[Verdict]:
    return pool.run(
        [*tasks], verdict_on, _taken, jobs=pool.workers(), timeout=_SECONDS, label="reading"
    )


def _taken(task: Task, result: Verdict | Failed) -> Verdict:
    if isinstance(result, Failed):
        why = f"it could not be read: {result}"
        return Verdict(address=task.address, status="unreachable", why=why)
    return result
