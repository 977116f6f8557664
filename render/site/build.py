"""Builds the site: a page a view, the indexes, and what search and triage need."""

import hashlib
import json
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, cast

from attrs import frozen

from atlas.project import Project
from render import manifest
from render.batch import Options, render
from render.manifest import Entry
from render.site.addresses import picture_file, view_page
from render.site.entry import Row
from render.site.indexes import write_indexes
from render.site.related import related
from render.site.settings import Settings, settings
from render.site.work import Task, work, write

NAME = "site"
_KEPT = "site.json"
_FEW = 4


@frozen
class Built:
    """What came of a run.

    Args:
        folder: Where the site is.
        pages: How many views it has.
        written: How many of them were written anew.
        findings: What was wrong, as text.
    """

    folder: Path
    pages: int
    written: int
    findings: tuple[str, ...]

    @property
    def summary(self) -> str:
        """One line for people."""
        wrong = f", {len(self.findings)} findings" if self.findings else ""
        return f"{self.pages} pages, {self.written} of them written{wrong} in {self.folder}"


def build(project: Project, out: Path | None = None, jobs: int | None = None) -> Built:
    """Build the site of a project; what has not changed is left as it is.

    Args:
        project: The project.
        out: Where to write it; `build/site` of the project unless given.
        jobs: Processes; one a core unless given.
    """
    folder = out or project.folder / project.build / NAME
    drawn = render(project, Options(jobs=jobs, quiet=True))
    chosen = settings(project)
    known = manifest.read(drawn.folder)
    tasks = _tasks(project, folder, drawn.folder, known, chosen)
    kept = _kept(project)
    fresh = {task.entry.id: kept[task.entry.id] for task in tasks if _is_fresh(task, kept)}
    results = _run(
        [task for task in tasks if task.entry.id not in fresh], jobs or os.cpu_count() or 1
    )
    findings = [str(each) for each in drawn.findings]
    for found in results:
        if isinstance(found, list):
            findings += found
        else:
            fresh[found["id"]] = found
    _keep(project, fresh)
    rows = [Row(**fresh[identifier]) for identifier in sorted(fresh)]
    write_indexes(project, folder, rows, chosen)
    _remove_gone(folder, fresh)
    return Built(folder, len(rows), len(results), tuple(findings))


def _tasks(
    project: Project,
    folder: Path,
    built: Path,
    known: dict[str, Entry],
    chosen: Settings,
) -> list[Task]:
    links, look = related(project), _templates()
    tasks: list[Task] = []
    for identifier, entry in sorted(known.items()):
        found = links.get(identifier, ())
        named = [chosen.title, chosen.url, chosen.edit]
        said = json.dumps([entry.fingerprint, look, found, named])
        fingerprint = hashlib.blake2b(said.encode(), digest_size=16).hexdigest()
        module = project.folder / entry.path
        tasks.append(Task(project, module, entry, built, folder, chosen, found, fingerprint))
    return tasks


def _templates() -> str:
    """A hash of the templates, which are no modules of the library."""
    digest = hashlib.blake2b(digest_size=16)
    for each in sorted(Path(__file__).parent.joinpath("templates").iterdir()):
        digest.update(each.read_bytes())
    return digest.hexdigest()


def _is_fresh(task: Task, kept: dict[str, Any]) -> bool:
    known = kept.get(task.entry.id)
    return (
        known is not None
        and known["fingerprint"] == task.fingerprint
        and all((task.out / each).is_file() for each in _files(task.entry.id))
    )


def _files(identifier: str) -> tuple[str, str]:
    return view_page(identifier), picture_file(identifier)


def _run(tasks: Sequence[Task], jobs: int) -> list[dict[str, Any] | list[str]]:
    if len(tasks) <= _FEW or jobs == 1:
        return [work(each) for each in tasks]
    with ProcessPoolExecutor(jobs, mp_context=get_context("fork")) as pool:
        return list(pool.map(work, tasks, chunksize=max(1, len(tasks) // (jobs * 16))))


def _store(project: Project) -> Path:
    return project.folder / project.build / ".atlas" / _KEPT


def _kept(project: Project) -> dict[str, Any]:
    try:
        content: Any = json.loads(_store(project).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return cast("dict[str, Any]", content) if isinstance(content, dict) else {}


def _keep(project: Project, rows: dict[str, Any]) -> None:
    write(_store(project), json.dumps(rows, ensure_ascii=False).encode())


def _remove_gone(folder: Path, rows: dict[str, Any]) -> None:
    """Remove the pictures of views that are gone; their pages go with the other old pages."""
    kept = {folder / picture_file(each) for each in rows}
    for picture in (folder / "pictures").rglob("*.svg.gz"):
        if picture not in kept:
            picture.unlink()
