"""The build of the site: a page a view, the indexes, and the data of search and triage."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import asdict, field, frozen

from atlas.checkpoint import checkpoint
from atlas.errors import ForeignFolderError
from atlas.evidence.plurals import numbered
from atlas.fingerprints import SITE, library_fingerprint
from atlas.gates.answer import Answer
from atlas.loader import try_modules
from atlas.processes.ends import Failed
from atlas.processes.pool import run, workers
from atlas.project import Project
from atlas.site_settings import Settings, settings
from atlas.store import project_store
from atlas.writing import hold
from render import manifest
from render.batch import PICTURES, Options, Outcome, render
from render.manifest import Entry
from render.outputs import Outputs, outputs_of
from render.site.addresses import card_file, picture_file, view_page
from render.site.alike import alike
from render.site.entry import Row
from render.site.gates import gate_results
from render.site.indexes import write_indexes
from render.site.related import Related, related
from render.site.worker import Task, Written, write_page

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
        files: The paths of all files of the site, relative to its folder.
    """

    folder: Path
    pages: int
    written: int
    findings: tuple[str, ...]
    known: Mapping[str, Known] = field(factory=dict[str, Known], repr=False)
    files: tuple[str, ...] = field(default=(), repr=False)

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

    Raises:
        ForeignFolderError: The folder holds what something else wrote.
        OSError: Something cannot be written.
    """
    own = project.folder / project.build
    folder = out or own / NAME
    if folder.resolve() == own.resolve():
        raise ForeignFolderError(
            f"{folder} is the folder of the pictures",
            allowed="a folder of its own for the site",
            remedy=f"choose another, such as {own / NAME}",
        )
    checkpoint(project)
    with hold(own), outputs_of(project, folder, NAME) as outputs:
        return _build(project, outputs, jobs, keep=keep)


def _build(project: Project, outputs: Outputs, jobs: int | None, *, keep: bool) -> Built:
    drawn, known = _drawn(project, Options(jobs=jobs, quiet=True, keep=keep))
    chosen = settings(project)
    found = gate_results(project, sorted(known))
    answered = {name: (entry, found.answers.get(name, ())) for name, entry in known.items()}
    tasks = _tasks(project, outputs.folder, drawn.folder, answered, chosen)
    kept = _kept(project, outputs, tasks)
    fresh = {task.entry.id: kept[task.entry.id] for task in tasks if _is_fresh(task, kept)}
    stale = [task for task in tasks if task.entry.id not in fresh]
    outputs.intend(name for task in stale for name in _files(task.entry.id))
    results = _run(stale, workers(jobs))
    written: dict[str, Written] = {}
    findings = [str(finding) for finding in drawn.findings]
    for task, result in zip(stale, results, strict=True):
        if isinstance(result, Written):
            fresh[task.entry.id] = written[task.entry.id] = result
            continue
        findings += result
        if keep and task.entry.id in kept:
            fresh[task.entry.id] = kept[task.entry.id]
    _keep(project, outputs, written)
    rows = [Row(**fresh[identifier].row) for identifier in sorted(fresh)]
    findings += alike(rows)
    names = [name for each in fresh.values() for name in each.files]
    write_indexes(project, outputs, rows, chosen, found, kept=names)
    outputs.save()
    told = {task.entry.id: Known(task.related, task.answers) for task in tasks}
    lines = tuple(dict.fromkeys(findings))
    return Built(outputs.folder, len(rows), len(written), lines, told, tuple(outputs.names()))


def _drawn(
    project: Project, options: Options, modules: Sequence[Path] | None = None
) -> tuple[Outcome, dict[str, Entry]]:
    """Draw views, and return what came of it, and the entries of all pictures there are."""
    drawn = render(project, options, modules)
    with outputs_of(project, drawn.folder, PICTURES) as outputs:
        return drawn, manifest.read(outputs)


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
    own = project.folder / project.build
    checkpoint(project)
    with hold(own), outputs_of(project, out, NAME) as outputs:
        return _build_some(project, outputs, known, modules)


def _build_some(
    project: Project, outputs: Outputs, known: Mapping[str, Known], modules: Sequence[Path]
) -> Built:
    in_this_process = Options(quiet=True, keep=True, jobs=1, timeout=None)
    drawn, entries = _drawn(project, in_this_process, modules)
    chosen = settings(project)
    tasks = [
        Task(
            project,
            project.folder / entries[name].path,
            entries[name],
            drawn.folder,
            outputs.folder,
            chosen,
            known.get(name, Known()).related,
            known.get(name, Known()).answers,
            "",
        )
        for name in drawn.drawn
    ]
    outputs.intend(name for task in tasks for name in _files(task.entry.id))
    results = _run(tasks, workers())
    wrong = [line for result in results if isinstance(result, list) for line in result]
    findings = dict.fromkeys([*map(str, drawn.findings), *wrong])
    written = [result for result in results if isinstance(result, Written)]
    for page in written:
        _note(outputs, page)
    outputs.save()
    return Built(outputs.folder, len(entries), len(written), tuple(findings), known)


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


def _is_fresh(task: Task, kept: Mapping[str, Written]) -> bool:
    known = kept.get(task.entry.id)
    return known is not None and known.row["fingerprint"] == task.fingerprint


def _files(identifier: str) -> tuple[str, str, str]:
    """Return the page of a view and its pictures."""
    return view_page(identifier), picture_file(identifier), card_file(identifier)


def _run(tasks: Sequence[Task], jobs: int) -> list[Written | list[str]]:
    if tasks:
        try_modules(tasks[0].project, [task.module for task in tasks])
    return run(
        tasks, write_page, _take, jobs=1 if len(tasks) <= _FEW else jobs, label="Writing pages"
    )


def _take(task: Task, outcome: Written | list[str] | Failed) -> Written | list[str]:
    if isinstance(outcome, Failed):
        return [f"{task.entry.path}: RE003 its page cannot be made: {outcome}"]
    return outcome


def _kept(project: Project, outputs: Outputs, tasks: Sequence[Task]) -> dict[str, Written]:
    """Return the pages that stand as they were written, by the view's identifier."""
    keys = {_key(outputs, task.entry.id): task.entry.id for task in tasks}
    pages = {
        keys[key]: Written(**json.loads(value))
        for key, value in project_store(project).get(_KIND, keys).items()
    }
    return {
        identifier: page
        for identifier, page in pages.items()
        if all(map(outputs.is_whole, page.files))
    }


def _keep(project: Project, outputs: Outputs, pages: Mapping[str, Written]) -> None:
    values: dict[str, bytes] = {}
    for identifier, page in pages.items():
        _note(outputs, page)
        values[_key(outputs, identifier)] = json.dumps(asdict(page), ensure_ascii=False).encode()
    project_store(project).put(_KIND, values)


def _note(outputs: Outputs, page: Written) -> None:
    for name, digest in page.files.items():
        outputs.note(name, digest)


def _key(outputs: Outputs, identifier: str) -> str:
    return f"{outputs.folder.resolve()} {identifier}"
