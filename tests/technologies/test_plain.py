import pytest

from atlas import ChoiceError, Technology, statement, technology, undisclosed
from tests.examples import GAP, SOURCE


def test_a_technology_without_messages_is_made_in_one_line() -> None:
    logs = statement("/var/log/cart.log") @ SOURCE.at("logs to /var/log/cart.log")
    cart = technology("Cart", "Carries parcels.", releases=GAP, logs=logs, plane="service")

    assert isinstance(cart, Technology)
    assert (cart.name, cart.icon, cart.plane, cart.logs) == ("Cart", None, "service", logs)
    assert (cart.messages, cart.metrics, cart.limits) == ({}, {}, {})
    assert cart(undisclosed("version")).label == "Cart"


def test_two_of_them_are_two_technologies() -> None:
    cart, cab = (technology(name, "It drives.", releases=GAP, logs=GAP) for name in ("Cart", "Cab"))

    assert type(cart) is not type(cab)


def test_an_unknown_plane_is_refused() -> None:
    with pytest.raises(ChoiceError, match="the plane of Cart is 'stream'"):
        technology("Cart", "It drives.", releases=GAP, logs=GAP, plane="stream")  # type: ignore[arg-type]
