"""Kind: what dies with what, what stops it, and what has happened."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import ClassVar

from attrs import define, field, frozen

from atlas.analysis.blast_radius import blast_radius
from atlas.analysis.fates import fates
from atlas.analysis.journeys import journeys
from atlas.analysis.zones import loss, zones
from atlas.evidence.dates import PartialDate, to_date
from atlas.evidence.figure import Number
from atlas.evidence.gap import Undisclosed
from atlas.evidence.requirements import is_number, is_text, is_words
from atlas.evidence.source import Source
from atlas.evidence.statement import Words
from atlas.location import Location, here
from atlas.topology.component import Component, components
from atlas.views.chapter import Chapter, Entry, Fact, named
from atlas.views.checks import are_all, is_one, or_gap
from atlas.views.topics import Joined, Report, Topics
from atlas.views.view import View


@frozen(kw_only=True, eq=False)
class Incident:
    """An incident that happened, from its official report.

    Args:
        name: What it is called.
        date: When it began.
        report: Its report.
        cascade: The components it went through, in order.
        trigger: What set it off.
        impact: Who felt what.
        mitigation: What ended it.
        duration: How long it lasted.
    """

    name: str = field(kw_only=False, validator=is_text(80))
    date: PartialDate = field(converter=to_date)
    report: Source = field(validator=is_one(Source))
    cascade: tuple[Component, ...] = field(converter=components, validator=are_all(Component))
    trigger: Words = field(validator=is_words())
    impact: Words = field(validator=is_words())
    mitigation: Words = field(validator=is_words())
    duration: Number = field(validator=is_number("time"))
    declared: Location = field(factory=here, init=False, repr=False)


def _incidents(value: "Iterable[Incident] | Undisclosed") -> "tuple[Incident, ...] | Undisclosed":
    return value if isinstance(value, Undisclosed) else tuple(value)


@define(kw_only=True, eq=False, slots=False)
class FailureDomains(View):
    """Blast radius of each component (computed from the calls), cascades and what stops them.

    Args:
        incidents: What happened, or a gap.
        breakers: Circuit breakers and their settings.
        bulkheads: What keeps one domain's failure from the next; groups draw it.
        focus: The component whose loss the picture tints; the one with the largest computed
            radius unless given.
    """

    label: ClassVar[str] = "Failure domains"
    fewest: ClassVar[Mapping[str, int]] = {"well": 6, "scarcely": 3}
    incidents: tuple[Incident, ...] | Undisclosed = field(
        converter=_incidents, validator=or_gap(are_all(Incident))
    )
    breakers: Words = field(validator=is_words())
    bulkheads: Words = field(validator=is_words())
    focus: Component | None = None

    def check(self) -> None:
        """Bring in the components of the incidents."""
        if not isinstance(self.incidents, Undisclosed):
            for incident in self.incidents:
                self.include(*incident.cascade)
        if self.focus is not None:
            self.include(self.focus)
        super().check()

    def chapters(self) -> tuple[Chapter, ...]:
        """Return what is a single point of failure, what contains failures, and the incidents."""
        contained = {"circuit breakers": self.breakers, "bulkheads": self.bulkheads}
        return (
            _weak_points(self),
            Chapter(key="containment", heading="What contains a failure", facts=contained),
            _told(self.incidents),
        )

    @property
    def known_incidents(self) -> tuple[Incident, ...]:
        """Its incidents; none where they are a gap."""
        return () if isinstance(self.incidents, Undisclosed) else self.incidents

    @property
    def topics(self) -> Topics:
        """The reports and durations of its incidents, and the calls that cascades need."""
        return Topics(
            recovery_times=tuple(each.duration for each in self.known_incidents),
            reports=tuple(
                Report(source=each.report, declared=each.declared, dated=True)
                for each in self.known_incidents
            ),
            breakers=self.breakers,
            joined=tuple(
                Joined(
                    one=one,
                    others=(other,),
                    message=f"{incident.name!r} went from {one.name!r} to {other.name!r}, between "
                    "which there is no call; allowed: components that call each other",
                    declared=incident.declared,
                    argument="cascade",
                )
                for incident in self.known_incidents
                for one, other in pairwise(incident.cascade)
            ),
        )


def _weak_points(view: FailureDomains) -> Chapter:
    """The single points of failure, the loss of each zone, and retry amplification; computed."""
    found = fates(view)
    alone = [each.name for each, fate in found.items() if fate.single]
    ways = len(journeys(view))
    of_ways = f"{ways} user journey{'s' * (ways != 1)}" if ways else "no call of a client declared"
    facts: dict[str, Fact] = {
        f"retries of one request at {fate.tries.at.name} while {lost.name} is down": (
            fate.tries.figure
        )
        for lost, fate in found.items()
        if fate.tries and fate.tries.at
    }
    zoned: list[Entry] = []
    for zone in zones(view):
        gone = loss(view, (), (zone,))
        radius = blast_radius(view, *gone.killed, weakened=gone.weakened)
        zoned.append(Entry(name=f"If {_called(zone)} is down", notes=(radius.summary,)))
    return Chapter(
        key="weak-points",
        heading="Single points of failure, zones and retries, computed",
        lead=f"Single points of failure: {', '.join(alone) or 'none, by the declared calls'} "
        f"({of_ways}).",
        facts=facts,
        entries=tuple(zoned),
        notes=() if facts else ("Retry amplification: retries not published.",),
    )


def _called(zone: str) -> str:
    """A zone by its name, which may say that it is one."""
    return zone if "zone" in zone.lower() else f"zone {zone}"


def _told(incidents: tuple[Incident, ...] | Undisclosed) -> Chapter:
    """The incidents, or where they were looked for."""
    heading = "Incidents that happened"
    if isinstance(incidents, Undisclosed):
        return Chapter(key="incidents", heading=heading, facts={"": incidents})
    entries = tuple(
        Entry(
            name=each.name,
            when=each.date,
            report=each.report,
            parts=named("affected, in order", each.cascade),
            facts={
                "duration": each.duration,
                "trigger": each.trigger,
                "impact": each.impact,
                "mitigation": each.mitigation,
            },
        )
        for each in incidents
    )
    return Chapter(key="incidents", heading=heading, entries=entries)
