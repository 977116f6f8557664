"""How much a drawn file may hold, so that none keeps its reader waiting."""

from atlas.imported.errors import ImportedError

MOST_NODES = 2_000
"""So many nodes a file may draw."""
MOST_CALLS = 20_000
"""So many calls it may draw."""
DEEPEST = 40
"""So deep it may nest."""
LONGEST = 10_000
"""So many characters a statement may have that is followed."""


def require_room(nodes: int, calls: int) -> None:
    """Refuse a file that draws more than a view could ever show.

    Args:
        nodes: How many nodes were read so far.
        calls: How many calls.

    Raises:
        ImportedError: It is too much.
    """
    for number, most, what in ((nodes, MOST_NODES, "nodes"), (calls, MOST_CALLS, "calls")):
        if number > most:
            raise ImportedError(
                f"the file draws more than {most} {what}",
                allowed=f"at most {MOST_NODES} nodes and {MOST_CALLS} calls",
                remedy="import a smaller diagram",
            )
