"""Technologies that DoorDash built or runs and that have no shared module."""

from typing import ClassVar

from atlas import LogMessage, Metric, gaps_in, statement, technology, undisclosed
from atlas.technologies.technology import Technology
from systems.doordash import _sources as src

gap = gaps_in("DoorDash's posts and talks, as far as copies were found")


class Cadence(Technology):
    """Uber's open source engine for workflows, which keeps their state in a database."""

    name = "Cadence"
    icon = "simple-icons:go"
    plane = "service"
    releases = undisclosed("releases: the one that DoorDash ran in 2020 is not published")
    logs = statement("standard output, in the container's configuration") @ (
        src.CADENCE_CONFIG.at("stdout: true")
    )
    programs: ClassVar = {"cadence": "its command line"}

    NOT_OWNED = LogMessage(
        anchor="Shard is not owned by host: ",
        sample="Shard is not owned by host: 10.0.0.7:7934",
        pattern=r"Shard is not owned by host: (?P<host>\S+)",
        severity="error",
        meaning="The shard has moved to another history host; callers must look it up again.",
        source=src.CADENCE_SHARDS,
    )
    DATABASE_BUSY = LogMessage(
        anchor="Persistence Max QPS Reached.",
        sample="Persistence Max QPS Reached.",
        severity="error",
        meaning="Cadence limits its own queries to the database.",
        source=src.CADENCE_LIMIT,
    )
    TIMER_LAG = Metric(
        name="shardinfo_timer_lag",
        meaning="How long ago the oldest timer that a shard has not acknowledged was due.",
        source=src.CADENCE_METRICS,
        kind="histogram",
    )


cadence = Cadence()
doordash_client = technology(
    "DoorDash client",
    "Apps and web sites of consumers, Dashers and merchants.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
distributed_database = technology(
    "distributed database, not named",
    "The distributed database that held the deliveries in 2022; the post does not name it.",
    **gap.of("releases", "logs"),
)
search_engine = technology(
    "DoorDash Search Engine",
    "DoorDash's own search engine on Apache Lucene.",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A tool or service of DoorDash's own without a published technology.",
    **gap.of("releases", "logs"),
)
