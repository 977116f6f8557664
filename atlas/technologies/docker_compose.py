"""Docker Compose: starts the containers that a file describes."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import docker_compose as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_CHECKED = "2026-11-26"
_code = Repository(
    "docker/compose", commit="f72979427042620a94dd52ce78b39c68cb02c085", checked=_CHECKED
)
_go = Repository(
    "compose-spec/compose-go", commit="e70e961c3a3acebf0800b882f1afb3dbf1fb74a2", checked=_CHECKED
)
CONVERGENCE = _code.file("pkg/compose/convergence.go")
CREATE = _code.file("pkg/compose/create.go")
VALIDATE = _go.file("loader/validate.go")
TEMPLATE = _go.file("template/template.go")


class DockerCompose(Technology):
    """A client that runs an application of several containers on one host."""

    name = "Docker Compose"
    icon = "simple-icons:docker"
    plane = "control"
    needs = ("Docker",)
    releases = undisclosed("release dates: endoflife-date has no page for Docker Compose")
    logs = statement("errors where it is called; the services' own logs by compose logs") @ (
        fails.docs.file("compose_logs.md").at("Displays log output from services")
    )

    DEPENDENCY_FAILED = LogMessage(
        anchor="dependency failed to start: ",
        sample="dependency failed to start: container shop-db-1 is unhealthy",
        pattern=r"dependency failed to start: container (?P<container>\S+)",
        severity="error",
        meaning="A service waits for another one that is unhealthy or has exited, so it is "
        "not started.",
        source=CONVERGENCE,
        failure=fails.DEPENDENCY,
    )
    UNHEALTHY = LogMessage(
        anchor=" is unhealthy",
        context=("container", "Container"),
        sample="container shop-db-1 is unhealthy",
        pattern=r"(?:^|\s)container (?P<container>[a-z0-9][a-z0-9_.-]*-\d+) is unhealthy$",
        severity="error",
        meaning="The health check of a container fails.",
        source=CONVERGENCE,
        failure=fails.DEPENDENCY,
    )
    NO_HEALTHCHECK = LogMessage(
        anchor="has no healthcheck configured",
        sample="container shop-db-1 has no healthcheck configured",
        pattern=r"container (?P<container>\S+) has no healthcheck configured",
        severity="error",
        meaning="A service waits for the health of one that has no health check.",
        source=CONVERGENCE,
        failure=fails.DEPENDENCY,
    )
    NOT_COMPLETED = LogMessage(
        anchor="didn't complete successfully: exit ",
        sample='service "migrate" didn\'t complete successfully: exit 1',
        pattern=r"""service "(?P<service>[^"]+)" didn't complete successfully: exit """
        r"(?P<code>\d+)",
        severity="error",
        meaning="A service that must end before others start ended with an error.",
        source=CONVERGENCE,
        failure=fails.EXITED,
    )
    EXITED = LogMessage(
        anchor="exited (",
        sample="container shop-api-1 exited (137)",
        pattern=r"container (?P<container>\S+) exited \((?P<code>\d+)\)",
        severity="error",
        meaning="A container stopped while Compose waited for it.",
        source=CONVERGENCE,
        failure=fails.EXITED,
    )
    MISSING_DEPENDENCY = LogMessage(
        anchor="is missing dependency ",
        sample="api is missing dependency db",
        pattern=r"(?P<service>[\w.-]+) is missing dependency (?P<dependency>[\w.-]+)$",
        severity="error",
        meaning="A service that another depends on has no container.",
        source=CONVERGENCE,
        failure=fails.DEPENDENCY,
    )
    WAIT_TIMEOUT = LogMessage(
        anchor="timeout waiting for dependencies",
        sample="timeout waiting for dependencies",
        severity="error",
        meaning="The services that others wait for did not become ready in time.",
        source=CONVERGENCE,
        failure=fails.TIMEOUT,
    )
    PRE_START = LogMessage(
        anchor="pre_start[",
        sample='service "api" pre_start[0] exited with code 1',
        pattern=r'service "(?P<service>[^"]+)" pre_start\[(?P<index>\d+)\] exited with '
        r"code (?P<code>\d+)",
        severity="error",
        meaning="A hook before the start of a service failed, so the service is not started.",
        source=_code.file("pkg/compose/pre_start.go"),
        failure=fails.EXITED,
    )
    NO_CONFIGURATION = LogMessage(
        anchor="no configuration file provided: not found",
        sample="no configuration file provided: not found",
        severity="error",
        meaning="There is no Compose file in this folder or the folders above.",
        source=_go.file("loader/loader.go"),
        failure=fails.NO_FILE,
    )
    UNDEFINED = LogMessage(
        anchor='" refers to undefined ',
        sample='service "api" refers to undefined network backend: invalid compose project',
        pattern=r'service "(?P<service>[^"]+)" refers to undefined '
        r"(?P<kind>network|volume|config|secret|build secret|model) (?P<name>[^:]+):",
        severity="error",
        meaning="A service uses a network, volume, config or secret that the file does not "
        "declare.",
        source=VALIDATE,
        failure=fails.INVALID,
    )
    UNDEFINED_SERVICE = LogMessage(
        anchor='" depends on undefined service ',
        sample='service "api" depends on undefined service "db": invalid compose project',
        pattern=r'service "(?P<service>[^"]+)" depends on undefined service '
        r'"(?P<dependency>[^"]+)"',
        severity="error",
        meaning="A service depends on one that the file does not declare.",
        source=VALIDATE,
        failure=fails.INVALID,
    )
    CYCLE = LogMessage(
        anchor="dependency cycle detected: ",
        sample="dependency cycle detected: api -> db -> api",
        pattern=r"dependency cycle detected: (?P<cycle>\S+ -> .+)",
        severity="error",
        meaning="Services depend on each other in a circle, so none can start first.",
        source=_go.file("graph/cycle.go"),
        failure=fails.INVALID,
    )
    REQUIRED_VARIABLE = LogMessage(
        anchor="required variable ",
        sample="error while interpolating services.api.environment.DB_URL: required variable "
        "DB_URL is missing a value: set it in .env",
        pattern=r"required variable (?P<variable>\w+) is missing a value",
        severity="error",
        meaning="A variable that the file requires is not set.",
        source=TEMPLATE,
        failure=fails.VARIABLE,
    )
    BLANK_VARIABLE = LogMessage(
        anchor="variable is not set. Defaulting to a blank string.",
        sample='level=warning msg="The \\"DB_PASSWORD\\" variable is not set. Defaulting '
        'to a blank string."',
        pattern=r'The \\?"(?P<variable>\w+)\\?" variable is not set\. Defaulting to a '
        r"blank string",
        severity="warning",
        meaning="A variable is not set, so the service gets an empty value.",
        source=TEMPLATE,
        failure=fails.VARIABLE,
    )
    ENV_FILE = LogMessage(
        anchor="env file ",
        sample="env file /srv/shop/.env.production not found: stat "
        "/srv/shop/.env.production: no such file or directory",
        pattern=r"env file (?P<file>\S+) not found",
        severity="error",
        meaning="The file with the variables of a service does not exist.",
        source=_go.file("types/project.go"),
        failure=fails.VARIABLE,
    )
    EXTERNAL_NETWORK = LogMessage(
        anchor="declared as external, but could not be found",
        sample="network proxy declared as external, but could not be found",
        pattern=r"network (?P<network>\S+) declared as external, but could not be found",
        severity="error",
        meaning="A network that the file does not create does not exist on this host.",
        source=CREATE,
        failure=fails.EXTERNAL_NETWORK,
    )
    NETWORK = LogMessage(
        anchor="failed to create network ",
        sample="failed to create network shop_default: Error response from daemon: network "
        "with name shop_default already exists",
        pattern=r"failed to create network (?P<network>[\w.-]+)",
        severity="error",
        meaning="The Docker daemon cannot make a network of the project.",
        source=CREATE,
        failure=fails.EXTERNAL_NETWORK,
    )
    EXTERNAL_VOLUME = LogMessage(
        anchor="external volume ",
        sample='external volume "shop_data" not found',
        pattern=r'external volume "(?P<volume>[^"]+)" not found',
        severity="error",
        meaning="A volume that the file does not create does not exist on this host.",
        source=CREATE,
        failure=fails.EXTERNAL_VOLUME,
    )


docker_compose = DockerCompose()
