"""Service graphs of traces: Jaeger's dependencies, and the metrics of Tempo and OpenTelemetry."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from atlas.imported.labels import known_technology
from atlas.imported.shapes import Arrow, Draft, Kind, LeftOut, Node
from atlas.imported.yamls import mapping, sequence

METRIC = "traces_service_graph_request_total"
"""The metric that counts the requests from one service to another."""
_LINE = re.compile(rf"^{METRIC}\{{(?P<labels>.*)\}}\s", re.MULTILINE)
_LABEL = re.compile(r'(\w+)="((?:[^"\\]|\\.)*)"')
_KINDS: Mapping[str, Kind] = {"database": "Database", "messaging_system": "Queue"}
_NOTE = "seen in traces"


def of_json(document: object) -> Draft | None:
    """Return what a JSON document has; None of one that is no service graph.

    Args:
        document: What Jaeger answers of `/api/dependencies`, or what Prometheus answers of a query
            for the metric, as plain data.
    """
    data = mapping(document).get("data", document)
    links = [mapping(each) for each in sequence(data)]
    if links and all({"parent", "child"} <= each.keys() for each in links):
        return _drafted((str(it["parent"]), str(it["child"]), "") for it in links)
    series = [mapping(each) for each in sequence(mapping(data).get("result"))]
    metrics = [mapping(each.get("metric")) for each in series]
    if metrics and all({"client", "server"} <= each.keys() for each in metrics):
        return _drafted(_ends(each) for each in metrics)
    return None


def of_metrics(text: str) -> Draft:
    """Return what metrics have that are printed in Prometheus's text format.

    Args:
        text: The metrics.
    """
    return _drafted(_ends(dict(_LABEL.findall(found["labels"]))) for found in _LINE.finditer(text))


def _ends(labels: Mapping[str, Any]) -> tuple[str, str, str]:
    of = str(labels.get("connection_type", ""))
    return str(labels.get("client", "")), str(labels.get("server", "")), of


def _drafted(calls: Iterable[tuple[str, str, str]]) -> Draft:
    """Return services and their calls; the type of a connection tells what is called."""
    kinds: dict[str, Kind | None] = {}
    arrows: dict[tuple[str, str], Arrow] = {}
    left_out: dict[str, LeftOut] = {}
    for tail, head, of in calls:
        for name in filter(None, (tail, head)):
            kinds.setdefault(name, "Client" if name == "user" else None)
        if head and of in _KINDS and of != "messaging_system":
            kinds[head] = _KINDS[of]
        if not tail or not head or tail == head:
            what = f"a call from {tail or 'an unnamed service'} to {head or 'an unnamed one'}"
            why = "a service that calls itself is one component" if tail == head else "see its name"
            left_out[what] = LeftOut(what=what, why=why)
            continue
        queued = "through a queue, " if of == "messaging_system" else ""
        arrows.setdefault((tail, head), Arrow(tail=tail, head=head, note=f"{queued}{_NOTE}"))
    return Draft(
        nodes=tuple(_nodes(kinds)),
        arrows=tuple(arrows.values()),
        left_out=tuple(left_out.values()),
    )


def _nodes(kinds: Mapping[str, Kind | None]) -> Iterator[Node]:
    for name, kind in kinds.items():
        yield Node(key=name, name=name, kind=kind, technology=known_technology(name))
