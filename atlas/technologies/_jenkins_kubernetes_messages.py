"""Log messages of Jenkins: agents in pods of Kubernetes."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import jenkins_kubernetes as fails
from atlas.technologies.message import LogMessage

_plugin = Repository(
    "jenkinsci/kubernetes-plugin",
    commit="a82d78a0087e9eaa10ec2339b48891549345c1a4",
    checked="2026-11-26",
    publisher="Jenkins",
    folder="src/main/java/org/csanchez/jenkins/plugins/kubernetes",
)
KUBERNETESLAUNCHER = _plugin.file("KubernetesLauncher.java")
CONTAINEREXECDECORATOR = _plugin.file("pipeline/ContainerExecDecorator.java")


class JenkinsKubernetesMessages:
    """Log messages of Jenkins: agents in pods of Kubernetes."""

    NOT_PROVISIONED = LogMessage(
        anchor="Error in provisioning; agent=",
        sample="WARNING o.c.j.p.k.KubernetesLauncher#launch: Error in provisioning; "
        "agent=KubernetesSlave name: build-x7f2, template=PodTemplate{id='8f2a', name='build'}",
        severity="error",
        meaning="The pod of an agent did not come up; the exception says why.",
        source=KUBERNETESLAUNCHER,
        failure=fails.POD,
    )

    POD_ENDED = LogMessage(
        anchor="' is terminated. Status: ",
        sample="java.lang.IllegalStateException: Pod 'jenkins/build-x7f2' is terminated. "
        "Status: Failed",
        pattern=r"Pod '(?P<pod>[^']+)' is terminated\. Status: (?P<status>\S+)",
        severity="error",
        meaning="The pod of an agent ended before the agent connected.",
        source=KUBERNETESLAUNCHER,
        failure=fails.POD,
    )

    NOT_CONNECTED = LogMessage(
        anchor="Agent is not connected after ",
        sample="java.lang.IllegalStateException: Agent is not connected after 1000 seconds, "
        "status: Running",
        severity="error",
        meaning="The agent in the pod did not connect to the controller in time.",
        source=KUBERNETESLAUNCHER,
        failure=fails.NOT_CONNECTED,
    )

    EXEC = LogMessage(
        anchor="Failed to start websocket connection",
        sample="java.io.IOException: Failed to start websocket connection: ",
        severity="error",
        meaning="No command could be started in a container of the pod.",
        source=CONTAINEREXECDECORATOR,
        failure=fails.EXEC,
    )

    EXEC_TIMEOUT = LogMessage(
        anchor="Timed out waiting for websocket connection.",
        sample="ERROR: Timed out waiting for websocket connection. You should increase the "
        "value of system property "
        "org.csanchez.jenkins.plugins.kubernetes.pipeline.ContainerExecDecorator.websocketC"
        "onnectionTimeout",
        severity="error",
        meaning="The API server did not open a connection to the container in time.",
        source=CONTAINEREXECDECORATOR,
        failure=fails.EXEC,
    )
