from typing import Any

import pytest

from atlas import ChoiceError, CitationError, LabelError, LogMessage
from tests.examples import SOURCE


def message(**changes: Any) -> LogMessage:
    given: dict[str, Any] = {
        "anchor": "read timed out",
        "sample": "read timed out after 500 ms",
        "severity": "error",
        "meaning": "a shard did not answer",
        "source": SOURCE,
    }
    return LogMessage(**{**given, **changes})


def test_a_message_is_looked_for_by_its_anchor() -> None:
    assert message().text == str(message()) == "read timed out"


def test_an_anchor_that_is_not_in_the_sample_is_refused() -> None:
    with pytest.raises(CitationError, match="the anchor 'timeout' is not in the sample"):
        message(anchor="timeout")


@pytest.mark.parametrize("anchor", ["", " "])
def test_an_empty_anchor_is_refused_though_every_line_holds_it(anchor: str) -> None:
    with pytest.raises(LabelError, match="the anchor of a log message"):
        message(anchor=anchor)


@pytest.mark.parametrize("pattern", [r"timed out in \d+", "(unclosed", r"(?P<n>\d+) s$"])
def test_a_pattern_that_does_not_find_the_sample_is_refused(pattern: str) -> None:
    with pytest.raises(CitationError, match="does not match the sample"):
        message(pattern=pattern)


def test_an_unknown_severity_is_refused_with_those_there_are() -> None:
    with pytest.raises(ChoiceError, match="debug, info, warning, error, fatal"):
        message(severity="critical")


@pytest.mark.parametrize("name", ["meaning", "sample"])
def test_what_cannot_be_drawn_is_refused(name: str) -> None:
    with pytest.raises(LabelError):
        message(**{name: "read timed out 🚀"})
