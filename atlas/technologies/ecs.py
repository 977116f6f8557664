"""Amazon ECS: runs containers."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies._ecs_code_messages import ECSCodeMessages
from atlas.technologies._ecs_placement_messages import ECSPlacementMessages
from atlas.technologies._ecs_start_messages import ECSStartMessages
from atlas.technologies.failures import ecs as fails
from atlas.technologies.failures import ecs_placement as places
from atlas.technologies.failures._aws import CHECKED, PUBLISHER
from atlas.technologies.message import LogMessage
from atlas.technologies.metric import Metric
from atlas.technologies.technology import Technology

_agent = Repository(
    "aws/amazon-ecs-agent",
    commit="8dfceca6cf380a83c3007349317566f2862f0673",
    checked=CHECKED,
    publisher=PUBLISHER,
)
DOCKER_ERRORS = _agent.file("agent/dockerclient/dockerapi/errors.go")
METRICS = fails.guide.file("cloudwatch-metrics.md")


class ECS(ECSCodeMessages, ECSPlacementMessages, ECSStartMessages, Technology):
    """A service that runs containers as tasks, on instances of its own or on Fargate."""

    name = "Amazon ECS"
    icon = "diagrams.aws.compute.ElasticContainerService"
    plane = "control"
    releases = undisclosed("a service without public versions: looked in aws/amazon-ecs-agent")
    logs = statement("events of the service; /var/log/ecs on container instances") @ fails.LOGS.at(
        "stores logs in the `/var/log/ecs` folder"
    )

    NOT_PLACED = LogMessage(
        anchor="was unable to place a task because no container instance met all of its "
        "requirements.",
        sample="(service web) was unable to place a task because no container instance met all of "
        "its requirements. The closest matching container-instance "
        "2dd1b186f39845a584488d2ef155c131 has insufficient CPU units available.",
        severity="error",
        meaning="No instance of the cluster takes one more task of the service; the rest says why.",
        source=fails.EVENT_MESSAGES,
        failure=places.NOT_PLACED,
    )
    AGENT_DISCONNECTED = LogMessage(
        anchor='encountered error "AGENT"',
        sample="The closest matching container-instance 2dd1b186f39845a584488d2ef155c131 "
        'encountered error "AGENT".',
        pattern=r'container-instance (?P<instance>[^)\s]+)\)? encountered error "AGENT"',
        severity="error",
        meaning="A task could run on the instance, but its agent is disconnected.",
        source=fails.EVENT_MESSAGES,
        failure=fails.AGENT,
    )
    UNREGISTERED = LogMessage(
        anchor="Agent will terminally exit, unable to register container instance:",
        sample="Agent will terminally exit, unable to register container instance:",
        severity="fatal",
        meaning="The agent could not register its instance, and exits.",
        source=_agent.file("agent/app/agent.go"),
        failure=fails.UNREGISTERED,
    )
    UNHEALTHY = LogMessage(
        anchor=") is unhealthy in (",
        sample="(service web) (instance i-0b1f2c3d4e5f6a7b8) is unhealthy in (elb web-lb) due to "
        "(reason Instance has failed at least the UnhealthyThreshold number of health checks "
        "consecutively.)",
        pattern=r"\) is unhealthy in \((?P<balancer>[^)]+)\) due to ",
        severity="warning",
        meaning="A task fails the health checks of its load balancer and will be replaced.",
        source=fails.EVENT_MESSAGES,
        failure=fails.UNHEALTHY,
    )
    ELB_CHECKS = LogMessage(
        anchor="Task failed ELB health checks in (",
        sample="Task failed ELB health checks in (elb web-lb)",
        pattern=r"Task failed ELB health checks in \((?P<balancer>[^)]+)\)",
        severity="warning",
        meaning="The task was stopped because it failed the health checks of its load balancer.",
        source=fails.REASONS,
        failure=fails.UNHEALTHY,
    )
    START_FAILS = LogMessage(
        anchor=" is unable to consistently start tasks successfully.",
        sample="(service web) is unable to consistently start tasks successfully.",
        severity="error",
        meaning="Tasks of the service stop before they run; the scheduler waits longer each time.",
        source=fails.EVENT_MESSAGES,
        failure=fails.START_FAILS,
    )
    THROTTLED = LogMessage(
        anchor=" operations are being throttled. Will try again later.",
        sample="(service web) operations are being throttled. Will try again later.",
        severity="warning",
        meaning="The scheduler starts no more tasks for now: it reached an API rate limit.",
        source=fails.EVENT_MESSAGES,
        failure=fails.THROTTLED,
    )
    DEPLOYMENT_STUCK = LogMessage(
        anchor=" was unable to stop or start tasks during a deployment because of the service "
        "deployment configuration.",
        sample="(service web) was unable to stop or start tasks during a deployment because of "
        "the service deployment configuration. Update the minimumHealthyPercent or "
        "maximumPercent value and try again.",
        severity="error",
        meaning="minimumHealthyPercent and maximumPercent leave no room to replace a task.",
        source=fails.EVENT_MESSAGES,
        failure=fails.DEPLOYMENT_STUCK,
    )
    TASK_LIMIT = LogMessage(
        anchor="reached the limit on the number of tasks you can run concurrently",
        sample="(service web) was unable to place a task. Reason: You've reached the limit on the "
        "number of tasks you can run concurrently",
        severity="error",
        meaning="The account may not run more tasks in the region.",
        source=fails.EVENT_MESSAGES,
        failure=fails.TASK_QUOTA,
    )
    VCPU_LIMIT = LogMessage(
        anchor="reached the limit on the number of vCPUs you can run concurrently",
        sample="(service web) was unable to place a task. Reason: You've reached the limit on the "
        "number of vCPUs you can run concurrently",
        severity="error",
        meaning="The account may not run more vCPUs on Fargate in the region.",
        source=fails.EVENT_MESSAGES,
        failure=fails.TASK_QUOTA,
    )
    PULL_FAILS = LogMessage(
        anchor="CannotPullContainerError: ",
        sample="CannotPullContainerError: API error (500): Get "
        "https://111122223333.dkr.ecr.us-east-1.amazonaws.com/v2/: net/http: request canceled "
        "while waiting for connection",
        severity="error",
        meaning="The image of a container could not be pulled, so the task stopped.",
        source=fails.PULL,
        failure=fails.PULL_FAILS,
    )
    OUT_OF_MEMORY = LogMessage(
        anchor="OutOfMemoryError: Container killed due to memory usage",
        sample="OutOfMemoryError: Container killed due to memory usage",
        severity="error",
        meaning="A container used more memory than its task definition allows, and was killed.",
        source=DOCKER_ERRORS,
        failure=fails.OUT_OF_MEMORY,
    )
    CREATE_FAILS = LogMessage(
        anchor="CannotCreateContainerError: ",
        sample="CannotCreateContainerError: API error (500): devmapper: Thin Pool has 4350 free "
        "data blocks which is less than minimum required 4454 free data blocks. Create more free "
        "space in thin pool or use dm.min_free_space option to change behavior",
        severity="error",
        meaning="Docker refused to create a container; often its storage is full.",
        source=fails.CREATE,
        failure=fails.CREATE_FAILS,
    )
    DOCKER_TIMEOUT = LogMessage(
        anchor="Could not transition to ",
        sample="DockerTimeoutError: Could not transition to started; timed out after waiting 3m0s",
        pattern=r"Could not transition to (?P<state>\w+); timed out after waiting (?P<time>\w+)",
        severity="error",
        meaning="Docker did not create, start or stop a container in time.",
        source=DOCKER_ERRORS,
        failure=fails.DOCKER_SLOW,
    )
    EXITED = LogMessage(
        anchor="Essential container in task exited",
        sample="Essential container in task exited",
        severity="error",
        meaning="A container that the task cannot do without ended, and so the task stopped.",
        source=fails.REASONS,
        failure=fails.EXITED,
    )
    HOST_GONE = LogMessage(
        anchor="Host EC2 (instance ",
        sample="Host EC2 (instance i-0b1f2c3d4e5f6a7b8) stopped/terminated",
        pattern=r"Host EC2 \(instance (?P<instance>[^)]+)\) (?:stopped|terminated)",
        severity="error",
        meaning="The instance under the task was stopped or terminated.",
        source=fails.REASONS,
        failure=fails.HOST_GONE,
    )
    CANNOT_START = LogMessage(
        anchor="CannotStartContainerError: ",
        sample="CannotStartContainerError: Error response from daemon: OCI runtime create failed",
        severity="error",
        meaning="Docker could not start a container of the task; the error follows.",
        source=DOCKER_ERRORS,
        failure=fails.NOT_STARTED,
    )

    CPU = Metric(
        name="CPUUtilization",
        meaning="CPU that tasks of a cluster or service use, of what is reserved.",
        unit="percent",
        source=METRICS,
    )
    MEMORY = Metric(
        name="MemoryUtilization",
        meaning="Memory that tasks of a cluster or service use, of what is reserved.",
        unit="percent",
        source=METRICS,
    )
    RUNNING = Metric(
        name="RunningTaskCount",
        meaning="Running tasks, where Container Insights is enabled.",
        source=METRICS,
    )


ecs = ECS()
