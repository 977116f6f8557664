"""What several views carry: a signal or a component, with all views that belong to it."""

import difflib
from collections.abc import Iterator

from attrs import frozen

from atlas.search.index import Index
from atlas.search.linking import ABOUT_TECHNOLOGY, PART, SIGNAL, TECHNOLOGY, Linked, in_order
from atlas.search.rows import FailureRow, ViewRow


@frozen
class Shared:
    """Something that several views carry: a signal or a component.

    Args:
        name: What it is called.
        kind: `signal` or `component`.
        about: What it is: the meaning of the signal, the system of the component.
        views: The views that carry it, with why.
        failure: Of a signal, what has failed, with the first steps; none where it is not known.
    """

    name: str
    kind: str
    about: str
    views: tuple[Linked, ...]
    failure: FailureRow | None = None


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
        "SELECT key, json_extract(data, '$.anchor'), json_extract(data, '$.meaning'), "
        "json_extract(data, '$.technology'), json_extract(data, '$.failure') "
        "FROM signatures WHERE lower(key) = lower(?) "
        "OR lower(json_extract(data, '$.anchor')) = lower(?) ORDER BY key",
        (text, text),
    ).fetchall()
    for key, anchor, meaning, technology, failure in rows:
        carried: dict[str, Linked] = {}
        for carrier in index.carriers(key):
            why = f"{carrier.row.component}: {carrier.row.failure}"
            carried.setdefault(carrier.view.id, Linked(carrier.view, SIGNAL, why, declared=False))
        known = index.known_failure(technology, failure) if failure else None
        views = tuple(in_order(carried.values()))
        yield Shared(f"{key}: {anchor}", "signal", meaning, views, known)


def _components(index: Index, text: str) -> Iterator[Shared]:
    rows = index.database.execute(
        "SELECT DISTINCT part, component FROM parts WHERE lower(component) = lower(?) "
        "ORDER BY part",
        (text,),
    ).fetchall()
    for part, component in rows:
        views = [
            ViewRow(*row)
            for row in index.database.execute(
                "SELECT views.* FROM parts JOIN views ON views.id = parts.view WHERE part = ? "
                "ORDER BY views.id",
                (part,),
            )
        ]
        links = {view.id: Linked(view, PART, "shows it", declared=False) for view in views}
        for link in _through(index, component, views):
            links.setdefault(link.view.id, link)
        systems = ", ".join(dict.fromkeys(view.system for view in views))
        about = f"of {systems}, {part.split(' ')[0]}"
        yield Shared(
            component,
            "component",
            about,
            tuple(in_order(links.values())),
        )


def _through(index: Index, component: str, views: list[ViewRow]) -> Iterator[Linked]:
    """Yield the views that carry a signal of a component, and the guides to its technology."""
    keys = {
        row[0]
        for view in views
        for row in index.database.execute(
            "SELECT signature FROM carriers WHERE view = ? AND component = ?",
            (view.id, component),
        )
    }
    for key in sorted(keys):
        for carrier in index.carriers(key):
            if carrier.view.category == "debugging-guide":
                yield Linked(carrier.view, SIGNAL, f"carries {key}", declared=False)
    technologies = {
        row[0]
        for view in views
        for row in index.database.execute(
            "SELECT technology FROM runs WHERE view = ? AND component = ?", (view.id, component)
        )
    }
    for technology in sorted(technologies):
        for run in index.runs(technology):
            if run.view.category in ABOUT_TECHNOLOGY:
                yield Linked(run.view, TECHNOLOGY, f"runs {technology}", declared=False)


def nearest(index: Index, text: str) -> str:
    """Return the signal or component whose name is closest to a misspelt one; or nothing.

    Args:
        index: The index of the project.
        text: The name that was asked for.
    """
    names = {
        name.lower(): name
        for query in ("SELECT key FROM signatures", "SELECT component FROM parts")
        for (name,) in index.database.execute(query)
    }
    closest = difflib.get_close_matches(text.lower(), names, n=1)
    return names[closest[0]] if closest else ""
