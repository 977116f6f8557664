"""Log messages of Amazon Route 53: its error codes, as any SDK prints them."""

from atlas.technologies.failures import route53 as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/route53/2013-04-01/service-2.json")


class Route53Messages:
    """Log messages of Amazon Route 53: its error codes, as any SDK prints them."""

    NO_ZONE = LogMessage(
        anchor="NoSuchHostedZone",
        sample="NoSuchHostedZone: No hosted zone found with ID: Z1",
        pattern=r"(?:^|[^A-Za-z])NoSuchHostedZone\b",
        severity="error",
        meaning="No hosted zone has this id in the account.",
        source=MODEL,
        failure=codes.NO_ZONE,
    )
    BAD_CHANGE = LogMessage(
        anchor="InvalidChangeBatch",
        sample="InvalidChangeBatch: [RRSet with DNS name shop. is not permitted in "
        "zone example.com.]",
        pattern=r"(?:^|[^A-Za-z])InvalidChangeBatch\b",
        severity="error",
        meaning="A change creates what exists, deletes what does not, or is outside of the zone.",
        source=MODEL,
        failure=codes.BAD_CHANGE,
    )
    BUSY = LogMessage(
        anchor="PriorRequestNotComplete",
        sample="PriorRequestNotComplete: The request was rejected because Route 53 "
        "was still processing a prior request.",
        pattern=r"(?:^|[^A-Za-z])PriorRequestNotComplete\b",
        severity="error",
        meaning="The zone is still being changed by an earlier request.",
        context=("Route 53", "Route53", "route53", "HostedZone", "ResourceRecordSets"),
        source=MODEL,
        failure=codes.BUSY,
    )
    NOT_EMPTY = LogMessage(
        anchor="HostedZoneNotEmpty",
        sample="HostedZoneNotEmpty: The hosted zone contains resource records that "
        "are not SOA or NS records.",
        pattern=r"(?:^|[^A-Za-z])HostedZoneNotEmpty\b",
        severity="error",
        meaning="The zone has records, so that it cannot be deleted.",
        source=MODEL,
        failure=codes.NOT_EMPTY,
    )
    ZONES = LogMessage(
        anchor="TooManyHostedZones",
        sample="TooManyHostedZones: This operation can't be completed either because "
        "the current account has reached the limit",
        pattern=r"(?:^|[^A-Za-z])TooManyHostedZones\b",
        severity="error",
        meaning="The account has as many zones as it may.",
        source=MODEL,
        failure=codes.QUOTA,
    )
    CHECKS = LogMessage(
        anchor="TooManyHealthChecks",
        sample="TooManyHealthChecks: This health check can't be created because the "
        "current account has reached the limit",
        pattern=r"(?:^|[^A-Za-z])TooManyHealthChecks\b",
        severity="error",
        meaning="The account has as many health checks as it may.",
        source=MODEL,
        failure=codes.QUOTA,
    )
    CONFLICT = LogMessage(
        anchor="ConflictingDomainExists",
        sample="ConflictingDomainExists: conflicts with existing ones",
        pattern=r"(?:^|[^A-Za-z])ConflictingDomainExists\b",
        severity="error",
        meaning="Another zone of this domain conflicts: the same VPC or name servers.",
        source=MODEL,
        failure=codes.CONFLICT,
    )
    NO_CHECK = LogMessage(
        anchor="NoSuchHealthCheck",
        sample="NoSuchHealthCheck: No health check exists with the specified ID.",
        pattern=r"(?:^|[^A-Za-z])NoSuchHealthCheck\b",
        severity="error",
        meaning="No health check has this id in the account.",
        source=MODEL,
        failure=codes.NO_CHECK,
    )
