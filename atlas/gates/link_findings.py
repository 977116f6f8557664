"""Findings of links, from plain rows that are read without loading a view.

Whether a link leads anywhere depends on other modules; so it is checked again at each run.
Nothing that declares views is imported here.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from atlas.diagnostics import Finding
from atlas.gates.places import place_of
from atlas.location import Location

BROKEN, MISLEADING = "LK801", "LK802"
REMEDIES = {
    BROKEN: "correct the path, as `atlas list` prints it, or remove the link",
    MISLEADING: "choose the relation that fits the category of the other view; `more` fits any",
}


def leads_nowhere(target: str, categories: Mapping[str, str]) -> str:
    """Return the fault of a link's target; empty if the view exists.

    Args:
        target: The path that the link leads to.
        categories: The views there are, with their categories.
    """
    if target in categories:
        return ""
    closest = difflib.get_close_matches(target, categories, n=1, cutoff=0.8)
    hint = "".join(f" (is it {candidate!r}?)" for candidate in closest)
    return f"the link leads to {target!r}, where there is no view{hint}; allowed: a view's path"


def misleads(view: str, target: str, category: str, categories: Mapping[str, str]) -> str:
    """Return how a link misleads; empty if it does not, or if its target is unknown.

    Args:
        view: The view it stands in.
        target: The view it leads to.
        category: The category that its relation leads to; empty for any.
        categories: The views there are, with their categories; an empty one is not known.
    """
    if target == view:
        return f"the link of {view!r} leads to the view itself; allowed: another view"
    actual = categories.get(target, "")
    if not category or not actual or category == actual:
        return ""
    message = f"the link wants a view of the category {category}, but {target!r} is of {actual}"
    return f"{message}; allowed: {category}"


def link_findings(
    folder: Path, view: str, rows: Iterable[Mapping[str, Any]], categories: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield the findings of the links of a view.

    Args:
        folder: The folder of the project.
        view: The view.
        rows: What `atlas.gates.link_rows` gave for it.
        categories: The views there are, with their categories.
    """
    for row in rows:
        nowhere = leads_nowhere(row["target"], categories)
        misled = misleads(view, row["target"], row["wanted"], categories)
        declared = Location(str(folder / row["path"]), row["line"], row["column"])
        for code, message, argument in (
            (BROKEN, nowhere, "view"),
            (MISLEADING, misled, "relation"),
        ):
            if message:
                place = place_of(declared, argument)
                at = row["path"], place.line, place.column
                yield Finding(*at, code, message, REMEDIES[code])
