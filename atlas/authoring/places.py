"""Where in a project things are: which systems and technologies there are, where new ones go."""

import ast
import difflib
import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from atlas.authoring.errors import AuthoringError
from atlas.kinds import KINDS
from atlas.project import Project
from atlas.views.view import View

_NAME = re.compile(r"[a-z0-9][a-z0-9_]*", re.ASCII)


@frozen
class Declared:
    """Something that a module of content or the library declares.

    Args:
        module: The module, as it is imported.
        variable: What it is called there.
    """

    module: str
    variable: str


def module_of(kind: type[View]) -> str:
    """Return the usual name of the module for a view of a kind: `request_flow`."""
    return kind.module or snake(kind.__name__)


def snake(name: str) -> str:
    """Return a class name as a module is named: `load_balancer` for `LoadBalancer`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def kind_named(name: str) -> type[View]:
    """Return the kind that a name means: its class, or its module.

    Raises:
        AuthoringError: There is no such kind.
    """
    kinds = {spelling: kind for kind in KINDS for spelling in (kind.__name__, module_of(kind))}
    spelled = name.replace("-", "_")
    for spelling, kind in kinds.items():
        if spelled.lower() in (spelling.lower(), snake(kind.__name__)):
            return kind
    raise unknown("kind", name, kinds, [kind.__name__ for kind in KINDS])


def unknown(
    noun: str, name: str, candidates: Iterable[str], allowed: Iterable[str]
) -> AuthoringError:
    """Return the error for a name that is none, with the nearest one.

    Args:
        noun: What it was to name.
        name: The name.
        candidates: The names that it may have been meant for.
        allowed: The names to list.
    """
    spelt = {spelling.lower(): spelling for spelling in candidates}
    closest = difflib.get_close_matches(name.lower(), spelt, n=1)
    hint = f"did you mean {spelt[closest[0]]!r}?" if closest else f"check the name of the {noun}"
    return AuthoringError(
        f"there is no {noun} {name!r}", allowed=", ".join(allowed) or "none yet", remedy=hint
    )


def root(project: Project, usual: str) -> Path:
    """Return the folder for content of one sort: the usual one, or the first of the project.

    Args:
        project: The project.
        usual: `systems`, `incidents` or `patterns`.
    """
    return project.folder / (usual if usual in project.roots else project.roots[0])


def require_name(project: Project, name: str, *, importable: bool = False) -> str:
    """Return a name that a module or folder may have.

    Args:
        project: The project, whose shared modules are no views.
        name: The name.
        importable: Whether other modules import it, so that it has to be an identifier.

    Raises:
        AuthoringError: It is no such name.
    """
    fits = _NAME.fullmatch(name) and f"{name}.py" not in project.shared
    if not fits or (importable and (not name.isidentifier() or keyword.iskeyword(name))):
        shared = ", ".join(file.removesuffix(".py") for file in project.shared)
        raise AuthoringError(
            f"{name!r} is no name for a module",
            allowed="small letters, digits and `_`"
            + (", a letter first" if importable else f"; not {shared}"),
            remedy="choose another name",
        )
    return name


def systems(project: Project) -> dict[str, Declared]:
    """Return the systems of a project by the folder that declares them."""
    declared: dict[str, Declared] = {}
    for file in _shared(project):
        for variable, call in _assigned(file):
            if call == "System":
                declared.setdefault(file.parent.name, _declared(project, file, variable))
    return declared


def technologies(project: Project) -> dict[str, Declared]:
    """Return the technologies of the library and of a project by their names in code."""
    from atlas.technologies.registry import REGISTRY  # noqa: PLC0415 - only where one is named

    declared: dict[str, Declared] = {}
    for technology in REGISTRY:
        module = type(technology).__module__
        name = module.rpartition(".")[2]
        declared[name] = Declared(module, name)
    for file in _shared(project):
        classes = _classes(file) | {"technology"}
        for variable, call in _assigned(file):
            if call in classes:
                declared.setdefault(variable, _declared(project, file, variable))
    return declared


def named(noun: str, name: str, declared: Mapping[str, Declared]) -> Declared:
    """Return the declaration of a name.

    Args:
        noun: The kind of thing that it names: a system, a technology.
        name: The name.
        declared: All things of this kind, by name.

    Raises:
        AuthoringError: Nothing has this name.
    """
    if name not in declared:
        raise unknown(noun, name, declared, declared)
    return declared[name]


def _shared(project: Project) -> Iterator[Path]:
    """Yield the modules that hold no views: the shared ones, and those that begin with `_`."""
    for folder in project.roots:
        for file in sorted((project.folder / folder).rglob("*.py")):
            if file.name in project.shared or file.name.startswith("_"):
                yield file


def _declared(project: Project, file: Path, variable: str) -> Declared:
    module = project.relative(file).removesuffix(".py").replace("/", ".")
    return Declared(module, variable)


def _tree(file: Path) -> ast.Module:
    try:
        return ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return ast.Module([], [])


def _assigned(file: Path) -> Iterator[tuple[str, str]]:
    """Yield the variables of a module that a call of a plain name makes, with that name."""
    for node in _tree(file).body:
        match node:
            case ast.Assign(
                targets=[ast.Name(id=variable)], value=ast.Call(func=ast.Name(id=called))
            ):
                yield variable, called
            case _:
                continue


def _classes(file: Path) -> frozenset[str]:
    """Return the technologies among the classes of a module."""
    return frozenset(
        node.name
        for node in _tree(file).body
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "Technology" for base in node.bases)
    )
