"""AM102: a failure of which nothing says where it is logged."""

from collections.abc import Iterator

from atlas.evidence.annotation import is_known
from atlas.gates.answer import Substance, all_of
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject
from atlas.topology.component import Component
from atlas.views.log_places import log_places


class MissingLogLocation(Rule):
    """Of a failure of the 3 AM panel, no technology that logs it says where.

    A message is in the log of the technology that writes it; where no signal is a log message,
    that of the component counts.
    """

    code = "AM102"
    name = "missing-log-location"
    gate = Gate.THREE_AM
    question = "Indicates which logs to check"
    answered_by = "where the technologies log that show each failure of the panel"
    why = "An engineer who knows the message but not the file searches every log of the host."
    remedy = "say where it logs, cited: `technology(version, logs=statement(…) @ source.at(…))`"
    bad = "storage(component(technology=without_logs(version)))"
    good = "storage(component(technology=with_logs(version)))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Check the logs that show each failure of the panel; a component is at fault once."""
        view = subject.loaded.view
        silent: dict[Component, str] = {}
        for component, failure in view.failures:
            places = log_places(view, component, failure)
            if not any(map(is_known, places.values())):
                silent.setdefault(component, ", ".join(places))
        for component, names in silent.items():
            yield Fault(
                f"{component.name!r} is in the 3 AM panel, but {names} does not say where it logs; "
                "allowed: the location of its logs, cited",
                component.declared,
                "technology",
            )

    def substance(self, subject: Subject) -> Substance:
        """Count the failures of the panel whose messages are in a known place."""
        view = subject.loaded.view
        return all_of(
            any(map(is_known, log_places(view, component, failure).values()))
            for component, failure in view.failures
        )
