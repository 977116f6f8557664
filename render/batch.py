"""Draws many views: over processes, only what has changed, each within a time limit.

Where nothing has changed, nothing that draws is imported: a run over hundreds of views answers at
once.
"""

import hashlib
import os
import shutil
import sys
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import TimeoutError as OutOfTime
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeVar

from attrs import frozen

from atlas.dependencies import Files
from atlas.diagnostics import Finding, ordered
from atlas.fingerprints import library_fingerprint, module_fingerprint
from atlas.project import Project
from render import manifest
from render.manifest import Entry, pictures

if TYPE_CHECKING:
    from render.work import Task

_T = TypeVar("_T")
_ASIDE = ".partial"


@frozen(kw_only=True)
class Options:
    """How to draw.

    Args:
        out: Folder for the pictures; the project's build folder unless given.
        jobs: Processes; one a core unless given.
        engine: `bundled` or `dot`.
        timeout: Seconds that one view may take.
        force: Whether to draw what has not changed, too.
        quiet: Whether to leave out the progress bar.
    """

    out: Path | None = None
    jobs: int | None = None
    engine: Literal["bundled", "dot"] = "bundled"
    timeout: float = 30.0
    force: bool = False
    quiet: bool = False


@frozen
class Outcome:
    """What came of a run.

    Args:
        folder: Where the pictures are.
        drawn: Identifiers of the views that were drawn, sorted.
        unchanged: How many were fresh.
        removed: Identifiers whose module is gone, or could not be drawn any more.
        findings: What was wrong, sorted.
    """

    folder: Path
    drawn: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def summary(self) -> str:
        """One line for people."""
        parts = [f"{len(self.drawn)} drawn", f"{self.unchanged} unchanged"]
        if self.removed:
            parts.append(f"{len(self.removed)} removed")
        if self.findings:
            parts.append(f"{len(self.findings)} findings")
        return f"{', '.join(parts)} in {self.folder}"


def render(project: Project, options: Options, modules: Sequence[Path] | None = None) -> Outcome:
    """Draw views as SVG and PNG, and write the manifest.

    A view that cannot be loaded or drawn is a finding, its old pictures are removed, and the
    others are drawn all the same. Both pictures of a view appear together, whole, or not at all.

    Args:
        project: The project.
        options: How to draw.
        modules: View modules; all of the project if none are given, and then pictures whose
            module is gone are removed.
    """
    folder = options.out or project.folder / project.build
    chosen = project.modules() if modules is None else list(modules)
    known = manifest.read(folder)
    prints = dict(_fingerprints(project, chosen, options.engine))
    stale = [
        module
        for module in chosen
        if options.force
        or not _is_fresh(known.get(_identifier(project, module)), folder, prints[module])
    ]
    entries = dict(known)
    drawn: list[str] = []
    findings: list[Finding] = []
    gone = [] if modules is not None else _gone(project, chosen, known)
    for module, result in _run(project, options, folder, stale, prints):
        identifier = _identifier(project, module)
        if isinstance(result, Entry):
            entries[identifier] = result
            drawn.append(identifier)
        else:
            findings += result
            if identifier in known:
                gone.append(identifier)
    for identifier in gone:
        entries.pop(identifier, None)
        _remove(folder, identifier)
    manifest.write(folder, entries)
    unchanged = len(chosen) - len(stale)
    return Outcome(
        folder, tuple(sorted(drawn)), unchanged, tuple(sorted(gone)), tuple(ordered(findings))
    )


def _identifier(project: Project, module: Path) -> str:
    return project.relative(module).removesuffix(".py")


def _is_fresh(entry: Entry | None, folder: Path, fingerprint: str) -> bool:
    return entry is not None and entry.is_fresh(folder, fingerprint)


def _fingerprints(
    project: Project, modules: Iterable[Path], engine: str
) -> Iterator[tuple[Path, str]]:
    library, files = library_fingerprint(), Files(project).load()
    for module in modules:
        text = f"{library} {engine} {module_fingerprint(files, module)}"
        yield module, hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
    files.save()


def _gone(project: Project, modules: Iterable[Path], known: dict[str, Entry]) -> list[str]:
    return sorted(set(known) - {_identifier(project, module) for module in modules})


def _run(
    project: Project,
    options: Options,
    folder: Path,
    modules: Sequence[Path],
    prints: dict[Path, str],
) -> Iterator[tuple[Path, "Entry | list[Finding]"]]:
    if not modules:
        return
    from pebble import ProcessPool  # noqa: PLC0415 - only where something is drawn

    from render.work import Task, work  # noqa: PLC0415

    jobs = min(options.jobs or os.cpu_count() or 1, len(modules))
    with _aside(folder) as aside, ProcessPool(jobs, context=get_context("fork")) as pool:
        tasks = [Task(project, module, prints[module], aside, options.engine) for module in modules]
        futures = [
            (task, pool.schedule(work, args=[task], timeout=options.timeout)) for task in tasks
        ]
        try:
            for task, future in _progress(futures, quiet=options.quiet):
                try:
                    result = future.result()
                    if isinstance(result, Entry):
                        _move(aside, folder, result.id)
                    yield task.module, result
                except OutOfTime:
                    yield task.module, [_too_slow(task, options.timeout)]
                except Exception as error:  # noqa: BLE001 - a dead process must not stop the others
                    yield task.module, [_died(task, error)]
        except BaseException:
            pool.stop()  # type: ignore[no-untyped-call] # pebble leaves it untyped
            raise


def _progress(items: Sequence[_T], *, quiet: bool) -> Iterator[_T]:
    if quiet or not sys.stderr.isatty():
        yield from items
        return
    import click  # noqa: PLC0415 - only on a terminal

    with click.progressbar(items, label="Drawing", file=sys.stderr) as bar:
        yield from bar


def _too_slow(task: "Task", seconds: float) -> Finding:
    return Finding(
        task.project.relative(task.module),
        1,
        1,
        "RE002",
        f"the view takes more than {seconds:g} s to draw; allowed: at most that",
        "show fewer components in one view, or give --timeout",
    )


def _died(task: "Task", error: Exception) -> Finding:
    return Finding(
        task.project.relative(task.module),
        1,
        1,
        "RE001",
        f"the process that drew the view ended: {type(error).__name__}: {error}",
        "draw it alone with --jobs 1; if that fails too, it is a defect of the renderer",
    )


@contextmanager
def _aside(folder: Path) -> Generator[Path]:
    """A folder for what is not whole yet; what an ended process left of its own is removed."""
    for left in folder.glob(f"{_ASIDE}-*"):
        if not _runs(left.name.rpartition("-")[2]):
            shutil.rmtree(left, ignore_errors=True)
    aside = folder / f"{_ASIDE}-{os.getpid()}"
    aside.mkdir(parents=True)
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _runs(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


def _move(aside: Path, folder: Path, identifier: str) -> None:
    for written, final in zip(
        pictures(aside, identifier), pictures(folder, identifier), strict=True
    ):
        final.parent.mkdir(parents=True, exist_ok=True)
        written.replace(final)


def _remove(folder: Path, identifier: str) -> None:
    for picture in pictures(folder, identifier):
        picture.unlink(missing_ok=True)
    for parent in (folder / identifier).parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            break
        parent.rmdir()
