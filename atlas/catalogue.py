"""The catalogue: one row a view, kept until its module changes."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from atlas.answers import answers
from atlas.dependencies import Files
from atlas.diagnostics import Finding, ordered, process_ended
from atlas.fingerprints import library_fingerprint, module_fingerprint
from atlas.processes.ends import Failed
from atlas.processes.pool import workers
from atlas.project import Project
from atlas.store import project_store

_FEW = 24
"""The views of a few systems: loading them takes less than importing the library once more."""


@frozen
class Row:
    """What a list says of a view.

    Args:
        id: Path of its module without its ending.
        kind: Its kind.
        category: Its category.
        system: Its system.
        title: Its title.
        as_of: The date it is true of.
        path: Path of its module.
        figures: How many figures of each grade it has.
        waivers: The codes of its waived rules, with the reasons.
    """

    id: str
    kind: str
    category: str
    system: str
    title: str
    as_of: str
    path: str
    figures: dict[str, int]
    waivers: dict[str, str]


@frozen
class Catalogue:
    """The rows in the order of the modules, and what is wrong with the other modules."""

    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


def catalogue(project: Project, modules: Sequence[Path], *, jobs: int | None = None) -> Catalogue:
    """List view modules; read a row again only if its module, or what it imports, changed.

    Args:
        project: The project of the modules.
        modules: Absolute paths of view modules.
        jobs: The most worker processes; None for one per processor.
    """
    store = project_store(project)
    library, files = library_fingerprint(store), Files(project).load()
    tasks = [
        (f"{library} {module_fingerprint(files, module, alone=True)}", (project, module))
        for module in modules
    ]
    files.save()
    entries: list[dict[str, Any]] = answers(
        store,
        "list",
        tasks,
        _row,
        jobs=workers(jobs),
        failed=_died,
        keep=_is_whole,
        settled=lambda task: files.settled([task[1]], alone=True),
        few=_FEW,
        before=partial(_try_first, files),
    )
    rows = [Row(**entry["row"]) for entry in entries if entry["row"]]
    findings = [Finding(**finding) for entry in entries for finding in entry["findings"]]
    if findings:
        from atlas.holes import of_drafts  # noqa: PLC0415 - only where something is found

        left = of_drafts(project, findings)
        findings = [finding for finding in findings if finding not in left]
    return Catalogue(tuple(rows), tuple(ordered(findings)))


def _try_first(
    files: Files, tasks: list[tuple[Project, Path]], jobs: int
) -> Callable[[list[tuple[Project, Path]]], None]:
    from atlas.loader import try_first  # noqa: PLC0415 - not needed for a kept row

    note = try_first(files, [module for _, module in tasks], by_workers=jobs > 1)
    return lambda computed: note(module for _, module in computed)


def _died(task: tuple[Project, Path], failed: Failed) -> dict[str, Any]:
    project, module = task
    return {"row": None, "findings": [asdict(process_ended(project.relative(module), failed))]}


def _is_whole(entry: dict[str, Any]) -> bool:
    return bool(entry["row"])


def _row(task: tuple[Project, Path]) -> dict[str, Any]:
    from atlas.loader import loaded_by_worker  # noqa: PLC0415 - not needed for a kept row

    with loaded_by_worker(task[0]):
        return _computed_row(task)


def _computed_row(task: tuple[Project, Path]) -> dict[str, Any]:
    from atlas.analysis.provenance import grades  # noqa: PLC0415 - not needed for a kept row
    from atlas.loader import ModuleFindings, load_module  # noqa: PLC0415

    try:
        loaded = load_module(*task)
    except ModuleFindings as error:
        return {"row": None, "findings": [asdict(finding) for finding in error.findings]}
    view = loaded.view
    row = Row(
        id=loaded.id,
        kind=view.kind,
        category=view.category,
        system=view.system.name,
        title=view.title,
        as_of=str(view.as_of),
        path=loaded.path,
        figures=grades(view),
        waivers={waiver.code: waiver.because for waiver in view.waivers},
    )
    return {"row": asdict(row), "findings": []}
