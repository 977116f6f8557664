"""What the examples of rules are written in: a small made-up shop, and how they are run.

An example is an expression that gives a view, or a list of views of one system; `read_on` gives
it another day than `TODAY`, `leaving` facts that nothing uses. The normal run does not import
this package.
"""

from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import Any

from attrs import frozen

from atlas.gates.examples import capacities, changes, incidents, parts, patterns, shop, views
from atlas.gates.run import subjects
from atlas.gates.subject import Subject
from atlas.loader import LoadedView
from atlas.location import Location
from atlas.views.view import View

TODAY = date(2026, 11, 22)
"""The day on which examples are checked."""


@frozen
class Dated:
    """Views, the day on which they are checked, and the facts of theirs that nothing uses."""

    views: Sequence[View]
    today: date = TODAY
    unused: tuple[str, ...] = ()


def read_on(day: str, *cases: View) -> Dated:
    """Check views on a day of their own.

    Args:
        day: The day, such as `2027-02-21`.
        *cases: The views.
    """
    return Dated(cases, date.fromisoformat(day))


def leaving(unused: str, *cases: View) -> Dated:
    """Check views of which some facts are not used.

    Args:
        unused: The names of the facts, separated by spaces.
        *cases: The views.
    """
    return Dated(cases, unused=tuple(unused.split()))


def _loaded(index: int, view: View) -> LoadedView:
    id_ = f"systems/example-shop/{index}-{view.kind.lower()}"
    return LoadedView(id_, f"{id_}.py", "Where orders are kept.", view)


def names() -> dict[str, Any]:
    """Return the names that an example may use: the façade's, and those of the made-up shop."""
    facade = import_module("atlas")  # what authors write in, and examples are written as they do
    examples = {
        **vars(parts),
        **vars(shop),
        **vars(views),
        **vars(changes),
        **vars(patterns),
        **vars(capacities),
        **vars(incidents),
        "read_on": read_on,
        "leaving": leaving,
    }
    return {**{name: getattr(facade, name) for name in facade.__all__}, **examples}


def subjects_of(expression: str) -> list[Subject]:
    """Run an example and return what its rule is to check."""
    value: View | list[View] | Dated = eval(expression, names())  # noqa: S307 - the rules' own text
    if isinstance(value, View):
        value = [value]
    dated = value if isinstance(value, Dated) else Dated(value)
    loaded = [_loaded(index, view) for index, view in enumerate(dated.views)]
    unused = {name: Location("systems/example-shop/facts.py", 1) for name in dated.unused}
    return subjects(loaded, dated.today, unused=unused)
