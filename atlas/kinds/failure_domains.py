"""Kind: the blast radius of each component, what contains a failure, and past incidents."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import ClassVar

from attrs import define, field, frozen

from atlas.analysis.blast_radius import blast_radius
from atlas.analysis.downstream_impact import downstream_impacts
from atlas.analysis.journeys import journeys
from atlas.analysis.system_calls import system_calls
from atlas.analysis.zones import loss, zones
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.drafting import Draftable
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.source import Source
from atlas.evidence.statement import Words
from atlas.location import Location, here
from atlas.topology.component import Component, components
from atlas.views.chapter import Chapter, Entry, Fact, named
from atlas.views.checks import are_all, is_one, or_gap
from atlas.views.topics import Report, RequiredCall, Topics
from atlas.views.view import View


@frozen(kw_only=True, eq=False)
class Incident(metaclass=Draftable):
    """An incident that happened, from its official report.

    Args:
        name: What it is called.
        date: When it began.
        report: Its report.
        cascade: The affected components, in order.
        trigger: The trigger.
        impact: The impact on users.
        mitigation: The mitigation.
        duration: How long it lasted.
    """

    name: str = field(kw_only=False, validator=is_text(80))
    date: PartialDate = field(converter=to_date)
    report: Source = field(validator=is_one(Source))
    cascade: tuple[Component, ...] = field(converter=components, validator=are_all(Component))
    trigger: Words = field(validator=is_words())
    impact: Words = field(validator=is_words())
    mitigation: Words = field(validator=is_words())
    duration: Number = field(validator=is_number("time", use="recovery"))
    declared: Location = field(factory=here, init=False, repr=False)


def _incidents(value: "Iterable[Incident] | Undisclosed") -> "tuple[Incident, ...] | Undisclosed":
    return value if isinstance(value, Undisclosed) else tuple(value)


@define(kw_only=True, eq=False, slots=False)
class FailureDomains(View):
    """Blast radius of each component (computed from the calls), cascades and their containment.

    Args:
        incidents: Past incidents, or a gap.
        breakers: Circuit breakers and their settings.
        bulkheads: What contains the failure of a domain; groups draw it.
        focus: The component whose blast radius the picture shows; the one with the largest
            computed radius unless given.
    """

    label: ClassVar[str] = "Failure domains"
    fewest: ClassVar[Mapping[str, int]] = {"well": 6, "scarcely": 3}
    incidents: tuple[Incident, ...] | Undisclosed = field(
        converter=_incidents, validator=or_gap(are_all(Incident))
    )
    breakers: Words = field(validator=is_words())
    bulkheads: Words = field(validator=is_words())
    focus: Component | None = None

    @classmethod
    def shows(cls, label: str) -> bool:
        """Return that cards show what fails, and nothing else of a component."""
        del label
        return False

    def check(self) -> None:
        """Add the components of the incidents."""
        if not isinstance(self.incidents, Undisclosed):
            for incident in self.incidents:
                self.include(*incident.cascade)
        if self.focus is not None:
            self.include(self.focus)
        super().check()

    def chapters(self) -> tuple[Chapter, ...]:
        """Return the single points of failure, what contains failures, and the incidents."""
        contained = {"circuit breakers": self.breakers, "bulkheads": self.bulkheads}
        return (
            _weak_points(self),
            Chapter(key="containment", heading="What contains a failure", facts=contained),
            _incidents_chapter(self.incidents),
        )

    @property
    def known_incidents(self) -> tuple[Incident, ...]:
        """Its incidents; none where they are a gap."""
        return () if isinstance(self.incidents, Undisclosed) else self.incidents

    @property
    def topics(self) -> Topics:
        """The reports and durations of its incidents, and the calls that cascades require."""
        return Topics(
            recovery_times=tuple(incident.duration for incident in self.known_incidents),
            reports=tuple(
                Report(source=incident.report, declared=incident.declared, dated=True)
                for incident in self.known_incidents
            ),
            breakers=self.breakers,
            required_calls=tuple(
                RequiredCall(
                    component=first,
                    peers=(second,),
                    message=f"{incident.name!r} went from {first.name!r} to {second.name!r}, "
                    "between which there is no call; allowed: components that call each other",
                    declared=incident.declared,
                    argument="cascade",
                )
                for incident in self.known_incidents
                for first, second in pairwise(incident.cascade)
            ),
        )


def _weak_points(view: FailureDomains) -> Chapter:
    """Return single points of failure, the impact of each zone, and retry amplification."""
    impacts = downstream_impacts(view)
    single = [component.name for component, impact in impacts.items() if impact.single]
    count = len(journeys(system_calls(view)))
    total = f"{count} user journey{'s' * (count != 1)}" if count else "no call of a client declared"
    facts: dict[str, Fact] = {
        f"retries of one request at {impact.tries.target.name} while {component.name} is down": (
            impact.tries.figure
        )
        for component, impact in impacts.items()
        if impact.tries and impact.tries.target
    }
    zone_entries: list[Entry] = []
    for zone in zones(view):
        failed = loss(view, (), (zone,))
        radius = blast_radius(view, *failed.killed, weakened=failed.weakened)
        zone_entries.append(Entry(name=f"If {_zone_label(zone)} is down", notes=(radius.summary,)))
    listed = ["Single points of failure"]
    listed += ["zones"] if zone_entries else []
    listed += ["retries"] if facts else []
    return Chapter(
        key="weak-points",
        heading=f"{' and '.join(', '.join(listed).rsplit(', ', 1))}, computed",
        lead=f"Single points of failure: {', '.join(single) or 'none, by the declared calls'} "
        f"({total}).",
        facts=facts,
        entries=tuple(zone_entries),
        notes=() if facts else ("Retry amplification: retries not published.",),
    )


def _zone_label(zone: str) -> str:
    """Return the name of a zone, with the word zone in it."""
    return zone if "zone" in zone.lower() else f"zone {zone}"


def _incidents_chapter(incidents: tuple[Incident, ...] | Undisclosed) -> Chapter:
    """Return the incidents, or where they were looked for."""
    heading = "Past incidents"
    if isinstance(incidents, Undisclosed):
        return Chapter(key="incidents", heading=heading, facts={"": incidents})
    entries = tuple(
        Entry(
            name=incident.name,
            when=incident.date,
            report=incident.report,
            parts=named("affected, in order", incident.cascade),
            facts={
                "duration": incident.duration,
                "trigger": incident.trigger,
                "impact": incident.impact,
                "mitigation": incident.mitigation,
            },
        )
        for incident in incidents
    )
    return Chapter(key="incidents", heading=heading, entries=entries)
