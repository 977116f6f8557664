import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlas import Plane
from atlas.evidence.grade import Grade
from atlas.model.values import Cite, Value
from render.parts.alarms import Alarm, SignalData, alarm
from render.parts.bars import Bar, Limit, bars
from render.parts.calls import LOOKS, CallData, CallKind, label
from render.parts.card_data import Row
from render.parts.code import code
from render.parts.legend import legend
from render.parts.panels import fact_grid, in_rows, masonry
from render.parts.reading import SourceData, head, sources
from render.parts.strips import Column, strip
from render.picture.blocks import Block
from render.picture.geometry import Box
from render.picture.scene import Glyph, Group, Rect, Text, text_of, walk
from render.text.fonts import measure

GAP = Value(grade=Grade.GAP, where="looked in the post")
texts = st.text(st.sampled_from("ab cdE-f0/1."), min_size=1, max_size=60).filter(str.strip)


def test_every_sort_of_call_is_told_apart_without_colour() -> None:
    looks = {(look.dash, look.double, look.head) for look in LOOKS.values()}
    assert len(looks) == len(CallKind)


def test_a_call_without_anything_to_tell_has_no_label() -> None:
    assert label(CallData("c", "a", "b")) is None


def test_the_sort_of_a_call_stands_in_its_label() -> None:
    block = label(CallData("c", "a", "b", CallKind.FALLBACK, "CQL"))
    assert block is not None
    assert "fallback CQL" in text_of(block.items)


@pytest.mark.parametrize(
    ("protocol", "shown_label"),
    [
        ("replication", "replication"),
        ("replication stream", "replication stream"),
        ("Replication", "Replication"),
        ("replications", "replication replications"),
        ("", "replication"),
    ],
)
def test_a_protocol_named_as_its_kind_is_not_shown_twice(protocol: str, shown_label: str) -> None:
    block = label(CallData("c", "a", "b", CallKind.REPLICATION, protocol))
    assert block is not None
    assert text_of(block.items).strip() == shown_label


@given(protocol=texts, note=texts)
def test_a_label_is_never_wider_than_172_px(protocol: str, note: str) -> None:
    block = label(CallData("c", "a", "b", protocol=protocol, note=note))
    assert block is not None
    assert block.width <= 172


def test_unknown_figures_are_one_sentence_and_never_bars() -> None:
    block = bars([Bar("api", None, GAP, note="40 clusters"), Bar("web", None, GAP)], 800)
    text = "".join(text_of(block.items).split())
    assert text == "Notpublished:api(40clusters),web."
    assert not [item for item in walk(block.items) if isinstance(item, Rect)]


def test_bars_are_in_proportion() -> None:
    block = bars([Bar("a", 1.0, Value("2 s")), Bar("b", 0.5, Value("1 s"))], 800)
    first, second = [item.width for item in walk(block.items) if isinstance(item, Rect)]
    assert first == pytest.approx(2 * second)


@pytest.mark.parametrize(
    ("value", "note"), [("$4.45–$8.91 M/mo + unknown", ""), ("$1", "of all " * 9)]
)
def test_the_longest_figure_stands_on_one_line_if_a_third_of_the_width_holds_it(
    value: str, note: str
) -> None:
    cites = tuple(Cite(str(number)) for number in range(3, 7))
    entry = Bar("today", 1.0, Value(value, cites=cites), note=note)
    plain = Bar("today", 1.0, Value("$1"), note=note[:1])

    assert bars([entry], 1240).height == bars([plain], 1240).height
    assert bars([entry], 500).height > bars([plain], 500).height


@given(value=texts, note=texts, width=st.integers(200, 1300))
def test_figures_take_at_most_a_third_of_the_width(value: str, note: str, width: int) -> None:
    items = bars([Bar("today", 1.0, Value(value), note=note)], width).items
    (bar,) = [item for item in walk(items) if isinstance(item, Rect)]
    assert bar.x + bar.width + 12 >= width * 2 / 3 - 0.01


def test_bars_in_two_columns_have_one_scale() -> None:
    entries = [Bar("a", 1.0, Value("2 s")), Bar("b", 1.0, Value("a figure " * 4))]
    left, right = (
        item.width
        for entry in entries
        for item in walk(bars([entry], 600, aligned=entries).items)
        if isinstance(item, Rect)
    )
    assert left == right


def test_an_objective_crosses_the_bars_with_its_name() -> None:
    assert "SLO p99 50 ms" in text_of(
        bars([Bar("a", 1.0, Value("2 s"))], 800, Limit(0.5, "SLO p99 50 ms")).items
    )


@given(text=st.text(st.sampled_from("ab  -/._$'\"<>&|"), min_size=1, max_size=80))
def test_code_is_shown_to_the_character(text: str) -> None:
    block = code(text, 200)
    shown = "".join(item.text for item in walk(block.items) if isinstance(item, Text))
    assert shown.replace(" ", "") == text.replace(" ", "")


def test_an_alarm_shows_the_signal_the_first_step_and_its_command() -> None:
    data = Alarm(
        "store",
        Plane.STATE,
        "hot shard",
        (SignalData("log", ("Operation timed out",), cites=()),),
        "Look at the ring.",
        Value("nodetool status"),
        "$",
        (Row("data loss", GAP),),
        3,
        ("journalctl",),
    )
    shown = text_of(alarm(data, 400).items).replace("\u00a0", " ")
    for part in (
        "hot shard",
        "Operation timed out",
        "(1 of 3)",
        "nodetool status",
        "$",
        "journalctl",
        "—",
    ):
        assert part in shown


def test_a_legend_names_what_is_drawn_and_every_grade() -> None:
    shown = text_of(legend([Plane.EDGE], [CallKind.FALLBACK], 900).items)
    assert "Edge" in shown
    assert "Control" not in shown
    assert "fallback" in shown
    assert all(grade.value in shown for grade in Grade)


def test_sources_are_read_down_the_columns() -> None:
    entries = [
        SourceData(str(number), f"source {number}", "2023", "https://x", "")
        for number in range(1, 7)
    ]
    block = sources(entries, 900, 3)
    places = [(item.x, item.y) for item in block.items if isinstance(item, Group)]
    assert places == sorted(places)
    assert len({x for x, _ in places}) == 3


@given(title=texts)
def test_a_head_is_as_wide_as_the_page(title: str) -> None:
    block = head("Discord", title, "Storage", "2023-03-06", 600, summary="")
    for item in walk(block.items):
        if isinstance(item, Text) and item.anchor.value == "start":
            assert item.x + measure(item.text, item.style) <= 600.01


@given(values=st.lists(texts, min_size=1, max_size=9), width=st.integers(200, 1300))
def test_facts_stay_in_their_grid(values: list[str], width: int) -> None:
    block = fact_grid([Row("label", Value(text)) for text in values], width)
    for item in block.items:
        assert isinstance(item, Group)
        assert item.x < width
    assert block.width == width


@given(heights=st.lists(st.integers(10, 90), min_size=1, max_size=9))
def test_masonry_puts_no_block_on_another(heights: list[int]) -> None:
    block = masonry([Block(100, high, ()) for high in heights], 3, 400, 8)
    boxes = [
        Box(item.x, item.y, 100, high)
        for item, high in zip(block.items, heights, strict=True)
        if isinstance(item, Group)
    ]
    assert block.height == max(box.bottom for box in boxes)


def test_a_stage_that_nothing_is_known_of_is_narrow_and_says_where_was_looked() -> None:
    columns = [Column("1K users", gap=GAP), Column("10K users", (Row("users", Value("10 k")),))]
    block = strip(columns, 600, 5)
    narrow, wide = [item.width for item in block.items if isinstance(item, Rect)][::2]
    assert narrow < wide
    assert "looked in the post" in text_of(block.items).replace("\n", " ")


def test_what_has_an_order_stands_row_by_row() -> None:
    tall, low = Block(100, 90, ()), Block(100, 10, ())
    rows = in_rows([tall, low, low, tall, low], 2, 300, 6)

    assert rows.height == 90 + 6 + 90 + 6 + 10
    assert in_rows([], 2, 300, 6).height == 0


@pytest.mark.parametrize("count", range(2, 9))
def test_no_arrow_of_a_strip_runs_past_its_edge(count: int) -> None:
    block = strip([Column(f"stage {number}") for number in range(count)], 400.0, 3)
    arrows = [item for item in walk(block.items) if isinstance(item, Glyph)]

    assert len(arrows) == count - -(-count // 3)  # none at the end of a line
    assert all(arrow.x + arrow.size < block.width for arrow in arrows)


@pytest.mark.parametrize(
    ("count", "most", "lines"),
    [(4, 3, [2, 2]), (5, 2, [2, 2, 1]), (6, 5, [3, 3]), (7, 5, [4, 3])],
)
def test_the_lines_of_a_strip_are_even_and_fill_its_width(
    count: int, most: int, lines: list[int]
) -> None:
    block = strip([Column(f"stage {number}") for number in range(count)], 600.0, most)
    boxes = [item for item in block.items if isinstance(item, Rect)][::2]
    tops = sorted({box.y for box in boxes})

    assert [sum(box.y == top for box in boxes) for top in tops] == lines
    assert {max(round(b.x + b.width) for b in boxes if b.y == top) for top in tops} == {600}


def test_a_job_of_its_own_has_no_arrow_before_or_after_it() -> None:
    block = strip([Column("a"), Column("b"), Column("c", apart=True), Column("d")], 600.0, 4)

    assert sum(isinstance(item, Glyph) for item in walk(block.items)) == 1


def test_the_heading_of_a_stage_is_whole_on_as_many_lines_as_it_needs() -> None:
    narrow = strip([Column("Odin: validate and lock the release"), Column("Build")], 260, 2)
    words = " ".join(item.text for item in walk(narrow.items) if isinstance(item, Text))

    assert "Odin: validate and lock the release" in words
    assert narrow.height > strip([Column("Odin"), Column("Build")], 260, 2).height
