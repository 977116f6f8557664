"""Optimism's own software, and the provider of its nodes."""

from atlas import gaps_in, technology, undisclosed

gap = gaps_in("the retrospective of 2022")
in_house = technology("in-house", "Optimism's own software.", **gap.of("releases", "logs"))
alchemy = technology(
    "Alchemy",
    "A provider of nodes of Ethereum and Optimism, as a service.",
    icon="simple-icons:alchemy",
    plane="service",
    releases=undisclosed("releases: a service without public versions"),
    logs=undisclosed("where it logs: not in the retrospective of 2022"),
)
