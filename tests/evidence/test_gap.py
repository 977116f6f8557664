import pytest

from atlas import CitationError, Grade, undisclosed


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
