"""The view of what was imported: its groups and calls."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from atlas.authoring import code
from atlas.authoring.places import kind_named
from atlas.imported.matching import Match
from atlas.imported.names import distinct, variables
from atlas.imported.shapes import Arrow, Box, Draft, LeftOut, Node, Way

_NAMED = 2
"""So many imported files are named where a module says what it was made of."""
_WAYS: Mapping[Way, str] = {
    "call": "Call",
    "asynchronous": "Asynchronous",
    "fallback": "Fallback",
    "replication": "Replication",
    "observation": "Observation",
    "peering": "Peering",
}
_KIND = "architecture"
"""The kind of view that shows all components of a system."""


@frozen
class Named:
    """A component with the name of its variable, and what it is built on."""

    node: Node
    variable: str
    match: Match | None

    @property
    def kind(self) -> str:
        """The name of its class."""
        usual = self.match.kind if self.match else None
        return self.node.kind or usual or "Service"


def view_text(  # noqa: PLR0917 - parts of one text
    draft: Draft,
    named: Sequence[Named],
    system: str,
    package: str,
    files: Sequence[str],
    left_out: list[LeftOut],
) -> str:
    """Return the text of a view with all components, and note the calls that it cannot have.

    Args:
        draft: What was read.
        named: Its components.
        system: The name of the system.
        package: The dotted name of the folder of the modules.
        files: The imported files, as the project names them.
        left_out: What is left out; calls without an end are added.
    """
    by_key = {each.node.key: f"c.{each.variable}" for each in named}
    lines: list[str] = []
    kind_name = kind_named(_KIND).__name__
    imports = {kind_name}
    for box, statement in _groups(draft, named, by_key, imports):
        lines.append(code.INDENT + statement)
        if box.key:
            by_key.setdefault(box.key, statement.partition(" = ")[0])
    for arrow in draft.arrows:
        if {arrow.tail, arrow.head} <= by_key.keys():
            lines.append(code.INDENT + _call(arrow, by_key, imports))
        else:
            left_out.append(
                LeftOut(what=f"a call of {arrow.tail}", why="one of its ends is not known")
            )
    called = {key for arrow in draft.arrows for key in (arrow.tail, arrow.head)}
    boxed = {key for box in draft.boxes for key in box.members}
    alone = [each.variable for each in named if each.node.key not in called | boxed]
    lines += [f"{code.INDENT}diagram.include(c.{name})" for name in alone]
    title = draft.title or system
    kind = code.Call(kind_name, (code.literal(system), code.literal(title)))
    head = f"with {code.layout(kind, after=len('with  as diagram:'))} as diagram:"
    doc = f'"""What {plain(system)} is made of, as {listed(files)} it."""'
    return "\n".join(
        [
            doc,
            "",
            code.imports({"atlas": sorted(imports)}).rstrip("\n"),
            f"from {package} import components as c",
            "",
            head,
            *(lines or [f"{code.INDENT}pass"]),
            "",
        ]
    )


def _groups(
    draft: Draft, named: Sequence[Named], by_key: Mapping[str, str], imports: set[str]
) -> Iterator[tuple[Box, str]]:
    """Yield the groups that hold a component, with the statement that makes each.

    One that a call begins or ends at is given a name there.
    """
    ends = {key for arrow in draft.arrows for key in (arrow.tail, arrow.head)} - by_key.keys()
    boxes = [box for box in draft.boxes if not by_key.keys().isdisjoint(box.members)]
    names = distinct((box.name for box in boxes), (each.node.name for each in named))
    given: list[str] = []
    for box, name in zip(boxes, names, strict=True):
        imports.add("Group")
        members = [by_key[key] for key in dict.fromkeys(box.members) if key in by_key]
        arguments: list[str | code.Call] = [
            code.literal(name),
            code.Call("", tuple(members), "[]"),
        ]
        if box.boundary != "group":
            arguments.append(f"boundary={code.literal(box.boundary)}")
        group = code.Call("Group", tuple(arguments))
        if box.key in ends:
            given += variables([name], given)
            room = len(f"{given[-1]} = ")
            yield box, f"{given[-1]} = {code.layout(group, depth=1, after=room)}"
        else:
            yield box, code.layout(code.Call("diagram.include", (group,)), depth=1)


def _call(arrow: Arrow, by_key: Mapping[str, str], imports: set[str]) -> str:
    tail, head = by_key[arrow.tail], by_key[arrow.head]
    arguments = [code.literal(arrow.protocol)] if arrow.protocol else []
    arguments += [f"note={code.literal(arrow.note)}"] if arrow.note else []
    arguments += ["optional=True"] if arrow.is_optional else []
    arguments += [f"when={code.literal(arrow.when)}"] if arrow.when else []
    if not arguments and arrow.way == "call":
        return f"{tail} >> {head}"
    imports.add(_WAYS[arrow.way])
    return f"{tail} >> {_WAYS[arrow.way]}({', '.join(arguments)}) >> {head}"


def listed(files: Sequence[str]) -> str:
    """Return what a sentence calls the imported files, with its verb; of many, the first.

    Args:
        files: Their names.
    """
    if len(files) > _NAMED:
        return f"{plain(files[0])} and {len(files) - 1} other files have"
    return f"{plain(' and '.join(files))} {'has' if len(files) == 1 else 'have'}"


def plain(text: str) -> str:
    """Return a text that a docstring can hold.

    Args:
        text: The text.
    """
    return re.sub(r'[\\"\x00-\x1f\x7f]', "'", text)
