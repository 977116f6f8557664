"""Economics for incidents of operators that publish no costs."""

from atlas import Economics, undisclosed


def unpublished(where: str) -> Economics:
    """Return economics that are all one gap; `where` names what was read."""
    gap = undisclosed(f"cost of running it: not in {where}")
    return Economics(
        infrastructure=gap,
        unit_costs={"per user": gap},
        reserved=gap,
        growth={"2x": gap},
        optimisations=[],
    )
