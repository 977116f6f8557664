"""Google's own technologies, as far as its papers, documentation and code show them."""

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.google import _sources as src

gap = gaps_in("Google's papers, posts and the SRE book")
_SERVICE = "a service without public versions"
_DIAGNOSTICS = statement("each server's own HTTP server shows its diagnostics (2016)") @ (
    src.PRODUCTION.at("every server has an HTTP server that provides")
)


class Spanner(Technology):
    """Google's relational database, whose commits have the order of real time."""

    name = "Spanner"
    icon = "diagrams.gcp.database.Spanner"
    plane = "state"
    releases = undisclosed(_SERVICE)
    logs = statement("no log: statistics in the tables of SPANNER_SYS, read by SQL") @ (
        src.LOCK_STATISTICS.at("data is available only through SQL interfaces")
    )

    WOUNDED = LogMessage(
        anchor="Transaction was aborted. It was wounded by a higher priority transaction",
        sample="ABORTED: com.google.api.gax.rpc.AbortedException: "
        "io.grpc.StatusRuntimeException: ABORTED: Transaction was aborted. It was wounded by a "
        "higher priority transaction due to conflict on keys in range",
        severity="warning",
        meaning="An older transaction needed a lock of this one; the client retries it.",
        source=src.WOUNDED,
    )
    CPU_BY_PRIORITY = Metric(
        name="spanner.googleapis.com/instance/cpu/utilization_by_priority",
        meaning="CPU use of an instance by priority; add up the series of high priority.",
        source=src.AUTOSCALER,
        unit="percent",
    )
    CPU_SMOOTHED = Metric(
        name="spanner.googleapis.com/instance/cpu/smoothed_utilization",
        meaning="CPU use by database, averaged over 24 hours; add up the instance's series.",
        source=src.AUTOSCALER,
        unit="percent",
    )
    STORAGE = Metric(
        name="spanner.googleapis.com/instance/storage/utilization",
        meaning="Share of an instance's storage limit that is used.",
        source=src.AUTOSCALER,
        unit="percent",
    )


spanner = Spanner()
bigtable = technology(
    "Bigtable",
    "Google's store of sorted rows, spread over tablet servers.",
    icon="diagrams.gcp.database.Bigtable",
    plane="state",
    releases=undisclosed(_SERVICE),
    logs=statement("hot tablets: listed by gcloud, not in a log")
    @ src.HOT_TABLETS_GUIDE.at("ability to identify and observe hot tablets in"),
)
colossus = technology(
    "Colossus",
    "Google's cluster-level file system, the successor of GFS.",
    icon="diagrams.gcp.storage.Filestore",
    plane="state",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
gfs = technology(
    "GFS",
    "The Google File System: one master, and chunks of files on many machines.",
    plane="state",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
truetime = technology(
    "TrueTime",
    "Clocks that answer with an interval that holds the true time.",
    plane="control",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
borg = technology(
    "Borg cluster manager",
    "Google's cluster manager; Kubernetes followed it.",
    plane="control",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
chubby = technology(
    "Chubby",
    "Google's lock service and small file store, on Paxos.",
    plane="control",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
maglev = technology(
    "Maglev",
    "Google's network load balancer in software.",
    icon="diagrams.gcp.network.LoadBalancing",
    plane="edge",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
front_end = technology(
    "GFE",
    "Google Front End: the proxy that answers users and load-balances to services.",
    icon="diagrams.gcp.network.LoadBalancing",
    plane="edge",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
jupiter = technology(
    "Jupiter",
    "Google's data center network of its own switches.",
    icon="diagrams.gcp.network.Network",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
zanzibar = technology(
    "Zanzibar",
    "Google's global service of access control lists.",
    icon="diagrams.gcp.security.Iam",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
api_client = technology(
    "Google clients",
    "Browsers and programs that call Google's services and APIs.",
    icon="diagrams.onprem.client.Users",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "Google's own software, without a public version.",
    releases=gap("releases"),
    logs=_DIAGNOSTICS,
)
