"""What went wrong, and what would have stopped it: anatomies, failure domains, guides."""

from atlas.evidence.gap import Undisclosed
from atlas.kinds.debugging_guide import DebuggingGuide
from atlas.kinds.failure_domains import FailureDomains
from atlas.kinds.incident_anatomy import IncidentAnatomy
from atlas.operations.timeline import Effect
from render.parts.values import Value
from render.site.steps import step_data
from render.site.stories.chapter import Chapter, Entry, named
from render.site.telling import Teller, value, values


def incident_anatomy(view: IncidentAnatomy, teller: Teller) -> list[Chapter]:
    """The timeline, the cause with what it did, and the barriers."""
    events = tuple(
        Entry(
            when=value(each.when, teller),
            marks=each.phase,
            told=(value(each.what, teller),),
            notes=(" · ".join(map(_effect, each.effects)),) if each.effects else (),
        )
        for each in view.timeline
    )
    spans = {
        "time to detect": view.time_to_detect,
        "time to mitigate": view.time_to_mitigate,
        "time to resolve": view.time_to_resolve,
    }
    causes = {"trigger": view.trigger, "detection": view.detection, "mitigation": view.mitigation}
    facts = values({**causes, **view.impact, **view.limits, "its cost": view.cost}, teller)
    return [
        Chapter(heading="Timeline, in UTC", facts=values(spans, teller), entries=events),
        Chapter(heading="Cause, impact and end", facts=facts),
        _barriers(view, teller),
    ]


def _effect(each: Effect) -> str:
    by = f", by {each.because.name}" if each.because else ""
    return f"{each.component.name} {each.state}{by}"


def _barriers(view: IncidentAnatomy, teller: Teller) -> Chapter:
    heading = "What would have stopped it"
    if isinstance(view.barriers, Undisclosed):
        return Chapter(heading=heading, facts={"barriers": value(view.barriers, teller)})
    entries = tuple(
        Entry(
            name=each.name,
            told=(value(each.what, teller),),
            notes=named(
                f"would have spared {len(view.spared(each))} of {len(view.struck)}",
                view.spared(each),
            ),
            facts=values(
                {"time it would have saved": view.avoided(each), "its cost": each.cost}, teller
            ),
        )
        for each in view.known_barriers
    )
    return Chapter(heading=heading, entries=entries)


def failure_domains(view: FailureDomains, teller: Teller) -> list[Chapter]:
    """What happened, and what keeps one failure from the next."""
    walls = values({"circuit breakers": view.breakers, "bulkheads": view.bulkheads}, teller)
    kept = Chapter(heading="What keeps a failure in its domain", facts=walls)
    heading = "Incidents"
    if isinstance(view.incidents, Undisclosed):
        return [Chapter(heading=heading, facts={"": value(view.incidents, teller)}), kept]
    entries = tuple(
        Entry(
            name=each.name,
            when=Value(str(each.date), cites=(teller.cite_source(each.report),)),
            notes=named("went through", each.cascade),
            facts=values(
                {
                    "trigger": each.trigger,
                    "impact": each.impact,
                    "mitigation": each.mitigation,
                    "lasted": each.duration,
                },
                teller,
            ),
        )
        for each in view.incidents
    )
    return [Chapter(heading=heading, entries=entries), kept]


def debugging_guide(view: DebuggingGuide, teller: Teller) -> list[Chapter]:
    """The limit with what is left of it, and where it happened before."""
    limit = Chapter(
        heading="The limit involved",
        entries=(
            Entry(
                name=view.limit.name,
                facts=values({"by default": view.limit.default}, teller),
                step=step_data(view.limit.headroom, teller),
            ),
        ),
    )
    heading = "Where it happened before"
    if isinstance(view.precedents, Undisclosed):
        return [limit, Chapter(heading=heading, facts={"": value(view.precedents, teller)})]
    before = tuple(
        Entry(
            name=each.name,
            when=Value(str(each.report.published or ""), cites=(teller.cite_source(each.report),)),
            told=(value(each.what, teller),),
        )
        for each in view.precedents
    )
    return [limit, Chapter(heading=heading, entries=before)]
