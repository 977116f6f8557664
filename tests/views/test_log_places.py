"""Where the log messages of a failure stand."""

import pytest

from atlas import Call, CompleteArchitecture, LogMessage, Technology, statement
from atlas.operations.failure import Failure
from atlas.technologies.technology import declaring
from atlas.topology.component import Component
from atlas.views.log_places import log_places
from tests.examples import GAP, SOURCE, Quill, begin, database, failure, service

PLACE = statement("/var/log/parcels.log") @ SOURCE.at("logs to /var/log/quill.log")


def message(text: str) -> LogMessage:
    return LogMessage(
        anchor=text, sample=text, severity="error", meaning="It fails.", source=SOURCE
    )


class Courier(Technology):
    """A client that nobody ever wrote."""

    name = "Courier"
    icon = None
    releases = GAP
    logs = statement("standard error") @ SOURCE.at("it logs to standard error")
    LOST = message("the parcel is lost")


class Express(Courier):
    """The same, faster."""

    name = "Express"
    LATE = message("the parcel is late")


class Silent(Technology):
    """Nobody knows where it logs."""

    name = "Silent"
    icon = None
    releases = GAP
    logs = GAP
    STUCK = message("the parcel is stuck")


ALONE = message("nobody declares this")
courier = Courier()


def places(component: Component, failing: Failure, *others: Component) -> dict[str, str]:
    with begin(CompleteArchitecture) as view:
        for other in (*others, database("another")):
            component >> Call("HTTPS") >> other
    return {name: str(place) for name, place in log_places(view, component, failing).items()}


OWN = {"Quill": "/var/log/quill.log"}
OF_COURIER = {"Courier": "standard error"}


@pytest.mark.parametrize(
    ("signals", "found"),
    [
        ([Quill.READ_TIMEOUT], OWN),
        ([Courier.LOST], OF_COURIER),
        ([Courier.LOST, Quill.READ_TIMEOUT], {**OWN, **OF_COURIER}),
        ([Express.LATE], {"Express": "standard error"}),
        ([Silent.STUCK], {"Silent": "—", **OWN}),
        ([Silent.STUCK, Courier.LOST], {"Silent": "—", **OF_COURIER}),
        ([ALONE], OWN),
        ([Quill.READ_LATENCY.rising()], OWN),
    ],
)
def test_a_message_stands_in_the_log_of_what_writes_it(
    signals: list[object], found: dict[str, str]
) -> None:
    failing = failure("x", signals=signals)
    store = database("store", fails=[failing])

    assert places(store, failing) == found
    assert list(places(store, failing)) == list(found)


def test_a_component_of_the_view_says_where_its_technology_logs() -> None:
    failing = failure("x", signals=[Courier.LOST])
    client = service("client", technology=courier(GAP, logs=PLACE))

    assert places(database("store", fails=[failing]), failing, client) == {
        "Courier": "/var/log/parcels.log"
    }


def test_the_first_that_declares_a_message_is_named() -> None:
    assert declaring(Courier.LOST) is Courier
    assert declaring(Express.LATE) is Express
    assert declaring(ALONE) is None
    assert Express().declares(Courier.LOST)
    assert not courier.declares(Express.LATE)
