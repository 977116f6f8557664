"""A read with a permission check, and a payment with one idempotency key."""

from atlas import SLO, Asynchronous, Call, Latency, RequestFlow, gaps_in, statement, waive
from systems.airbnb import _failures as failures
from systems.airbnb import _sources as src
from systems.airbnb import components as c
from systems.airbnb import facts
from systems.airbnb._economics import NO_RESERVED_SHARE

gap = gaps_in("Airbnb's posts and talks")

with RequestFlow(
    c.airbnb,
    "Checkout: a permission check, then one payment",
    as_of="2021-05",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=gap("what a page shows when a check or a payment fails"),
    figures={
        "Himeji availability, 2020-2021": facts.HIMEJI_UPTIME,
        "Himeji, entities (March 2021)": facts.HIMEJI_RATE,
        "a payment's write call (2019)": statement("tries to repair a broken state")
        @ src.PAYMENTS.at("attempts to repair an inconsistent, broken state"),
    },
    urgent=[
        failures.PERMISSION_CHECK_SLOW,
        failures.DOUBLE_PAYMENT,
        failures.PRIMARY_UNRESPONSIVE,
        failures.BINLOG_LOST,
    ],
) as diagram:
    c.clients >> Call("HTTPS", note="through the API gateway") >> c.presentation
    c.presentation >> Call("request") >> c.data_services
    check = Call("check", note="entity, relation, user", latency=Latency(p99=facts.HIMEJI_P99))
    c.data_services >> check >> c.himeji >> Call("fetch") >> c.himeji_cache
    c.data_services >> Call("SQL") >> c.mysql_parts
    c.presentation >> Call("charge", optional=True, note="one key a payment") >> c.payments
    c.payments >> Call("SQL", note="key and response") >> c.payments_db
    c.mysql_parts >> Asynchronous("binary log") >> c.spinaltap
    c.spinaltap >> Asynchronous("changes") >> c.kafka_log
    c.kafka_log >> Asynchronous("invalidate") >> c.himeji_cache
    waive("CFO304", because=NO_RESERVED_SHARE)
