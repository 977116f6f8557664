"""What anatomies of operators that publish no bill have in common."""

from atlas import Economics, undisclosed


def unpublished(where: str) -> Economics:
    """Return economics that are one gap; `where` says what was read."""
    gap = undisclosed(f"cost of running it: not in {where}")
    return Economics(
        infrastructure=gap,
        unit_costs={"per user": gap},
        reserved=gap,
        growth={"2x": gap},
        optimisations=[],
    )
