"""Parts on AWS' diagram of sending a snap; the order of the calls is not published."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, waive
from systems.snap import _failures as failures
from systems.snap import _messaging as m
from systems.snap import _service_facts as facts
from systems.snap import components as c

gap = gaps_in("Snap's posts, AWS' pages on Snap, and an outsider's blog")

with RequestFlow(
    c.snap,
    "One snap, from sender to recipient (2022)",
    as_of="2026-02",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=gap("what happens to a snap whose message cannot be stored"),
    figures={
        "median image send, cut (2022)": facts.SEND_CUT,
        "snaps sent, at over 306 M users": facts.SNAPS_2022,
        "DynamoDB, high-traffic days": facts.DYNAMODB_QUERIES,
        "messaging (2022)": facts.TRANSACTIONS,
        "order of the calls": gap(
            "AWS' page names the parts, not the order, which is only drawn here"
        ),
    },
    see=[
        Link(
            "incidents/amazon/2015_09_20_dynamodb_metadata",
            "incident",
            because="an outage of DynamoDB, which holds SnapDB's data",
        ),
    ],
    urgent=[
        failures.DYNAMODB_THROTTLED,
        failures.DYNAMODB_UNREACHABLE,
        failures.MEDIA_SLOW,
        failures.NO_UPSTREAM,
    ],
) as diagram:
    m.app >> Call("media") >> m.gateway >> Call("media") >> m.media
    m.media >> Call("media") >> m.edge
    m.edge >> Call("store") >> m.bucket
    m.app >> Call("message") >> m.mcs
    m.mcs >> Call("data") >> m.snapdb
    m.mcs >> Call("cache") >> m.connections
    m.mcs >> Asynchronous("message") >> m.recipient
    waive("IN401", because="no page says how the ElastiCache of messaging fails")
    waive("IN404", because="no page says what is lost of a snap whose sending fails")
