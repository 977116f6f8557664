"""What fails in Eureka, with the first steps."""

from atlas.evidence.command import http
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, RESOLVE
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_resources = Repository(
    "Netflix/eureka",
    commit="61acc83d958974d4afc32c228e583ae92db1c426",
    checked="2026-11-26",
    publisher="Netflix",
    folder="eureka-core/src/main/java/com/netflix/eureka/resources",
)

REGISTRY = Check(
    "Read the instances of the application in the registry; the path begins as in serviceUrl.",
    http("GET", "/eureka/v2/apps/<app>", at="<host>:<port>")
    @ _resources.file("ApplicationsResource.java").at('@Path("{appId}")'),
    **NO_OUTPUT,
    verify="Compare status and lastRenewalTimestamp with the instances that really run.",
)
STATUS = Check(
    "Read the state of the server: replicas that it can reach, and renewals.",
    http("GET", "/eureka/v2/status", at="<host>:<port>")
    @ _resources.file("StatusResource.java").at('@Path("/{version}/status")'),
    **NO_OUTPUT,
)
INSTANCE = Check(
    "Read one instance by its ID.",
    http("GET", "/eureka/v2/instances/<id>", at="<host>:<port>")
    @ _resources.file("InstancesResource.java").at('@Path("/{version}/instances")'),
    **NO_OUTPUT,
)

UNREACHABLE = KnownFailure("a client cannot reach the registry", steps=[CALL, RESOLVE, STATUS])
EXPIRED = KnownFailure(
    "an instance did not renew its lease and is removed", steps=[REGISTRY, INSTANCE, CALL]
)
REPLICATION = KnownFailure(
    "changes do not reach the other servers of the registry", steps=[STATUS, CALL, REGISTRY]
)
SELF_PRESERVATION = KnownFailure(
    "too few leases are renewed, so instances that are down stay listed",
    steps=[STATUS, REGISTRY, CALL],
)
