"""What fails in Amazon ECS, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._aws import CHECKED, PUBLISHER, QUOTAS, RAISE_QUOTA, cli
from atlas.technologies.failures.alb import TARGET_HEALTH
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

guide = Repository(
    "awsdocs/amazon-ecs-developer-guide",
    commit="49232cf2ab3bbe78781a45fb1a4c4cf7eee8790a",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="doc_source",
)
EVENT_MESSAGES = guide.file("service-event-messages.md")
STOPPED_TASKS = guide.file("stopped-task-errors.md")
# The edition of 2022 lists the reasons for which tasks are stopped.
REASONS = guide.file("stopped-task-errors.md", commit="0a9eae4e613a0537b117616d7b34b95cc9cde63a")
PULL = guide.file("task_cannot_pull_image.md")
LOGS = guide.file("logs.md")
CREATE = guide.file("CannotCreateContainerError.md")
_BALANCERS = guide.file("troubleshoot-service-load-balancers.md")
_THROTTLE = guide.file("service-throttle-logic.md")
_SERVICES = cli.file("ecs/describe-services.rst")
_UPDATE = cli.file("ecs/update-service.rst")
_TARGETS = cli.file("elbv2/describe-target-health.rst")
_INSTANCES = cli.file("ecs/describe-container-instances.rst")

EVENTS = Check(
    "Read the last events of the service, with its running and desired counts.",
    shell("aws ecs describe-services --cluster <cluster> --services <service>")
    @ EVENT_MESSAGES.at("service event messages for a specified service"),
    healthy=statement("the newest event: has reached a steady state")
    @ _SERVICES.at("(service my-http-service) has reached a steady state."),
    unhealthy=statement("was unable to place a task, or is unhealthy, with the reason")
    @ EVENT_MESSAGES.at("could not find the available resources to add"),
)
LIST_STOPPED = Check(
    "List the stopped tasks of the cluster; they are kept for at least an hour.",
    shell("aws ecs list-tasks --cluster <cluster> --desired-status STOPPED")
    @ STOPPED_TASKS.at("List the stopped tasks in a cluster"),
    **NO_OUTPUT,
    verify="It prints the ARNs of the tasks, which the next step needs.",
)
STOPPED_REASON = Check(
    "Read the stopped reason of a task, and the exit code of its containers.",
    shell("aws ecs describe-tasks --cluster <cluster> --tasks <arn>")
    @ STOPPED_TASKS.at("Describe the stopped task to retrieve the"),
    **NO_OUTPUT,
    verify="Read stoppedReason and stopCode, then reason and exitCode of each container.",
)
TASK_DEFINITION = Check(
    "Read the task definition: image, memory, CPU, ports and roles.",
    shell("aws ecs describe-task-definition --task-definition <name>")
    @ cli.file("ecs/describe-task-definition.rst").at("the details of a task definition"),
    **NO_OUTPUT,
)
CAPACITY = Check(
    "Read the remaining CPU, memory and ports of a container instance.",
    shell("aws ecs describe-container-instances --cluster <cluster> --container-instances <id>")
    @ _INSTANCES.at("retrieves details for a container instance"),
    healthy=statement("agentConnected: true, and remainingResources as large as a task needs")
    @ _INSTANCES.at('"agentConnected": true,'),
    unhealthy=NO_OUTPUT["unhealthy"],
)
AGENT_LOG = Check(
    "Read the log of the agent, on the container instance.",
    shell("tail -n 100 /var/log/ecs/ecs-agent.log") @ LOGS.at("by default the logs are located at"),
    **NO_OUTPUT,
)
DISK = Check(
    "Find what fills the disk of the container instance.",
    shell("du -Sh / | sort -rh | head -20") @ PULL.at("to retrieve the 20 largest files on"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("large directories of containers or of /var/log/ecs")
    @ PULL.at("1.2G    /var/log/ecs"),
)
THIN_POOL = Check(
    "Read the free space of Docker's storage, on the container instance.",
    shell("docker info") @ CREATE.at("run the following command on your container"),
    **NO_OUTPUT,
)
RESTART_AGENT = Step(
    "Restart the agent, on a container instance with Amazon Linux 2.",
    command=shell("sudo systemctl restart ecs") @ EVENT_MESSAGES.at("sudo systemctl restart ecs"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="None: the agent starts again by itself.",
    verify="agentConnected is true in describe-container-instances.",
)
PREVIOUS_REVISION = Step(
    "Return the service to the last task definition that worked.",
    command=shell(
        "aws ecs update-service --cluster <cluster> --service <service> --task-definition <name>"
    )
    @ _UPDATE.at("service to use the ``amazon-ecs-sample`` task definition"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Run it again with the revision that was replaced.",
    verify="The events end with: has reached a steady state.",
)

PLACEMENT = [
    UsualCause(
        "no instance has enough CPU or memory left",
        sign=statement("the event ends with: has insufficient CPU units available")
        @ EVENT_MESSAGES.at("has insufficient CPU units available"),
    ),
    UsualCause(
        "the host port is taken",
        sign=statement("the event says that the instance is already using a port")
        @ EVENT_MESSAGES.at("is already using a port required by your"),
    ),
    UsualCause(
        "no container instance is registered in the cluster",
        sign=statement("the event names no closest instance")
        @ EVENT_MESSAGES.at("No container instances were found in your cluster"),
    ),
]
_PULLS = [
    UsualCause(
        "the task has no route to the registry",
        sign=statement("request canceled while waiting for connection, or context canceled")
        @ PULL.at("request canceled while waiting for connection"),
    ),
    UsualCause(
        "the image or the permission is missing",
        sign=statement("not found, or an unexpected status code")
        @ PULL.at("If the repository or image can't be found"),
    ),
    UsualCause(
        "the disk of the container instance is full",
        sign=statement("no space left on device") @ PULL.at("no space left on device"),
    ),
    UsualCause(
        "Docker Hub limits the pulls",
        sign=statement("toomanyrequests") @ PULL.at("ERROR: toomanyrequests: Too Many Requests."),
    ),
]
_STARTS = [
    UsualCause(
        "the image cannot be pulled",
        sign=statement("stopped tasks show CannotPullContainerError")
        @ _THROTTLE.at("can't pull your task Docker image"),
    ),
    UsualCause(
        "the cluster has no resources for the task",
        sign=statement("an event says that no instance met the requirements")
        @ _THROTTLE.at("A lack of resources to host your task"),
    ),
    UsualCause(
        "the container instance has no disk space",
        sign=statement("stopped tasks show CannotCreateContainerError")
        @ _THROTTLE.at("Insufficient disk space on your container instance"),
    ),
]

NOT_PLACED = KnownFailure(
    "a task finds no instance with enough resources",
    steps=[EVENTS, CAPACITY, TASK_DEFINITION],
)
AGENT = KnownFailure(
    "the agent of a container instance is disconnected",
    steps=[CAPACITY, AGENT_LOG, RESTART_AGENT],
)
UNREGISTERED = KnownFailure(
    "the agent cannot register its container instance",
    steps=[AGENT_LOG, CAPACITY, RESTART_AGENT],
)
UNHEALTHY = KnownFailure(
    "tasks fail the health checks of the load balancer",
    steps=[TARGET_HEALTH, EVENTS, TASK_DEFINITION, PREVIOUS_REVISION],
)
START_FAILS = KnownFailure(
    "tasks of a service fail to start again and again",
    steps=[LIST_STOPPED, STOPPED_REASON, EVENTS, PREVIOUS_REVISION],
    causes=_STARTS,
)
THROTTLED = KnownFailure(
    "the service scheduler is throttled by an API", steps=[EVENTS, QUOTAS, RAISE_QUOTA]
)
DEPLOYMENT_STUCK = KnownFailure(
    "a deployment is blocked: it may neither stop nor start tasks",
    steps=[EVENTS, TASK_DEFINITION, CAPACITY],
)
TASK_QUOTA = KnownFailure(
    "the quota of running tasks is used up", steps=[EVENTS, QUOTAS, RAISE_QUOTA]
)
PULL_FAILS = KnownFailure(
    "the image of a container cannot be pulled",
    steps=[STOPPED_REASON, TASK_DEFINITION, DISK],
    causes=_PULLS,
)
OUT_OF_MEMORY = KnownFailure(
    "a container was killed for memory",
    steps=[STOPPED_REASON, TASK_DEFINITION, PREVIOUS_REVISION],
)
CREATE_FAILS = KnownFailure(
    "Docker cannot create a container", is_general=True, steps=[STOPPED_REASON, THIN_POOL, DISK]
)
DOCKER_SLOW = KnownFailure(
    "Docker did not respond in time", steps=[STOPPED_REASON, AGENT_LOG, DISK]
)
EXITED = KnownFailure(
    "an essential container exited and its task stopped",
    is_general=True,
    steps=[STOPPED_REASON, TASK_DEFINITION, PREVIOUS_REVISION],
)
HOST_GONE = KnownFailure(
    "a container instance was stopped with its tasks", steps=[EVENTS, STOPPED_REASON, CAPACITY]
)
NOT_STARTED = KnownFailure(
    "Docker cannot start a container",
    is_general=True,
    steps=[STOPPED_REASON, TASK_DEFINITION, DISK],
)
