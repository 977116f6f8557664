import pytest
from hypothesis import given
from hypothesis import strategies as st

from render.text.breaking import NO_BREAK
from render.text.fonts import Face, TextStyle, measure
from render.text.wrapping import held, with_room, words, wrap

BODY = TextStyle(Face.SANS, 13)
CODE = TextStyle(Face.MONO, 12)
texts = st.text(st.sampled_from("ab cd-ef/gh_il.jk,WM 01"), max_size=120)
widths = st.floats(10, 400)


@given(text=texts, width=widths)
def test_no_line_is_wider_than_asked(text: str, width: float) -> None:
    for line in wrap(text, BODY, width):
        assert measure(line, BODY) <= width + 1e-6 or len(line) == 1


@given(text=texts, width=widths)
def test_no_character_is_lost_but_spaces_at_breaks(text: str, width: float) -> None:
    assert "".join(wrap(text, BODY, width)).replace(" ", "") == text.replace(" ", "")


@given(text=texts)
def test_what_fits_stays_as_it_is(text: str) -> None:
    assert wrap(text, BODY, 10_000) == [text]


def test_a_newline_breaks() -> None:
    assert wrap("one\ntwo", BODY, 1000) == ["one", "two"]


def test_a_long_word_is_broken_after_punctuation() -> None:
    first, *_ = wrap("org.apache.cassandra.exceptions", BODY, measure("org.apache.cass", BODY))
    assert first == "org.apache."


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("errors in 85 % of it", ["errors", "in", "85 %", "of", "it"]),
        ("≥ 1.4 bn req/d", ["≥ 1.4 bn req/d"]),
        ("= 3 h 41 min", ["= 3 h", "41 min"]),
        ("17 k queries/s, 400 Gb/s.", ["17 k queries/s,", "400 Gb/s."]),
        ("5 servers of v2.1 B", ["5", "servers", "of", "v2.1", "B"]),
    ],
)
def test_a_number_stays_with_its_sign_and_its_unit(text: str, parts: list[str]) -> None:
    assert words(text) == parts
    assert held(text).split(" ") == [part.replace(" ", NO_BREAK) for part in parts]
    assert wrap(text, BODY, 1)[0] == text[0]


def test_no_line_ends_between_a_number_and_its_unit() -> None:
    for width in range(30, 200):
        assert "85" not in [line.split(" ")[-1] for line in wrap("about 85 % of it", BODY, width)]


def test_no_line_begins_with_a_closing_bracket() -> None:
    text = "db.runCommand( { serverStatus: 1 } ).flowControl.isLagged"
    for chars in range(26, 60):
        lines = wrap(text, CODE, measure("a", CODE) * chars + 0.1)
        assert not [line for line in lines if line[0] in ")]}"]


def test_a_prompt_stands_on_the_line_of_its_command() -> None:
    lines = wrap("rs.printSecondaryReplicationInfo()", CODE, 260, prompt="mongosh>")
    assert lines == ["mongosh> rs.printSecondary", "ReplicationInfo()"]
    lines = wrap("--resolv-conf=/run/resolv.conf", CODE, 230, prompt="flags of the kubelet:")
    assert lines == ["flags of the kubelet:", "--resolv-conf=/run/resolv.conf"]


def test_a_short_line_takes_the_first_piece_of_a_word_that_no_line_has_room_for() -> None:
    lines = wrap("or increase(rule_failures_total[5m]) > 0", CODE, 28 * measure("a", CODE))
    assert lines == ["or increase(rule_failures_", "total[5m]) > 0"]


def test_a_note_stays_with_the_last_word() -> None:
    line = "connections in the queue"
    width = measure(line, BODY) + 5
    assert with_room([line], BODY, width, 20) == ["connections in the", "queue"]
    assert with_room([line], BODY, width + 20, 20) == [line]
    name = "scylla-authentication"
    assert with_room([name], BODY, measure(name, BODY), 20) == ["scylla-", "authentication"]
    path = "/run/systemd/resolve/resolv.conf"
    assert with_room([path], CODE, measure(path, CODE), 20)[1] == "resolv.conf"
    assert with_room(["unbreakable"], BODY, measure("unbreakable", BODY), 20) == ["unbreakable"]


def test_the_last_line_has_more_than_two_characters() -> None:
    assert wrap("grep <name> | wc -l", CODE, 16 * measure("a", CODE) + 1) == [
        "grep <name> |",
        "wc -l",
    ]
    assert wrap("one of two it", BODY, measure("one of two", BODY) + 1) == ["one of", "two it"]
    assert wrap("about 85 % it", BODY, measure("about 85 %", BODY) + 1) == ["about 85 %", "it"]
