"""Where a declaration stands: exact positions of this very file are asserted."""

import sys
from pathlib import Path
from types import FrameType

from hypothesis import given
from hypothesis import strategies as st

from atlas import Call, CompleteArchitecture, Figure, Step, undisclosed
from atlas.location import Location, here
from atlas.technologies.go import Go
from tests.examples import GAP, begin, service
from tests.strategies import figures

THIS = Path(__file__)


def _line(marker: str) -> int:
    """The number of the line that ends with a marker."""
    lines = THIS.read_text(encoding="utf-8").split("\n")
    return next(n for n, line in enumerate(lines, start=1) if line.endswith(f"# {marker}"))


def test_a_declaration_knows_its_file_line_and_column() -> None:
    gap = undisclosed("here")  # plain

    assert gap.declared == Location(str(THIS), _line("plain"), 11)


def test_two_declarations_in_a_line_differ_by_column() -> None:
    one, other = undisclosed("here"), undisclosed("there")  # pair

    assert (one.declared.line, one.declared.column) == (_line("pair"), 18)
    assert (other.declared.line, other.declared.column) == (_line("pair"), 39)


def test_a_call_over_several_lines_is_where_it_begins() -> None:
    step = Step(  # begins
        "look",
        command=GAP,
        healthy=GAP,
        unhealthy=GAP,
        risk="none",
        takes=GAP,
        undo="nothing",
        verify="it is green",
    )

    assert (step.declared.line, step.declared.column) == (_line("begins"), 12)


def test_an_argument_over_several_lines_is_where_the_argument_stands() -> None:
    gaps = [
        undisclosed(
            "here",
        ),
        undisclosed(  # second
            "there"
        ),
    ]

    assert (gaps[1].declared.line, gaps[1].declared.column) == (_line("second"), 9)


def test_a_connection_is_where_the_call_is_made() -> None:
    with begin(CompleteArchitecture) as view:
        service("a") >> Call("gRPC") >> service("b")  # made

    assert view.connections[0].declared.line == _line("made")
    assert view.declared.path == str(THIS.with_name("examples.py"))


def test_a_location_prints_as_editors_read_it() -> None:
    assert str(Location("a/b.py", 3, 7)) == "a/b.py:3:7"


def _called(frame: FrameType | None) -> int:
    return 0 if frame is None else frame.f_lineno


def test_here_is_the_line_that_calls_from_outside_the_library() -> None:
    place, line = here(), _called(sys._getframe())  # caller

    assert place.line == line == _line("caller")


def test_what_the_library_declares_is_where_its_own_module_declares_it() -> None:
    failure = Go.DEADLOCK.failure
    assert failure is not None

    assert failure.steps[0].declared.path.endswith("/atlas/technologies/failures/go.py")


@given(figures)
def test_every_figure_knows_a_place_outside_the_library(figure: Figure) -> None:
    assert "/atlas/evidence/" not in figure.declared.path
    assert figure.declared.line > 0
    assert figure.declared.column > 0


@given(st.integers(1, 9))
def test_a_declaration_in_a_loop_is_at_its_line_each_time(times: int) -> None:
    gaps = [undisclosed(f"round {n}") for n in range(times)]

    assert len({gap.declared for gap in gaps}) == 1
