from pathlib import Path

import pytest

from atlas import CitationError, Grade, gaps_in, undisclosed


def test_a_gap_says_where_was_looked() -> None:
    gap = undisclosed("machine type: not in the post")

    assert gap.explain() == "— undisclosed: machine type: not in the post"
    assert (gap.grade, str(gap)) == (Grade.UNDISCLOSED, "—")


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
