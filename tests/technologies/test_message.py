from typing import Any

import pytest

from atlas import ChoiceError, CitationError, LabelError, LogMessage
from atlas.technologies.linux import linux
from atlas.technologies.technology import declaring
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


def timed_out(**changes: Any) -> LogMessage:
    pattern = r"read timed out after (?P<time>\d+) (?P<unit>m?s)(?: on (?P<shard>\S+))?"
    return message(pattern=pattern, **changes)


def test_values_of_ones_own_stand_in_the_line_that_is_shown() -> None:
    declared = timed_out()
    shown = declared.with_values(unit="s", time="20")
    assert shown.line == "read timed out after 20 s"
    assert shown.with_values(time="7").line == "read timed out after 7 s"
    assert declared.line == declared.sample == shown.sample


def test_a_message_with_values_is_the_one_that_its_technology_declares() -> None:
    declared = linux.OOM_CGROUP_KILL
    shown = declared.with_values(name="prometheus").with_values(pid="7")
    assert ",task=prometheus,pid=7," in shown.line
    assert shown == declared
    assert hash(shown) == hash(declared)
    assert shown.declaration is declared
    assert linux.declares(shown)
    assert declaring(shown) is type(linux)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"host": "db"}, "'host' is no part of .*; allowed: time, unit, shard"),
        ({"time": "long"}, "with time='long' .* reads 'read timed out after long ms'"),
        ({"time": "20 s on 7", "unit": "s"}, "with time='20 s on 7'"),
        ({"shard": "7"}, "with shard='7' .* allowed: a line that fits"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(values: dict[str, str], words: str) -> None:
    with pytest.raises(CitationError, match=words):
        timed_out().with_values(**values)


def test_a_message_that_never_varies_takes_no_values() -> None:
    with pytest.raises(CitationError, match="allowed: no part: its line never varies"):
        message().with_values(time="20")


def test_a_value_that_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(LabelError, match="a sample line"):
        linux.OOM_CGROUP_KILL.with_values(name="🚀")
