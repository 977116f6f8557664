"""Diagrams of D2: shapes, connections between them, and shapes that hold others."""

import re
from collections.abc import Iterator, Sequence

from attrs import define, field

from atlas.imported.d2_syntax import Reader, Statement
from atlas.imported.errors import ImportedError
from atlas.imported.labels import known_technology, short
from atlas.imported.room import DEEPEST, LONGEST, require_room
from atlas.imported.shapes import Arrow, Box, Draft, Kind, LeftOut, Node

_SHAPES: dict[str, Kind] = {"cylinder": "Database", "queue": "Queue", "person": "Client"}
_WORDS = {
    *("shape", "label", "style", "icon", "near", "width", "height", "tooltip", "link", "class"),
    *("direction", "constraint", "source-arrowhead", "target-arrowhead", "top", "left"),
    *("grid-rows", "grid-columns", "grid-gap", "vertical-gap", "horizontal-gap", "filename"),
}
"""What says how a shape looks, and names none."""
_ASIDE = {"vars", "classes", "layers", "scenarios", "steps"}
_CONNECTION = re.compile(r"\s*(<->|->|<-|--+>?|<--+>?)\s*")


@define
class _Shape:
    """A shape by its path, with its label and what it is drawn as."""

    path: tuple[str, ...]
    label: str = ""
    shape: str = ""


@define
class _Drawn:
    shapes: dict[tuple[str, ...], _Shape] = field(factory=dict[tuple[str, ...], _Shape])
    arrows: list[tuple[tuple[str, ...], str, tuple[str, ...], str]] = field(
        factory=list[tuple[tuple[str, ...], str, tuple[str, ...], str]]
    )
    left_out: list[LeftOut] = field(factory=list[LeftOut])

    def shape(self, path: tuple[str, ...]) -> _Shape:
        """Return a shape, with all around it; the first mention declares it."""
        for depth in range(1, len(path)):
            self.shapes.setdefault(path[:depth], _Shape(path[:depth]))
        return self.shapes.setdefault(path, _Shape(path))


def d2(text: str, file: str) -> Draft:
    """Return what a diagram of D2 has.

    A shape is a component, one that holds others a group; a cylinder is a database. A connection
    with an arrow is a call, one without has no direction. Boards inside the diagram are left out.

    Args:
        text: The diagram.
        file: Its name.

    Raises:
        ImportedError: It is nested too deep, or draws too much.
    """
    drawn = _Drawn()
    try:
        _follow([*Reader(text).statements()], (), drawn)
    except (ValueError, RecursionError) as error:
        raise ImportedError(
            f"{file} cannot be read as D2: {error}",
            allowed="a diagram that `d2 validate` accepts",
            remedy="import a part of it",
        ) from error
    return _drafted(drawn)


def _follow(statements: Sequence[Statement], path: tuple[str, ...], drawn: _Drawn) -> None:
    for statement in statements:
        key = statement.key
        require_room(len(drawn.shapes), len(drawn.arrows))
        if len(key) > LONGEST:
            drawn.left_out.append(LeftOut(what=short(key), why="it is too long to follow"))
            continue
        parts = _CONNECTION.split(_outside_quotes(key))
        if len(parts) > 1:
            label = statement.value or _label_in(statement)
            _connect([_restored(part, key) for part in parts], label, path, drawn)
            continue
        names = _path(key)
        if not names or key.startswith(("...", "@", "(", "*", "&", "!")):
            if key:
                drawn.left_out.append(LeftOut(what=short(key), why="it was not understood"))
            continue
        if not path and names[0] in _ASIDE:
            if names[0] not in {"vars", "classes"}:
                why = "a diagram inside of another is not read"
                drawn.left_out.append(LeftOut(what=names[0], why=why))
            continue
        _declare(names, statement, path, drawn)


def _declare(names: list[str], statement: Statement, path: tuple[str, ...], drawn: _Drawn) -> None:
    word = next((place for place, name in enumerate(names) if name in _WORDS), len(names))
    around = _absolute(names[:word], path)
    if not around:
        return
    if word < len(names):
        if names[word] == "shape":
            drawn.shape(around).shape = _bare(statement.value)
        elif names[word] == "label":
            drawn.shape(around).label = _bare(statement.value)
        return
    shape = drawn.shape(around)
    if statement.value not in {"", "null"}:
        shape.label = _bare(statement.value)
    if statement.inner:
        _follow(statement.inner, around, drawn)


def _label_in(statement: Statement) -> str:
    """Return the label that the block of a connection has."""
    return next((each.value for each in statement.inner or () if each.key == "label"), "")


def _connect(parts: list[str], label: str, path: tuple[str, ...], drawn: _Drawn) -> None:
    ends = [_absolute(_path(part), path) for part in parts[::2]]
    for end in ends:
        if end:
            drawn.shape(end)
    for tail, arrow, head in zip(ends, parts[1::2], ends[1:], strict=False):
        if tail and head:
            drawn.arrows.append((tail, arrow, head, short(_bare(label))))


_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'")


def _outside_quotes(key: str) -> str:
    """Return a key whose quoted names hold nothing that could be taken for a connection."""
    return _QUOTED.sub(lambda found: f"\0{found.start()}\0", key)


def _restored(part: str, key: str) -> str:
    """Return a part of a key with its quoted names."""
    quoted = {str(found.start()): found[0] for found in _QUOTED.finditer(key)}
    return re.sub("\0(\\d+)\0", lambda found: quoted.get(found[1], ""), part)


def _path(key: str) -> list[str]:
    """Return the names in a key: `zone."api.v2".db` has three.

    Raises:
        ValueError: It has too many.
    """
    found = re.findall(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|(?:[^.\"'\\]|\\.)+", key)
    if len(found) > DEEPEST:
        raise ValueError(f"a name has more than {DEEPEST} parts")
    return [name for name in (_bare(each) for each in found) if name]


def _absolute(names: Sequence[str], path: tuple[str, ...]) -> tuple[str, ...]:
    """Return the path of a shape from the outermost one; each `_` leads out of one."""
    around = path
    rest = [*names]
    while rest and rest[0] == "_":
        around = around[:-1]
        rest.pop(0)
    return (*around, *rest)


def _bare(text: str) -> str:
    """Return a name or a label without quotes, escapes and signs of Markdown, on one line."""
    plain = text.strip()
    if _QUOTED.fullmatch(plain):
        plain = plain[1:-1]
    plain = re.sub(r"\\(.)", lambda found: " " if found[1] == "n" else found[1], plain)
    return " ".join(re.sub(r"^#+\s*|\*\*|`", "", plain.strip(), flags=re.MULTILINE).split())


def _drafted(drawn: _Drawn) -> Draft:
    holders = {path[:depth] for path in drawn.shapes for depth in range(1, len(path))}
    shapes = {path: it for path, it in drawn.shapes.items() if path not in holders}
    shapes = {path: it for path, it in shapes.items() if it.shape not in {"text", "code"}}
    left_out = list(drawn.left_out)
    arrows: list[Arrow] = []
    for tail, way, head, label in drawn.arrows:
        for end in (tail, head):
            if end in holders:
                what = f"a connection from or to {'.'.join(end)}"
                why = "the file does not say which of its shapes"
                left_out.append(LeftOut(what=what, why=why))
        if tail in shapes and head in shapes and tail != head:
            arrows += _ways(".".join(tail), way, ".".join(head), label)
    boxes = [
        Box(
            name=_name(drawn.shapes[path]),
            members=tuple(".".join(it) for it in shapes if it[: len(path)] == path),
        )
        for path in drawn.shapes
        if path in holders
    ]
    return Draft(
        nodes=tuple(
            Node(
                key=".".join(path),
                name=_name(it),
                kind=_SHAPES.get(it.shape),
                technology=known_technology(_name(it)),
            )
            for path, it in shapes.items()
        ),
        arrows=tuple(dict.fromkeys(arrows)),
        boxes=tuple(boxes),
        left_out=tuple(dict.fromkeys(left_out)),
    )


def _name(shape: _Shape) -> str:
    return shape.label or shape.path[-1]


def _ways(tail: str, way: str, head: str, label: str) -> Iterator[Arrow]:
    forward, back = way.endswith(">"), way.startswith("<")
    if forward or not back:
        yield Arrow(tail=tail, head=head, note=label, way="call" if forward else "peering")
    if back:
        yield Arrow(tail=head, head=tail, note=label)
