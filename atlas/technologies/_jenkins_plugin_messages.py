"""Messages of Jenkins: plugins, polling, waiting, results of builds."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import jenkins as fails
from atlas.technologies.failures import jenkins_plugins as plugins
from atlas.technologies.message import LogMessage

_jenkins = Repository(
    "jenkinsci/jenkins",
    commit="ff9430ee1dc6e319349a488650d914444fe141f3",
    checked="2026-11-27",
    folder="core/src/main",
)
PLUGINS = _jenkins.file("resources/hudson/Messages.properties")
BUILD = _jenkins.file("java/hudson/model/AbstractBuild.java")
MODEL = _jenkins.file("resources/hudson/model/Messages.properties")
GUICE_FILE = _jenkins.file("java/hudson/ExtensionFinder.java")
POLLING_FILE = _jenkins.file("java/hudson/triggers/SCMTrigger.java")
_workflow_durable_task_step_plugin = Repository(
    "jenkinsci/workflow-durable-task-step-plugin",
    commit="46cb22ff3686c9e427aab1096bd255489b003140",
    checked="2026-11-27",
)
EXECUTOR_STEP = _workflow_durable_task_step_plugin.file(
    "src/main/java/org/jenkinsci/plugins/workflow/support/steps/ExecutorStepExecution.java"
)


class JenkinsPluginMessages:
    """Messages of Jenkins: plugins, polling, waiting, results of builds."""

    PLUGIN_MISSING = LogMessage(
        anchor="Plugin is missing: ",
        sample=" - Plugin is missing: workflow-step-api (2.24)",
        pattern=r"Plugin is missing:",
        severity="error",
        meaning="A plugin needs another one that is not installed.",
        source=PLUGINS,
        failure=plugins.NOT_LOADED,
    )
    PLUGIN_OLD = LogMessage(
        anchor="Update required: ",
        sample=" - Update required: Script Security Plugin (script-security 1.66) to be updated "
        "to 1.67 or higher",
        pattern=r"Update required: (?P<plugin>.+) to be updated to (?P<version>\S+) or higher",
        severity="error",
        meaning="A plugin needs a newer version of another one.",
        source=PLUGINS,
        failure=plugins.NOT_LOADED,
    )
    GUICE = LogMessage(
        anchor="Failed to create Guice container from ",
        sample="SEVERE hudson.ExtensionFinder$GuiceFinder: Failed to create Guice container from "
        "all the plugins",
        severity="error",
        meaning="The extensions of the plugins cannot be loaded; the exception below names the "
        "plugin.",
        source=GUICE_FILE,
        failure=plugins.NOT_LOADED,
    )
    STEP_FAILED = LogMessage(
        anchor="Build step '",
        sample="Build step 'Execute shell' marked build as failure",
        pattern=r"Build step '(?P<step>[^']+)' (?:marked build as failure|changed build result to "
        r"(?P<result>FAILURE|UNSTABLE))",
        severity="error",
        meaning="A step of the build failed; its output is above.",
        source=BUILD,
        failure=plugins.BUILD_STEP,
    )
    POLLING = LogMessage(
        anchor="Failed to record SCM polling for ",
        sample="ERROR: Failed to record SCM polling for hudson.model.FreeStyleProject@1[shop]",
        severity="error",
        meaning="The repository of a job cannot be polled; the exception below says why.",
        source=POLLING_FILE,
        failure=plugins.POLLING,
    )
    WAITS = LogMessage(
        anchor="Still waiting to schedule task",
        sample="Still waiting to schedule task",
        severity="warning",
        meaning="The build waits for an agent; the next line says for which.",
        source=EXECUTOR_STEP,
        failure=fails.QUEUE,
    )
    NO_EXECUTOR = LogMessage(
        anchor="Waiting for next available executor",
        sample="Waiting for next available executor on ‘linux’",
        severity="warning",
        meaning="All executors of the label are busy.",
        source=MODEL,
        failure=fails.QUEUE,
    )
