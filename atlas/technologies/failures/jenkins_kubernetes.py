"""What fails where Jenkins runs agents in pods, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures.helm import LIST_EVENTS, LIST_PODS
from atlas.technologies.failures.jenkins import LIST_AGENTS, READ_AGENT_LOG
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_plugin = Repository(
    "jenkinsci/kubernetes-plugin",
    commit="a82d78a0087e9eaa10ec2339b48891549345c1a4",
    checked="2026-11-26",
    publisher="Jenkins",
    folder="src/main/java/org/csanchez/jenkins/plugins/kubernetes",
)
LAUNCHER = _plugin.file("KubernetesLauncher.java")

POD = KnownFailure(
    "the pod of an agent does not start, or ended",
    steps=[LIST_PODS, LIST_EVENTS, READ_AGENT_LOG],
    causes=[
        wrapped_error(LAUNCHER.at("Error in provisioning; agent=%s, template=%s")),
    ],
)
NOT_CONNECTED = KnownFailure(
    "an agent in a pod does not connect in time", steps=[LIST_PODS, READ_AGENT_LOG, LIST_AGENTS]
)
EXEC = KnownFailure(
    "a command cannot be started in a container of the pod",
    steps=[LIST_PODS, LIST_EVENTS, LIST_AGENTS],
)
