"""Figures about Husky and the event stores before it."""

from atlas import at_least, replicas, years
from systems.datadog import _sources as src

# Before and during the move
SHARD_REPLICAS = replicas(2) @ src.HUSKY.at(
    "Two storage node replicas consume each shard", of="each shard of the second generation"
)
BUILD_TIME = at_least(years(1.5)) @ src.HUSKY.at(
    "took us over a year and a half", of="first line of code to one product on Husky"
)
