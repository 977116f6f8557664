import pytest

from atlas.triage.unmatched import UnmatchedLines


def candidates(*lines: str, most: int = 9) -> list[tuple[int, str]]:
    unmatched = UnmatchedLines()
    unmatched.see("\n".join(lines).encode(), 1, [])
    return [(line.number, line.raw.decode()) for line in unmatched.candidates(most)]


@pytest.mark.parametrize("line", [
    "wumpus swallowed its lantern", "[info] the wumpus failed", 'level=debug msg="wumpus failed"',
    "\tat com.example.Failed.run(Failed.java:7)", "",
])  # fmt: skip
def test_a_line_without_alarm_or_of_a_low_level_and_a_frame_are_no_candidates(line: str) -> None:
    assert candidates(line) == []


def test_candidates_are_the_first_alarming_lines_each_shape_once() -> None:
    lines = ["all is well", "wumpus 7 failed", "wumpus 8 failed", "lamp lost", "grue aborted"]

    assert candidates(*lines, most=2) == [(2, "wumpus 7 failed"), (4, "lamp lost")]


def test_a_line_that_was_matched_is_no_candidate() -> None:
    unmatched = UnmatchedLines()
    unmatched.see(b"wumpus 7 failed\nlamp lost", 1, [b"wumpus 9 failed"])

    assert [line.raw for line in unmatched.candidates(9)] == [b"lamp lost"]
