"""From a Square device through Payments to a card network, then to the ledger."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.square import _failures as failures
from systems.square import _incident_facts as incidents
from systems.square import _sources as src
from systems.square import components as c
from systems.square import facts
from systems.square._system import square

gap = gaps_in("Square's posts, reports and documentation")

with RequestFlow(
    square,
    "One card payment, online or offline",
    as_of="2026-08-21",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("where allowed, devices store payments offline, and upload them later")
    @ src.OFFLINE.at("Offline payments will process automatically when you"),
    figures={
        "offline limit, listed readers": statement("up to 24 hours, with the upload")
        @ src.OFFLINE_LIMITS.at("up to 24 hours from when your device"),
        "time to reconnect": statement("within 24 hours, no later than 72 hours")
        @ src.OFFLINE.at("(no later than 72 hours)"),
        "webhook (undated)": statement("not acknowledged by 2xx: retried for up to 24 hours")
        @ src.WEBHOOKS.at("Unsuccessful deliveries are retried for up to 24"),
        "payments taken, Q3 2025": facts.GPV,
        "card payments, 2021": facts.PAYMENTS_2021,
        "logins degraded (July 2021)": incidents.LOGIN_OUTAGE,
        "payments degraded (Feb 2023)": incidents.NETWORK_WIDE,
    },
    see=[
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="calls to what fails end at once; in 2023 Square needed new code for it",
        ),
    ],
    urgent=[
        failures.NETWORK_TIMES_OUT,
        failures.OFFLINE_EXPIRES,
        failures.NO_UPSTREAM,
        failures.LIMITER_OPEN,
    ],
) as diagram:
    c.devices >> Call("HTTPS", note="sign in") >> c.authentication
    c.devices >> Call("HTTPS", note="card payment; offline if this fails") >> c.payments
    c.authentication >> Call("calls") >> c.mesh
    c.payments >> Call("calls", note="mutual TLS") >> c.mesh
    c.payments >> Call("authorization", note="through a processing partner") >> c.networks
    c.payments >> Asynchronous("payments", note="how is not published") >> c.settlement
    c.settlement >> Call("money movements", note="double entry") >> c.books
    c.payments >> Asynchronous("events", note="how is not published") >> c.webhooks
    (c.webhooks >> Asynchronous("notifications", note="retried up to 24 hours") >> c.applications)
    waive("AM102", because=c.NO_LOGS)
    waive("CFO304", because=c.NO_RESERVED)
