"""Terraform: resources that are components, and what leads from one to another."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from atlas.imported.shapes import Arrow, Box, Draft, LeftOut, Node, Stated
from atlas.imported.terraform_types import ENGINES, PARTS, REVERSED, TYPES, WAYS, Type
from atlas.imported.yamls import mapping, sequence

_NAMED = (
    *("name", "identifier", "function_name", "cluster_identifier", "bucket", "domain_name"),
    *("cluster_id", "replication_group_id", "cluster_name", "broker_name"),
)
"""The keys that name a resource."""
DEPENDS = "depends_on"
"""The key of what a resource of a state depends on, also through others."""
_UNNAMED = {"this", "main", "default", "it", "self"}
"""What resources are called that have no name of their own."""


@frozen(kw_only=True)
class Resource:
    """A resource as it is declared.

    Args:
        address: What names it, without the index of an instance: `module.db.aws_instance.web`.
        type: Its type.
        name: Its name.
        module: The module that it is in; empty of the root.
        values: Its values.
        references: The addresses that the expressions of each of its keys refer to.
        file: The file.
        text: The text of the file, in which the words of its values are.
    """

    address: str
    type: str
    name: str
    module: str = ""
    values: Mapping[str, Any] = field(factory=dict[str, Any])
    references: Mapping[str, Sequence[str]] = field(factory=dict[str, Sequence[str]])
    file: str
    text: str = field(repr=False)


def drafted(resources: Sequence[Resource], left_out: Iterable[LeftOut] = ()) -> Draft:
    """Return what resources are of a system.

    A resource calls another where one of its values refers to that, also through what only joins
    them, such as a listener of a load balancer. Modules are groups.

    Args:
        resources: The resources.
        left_out: What is left out already.
    """
    known = {each.address: each for each in resources}
    components = {name: each for name, each in known.items() if each.type in TYPES}
    ways = _ways(known)
    is_state = any(DEPENDS in each.references for each in known.values())
    note = "depends on it, maybe through others" if is_state else "refers to it, as the file says"
    return Draft(
        nodes=tuple(_node(each, TYPES[each.type]) for each in components.values()),
        arrows=tuple(
            dict.fromkeys(
                arrow for name in components for arrow in _arrows(name, ways, known, note)
            )
        ),
        boxes=tuple(_modules(components.values())),
        left_out=(*left_out, *_unused(known.values())),
    )


def _node(each: Resource, known: Type) -> Node:
    engine = each.values.get(known.engine) if known.engine else None
    ran = engine if isinstance(engine, str) and re.fullmatch(r"[\w-]+", engine) else ""
    version = _stated(each, known.version) if ran or not known.engine else None
    counts = (_stated(each, key, of=int) for key in ("count", *known.counts))
    return Node(
        key=each.address,
        name=_name(each),
        kind=known.kind,
        technology=ENGINES.get(ran, ran) or known.technology,
        version=version,
        count=next((count for count in counts if count), None),
        machine=_stated(each, known.machine),
    )


def _name(each: Resource) -> str:
    """Return what a resource is called; one without a name of its own, as it names itself."""
    if each.name not in _UNNAMED:
        return each.name.replace("_", "-")
    given = (each.values.get(key) for key in _NAMED)
    named = next((it for it in given if isinstance(it, str) and re.fullmatch(r"[\w .-]+", it)), "")
    return named or each.type.partition("_")[2].replace("_", " ")


def _stated(each: Resource, key: str, *, of: type[int] | type[str] = str) -> Stated | None:
    """Return the value of a key, with the words of the file that state it; None without them."""
    value = each.values.get(key) if key else None
    if not isinstance(value, of) or isinstance(value, bool) or "$" in str(value):
        return None
    quoted = re.escape(f'"{value}"' if isinstance(value, str) else str(value))
    found = re.search(rf'"?\b{re.escape(key)}"?\s*[:=]\s*{quoted}(?![\w.])', each.text)
    if found is None:
        return None
    return Stated(value=str(value), words=" ".join(found[0].split()), file=each.file)


def _ways(known: Mapping[str, Resource]) -> Mapping[str, list[str]]:
    """Return where each resource leads: what it refers to, and what only joins it to others."""
    found: dict[str, list[str]] = {name: [] for name in known}
    for name, each in known.items():
        way = WAYS.get(each.type)
        if way is None and each.type not in TYPES and each.type not in PARTS:
            continue
        for key, references in each.references.items():
            ends = [end for end in references if end in known and end != name]
            if key in (way.tails if way else REVERSED.get(each.type, ())):
                for end in ends:
                    found[end].append(name)
            elif way is None or key in way.heads:
                found[name] += ends
    return found


def _arrows(
    name: str, ways: Mapping[str, Sequence[str]], known: Mapping[str, Resource], note: str
) -> Iterator[Arrow]:
    """Yield the calls of a component: through all that is none, to the next components.

    Args:
        name: The address of the component.
        ways: Where each resource leads.
        known: The resources by their addresses.
        note: What is said of a call that nothing joins.
    """
    seen = {name}
    waiting = [(end, "") for end in reversed(ways[name])]
    while waiting:
        end, through = waiting.pop()
        if end in seen:
            continue
        seen.add(end)
        each = known[end]
        if each.type in TYPES:
            yield Arrow(tail=name, head=end, note=f"by {through}" if through else note)
            continue
        joins = through or (each.type if each.type in WAYS else "")
        waiting += [(after, joins) for after in reversed(ways[end])]


def _modules(components: Iterable[Resource]) -> Iterator[Box]:
    members: dict[str, list[str]] = {}
    for each in components:
        parts = each.module.split(".") if each.module else []
        for depth in range(1, len(parts) + 1):
            members.setdefault(".".join(parts[:depth]), []).append(each.address)
    for module, names in members.items():
        yield Box(name=f"module {module.rpartition('.')[2]}", members=tuple(names))


def _unused(resources: Iterable[Resource]) -> Iterator[LeftOut]:
    """Yield the types of resources that have no place in a view, each with its number."""
    types = Counter(each.type for each in resources)
    for kind, number in types.items():
        if kind not in TYPES and kind not in PARTS and kind not in WAYS:
            what = f"{kind} ({number})" if number > 1 else kind
            yield LeftOut(what=what, why="it is no component or call of a view")


def from_json(document: Mapping[str, Any], text: str, file: str) -> Draft:
    """Return what a plan or a state has, as `terraform show -json` prints them.

    A state as its file has it is read as well; it holds no expressions, but what each resource
    depends on.

    Args:
        document: The file as plain data.
        text: Its text.
        file: Its name.
    """
    if "resources" in document and "values" not in document:
        return drafted([*_of_file(document, text, file)])
    planned = mapping(document.get("planned_values")) or mapping(document.get("values"))
    root = mapping(mapping(document.get("configuration")).get("root_module"))
    expressions = dict(_expressions(root))
    found: dict[str, Resource] = {}
    for module, each in _planned(mapping(planned.get("root_module"))):
        if each.get("mode") == "data" or not each.get("type"):
            continue
        kind, name = str(each["type"]), str(each.get("name", ""))
        plain = _module(module)
        address = ".".join(filter(None, (_path(plain), kind, name)))
        depends = [_uncounted(str(it)) for it in sequence(each.get("depends_on"))]
        references = expressions.get(address) or {DEPENDS: depends}
        found.setdefault(
            address,
            Resource(
                address=address,
                type=kind,
                name=name,
                module=plain,
                values=mapping(each.get("values")),
                references=references,
                file=file,
                text=text,
            ),
        )
    return drafted([*found.values()])


def _planned(module: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the resources of a module and of those in it, each with the path of its module."""
    for each in sequence(module.get("resources")):
        yield path, mapping(each)
    for child in sequence(module.get("child_modules")):
        inner = mapping(child)
        yield from _planned(inner, str(inner.get("address", path)))


def _uncounted(address: str) -> str:
    """Return an address without the indexes of instances."""
    return re.sub(r"\[[^\]]*\]", "", address)


def _module(address: str) -> str:
    """Return the names of the modules in the address of one."""
    return ".".join(re.findall(r"module\.([\w-]+)", _uncounted(address)))


def _path(module: str) -> str:
    return ".".join(f"module.{name}" for name in module.split(".")) if module else ""


def _expressions(
    module: Mapping[str, Any], path: str = ""
) -> Iterator[tuple[str, Mapping[str, Sequence[str]]]]:
    """Yield what the expressions of each resource refer to, by its address."""
    for each in map(mapping, sequence(module.get("resources"))):
        before = f"{path}." if path else ""
        address = f"{before}{each.get('type')}.{each.get('name')}"
        yield (
            address,
            {
                key: [f"{before}{_resource(name)}" for name in _referred(value)]
                for key, value in mapping(each.get("expressions")).items()
            },
        )
    for name, call in mapping(module.get("module_calls")).items():
        inner = mapping(mapping(call).get("module"))
        yield from _expressions(inner, ".".join(filter(None, (path, f"module.{name}"))))


def _referred(value: object) -> Iterator[str]:
    """Yield the references in an expression, and in the blocks of one."""
    for each in sequence(value):
        yield from _referred(each)
    for key, each in mapping(value).items():
        if key == "references":
            yield from (str(name) for name in sequence(each))
        else:
            yield from _referred(each)


def _resource(reference: str) -> str:
    """Return the resource that a reference names: its type and its name."""
    return ".".join(_uncounted(reference).split(".")[:2])


def _of_file(document: Mapping[str, Any], text: str, file: str) -> Iterator[Resource]:
    """Yield the resources of the file of a state."""
    for each in map(mapping, sequence(document.get("resources"))):
        if each.get("mode") == "data" or not each.get("type"):
            continue
        first = mapping(next(iter(sequence(each.get("instances"))), None))
        module = _module(str(each.get("module") or ""))
        kind, name = str(each["type"]), str(each.get("name", ""))
        yield Resource(
            address=".".join(filter(None, (_path(module), kind, name))),
            type=kind,
            name=name,
            module=module,
            values=mapping(first.get("attributes")),
            references={DEPENDS: [str(it) for it in sequence(first.get("dependencies"))]},
            file=file,
            text=text,
        )
