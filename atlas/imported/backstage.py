"""A catalogue of Backstage: components, resources, and the systems that they belong to."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from atlas.imported.labels import known_technology
from atlas.imported.shapes import Arrow, Box, Draft, Kind, LeftOut, Node
from atlas.imported.yamls import mapping, sequence

MARK = "backstage.io/"
"""How the `apiVersion` of what a catalogue holds begins."""
_KINDS: Mapping[str, Kind] = {
    "bucket": "ObjectStore",
    "cache": "Cache",
    "database": "Database",
    "function": "Function",
    "gateway": "Gateway",
    "loadbalancer": "LoadBalancer",
    "message-bus": "Queue",
    "message-queue": "Queue",
    "queue": "Queue",
    "s3-bucket": "ObjectStore",
    "search-index": "SearchIndex",
    "topic": "Queue",
    "worker": "Worker",
}
"""The classes of the types that catalogues use."""
_NOT_RUN = {"library", "documentation", "template", "package"}
_TOLD = {"Component", "Resource", "API", "System", "Domain"}


@frozen
class _Entity:
    kind: str
    name: str
    namespace: str
    content: Mapping[str, Any]

    @property
    def reference(self) -> str:
        """How others refer to it."""
        return f"{self.kind}:{self.namespace}/{self.name}".casefold()

    @property
    def spec(self) -> Mapping[str, Any]:
        return mapping(self.content.get("spec"))

    @property
    def type(self) -> str:
        return str(self.spec.get("type") or "").casefold()

    def named(self, key: str, kind: str) -> list[str]:
        """Return the references of a key, whole; a part that is left out is usual."""
        value = self.spec.get(key)
        listed = [value] if isinstance(value, str) else sequence(value)
        return [_whole(str(each), kind, self.namespace) for each in listed]


def backstage(documents: Iterable[Any]) -> Draft:
    """Return what a catalogue has.

    What consumes an API calls the component that provides it; what depends on a component or a
    resource counts as calling it. Systems are groups. Libraries do not run, and are left out.

    Args:
        documents: The entities as plain data.
    """
    entities = [*_entities(documents)]
    left_out = [*_left_out(entities)]
    running = [
        each
        for each in entities
        if each.kind in {"Component", "Resource"} and each.type not in _NOT_RUN
    ]
    nodes = tuple(_node(each) for each in running)
    arrows = tuple(dict.fromkeys(_arrows(running, left_out)))
    titles = {each.reference: _title(each) for each in entities}
    boxes: dict[str, list[str]] = {}
    for each in running:
        for system in each.named("system", "system"):
            boxes.setdefault(system, []).append(each.reference)
    return Draft(
        nodes=nodes,
        arrows=arrows,
        boxes=tuple(
            Box(name=titles.get(system) or system.rpartition("/")[2], members=tuple(members))
            for system, members in boxes.items()
        ),
        left_out=tuple(dict.fromkeys(left_out)),
    )


def _entities(documents: Iterable[Any]) -> Iterator[_Entity]:
    for content in map(mapping, documents):
        meta = mapping(content.get("metadata"))
        if str(content.get("apiVersion", "")).startswith(MARK) and meta.get("name"):
            namespace = str(meta.get("namespace") or "default")
            yield _Entity(str(content.get("kind")), str(meta["name"]), namespace, content)


def _whole(reference: str, kind: str, namespace: str) -> str:
    given, _, rest = reference.rpartition(":")
    place, _, name = rest.rpartition("/")
    return f"{given or kind}:{place or namespace}/{name}".casefold()


def _title(each: _Entity) -> str:
    return str(mapping(each.content.get("metadata")).get("title") or each.name)


def _node(each: _Entity) -> Node:
    return Node(
        key=each.reference,
        name=_title(each),
        kind=_KINDS.get(each.type),
        technology=known_technology(each.type),
    )


def _arrows(running: list[_Entity], left_out: list[LeftOut]) -> Iterator[Arrow]:
    providers: dict[str, list[str]] = {}
    for each in running:
        for interface in each.named("providesApis", "api"):
            providers.setdefault(interface, []).append(each.reference)
    known = {each.reference for each in running}
    for each in running:
        yield from _consumed(each, providers, left_out)
        for head in each.named("dependsOn", "component"):
            if head not in known:
                why = "it is not in the file, or does not run"
                what = f"{head.rpartition('/')[2]} that {each.name} depends on"
                left_out.append(LeftOut(what=what, why=why))
            elif head != each.reference:
                note = "depends on it, as the catalogue says"
                yield Arrow(tail=each.reference, head=head, note=note)


def _consumed(
    each: _Entity, providers: Mapping[str, list[str]], left_out: list[LeftOut]
) -> Iterator[Arrow]:
    """Yield the calls of a component to those that provide an API that it uses."""
    for interface in each.named("consumesApis", "api"):
        name = interface.rpartition("/")[2]
        if interface not in providers:
            why = "no component of the file provides it"
            left_out.append(LeftOut(what=f"the API {name} that {each.name} uses", why=why))
        for provider in providers.get(interface, ()):
            if provider != each.reference:
                yield Arrow(tail=each.reference, head=provider, note=f"API {name}")


def _left_out(entities: Iterable[_Entity]) -> Iterator[LeftOut]:
    for each in entities:
        if each.kind in {"Component", "Resource"} and each.type in _NOT_RUN:
            yield LeftOut(what=f"{each.name}, a {each.type}", why="it does not run by itself")
        elif each.kind not in _TOLD:
            why = "it is no component, call or group of a view"
            yield LeftOut(what=f"{each.kind} {each.name}", why=why)
