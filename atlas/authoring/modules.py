"""The text of the modules that `atlas new` writes."""

from collections.abc import Container, Iterable, Sequence

from attrs import frozen

from atlas.authoring import code
from atlas.authoring.frames import Imports, declaration, hole
from atlas.authoring.keywords import summary
from atlas.authoring.places import Declared
from atlas.evidence.todo import todo
from atlas.technologies.technology import Technology
from atlas.views.system import Documentation, System
from atlas.views.view import View

_NO_CALLS = "DG603"
"""The rule that asks for calls; a kind that is exempt from it shows none."""


@frozen
class Subject:
    """What a view is about, as code.

    Args:
        code: The system, a technology with its version, or a list of those.
        imports: What the code needs, as pairs of a module and a name of it.
        before: Statements before the view.
    """

    code: str
    imports: Sequence[tuple[str, str]]
    before: Sequence[str] = ()


def of_system(system: Declared) -> Subject:
    """Return a system as the subject of a view, with the module of its components as `c`."""
    package, _, module = system.module.rpartition(".")
    return Subject(f"c.{system.variable}", [(package, f"{module} as c")])


def of_technologies(technologies: Sequence[Declared]) -> Subject:
    """Return technologies as the subject of a view, each with a hole for its version."""
    names = [technology.variable.upper() for technology in technologies]
    version = code.layout(hole("version", "the one that this holds for"))
    before = [
        f"{name} = {technology.variable}({version})"
        for name, technology in zip(names, technologies, strict=True)
    ]
    imports = [(technology.module, technology.variable) for technology in technologies]
    return Subject(names[0] if len(names) == 1 else f"[{', '.join(names)}]", imports, before)


def view_module(kind: type[View], subject: Subject, defined: Container[str]) -> str:
    """Return a module that begins a view.

    Args:
        kind: The kind of the view.
        subject: What it is about.
        defined: The packages of the project.
    """
    imports = Imports()
    for module, name in subject.imports:
        imports.add(module, name)
    call = code.layout(declaration(kind, {"system": subject.code}, imports), after=len("with :"))
    imports.add("atlas", "todo")
    calls = code.layout(hole("calls", 'c.caller >> Call("gRPC") >> c.callee'), depth=1)
    body = "pass" if _NO_CALLS in kind.exempt else calls
    lines = [*subject.before, *([""] if subject.before else [])]
    lines += [f"with {call} as diagram:", f"{code.INDENT}{body}"]
    return _module(summary(kind), imports, lines, defined)


def components_module(name: str, variable: str, documented: Documentation) -> str:
    """Return the module that declares a system, and is to declare its components.

    Args:
        name: What the system is called.
        variable: What it is called in code.
        documented: How much its operator has published.
    """
    imports = Imports()
    values = {"name": code.literal(name), "documented": code.literal(documented)}
    call = declaration(System, values, imports)
    body = code.layout(code.Call(f"{variable} = {call.head}", call.arguments))
    return _module(f"The components of {name}, and what its views share.", imports, [body])


def facts_module(name: str) -> str:
    """Return the module that is to state the sources and figures of a system.

    Args:
        name: What the system is called.
    """
    doc = f"Every source and figure about {name}, stated once."
    advice = (
        "`atlas cite URL` prints a source; a figure quotes the words of it that hold the figure."
    )
    return f"{_docstring(doc)}\n# {advice}\n"


def technology_module(name: str, variable: str, *, of_library: bool) -> str:
    """Return the module that declares a technology.

    Args:
        name: What it is called.
        variable: What it is called in code.
        of_library: Whether it is one of the library, which does not import its own façade.
    """
    imports = Imports()
    for required in (Technology, todo):
        imports.add(required.__module__ if of_library else "atlas", required.__name__)
    cls = "".join(part.capitalize() for part in variable.split("_"))
    lines = [
        "",
        f"class {cls}(Technology):",
        f'{code.INDENT}"""{name}, as its own documentation describes it."""',
        "",
        f"{code.INDENT}name = {code.literal(name)}",
        f"{code.INDENT}icon = None  # or simple-icons:<slug>, or a file such as icons/till.svg",
        f'{code.INDENT}releases = todo("Its releases: (Release(version, date, source), …)")',
        f'{code.INDENT}logs = todo("Where it writes its log, in words")',
        "",
        "",
        f"{variable} = {cls}()",
    ]
    return _module(f"{name}: its releases, log messages and metrics.", imports, lines)


def _docstring(text: str) -> str:
    return f'"""{text}"""\n'


def _module(doc: str, imports: Imports, lines: Iterable[str], defined: Container[str] = ()) -> str:
    return "\n".join([_docstring(doc), code.imports(imports.names, defined), "", *lines, ""])
