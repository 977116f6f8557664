from hypothesis import given
from hypothesis import strategies as st

from render.picture.theme import Role
from render.text.flow import Run, flow
from render.text.styles import BODY, SMALL

runs = st.lists(
    st.tuples(
        st.text(st.sampled_from("ab cd-ef 012"), max_size=40), st.sampled_from([BODY, SMALL])
    ),
    max_size=6,
).map(lambda pairs: [Run(text, style) for text, style in pairs])


@given(runs=runs, width=st.floats(12, 300))
def test_no_line_is_wider_than_asked(runs: list[Run], width: float) -> None:
    for line in flow(runs, width):
        single = len(line.runs) == 1 and len(line.runs[0][1].text) == 1
        assert line.width <= width + 1e-6 or single


@given(runs=runs, width=st.floats(12, 300))
def test_no_character_is_lost_but_spaces(runs: list[Run], width: float) -> None:
    drawn = "".join(run.text for line in flow(runs, width) for _, run in line.runs)
    assert drawn.replace(" ", "") == "".join(run.text for run in runs).replace(" ", "")


def test_a_source_number_stays_with_its_figure() -> None:
    value = [Run("read p99 15", BODY), Run("\u00a0[1]", SMALL, Role.LINK)]
    *_, last = flow(value, 70)
    assert "".join(run.text for _, run in last.runs) == "15\u00a0[1]"


def test_words_of_one_run_become_one_text() -> None:
    (line,) = flow([Run("one two three", BODY)], 500)
    assert [run.text for _, run in line.runs] == ["one two three"]


def test_a_newline_is_a_space() -> None:
    (line,) = flow([Run("one\ntwo", BODY)], 500)
    assert line.runs[0][1].text == "one two"


def test_what_follows_a_name_does_not_begin_a_line() -> None:
    name = [Run("scylla-authentication", BODY), Run(",", SMALL), Run("\u00a0[3]", SMALL, Role.LINK)]
    lines = ["".join(run.text for _, run in line.runs) for line in flow(name, 130)]
    assert lines == ["scylla-", "authentication,\u00a0[3]"]
