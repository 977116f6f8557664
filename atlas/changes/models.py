"""The models of the views that differ between two projects."""

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from atlas.dependencies import Files
from atlas.diagnostics import Finding
from atlas.fingerprints import module_fingerprint
from atlas.loader import load
from atlas.model.model import model
from atlas.model.shapes import ViewModel
from atlas.project import Project


@frozen
class Models:
    """The views of a project that another has otherwise, or not at all.

    Args:
        views: Their models by id.
        findings: Why others of them cannot be loaded.
        unreadable: The ids of those others.
    """

    views: Mapping[str, ViewModel]
    findings: tuple[Finding, ...] = ()
    unreadable: frozenset[str] = frozenset()


def differing(
    before: Project | None, after: Project | None, chosen: frozenset[str] | None = None
) -> tuple[list[Path], list[Path]]:
    """Return the modules of both projects that are not the same in both, all imports included.

    Args:
        before: The project before; None where there was none.
        after: The project now.
        chosen: The ids to which it is limited; all unless given.
    """
    old, new = _fingerprints(before, chosen), _fingerprints(after, chosen)
    both = old.items() & new.items()
    same = {name for name, _ in both}
    return _modules(before, old, same), _modules(after, new, same)


def _fingerprints(project: Project | None, chosen: frozenset[str] | None) -> dict[str, str]:
    if project is None:
        return {}
    files = Files(project).load()
    return {
        name: module_fingerprint(files, module)
        for module in project.modules()
        if (name := _name(project, module)) and (chosen is None or name in chosen)
    }


def _name(project: Project, module: Path) -> str:
    return project.relative(module).removesuffix(".py")


def _modules(project: Project | None, names: Mapping[str, str], same: set[str]) -> list[Path]:
    if project is None:
        return []
    return [project.folder / f"{name}.py" for name in names if name not in same]


def models(project: Project, modules: list[Path]) -> Models:
    """Load modules, and return the models of their views.

    Args:
        project: The project.
        modules: The absolute paths of modules.
    """
    loaded = load(project, modules)
    views = {view.id: model(view) for view in loaded.views}
    asked = {_name(project, module) for module in modules}
    return Models(views, loaded.findings, frozenset(asked - views.keys()))
