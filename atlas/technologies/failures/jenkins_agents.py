"""What fails where agents of Jenkins connect, with the first steps."""

from atlas.technologies.failures import _network as network
from atlas.technologies.failures import _services as services
from atlas.technologies.failures.jenkins import LIST_AGENTS, READ_AGENT_LOG
from atlas.technologies.failures.jenkins_exit import BUILD_LOG
from atlas.technologies.failures.jenkins_plugins import LIST_PLUGINS
from atlas.technologies.known_failure import KnownFailure

OFFLINE = KnownFailure(
    "an agent was taken offline during a build",
    steps=[LIST_AGENTS, READ_AGENT_LOG, services.UNIT_LOG],
)
DELETED = KnownFailure(
    "an agent was removed during a build", steps=[LIST_AGENTS, READ_AGENT_LOG, services.UNIT_LOG]
)
NOT_CONNECTED = KnownFailure(
    "an inbound agent cannot connect to the controller",
    steps=[network.CALL, network.RESOLVE, LIST_AGENTS],
)
NO_METHOD = KnownFailure(
    "a pipeline calls a step that no plugin provides",
    steps=[BUILD_LOG, LIST_PLUGINS, services.UNIT_LOG],
)
SSH = KnownFailure(
    "an agent refuses the SSH login of the controller",
    steps=[READ_AGENT_LOG, LIST_AGENTS, services.UNIT_LOG],
)
