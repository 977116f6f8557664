"""The path of a search over events, and where a sample of 1,000 fragment queries ended."""

from atlas import SLO, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.datadog import _failures as failures
from systems.datadog import _husky_facts as husky
from systems.datadog import _metrics_components as m
from systems.datadog import _sources as src
from systems.datadog import _system as s
from systems.datadog import components as c
from systems.datadog import facts

gap = gaps_in("Datadog's posts on Husky, read in copies, openings and notes")

with RequestFlow(
    s.datadog,
    "Search: 4 of 1,000 fragment queries fetch data",
    as_of="2026-06-09",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=gap("what a search returns when a hop fails"),
    figures={
        "fragment queries sampled": husky.SAMPLE,
        "of these pruned by metadata": husky.BY_METADATA,
        "of these pruned by result cache": husky.BY_RESULTS,
        "of these read": husky.READ,
        "of these fetched from storage": husky.FETCHED,
        "events of all Datadog (2025)": facts.EVENTS_A_DAY,
        "queries of all Datadog (2025)": statement("billions every day")
        @ src.QUERY.at("billions of queries every day"),
        "searched for one query (2022)": statement("sometimes petabytes of events")
        @ src.HUSKY.at("sometimes we have to search PiBs of events"),
        "median (2022)": statement("a few hundred ms slower than the former store")
        @ src.HUSKY.at("a few hundred milliseconds increase in the median"),
    },
    see=[
        Link(
            "systems/dropbox/request_flow",
            "more",
            because="a read of immutable blocks through an index",
        ),
    ],
    urgent=[
        failures.OBJECTS_SLOW,
        failures.METADATA_DOWN,
        failures.DISCOVERY_DOWN,
    ],
) as diagram:
    c.users >> Call("HTTPS", note="a search in the browser or by API") >> m.web
    m.web >> Call("event query") >> c.query_engine
    c.query_engine >> Call("which fragments", note="prunes by metadata") >> c.metadata
    c.query_engine >> Call("fragments", note="spread over a pool") >> c.readers
    c.readers >> Call("results", note="of an earlier query", optional=True) >> c.result_cache
    c.readers >> Call("read", note="4 of 1,000 in the sample") >> c.fragments
    waive("CFO304", because=s.RESERVED_REASON)
