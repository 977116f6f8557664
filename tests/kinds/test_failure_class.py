"""The classes of failures, with their names and what they say."""

import re
from typing import get_args

import pytest

from atlas import IncidentAnatomy, ViewError
from atlas.kinds.failure_class import MEANINGS, NAMES, FailureClass
from atlas.operations.barrier_kind import BARRIERS, BarrierKind
from tests.examples import finished


def test_every_class_has_a_name_and_a_meaning() -> None:
    assert list(MEANINGS) == list(NAMES) == list(get_args(FailureClass))
    assert len(set(NAMES.values())) == len(NAMES)


@pytest.mark.parametrize("failure_class", get_args(FailureClass))
def test_a_name_has_the_words_of_its_class(failure_class: FailureClass) -> None:
    assert re.findall("[a-z]+", NAMES[failure_class].lower()) == failure_class.split("-")
    assert NAMES[failure_class][0].isupper()


@pytest.mark.parametrize(
    ("failure_class", "name"),
    [
        ("cpu-algorithmic", "CPU, algorithmic"),
        ("dns", "DNS"),
        ("network-bgp", "Network, BGP"),
        ("xid-wraparound", "XID wraparound"),
        ("kubernetes-platform", "Kubernetes platform"),
    ],
)
def test_what_is_short_for_something_is_in_capitals(failure_class: FailureClass, name: str) -> None:
    assert NAMES[failure_class] == name


def test_an_incident_is_of_one_class_or_of_several() -> None:
    one = finished(IncidentAnatomy, failure_class="dns")
    several = finished(IncidentAnatomy, failure_class=["dns", "bad-deploy"])

    assert one.topics.failure_classes == ("dns",)
    assert several.topics.failure_classes == ("dns", "bad-deploy")


@pytest.mark.parametrize("wrong", ["dsn", [], ["dns", "dns"], ["dns", "dsn"], None, 3])
def test_another_class_none_or_one_twice_is_refused(wrong: object) -> None:
    with pytest.raises(ViewError, match=r"the failure class of .* is .*; allowed: each once: bad-"):
        finished(IncidentAnatomy, failure_class=wrong)


def test_every_kind_of_barrier_has_a_text() -> None:
    assert list(BARRIERS) == list(get_args(BarrierKind))
    assert len(set(BARRIERS.values())) == len(BARRIERS)
