"""The modules of what was imported: components, their own technologies, and one view."""

import keyword
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from atlas.authoring import code
from atlas.imported.matching import Match, match
from atlas.imported.shapes import Draft, LeftOut, Node, Stated
from atlas.imported.views import LONGEST_NAME, WAYS, Named, listed, plain, view_text
from atlas.naming import slug


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


def variables(names: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
    """Return names of variables for names, each once.

    Args:
        names: The names.
        taken: Names of variables that are taken.
    """
    known = {*taken, *keyword.kwlist, *WAYS.values(), "diagram", "c"}
    found: list[str] = []
    for name in names:
        plain = re.sub(r"\W+", "_", slug(name).replace("-", "_"), flags=re.ASCII).strip("_")
        if not plain or plain[0].isdigit():
            plain = f"component_{plain}".rstrip("_")
        each, number = plain, 2
        while each in known:
            each, number = f"{plain}_{number}", number + 1
        known.add(each)
        found.append(each)
    return found


def _named(draft: Draft, left_out: list[LeftOut]) -> list[Named]:
    """Return the components, each with a name that no other has, and its version if it is known."""
    seen: dict[str, int] = {}
    nodes: list[Node] = []
    for node in draft.nodes:
        name = node.name[:LONGEST_NAME].strip() or "component"
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            name = f"{name[: LONGEST_NAME - 4]} {seen[name]}"
        nodes.append(evolve(node, name=name))
    found: list[Named] = []
    for node, variable in zip(nodes, variables(node.name for node in nodes), strict=True):
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
    return (
        re.sub(r"\W+", "_", file.rpartition("/")[2].rpartition(".")[0] or file).upper().strip("_")
        or "FILE"
    )


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
    technologies = {each.match.variable: each.match for each in named if each.match}
    own = {name: matched for name, matched in technologies.items() if not matched.module}
    for matched in technologies.values():
        if matched.module:
            imports.setdefault(matched.module, set()).add(matched.variable)
    aliases = _aliases(named, technologies)
    if own:
        imports["atlas"] |= {"technology", "todo"}
    body += [_technology(aliases[name], matched) for name, matched in own.items()]
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


def _aliases(named: Sequence[Named], technologies: Mapping[str, Match]) -> dict[str, str]:
    """Return what technologies are called in the module: otherwise where a component is so."""
    taken = {each.variable for each in named}
    return {name: f"{name}_technology" if name in taken else name for name in technologies}


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
        f"icon={code.literal(matched.icon)}",
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
        call = f"technology={aliases[each.match.variable]}"
        arguments.append(code.Call(call, (version,) if version else ()))
    if (node.count or node.machine) and each.kind != "Client":
        arguments.append(_fleet(node, sources, imports))
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
        unit = "instance" if node.machine else "replica"
        cited = f"{sources[node.count.file]}.at({code.literal(node.count.words)})"
        arguments.append(f'count=count({node.count.value}, "{unit}") @ {cited}')
    return code.Call("fleet=Fleet", tuple(arguments))


def _statement(stated: Stated, sources: Mapping[str, str]) -> str:
    cited = f"{sources[stated.file]}.at({code.literal(stated.words)})"
    return f"statement({code.literal(stated.value)}) @ {cited}"
