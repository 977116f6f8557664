"""What fails where Jenkins runs agents in pods, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures.helm import LIST_EVENTS
from atlas.technologies.failures.jenkins import LIST_AGENTS, READ_AGENT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_plugin = Repository(
    "jenkinsci/kubernetes-plugin",
    commit="a82d78a0087e9eaa10ec2339b48891549345c1a4",
    checked="2026-11-26",
    publisher="Jenkins",
    folder="src/main/java/org/csanchez/jenkins/plugins/kubernetes",
)
LAUNCHER = _plugin.file("KubernetesLauncher.java")
PODS = Check(
    "List the pods of the agents with their state and node.",
    shell("kubectl get pods -n <namespace> -o wide") @ GET.at("kubectl get pods -o wide"),
    **NO_OUTPUT,
    verify="Pending: no node or image. Error or OOMKilled: describe the pod. Running: see its log.",
)

POD = KnownFailure(
    "the pod of an agent does not start, or ended",
    steps=[PODS, LIST_EVENTS, READ_AGENT_LOG],
    causes=[
        wrapped_error(LAUNCHER.at("Error in provisioning; agent=%s, template=%s")),
    ],
)
NOT_CONNECTED = KnownFailure(
    "an agent in a pod does not connect in time", steps=[PODS, READ_AGENT_LOG, LIST_AGENTS]
)
EXEC = KnownFailure(
    "a command cannot be started in a container of the pod",
    steps=[PODS, LIST_EVENTS, LIST_AGENTS],
)
