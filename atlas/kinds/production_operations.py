"""Kind: deployment pipeline, monitoring, alerting, on-call and chaos engineering."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from attrs import define, field, frozen

from atlas.evidence.drafting import Draftable
from atlas.evidence.requirements import is_text, is_words
from atlas.evidence.statement import Words
from atlas.views.chapter import Chapter, Entry
from atlas.views.checks import are_all
from atlas.views.component_labels import MACHINES
from atlas.views.topics import Topics
from atlas.views.view import View


@frozen(kw_only=True, eq=False)
class PipelineStage(metaclass=Draftable):
    """One stage of the deployment pipeline.

    Args:
        name: What it is called.
        does: What happens in it.
        rollback: How it is rolled back.
    """

    name: str = field(kw_only=False, validator=is_text(40))
    does: Words = field(validator=is_words())
    rollback: Words = field(validator=is_words())


def stages(value: Iterable[PipelineStage]) -> tuple[PipelineStage, ...]:
    """Keep stages as a tuple; named, so that type checkers know what is in it."""
    return tuple(value)


@define(kw_only=True, eq=False, slots=False)
class ProductionOperations(View):
    """Deployment pipeline, monitoring and alerting, on-call, chaos engineering.

    Args:
        pipeline: The stages a change goes through, in order; one whose name begins with `Apart:` is
            a job of its own, and is drawn without an arrow.
        monitoring: What is monitored, and with which tools.
        alerting: What triggers an alert.
        on_call: Who is paged, and the response time.
        chaos: The chaos experiments.
    """

    label: ClassVar[str] = "Production operations"
    module: ClassVar[str] = "operations"
    fewest: ClassVar[Mapping[str, int]] = {"well": 4, "scarcely": 1}
    omitted: ClassVar[frozenset[str]] = MACHINES
    pipeline: tuple[PipelineStage, ...] = field(converter=stages, validator=are_all(PipelineStage))
    monitoring: Words = field(validator=is_words())
    alerting: Words = field(validator=is_words())
    on_call: Words = field(validator=is_words())
    chaos: Words = field(validator=is_words())

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the deployment pipeline, then who watches and is paged."""
        pipeline = tuple(
            Entry(name=stage.name, facts={"action": stage.does, "rollback": stage.rollback})
            for stage in self.pipeline
        )
        practice = {
            "monitoring": self.monitoring,
            "alerting": self.alerting,
            "on-call": self.on_call,
            "chaos engineering": self.chaos,
        }
        return (
            Chapter(key="pipeline", heading="Deployment pipeline", entries=pipeline),
            Chapter(
                key="practice",
                heading="Monitoring, alerting, on-call, chaos engineering",
                facts=practice,
            ),
        )

    @property
    def topics(self) -> Topics:
        """The rollback of each stage."""
        return Topics(rollbacks=tuple(stage.rollback for stage in self.pipeline))
