from pathlib import Path

import pytest

from atlas import (
    ChoiceError,
    CitationError,
    Grade,
    LabelError,
    Service,
    Undisclosed,
    absent,
    gaps_in,
    undisclosed,
    unmeasured,
)
from atlas.evidence.gap import is_missing
from tests.examples import quill


def test_a_gap_says_where_was_looked() -> None:
    gap = undisclosed("machine type: not in the post")

    assert gap.explain() == "— not published: machine type: not in the post"
    assert (gap.grade, str(gap)) == (Grade.GAP, "—")


@pytest.mark.parametrize("where", ["", "  ", None, 3])
def test_a_gap_that_does_not_say_where_was_looked_is_refused(where: str) -> None:
    with pytest.raises(CitationError, match="does not say where was looked"):
        undisclosed(where)


def test_a_sum_with_a_gap_is_the_gap_never_a_smaller_sum() -> None:
    gap = undisclosed("here")

    assert sum([gap, gap]) is gap


def test_gaps_looked_for_in_one_place_name_it_and_stand_where_they_are_declared() -> None:
    gap = gaps_in("the posts of 2023")
    first, second = gap("machine type"), gap("version")

    assert (first.where, second.where) == (
        "machine type: the posts of 2023",
        "version: the posts of 2023",
    )
    assert Path(first.declared.path).name == "test_gap.py"
    assert first.declared != second.declared


@pytest.mark.parametrize("where", ["", "  "])
def test_gaps_without_a_place_are_refused_where_they_begin(where: str) -> None:
    with pytest.raises(CitationError, match="does not say where was looked"):
        gaps_in(where)


def test_gaps_of_keywords_say_what_is_missing_in_words_and_stand_where_they_are_declared() -> None:
    gap = gaps_in("the posts of 2023")
    found = gap.of("fleet", "hit_ratio", load="requests to each service")

    assert {name: gap.where for name, gap in found.items()} == {
        "fleet": "fleet: the posts of 2023",
        "hit_ratio": "hit ratio: the posts of 2023",
        "load": "requests to each service: the posts of 2023",
    }
    assert {Path(gap.declared.path).name for gap in found.values()} == {"test_gap.py"}
    assert len({gap.declared.line for gap in found.values()}) == 1


def test_gaps_of_keywords_complete_a_component() -> None:
    gap = gaps_in("the posts of 2023")
    service = Service(
        "api", technology=quill(gap("version")), role="answers", **gap.of("fleet", "load"),
        scaling=gap("how it scales"),
    )  # fmt: skip

    assert isinstance(service.fleet, Undisclosed)


def test_gaps_do_not_stand_for_what_takes_none() -> None:
    gap = gaps_in("the posts of 2023")
    with pytest.raises(TypeError, match=r"has no 'flete'; .*did you mean 'fleet'"):
        Service("api", technology=quill(gap("version")), role="answers", **gap.of("flete"))
    with pytest.raises(LabelError):
        Service(
            "api", technology=quill(gap("version")), **gap.of("role", "fleet", "load", "scaling")
        )


def test_a_keyword_named_twice_is_refused() -> None:
    with pytest.raises(CitationError, match="load is named twice"):
        gaps_in("the posts of 2023").of("fleet", "load", load="requests")


@pytest.mark.parametrize("name", ["", "fleet, load", "hit-ratio", 3, ["fleet"]])
def test_what_is_no_keyword_has_no_gap(name: str) -> None:
    with pytest.raises(CitationError, match="is no keyword that a gap can stand for; allowed"):
        gaps_in("the posts of 2023").of("load", name)


@pytest.mark.parametrize("what", ["", " ", 3, None])
def test_a_gap_that_does_not_say_what_is_missing_is_refused(what: str) -> None:
    gap = gaps_in("the posts of 2023")

    with pytest.raises(CitationError, match=r"a gap says that .* is missing; allowed: a text"):
        gap(what)
    with pytest.raises(CitationError, match=r"a gap says that .* is missing; allowed: a text"):
        gap.of(load=what)


@pytest.mark.parametrize(
    ("gap", "explained", "shown", "missing"),
    [
        (undisclosed("p99: not in the post"), "— not published: p99: not in the post", "—", True),
        (unmeasured("p99: no histogram"), "— not measured yet: p99: no histogram",
         "not measured", True),
        (absent("copies: it keeps none"), "— none: copies: it keeps none", "none", False),
    ],
)  # fmt: skip
def test_the_three_gaps_read_differently(
    gap: Undisclosed, explained: str, shown: str, *, missing: bool
) -> None:
    assert (gap.explain(), str(gap)) == (explained, shown)
    assert (gap.grade, is_missing(gap)) == (Grade.GAP, missing)


def test_gaps_of_ones_own_system_are_not_measured_yet() -> None:
    gap = gaps_in("no dashboard yet", "not measured yet")

    assert {found.kind for found in gap.of("load", "fleet").values()} == {"not measured yet"}


def test_another_kind_of_gap_is_refused() -> None:
    with pytest.raises(ChoiceError, match="unmeasured"):
        gaps_in("here", "forgotten")("load")  # type: ignore[arg-type]
