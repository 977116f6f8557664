import pytest
from attrs import field, frozen

from atlas import ChoiceError
from atlas.evidence.choices import is_one_of, require_one_of


@frozen
class Lamp:
    name: str
    colour: str | None = field(validator=is_one_of(("red", "green"), "look at it", optional=True))
    place: str = field(default="hall", validator=is_one_of(("hall", "porch"), "ask"))


def test_a_choice_that_there_is_is_kept() -> None:
    assert Lamp("one", "green").colour == "green"
    assert Lamp("one", None).colour is None


@pytest.mark.parametrize("colour", ["blue", "", "yellow", 3])
def test_another_is_refused_with_what_was_found_what_is_allowed_and_what_to_do(
    colour: str,
) -> None:
    with pytest.raises(ChoiceError) as caught:
        Lamp("one", colour)

    assert str(caught.value) == (
        f"colour of Lamp 'one' is {colour!r}; allowed: red, green; look at it"
    )


def test_nothing_is_no_choice_unless_it_is_allowed() -> None:
    with pytest.raises(ChoiceError, match="place of Lamp 'one' is None; allowed: hall, porch; ask"):
        Lamp("one", "red", None)  # type: ignore[arg-type]


def test_a_value_outside_an_object_is_named_by_its_place() -> None:
    with pytest.raises(ChoiceError, match="the term is 5; allowed: 1yr, 3yr; ask"):
        require_one_of(5, ["1yr", "3yr"], field="the term", remedy="ask")
