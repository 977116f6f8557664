"""Terraform: resources that are components, and what leads from one to another."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from atlas.imported.room import require_room
from atlas.imported.shapes import Arrow, Box, Draft, LeftOut, Node, Stated
from atlas.imported.terraform_types import ENGINES, PARTS, REVERSED, TYPES, WAYS, Type

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

    Raises:
        ImportedError: There are too many.
    """
    known = {each.address: each for each in resources}
    components = {name: each for name, each in known.items() if each.type in TYPES}
    require_room(len(components), 0)
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
    words = _words(each.text, key, f'"{value}"' if isinstance(value, str) else str(value))
    return Stated(value=str(value), words=words, file=each.file) if words else None


@lru_cache(maxsize=1024)
def _words(text: str, key: str, value: str) -> str:
    """Return the words of a text that give a key its value; resources mostly have the same ones."""
    found = re.search(rf'"?\b{re.escape(key)}"?\s*[:=]\s*{re.escape(value)}(?![\w.])', text)
    return " ".join(found[0].split()) if found else ""


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
