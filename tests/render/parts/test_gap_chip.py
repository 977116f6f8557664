from atlas import undisclosed, unmeasured
from render.parts.gap_chip import gap_note
from render.picture.blocks import Block
from render.picture.scene import Link, text_of

POST = undisclosed("neither in the post nor in the talk")


def link(block: Block | None) -> Link:
    assert block is not None
    (item,) = block.items
    assert isinstance(item, Link)
    return item


def test_what_no_component_is_known_to_have_is_said_once() -> None:
    note = gap_note({"machines": {"api": POST, "store": POST}, "size": {"store": POST}}, 900)

    assert text_of(link(note).items) == "Not published for any component: machines, size"


def test_its_tooltip_names_the_components_and_where_was_looked() -> None:
    other = undisclosed("the filing has no count")
    note = gap_note({"machines": {"api": POST, "store": POST, "queue": other}}, 900)

    assert link(note).tooltip == (
        "machines of api, store: — not published: neither in the post nor in the talk\n"
        "machines of queue: — not published: the filing has no count"
    )


def test_gaps_of_several_kinds_are_not_known() -> None:
    note = gap_note({"load": {"api": POST, "store": unmeasured("no dashboard yet")}}, 900)

    assert text_of(link(note).items) == "Not known for any component: load"


def test_a_note_breaks_lines_only_where_there_is_no_room() -> None:
    known = gap_note({"machines": {"api": POST}}, 900, with_machines=["store"])
    assert known
    assert text_of(known.items) == "Not published for any component: machines (but of store)"
    wide = gap_note({"machines": {"api": POST}}, 900)
    narrow = gap_note({"machines": {"api": POST}}, 120)

    assert wide is not None
    assert narrow is not None
    assert narrow.height > wide.height
    assert narrow.width == 120 > wide.width - 900


def test_no_gap_gives_no_note() -> None:
    assert gap_note({}, 900) is None
