"""Drawing of many views: in processes, only changed views, each within a time limit.

Where nothing has changed, nothing that draws is imported: a run over hundreds of views answers at
once.
"""

import hashlib
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from attrs import evolve, frozen

from atlas.checkpoint import checkpoint
from atlas.dependencies import Files
from atlas.diagnostics import Finding, ordered
from atlas.evidence.plurals import numbered
from atlas.fingerprints import DRAWING, library_fingerprint, module_fingerprint
from atlas.holes import of_drafts
from atlas.processes.ends import Failed
from atlas.processes.pool import run, workers
from atlas.project import Project
from atlas.store import project_store
from render import manifest
from render.manifest import Entry, pictures
from render.outputs import Outputs, outputs_of
from render.sizes import FITTED, LEAST_TEXT, smallest_text

if TYPE_CHECKING:
    from render.worker import Task

PICTURES = "pictures"
"""What is written into the folder, by which its record differs from that of a site."""


@frozen(kw_only=True)
class Options:
    """How to draw.

    Args:
        out: Folder for the pictures; the project's build folder unless given.
        jobs: Processes; one a core unless given.
        engine: `bundled` or `dot`.
        timeout: Seconds that one view may take; None for as long as it takes.
        force: Whether to draw what has not changed, too.
        quiet: Whether to leave out the progress bar.
        keep: Whether the last pictures of a view stay that cannot be drawn any more.
    """

    out: Path | None = None
    jobs: int | None = None
    engine: Literal["bundled", "dot"] = "bundled"
    timeout: float | None = 30.0
    force: bool = False
    quiet: bool = False
    keep: bool = False


@frozen
class Outcome:
    """The result of a run.

    Args:
        folder: Where the pictures are.
        drawn: Identifiers of the views that were drawn, sorted.
        unchanged: How many were fresh.
        removed: Identifiers whose module is gone, or could not be drawn any more.
        findings: What is wrong, sorted.
        begun: Identifiers of drafts of which something is to be declared before they can be drawn,
            sorted.
    """

    folder: Path
    drawn: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    findings: tuple[Finding, ...]
    begun: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """One line for people."""
        parts = [f"{len(self.drawn)} drawn", f"{self.unchanged} unchanged"]
        if self.removed:
            parts.append(f"{len(self.removed)} removed")
        if self.begun:
            parts.append(f"{len(self.begun)} begun, to be declared")
        if self.findings:
            parts.append(numbered(len(self.findings), "finding"))
        return f"{', '.join(parts)} in {self.folder}"


def render(project: Project, options: Options, modules: Sequence[Path] | None = None) -> Outcome:
    """Draw views as SVG, PNG and card, and write the manifest.

    A view that cannot be loaded or drawn is a finding, its old pictures are removed unless they
    are to be kept, and the others are drawn all the same. A picture is written whole or not at
    all, and a view whose pictures are not as they were written is drawn again. So is, in the next
    run, a view whose files changed while it was drawn.

    Args:
        project: The project.
        options: How to draw.
        modules: View modules; all of the project if none are given, and then pictures whose
            module is gone are removed.
    """
    folder = options.out or project.folder / project.build
    checkpoint(project)
    with outputs_of(project, folder, PICTURES) as outputs:
        return _render(project, options, outputs, modules)


def _render(
    project: Project, options: Options, outputs: Outputs, modules: Sequence[Path] | None
) -> Outcome:
    chosen = project.modules() if modules is None else list(modules)
    known = manifest.read(outputs)
    files = Files(project).load()
    prints = dict(_fingerprints(project, files, chosen, options.engine))
    stale = [
        module
        for module in chosen
        if options.force
        or not _is_fresh(known.get(_identifier(project, module)), outputs, prints[module])
    ]
    entries = dict(known)
    drawn: list[str] = []
    begun: list[str] = []
    findings: list[Finding] = []
    wanted = {_identifier(project, module) for module in chosen}
    gone = set[str]() if modules is not None else known.keys() - wanted
    for module, result in _run(files, options, outputs, stale, prints):
        identifier = _identifier(project, module)
        if isinstance(result, Entry):
            entries[identifier] = result
            drawn.append(identifier)
        else:
            undeclared = of_drafts(project, result)
            findings += (finding for finding in result if finding not in undeclared)
            if undeclared:
                begun.append(identifier)
            if identifier in known and not options.keep:
                gone.add(identifier)
    for identifier in drawn:
        if not files.settled([project.folder / entries[identifier].path]):
            entries[identifier] = evolve(entries[identifier], fingerprint="")
    findings += [_too_small(entry) for entry in entries.values() if _is_small(entry, wanted)]
    for identifier in gone:
        del entries[identifier]
    left = {manifest.NAME, *(name for each in entries for name in pictures(each))}
    unwanted = set(outputs.names()) - left if modules is None else set[str]()
    outputs.remove(unwanted.union(*map(pictures, gone)))
    if entries != known or not entries:
        manifest.write(outputs, entries)
    outputs.save()
    unchanged = len(chosen) - len(stale)
    return Outcome(
        outputs.folder,
        tuple(sorted(drawn)),
        unchanged,
        tuple(sorted(gone)),
        tuple(ordered(findings)),
        tuple(sorted(begun)),
    )


def _identifier(project: Project, module: Path) -> str:
    return project.relative(module).removesuffix(".py")


def _is_fresh(entry: Entry | None, outputs: Outputs, fingerprint: str) -> bool:
    return (
        entry is not None
        and entry.fingerprint == fingerprint
        and all(map(outputs.is_whole, pictures(entry.id)))
    )


def _fingerprints(
    project: Project, files: Files, modules: Iterable[Path], engine: str
) -> Iterator[tuple[Path, str]]:
    library = library_fingerprint(project_store(project), DRAWING)
    for module in modules:
        text = f"{library} {engine} {module_fingerprint(files, module)}"
        yield module, hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
    files.save()


def _run(
    files: Files,
    options: Options,
    outputs: Outputs,
    modules: Sequence[Path],
    prints: dict[Path, str],
) -> list[tuple[Path, "Entry | list[Finding]"]]:
    if not modules:
        return []
    from atlas.loader import try_first  # noqa: PLC0415 - only where something is drawn
    from render.worker import Drawn, Task, draw_view  # noqa: PLC0415

    jobs = workers(options.jobs)
    is_apart = jobs > 1 or options.timeout is not None
    project = files.project
    note_tried = try_first(files, modules, by_workers=is_apart)
    outputs.intend(name for module in modules for name in pictures(_identifier(project, module)))

    loaded: list[Path] = []

    def take(
        task: Task, outcome: Drawn | list[Finding] | Failed
    ) -> tuple[Path, Entry | list[Finding]]:
        if not isinstance(outcome, Failed):
            loaded.append(task.module)
        if isinstance(outcome, Drawn):
            contents = (outcome.svg, outcome.png, outcome.card)
            for name, content in zip(pictures(outcome.entry.id), contents, strict=True):
                outputs.write(name, content)
            return task.module, outcome.entry
        if isinstance(outcome, list):
            return task.module, outcome
        failed = _too_slow(task, options.timeout) if outcome.timed_out else _died(task, outcome)
        return task.module, [failed]

    drawn = run(
        [
            Task(project, module, prints[module], options.engine, timed=options.timeout is None)
            for module in modules
        ],
        draw_view,
        take,
        jobs=jobs,
        timeout=options.timeout,
        label="" if options.quiet else "Drawing",
    )
    note_tried(loaded)
    return drawn


def _too_slow(task: "Task", seconds: float | None) -> Finding:
    return Finding(
        task.project.relative(task.module),
        1,
        1,
        "RE002",
        f"the view takes more than {seconds:g} s to draw; allowed: at most that",
        "show fewer components in one view, or give --timeout",
    )


def _is_small(entry: Entry, wanted: Container[str]) -> bool:
    return entry.id in wanted and smallest_text(entry.width) < LEAST_TEXT


def _too_small(entry: Entry) -> Finding:
    return Finding(
        entry.path,
        1,
        1,
        "RE003",
        f"the smallest text of the picture is {smallest_text(entry.width):.1f} px high where it is "
        f"fitted to {FITTED:g} px; allowed: at least {LEAST_TEXT:g}",
        "show fewer components or calls, or shorten their names",
    )


def _died(task: "Task", failed: Failed) -> Finding:
    return Finding(
        task.project.relative(task.module),
        1,
        1,
        "RE001",
        f"the process that drew the view ended: {failed}",
        "draw it alone with --jobs 1; if that fails too, report a defect of the renderer",
    )
