"""The vocabulary of the rules' examples: a small made-up shop, and how examples are run.

An example is an expression that gives a view, or a list of views of one system; `checked_on`
sets another day than `TODAY`, `with_unused` adds facts that nothing uses. The normal run does
not import this package.
"""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import Any

from attrs import frozen

from atlas.gates.examples import (
    capacities,
    changes,
    guides,
    incidents,
    parts,
    patterns,
    shop,
    views,
)
from atlas.gates.run import subjects
from atlas.gates.subject import Subject
from atlas.loader import LoadedView
from atlas.location import Location
from atlas.views.view import View

TODAY = date(2026, 11, 22)
"""The day on which examples are checked."""


@frozen
class Dated:
    """Views, the day on which they are checked, and their facts that nothing uses."""

    views: Sequence[View]
    today: date = TODAY
    unused: tuple[str, ...] = ()


def checked_on(day: str, *views: View) -> Dated:
    """Check views on the given day.

    Args:
        day: The day, such as `2027-02-21`.
        *views: The views.
    """
    return Dated(views, date.fromisoformat(day))


def with_unused(names: str, *views: View) -> Dated:
    """Check views with facts that nothing uses, whose names are separated by spaces.

    Args:
        names: The names of the facts, separated by spaces.
        *views: The views.
    """
    return Dated(views, unused=tuple(names.split()))


def _loaded(index: int, view: View) -> LoadedView:
    id_ = f"systems/example-shop/{index}-{view.kind.lower()}"
    return LoadedView(id_, f"{id_}.py", "How orders are stored.", view)


def names() -> dict[str, Any]:
    """Return the names that an example may use: those of the façade and of the made-up shop."""
    facade = import_module("atlas")  # examples use the same names as authors
    own = {
        **vars(parts),
        **vars(shop),
        **vars(views),
        **vars(changes),
        **vars(guides),
        **vars(patterns),
        **vars(capacities),
        **vars(incidents),
        "checked_on": checked_on,
        "with_unused": with_unused,
    }
    return {**{name: getattr(facade, name) for name in facade.__all__}, **own}


def subjects_of(expression: str) -> list[Subject]:
    """Run an example and return the subjects that its rule checks."""
    value: View | list[View] | Dated = eval(expression, names())  # noqa: S307 - the rules' own text
    if isinstance(value, View):
        value = [value]
    dated = value if isinstance(value, Dated) else Dated(value)
    loaded = [_loaded(index, view) for index, view in enumerate(dated.views)]
    unused = {name: Location("systems/example-shop/facts.py", 1) for name in dated.unused}
    return subjects(loaded, dated.today, unused=unused)
