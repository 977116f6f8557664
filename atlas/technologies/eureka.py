"""Eureka: service discovery by leases, open-sourced by Netflix."""

from atlas.evidence.constructors import ratio, seconds
from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import eureka as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.parameter import Parameter
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-23"
RELEASES = Publisher("Netflix", checked=_CHECKED).post(
    "Tags of Netflix/eureka",
    "https://github.com/Netflix/eureka",
    read_in="a snapshot of the repository",
)


_SERVER = "eureka-core/src/main/java/com/netflix/eureka"
_CLIENT = "eureka-client/src/main/java/com/netflix"
_eureka = Repository(
    "Netflix/eureka",
    commit="61acc83d958974d4afc32c228e583ae92db1c426",
    checked=_CHECKED,
    publisher="Netflix",
)
DISCOVERY_CLIENT = _eureka.file(
    "eureka-client/src/main/java/com/netflix/discovery/DiscoveryClient.java"
)
LEASE = _eureka.file("eureka-client/src/main/java/com/netflix/appinfo/LeaseInfo.java")
REGISTRY = _eureka.file(
    "eureka-core/src/main/java/com/netflix/eureka/registry/AbstractInstanceRegistry.java"
)
REPLICATION = _eureka.file(
    "eureka-core/src/main/java/com/netflix/eureka/cluster/ReplicationTaskProcessor.java"
)
MONITORS = _eureka.file("eureka-core/src/main/java/com/netflix/eureka/util/EurekaMonitors.java")
STATUS_PAGE = _eureka.file("eureka-resources/src/main/resources/jsp/header.jsp")


class Eureka(Technology):
    """A registry of the running instances of each service, kept by renewed leases."""

    name = "Eureka"
    icon = None
    plane = "control"
    releases = release_lines(
        "1.2 2015-07-30, 1.3 2015-10-08, 1.4 2016-02-10, 1.5 2016-09-08, 1.6 2016-09-30, "
        "1.7 2017-06-01, 1.8 2017-07-25, 1.9 2018-04-25, 1.10 2020-09-28, 2.0 2022-11-29",
        RELEASES,
    )
    logs = statement("standard output of the server, from level INFO up") @ _eureka.file(
        "eureka-server/src/main/resources/log4j.properties"
    ).at("log4j.rootCategory=INFO,stdout")
    LEASE_DURATION = Parameter(
        "lease duration, default", seconds(90) @ LEASE.at("DEFAULT_LEASE_DURATION = 90;")
    )
    RENEWAL_INTERVAL = Parameter(
        "renewal interval, default", seconds(30) @ LEASE.at("DEFAULT_LEASE_RENEWAL_INTERVAL = 30;")
    )
    FETCH_INTERVAL = Parameter(
        "registry fetch interval, default",
        seconds(30)
        @ _eureka.file(
            "eureka-client/src/main/java/com/netflix/discovery/DefaultEurekaClientConfig.java"
        ).at("REGISTRY_REFRESH_INTERVAL_KEY, 30)"),
    )
    RENEWAL_THRESHOLD = Parameter(
        "self-preservation threshold",
        ratio(0.85)
        @ _eureka.file(
            "eureka-core/src/main/java/com/netflix/eureka/DefaultEurekaServerConfig.java"
        ).at('renewalPercentThreshold", 0.85)'),
    )

    HEARTBEAT_FAILED = LogMessage(
        anchor=" - was unable to send heartbeat!",
        sample="DiscoveryClient_API/i-0a1b2c - was unable to send heartbeat!",
        pattern=r"DiscoveryClient_(?P<application>\S+) - was unable to send heartbeat!",
        severity="error",
        meaning="An instance cannot renew its lease; without one, it is considered down.",
        source=DISCOVERY_CLIENT,
        failure=fails.UNREACHABLE,
    )
    NO_REGISTRY = LogMessage(
        anchor="Cannot fetch registry from server",
        sample="Cannot fetch registry from server",
        severity="error",
        meaning="A client continues with the last list of instances that it received.",
        source=DISCOVERY_CLIENT,
        failure=fails.UNREACHABLE,
    )
    LEASE_EXPIRED = LogMessage(
        anchor="DS: Registry: expired lease for ",
        sample="DS: Registry: expired lease for API/i-0a1b2c",
        pattern=r"expired lease for (?P<application>[^/]+)/(?P<instance>\S+)",
        severity="warning",
        meaning="An instance did not renew its lease and is removed from the registry.",
        source=REGISTRY,
        failure=fails.EXPIRED,
    )
    PEER_BUSY = LogMessage(
        anchor="Server busy (503) HTTP status code received from the peer ",
        sample="Server busy (503) HTTP status code received from the peer eureka-2; "
        "rescheduling tasks after delay",
        severity="warning",
        meaning="Another server of the registry does not accept replication for now.",
        source=REPLICATION,
        failure=fails.REPLICATION,
    )
    REPLICATION_LOST = LogMessage(
        anchor="Batch update failure with HTTP status code ",
        sample="Batch update failure with HTTP status code 500; discarding 12 replication tasks",
        pattern=r"status code (?P<code>\d+); discarding (?P<tasks>\d+) replication tasks",
        severity="error",
        meaning="Registry changes could not be replicated to another server and are dropped.",
        source=REPLICATION,
        failure=fails.REPLICATION,
    )

    SELF_PRESERVATION = LogMessage(
        anchor="EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING INSTANCES ARE UP",
        sample="EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING INSTANCES ARE UP WHEN THEY'RE "
        "NOT. RENEWALS ARE LESSER THAN THRESHOLD AND HENCE THE INSTANCES ARE NOT BEING EXPIRED "
        "JUST TO BE SAFE.",
        severity="error",
        meaning="Too few leases are renewed; instances that are down stay in the registry.",
        source=_eureka.file("eureka-resources/src/main/resources/jsp/header.jsp"),
        failure=fails.SELF_PRESERVATION,
    )

    EXPIRED = Metric(
        name="expiredCounter",
        meaning="Leases that expired since the server started.",
        source=MONITORS,
        kind="counter",
    )
    RENEWED = Metric(
        name="renewCounter",
        meaning="Renewals of leases since the server started.",
        source=MONITORS,
        kind="counter",
    )
    REPLICATIONS_FAILED = Metric(
        name="numOfFailedReplications",
        meaning="Failed replications to other servers, mostly timeouts.",
        source=MONITORS,
        kind="counter",
    )


eureka = Eureka()
