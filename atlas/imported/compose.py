"""Docker Compose: services, what they are started after, and whom their settings name."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from atlas.imported.images import image_of, version_of
from atlas.imported.settings import Setting, calls_in
from atlas.imported.shapes import Arrow, Box, Draft, LeftOut, Node, Stated
from atlas.imported.yamls import mapping, sequence

_TOLD = {"services", "networks", "name", "version"}
_NO_PLACE = "it is no component, call or group of a view"


def compose(document: Mapping[str, Any], file: str) -> Draft:
    """Return what a file of Docker Compose has.

    A service calls another where its settings name that one as a host; where none do, a service
    that `depends_on` or `links` names counts as called, its protocol unknown. Networks are groups.

    Args:
        document: The file as plain data.
        file: Its name.
    """
    services = {name: mapping(each) for name, each in mapping(document.get("services")).items()}
    nodes = tuple(_node(name, service, file) for name, service in services.items())
    arrows = [
        arrow for name, service in services.items() for arrow in _arrows(name, service, services)
    ]
    left_out = [
        LeftOut(what=f"{key} of the file", why=_NO_PLACE)
        for key in document
        if key not in _TOLD and not str(key).startswith("x-")
    ]
    return Draft(
        title=str(document.get("name") or ""),
        nodes=nodes,
        arrows=tuple(dict.fromkeys(arrows)),
        boxes=tuple(_networks(services)),
        left_out=(*left_out, *_unused(services)),
    )


def _node(name: str, service: Mapping[str, Any], file: str) -> Node:
    image = str(service.get("image") or "")
    is_literal = bool(image) and "$" not in image
    replicas = mapping(service.get("deploy")).get("replicas") or service.get("scale")
    key = "replicas" if mapping(service.get("deploy")).get("replicas") else "scale"
    return Node(
        key=name,
        name=name,
        technology=image_of(image).name if is_literal else "",
        version=version_of(image, file) if is_literal else None,
        count=Stated(value=str(replicas), words=f"{key}: {replicas}", file=file)
        if isinstance(replicas, int)
        else None,
    )


def _arrows(name: str, service: Mapping[str, Any], services: Mapping[str, Any]) -> Iterator[Arrow]:
    called = dict(calls_in(_settings(service), services.keys() - {name}))
    for head, protocol in called.items():
        yield Arrow(tail=name, head=head, protocol=protocol)
    for head in [*_named(service.get("depends_on")), *_named(service.get("links"))]:
        if head in services and head != name and head not in called:
            yield Arrow(tail=name, head=head, note="started after it, as the file says")


def _named(value: object) -> list[str]:
    """Return the services that a list or a mapping names; of a link, before its alias."""
    listed = [*mapping(value)] or [str(each) for each in sequence(value)]
    return [each.partition(":")[0] for each in listed]


def _settings(service: Mapping[str, Any]) -> Iterator[Setting]:
    """Yield the settings of the environment and the words of the command."""
    environment = service.get("environment")
    for name, value in mapping(environment).items():
        yield name, str(value)
    for each in sequence(environment):
        name, _, value = str(each).partition("=")
        yield name, value
    for key in ("command", "entrypoint"):
        value = service.get(key)
        words = re.split(r"[\s=]+", value) if isinstance(value, str) else map(str, sequence(value))
        yield from (("", word) for word in words)


def _networks(services: Mapping[str, Mapping[str, Any]]) -> Iterator[Box]:
    members: dict[str, list[str]] = {}
    for name, service in services.items():
        networks = service.get("networks")
        for network in [*mapping(networks)] or [str(each) for each in sequence(networks)]:
            members.setdefault(network, []).append(name)
    for network, names in members.items():
        if network != "default":
            yield Box(name=f"network {network}", members=tuple(names))


def _unused(services: Mapping[str, Mapping[str, Any]]) -> Iterator[LeftOut]:
    """Yield what of services has no place, once each with the services that have it."""
    found: dict[str, list[str]] = {}
    for name, service in services.items():
        for key in ("volumes", "ports", "build", "healthcheck", "extends", "profiles"):
            if service.get(key):
                found.setdefault(key, []).append(name)
        if "$" in str(service.get("image") or ""):
            found.setdefault("image with a variable", []).append(name)
    for key, names in found.items():
        yield LeftOut(what=f"{key} of {', '.join(names)}", why=_NO_PLACE)
