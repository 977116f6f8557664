"""Flowcharts of Mermaid: nodes, links, and subgraphs."""

import html
import re
from collections.abc import Iterator

from attrs import define, field, frozen

from atlas.imported.errors import ImportedError
from atlas.imported.labels import known_technology, short
from atlas.imported.room import LONGEST, require_room
from atlas.imported.shapes import Arrow, Box, Draft, Kind, LeftOut, Node, Way

_HEAD = re.compile(r"\s*(?:graph|flowchart(?:-elk)?)\b[ \t]*(?:TB|TD|BT|RL|LR|[<>^v])?[ \t]*;?")
_FRONT = re.compile(r"\A\s*---\s*\n.*?\n---[ \t]*\n", re.DOTALL)
_COMMENT = re.compile(r"%%\{[^{]*?(?:\{[^{}]*\}[^{}]*)*\}%%|^[ \t]*%%.*$", re.MULTILINE)
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,}|:::)[ \t]*\{?mermaid\b")
_IGNORED = re.compile(
    r"(?:classDef|class|style|linkStyle|click|direction|title)\s|(?:title|accTitle|accDescr)\s*[:{]"
)
_SUBGRAPH = re.compile(r"subgraph\b\s*(?P<id>[^\s\[\"]*)?\s*(?P<rest>.*)", re.DOTALL)
_ID = re.compile(r"[^\W]\w*(?:[-./:](?![-.=>ox]?[-.=>])\w+)*")
_CLASS = re.compile(r":::[\w-]+")
_NEW_SHAPE = re.compile(r"@\{(?P<body>[^}]*)\}")
_LINK = re.compile(
    r"\s*(?:\w+@)?(?P<back>[<xo](?=[-=.]))?(?:"
    r"(?P<hidden>~~~+)"
    r"|--\s(?P<dashed>\s*[^-|>\s][^|]*?)\s-{2,}(?P<e1>[>xo]?)"
    r"|==\s(?P<thick>\s*[^=|>\s][^|]*?)\s={2,}(?P<e2>[>xo]?)"
    r"|-\.\s(?P<dotted>\s*[^.|>\s][^|]*?)\s\.+-(?P<e3>[>xo]?)"
    r"|-{2,}(?P<e4>[>xo](?=[\s|\w])|>|(?=-)|)"
    r"|={2,}(?P<e5>[>xo](?=[\s|\w])|>|)"
    r"|-\.+-(?P<e6>[>xo](?=[\s|\w])|>|)"
    r")(?:\s*\|(?P<label>\"[^\"]*\"|[^|]*)\|)?\s*"
)
_SHAPES: tuple[tuple[str, str, Kind | None], ...] = (
    ("(((", ")))", None),
    ("[(", ")]", "Database"),
    ("([", "])", None),
    ("((", "))", None),
    ("[[", "]]", None),
    ("{{", "}}", None),
    ("[/", "/]", None),
    ("[\\", "\\]", None),
    ("[/", "\\]", None),
    ("[\\", "/]", None),
    ("[", "]", None),
    ("(", ")", None),
    ("{", "}", None),
    (">", "]", None),
)
"""How the shapes of nodes open and close, the longer ones first; a cylinder is a database."""
_CYLINDERS = {"cyl", "cylinder", "database", "db"}
_MARKUP = re.compile(r"<[^<>]*>")
_ICON = re.compile(r"\b(?:fa[a-z]?|mdi|fas|fab):[\w-]+\s*")


@frozen
class _Link:
    label: str
    back: bool
    forward: bool
    hidden: bool


@define
class _Chart:
    names: dict[str, str] = field(factory=dict[str, str])
    kinds: dict[str, Kind | None] = field(factory=dict[str, "Kind | None"])
    arrows: list[Arrow] = field(factory=list[Arrow])
    groups: list[tuple[str, str, list[str]]] = field(factory=list[tuple[str, str, list[str]]])
    around: list[int] = field(factory=list[int])
    left_out: list[LeftOut] = field(factory=list[LeftOut])

    def note(self, name: str, label: str | None, kind: Kind | None) -> None:
        """Note a node; its label and shape may come later than its first use."""
        if label:
            self.names[name] = label
        self.names.setdefault(name, name)
        require_room(len(self.names), len(self.arrows))
        self.kinds[name] = kind or self.kinds.get(name)
        held = {at for at, group in enumerate(self.groups) if name in group[2]}
        if held <= {*self.around}:  # it stays in the first subgraph that it is in, as in Mermaid
            for place in sorted({*self.around} - held):
                self.groups[place][2].append(name)

    def join(self, tails: list[str], link: _Link, heads: list[str]) -> None:
        """Note the calls of a link."""
        if link.hidden:
            return
        require_room(len(self.names), len(self.arrows) + len(tails) * len(heads))
        for tail in tails:
            for head in heads:
                way: Way = "call" if link.forward or link.back else "peering"
                if link.forward or way == "peering":
                    self.arrows.append(Arrow(tail=tail, head=head, note=link.label, way=way))
                if link.back:
                    self.arrows.append(Arrow(tail=head, head=tail, note=link.label))


def mermaid(text: str, file: str) -> Draft:
    """Return what a flowchart has; of a page of Markdown, what its flowcharts have.

    A node is a component, a cylinder a database; a link with an arrow is a call, one without has
    no direction. Subgraphs are groups.

    Args:
        text: The flowchart, or a page of Markdown.
        file: Its name.

    Raises:
        ImportedError: It is another kind of diagram, has none, or draws too much.
    """
    fenced = [*_fenced(text)]
    chart = _Chart()
    charts = [each for each in fenced or [text] if _HEAD.match(_plain(each))]
    if not charts:
        first = (_plain((fenced or [text])[0]).split() or ["nothing"])[0]
        raise ImportedError(
            f"{file} holds no flowchart of Mermaid, but begins with {first!r}",
            allowed="a flowchart: `flowchart LR` or `graph TD` before its nodes",
            remedy="give the flowchart that shows the components",
        )
    for each in charts:
        _follow(_plain(each), chart)
    return _drafted(chart)


def _fenced(text: str) -> Iterator[str]:
    """Yield the diagrams in the fenced blocks of a page of Markdown."""
    lines: list[str] | None = None
    closing = ""
    for line in text.split("\n"):
        if lines is None:
            if found := _FENCE.match(line):
                lines, closing = [], found[1]
        elif line.strip().startswith(closing):
            yield "\n".join(lines)
            lines = None
        else:
            lines.append(line)


def _plain(text: str) -> str:
    return _COMMENT.sub("", _FRONT.sub("", text)).lstrip()


def _follow(text: str, chart: _Chart) -> None:
    chart.around.clear()
    for statement in _statements(_HEAD.sub("", text, count=1)):
        if statement == "end":
            if chart.around:
                chart.around.pop()
        elif found := _SUBGRAPH.match(statement):
            _open(found["id"] or "", found["rest"], chart)
        elif not _IGNORED.match(statement):
            _chain(statement, chart)


def _statements(text: str) -> Iterator[str]:
    """Yield the statements: lines, or parts of one between semicolons; not those inside a label."""
    inside, quoted, begun = 0, False, 0
    for place, char in enumerate(text):
        if char == '"':
            quoted = not quoted
        elif not quoted and char in "[({":
            inside += 1
        elif not quoted and char in "])}":
            inside = max(0, inside - 1)
        elif char == "\n" and not quoted and (not inside or _ends_line(text, place)):
            yield from _stripped(text[begun:place])
            begun, inside = place + 1, 0
        elif char == ";" and not quoted and not inside:
            yield from _stripped(text[begun:place])
            begun = place + 1
    yield from _stripped(text[begun:])


def _ends_line(text: str, place: int) -> bool:
    """Return whether a line ends here although a bracket is open: no bracket closes it later."""
    rest = text[place + 1 :].split("\n", 1)[0]
    return not re.match(r"[^\[({]*[\])}]", rest)


def _stripped(statement: str) -> Iterator[str]:
    plain = statement.strip()
    if plain:
        yield plain


def _open(name: str, rest: str, chart: _Chart) -> None:
    """Begin a subgraph: `subgraph id [title]`, `subgraph "title"`, or a title of several words."""
    titled = re.search(r"\[(.*)\]|\"(.*)\"", rest, re.DOTALL)
    title = (titled[1] or titled[2] or "") if titled else f"{name} {rest}"
    require_room(len(chart.groups), len(chart.arrows))
    chart.groups.append((name, _label(title) or "group", []))
    chart.around.append(len(chart.groups) - 1)


def _chain(statement: str, chart: _Chart) -> None:
    """Note nodes and the links between them: `a & b --> c -- text --> d`."""
    if len(statement) > LONGEST:
        chart.left_out.append(LeftOut(what=short(statement), why="it is too long to follow"))
        return
    place, tails, link = 0, [], None
    while True:
        heads, after = _nodes(statement, place, chart)
        if not heads:
            break
        if link is not None:
            chart.join(tails, link, heads)
        found = _LINK.match(statement, after)
        if found is None or found.end() == after:
            place = after
            break
        link, tails, place = _link(found), heads, found.end()
    if statement[place:].strip():
        why = "it was not understood"
        chart.left_out.append(LeftOut(what=short(statement[place:].strip()), why=why))


def _link(found: re.Match[str]) -> _Link:
    text = found["label"] or found["dashed"] or found["thick"] or found["dotted"] or ""
    ends = [found[f"e{number}"] for number in range(1, 7)]
    return _Link(
        short(_label(text)),
        back=found["back"] == "<",
        forward=any(end for end in ends),
        hidden=bool(found["hidden"]),
    )


def _nodes(statement: str, place: int, chart: _Chart) -> tuple[list[str], int]:
    """Read nodes with `&` between them; return their names and where they end."""
    names: list[str] = []
    while True:
        blank = re.compile(r"\s*").match(statement, place)
        place = blank.end() if blank else place
        found = _ID.match(statement, place)
        if found is None:
            return names, place
        label, kind, place = _shape(statement, found.end())
        styled = _CLASS.match(statement, place)
        place = styled.end() if styled else place
        chart.note(found[0], label, kind)
        names.append(found[0])
        joined = re.compile(r"\s*&").match(statement, place)
        if joined is None:
            return names, place
        place = joined.end()


def _shape(statement: str, place: int) -> tuple[str | None, Kind | None, int]:
    """Read the shape after the name of a node: its label, what it stands for, where it ends."""
    if found := _NEW_SHAPE.match(statement, place):
        settings = dict(re.findall(r"(\w+)\s*:\s*(\"[^\"]*\"|[^,\s]+)", found["body"]))
        kind: Kind | None = "Database" if settings.get("shape") in _CYLINDERS else None
        return _label(settings.get("label", "")) or None, kind, found.end()
    for opening, closing, kind in _SHAPES:
        if not statement.startswith(opening, place):
            continue
        begin = place + len(opening)
        if statement.startswith('"', begin):
            quote = statement.find('"', begin + 1)
            end = statement.find(closing, quote + 1) if quote > 0 else -1
            if end < 0 or statement[quote + 1 : end].strip():
                continue
            return _label(statement[begin + 1 : quote]), kind, end + len(closing)
        end = statement.find(closing, begin)
        if end >= 0:
            return _label(statement[begin:end]), kind, end + len(closing)
    return None, None, place


def _label(text: str) -> str:
    """Return a label as plain words: without quotes, markup and icons."""
    plain = re.sub(r"#(\w+);", r"&\1;", text.strip().strip('"`'))
    plain = _ICON.sub("", _MARKUP.sub(" ", plain))
    return " ".join(html.unescape(plain).replace("\\n", " ").replace("**", "").split())


def _drafted(chart: _Chart) -> Draft:
    inside = {name: members for name, _, members in chart.groups if name}
    for tail, head in [(it.tail, it.head) for it in chart.arrows]:
        for end in (tail, head):
            if end in inside:
                what = f"a link from or to the subgraph {end}"
                why = "the file does not say which of its nodes"
                chart.left_out.append(LeftOut(what=what, why=why))
    names = {name: label for name, label in chart.names.items() if name not in inside}
    return Draft(
        nodes=tuple(
            Node(
                key=name,
                name=label,
                kind=chart.kinds[name],
                technology=known_technology(label),
            )
            for name, label in names.items()
        ),
        arrows=tuple(
            dict.fromkeys(
                it
                for it in chart.arrows
                if it.tail in names and it.head in names and it.tail != it.head
            )
        ),
        boxes=tuple(
            Box(name=title, members=tuple(each for each in members if each in names))
            for _, title, members in chart.groups
        ),
        left_out=tuple(dict.fromkeys(chart.left_out)),
    )
