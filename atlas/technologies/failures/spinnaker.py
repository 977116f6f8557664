"""What fails in Spinnaker's pipelines, with the first steps."""

from atlas.evidence.command import action, http
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_orca = Repository(
    "spinnaker/orca", commit="2fdb327a9f67345c4919e1503ff5119fa3c31caf", checked="2026-11-26"
)
TASKS = _orca.file(
    "orca-web/src/main/groovy/com/netflix/spinnaker/orca/controllers/TaskController.groovy"
)
HEALTH = _orca.file("README.md")

EXECUTION = Check(
    "Read the execution: the stage that failed, and the exception of its task.",
    http("GET", "/pipelines/<id>", at="<host>:8083") @ TASKS.at('value = "/pipelines/{id}"'),
    **NO_OUTPUT,
)
RUNNING = Check(
    "List the executions that run now: how many wait, and since when.",
    http("GET", "/pipelines/running", at="<host>:8083") @ TASKS.at("/pipelines/running"),
    **NO_OUTPUT,
)
METRICS = Check(
    "Check the queue of orca: does it back up?",
    action("Read the metrics of the queue of orca in the monitoring.")
    @ HEALTH.at("Sometimes the queue will back up because of"),
    **NO_OUTPUT,
)
CANCEL = Step(
    "Cancel the execution, if it cannot finish.",
    command=http("PUT", "/pipelines/<id>/cancel", at="<host>:8083")
    @ TASKS.at('value = "/pipelines/{id}/cancel"'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: start the pipeline again.",
    verify="The execution is CANCELED.",
)

LATE = KnownFailure(
    "a stage is skipped because it is too late", steps=[EXECUTION, RUNNING, METRICS]
)
UPSTREAM = KnownFailure("a pipeline stops at a failed stage", steps=[EXECUTION, RUNNING, CANCEL])
ZOMBIE = KnownFailure("the queue lost an execution", steps=[EXECUTION, RUNNING, METRICS])
