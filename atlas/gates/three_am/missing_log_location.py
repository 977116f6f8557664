"""AM102: a failing component whose technology does not say where it logs."""

from collections.abc import Iterator

from atlas.gates.answer import Substance, all_of, is_known
from atlas.gates.gate import Gate
from atlas.gates.rule import Rule
from atlas.gates.subject import Fault, Subject


class MissingLogLocation(Rule):
    """A component of the 3 AM panel runs on a technology that does not say where it logs."""

    code = "AM102"
    name = "missing-log-location"
    gate = Gate.THREE_AM
    question = "Indicates which logs to check"
    answered_by = "where each technology of the panel logs"
    why = "An engineer who knows the message but not the file searches every log of the host."
    remedy = "say where it logs, cited: `postgresql(version, logs=statement(…) @ source.at(…))`"
    bad = "storage(component(technology=without_logs(version)))"
    good = "storage(component(technology=with_logs(version)))"

    def check(self, subject: Subject) -> Iterator[Fault]:
        """Check the technology of each component of the panel, once."""
        failing = dict.fromkeys(component for component, _ in subject.loaded.view.failures)
        for component in failing:
            technology = component.technology
            if not is_known(technology.logs):
                yield Fault(
                    f"{component.name!r} is in the 3 AM panel, but {technology.label} does not "
                    "say where it logs; allowed: the location of its logs, cited",
                    component.declared,
                    "technology",
                )

    def substance(self, subject: Subject) -> Substance:
        """Count the components of the panel that log to a known place."""
        failing = dict.fromkeys(component for component, _ in subject.loaded.view.failures)
        return all_of(is_known(component.technology.logs) for component in failing)
