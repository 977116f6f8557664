"""Snap's services on two clouds: an Envoy mesh, and user data that crosses from AWS to Google."""

from atlas import Call, CompleteArchitecture, Group, Link, Observation, gaps_in, waive
from systems.snap import _failures as failures
from systems.snap import _messaging as m
from systems.snap import _platform as p
from systems.snap import _service_facts as facts
from systems.snap import components as c

gap = gaps_in("Snap's posts and filings, and pages of its suppliers")

with CompleteArchitecture(
    c.snap,
    "Microservices on AWS and Google Cloud",
    as_of="2026-02",
    timeouts=gap("time-outs of calls in the mesh"),
    retries=gap("retries of calls in the mesh"),
    cost=c.snap.economics.infrastructure,
    figures={
        "snaps sent, at over 306 M users": facts.SNAPS_2022,
        "predictions (Jan 2025)": facts.PREDICTIONS,
        "median image send, cut (2022)": facts.SEND_CUT,
    },
    see=[
        Link(
            "incidents/google/2025_06_12_service_control",
            "incident",
            because="an outage of Google Cloud in which Snapchat was disrupted",
        ),
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="KeyDB is a fork of Redis, and refuses writes with the same message",
        ),
    ],
    urgent=[
        failures.DYNAMODB_UNREACHABLE,
        failures.CACHE_MISSES,
        failures.NO_UPSTREAM,
        failures.MEDIA_SLOW,
    ],
) as diagram:
    diagram.include(
        Group(
            "Google Cloud us-central1",
            [p.google_services, p.user_service, p.keydb],
            boundary="region",
        ),
    )
    m.app >> Call("media") >> m.gateway >> Call("media") >> m.media
    m.app >> Call("messages") >> m.mcs
    m.media >> Call("store", note="order not published") >> m.bucket
    m.mcs >> Call("data") >> m.snapdb
    p.switchboard >> Observation("dependencies") >> p.mesh
    p.google_services >> Call("user data") >> p.user_service
    p.user_service >> Call("read first", optional=True) >> p.keydb
    p.user_service >> Call("on a miss", note="to AWS us-east-1", optional=True) >> p.user_table
    (
        p.mesh
        >> Call("predictions", note="callers not published")
        >> p.bento
        >> Call("features")
        >> p.features
    )
    waive("IN401", because="no page says how Bento or its feature store fails")
