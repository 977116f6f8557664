"""Technologies that Square and Cash App built, and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.square import _sources as src

gap = gaps_in("Square's and Cash App's posts, reports and repositories")


class Misk(Technology):
    """Cash App's open container of microservices in Kotlin, on Jetty."""

    name = "Misk"
    icon = "simple-icons:kotlin"
    plane = "service"
    needs: ClassVar = ("Jetty",)
    releases = undisclosed("releases: those in production are not published")
    logs = undisclosed("place of the log: the service that uses Misk decides")

    SHED = LogMessage(
        anchor="concurrency limits interceptor shedding ",
        sample="concurrency limits interceptor shedding ExampleAction; Quota-Path=null; "
        "inflight=100; limit=100",
        pattern=r"shedding (?P<action>[^;]+); Quota-Path=(?P<path>[^;]+); "
        r"inflight=(?P<inflight>\w+); limit=(?P<limit>\w+)",
        severity="error",
        meaning="An action is at its limit of calls in flight: it answers 503. Once a minute at "
        "most.",
        source=src.MISK_LIMITS,
    )
    CONNECTION = LogMessage(
        anchor="Hikari exception adjudicate: ",
        sample="Hikari exception adjudicate: errorCode=1105, state=HY000, message=vttablet: rpc "
        "error: connection refused, adjudicate=MUST_EVICT",
        pattern=r"adjudicate: errorCode=(?P<code>\d+), state=(?P<state>\w+), .*"
        r"adjudicate=(?P<decision>\w+)",
        severity="error",
        meaning="A statement at Vitess failed; it says whether the pool drops the connection.",
        source=src.MISK_VITESS,
    )
    OUTCOMES = Metric(
        name="concurrency_limits_outcomes",
        meaning="Calls of limited actions by outcome: success, ignored, dropped or rejected.",
        source=src.MISK_LIMITS,
        kind="counter",
    )
    QUEUED = Metric(
        name="jetty_thread_pool_queued_jobs",
        meaning="Jobs that wait for a thread of Jetty.",
        source=src.MISK_THREADS,
        kind="gauge",
    )


misk = Misk()
square_pos = technology(
    "Square Point of Sale",
    "Square's apps, registers, terminals and readers at a seller's counter.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
square_api = technology(
    "Square API",
    "Applications of sellers and developers on Square's API.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
sake = technology(
    "Sake",
    "Square's own RPC framework on Protobuf; it became a part of gRPC's DNA.",
    **gap.of("releases", "logs"),
)
supplier = technology(
    "supplier's service",
    "A service that another company runs for Square.",
    releases=undisclosed("releases: a bought service without versions"),
    logs=gap("logs"),
)
in_house = technology(
    "in-house",
    "A service of Square's own without a published technology.",
    **gap.of("releases", "logs"),
)
