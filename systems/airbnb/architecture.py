"""Presentation and data services over MySQL, with permissions, payments and derived data."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, gaps_in, statement, waive
from systems.airbnb import _failures as failures
from systems.airbnb import _sources as src
from systems.airbnb import components as c
from systems.airbnb import facts
from systems.airbnb._economics import NO_RESERVED_SHARE

gap = gaps_in("Airbnb's posts and talks")

with CompleteArchitecture(
    c.airbnb,
    "Services over MySQL, permission checks, change capture",
    as_of="2026-03-17",
    timeouts=gap("timeouts between services"),
    retries=statement("payments: a client may repeat the same request (2019)")
    @ src.PAYMENTS.at("repeatedly fire the same request"),
    cost=c.airbnb.economics.infrastructure,
    figures={
        "services, metrics moved by 2026": facts.SERVICES,
        "developers, over (2022)": facts.DEVELOPERS_2022,
        "through the mesh, at peak (2025)": statement("tens of millions of queries a second")
        @ src.ISTIO.at("tens of millions of QPS at peak"),
        "pods (2025)": statement("tens of thousands; dozens of clusters")
        @ src.ISTIO.at("tens of thousands of pods, dozens of"),
        "services at the start of 2018": statement("around 100")
        @ src.LOUNGE.at("around 100 at the beginning of 2018"),
    },
    urgent=[
        failures.PERMISSION_CHECK_SLOW,
        failures.PRIMARY_UNRESPONSIVE,
        failures.KEY_VALUE_HOT,
        failures.MESH_UPGRADE,
    ],
) as diagram:
    diagram.include(Group("permissions", [c.himeji, c.himeji_cache]))
    c.clients >> Call("HTTPS", note="through the API gateway") >> c.presentation
    c.presentation >> Call("request") >> c.data_services >> Call("SQL") >> c.mysql_parts
    c.data_services >> Call("check") >> c.himeji >> Call("fetch") >> c.himeji_cache
    c.presentation >> Call("lookup", optional=True) >> c.mussel >> Call("read") >> c.mussel_store
    c.presentation >> Call("charge", optional=True) >> c.payments
    c.mysql_parts >> Asynchronous("binary log") >> c.spinaltap
    c.spinaltap >> Asynchronous("changes") >> c.kafka_log
    c.kafka_log >> Asynchronous("invalidate") >> c.himeji_cache
    c.mesh >> Asynchronous("sidecar configuration") >> c.data_services
    waive("CFO304", because=NO_RESERVED_SHARE)
