"""What was read, in characters and lengths that a picture can show."""

from attrs import evolve

from atlas.evidence.labels import drawable
from atlas.imported.shapes import Arrow, Box, Draft, LeftOut, Node

LONGEST_NAME = 48
"""So many characters the name of a system, a component or a group may have, and a protocol."""
_ROLE, _NOTE, _TITLE = 160, 80, 80
_WHY = "a picture cannot show all of its characters; it is {!r} now"


def drawn(draft: Draft) -> Draft:
    """Return what was read with texts that a view accepts, and what became of names.

    A name of which nothing is left is that by which the file itself calls the component.

    Args:
        draft: What was read.
    """
    left_out: list[LeftOut] = []

    def named(text: str, instead: str) -> str:
        known = drawable(text) or drawable(instead) or "component"
        if known != " ".join(text.split()):
            left_out.append(LeftOut(what=f"the name {text!r}", why=_WHY.format(known)))
        return known

    def node(each: Node) -> Node:
        return evolve(
            each,
            name=named(each.name, each.key),
            technology=(technology := drawable(each.technology)),
            is_exact=each.is_exact and bool(technology),
            role=_cut(each.role, _ROLE),
        )

    def box(each: Box) -> Box:
        return evolve(each, name=named(each.name, each.key or "group"))

    def arrow(each: Arrow) -> Arrow:
        return evolve(
            each,
            protocol=_cut(each.protocol, LONGEST_NAME),
            note=_cut(each.note, _NOTE),
            when=_cut(each.when, _NOTE),
        )

    return evolve(
        draft,
        title=_cut(draft.title, _TITLE),
        nodes=tuple(map(node, draft.nodes)),
        boxes=tuple(map(box, draft.boxes)),
        arrows=tuple(map(arrow, draft.arrows)),
        left_out=(*draft.left_out, *left_out),
    )


def _cut(text: str, most: int) -> str:
    """Return a text without what cannot be drawn, at most so long."""
    line = drawable(text)
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"
