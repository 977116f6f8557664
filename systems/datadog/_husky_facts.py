"""Figures about Husky: its predecessors, and a sample of its queries."""

from atlas import at_least, count, replicas, years
from systems.datadog import _sources as src

# Before and during the move
SHARD_REPLICAS = replicas(2) @ src.HUSKY.at(
    "Two storage node replicas consume each shard", of="each shard of the second generation"
)
BUILD_TIME = at_least(years(1.5)) @ src.HUSKY.at(
    "took us over a year and a half", of="first line of code to one product on Husky"
)

# Queries: the post's example of 1,000 fragment queries
SAMPLE = count(1000, "fragment") @ src.QUERY_NOTE.at(
    "a stated sample of 1,000 query fragments", of="fragment queries sampled", basis="total"
)
BY_METADATA = count(300, "fragment") @ src.QUERY_NOTE.at(
    "300 pruned at the metadata-service",
    of="sampled fragments that the metadata service prunes",
    basis="part",
)
BY_RESULTS = count(560, "fragment") @ src.QUERY_NOTE.at(
    "560 pruned by the result cache",
    of="sampled fragments that the result cache prunes",
    basis="part",
)
READ = count(34, "fragment") @ src.QUERY_NOTE.at(
    "only 34 fragments that require an actual data",
    of="sampled fragments that are read",
    basis="part",
)
FETCHED = count(4, "fragment") @ src.QUERY_NOTE.at(
    "just 4 (0.4%) that trigger a blob storage",
    of="sampled fragments fetched from object storage",
    basis="part",
)
