"""The classes of failures, with their names and what they say."""

import re
from typing import get_args

import pytest

from atlas.kinds.failure_class import MEANINGS, NAMES, FailureClass


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
