"""A pattern as the made-up shop runs it, and a comparison of technologies that do not exist."""

from typing import Any

from atlas.gates.examples.parts import (
    Talkative,
    call,
    client,
    component,
    failure,
    gap,
    plain,
    plenty,
    service,
    talkative,
    version,
    words,
)
from atlas.gates.examples.shop import shop
from atlas.kinds.criterion import Aspect, Criterion
from atlas.kinds.options import Choice, Option
from atlas.kinds.pattern_implementation import PatternImplementation
from atlas.kinds.pattern_parts import Alternative, Guarantees, Participant
from atlas.kinds.technology_comparison import TechnologyComparison
from atlas.views.view import View


class Brook(Talkative):
    """Another made-up store that says where it logs."""

    name = "Brook"


brook = Brook()


def pattern(*, figures: int = 3, **changes: Any) -> View:
    """Return the outbox pattern: client, `checkout` and a store.

    Args:
        figures: The number of reported figures.
        **changes: Keywords of the view that replace the usual ones.
    """
    fails = [failure("overload")] if figures else []
    ends = [client(), service(fails=fails), component() if figures else plain()]
    fields: dict[str, Any] = {
        "pattern": "outbox",
        "problem": words,
        "forces": [words],
        "participants": [Participant("outbox", ends[-1], does=words)],
        "flow": [words, words],
        "guarantees": Guarantees(delivery=words, ordering=gap, consistency=gap),
        "settings": gap,
        "hurts": [words],
        "cost": {"delay": gap},
        "alternatives": [Alternative("polling", instead=words)],
        "figures": plenty(figures),
    }
    arguments: dict[str, Any] = {"system": shop, **fields, **changes}
    with PatternImplementation(title="Orders by an outbox", as_of="2026-05", **arguments) as view:
        _ = ends[0] >> call() >> ends[1] >> call() >> ends[2]
    return view


def comparison(*, figures: int = 6, **changes: Any) -> View:
    """Return a comparison of two stores.

    Args:
        figures: The number of reported figures.
        **changes: Keywords of the view that replace the usual ones.
    """
    technologies = [talkative(version), brook(version)]
    options = [
        Option(technology, role="Keeps orders", runs=gap, fails=[failure()], price=gap, buys=gap)
        for technology in technologies
    ]
    fields: dict[str, Any] = {
        "question": "Which store keeps orders?",
        "options": options,
        "criteria": [
            Criterion("reads", values=[gap, gap], conditions="as documented", better="more")
        ],
        "aspects": [Aspect("order", values=[words, gap])],
        "decision": [
            Choice(technology, when="orders are many", because=words) for technology in technologies
        ],
        "figures": plenty(figures),
    }
    with TechnologyComparison(
        technologies, "Tidal or another store", as_of="2026-05", **{**fields, **changes}
    ) as view:
        pass
    return view
