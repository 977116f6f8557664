"""What `atlas export json` and `atlas show --format json` wrote: views as plain data."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, get_args

from attrs import frozen

from atlas.evidence.drafting import UNDECLARED
from atlas.evidence.grade import Grade
from atlas.evidence.plurals import numbered
from atlas.imported.room import require_room
from atlas.imported.shapes import Arrow, Box, Draft, Kind, LeftOut, Node, Stated, Way
from atlas.imported.yamls import mapping, sequence
from atlas.topology.group import Boundary

SIGN = {"kind_label", "components", "calls", "groups"}
"""Keys that each view has, and no file of another program has together."""
_INSTEAD: Mapping[str, Kind] = {
    "edge": "LoadBalancer",
    "service": "Service",
    "state": "Database",
    "control": "Monitor",
}
"""The replacement for a class that no system is made of, by its plane."""
_KINDS: Mapping[str, Kind] = {each: each for each in get_args(Kind)}
_WAYS: Mapping[str, Way] = {each: each for each in get_args(Way)}
_BOUNDARIES: Mapping[str, Boundary] = {each: each for each in get_args(Boundary)}


@frozen
class _Sources:
    """The files of the project that a view cites, by their numbers; and what others are."""

    files: Mapping[str, str]
    others: Mapping[str, str]


def shown(views: Iterable[Mapping[str, Any]]) -> Draft:
    """Return the components, calls and groups of views; of views of one system, each once.

    A version, a number or a machine type is taken with its source, where that is a file of the
    project; what else the views say is counted and left out.

    Args:
        views: The views, as plain data.
    """
    nodes: dict[str, Node] = {}
    arrows: list[Arrow] = []
    boxes: list[Box] = []
    left_out: list[LeftOut] = []
    title = ""
    for view in views:
        title = title or _text(view, "title")
        sources = _sources(view)
        components = [mapping(each) for each in sequence(view.get("components"))]
        names = {_text(each, "name") for each in components}
        for each in components:
            nodes.setdefault(_text(each, "name"), _node(each, sources, left_out))
        boxes += _boxes(view, names)
        known = set(arrows)
        calls = map(_arrow, map(mapping, sequence(view.get("calls"))))
        arrows += (each for each in calls if each not in known)
        require_room(len(nodes), len(arrows))
        left_out += _rest(view, components)
    return Draft(
        title=title,
        nodes=tuple(nodes.values()),
        arrows=tuple(arrows),
        boxes=tuple(dict.fromkeys(boxes)),
        left_out=tuple(dict.fromkeys(left_out)),
    )


def _text(table: Mapping[str, Any], key: str) -> str:
    """Return a text of a view on one line; empty where it is still to be declared."""
    text = " ".join(str(table.get(key) or "").split())
    return "" if text == UNDECLARED else text


def _sources(view: Mapping[str, Any]) -> _Sources:
    files: dict[str, str] = {}
    others: dict[str, str] = {}
    for source in map(mapping, sequence(view.get("sources"))):
        number, address = _text(source, "number"), _text(source, "url")
        if address.startswith("file:") and source.get("standing") == "configuration":
            files[number] = address.removeprefix("file:")
        else:
            others[number] = f"{_text(source, 'publisher')}: {_text(source, 'title')}"
    return _Sources(files, others)


def _node(component: Mapping[str, Any], sources: _Sources, left_out: list[LeftOut]) -> Node:
    name = _text(component, "name")
    kind = _KINDS.get(_text(component, "kind"))
    if kind is None:
        kind = _INSTEAD.get(_text(component, "plane"), "Service")
        left_out.append(
            LeftOut(what=f"the class of {name}", why=f"an import makes none; it is a {kind} now")
        )
    figures: dict[str, Mapping[str, Any]] = {}
    for pair in map(sequence, sequence(component.get("figures"))):
        if len(pair) > 1:
            figures[str(pair[0])] = mapping(pair[1])
    stated: dict[str, Stated | None] = {}
    known = {"version": mapping(component.get("version"))}
    for what, fact in (known | figures).items():
        if what in ("version", "machine", "count"):
            stated[what] = _stated(what, fact, name, sources, left_out)
    technology = _text(component, "technology_name")
    return Node(
        key=name,
        name=name,
        kind=kind,
        technology=technology,
        icon=_text(component, "icon"),
        is_exact=bool(technology),
        role=_text(component, "role"),
        url=_text(component, "url"),
        **stated,
    )


def _stated(
    what: str, fact: Mapping[str, Any], name: str, sources: _Sources, left_out: list[LeftOut]
) -> Stated | None:
    """Return a fact with the file that states it; None of a gap, or of one with other sources."""
    text = _text(fact, "text")
    if not text or fact.get("gap"):
        return None
    value, unit = text, ""
    if what == "count":
        value, unit = _whole(fact)
    cites = [mapping(each) for each in sequence(fact.get("cites"))]
    numbers = [_text(each, "number") for each in cites]
    told = f"the {what} of {name}, {text}"
    if len(cites) == 1 and numbers[0] in sources.files and value:
        words = _text(cites[0], "phrase")
        if fact.get("grade") == Grade.MEASURED.value and words:
            return Stated(value=value, words=words, file=sources.files[numbers[0]], unit=unit)
    where = "; ".join(sources.others.get(each, "") for each in numbers) or "no file of the project"
    left_out.append(LeftOut(what=told, why=f"it comes from {where}: cite it from there"))
    return None


def _whole(fact: Mapping[str, Any]) -> tuple[str, str]:
    """Return a count and what it counts; empty where it is no whole number of one thing."""
    low, high = fact.get("low"), fact.get("high")
    counted = re.fullmatch(r"count_([a-z][a-z_]*)", _text(fact, "unit"))
    if isinstance(low, (int, float)) and low == high and low == int(low) and counted:
        return str(int(low)), counted[1].replace("_", " ")
    return "", ""


def _arrow(call: Mapping[str, Any]) -> Arrow:
    kind = _text(call, "kind")
    way = _WAYS.get(kind, "call")  # that of a request
    return Arrow(
        tail=_text(call, "tail"),
        head=_text(call, "head"),
        protocol=_text(call, "protocol"),
        note=_text(call, "note"),
        way=way,
        is_optional=call.get("soft") is True,
        when=_text(call, "when"),
    )


def _boxes(view: Mapping[str, Any], names: set[str]) -> Iterator[Box]:
    for group in map(mapping, sequence(view.get("groups"))):
        name = _text(group, "name")
        boundary = _BOUNDARIES.get(_text(group, "boundary"), "group")
        members = (" ".join(str(each).split()) for each in sequence(group.get("members")))
        yield Box(
            name=name,
            members=tuple(each for each in members if each in names),
            boundary=boundary,
            key=name,
        )


def _rest(view: Mapping[str, Any], components: Sequence[Mapping[str, Any]]) -> Iterator[LeftOut]:
    """Yield what a view says besides, counted."""
    of_components = sum(
        _text(mapping(pair[-1]), "text") != ""
        for component in components
        for pair in map(sequence, sequence(component.get("figures")))
        if pair and pair[0] not in ("machine", "count")
    )
    of_calls = sum(len(mapping(mapping(it).get("figures"))) for it in sequence(view.get("calls")))
    counts = {
        "figure": of_components + of_calls,
        "failure mode": len(sequence(view.get("failures"))),
        "decision tree": int(bool(view.get("tree"))),
    }
    told = [numbered(count, thing) for thing, count in counts.items() if count]
    if told:
        name = _text(view, "id") or _text(view, "title")
        why = "an import takes components, calls and groups; keep the modules of the view"
        yield LeftOut(what=f"{', '.join(told)} of {name}", why=why)
