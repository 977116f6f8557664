"""What fails in K3s and RKE2, with the first steps."""

from atlas.evidence.command import shell
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

NODES = Check(
    "List the nodes with their state.",
    shell("kubectl get nodes -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="A node of the same name is there already, or the servers are not ready.",
)

PASSWORD = KnownFailure(
    "an agent cannot join: the server rejects its node password", steps=[NODES, UNIT_LOG, UNIT]
)
NO_SERVER = KnownFailure(
    "an agent waits for a server that is not ready", steps=[UNIT_LOG, CALL, UNIT]
)
NO_CONFIGURATION = KnownFailure(
    "an agent gets no configuration from its server", steps=[UNIT_LOG, CALL, UNIT]
)
