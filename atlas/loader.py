"""Load the view modules of a project by path, and report their faults as findings."""

import importlib
import importlib.util
import os
import re
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from functools import cache, lru_cache, partial
from pathlib import Path
from types import ModuleType

from attrs import frozen

from atlas import bounds, holes
from atlas.checkpoint import checkpoint
from atlas.dependencies import Files, content_of
from atlas.diagnostics import Finding, ordered
from atlas.evidence.drafting import IS_DRAFT
from atlas.evidence.todo import HOLES, Unfinished
from atlas.faults import import_finding, kind_finding
from atlas.going_on import later_errors
from atlas.importing import RUN, ContentLoader, install
from atlas.machines.own_lists import PRICES
from atlas.printing import printing_of
from atlas.processes.pool import is_worker
from atlas.project import Project
from atlas.technologies.technology import Technology
from atlas.terminal import one_line
from atlas.topology.call import RECORDER
from atlas.topology.component import Component
from atlas.topology.connection import Endpoint
from atlas.topology.group import Group
from atlas.trial import is_due, try_out
from atlas.views.contract import require_answers
from atlas.views.view import COLLECTOR, View
from atlas.watching import watched

_NONE = "write `with Kind(...) as diagram:`, or rename a module that is shared"
_PORTING = (
    "it draws by the package `diagrams`: port it: `Diagram` is a kind of view, `Cluster` a "
    "`Group`, `Edge` a `Call`, and nodes are components"
)
_IMPORTABLE: list[str] = []
"""The folder of the project whose content is importable just now."""
_LOADED: dict[str, tuple[int, int]] = {}
"""When the imported content was changed, and its size, as it was imported."""
_READ: dict[Path, View | None] = {}
"""The views of the modules that were run; None of those that build none."""
_READ_AHEAD: dict[Path, "LoadedView"] = {}
"""What was run for the sake of a sibling, until it is loaded itself."""
_OF_TASK: list[set[Path]] = []
"""What of that was run by the task that is being computed, if one is."""


@frozen
class LoadedView:
    """A view with its module.

    Args:
        id: Path of the module without its ending, relative to the project.
        path: Path of the module, relative to the project.
        summary: First line of the module's docstring, without the marks around code.
        view: The view itself.
        holes: What is still to be declared, in the module and in what it imports.
        undrawn: The components and groups that the module declares for nothing: its view has
            them not.
        shared: The groups that shared modules of its folder declare.
    """

    id: str
    path: str
    summary: str
    view: View
    holes: tuple[Unfinished, ...] = ()
    undrawn: tuple[Endpoint, ...] = ()
    shared: tuple[Group, ...] = ()


@frozen
class Loaded:
    """The loaded views, in the order of the paths, and the findings."""

    views: tuple[LoadedView, ...]
    findings: tuple[Finding, ...]


def load(project: Project, modules: Iterable[Path]) -> Loaded:
    """Load view modules; a broken one is a finding and does not stop the others.

    Args:
        project: The project of the modules.
        modules: Absolute paths of view modules.
    """
    views: list[LoadedView] = []
    findings: list[Finding] = []
    paths = list(modules)
    try_modules(project, paths)
    for path in paths:
        try:
            views.append(load_module(project, path))
        except ModuleFindings as error:
            findings += error.findings
    return Loaded(tuple(views), tuple(ordered(findings)))


class ModuleFindings(Exception):  # noqa: N818 - it carries findings, it is no error of its own
    """What is wrong with one module."""

    def __init__(self, findings: list[Finding]) -> None:
        """Keep the findings."""
        super().__init__("; ".join(str(finding) for finding in findings))
        self.findings = findings


def load_module(project: Project, path: Path) -> LoadedView:
    """Load one view module.

    Args:
        project: The project of the module.
        path: The absolute path of the module.

    Raises:
        ModuleFindings: It cannot be imported, builds no view or more than one, or its kind fails.
    """
    _make_importable(project)
    bounds.begin()
    _forget_changed(project, path)
    _require_tried(project, path)
    loaded = _READ_AHEAD.pop(path, None) or _execute(project, path)
    _READ[path] = loaded.view
    try:
        require_answers(loaded.view)
    except Exception as error:
        if bounds.is_exceeded(error):
            raise
        raise ModuleFindings([kind_finding(project, loaded.view, error)]) from error
    return loaded


def try_modules(project: Project, modules: Iterable[Path], files: Files | None = None) -> None:
    """Load modules in a process of its own first, so that a harmful one is a finding here.

    Whoever loads many calls it before: they are tried together, and in fewer processes.

    Args:
        project: The project of the modules.
        modules: Absolute paths of views and of shared modules.
        files: The files of the project, where they were looked at before.
    """
    _make_importable(project)
    try_out(project, modules, partial(_try, project), files)


def try_first(
    files: Files, modules: Iterable[Path], *, by_workers: bool
) -> Callable[[Iterable[Path]], None]:
    """Try modules before they are loaded in this process; where workers load them, those do.

    A worker that a module ends fails its task alone, which is computed again in this process, and
    that tries the module: so the others are loaded once.

    Args:
        files: The files of the project, as they were looked at before.
        modules: Absolute paths of modules.
        by_workers: Whether workers are to load them, within `loaded_by_worker`.

    Returns:
        What is to be called afterwards with the modules that were loaded: it notes that.
    """
    _make_importable(files.project)
    if by_workers and bounds.BOUNDS:
        return partial(try_out, files.project, load=None, files=files)
    try_modules(files.project, modules, files)
    return lambda _: None


@contextmanager
def loaded_by_worker(project: Project) -> Generator[None]:
    """Load modules for one task, which sees one state of them, and within limits in a worker.

    Args:
        project: The project of the modules.
    """
    is_watched = is_worker() and bool(bounds.BOUNDS)
    _OF_TASK[:] = [set()]
    try:
        with watched(project.limits) if is_watched else nullcontext():
            yield
    finally:
        _OF_TASK.clear()


def _try(project: Project, path: Path) -> None:
    """Load a module for nothing but to see that it can be done; what is wrong is said later."""
    try:
        if project.holds(path):
            load_module(project, path)
        else:
            _import(project, path)
    except ModuleFindings:
        pass
    except Exception as error:  # noqa: BLE001 - see above
        import_finding(project, path, error)


def _require_tried(project: Project, path: Path) -> None:
    if is_due(project, path):
        bounds.end()  # a trial has its own, for each of the modules that it tries
        try_modules(project, [path])
        bounds.begin()


def _execute(project: Project, path: Path) -> LoadedView:
    """Run a view module, and return the one view that it builds."""
    relative = project.relative(path)
    if one_line(relative) != relative:
        what = "the path holds a character that does not show; allowed: characters that do"
        raise ModuleFindings([Finding(relative, 1, 1, "LD005", what, "rename the file or folder")])
    if not path.is_file():
        what = f"the path is not a file but {_instead(path)}; allowed: a Python module"
        raise ModuleFindings([Finding(relative, 1, 1, "LD005", what, "remove it or rename it")])
    collected: list[View] = []
    name = relative.removesuffix(".py").replace("/", ".")
    spec = importlib.util.spec_from_file_location(name, path, loader=ContentLoader(name, str(path)))
    if spec is None or spec.loader is None:
        raise ModuleFindings([Finding(relative, 1, 1, "LD005", "the file is not a Python module")])
    module = importlib.util.module_from_spec(spec)
    token, recorder = COLLECTOR.set(collected), RECORDER.set(None)
    prices = PRICES.set(project.prices)
    drafts = IS_DRAFT.set(project.is_draft if project.has_drafts else None)
    noted = HOLES.set([])
    sys.modules[name] = module
    try:
        with printing_of(relative):
            spec.loader.exec_module(module)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        sys.modules.pop(name, None)
        with printing_of(relative):
            later = later_errors(error, project.folder)
        findings = [import_finding(project, path, error)]
        findings += (import_finding(project, file, each) for file, each in later)
        if not project.is_draft(str(path)):
            findings += holes.to_findings(project, HOLES.get() or [])
        raise ModuleFindings(ordered(findings)) from error
    finally:
        holes.note(path, HOLES.get() or [])
        HOLES.reset(noted)
        COLLECTOR.reset(token)
        RECORDER.reset(recorder)
        PRICES.reset(prices)
        IS_DRAFT.reset(drafts)
        _remember(project)
    unfinished = holes.left_by(project, path)
    view = _only(project, path, collected, unfinished)
    view.due = len(unfinished)
    if view.system.technology is None:
        view.siblings = cache(partial(_siblings, project, path, view))
    return LoadedView(
        id=relative.removesuffix(".py"),
        path=relative,
        summary=(module.__doc__ or "").strip().split("\n")[0].replace("`", ""),
        view=view,
        holes=unfinished,
        undrawn=tuple(_undrawn(path, module, view)),
        shared=tuple(_shared_groups(project, path, name)),
    )


def _undrawn(path: Path, module: ModuleType, view: View) -> Iterator[Endpoint]:
    """Yield what a module declares by name, and its view does not show."""
    shown = {*view.components, *view.groups}
    for value in vars(module).values():
        if (
            isinstance(value, (Component, Group))
            and value.declared.path == str(path)
            and value not in shown
        ):
            yield value


def _shared_groups(project: Project, path: Path, name: str) -> Iterator[Group]:
    """Yield the groups that the shared modules in the folder of a module declare by name."""
    package = name.rpartition(".")[0]
    for file in sorted(os.listdir(path.parent)):  # noqa: PTH208 - for each of many modules
        if not file.endswith(".py") or project.is_of_view(file):
            continue
        module = sys.modules.get(f"{package}.{file[:-3]}")
        if module and (groups := _groups_in(module)):
            other = str(path.parent / file)
            yield from (group for group in groups if group.declared.path == other)


@lru_cache(maxsize=1024)
def _groups_in(module: ModuleType) -> tuple[Group, ...]:
    """Return the groups among the names of a module, which the views of its folder share."""
    return tuple(value for value in vars(module).values() if isinstance(value, Group))


def _instead(path: Path) -> str:
    """Return what has the name of a file."""
    if path.is_symlink():
        return f"a link to {path.readlink()}, where there is no file"
    return "a folder" if path.is_dir() else "a pipe or a device"


def _siblings(project: Project, path: Path, view: View) -> tuple[View, ...]:
    """Return the views of the system of a view in its folder, in the order of their paths.

    A module is run at most once for all of its siblings. One that cannot be loaded, or has still
    something to declare, counts for nothing here: loading it says what is wrong.
    """
    _make_importable(project)
    views: list[View] = []
    for module in project.modules_in(path.parent):
        if module == path:
            views.append(view)
        elif (sibling := _read_ahead(project, module)) and sibling.system is view.system:
            views.append(sibling)
    return tuple(views)


def _read_ahead(project: Project, path: Path) -> View | None:
    """Return the view of a module that was run before, or run it for `load_module` to take."""
    if path not in _READ:
        _require_tried(project, path)
        try:
            loaded = _execute(project, path)
        except ModuleFindings:
            _READ[path] = None
        else:
            _READ[path], _READ_AHEAD[path] = loaded.view, loaded
            for ahead in _OF_TASK:
                ahead.add(path)
        _LOADED[str(path)] = _mark(str(path))
    return _READ[path]


def technologies(project: Project, files: Iterable[Path]) -> list[Technology]:
    """Return the technologies that a project's own files declare; a broken file declares none.

    What is wrong with such a file is a finding of the views that import it.

    Args:
        project: The project of the files.
        files: Absolute paths of Python files.
    """
    declared: list[Technology] = []
    paths = list(files)
    try_modules(project, paths)
    for path in paths:
        try:
            module = _import(project, path)
        except KeyboardInterrupt:
            raise
        except BaseException:  # noqa: BLE001, S112 - see above
            continue
        declared += [value for value in vars(module).values() if isinstance(value, Technology)]
    return declared


def shared_findings(project: Project, shared: Iterable[Path]) -> list[Finding]:
    """Return the holes of shared modules, be they of a view already or of none so far.

    Args:
        project: The project of the modules.
        shared: The modules.
    """
    findings: list[Finding] = []
    shared = list(shared)
    try_modules(project, shared)
    for path in shared:
        try:
            _import(project, path)
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001 - it is a finding
            findings.append(import_finding(project, path, error))
        findings += holes.to_findings(project, holes.of_file(path))
    return findings


def _import(project: Project, path: Path) -> ModuleType:
    """Import a shared module by its name, and note the holes that it leaves."""
    _make_importable(project)
    bounds.begin()
    _forget_changed(project, path)
    name = project.relative(path).removesuffix(".py").replace("/", ".")
    prices = PRICES.set(project.prices)
    drafts = IS_DRAFT.set(project.is_draft if project.has_drafts else None)
    noted = HOLES.set([])
    try:
        with printing_of(project.relative(path)):
            return importlib.import_module(name)
    finally:
        bounds.end()
        PRICES.reset(prices)
        IS_DRAFT.reset(drafts)
        if holes_made := HOLES.get():  # none where it was imported before
            holes.note(path, holes_made)
        HOLES.reset(noted)


def _draws_otherwise(path: Path) -> bool:
    """Return whether a module is written for the package `diagrams`."""
    return bool(re.search(rb"^(?:from|import) diagrams\b", content_of(path) or b"", re.MULTILINE))


def _only(
    project: Project, path: Path, views: list[View], unfinished: tuple[Unfinished, ...]
) -> View:
    relative = project.relative(path)
    if not views and unfinished:
        raise ModuleFindings(ordered(holes.to_findings(project, unfinished)))
    if not views:
        raise ModuleFindings(
            [
                Finding(
                    relative,
                    1,
                    1,
                    "LD002",
                    "the module builds no view; allowed: exactly one",
                    _PORTING if _draws_otherwise(path) else _NONE,
                )
            ]
        )
    if len(views) > 1:
        raise ModuleFindings(
            [
                Finding(
                    relative,
                    view.declared.line,
                    view.declared.column,
                    "LD003",
                    f"the module builds {len(views)} views, {view.title!r} among them; "
                    "allowed: exactly one",
                    "move it into a module of its own",
                )
                for view in views[1:]
            ]
        )
    return views[0]


def _make_importable(project: Project) -> None:
    """Put the project first on the path, in place of the one before, and forget its content."""
    checkpoint(project)
    folder = str(project.folder)
    if [folder] == _IMPORTABLE and sys.path[0] == folder:
        return
    for importable in _IMPORTABLE:
        if importable in sys.path:
            sys.path.remove(importable)
    _IMPORTABLE[:] = [folder]
    sys.path.insert(0, folder)
    install(project.roots)
    _forget(project)


def _forget(project: Project) -> None:
    """Forget the content that was imported, so that it is imported again."""
    importlib.invalidate_caches()
    for known in (_LOADED, _READ, _READ_AHEAD):
        known.clear()
    _groups_in.cache_clear()
    holes.forget()
    for name in [module for module in sys.modules if module.split(".")[0] in project.roots]:
        del sys.modules[name]


def _forget_changed(project: Project, path: Path) -> None:
    """Forget the content if some of it has changed, where a module is loaded once more."""
    if path in _READ_AHEAD and any(path in ahead for ahead in _OF_TASK):
        return  # what it was made of was looked at just now
    name = str(path)
    if name in _LOADED and any(_mark(file) != mark for file, mark in _LOADED.items()):
        _forget(project)
    _LOADED[name] = _mark(name)


def _remember(project: Project) -> None:
    """Record the state of newly imported content, and the price lists that it may have read."""
    for path in _price_lists(project):
        if path not in _LOADED:
            _LOADED[path] = _mark(path)
    for file in RUN:
        _LOADED[file] = _mark(file)
    RUN.clear()


def _price_lists(project: Project) -> list[str]:
    """Return the folder of a project's own price lists, and the lists in it."""
    folder = str(project.prices)
    try:
        names = os.listdir(folder)  # noqa: PTH208 - for each of many modules
    except OSError:
        names = []
    return [folder, *(f"{folder}{os.sep}{name}" for name in names if name.endswith(".csv"))]


def _mark(path: str) -> tuple[int, int]:
    try:
        stat = os.stat(path)  # noqa: PTH116 - much faster than that of a `Path`, for each file
    except OSError:
        return 0, 0
    return stat.st_mtime_ns, stat.st_size
