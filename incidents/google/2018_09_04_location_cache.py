"""A change of the metadata storage invalidates cached locations of US multiregion buckets."""

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    statement,
    undisclosed,
    waive,
)
from incidents.google import _2018_09_04 as facts
from incidents.google import _bucket_metadata as c
from incidents.google._reports import BUCKETS as REPORT
from incidents.google._steps import ISOLATE_KEYSPACE, STATUS
from incidents.google._technologies import API_REQUESTS
from incidents.google.components import google_cloud

_NO_COST = undisclosed("costs: not in Google's report of September 2018")

with IncidentAnatomy(
    google_cloud,
    "Invalidated cache overloads lookups of bucket metadata",
    as_of="2018-09-04",
    report=REPORT,
    failure_class="cache-stampede",
    timeline=[
        Event(
            statement("a new feature prefetches and caches the location of some metadata")
            @ REPORT.at("among other things prefetched and cached the location"),
            when=undisclosed("time: at the beginning of August 2018, without a day"),
        ),
        Event(
            statement("a change in the metadata storage increases the load on it")
            @ REPORT.at("metadata storage system resulted in increased load to"),
            when=facts.CHANGE,
        ),
        Event(
            statement("the load eventually invalidates some cached metadata")
            @ REPORT.at("eventually invalidated some cached metadata for US multiregion"),
            when=undisclosed("time: the report says `eventually`"),
        ),
        Event(
            statement("metadata requests are slow, or fail when RPCs time out: buckets have errors")
            @ REPORT.at("meant that requests for that metadata experienced increased"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.metadata, "degraded"),
                Effect(c.cache, "degraded", because=c.metadata),
                Effect(c.buckets, "degraded", because=c.metadata),
            ],
        ),
        Event(
            statement("SREs are alerted automatically, and involve more teams later")
            @ REPORT.at("Google Cloud Storage SREs were alerted automatically once"),
            when=undisclosed("time: once error rates were materially above nominal levels"),
            phase="detected",
        ),
        Event(
            statement("the peak begins for write-heavy workloads")
            @ REPORT.at("05:00 PDT and 07:30 PDT for write-heavy workloads."),
            when=facts.PEAK,
        ),
        Event(
            statement("the status page has its first update: intermittent errors")
            @ REPORT.at("We are seeing intermittent errors for requests to"),
            when=facts.STATUS,
        ),
        Event(
            statement("the peak is over for write-heavy workloads")
            @ REPORT.at("05:00 PDT and 07:30 PDT for write-heavy workloads."),
            when=facts.PEAK_OVER,
        ),
        Event(
            statement(
                "the slow keyspace has been isolated, to get more resources; errors and p99 fall"
            )
            @ REPORT.at("suffering degraded performance needed to be identified and"),
            when=facts.ISOLATED,
            phase="mitigated",
        ),
        Event(
            statement("by the status page the root cause is still being investigated")
            @ REPORT.at("Engineering Team is investigating the root cause and"),
            when=facts.ROOT_CAUSE,
        ),
        Event(
            statement("by now error rates are at nominal levels")
            @ REPORT.at("subsequently to nominal levels by 12:50 PDT."),
            when=facts.NOMINAL,
            phase="resolved",
            effects=[Effect(c.buckets, "recovered")],
        ),
    ],
    trigger=statement("a change in the underlying metadata storage system increased its load")
    @ REPORT.at("metadata storage system resulted in increased load to"),
    detection=statement("an automatic alert, once error rates were materially above nominal")
    @ REPORT.at("Google Cloud Storage SREs were alerted automatically once"),
    mitigation=statement("the keyspace was identified and isolated, for additional resources")
    @ REPORT.at("suffering degraded performance needed to be identified and"),
    impact={
        "US buckets, errors": facts.ERRORS,
        "p99 latency, times normal": facts.LATENCY,
        "errors at first, after 08:33 PDT": facts.ERRORS_LATER,
        "p99 vs normal, after 08:33 PDT": facts.LATENCY_LATER,
        "end, by the status page": statement("12:52 PDT; the report says 12:50")
        @ REPORT.at("12:52 US/Pacific. We will conduct an internal"),
        "status page, 15:14 PDT": statement("still intermittent spikes, less frequent")
        @ REPORT.at("of requests. We are still seeing intermittent spikes"),
        "also planned": statement("diagnostics that pinpoint the source more rapidly")
        @ REPORT.at("diagnostics to ensure that we more rapidly pinpoint"),
    },
    barriers=[
        Barrier(
            "More load tests",
            kind="test",
            what=statement("load tests are to detect degraded performance before production")
            @ REPORT.at("we will expand our load testing to ensure"),
            stops=c.metadata,
            cost=_NO_COST,
        ),
        Barrier(
            "Randomness in the prefetching",
            kind="setting",
            what=statement("the prefetching is to be randomized, to create less excessive load")
            @ REPORT.at("The metadata prefetching algorithm will be changed to"),
            stops=c.metadata,
            cost=_NO_COST,
        ),
        Barrier(
            "Faster isolation of load",
            kind="isolation",
            what=statement("the storage system is to take less time to isolate concentrated load")
            @ REPORT.at("reduce the time needed to identify, isolate, and"),
            stops=c.buckets,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Alert(
            name=statement("an automatic alert on error rates above nominal levels")
            @ REPORT.at("Google Cloud Storage SREs were alerted automatically once")
        ),
        API_REQUESTS.rising(),
    ],
    recovery=[STATUS, ISOLATE_KEYSPACE],
    data_loss=undisclosed("data loss: the report mentions errors and latency, and no lost data"),
    rollback=statement("none is named: the slow keyspace was isolated, for more resources")
    @ REPORT.at("be given additional resources. This work"),
    cost=_NO_COST,
    stated={"time to mitigate": facts.LASTED},
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="how to find and end a stampede on a cache whose commands are published",
        )
    ],
) as diagram:
    c.customers >> Call("requests") >> c.buckets
    c.buckets >> Call("locations") >> c.cache
    c.buckets >> Call("lookups") >> c.metadata
    c.cache >> Call("prefetches") >> c.metadata
    waive("AM101", because="the report quotes no message, and gives no code of the errors")
    waive("IN404", because="the report mentions errors and latency, and no lost data")
    waive("NH205", because="the report gives rates of errors, and no number of requests")
