"""KeyDB, and technologies of Snap's own that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, quantity, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.snap import _sources as src

gap = gaps_in("Snap's posts and filings, and pages of its suppliers")


class KeyDB(Technology):
    """Snap's multithreaded fork of Redis: a store of data structures in memory."""

    name = "KeyDB"
    icon = "simple-icons:redis"
    plane = "state"
    programs: ClassVar = {"keydb-cli": "the client of KeyDB"}
    releases = undisclosed("releases: the version in Snap's production is not published")
    logs = statement("standard output, unless `logfile` names a file") @ src.KEYDB_CONF.at(
        "KeyDB to log on the standard output."
    )
    ports: ClassVar = {
        "RESP": quantity(6379, "") @ src.KEYDB_CONFIG.at("65535, g_pserver->port, 6379,")
    }

    OOM = LogMessage(
        anchor="OOM command not allowed when used memory > 'maxmemory'.",
        sample="-OOM command not allowed when used memory > 'maxmemory'.",
        severity="error",
        meaning="Memory is full and the eviction policy frees nothing: writes are refused.",
        source=src.KEYDB_SERVER,
    )
    MAX_CLIENTS = LogMessage(
        anchor="-ERR max number of clients reached",
        sample="-ERR max number of clients reached",
        severity="error",
        meaning="The limit of clients is reached: new connections are rejected.",
        source=src.KEYDB_NETWORKING,
    )
    MISSES = Metric(
        name="keyspace_misses",
        meaning="Reads of keys that were not there, since the start; in INFO stats.",
        source=src.KEYDB_SERVER,
        kind="counter",
    )
    EVICTED = Metric(
        name="evicted_keys",
        meaning="Keys evicted because memory was full, since the start; in INFO stats.",
        source=src.KEYDB_SERVER,
        kind="counter",
    )


keydb = KeyDB()
app_engine = technology(
    "Google App Engine",
    "Google's serverless platform for web applications.",
    releases=undisclosed("a managed service without versions"),
    logs=gap("log location of the monolith"),
)
load_balancing = technology(
    "Google Cloud load balancing",
    "Google's managed load balancers for HTTP.",
    releases=undisclosed("a managed service without versions"),
    logs=statement("Cloud Logging, if it is enabled for the backend service")
    @ src.BALANCER_LOGS.at("You enable or disable logging for each backend"),
)
bento = technology("Bento", "Snap's own machine-learning platform.", **gap.of("releases", "logs"))
switchboard = technology(
    "Switchboard",
    "Snap's own web application, the control plane of its service mesh.",
    **gap.of("releases", "logs"),
)
granulate = technology(
    "Intel Granulate",
    "Intel's product that optimizes workloads, used by Snap on EKS.",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A service of Snap's own without a published technology.",
    **gap.of("releases", "logs"),
)
