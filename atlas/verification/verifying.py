"""Verifies sources: fetches them or takes saved copies, then judges them, several at once."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from atlas import pool
from atlas.errors import ConfigurationError
from atlas.evidence.source import FILE
from atlas.project import Project
from atlas.store import user_store
from atlas.verification.contents import contents
from atlas.verification.copies import Copy, copies_in
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
    if not folder.is_dir():
        raise ConfigurationError(
            f"{folder} is no folder of copies",
            allowed="a folder that `atlas verify --save FOLDER` wrote, or that is written by hand",
            remedy="check the path, or save the pages first",
        )
    copies = copies_in(folder)
    missing = f"there is no copy of it in {folder}"
    tasks: list[Task] = []
    for each in cited:
        copy = copies.get(each.address)
        file = folder / copy.file if copy else folder
        tasks.append(_own_file(project, each, today) or task_of(each, copy or missing, file))
    return _judged(tasks)


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
    with contents(save_in) as kept:
        pages = [each.address for each in cited if not each.first.is_file]
        copies = crawl(pages, kept.keep, user_store(), settings or Settings())
        return _judged(
            [
                _own_file(project, each, today)
                or task_of(each, copies[each.address], kept.of.get(each.address, Path()))
                for each in cited
            ]
        )


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


def _taken(task: Task, result: Verdict | pool.Failed) -> Verdict:
    if isinstance(result, pool.Failed):
        why = f"it could not be read: {result}"
        return Verdict(address=task.address, status="unreachable", why=why)
    return result
