"""Where in a project things are: which systems and technologies there are, where new ones go."""

import ast
import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from attrs import frozen

from atlas.authoring.errors import AuthoringError
from atlas.kinds import KINDS
from atlas.nearest import meant
from atlas.project import Project
from atlas.views.view import View

_NAME = re.compile(r"[a-z0-9][a-z0-9_]*", re.ASCII)
_IN_FRAMES = frozenset({"technology", "todo"})
"""What frames import: a module and a class of such a name would hide it."""
_BEGUN = frozenset({"system", "technology"})
"""What `atlas new` begins by these words."""


@frozen
class Declared:
    """Something that a module of content or the library declares.

    Args:
        module: The module, as it is imported.
        variable: What it is called there.
        name: What people call it; empty where the module does not say it as a plain text.
    """

    module: str
    variable: str
    name: str = ""


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
    spelled = slug(name)
    for spelling, kind in kinds.items():
        if spelled in (spelling.lower(), snake(kind.__name__)):
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
    listed = ", ".join(allowed)
    begins = f"`atlas new {noun} NAME` begins one" if noun in _BEGUN else ""
    otherwise = ", or ".join(filter(None, ["name one of these" if listed else "", begins]))
    return AuthoringError(
        f"there is no {noun} {name!r}",
        allowed=listed or "none yet",
        remedy=meant(name, candidates, otherwise),
    )


def root(project: Project, usual: str) -> Path:
    """Return the folder for content of one sort: the usual one, or the first of the project.

    Args:
        project: The project.
        usual: `systems`, `incidents` or `patterns`.
    """
    return project.folder / (usual if usual in project.roots else project.roots[0])


def ascii_letters(name: str) -> str:
    """Return a name in small letters without accents: `zurich` for `Zürich`."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def slug(name: str) -> str:
    """Return a name as modules are named: `out_of_memory` for `Out-of-memory`."""
    return re.sub(r"[\s-]+", "_", ascii_letters(name).strip(" \t-"))


def require_name(project: Project, name: str, *, importable: bool = False) -> str:
    """Return a name as a module or folder may have it, in small letters and with `_` for blanks.

    Args:
        project: The project, whose shared modules are no views.
        name: The name.
        importable: Whether other modules import it, so that it has to be an identifier.

    Raises:
        AuthoringError: It is no such name.
    """
    module = slug(name)
    taken = {file.removesuffix(".py") for file in project.shared}
    taken |= _IN_FRAMES if importable else set()
    fits = _NAME.fullmatch(module) and module not in taken and not keyword.iskeyword(module)
    if not fits or (importable and not module.isidentifier()):
        first = ", a letter first" if importable else ""
        raise AuthoringError(
            f"{name!r} is no name for a module",
            allowed=f"letters, digits, `_`, hyphens and blanks{first}; no keyword of Python; "
            f"not {', '.join(sorted(taken))}",
            remedy="choose another name",
        )
    return module


def systems(project: Project) -> dict[str, Declared]:
    """Return the systems of a project by the folder that declares them."""
    declared: dict[str, Declared] = {}
    for file in project.shared_modules():
        for variable, call in _assigned(file):
            if _called(call) == "System":
                system = _declared(project, file, variable, _name_in(call))
                declared.setdefault(file.parent.name, system)
    return declared


def technologies(project: Project) -> dict[str, Declared]:
    """Return the technologies of the library and of a project by their names in code."""
    from atlas.technologies.registry import REGISTRY  # noqa: PLC0415 - only where one is named

    declared: dict[str, Declared] = {}
    for technology in REGISTRY:
        module = type(technology).__module__
        name = module.rpartition(".")[2]
        declared[name] = Declared(module, name, technology.name)
    for file in project.shared_modules():
        own = _classes(file)
        for variable, call in _assigned(file):
            called = _called(call)
            if called in own or called == "technology":
                name = own.get(called) or _name_in(call)
                declared.setdefault(variable, _declared(project, file, variable, name))
    return declared


def named(noun: str, name: str, declared: Mapping[str, Declared]) -> tuple[str, Declared]:
    """Return the key and the declaration of a named system or technology.

    Args:
        noun: The kind of thing that it names: a system, a technology.
        name: Its name in code, or what people call it, in capitals or small letters.
        declared: All declarations, by name in code.

    Raises:
        AuthoringError: There is no such thing, or there are several.
    """
    if name in declared:
        return name, declared[name]
    spelled = name.strip().casefold()
    fitting = [
        key
        for key, declaration in declared.items()
        if spelled in {key.casefold(), declaration.name.casefold()}
    ]
    if len(fitting) == 1 and spelled:
        return fitting[0], declared[fitting[0]]
    if fitting and spelled:
        raise AuthoringError(
            f"several of them are called {name!r}",
            allowed=", ".join(fitting),
            remedy=f"write the name of the {noun} in code",
        )
    candidates = [*(declaration.name for declaration in declared.values() if declaration.name)]
    raise unknown(noun, name, [*candidates, *declared], declared)


def _declared(project: Project, file: Path, variable: str, name: str) -> Declared:
    module = project.relative(file).removesuffix(".py").replace("/", ".")
    return Declared(module, variable, name)


def _tree(file: Path) -> ast.Module:
    try:
        return ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return ast.Module([], [])


def _assigned(file: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield the variables of a module that a call makes, with that call."""
    for node in _tree(file).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=variable)], value=ast.Call() as call):
                yield variable, call
            case _:
                continue


def _called(call: ast.Call) -> str:
    """Return the plain name that is called; nothing for other calls."""
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _name_in(call: ast.Call) -> str:
    """Return the `name` that a call is given as a literal, by keyword or first; else nothing."""
    given = [*call.args[:1], *(each.value for each in call.keywords if each.arg == "name")]
    texts = (each.value for each in given if isinstance(each, ast.Constant))
    return next((text for text in texts if isinstance(text, str)), "")


def _classes(file: Path) -> dict[str, str]:
    """Return the technologies among the classes of a module, with the `name` of each."""
    found: dict[str, str] = {}
    for node in _tree(file).body:
        if isinstance(node, ast.ClassDef) and any(
            isinstance(base, ast.Name) and base.id == "Technology" for base in node.bases
        ):
            found[node.name] = next((name for line in node.body if (name := _stated(line))), "")
    return found


def _stated(line: ast.stmt) -> str:
    """Return the name of a technology that a line of its class states; nothing for other lines."""
    match line:
        case ast.Assign(targets=[ast.Name(id="name")], value=ast.Constant(value=str(name))):
            return name
        case _:
            return ""
