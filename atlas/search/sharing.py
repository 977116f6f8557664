"""What several views carry: a signal or a component, with all views that belong to it."""

import difflib
from collections.abc import Iterator

from attrs import frozen

from atlas.search.index import Index
from atlas.search.linking import ABOUT_TECHNOLOGY, PART, SIGNAL, TECHNOLOGY, Linked, in_order
from atlas.search.rows import ViewRow


@frozen
class Shared:
    """Something that several views carry: a signal or a component.

    Args:
        name: What it is called.
        kind: `signal` or `component`.
        about: What it is: the meaning of the signal, the system of the component.
        views: The views that carry it, with why.
    """

    name: str
    kind: str
    about: str
    views: tuple[Linked, ...]


def shared(index: Index, text: str) -> list[Shared]:
    """Return the signals and components of a name, each with all views that carry it.

    Args:
        index: The index.
        text: The key or the anchor of a signal (`Redis.OOM`), or the name of a component, in
            capitals or not.
    """
    return [*_signals(index, text), *_components(index, text)]


def _signals(index: Index, text: str) -> Iterator[Shared]:
    rows = index.database.execute(
        "SELECT key, json_extract(data, '$.anchor'), json_extract(data, '$.meaning') "
        "FROM signatures WHERE lower(key) = lower(?) "
        "OR lower(json_extract(data, '$.anchor')) = lower(?) ORDER BY key",
        (text, text),
    ).fetchall()
    for key, anchor, meaning in rows:
        carried: dict[str, Linked] = {}
        for each in index.carriers(key):
            why = f"{each.row.component}: {each.row.failure}"
            carried.setdefault(each.view.id, Linked(each.view, SIGNAL, why, declared=False))
        yield Shared(f"{key}: {anchor}", "signal", meaning, tuple(in_order(carried.values())))


def _components(index: Index, text: str) -> Iterator[Shared]:
    rows = index.database.execute(
        "SELECT DISTINCT part, component FROM parts WHERE lower(component) = lower(?) "
        "ORDER BY part",
        (text,),
    ).fetchall()
    for part, component in rows:
        own = [
            ViewRow(*row)
            for row in index.database.execute(
                "SELECT views.* FROM parts JOIN views ON views.id = parts.view WHERE part = ? "
                "ORDER BY views.id",
                (part,),
            )
        ]
        found = {each.id: Linked(each, PART, "shows it", declared=False) for each in own}
        for each in _through(index, component, own):
            found.setdefault(each.view.id, each)
        systems = ", ".join(dict.fromkeys(each.system for each in own))
        about = f"of {systems}, {part.split(' ')[0]}"
        yield Shared(
            component,
            "component",
            about,
            tuple(in_order(found.values())),
        )


def _through(index: Index, component: str, own: list[ViewRow]) -> Iterator[Linked]:
    """Yield the views that carry a signal of a component, and the guides to its technology."""
    keys = {
        row[0]
        for each in own
        for row in index.database.execute(
            "SELECT signature FROM carriers WHERE view = ? AND component = ?",
            (each.id, component),
        )
    }
    for key in sorted(keys):
        for carrier in index.carriers(key):
            if carrier.view.category == "debugging-guide":
                yield Linked(carrier.view, SIGNAL, f"carries {key}", declared=False)
    technologies = {
        row[0]
        for each in own
        for row in index.database.execute(
            "SELECT technology FROM runs WHERE view = ? AND component = ?", (each.id, component)
        )
    }
    for technology in sorted(technologies):
        for run in index.runs(technology):
            if run.view.category in ABOUT_TECHNOLOGY:
                yield Linked(run.view, TECHNOLOGY, f"runs {technology}", declared=False)


def nearest(index: Index, text: str) -> str:
    """Return the name of a signal or a component that a misspelt one may mean; or nothing."""
    names = {
        name.lower(): name
        for query in ("SELECT key FROM signatures", "SELECT component FROM parts")
        for (name,) in index.database.execute(query)
    }
    near = difflib.get_close_matches(text.lower(), names, n=1)
    return names[near[0]] if near else ""
