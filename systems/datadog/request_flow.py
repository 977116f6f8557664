"""The path of a search over events: metadata, a pool of Readers, fragments, merged results."""

from atlas import SLO, Call, Link, RequestFlow, gaps_in, statement
from systems.datadog import _failures as failures
from systems.datadog import _incident_facts as incidents
from systems.datadog import _metrics_components as m
from systems.datadog import _sources as src
from systems.datadog import _system as s
from systems.datadog import components as c
from systems.datadog import facts

gap = gaps_in("Datadog's posts on Husky, one read whole, three in copies of their openings")

with RequestFlow(
    s.datadog,
    "Search: metadata finds fragments, Readers scan them",
    as_of="2026-06-09",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=gap("what a search returns when a hop fails"),
    figures={
        "events of all Datadog (2025)": facts.EVENTS_A_DAY,
        "queries of all Datadog (2025)": statement("billions every day")
        @ src.QUERY.at("billions of queries every day"),
        "workers (2025)": statement("a pool; each scans the fragment assigned to it")
        @ src.COMPACTION.at("Each worker scans the fragment assigned to it."),
        "searched for one query (2022)": statement("sometimes pebibytes (PiB) of events")
        @ src.HUSKY.at("sometimes we have to search PiBs of events"),
        "median (2022)": statement("a few hundred ms more than on the former store")
        @ src.HUSKY.at("a few hundred milliseconds increase in the median"),
        "p95, p99, max (2022)": statement("dramatically lower than on the former store")
        @ src.HUSKY.at("p95/p99/max latencies are dramatically lower on Husky."),
        "web errors, US, 2020-09-24": incidents.WEB_ERRORS,
        "web degraded, US, 2020-09-24": incidents.WEB_2020,
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
        failures.WEB_WITHOUT_DISCOVERY,
    ],
) as diagram:
    c.users >> Call("HTTPS", note="a search in the browser or by API") >> m.web
    m.web >> Call("event query") >> c.query_engine
    c.query_engine >> Call("which fragments", note="relevant to the query") >> c.metadata
    c.query_engine >> Call("fragments", note="work for a pool") >> c.readers
    c.readers >> Call("scan", note="files of events") >> c.fragments
