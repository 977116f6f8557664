"""Faust, and technologies that Robinhood built or buys and that have no shared module."""

from typing import ClassVar

from atlas import gaps_in, statement, technology, undisclosed
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology
from systems.robinhood import _sources as src

gap = gaps_in("Robinhood's posts, talks and repositories")


class Faust(Technology):
    """Robinhood's library for stream processing in Python, on Kafka; deprecated by Robinhood."""

    name = "Faust"
    icon = "diagrams.programming.language.Python"
    plane = "service"
    needs: ClassVar = ("Kafka",)
    releases = undisclosed("releases: those in production are not published")
    logs = statement("standard error, unless `--logfile` names a file") @ src.FAUST_CLI.at(
        "Path to logfile (default is <stderr>)."
    )

    STREAM_STOPPED = LogMessage(
        anchor="Stream stopped processing, or is slow for ",
        sample="Stream stopped processing, or is slow for TP(topic='example', partition=3) "
        "(last inbound 5.00 minutes ago).",
        pattern=r"slow for TP\(topic='(?P<topic>[^']+)', partition=(?P<partition>\d+)\)",
        severity="error",
        meaning="Records are fetched, but the stream takes none: an agent hangs, or one event "
        "takes longer than stream_processing_timeout.",
        source=src.FAUST_KAFKA,
    )
    NOT_COMMITTED = LogMessage(
        anchor="Has not committed TP(",
        sample="Has not committed TP(topic='example', partition=3) (last commit 5.00 minutes ago).",
        pattern=r"committed TP\(topic='(?P<topic>[^']+)', partition=(?P<partition>\d+)\)",
        severity="error",
        meaning="Events are processed, but the offset of the partition is not committed.",
        source=src.FAUST_KAFKA,
    )
    BROKER_SILENT = LogMessage(
        anchor="Broker stopped responding to fetch requests for ",
        sample="Broker stopped responding to fetch requests for TP(topic='example', partition=3) "
        "(last responded 5.00 minutes ago)",
        pattern=r"requests for TP\(topic='(?P<topic>[^']+)', partition=(?P<partition>\d+)\)",
        severity="error",
        meaning="The worker asks for records, and the Kafka broker does not reply.",
        source=src.FAUST_KAFKA,
    )
    COMMITTED = Metric(
        name="topic_partition_offset_commited",
        meaning="Committed offset of a partition; spelled so. Compare it with the end offset, "
        "topic_partition_end_offset.",
        source=src.FAUST_METRICS,
    )


faust = Faust()
app = technology(
    "Robinhood app",
    "Robinhood's mobile and web applications.",
    icon="diagrams.onprem.client.Client",
    **gap.of("releases", "logs"),
)
in_house = technology(
    "in-house",
    "A system of Robinhood's own without a published technology.",
    **gap.of("releases", "logs"),
)
outside = technology(
    "another company's system",
    "A system that another company runs, and that Robinhood is connected to.",
    releases=undisclosed("releases: another company's system"),
    logs=undisclosed("logs: another company's system"),
)
terraform_salt = technology(
    "Terraform and Salt",
    "Two open source tools: Terraform declares infrastructure, Salt configures hosts.",
    **gap.of("releases", "logs"),
)
warpstream = technology(
    "WarpStream",
    "A log with the protocol of Kafka that keeps its data in object storage.",
    **gap.of("releases", "logs"),
)
opentsdb = technology(
    "OpenTSDB",
    "A database of time series, on HBase.",
    **gap.of("releases", "logs"),
)
