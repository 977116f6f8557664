"""Names that would have one page: one of them would be lost, so both are named."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from render.site.entry import Row


def alike(rows: Sequence[Row]) -> list[str]:
    """Return a line for each page of an index that two names would have.

    Args:
        rows: The rows of the views.
    """
    names: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for row in rows:
        for what, address, name in _named(row):
            names[what, address].setdefault(name, row.id)
    return [
        f"{' and '.join(sorted(set(known.values())))}: the {what} "
        f"{' and '.join(map(repr, sorted(known)))} would have one page; allowed: names that differ "
        "in more than capitals, blanks and hyphens; write one name in one way, or rename one"
        for (what, _), known in sorted(names.items())
        if len(known) > 1
    ]


def _named(row: Row) -> Iterable[tuple[str, str, str]]:
    yield "systems", row.system_slug, row.system
    for component in row.components:
        yield "technologies", component["slug"], component["technology"]
    for citation in row.citations:
        yield "publishers", citation["slug"], citation["publisher"]
