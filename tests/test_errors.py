import pytest

from atlas import AtlasError, BareNumberError, DeclarationError
from atlas import errors as module
from atlas.errors import FetchError

CLASSES = [
    var
    for var in vars(module).values()
    if isinstance(var, type) and issubclass(var, AtlasError) and var is not BareNumberError
]


@pytest.mark.parametrize("error", CLASSES, ids=lambda error_class: error_class.__name__)
def test_an_error_says_what_was_found_what_is_allowed_and_what_to_do(
    error: type[AtlasError],
) -> None:
    raised = error("three", allowed="four", remedy="add one")

    assert str(raised) == "three; allowed: four; add one"
    assert (raised.found, raised.allowed, raised.remedy) == ("three", "four", "add one")


@pytest.mark.parametrize(
    "error",
    [
        kind
        for kind in CLASSES[1:]
        if kind is not DeclarationError and not issubclass(kind, FetchError)
    ],
    ids=lambda error_class: error_class.__name__,
)
def test_what_is_wrong_with_a_value_is_a_value_error(error: type[AtlasError]) -> None:
    assert issubclass(error, ValueError)


def test_what_the_network_refuses_is_an_error_of_the_system() -> None:
    assert issubclass(FetchError, OSError)


def test_a_bare_number_is_a_type_error_that_shows_the_three_ways_in() -> None:
    error = BareNumberError(72, field="count of Fleet")

    assert isinstance(error, TypeError)
    assert error.found == "count of Fleet is 72, a bare value"
    assert all(way in error.remedy for way in ("source.at(phrase)", "assumed(", "undisclosed("))


def test_keywords_that_are_missing_are_a_type_error() -> None:
    assert issubclass(DeclarationError, TypeError)
