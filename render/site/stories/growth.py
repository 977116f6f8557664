"""How something grew, stage by stage."""

from collections.abc import Mapping

from atlas.evidence.gap import Undisclosed
from atlas.kinds.scale_evolution import ScaleEvolution, Stage
from atlas.kinds.scale_journey import Growth, JourneyStage, ScaleJourney
from render.parts.values import Value
from render.site.stories.chapter import Chapter, Entry, named
from render.site.telling import Teller, value, values
from render.views.figures import Annotation


def scale_journey(view: ScaleJourney, teller: Teller) -> list[Chapter]:
    """The stages by date, with what each added and dropped."""
    grown = {f"{view.measure}, from the first to the last known": view.grown}
    entries = tuple(
        _journey_stage(view, stage, step, teller)
        for stage, step in zip(view.stages, (None, *view.growth), strict=True)
    )
    return [
        Chapter(heading="Stage by stage", facts=values(grown, teller), entries=entries),
    ]


def _journey_stage(
    view: ScaleJourney, stage: JourneyStage, step: Growth | None, teller: Teller
) -> Entry:
    facts: dict[str, Annotation] = {view.measure: stage.load}
    if step is not None and step.since is not None:
        facts[f"times the load of {step.since.when}"] = step.load
    facts |= {
        "limit": stage.limit,
        "broke": stage.broke,
        "fixed": stage.fixed,
        "cost": stage.cost,
        "took": stage.took,
        "learnt": stage.lesson,
        **stage.figures,
    }
    built = named("built of", stage.components)
    if step is not None:
        built = (*built, *named("new", step.added), *named("gone", step.dropped))
    return Entry(
        name=stage.name,
        when=Value(str(stage.when)),
        told=(value(stage.dating, teller),),
        notes=built,
        facts=values(facts, teller),
    )


def scale_evolution(view: ScaleEvolution, teller: Teller) -> list[Chapter]:
    """The levels of users, each with its architecture, or where that was looked for."""
    stages: Mapping[str, Stage | Undisclosed] = view.stages
    entries = tuple(_level(level, stage, teller) for level, stage in stages.items())
    return [Chapter(heading="Level by level, in users", entries=entries)]


def _level(level: str, stage: Stage | Undisclosed, teller: Teller) -> Entry:
    if isinstance(stage, Undisclosed):
        return Entry(name=level, told=(value(stage, teller),))
    facts: dict[str, Annotation] = {
        "users": stage.users,
        "broke": stage.broke,
        "fixed": stage.fixed,
        "cost": stage.cost,
        **stage.figures,
    }
    return Entry(
        name=level,
        when=value(stage.when, teller),
        told=(value(stage.architecture, teller),),
        notes=named("built of", stage.components),
        facts=values(facts, teller),
    )
