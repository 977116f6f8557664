"""A view as entities of a catalogue of Backstage: one system, its components and resources."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from atlas.export.graph import Graph, Node
from atlas.naming import slug
from atlas.topology.component import Component
from atlas.topology.edge import Client, LoadBalancer
from atlas.topology.service import Function, Gateway, Service, Worker
from atlas.topology.state import Cache, Database, MessageLog, ObjectStore, Queue, SearchIndex

_LONGEST = 63
"""So many characters the name of an entity may have."""
_COMPONENTS: Mapping[type[Component], str] = {
    Client: "website",
    Service: "service",
    Gateway: "gateway",
    Worker: "worker",
    Function: "function",
}
_RESOURCES: Mapping[type[Component], str] = {
    Database: "database",
    Cache: "cache",
    ObjectStore: "bucket",
    Queue: "queue",
    MessageLog: "topic",
    SearchIndex: "search-index",
    LoadBalancer: "loadbalancer",
}
"""The types of the kinds `Component` and `Resource`; other classes are resources by their names."""


def backstage(graph: Graph, system: str, owner: str) -> str:
    """Return a graph as a file of a catalogue: what a component calls and waits for, it depends on.

    Args:
        graph: The graph.
        system: The name of the system.
        owner: Who owns each entity, as the catalogue refers to it.
    """
    entities = [*_entities(graph, system, owner)]
    dump: Any = getattr(yaml, "safe_dump_all")  # noqa: B009 - its types are not all known
    text: str = dump(entities, sort_keys=False, allow_unicode=True, width=100)
    return text


def _entities(graph: Graph, system: str, owner: str) -> Iterator[dict[str, Any]]:
    belongs = _name(system)
    about = {"name": belongs, "title": system, "description": graph.title}
    yield _entity("System", about, {"owner": owner})
    nodes = {node.key: node for node in graph.every_node()}
    needed: dict[str, dict[str, None]] = {key: {} for key in nodes}
    for arrow in graph.arrows:
        for tail in graph.members(arrow.tail):
            for head in graph.members(arrow.head):
                if tail != head and arrow.is_dependency:
                    name = f"{_kind(nodes[head]).lower()}:default/{_name(nodes[head].name)}"
                    needed[tail][name] = None
    for key, node in nodes.items():
        spec: dict[str, Any] = {"type": _type(node), "owner": owner, "system": belongs}
        if _kind(node) == "Component":
            spec["lifecycle"] = "production"
        if needed[key]:
            spec["dependsOn"] = [*needed[key]]
        yield _entity(_kind(node), _about(node), spec)


def _entity(kind: str, about: Mapping[str, Any], spec: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "apiVersion": "backstage.io/v1alpha1",
        "kind": kind,
        "metadata": dict(about),
        "spec": dict(spec),
    }


def _about(node: Node) -> dict[str, Any]:
    about: dict[str, Any] = {"name": _name(node.name), "title": node.name}
    if node.role:
        about["description"] = node.role
    about["labels"] = {"production-atlas/plane": node.plane.name.lower()}
    about["annotations"] = {"production-atlas/technology": node.technology}
    if node.url:
        about["links"] = [{"url": node.url}]
    return about


def _kind(node: Node) -> str:
    return "Component" if node.kind in _COMPONENTS else "Resource"


def _type(node: Node) -> str:
    return _COMPONENTS.get(node.kind) or _RESOURCES.get(node.kind) or _words(node.kind.__name__)


def _words(name: str) -> str:
    """Return the name of a class as Backstage spells types: `ConfigStore` is `config-store`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()


def _name(text: str) -> str:
    return slug(text)[:_LONGEST].strip("-")
