"""One payment request with an idempotency key, from the client library to the webhook."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.stripe import _failures as failures
from systems.stripe import _sources as src
from systems.stripe import components as c
from systems.stripe import facts

gap = gaps_in("Stripe's posts name no latencies of the API")

with RequestFlow(
    c.stripe,
    "One payment with a key, carried out once while the key is kept",
    as_of="2026-11-27",
    slo=SLO(
        objective=statement("2024: five and a half nines, 13 s of unavailability a month")
        @ src.NINES_TALK.at("Stripe needs to achieve 5 and a half"),
        availability=facts.AVAILABILITY_TARGET,
        **gap.of("p50", "p99", "p999"),
    ),
    fallback=statement("2018: limiters fail open: on their errors a request may pass")
    @ src.REDIS_CLUSTER.at("limiters defaulted to allowing requests under error"),
    figures={
        "key kept, API v1": facts.KEY_LIFE,
        "read timeout, Ruby, default": facts.READ_TIMEOUT,
        "account limit, live, default": facts.LIVE_LIMIT,
        "uptime (2023)": facts.UPTIME_2023,
        "key kept, API v2": facts.KEY_LIFE_V2,
        "longest key": facts.KEY_LENGTH,
        "retries, Ruby, default": facts.RUBY_RETRIES,
        "retries, Go, default": facts.GO_RETRIES,
        "retries, Python, default": facts.PYTHON_RETRIES,
        "connect timeout, Ruby, default": facts.OPEN_TIMEOUT,
        "timeout, Go, default": facts.GO_TIMEOUT,
        "account limit, sandbox, default": facts.SANDBOX_LIMIT,
        "limit of an endpoint, default": facts.ENDPOINT_LIMIT,
        "webhook resent, live, for up to": facts.WEBHOOK_RETRIES,
        "webhook resent, sandbox": facts.WEBHOOK_RETRIES_SANDBOX,
        "events listed for": facts.EVENTS_KEPT,
        "Radar's decision (2023)": facts.RADAR_TIME,
        "Radar assesses (2023)": facts.RADAR_SIGNALS,
        "good payments blocked (2023)": facts.RADAR_ERRORS,
    },
    see=[
        Link(
            "incidents/posthog/2025_09_29_connection_timeout",
            "incident",
            because="there, too, retries without a limit became a storm",
        )
    ],
    urgent=[
        failures.UNKNOWN_RESULT,
        failures.RATE_LIMITED,
        failures.NO_PRIMARY,
        failures.WEBHOOKS_FAIL,
    ],
) as diagram:
    sent = Call(
        "HTTPS",
        note="with a key; defaults of the Ruby library: 80 s, 2 retries",
    )
    c.businesses >> sent >> c.routing
    c.routing >> Call("HTTP") >> c.limiters
    counted = Call("tokens", optional=True)
    c.limiters >> counted >> c.limiter_redis
    c.limiters >> Call("request", note="429 or 503 if rejected") >> c.api
    c.api >> Call("score", optional=True, note="below 100 ms (2023)") >> c.radar
    c.api >> Call("queries") >> c.docdb_proxy
    c.docdb_proxy >> Call("queries, token", note="routed by chunk") >> c.docdb
    c.docdb >> Asynchronous("oplog", note="change events") >> c.cdc_log
    c.api >> Asynchronous("events", note="path not published") >> c.webhooks
    c.webhooks >> Asynchronous("HTTPS", note="live: resent for up to 3 days") >> c.egress
    c.egress >> Asynchronous("signed events", note="signature checked") >> c.endpoints
    waive(
        "EV504",
        because="Stripe's documentation and the copy of its post on Radar bear no dates; both were "
        "read on 2026-11-27",
    )
