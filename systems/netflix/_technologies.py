"""Technologies that Netflix built and services that it buys, without a shared module."""

from atlas import LogMessage, Metric, Parameter, count, statement, technology, undisclosed
from atlas.technologies.technology import Technology
from systems.netflix import facts, steps

_UNKNOWN = steps.gap.of("releases", "logs")
_NO_RELEASES = undisclosed("release dates: not used, since no version in production is published")
_NO_VERSIONS = undisclosed("a managed service without versions")
_NO_LOGS = steps.gap("log location")

CACHE_CLIENT = facts.evcache.file("evcache-core/src/main/java/com/netflix/evcache/EVCacheImpl.java")
CACHE_POOL = facts.evcache.file(
    "evcache-core/src/main/java/com/netflix/evcache/pool/EVCacheClientPool.java"
)
CACHE_METRICS = facts.evcache.file(
    "evcache-core/src/main/java/com/netflix/evcache/metrics/EVCacheMetricsFactory.java"
)
BACKUP_FILES = facts.priam.file("java/com/netflix/priam/backup/AbstractFileSystem.java")
BACKUP_CHECK = facts.priam.file("java/com/netflix/priam/backupv2/BackupVerificationTask.java")
BACKUP_METRICS = facts.priam.file("java/com/netflix/priam/merics/BackupMetrics.java")


class EVCache(Technology):
    """Netflix's replicated cache: memcached servers, and a client that knows all copies."""

    name = "EVCache"
    icon = "diagrams.onprem.inmemory.Memcached"
    plane = "state"
    releases = _NO_RELEASES
    logs = statement(
        "standard output of the proxy; the client logs through its application"
    ) @ facts.evcache.file("evcacheproxy/src/main/resources/log4j.properties").at(
        "log4j.rootLogger=INFO, stdout"
    )
    READ_TIMEOUT = Parameter("read timeout, default", facts.EVCACHE_READ_TIMEOUT)
    WRITE_TIMEOUT = Parameter("write timeout, default", facts.EVCACHE_WRITE_TIMEOUT)
    READ_QUEUE = Parameter(
        "queued reads per node", count(5, "read") @ facts.EVCACHE_INTRO.at("each evcache node is 5")
    )

    TIMED_OUT = LogMessage(
        anchor="CheckedOperationTimeoutException getting data for APP ",
        sample="CheckedOperationTimeoutException getting data for APP EVCACHE_SUBSCRIBER, "
        "key = 1234.",
        pattern=r"getting data for APP (?P<cache>\w+), key = ",
        severity="error",
        meaning="A read exceeded its timeout in every copy that was queried.",
        source=CACHE_CLIENT,
    )
    THROTTLED = LogMessage(
        anchor="Request Throttled for app ",
        sample="Request Throttled for app EVCACHE_SUBSCRIBER & key 1234",
        pattern=r"Request Throttled for app (?P<cache>\w+)",
        severity="error",
        meaning="The client rejects a key that is requested too often.",
        source=CACHE_CLIENT,
    )
    NO_CLIENT = LogMessage(
        anchor="Could not find a client to get the data APP ",
        sample="Could not find a client to get the data APP EVCACHE_SUBSCRIBER",
        pattern=r"to get the data APP (?P<cache>\w+)",
        severity="error",
        meaning="No copy of this cache is known to be up.",
        source=CACHE_CLIENT,
    )
    NO_CONNECTION = LogMessage(
        anchor="Unable to create EVCacheClient for app - ",
        sample="Unable to create EVCacheClient for app - EVCACHE_SUBSCRIBER and Server Group - a",
        pattern=r"for app - (?P<cache>\w+) and Server Group - (?P<group>\S+)",
        severity="error",
        meaning="The servers of one copy are unreachable.",
        source=CACHE_POOL,
    )

    CALLS = Metric(
        name="evcache.client.call",
        meaning="Calls of the client, tagged with their outcome.",
        source=CACHE_METRICS,
    )
    FAST_FAIL = Metric(
        name="internal.evc.client.fastfail",
        meaning="Calls that failed before they were sent.",
        source=CACHE_METRICS,
    )


class Priam(Technology):
    """Netflix's sidecar process of each Cassandra node: backups, tokens, configuration."""

    name = "Priam"
    icon = None
    plane = "control"
    releases = _NO_RELEASES
    logs = statement("/var/log/tomcat7/priam.log, and standard output") @ facts.priam.file(
        "resources/log4j.properties"
    ).at("log4j.appender.R.File=/var/log/tomcat7/priam.log")
    BACKUP_WINDOW = Parameter("a valid backup within, default", facts.SNAPSHOT_WINDOW)

    UPLOAD_FAILED = LogMessage(
        anchor="Error while uploading file: ",
        sample="Error while uploading file: /data/nb-7-big-Data.db to location: s3/nb-7. "
        "Exception: Msg: [Access Denied]",
        pattern=r"uploading file: (?P<file>\S+) to location: ",
        severity="error",
        meaning="A data file was not uploaded to the backup bucket.",
        source=BACKUP_FILES,
        context=("to location: ",),
    )
    NO_VALID_SNAPSHOT = LogMessage(
        anchor="Not able to find any snapshot which is valid in our SLO window: ",
        sample="Not able to find any snapshot which is valid in our SLO window: 24 hours",
        pattern=r"in our SLO window: (?P<hours>\d+) hours",
        severity="error",
        meaning="No backup of this node can be restored.",
        source=BACKUP_CHECK,
    )

    INVALID_UPLOADS = Metric(
        name="priam.upload.invalid", meaning="Files whose upload failed.", source=BACKUP_METRICS
    )
    VERIFICATION_FAILED = Metric(
        name="priam.backup.verification.failure",
        meaning="Verifications that found no backup to restore.",
        source=BACKUP_METRICS,
    )


evcache = EVCache()
priam = Priam()
chaos_monkey = technology(
    "Chaos Monkey",
    "Netflix's tool that terminates an instance of a service on working days.",
    plane="control",
    releases=_NO_RELEASES,
    logs=statement("/var/log/chaosmonkey-terminate.log")
    @ steps.MONKEY_DEPLOY.at("/var/log/chaosmonkey-terminate.log"),
)
titus = technology("Titus", "Netflix's container platform on virtual machines of EC2.", **_UNKNOWN)
netflix_atlas = technology("Atlas", "In-memory store of dimensional time series.", **_UNKNOWN)
kayenta = technology("Kayenta", "Statistical canary analysis, open source with Google.", **_UNKNOWN)
jenkins = technology(
    "Jenkins",
    "A server that builds and tests commits.",
    icon="simple-icons:jenkins",
    **_UNKNOWN,
)
netflix_client = technology(
    "Netflix application",
    "Netflix's applications on televisions, phones, consoles and browsers.",
    icon="diagrams.onprem.client.Client",
    **_UNKNOWN,
)
open_connect = technology(
    "Open Connect",
    "Netflix's own video server on FreeBSD, placed at internet providers.",
    **_UNKNOWN,
)
elastic_load_balancing = technology(
    "AWS ELB",
    "Amazon's managed load balancer.",
    icon="diagrams.aws.network.ElasticLoadBalancing",
    releases=_NO_VERSIONS,
    logs=statement("access logs in an S3 bucket, where they are enabled")
    @ steps.ELB_MODEL.at("delivers the information to the Amazon S3 bucket"),
)
amazon_cloud = technology(
    "AWS",
    "The services of one AWS region that Netflix depends on.",
    icon="diagrams.aws.compute.EC2",
    releases=_NO_VERSIONS,
    logs=_NO_LOGS,
)
pagerduty = technology("PagerDuty", "Managed paging service.", releases=_NO_VERSIONS, logs=_NO_LOGS)
samza = technology("Apache Samza", "Stream processing from Kafka.", **_UNKNOWN)
relational = technology(
    "relational database", "A relational database whose vendor the post does not name.", **_UNKNOWN
)
in_house = technology(
    "in-house",
    "An internal service or practice of Netflix whose source is not published.",
    **_UNKNOWN,
)
