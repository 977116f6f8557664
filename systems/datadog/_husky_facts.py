"""Figures about Husky: its predecessors, its fragments and its queries."""

from atlas import about, at_least, count, ms, percent, replicas, seconds, years
from systems.datadog import _sources as src

# Before and during the move
SHARD_REPLICAS = replicas(2) @ src.HUSKY.at(
    "Two storage node replicas consume each shard", of="each shard of the second generation"
)
BUILD_TIME = at_least(years(1.5)) @ src.HUSKY.at(
    "took us over a year and a half", of="first line of code to one product on Husky"
)

# Fragments
FRAGMENT_ROWS = about(count(1e6, "row")) @ src.COMPACTION_NOTE.at(
    "roughly one million rows per final fragment",
    of="rows of one fragment after compaction",
    basis="typical",
)
WORKERS_CUT = percent(30) @ src.COMPACTION_NOTE.at(
    "query-worker replica counts by 30% on rollout",
    of="query workers, on the rollout of locality compaction",
    basis="saved",
)

# Queries
FRAGMENT_P99 = ms(257) @ src.QUERY_NOTE.at("p99 257ms", of="query of one fragment", basis="p99")
FRAGMENT_SLOWEST = seconds(12.82) @ src.QUERY_NOTE.at(
    "max observed 12.82 seconds", of="query of one fragment, slowest"
)
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
SCANNED = percent(0.6) @ src.QUERY_NOTE.at(
    "only 0.6% of the underlying data is scanned",
    of="data that one query scans",
    basis="mean",
)
RESULT_HITS = about(percent(80)) @ src.QUERY_NOTE_2.at(
    "Result cache hit ratio is around 80 percent",
    of="fragment queries that the result cache answers",
    basis="typical",
)
