import pytest

from atlas import BareNumberError, Grade, LabelError, Parameter, shards
from tests.examples import SOURCE, quill, reported


def test_a_limit_is_an_attribute_and_among_the_limits_of_its_technology() -> None:
    assert quill.MAX_SHARDS.value.quantity == shards(64)
    assert quill.limits == {"shards, default": quill.MAX_SHARDS.value}


def test_a_default_stands_for_an_unknown_value_only_as_an_assumption_that_says_so() -> None:
    figure = quill.MAX_SHARDS.assumed()

    assert (figure.grade, figure.quantity) == (Grade.MODELLED, shards(64))
    assert figure.sources == (SOURCE,)
    assert "default of Quill; the value in production is not published" in figure.explain()


def test_a_limit_of_no_technology_is_assumed_as_a_documented_default() -> None:
    alone = Parameter("shards", reported(shards(64), "64")).assumed()

    assert "because documented default; the value in production" in alone.explain()


def test_an_assumption_can_give_a_reason_of_its_own() -> None:
    assert "as the post implies" in quill.MAX_SHARDS.assumed("as the post implies").explain()


def test_a_limit_without_a_source_or_a_name_that_a_card_can_hold_is_refused() -> None:
    with pytest.raises(BareNumberError, match="the limit 'shards'"):
        Parameter("shards", 64)  # type: ignore[arg-type]
    with pytest.raises(LabelError):
        Parameter("x" * 33, reported(shards(64), "64"))
