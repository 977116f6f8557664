"""What fails in Docker Compose, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures.docker import NETWORKS
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

_CHECKED = "2026-11-26"
docs = Repository(
    "docker/compose",
    commit="f72979427042620a94dd52ce78b39c68cb02c085",
    checked=_CHECKED,
    folder="docs/reference",
)
PS = docs.file("compose_ps.md")
CONFIG = docs.file("compose_config.md")
UP = docs.file("compose_up.md")
_cli = Repository(
    "docker/cli",
    commit="28f756087eea5fa301f3fbf12b01ae62f91521c2",
    checked=_CHECKED,
    folder="docs/reference/commandline",
)

DEPENDENCY_TEXT = Repository(
    "docker/compose", commit="f72979427042620a94dd52ce78b39c68cb02c085", checked="2026-11-26"
).file("pkg/compose/convergence.go")

LIST_CONTAINERS = Check(
    "List all containers of the project with their status, the stopped ones too.",
    shell("docker compose ps --all") @ PS.at("$ docker compose ps --all"),
    healthy=statement("Up 2 seconds") @ PS.at("Up 2 seconds    0.0.0.0:8080->80/tcp"),
    unhealthy=statement("exited, with the exit code") @ PS.at("exited (0)"),
)
READ_LOGS = Check(
    "Read the log of the service that failed.",
    shell("docker compose logs --tail 100 <service>")
    @ docs.file("compose_logs.md").at("Displays log output from services"),
    **NO_OUTPUT,
    verify="The last lines before the exit say why the program stopped.",
)
INSPECT = Check(
    "Show the state and the last results of the health check of the container.",
    shell("docker inspect --format='{{json .State}}' <container>")
    @ _cli.file("inspect.md").at("docker inspect --format='{{json .Config}}' $INSTANCE_ID"),
    **NO_OUTPUT,
    verify="`Health.Log` holds the output of the check; `OOMKilled` true: out of memory.",
)
VALIDATE = Check(
    "Validate the Compose file as Compose reads it.",
    shell("docker compose config --quiet")
    @ CONFIG.at("Only validate the configuration, don't print anything"),
    **NO_OUTPUT,
    verify="No output: the file is valid. An error names the service and the attribute.",
)
PRINT_CONFIG = Check(
    "Print the merged configuration with its variables resolved.",
    shell("docker compose config") @ CONFIG.at("renders the actual data model to be"),
    **NO_OUTPUT,
    verify="Every network, volume and service that is used must appear in it.",
)
PRINT_VARIABLES = Check(
    "Print the variables of the Compose file with their default values.",
    shell("docker compose config --variables")
    @ CONFIG.at("Print model variables and default values."),
    **NO_OUTPUT,
    verify="A required variable without a value must be set in the shell or the .env file.",
)
LIST_PROJECTS = Check(
    "List the Compose projects with their files.",
    shell("docker compose ls --all")
    @ docs.file("compose_ls.md").at("Lists running Compose projects"),
    **NO_OUTPUT,
    verify="The column CONFIG FILES shows from which folder each project was started.",
)
LIST_VOLUMES = Check(
    "List the volumes of the Docker host.",
    shell("docker volume ls")
    @ _cli.file("volume_ls.md").at("List all the volumes known to Docker."),
    **NO_OUTPUT,
)
START_AGAIN = Step(
    "Start the services again and wait until they are healthy, once the cause is fixed.",
    command=shell("docker compose up --wait") @ UP.at("Wait for services to be running"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: a container whose configuration changed is stopped and made again.",
    verify="`docker compose ps` shows every service up, and healthy where it has a check.",
)

DEPENDENCY = KnownFailure(
    "a service that others depend on does not become healthy",
    steps=[LIST_CONTAINERS, READ_LOGS, INSPECT, START_AGAIN],
    causes=[wrapped_error(DEPENDENCY_TEXT.at("dependency failed to start"))],
)
EXITED = KnownFailure(
    "a container exits with an error", is_general=True, steps=[LIST_CONTAINERS, READ_LOGS, INSPECT]
)
TIMEOUT = KnownFailure(
    "services do not become ready in time",
    steps=[LIST_CONTAINERS, READ_LOGS, INSPECT],
)
NO_FILE = KnownFailure("no Compose file is found", steps=[LIST_PROJECTS, VALIDATE, PRINT_CONFIG])
INVALID = KnownFailure(
    "the Compose file is invalid", steps=[VALIDATE, PRINT_CONFIG, PRINT_VARIABLES]
)
VARIABLE = KnownFailure(
    "a variable of the Compose file has no value",
    steps=[PRINT_VARIABLES, PRINT_CONFIG, VALIDATE],
)
EXTERNAL_NETWORK = KnownFailure(
    "an external network is missing or cannot be made",
    steps=[NETWORKS, PRINT_CONFIG, LIST_PROJECTS],
)
EXTERNAL_VOLUME = KnownFailure(
    "an external volume is missing", steps=[LIST_VOLUMES, PRINT_CONFIG, LIST_PROJECTS]
)
