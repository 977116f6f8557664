"""Answers: what a match means, the first steps, and where it has been seen."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from attrs import field, frozen

from atlas.search.index import Carrier, Index
from atlas.search.rows import StepRow, ViewRow
from atlas.triage.matches import Match
from atlas.triage.naming import names_component, names_system, ports_in, technology_in

STEPS = 3
"""So many steps are shown of an answer."""
MOST_SEEN = 3
GUIDE = "debugging-guide"
UNSEEN = frozenset({"cost-study", "capacity-model", "technology-comparison"})
"""Categories of views that show no system in which a signal was seen."""


@frozen(kw_only=True)
class Place:
    """A failure of a view that carries the signal of a match.

    Args:
        view: The view.
        component: The component that fails.
        failure: What goes wrong.
        picture: Where the view is drawn.
        takes: How long its recovery took there; empty where nobody published it.
    """

    view: ViewRow
    component: str
    picture: Path
    failure: str
    takes: str = ""


@frozen(kw_only=True)
class Answer:
    """What a match means, and what to do.

    Args:
        match: What was found.
        also: Other messages of the log that show the same failure.
        program: The technology in whose log the message of another one is, where known.
        ports: The default ports that the line names, each with the technology and the use.
        causes: The usual causes, each with how it is distinguished.
        steps: The first steps.
        adviser: The view that the steps are from; empty where they are the technology's.
        here: The failure of a component that the log itself names.
        guides: The guides to it.
        seen: Where else it was seen, one place a system.
    """

    match: Match
    also: tuple[Match, ...] = ()
    program: str = ""
    ports: tuple[tuple[int, str, str], ...] = ()
    causes: tuple[tuple[str, str], ...] = ()
    steps: tuple[StepRow, ...] = ()
    adviser: str = ""
    here: Place | None = None
    guides: tuple[Place, ...] = ()
    seen: tuple[Place, ...] = ()

    @property
    def count(self) -> int:
        """In how many records the failure shows."""
        return self.match.count + sum(match.count for match in self.also)


@frozen(eq=False)
class Answering:
    """What answers are made from: an index, and what names a technology: words, default ports."""

    index: Index
    terms: Mapping[str, str]
    ports: Mapping[int, tuple[tuple[str, str], ...]]
    places: dict[str, frozenset[tuple[str, str]]] = field(
        factory=dict[str, frozenset[tuple[str, str]]], init=False
    )
    """View and component of each failure that carries a signal, by its key."""

    def answer(self, matches: Iterable[Match], near: str, around: str = "") -> Answer:
        """Return the answer to the matches of one failure, the best of them first.

        Args:
            matches: Messages that show the same failure.
            near: Another technology whose message is in the same record; or empty.
            around: The one whose messages are all those around it; or empty.
        """
        match, *also = matches
        carriers = [
            carrier
            for key in dict.fromkeys(match.signature.key for match in (match, *also))
            for carrier in self._carriers(key)
        ]
        here = next((carrier for carrier in carriers if self._is_named(match, carrier)), None)
        guides = list(
            {
                carrier.view.id: carrier for carrier in carriers if carrier.view.category == GUIDE
            }.values()
        )
        known = self.index.known_failure(match.signature.technology, match.signature.failure)
        steps, adviser = known.steps, ""
        for carrier in [here] if here else ([] if steps else guides[:1]):
            steps, adviser = self.index.steps(carrier), carrier.view.id
        return Answer(
            match=match,
            also=tuple(also),
            program=near or self._program(match) or around,
            ports=ports_in(match.text, self.ports, match.signature.technology),
            causes=known.causes,
            steps=steps[:STEPS],
            adviser=adviser,
            here=self._place(here) if here else None,
            guides=tuple(self._place(guide) for guide in guides),
            seen=tuple(self._place(carrier) for carrier in self._seen(carriers, here)),
        )

    def _carriers(self, key: str) -> list[Carrier]:
        carriers = self.index.carriers(key)
        self.places[key] = frozenset(
            (carrier.view.id, carrier.row.component) for carrier in carriers
        )
        return sorted(carriers, key=lambda carrier: (not carrier.row.panel, carrier.view.id))

    def _is_named(self, match: Match, carrier: Carrier) -> bool:
        if carrier.view.category == GUIDE or carrier.view.category in UNSEEN:
            return False
        named = (match.origin, match.text)
        return names_component(*named, carrier.row.component, self.terms) or names_system(
            *named, carrier.view.system, self.terms
        )

    def _program(self, match: Match) -> str:
        text = f"{match.origin} {match.text[: match.span[0]]}" if match.signature.wide else ""
        return technology_in(text or match.origin, self.terms, match.signature.technology)

    @staticmethod
    def _seen(carriers: list[Carrier], here: Carrier | None) -> list[Carrier]:
        seen: dict[str, Carrier] = {}
        for carrier in carriers:
            view = carrier.view
            if view.category != GUIDE and view.category not in UNSEEN and carrier is not here:
                seen.setdefault(view.system, carrier)
        return list(seen.values())[:MOST_SEEN]

    def _place(self, carrier: Carrier) -> Place:
        return Place(
            view=carrier.view,
            component=carrier.row.component,
            failure=carrier.row.failure,
            takes=carrier.row.takes,
            picture=self.index.picture(carrier.view.id),
        )
