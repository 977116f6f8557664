"""Manifests of Kubernetes, as files or as Helm and Kustomize print them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from atlas.imported.images import image_of, version_of
from atlas.imported.settings import Setting, calls_in
from atlas.imported.shapes import Arrow, Box, Draft, Kind, LeftOut, Node, Stated
from atlas.imported.yamls import mapping, sequence

_WORKLOADS: Mapping[str, Kind | None] = {
    "Deployment": None,
    "StatefulSet": None,
    "DaemonSet": None,
    "ReplicaSet": None,
    "Pod": None,
    "Job": "Worker",
    "CronJob": "Worker",
}
_DOMAINS = ("{}", "{}.svc", "{}.svc.cluster.local")
_READ = {*_WORKLOADS, "Service", "Ingress", "List", "ConfigMap", "Namespace", "HTTPRoute"}
_NO_PLACE = "it is no component, call or group of a view"


@frozen
class _Object:
    kind: str
    name: str
    namespace: str
    content: Mapping[str, Any]
    file: str

    @property
    def spec(self) -> Mapping[str, Any]:
        return mapping(self.content.get("spec"))


def kubernetes(files: Iterable[tuple[Iterable[Any], str]]) -> Draft:
    """Return what manifests have.

    Workloads are components, one a controller and not one a pod. A workload calls another where a
    value of its environment, or a word of its command, names a service that selects the pods of
    that other one. An ingress calls the workloads behind its services. Namespaces are groups.

    Args:
        files: The manifests of each file as plain data, and its name.
    """
    objects = [each for documents, file in files for each in _objects(documents, file)]
    workloads = [each for each in objects if each.kind in _WORKLOADS]
    behind = _behind(objects, workloads)
    nodes = [_node(each) for each in workloads]
    doors = [each for each in objects if each.kind in {"Ingress", "HTTPRoute"}]
    nodes += [Node(key=_key(each), name=each.name, kind="LoadBalancer") for each in doors]
    arrows = [*_calls(workloads, objects, behind), *_entries(doors, behind)]
    return Draft(
        nodes=tuple(nodes),
        arrows=tuple(dict.fromkeys(arrows)),
        boxes=tuple(_namespaces([*workloads, *doors])),
        left_out=tuple(_left_out(objects)),
    )


def _objects(documents: Iterable[Any], file: str) -> Iterator[_Object]:
    for document in documents:
        content = mapping(document)
        if str(content.get("kind", "")).endswith("List"):
            yield from _objects(sequence(content.get("items")), file)
            continue
        meta = mapping(content.get("metadata"))
        name = str(meta.get("name") or meta.get("generateName") or "")
        if content.get("kind") and name:
            namespace = str(meta.get("namespace") or "")
            yield _Object(str(content["kind"]), name, namespace, content, file)


def _key(each: _Object) -> str:
    return f"{each.kind}/{each.namespace}/{each.name}"


def _template(workload: _Object) -> Mapping[str, Any]:
    """Return the template of its pods."""
    if workload.kind == "Pod":
        return workload.content
    spec = workload.spec
    if workload.kind == "CronJob":
        spec = mapping(mapping(spec.get("jobTemplate")).get("spec"))
    return mapping(spec.get("template"))


def _containers(workload: _Object) -> list[Mapping[str, Any]]:
    pod = mapping(_template(workload).get("spec"))
    return [mapping(each) for each in sequence(pod.get("containers"))]


def _node(workload: _Object) -> Node:
    containers = _containers(workload)
    image = str(containers[0].get("image") or "") if containers else ""
    replicas = workload.spec.get("replicas")
    return Node(
        key=_key(workload),
        name=workload.name,
        kind=_WORKLOADS[workload.kind],
        technology=image_of(image).name,
        version=version_of(image, workload.file),
        count=Stated(value=str(replicas), words=f"replicas: {replicas}", file=workload.file)
        if isinstance(replicas, int)
        else None,
    )


def _behind(objects: list[_Object], workloads: list[_Object]) -> dict[tuple[str, str], list[str]]:
    """Return the workloads that each service selects, by namespace and name."""
    found: dict[tuple[str, str], list[str]] = {}
    for service in objects:
        if service.kind != "Service":
            continue
        wanted = mapping(service.spec.get("selector")).items()
        found[service.namespace, service.name] = [
            _key(each)
            for each in workloads
            if wanted
            and each.namespace == service.namespace
            and wanted <= mapping(mapping(_template(each).get("metadata")).get("labels")).items()
        ]
    return found


def _calls(
    workloads: list[_Object], objects: list[_Object], behind: Mapping[tuple[str, str], list[str]]
) -> Iterator[Arrow]:
    configured = {
        (each.namespace, each.name): mapping(each.content.get("data"))
        for each in objects
        if each.kind == "ConfigMap"
    }
    for workload in workloads:
        here = workload.namespace
        settings = [*_settings(workload, configured)]
        for namespace in dict.fromkeys(key[0] for key in behind):
            names = {name for space, name in behind if space == namespace}
            domains = [form.format(namespace) for form in _DOMAINS if namespace]
            alone = names if namespace == here else set[str]()
            for host, protocol in calls_in(_only(settings, alone, names, domains), names, domains):
                for head in behind[namespace, host]:
                    if head != _key(workload):
                        yield Arrow(tail=_key(workload), head=head, protocol=protocol)


def _only(
    settings: list[Setting], alone: set[str], names: set[str], domains: list[str]
) -> Iterator[Setting]:
    """Yield settings; a service of another namespace is meant only where that is named."""
    if alone == names:
        yield from settings
        return
    marks = tuple(f".{domain}" for domain in domains)
    for name, value in settings:
        yield from (
            (name, word) for word in re.split(r"[\s,]+", value) if any(m in word for m in marks)
        )


def _settings(
    workload: _Object, configured: Mapping[tuple[str, str], Mapping[str, Any]]
) -> Iterator[Setting]:
    for container in _containers(workload):
        for each in map(mapping, sequence(container.get("env"))):
            name = str(each.get("name") or "")
            if each.get("value") is not None:
                yield name, str(each["value"])
            source = mapping(mapping(each.get("valueFrom")).get("configMapKeyRef"))
            data = configured.get((workload.namespace, str(source.get("name"))), {})
            if str(source.get("key")) in data:
                yield name, str(data[str(source["key"])])
        for each in map(mapping, sequence(container.get("envFrom"))):
            source = mapping(each.get("configMapRef"))
            data = configured.get((workload.namespace, str(source.get("name"))), {})
            yield from ((name, str(value)) for name, value in data.items())
        for key in ("command", "args"):
            for word in sequence(container.get(key)):
                yield from (("", part) for part in re.split(r"[\s=]+", str(word)))


def _entries(doors: list[_Object], behind: Mapping[tuple[str, str], list[str]]) -> Iterator[Arrow]:
    for door in doors:
        for name in _services_in(door.content.get("spec")):
            for head in behind.get((door.namespace, name), []):
                yield Arrow(tail=_key(door), head=head, protocol="HTTP")


def _services_in(value: object) -> Iterator[str]:
    """Yield the services that the rules of an ingress or a route name."""
    for each in sequence(value):
        yield from _services_in(each)
    for key, each in mapping(value).items():
        if key == "service" and mapping(each).get("name"):
            yield str(mapping(each)["name"])
        elif key == "serviceName":
            yield str(each)
        elif key == "backendRefs":
            yield from (str(mapping(ref).get("name")) for ref in sequence(each))
        else:
            yield from _services_in(each)


def _namespaces(objects: list[_Object]) -> Iterator[Box]:
    members: dict[str, list[str]] = {}
    for each in objects:
        members.setdefault(each.namespace, []).append(_key(each))
    for namespace, keys in members.items():
        if namespace and len(members) > 1:
            yield Box(name=f"namespace {namespace}", members=tuple(keys))


def _left_out(objects: list[_Object]) -> Iterator[LeftOut]:
    found: dict[str, list[str]] = {}
    for each in objects:
        if each.kind not in _READ:
            found.setdefault(each.kind, []).append(each.name)
        sidecars = (
            [str(it.get("name")) for it in _containers(each)[1:]] if each.kind in _WORKLOADS else []
        )
        if sidecars:
            found.setdefault("further containers", []).append(
                f"{each.name} ({', '.join(sidecars)})"
            )
    for kind, names in found.items():
        yield LeftOut(what=f"{kind} {', '.join(names)}", why=_NO_PLACE)
