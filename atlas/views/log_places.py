"""Where the log messages of a failure stand: each in the log of the technology that writes it."""

from atlas.evidence.gap import Undisclosed
from atlas.evidence.statement import Words
from atlas.operations.failure import Failure
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import declaring
from atlas.topology.component import Component
from atlas.views.view import View


def log_places(view: View, component: Component, failure: Failure) -> dict[str, Words]:
    """Return the place of each log that shows a failure, by the technology that writes it.

    A client's message is in the client's log: where a component of the view says so, else where
    its documentation does. The log of the component itself comes first where it shows the failure,
    last where no place of the others is known, and alone where no signal is a log message.

    Args:
        view: The view.
        component: The component that fails.
        failure: How it fails.
    """
    own = component.technology
    deployed = (own, *(each.technology for each in view.components))
    places: dict[str, Words] = {}
    for signal in failure.signals:
        if not isinstance(signal, LogMessage):
            continue
        writer = next((it for it in deployed if it.technology.declares(signal)), None)
        if writer is not None:
            places.setdefault(writer.technology.name, writer.logs)
        elif (kind := declaring(signal)) is not None:
            places.setdefault(kind.name, kind.logs)
    name = own.technology.name
    if name in places:
        return {name: own.logs, **places}
    if all(isinstance(place, Undisclosed) for place in places.values()):
        places[name] = own.logs
    return places
