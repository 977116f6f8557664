"""Check many modules: system by system, in processes, and only changed ones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import fields, frozen

from atlas.answers import answers
from atlas.dependencies import Files
from atlas.diagnostics import CRASHED, HARMFUL, UNLOADED, Finding, process_ended
from atlas.fingerprints import library_fingerprint, module_fingerprint
from atlas.gates.answer import Answer
from atlas.gates.usage import FACTS, unused_facts, users_of_facts
from atlas.processes.ends import Failed
from atlas.processes.pool import workers
from atlas.project import Project
from atlas.store import project_store

if TYPE_CHECKING:
    from atlas.loader import LoadedView

NEEDED = ("atlas.gates.run", "atlas.technologies.registry")
"""What all workers need, imported once before they are forked."""


@frozen
class CitedSource:
    """A source of a view, as far as its next review goes.

    Args:
        url: Its address.
        title: Its title.
        publisher: Who published it.
        kind: Its kind.
        checked: The last day on which it was read.
        can_change: Whether what it says can change: a file at a commit cannot, nor can a report.
        path: The file in which it is declared.
        line: The line there.
    """

    url: str
    title: str
    publisher: str
    kind: str
    checked: str
    can_change: bool
    path: str
    line: int


@frozen
class Report:
    """What a check found.

    Args:
        findings: Of each module, sorted; those of loading and of links among them.
        waived: Module, code and reason of each waiver that was used.
        modules: How many modules were checked.
        answered: Module and answers of each view as rows, in the order of the modules.
        due: What views do not meet yet, and need not at their level.
        of_modules: Each module with its findings, which may be at places in other files.
        loaded: The modules that build a view.
        cited: Module and sources of each view as rows, in the order of the modules.
        further: What was found in addition.
    """

    findings: tuple[Finding, ...]
    waived: tuple[tuple[str, str, str], ...]
    modules: int
    answered: tuple[tuple[str, list[list[Any]]], ...] = ()
    due: tuple[Finding, ...] = ()
    of_modules: tuple[tuple[str, tuple[Finding, ...]], ...] = ()
    loaded: frozenset[str] = frozenset()
    cited: tuple[tuple[str, list[dict[str, Any]]], ...] = ()
    further: tuple[Finding, ...] = ()

    @property
    def answers(self) -> tuple[tuple[str, tuple[Answer, ...]], ...]:
        """Module and answers of each view, in the order of the modules."""
        return tuple((path, tuple(Answer(*row) for row in rows)) for path, rows in self.answered)

    @property
    def sources(self) -> tuple[tuple[str, tuple[CitedSource, ...]], ...]:
        """Module and sources of each view, in the order of the modules."""
        return tuple(
            (path, tuple(CitedSource(**source) for source in rows)) for path, rows in self.cited
        )


@frozen
class _Task:
    """The modules of one folder, which share a system, and the files that import its facts."""

    project: Project
    modules: tuple[Path, ...]
    today: date
    users: tuple[Path, ...]


@frozen
class Further:
    """What is looked at in addition to the modules, in one of the same processes.

    Args:
        project: The project.
        files: The files that it depends on.
        key: What changes where its findings may.
        find: Returns the findings; a function of a module, because it is sent to a process.
    """

    project: Project
    files: tuple[Path, ...]
    key: str
    find: Callable[[Project, tuple[Path, ...]], list[Finding]]

    @property
    def modules(self) -> tuple[Path, ...]:
        """The view modules that it loads: none."""
        return ()

    @property
    def users(self) -> tuple[Path, ...]:
        """The files that have to be as they were, for its findings to be kept."""
        return self.files


def check_modules(
    project: Project,
    modules: Sequence[Path],
    today: date,
    *,
    jobs: int | None = None,
    further: Further | None = None,
    files: Files | None = None,
) -> Report:
    """Check modules with all rules; the answer of a system that has not changed is kept.

    A system is checked as a whole, since some rules compare its views; only the findings of the
    modules asked for are returned. Links are checked again each time: another module may have been
    removed.

    Args:
        project: The project of the modules.
        modules: Absolute paths of view modules.
        today: The day by which the age of sources and views is judged.
        jobs: The most worker processes; None for one per processor.
        further: What is looked at as well; nothing unless given.
        files: The files of the project, where they were looked at before.
    """
    files = files or Files(project).load()
    first = [(further.key, further)] if further else []
    tasks: list[tuple[str, _Task | Further]] = [*first, *_tasks(files, modules, today)]
    every: list[list[dict[str, Any]]] = answers(
        project_store(project),
        "check",
        tasks,
        _check,
        jobs=workers(jobs),
        failed=_died,
        keep=_is_lasting,
        settled=lambda task: files.settled([*task.modules, *task.users]),
        before=partial(_try_first, files),
    )
    found, every = every[: len(first)], every[len(first) :]
    paths = {project.relative(module) for module in modules}
    entries = [entry for answer in every for entry in answer if entry["path"] in paths]
    of_modules = {
        entry["path"]: {Finding(**finding) for finding in entry["findings"]} for entry in entries
    }
    waived = [(entry["path"], *pair) for entry in entries for pair in entry["waived"]]
    for path, finding, because in (
        *_of_links(project, every, entries),
        *_of_files(project, entries),
    ):
        if project.ignores(finding.code):
            continue
        if because is None:
            of_modules[path].add(finding)
        else:
            waived.append((path, finding.code, because))
    in_order = sorted(entries, key=lambda entry: entry["path"])
    return Report(
        tuple(sorted(set[Finding]().union(*of_modules.values()))),
        tuple(sorted(waived)),
        len(modules),
        tuple((entry["path"], entry["answers"]) for entry in in_order if entry["answers"]),
        tuple(sorted({Finding(**finding) for entry in entries for finding in entry["due"]})),
        tuple((path, tuple(sorted(found))) for path, found in sorted(of_modules.items())),
        frozenset(entry["path"] for entry in entries if entry["category"]),
        tuple((entry["path"], entry["sources"]) for entry in in_order if entry["category"]),
        tuple(
            Finding(**finding) for rows in found for entry in rows for finding in entry["findings"]
        ),
    )


def _of_links(
    project: Project, every: list[list[dict[str, Any]]], entries: list[dict[str, Any]]
) -> Iterator[tuple[str, Finding, str | None]]:
    """Yield the module, the finding and the reason of its waiver, if any, for each bad link."""
    linking = [entry for entry in entries if entry["links"]]
    if not linking:
        return
    from atlas.gates.link_findings import link_findings  # noqa: PLC0415 - only where something links

    categories = {
        entry["path"].removesuffix(".py"): entry["category"] for part in every for entry in part
    }
    targets = {row["target"] for entry in linking for row in entry["links"]}
    if not targets <= categories.keys():
        from atlas.gates.known_views import known_views  # noqa: PLC0415 - only for views not checked

        categories |= known_views(project, targets - categories.keys())
    for entry in linking:
        path = entry["path"]
        view = path.removesuffix(".py")
        for finding in link_findings(project.folder, view, entry["links"], categories):
            yield path, finding, entry["waivers"].get(finding.code)


def _of_files(
    project: Project, entries: list[dict[str, Any]]
) -> Iterator[tuple[str, Finding, str | None]]:
    """Yield the module, the finding and the reason of its waiver, for each missing file."""
    from atlas.gates.file_findings import file_findings  # noqa: PLC0415 - as for links

    for entry in entries:
        for finding in file_findings(project.folder, entry["files"]):
            yield entry["path"], finding, entry["waivers"].get(finding.code)


def _tasks(files: Files, modules: Sequence[Path], today: date) -> list[tuple[str, _Task]]:
    project = files.project
    importing = users_of_facts(files)
    settled = [library_fingerprint(project_store(project)), today.isoformat()]
    tasks: list[tuple[str, _Task]] = []
    for folder in sorted({module.parent for module in modules}):
        paths = files.modules_in(folder)
        users = importing.get(project.relative(folder / FACTS), [])
        key = _key(files, paths, users, settled)
        user_files = tuple(project.folder / name for name in users)
        tasks.append((key, _Task(project, tuple(paths), today, user_files)))
    files.save()
    return tasks


def _key(files: Files, modules: Iterable[Path], users: Iterable[str], more: Iterable[str]) -> str:
    prints = (module_fingerprint(files, module) for module in modules)
    return " ".join([*more, *prints, *(f"{name} {files.digest(name)}" for name in users)])


def _try_first(
    files: Files, tasks: list[_Task | Further], jobs: int
) -> Callable[[list[_Task | Further]], None]:
    from atlas.loader import try_first  # noqa: PLC0415 - not needed for a kept answer

    note = try_first(files, _modules_of(tasks), by_workers=jobs > 1)
    if jobs > 1:
        for name in NEEDED:
            import_module(name)
    return lambda computed: note(_modules_of(computed))


def _modules_of(tasks: Iterable[_Task | Further]) -> list[Path]:
    return [module for task in tasks for module in task.modules]


def _check(task: _Task | Further) -> list[dict[str, Any]]:
    from atlas.loader import loaded_by_worker  # noqa: PLC0415 - not needed for a kept answer

    with loaded_by_worker(task.project):
        return _found(task) if isinstance(task, Further) else _checked(task)


def _found(task: Further) -> list[dict[str, Any]]:
    return [_entry("", [_row(finding) for finding in task.find(task.project, task.files)])]


def _checked(task: _Task) -> list[dict[str, Any]]:
    from atlas.gates.file_rows import file_rows  # noqa: PLC0415 - not needed for a kept answer
    from atlas.gates.link_rows import link_rows  # noqa: PLC0415
    from atlas.gates.registry import WITHIN  # noqa: PLC0415
    from atlas.gates.run import check  # noqa: PLC0415
    from atlas.gates.source_rows import source_rows  # noqa: PLC0415
    from atlas.importing import NAMES  # noqa: PLC0415
    from atlas.loader import ModuleFindings, load_module  # noqa: PLC0415

    views: list[LoadedView] = []
    entries: list[dict[str, Any]] = []
    for module in task.modules:
        try:
            views.append(load_module(task.project, module))
        except ModuleFindings as error:
            path = task.project.relative(module)
            findings = [_row(finding) for finding in error.findings]
            entries.append(_entry(path, findings))
    unused = unused_facts(task.modules[0].parent / FACTS, task.users, NAMES)
    every = check(task.project, views, task.today, WITHIN, unused)
    for loaded, checked in zip(views, every, strict=True):
        findings = [_row(finding) for finding in checked.findings]
        entries.append(
            _entry(
                checked.path,
                findings,
                waived=checked.waived,
                due=[_row(finding) for finding in checked.due],
                answers=[(it.code, it.state, it.known, it.parts) for it in checked.answers],
                category=loaded.view.category,
                links=link_rows(task.project, loaded),
                files=file_rows(task.project, loaded),
                sources=source_rows(task.project, loaded),
                waivers={waiver.code: waiver.because for waiver in loaded.view.waivers},
            )
        )
    return entries


def _is_lasting(entries: list[dict[str, Any]]) -> bool:
    """Whether the answer may be kept.

    A crash and a failing import can have a cause outside, such as a lost package, and so can an
    end, such as a lack of memory.
    """
    codes = {finding["code"] for entry in entries for finding in entry["findings"]}
    return codes.isdisjoint({CRASHED, HARMFUL, *UNLOADED})


def _died(task: _Task | Further, failed: Failed) -> list[dict[str, Any]]:
    if isinstance(task, Further):
        return _found(task)  # here its files are tried first, in a process of their own
    paths = [task.project.relative(module) for module in task.modules]
    return [_entry(path, [_row(process_ended(path, failed))]) for path in paths]


def _row(record: Any) -> dict[str, Any]:
    """Return a finding as a row: it holds nothing but texts and numbers."""
    return {name: getattr(record, name) for name in _names(record.__class__)}


@lru_cache(maxsize=8)
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in fields(kind))


def _entry(path: str, findings: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """Return the row of a module; for one that cannot be loaded, only its findings."""
    empty: dict[str, Any] = {
        "waived": [],
        "due": [],
        "answers": [],
        "category": "",
        "links": [],
        "files": [],
        "sources": [],
        "waivers": {},
    }
    return {"path": path, "findings": findings, **empty, **more}
