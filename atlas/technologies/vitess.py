"""Vitess: sharding and failover for MySQL."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import vitess as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_website = Repository(
    "vitessio/website", commit="ad92a7c1ae28a1fd510ab2349f83d72f0f34b3b5", checked="2026-11-26"
)
_TROUBLE = _website.file("content/en/docs/19.0/user-guides/configuration-basic/troubleshooting.md")
_GATEWAY = Repository(
    "vitessio/vitess", commit="4b578a33cee139f494636767ef79627dc3b66e31", checked="2026-11-26"
).file("go/vt/vtgate/tabletgateway.go")


class Vitess(Technology):
    """Sharding and failover for MySQL."""

    name = "Vitess"
    icon = "simple-icons:vitess"
    plane = "state"
    releases = undisclosed("releases: the texts here are those of the documentation of 19.0")
    logs = undisclosed("place of the log: flags of its programs decide")
    needs = ("MySQL",)
    programs: ClassVar = {"vtctldclient": "its own client"}

    REPARENT = LogMessage(
        anchor="primary is not serving, there is a reparent operation in progress",
        sample="ERROR 1105 (HY000): target: shop.0.primary: primary is not serving, there "
        "is a reparent operation in progress",
        pattern=r"(?:target: (?P<target>\S+): )?primary is not serving",
        severity="error",
        meaning="The primary of a shard is being replaced, and the query was not buffered.",
        source=_website.file("content/en/docs/19.0/reference/features/vtgate-buffering.md"),
        failure=fails.REPARENT,
    )

    TX_POOL = LogMessage(
        anchor=" pool connection limit exceeded",
        sample="target: shop.0.primary: vttablet: rpc error: code = ResourceExhausted desc "
        "= transaction pool connection limit exceeded",
        pattern=r"(?P<pool>[Tt]ransaction) pool connection limit exceeded",
        severity="error",
        meaning="All connections for transactions are in use, and none came free in time.",
        source=_TROUBLE,
        failure=fails.TX_POOL,
    )

    TX_TIMEOUT = LogMessage(
        anchor="(exceeded timeout: ",
        sample="ERROR 1317 (HY000): vtgate: http://vtgate-1:15001/: vttablet: rpc error: "
        "code = Aborted desc = transaction 1610909864463057369: ended at 2021-01-17 "
        "10:58:49.155 PST (exceeded timeout: 30s)",
        pattern=r"transaction \d+: ended at .+exceeded timeout: (?P<limit>\w+)",
        severity="error",
        meaning="A transaction ran longer than it may, and was ended.",
        source=_TROUBLE,
        failure=fails.TX_TIMEOUT,
    )

    NO_TABLET = LogMessage(
        anchor="no healthy tablet available for '",
        sample='target: shop.0.replica: no healthy tablet available for \'keyspace:"shop" '
        'shard:"0" tablet_type:REPLICA\'',
        pattern=r"available for '(?P<target>[^']+)",
        severity="error",
        meaning="No tablet of that kind serves the shard.",
        source=_GATEWAY,
        failure=fails.NO_TABLET,
    )


vitess = Vitess()
