"""Programs of the registry that no other page has."""

from atlas import gaps_in, technology

gap = gaps_in("the post-mortem of November 2013")
supervisor = technology(
    "supervision logic",
    "Restarts the secondary master; the post-mortem does not say what it is.",
    plane="control",
    **gap.of("releases", "logs"),
)
