"""The modules of what was imported: components, their own technologies, and one view."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from atlas.authoring import code
from atlas.imported.matching import Match, match
from atlas.imported.names import distinct, variables
from atlas.imported.shapes import Draft, LeftOut, Node, Stated
from atlas.imported.views import Named, listed, plain, view_text

_USED = ("count", "ours", "statement", "technology", "todo")
"""What a module of components calls other things by."""


@frozen
class Modules:
    """The text of the modules, by their names.

    Args:
        texts: The texts.
        left_out: What of the import is not in them.
    """

    texts: Mapping[str, str]
    left_out: tuple[LeftOut, ...]


def modules(
    draft: Draft, *, system: str, package: str, files: Sequence[str], today: date
) -> Modules:
    """Return the modules of an import.

    Args:
        draft: What was read.
        system: The name of the system.
        package: The dotted name of the folder of the modules: `systems.shop`.
        files: The imported files, as the project names them.
        today: The day on which they were read.
    """
    left_out = [*draft.left_out]
    named = _named(draft, left_out)
    sources = {file: _source(file) for file in _cited(named)}
    texts = {"components.py": _components(named, system, files, sources, today)}
    texts["architecture.py"] = view_text(draft, named, system, package, files, left_out)
    return Modules(texts, tuple(left_out))


def _named(draft: Draft, left_out: list[LeftOut]) -> list[Named]:
    """Return the components, each with a name that no other has, and its version if it is known."""
    names = distinct(node.name for node in draft.nodes)
    nodes = [evolve(node, name=name) for node, name in zip(draft.nodes, names, strict=True)]
    found: list[Named] = []
    for node, variable in zip(nodes, variables((node.name for node in nodes), _USED), strict=True):
        matched = match(node)
        found.append(Named(_versioned(node, matched, left_out), variable, matched))
    return found


def _versioned(node: Node, matched: Match | None, left_out: list[LeftOut]) -> Node:
    """Return a component without a version that its technology does not have."""
    version = node.version
    if version is None:
        return node
    technology = matched.technology if matched else None
    why = ""
    if matched is None or technology is None:
        why = "no technology of the library is called so"
    elif not matched.is_versioned:
        why = f"it counts the releases of another program than {matched.name}"
    elif isinstance(technology.releases, tuple) and not technology.released(version.value):
        why = f"the library knows no such release of {matched.name}"
    if not why:
        return node
    left_out.append(LeftOut(what=f"the version of {node.name}, {version.words}", why=why))
    return evolve(node, version=None)


def _cited(named: Iterable[Named]) -> list[str]:
    nodes = [each.node for each in named]
    stated = [
        value for it in nodes for value in (it.version, it.machine, it.count) if value is not None
    ]
    return [*dict.fromkeys(value.file for value in stated)]


def _source(file: str) -> str:
    name = file.rpartition("/")[2].rpartition(".")[0] or file
    plain = re.sub(r"\W+", "_", name, flags=re.ASCII).upper().strip("_")
    return plain if plain and not plain[0].isdigit() else f"FILE_{plain}".rstrip("_")


def _components(
    named: Sequence[Named],
    system: str,
    files: Sequence[str],
    sources: Mapping[str, str],
    today: date,
) -> str:
    imports: dict[str, set[str]] = {"atlas": {each.kind for each in named} or {"Service"}}
    body: list[str] = []
    if sources:
        imports["atlas"] |= {"Publisher"}
        body.append(
            f"ours = Publisher({code.literal(system)}, checked={code.literal(today.isoformat())})"
        )
        names = _unique(sources)
        for file, name in names.items():
            arguments = (code.literal(file), code.literal(f"file:{file}"), 'by="configuration"')
            source = code.Call("ours.measured", arguments)
            body.append(f"{name} = {code.layout(source, after=len(name) + 3)}")
        body.append("")
        sources = names
    technologies = {
        (each.match.module, each.match.name): each.match for each in named if each.match
    }
    own = [matched for matched in technologies.values() if not matched.module]
    for matched in technologies.values():
        if matched.module:
            imports.setdefault(matched.module, set()).add(matched.variable)
    aliases = _aliases(named, technologies.values())
    if own:
        imports["atlas"] |= {"technology", "todo"}
    body += [_technology(aliases[_key(matched)], matched) for matched in own]
    if own:
        body.append("")
    for each in named:
        body.append(_component(each, sources, aliases, imports))
    doc = f'"""The components of {plain(system)}, as {listed(files)} them."""'
    return "\n".join([doc, "", _imports(imports, aliases), "", *body, ""])


def _unique(sources: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for file, name in sources.items():
        each, number = name, 2
        while each in found.values():
            each, number = f"{name}_{number}", number + 1
        found[file] = each
    return found


def _key(matched: Match) -> str:
    """Return what names a technology in a module: one of the library by its variable."""
    return matched.variable if matched.module else f"own {matched.name}"


def _aliases(named: Sequence[Named], technologies: Iterable[Match]) -> dict[str, str]:
    """Return what technologies are called in the module: otherwise where something else is so."""
    taken = {*_USED, *(each.variable for each in named)}
    aliases: dict[str, str] = {}
    for matched in technologies:
        variable = matched.variable
        if not matched.module:
            (variable,) = variables([matched.name], taken)
        elif variable in taken:
            (variable,) = variables([f"{variable} technology"], taken)
        taken.add(variable)
        aliases[_key(matched)] = variable
    return aliases


def _imports(names: Mapping[str, set[str]], aliases: Mapping[str, str]) -> str:
    lines = [code.imports({"atlas": sorted(names["atlas"])}).rstrip("\n")]
    for module in sorted(names.keys() - {"atlas"}):
        for name in sorted(names[module]):
            alias = aliases.get(name, name)
            lines.append(f"from {module} import {name}{f' as {alias}' if alias != name else ''}")
    return "\n".join(lines)


def _technology(name: str, matched: Match) -> str:
    arguments = (
        code.literal(matched.name),
        code.literal(f"{matched.name}."),
        f"releases=todo({code.literal(f'releases of {matched.name}')})",
        f"logs=todo({code.literal(f'where {matched.name} writes its log')})",
        f"icon={code.literal(matched.icon) if matched.icon else None}",
    )
    return f"{name} = {code.layout(code.Call('technology', arguments), after=len(name) + 3)}"


def _component(
    each: Named,
    sources: Mapping[str, str],
    aliases: Mapping[str, str],
    imports: dict[str, set[str]],
) -> str:
    node = each.node
    arguments: list[str | code.Call] = [code.literal(node.name)]
    if each.match:
        version = _statement(node.version, sources) if node.version else ""
        if version:
            imports["atlas"] |= {"statement"}
        call = f"technology={aliases[_key(each.match)]}"
        arguments.append(code.Call(call, (version,) if version else ()))
    if (node.count or node.machine) and each.kind != "Client":
        arguments.append(_fleet(node, sources, imports))
    arguments += [f"role={code.literal(node.role)}"] if node.role else []
    arguments += [f"url={code.literal(node.url)}"] if node.url else []
    built = code.Call(each.kind, tuple(arguments))
    return f"{each.variable} = {code.layout(built, after=len(each.variable) + 3)}"


def _fleet(node: Node, sources: Mapping[str, str], imports: dict[str, set[str]]) -> code.Call:
    """Return what a component runs on: its machine type, and how many there are."""
    arguments: list[str] = []
    imports["atlas"] |= {"Fleet"}
    if node.machine:
        imports["atlas"] |= {"statement"}
        arguments.append(_statement(node.machine, sources))
    if node.count:
        imports["atlas"] |= {"count"}
        unit = node.count.unit or ("instance" if node.machine else "replica")
        cited = f"{sources[node.count.file]}.at({code.literal(node.count.words)})"
        arguments.append(f"count=count({node.count.value}, {code.literal(unit)}) @ {cited}")
    return code.Call("fleet=Fleet", tuple(arguments))


def _statement(stated: Stated, sources: Mapping[str, str]) -> str:
    cited = f"{sources[stated.file]}.at({code.literal(stated.words)})"
    return f"statement({code.literal(stated.value)}) @ {cited}"
