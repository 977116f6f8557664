"""How an order gets from cart to delivery, as posts of 2020 to 2025 describe the parts."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.doordash import _failures as failures
from systems.doordash import _sources as src
from systems.doordash import _stores as s
from systems.doordash import components as c
from systems.doordash import facts

gap = gaps_in("DoorDash's posts, as far as copies were found")

with RequestFlow(
    c.doordash,
    "An order: cart, payment, delivery",
    as_of="2026-06-22",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("Drive (2020): Cadence when the primary creation of a delivery fails")
    @ src.CADENCE.at("a fallback mechanism for Drive’s primary delivery"),
    figures={
        "mesh, requests at peak (2025)": facts.MESH_REQUESTS,
        "orders, April to June 2025": facts.ORDERS_Q2,
        "zone-aware, out of zone (2024)": facts.CROSSES_ZONES,
    },
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="tasks of the checkout wait when their consumers fall behind",
        ),
    ],
    urgent=[
        failures.RETRY_STORM,
        failures.CARTS_UNAVAILABLE,
        failures.CHECKOUT_SLOW,
        failures.TASKS_REFUSED,
    ],
) as diagram:
    c.clients >> Call("HTTPS", note="order; edge not published") >> c.checkout
    c.checkout >> Call("queries", note="in its stack (2021)") >> s.carts
    c.checkout >> Call("requests", note="by sidecar, own zone first") >> c.sidecars
    c.sidecars >> Call("request", note="process the payment") >> c.payments
    c.sidecars >> Call("request", note="order flow needs it (2022)") >> c.delivery_service
    c.delivery_service >> Call("queries", note="deliveries") >> s.deliveries
    c.checkout >> Asynchronous("workflow", note="in its stack (2021)") >> c.workflows
    c.checkout >> Asynchronous("tasks", note="at least once (2020)") >> s.task_log
    s.task_log >> Asynchronous("tasks") >> c.task_workers
    waive("CFO304", because=c.NO_RESERVED)
