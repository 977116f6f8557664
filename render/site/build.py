"""The build of the site: a page a view, the indexes, and the data of search and triage."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import asdict, field, frozen

from atlas.evidence.plurals import numbered
from atlas.fingerprints import SITE, library_fingerprint
from atlas.gates.answer import Answer
from atlas.pool import Failed, run, workers
from atlas.project import Project
from atlas.site_settings import Settings, settings
from atlas.store import project_store
from render import manifest
from render.batch import Options, render
from render.manifest import Entry
from render.site.addresses import card_file, picture_file, view_page
from render.site.entry import Row
from render.site.gates import gate_results
from render.site.indexes import write_indexes
from render.site.related import Related, related
from render.site.worker import Task, write_page

NAME = "site"
_KIND = "pages"
_FEW = 4


@frozen
class Known:
    """What the page of a view says that is not of the view alone.

    Args:
        related: What it is related to: headings with rows.
        answers: How it stands to the questions of the gates.
    """

    related: Related = ()
    answers: tuple[Answer, ...] = ()


@frozen
class Built:
    """The result of a run.

    Args:
        folder: Where the site is.
        pages: How many views it has.
        written: How many of them were written in this run.
        findings: What is wrong, as text.
        known: What the pages say that is not of their views alone, by the view.
    """

    folder: Path
    pages: int
    written: int
    findings: tuple[str, ...]
    known: Mapping[str, Known] = field(factory=dict[str, Known], repr=False)

    @property
    def summary(self) -> str:
        """One line for people."""
        wrong = f", {numbered(len(self.findings), 'finding')}" if self.findings else ""
        pages = numbered(self.pages, "page")
        return f"{pages}, {self.written} of them written{wrong} in {self.folder}"


def build(
    project: Project, out: Path | None = None, jobs: int | None = None, *, keep: bool = False
) -> Built:
    """Build the site of a project; what has not changed is left as it is.

    Args:
        project: The project.
        out: Where to write it; `build/site` of the project unless given.
        jobs: Processes; one a core unless given.
        keep: Whether the last page of a view stays that cannot be made any more.
    """
    folder = out or project.folder / project.build / NAME
    drawn = render(project, Options(jobs=jobs, quiet=True, keep=keep))
    chosen = settings(project)
    known = manifest.read(drawn.folder)
    found = gate_results(project, sorted(known))
    answered = {name: (entry, found.answers.get(name, ())) for name, entry in known.items()}
    tasks = _tasks(project, folder, drawn.folder, answered, chosen)
    kept = _kept(project, folder, tasks)
    fresh = {task.entry.id: kept[task.entry.id] for task in tasks if _is_fresh(task, kept)}
    stale = [task for task in tasks if task.entry.id not in fresh]
    results = _run(stale, workers(jobs))
    written: dict[str, Any] = {}
    findings = [str(finding) for finding in drawn.findings]
    for task, result in zip(stale, results, strict=True):
        if isinstance(result, dict):
            fresh[task.entry.id] = written[task.entry.id] = result
            continue
        findings += result
        if keep and task.entry.id in kept:
            fresh[task.entry.id] = kept[task.entry.id]
    _keep(project, folder, written)
    rows = [Row(**fresh[identifier]) for identifier in sorted(fresh)]
    write_indexes(project, folder, rows, chosen, found)
    _remove_gone(folder, fresh)
    told = {task.entry.id: Known(task.related, task.answers) for task in tasks}
    lines = tuple(dict.fromkeys(findings))
    return Built(folder, len(rows), len(written), lines, told)


def build_some(
    project: Project, out: Path, known: Mapping[str, Known], modules: Sequence[Path]
) -> Built:
    """Draw some views and write their pages, but no index and no other view: that takes longer.

    The last page of a view stays that cannot be made any more.

    Args:
        project: The project.
        out: Where the site is.
        known: What the pages say that is not of their views alone, as the last build had it.
        modules: The modules of the views.
    """
    in_this_process = Options(quiet=True, keep=True, jobs=1, timeout=None)
    drawn = render(project, in_this_process, modules)
    entries = manifest.read(drawn.folder)
    chosen = settings(project)
    tasks = [
        Task(
            project,
            project.folder / entries[name].path,
            entries[name],
            drawn.folder,
            out,
            chosen,
            known.get(name, Known()).related,
            known.get(name, Known()).answers,
            "",
        )
        for name in drawn.drawn
    ]
    results = _run(tasks, workers())
    wrong = [line for result in results if isinstance(result, list) for line in result]
    findings = dict.fromkeys([*map(str, drawn.findings), *wrong])
    written = sum(isinstance(result, dict) for result in results)
    return Built(out, len(entries), written, tuple(findings), known)


def _tasks(
    project: Project,
    folder: Path,
    built: Path,
    known: dict[str, tuple[Entry, tuple[Answer, ...]]],
    chosen: Settings,
) -> list[Task]:
    links = related(project)
    look = library_fingerprint(project_store(project), SITE)
    tasks: list[Task] = []
    for identifier, (entry, answers) in sorted(known.items()):
        related_rows = links.get(identifier, ())
        named = [chosen.title, chosen.url, chosen.edit]
        content = json.dumps(
            [entry.fingerprint, look, related_rows, named, [asdict(answer) for answer in answers]]
        )
        fingerprint = hashlib.blake2b(content.encode(), digest_size=16).hexdigest()
        module = project.folder / entry.path
        tasks.append(
            Task(project, module, entry, built, folder, chosen, related_rows, answers, fingerprint)
        )
    return tasks


def _is_fresh(task: Task, kept: dict[str, Any]) -> bool:
    known = kept.get(task.entry.id)
    return known is not None and known["fingerprint"] == task.fingerprint


def _marks(folder: Path, identifier: str) -> list[list[int]]:
    """Return time and size of a view's page and pictures, to tell whether they are those kept."""
    names = (view_page(identifier), picture_file(identifier), card_file(identifier))
    stats = [os.stat(folder / name) for name in names]  # noqa: PTH116
    return [[stat.st_mtime_ns, stat.st_size] for stat in stats]


def _run(tasks: Sequence[Task], jobs: int) -> list[dict[str, Any] | list[str]]:
    return run(
        tasks, write_page, _take, jobs=1 if len(tasks) <= _FEW else jobs, label="Writing pages"
    )


def _take(task: Task, outcome: dict[str, Any] | list[str] | Failed) -> dict[str, Any] | list[str]:
    if isinstance(outcome, Failed):
        return [f"{task.entry.path}: RE003 its page cannot be made: {outcome}"]
    return outcome


def _kept(project: Project, folder: Path, tasks: Sequence[Task]) -> dict[str, Any]:
    """Return the rows of the pages that stand as they were written, by the view's identifier."""
    keys = {_key(folder, task.entry.id): task.entry.id for task in tasks}
    rows: dict[str, Any] = {}
    for key, value in project_store(project).get(_KIND, keys).items():
        row, marks = json.loads(value)
        with suppress(OSError):
            if _marks(folder, keys[key]) == marks:
                rows[keys[key]] = row
    return rows


def _keep(project: Project, folder: Path, rows: dict[str, Any]) -> None:
    values = {
        _key(folder, identifier): json.dumps([row, _marks(folder, identifier)], ensure_ascii=False)
        for identifier, row in rows.items()
    }
    project_store(project).put(_KIND, {key: data.encode() for key, data in values.items()})


def _key(folder: Path, identifier: str) -> str:
    return f"{folder.resolve()} {identifier}"


def _remove_gone(folder: Path, rows: dict[str, Any]) -> None:
    """Remove the pictures of views that are gone; their pages go with the other old pages."""
    kept = {folder / name(row) for row in rows for name in (picture_file, card_file)}
    pictures = [*(folder / "pictures").rglob("*.svg.gz"), *(folder / "cards").rglob("*.png")]
    for picture in pictures:
        if picture not in kept:
            picture.unlink()
