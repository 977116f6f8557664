"""external-dns: keeps DNS records of a provider in sync with Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import external_dns as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

AWS = fails.code.file("provider/aws/aws.go")
CONTROLLER = fails.code.file("controller/controller.go")


class ExternalDNS(Technology):
    """A controller that makes DNS records for Services, Ingresses and other objects."""

    name = "external-dns"
    icon = None
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs of kubernetes-sigs/external-dns")

    RUN_FAILED = LogMessage(
        anchor="Failed to do run once: ",
        sample='time="2026-03-02T04:11:09Z" level=error msg="Failed to do run once: soft error\\n'
        'records retrieval failed: soft error (consecutive soft errors: 3)"',
        pattern=r"Failed to do run once",
        severity="error",
        meaning="A run failed and will be tried again; the count says how often in a row.",
        source=CONTROLLER,
        failure=fails.RUN_FAILS,
    )
    RUN_FATAL = LogMessage(
        anchor="failed to do run once: ",
        sample='time="2026-03-02T04:11:09Z" level=fatal msg="failed to do run once: context '
        'deadline exceeded"',
        severity="fatal",
        meaning="A run failed, and external-dns exits.",
        source=CONTROLLER,
        failure=fails.RUN_FAILS,
    )
    NO_ZONES = LogMessage(
        anchor="failed to list hosted zones",
        sample="records retrieval failed: failed to list hosted zones: AccessDenied: User: "
        "arn:aws:sts::111122223333:assumed-role/nodes/i-0b1f2c3d4e5f6a7b8",
        severity="error",
        meaning="Route 53 refused to list the zones; the reason follows.",
        source=AWS,
        failure=fails.NO_ZONES,
    )
    NOT_LISTED = LogMessage(
        anchor="failed to list resource records sets for zone ",
        sample="failed to list resource records sets for zone /hostedzone/Z111222333444 using aws "
        'profile "default": operation error Route 53: ListResourceRecordSets, exceeded maximum '
        "number of attempts, 3",
        pattern=r"records sets for zone (?P<zone>\S+) using aws profile",
        severity="error",
        meaning="The records of a zone in Route 53 could not be read.",
        source=AWS,
        failure=fails.NOT_LISTED,
    )
    ZONE_FAILED = LogMessage(
        anchor="Failure in zone ",
        sample='time="2026-03-02T04:11:09Z" level=error msg="Failure in zone example.com. when '
        'submitting change batch: operation error Route 53: ChangeResourceRecordSets"',
        pattern=r"Failure in zone (?P<zone>\S+) when submitting change batch",
        severity="error",
        meaning="Route 53 refused a batch of changes; the reason follows.",
        source=AWS,
        failure=fails.REFUSED,
    )
    CHANGE_FAILED = LogMessage(
        anchor="it will be retried in a separate change batch in the next iteration",
        sample='time="2026-03-02T04:11:09Z" level=error msg="Failed submitting change (error: '
        "operation error Route 53: ChangeResourceRecordSets), it will be retried in a separate "
        'change batch in the next iteration"',
        severity="error",
        meaning="Route 53 refused a single change, which will be tried alone.",
        source=AWS,
        failure=fails.REFUSED,
    )
    ZONES_FAILED = LogMessage(
        anchor="failed to submit all changes for the following zones: ",
        sample="failed to submit all changes for the following zones: [/hostedzone/Z111222333444]",
        pattern=r"failed to submit all changes for the following zones: (?P<zones>.+)",
        severity="error",
        meaning="The provider refused changes to these zones.",
        source=AWS,
        failure=fails.REFUSED,
    )
    TOO_MANY = LogMessage(
        anchor=" exceeds max batch size of ",
        sample='time="2026-03-02T04:11:09Z" level=warning msg="Total changes for www.example.com. '
        'exceeds max batch size of 1000, total changes: 1204; changes will not be performed"',
        pattern=r"Total changes for (?P<name>\S+) exceeds max batch size of (?P<limit>\d+)",
        severity="warning",
        meaning="The changes of a name do not fit into one batch and are not made.",
        source=AWS,
        failure=fails.TOO_MANY,
    )
    CONFLICT = LogMessage(
        anchor=" contains conflicting record type candidates; discarding CNAME record",
        sample='time="2026-03-02T04:11:09Z" level=warning msg="Domain www.example.com contains '
        'conflicting record type candidates; discarding CNAME record"',
        pattern=r"Domain (?P<domain>\S+) contains conflicting record type candidates",
        severity="warning",
        meaning="Objects want an address and a CNAME for one name; the CNAME is discarded.",
        source=fails.code.file("plan/conflict.go"),
        failure=fails.CONFLICT,
    )
    NO_SYNC = LogMessage(
        anchor="failed to sync *",
        sample="failed to sync *v1.Service after 1m0s: context deadline exceeded",
        pattern=r"failed to sync \*(?P<kind>[\w.]+) after (?P<time>\S+):",
        severity="fatal",
        meaning="The objects could not be listed in time, and external-dns exits.",
        source=fails.code.file("source/informers/informers.go"),
        failure=fails.NO_SYNC,
    )
    BAD_CONFIG = LogMessage(
        anchor="config validation failed: ",
        sample='time="2026-03-02T04:11:09Z" level=fatal msg="config validation failed: no sources '
        'specified"',
        severity="fatal",
        meaning="The arguments contradict one another or lack something.",
        source=fails.code.file("controller/execute.go"),
        failure=fails.BAD_CONFIG,
        context=("external-dns", "level=fatal"),
    )
    CACHE_SYNC = LogMessage(
        anchor="failed to sync cache: timed out waiting for the condition",
        sample="FATA[0060] failed to sync cache: timed out waiting for the condition",
        severity="fatal",
        meaning="external-dns could not list its objects in time: often it lacks a permission.",
        source=fails.code.file("docs/faq.md"),
        failure=fails.NO_SYNC,
        context=("external-dns", "level=fatal", "FATA["),
    )
    SUBMIT_FAILED = LogMessage(
        anchor="Failed submitting change (error: ",
        sample='level=error msg="Failed submitting change (error: InvalidChangeBatch: [Tried to '
        "create resource record set [name=shop.example.com., type=TXT] but it already exists]), "
        'it will be retried in a separate change batch in the next iteration"',
        severity="error",
        meaning="Route 53 refused a change.",
        source=fails.code.file("provider/aws/aws.go"),
        failure=fails.REFUSED,
    )

    SOFT_ERRORS = Metric(
        name="external_dns_controller_consecutive_soft_errors",
        meaning="Failed runs in a row.",
        source=fails.code.file("docs/advanced/operational-best-practices.md"),
    )
    LAST_SYNC = Metric(
        name="external_dns_controller_last_sync_timestamp_seconds",
        meaning="Time of the last run that brought records up to date.",
        unit="second",
        source=fails.MONITORING,
    )
    REGISTRY_ERRORS = Metric(
        name="external_dns_registry_errors_total",
        meaning="Errors of calls to the provider.",
        source=fails.MONITORING,
    )


external_dns = ExternalDNS()
