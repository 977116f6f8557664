"""A pattern in the made-up shop, and a comparison of made-up technologies."""

from typing import Any

from atlas.gates.examples.parts import (
    LoggedStore,
    call,
    cited,
    client,
    component,
    failure,
    gap,
    many_figures,
    plain,
    service,
    version,
    with_logs,
)
from atlas.gates.examples.shop import shop
from atlas.kinds.criterion import Aspect, Criterion
from atlas.kinds.options import Choice, Option
from atlas.kinds.pattern_implementation import PatternImplementation
from atlas.kinds.pattern_parts import Alternative, Guarantees, Participant
from atlas.kinds.technology_comparison import TechnologyComparison
from atlas.views.view import View


class Brook(LoggedStore):
    """Another made-up store with a known log location."""

    name = "Brook"


brook = Brook()


def pattern(*, figures: int = 3, **changes: Any) -> View:
    """Return the outbox pattern with the given number of figures: client, `checkout`, a store.

    Args:
        figures: The number of reported figures.
        **changes: Keywords of the view that replace the usual ones.
    """
    fails = [failure("overload")] if figures else []
    ends = [client(), service(fails=fails), component() if figures else plain()]
    fields: dict[str, Any] = {
        "pattern": "outbox",
        "problem": cited,
        "forces": [cited],
        "participants": [Participant("outbox", ends[-1], does=cited)],
        "flow": [cited, cited],
        "guarantees": Guarantees(delivery=cited, ordering=gap, consistency=gap),
        "settings": gap,
        "hurts": [cited],
        "cost": {"delay": gap},
        "alternatives": [Alternative("polling", instead=cited)],
        "figures": many_figures(figures),
    }
    arguments: dict[str, Any] = {"system": shop, **fields, **changes}
    with PatternImplementation(
        title="Orders through an outbox", as_of="2026-05", **arguments
    ) as view:
        _ = ends[0] >> call() >> ends[1] >> call() >> ends[2]
    return view


def comparison(*, figures: int = 6, **changes: Any) -> View:
    """Return a comparison of two stores, with the given number of figures.

    Args:
        figures: The number of reported figures.
        **changes: Keywords of the view that replace the usual ones.
    """
    technologies = [with_logs(version), brook(version)]
    options = [
        Option(technology, role="Stores orders", runs=gap, fails=[failure()], price=gap, buys=gap)
        for technology in technologies
    ]
    fields: dict[str, Any] = {
        "question": "Which store for orders?",
        "options": options,
        "criteria": [
            Criterion("reads", values=[gap, gap], conditions="as documented", better="more")
        ],
        "aspects": [Aspect("order", values=[cited, gap])],
        "decision": [
            Choice(technology, when="orders are many", because=cited) for technology in technologies
        ],
        "figures": many_figures(figures),
    }
    with TechnologyComparison(
        technologies, "Tidal or another store", as_of="2026-05", **{**fields, **changes}
    ) as view:
        pass
    return view
