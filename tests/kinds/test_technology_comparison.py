from typing import Any

import pytest

from atlas import (
    Aspect,
    Choice,
    Criterion,
    Option,
    Plane,
    TechnologyComparison,
    ViewError,
    ms,
)
from tests.examples import (
    ARGUMENTS,
    GAP,
    WORDS,
    begin,
    failure,
    fast_reads,
    new_quill,
    node_count,
    old_quill,
    parcelpost,
    quill,
    read_p99,
    reported,
    worded,
)

OWN = ARGUMENTS[TechnologyComparison]


def option(technology: Any, **changes: Any) -> Option:
    given: dict[str, Any] = {
        "role": "x",
        "runs": GAP,
        "fails": [failure()],
        "price": GAP,
        "buys": GAP,
    }
    return Option(technology, **{**given, **changes})


def test_its_subject_are_all_its_technologies() -> None:
    view = begin(TechnologyComparison)

    assert view.system.technologies == (old_quill, new_quill)
    assert view.system.technology is old_quill
    assert view.system.name == "Quill 1.0, Quill 2.0"


def test_each_technology_is_a_component_with_the_ways_it_fails() -> None:
    view = begin(TechnologyComparison)

    assert [component.name for component in view.components] == ["Quill 1.0", "Quill 2.0"]
    assert [failing.name for _, failing in view.failures] == ["hot shard", "lost shard"]
    assert view.of_plane(Plane.STATE) == view.components


def test_the_plane_may_be_another_one() -> None:
    options = [option(old_quill, plane=Plane.EDGE), option(new_quill)]

    assert len(begin(TechnologyComparison, options=options).of_plane(Plane.EDGE)) == 1


@pytest.mark.parametrize("subject", [parcelpost, quill(GAP), [old_quill], [new_quill, old_quill]])
def test_other_technologies_than_its_options_are_refused(subject: object) -> None:
    with pytest.raises(ViewError):
        begin(TechnologyComparison, system=subject)


def test_a_row_has_a_value_for_each() -> None:
    short = Criterion("nodes", values=[node_count], conditions="x", better="more")
    with pytest.raises(ViewError, match="'nodes' has 1 values for 2"):
        begin(TechnologyComparison, criteria=[fast_reads, short])
    with pytest.raises(ViewError, match="'shards' has 3 values for 2"):
        begin(TechnologyComparison, aspects=[Aspect("shards", values=[GAP, WORDS, GAP])])


def test_each_technology_is_chosen_at_least_once() -> None:
    only = [Choice(old_quill, when="always", because=WORDS)]

    with pytest.raises(ViewError, match=r"no choice states when to choose 'Quill 2\.0'"):
        begin(TechnologyComparison, decision=only)


def test_a_choice_is_one_of_those_compared() -> None:
    other = Choice(quill(worded("3")), when="never", because=WORDS)

    with pytest.raises(ViewError, match=r"'Quill 3' is not among those compared"):
        begin(TechnologyComparison, decision=[*OWN["decision"], other])


def test_a_row_decides_only_for_its_winner() -> None:
    wrong = Choice(old_quill, when="always", because=WORDS, by=fast_reads)

    with pytest.raises(ViewError, match=r"'Quill 1\.0'.*'read p99', whose winner is Quill 2\.0"):
        begin(TechnologyComparison, decision=[*OWN["decision"], wrong])


@pytest.mark.parametrize(
    "unfair",
    [
        Criterion("x", values=[reported(ms(40), "40 ms"), read_p99], conditions=["a", "b"],
                  better="less"),
        Criterion("x", values=[GAP, read_p99], conditions="a", better="less"),
        Criterion("x", values=[read_p99, read_p99], conditions="a", better="less"),
    ],
)  # fmt: skip
def test_a_row_without_a_winner_decides_nothing(unfair: Criterion) -> None:
    by = Choice(new_quill, when="always", because=WORDS, by=unfair)

    with pytest.raises(ViewError, match="whose winner is no technology"):
        begin(TechnologyComparison, criteria=[unfair], decision=[*OWN["decision"][:1], by])


def test_a_row_of_another_view_decides_nothing() -> None:
    other = Criterion("x", values=fast_reads.values, conditions="a", better="less")
    by = Choice(new_quill, when="always", because=WORDS, by=other)

    with pytest.raises(ViewError, match="whose winner is no technology"):
        begin(TechnologyComparison, decision=[*OWN["decision"][:1], by])


def test_an_option_fails_somehow_and_is_run_by_somebody_or_a_gap() -> None:
    with pytest.raises(ViewError, match="one or more Failure"):
        option(old_quill, fails=[])
    with pytest.raises(ViewError, match="one or more Operator"):
        option(old_quill, runs=[])
