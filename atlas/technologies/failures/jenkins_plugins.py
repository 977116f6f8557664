"""What fails in Jenkins: plugins, polling, steps of builds."""

from atlas.evidence.command import http
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.git import REMOTE, TRACE
from atlas.technologies.failures.jenkins import READ_AGENT_LOG, core
from atlas.technologies.failures.jenkins_exit import BUILD_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

LIST_PLUGINS = Check(
    "List the plugins with version and state, as an administrator.",
    http(
        "GET",
        "/pluginManager/api/json?tree=plugins%5BshortName,version,active,enabled%5D",
        at="<host>:8080",
    )
    @ core.file("core/src/main/java/hudson/PluginManager.java").at(
        "public List<PluginWrapper> getPlugins()"
    ),
    **NO_OUTPUT,
    verify="A plugin that failed is missing, or active is false; the log of the start says why.",
)

NOT_LOADED = KnownFailure("a plugin cannot be loaded", steps=[UNIT_LOG, LIST_PLUGINS, UNIT])
BUILD_STEP = KnownFailure(
    "a step of a build fails (any cause)",
    steps=[BUILD_LOG, READ_AGENT_LOG, KERNEL_KILLS],
    is_general=True,
)
POLLING = KnownFailure("the repository of a job cannot be polled", steps=[UNIT_LOG, REMOTE, TRACE])
INTERRUPTED = KnownFailure(
    "a shell step was ended: the build was aborted or ran out of time",
    steps=[BUILD_LOG, READ_AGENT_LOG, UNIT_LOG],
)
