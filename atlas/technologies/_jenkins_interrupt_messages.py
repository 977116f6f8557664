"""Messages of Jenkins: shell steps that are interrupted."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import jenkins_plugins as plugins
from atlas.technologies.message import LogMessage

_workflow_durable_task_step_plugin = Repository(
    "jenkinsci/workflow-durable-task-step-plugin",
    commit="46cb22ff3686c9e427aab1096bd255489b003140",
    checked="2026-11-27",
)
DURABLE = _workflow_durable_task_step_plugin.file(
    "src/main/java/org/jenkinsci/plugins/workflow/steps/durable_task/DurableTaskStep.java"
)


class JenkinsInterruptMessages:
    """Messages of Jenkins: shell steps that are interrupted."""

    INTERRUPT = LogMessage(
        anchor="Sending interrupt signal to process",
        sample="Sending interrupt signal to process",
        severity="warning",
        meaning="A shell step is ended: the build was aborted, or a timeout passed.",
        source=DURABLE,
        failure=plugins.INTERRUPTED,
    )
