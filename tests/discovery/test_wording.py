"""Words of kinds, names and figures in a text."""

import pytest

from atlas.discovery.wording import (
    figures_in,
    is_in,
    is_named,
    technology_names,
    terms_of,
    words_in,
)
from atlas.kinds import KINDS


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We store 3 trillion messages on 72 nodes; p99 is 15 ms.", 3),
        ("99.99% of 1,200 requests", 2),
        ("$4 million and €3bn", 2),
        ("a 40x gain over 3-hour runs", 2),
        ("In 2019, chapter 3, HTTP/2, v1.2, RFC 7231", 0),
        ("2026-11-28 at 10:15", 0),
        ("", 0),
    ],
)
def test_numbers_with_a_unit_are_figures(text: str, count: int) -> None:
    assert figures_in(text) == count


def test_the_terms_of_a_kind_are_those_that_people_search_for() -> None:
    text = "After the Outage: a post-mortem of outages, and the root\n cause"

    assert words_in(text, terms_of("Incident anatomy")) == [
        "outage", "post-mortem", "outages", "root cause",
    ]  # fmt: skip
    assert words_in(text, terms_of("Storage architecture")) == []
    assert words_in("costly restoration", terms_of("Cost study")) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_found_by_its_own_name(kind: type) -> None:
    label = kind.kind_label()  # type: ignore[attr-defined]

    assert words_in(f"The {label.lower()} of it", terms_of(label)) == [label.lower()]


@pytest.mark.parametrize(
    ("name", "text", "is_found"),
    [
        ("EVCache", "How EVCache replicates", True),
        ("EVCache", "evcached", False),
        ("cassandra-messages", "the cassandra-messages cluster", True),
        ("message search", "the message search", True),
        ("Message search", "the Message-search", True),
        ("api", "the api of it", False),
        ("Go", "Go is a language", False),
        ("C++", "in C++ and Rust", True),
    ],
)
def test_a_name_is_found_as_it_is_written(name: str, text: str, *, is_found: bool) -> None:
    assert is_in(name, text) == is_found


def test_a_technology_has_short_names() -> None:
    assert "Postgres" in technology_names("PostgreSQL")
    assert "K8s" in technology_names("Kubernetes")
    assert technology_names("Quill") == ("Quill",)


def test_a_system_is_named_with_a_capital_letter() -> None:
    assert is_named("square", "Square: an outage")
    assert is_named("github", "What GitHub says")
    assert not is_named("square", "a square root")
    assert not is_named("snap", "Snapshots fail")
