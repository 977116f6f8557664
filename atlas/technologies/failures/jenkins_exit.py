"""What fails where Jenkins runs steps that are killed, with the first steps."""

from atlas.evidence.command import action, http
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import KERNEL_KILLS, MEMORY
from atlas.technologies.failures.jenkins import (
    LIST_AGENTS,
    LIST_EXECUTORS,
    READ_AGENT_LOG,
    core,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

CONSOLE = core.file("core/src/main/resources/hudson/model/Run/console.jelly")
BINDING = Repository(
    "jenkinsci/credentials-binding-plugin",
    commit="0331934a05485a730f36de06f91fe2d080a6672d",
    checked="2026-11-26",
).file("src/main/java/org/jenkinsci/plugins/credentialsbinding/MultiBinding.java")

BUILD_LOG = Check(
    "Read the output of the last build of the job, as a user who may read it.",
    http("GET", "/job/<name>/lastBuild/consoleText", at="<host>:8080")
    @ CONSOLE.at('href="consoleText"'),
    **NO_OUTPUT,
    verify="The lines above the error name the step and what it waited for or lacked.",
)
CREDENTIALS = Check(
    "Check whether the credentials exist where the job may use them.",
    action("Open the credentials of the folder of the job, then those of Jenkins.")
    @ BINDING.at("Could not find credentials entry with ID"),
    **NO_OUTPUT,
    verify="The ID and the kind are those of the job; those of another folder do not count.",
)

KILLED = KnownFailure("the process of a step was killed", steps=[BUILD_LOG, KERNEL_KILLS, MEMORY])
NO_CREDENTIALS = KnownFailure(
    "credentials that a job names do not exist", steps=[BUILD_LOG, CREDENTIALS, LIST_AGENTS]
)
TIMEOUT = KnownFailure(
    "a step ran longer than its timeout", steps=[BUILD_LOG, LIST_EXECUTORS, READ_AGENT_LOG]
)
