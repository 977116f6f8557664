"""What fails in Google Cloud SQL and its proxy, with the first steps."""

from atlas.evidence.command import action, config, http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

CHECKED = "2026-11-26"
proxy = Repository(
    "GoogleCloudPlatform/cloud-sql-proxy",
    commit="31c3b33e3f85f294799c1136655efce52558b62d",
    checked=CHECKED,
    publisher="Google Cloud",
)
connector = Repository(
    "GoogleCloudPlatform/cloud-sql-go-connector",
    commit="123d1d822ba609b7a4be7330ead7973d6e65e110",
    checked=CHECKED,
    publisher="Google Cloud",
)
README = proxy.file("README.md")
COMMAND = proxy.file("docs/cmd/cloud-sql-proxy.md")

INSTANCE = Check(
    "Read the state, addresses and settings of the instance.",
    shell("gcloud sql instances describe <name>") @ README.at("gcloud sql instances describe"),
    **NO_OUTPUT,
    verify="Compare its connection name and its addresses with what the proxy uses.",
)
TEST = Check(
    "Test the connection of the proxy to the instance, where the proxy runs.",
    shell("cloud-sql-proxy --run-connection-test <id>")
    @ README.at("./cloud-sql-proxy --run-connection-test <INSTANCE_CONNECTION_NAME>"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("it exits with a non-zero exit code")
    @ README.at("If the test fails, the Proxy will exit"),
    verify="The id is the connection name: project:region:instance.",
)
READINESS = Check(
    "Check whether the proxy is ready.",
    http("GET", "/readiness", at="<host>:<port>")
    @ COMMAND.at("/readiness: Returns 200 status when the Proxy has"),
    healthy=statement("200: it can connect to all registered instances")
    @ COMMAND.at("when the Proxy can connect to all registered"),
    unhealthy=statement("503: no connections left, or an instance cannot be reached")
    @ COMMAND.at("returns a 503 status"),
    verify="It needs --health-check.",
)
DEBUG = Check(
    "Read in debug logs how a second proxy connects.",
    shell("cloud-sql-proxy <id> --debug-logs")
    @ COMMAND.at("./cloud-sql-proxy <INSTANCE_CONNECTION_NAME> --debug-logs"),
    **NO_OUTPUT,
)
ROLES = Check(
    "Check that the account of the proxy has the role Cloud SQL Client.",
    action("Open IAM of the project, and read the roles of the proxy's account.")
    @ README.at("Cloud SQL Client (preferred)"),
    **NO_OUTPUT,
    verify="Cloud SQL Editor or Cloud SQL Admin will do as well.",
)
PRIVATE = Step(
    "Configure the proxy to use the private address of the instance.",
    command=config("--private-ip", file="arguments of cloud-sql-proxy")
    @ COMMAND.at("(*) Connect to the private ip address for"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Remove the argument.",
    verify="The connection test passes; the proxy has to be in the VPC.",
)
MORE_CONNECTIONS = Step(
    "Raise the limit of connections of the proxy.",
    command=config("--max-connections=<count>", file="arguments of cloud-sql-proxy")
    @ COMMAND.at("Limit the number of connections. Default is no"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous limit; the restart closes all connections.",
    verify="The readiness check answers 200.",
)
LAZY = Step(
    "Refresh connection data only when it is needed.",
    command=config("--lazy-refresh", file="arguments of cloud-sql-proxy")
    @ README.at("The `--lazy-refresh` flag configures the Proxy"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Remove the argument.",
    verify="No more refresh errors appear where the CPU is throttled.",
)

_DIAL = [
    UsualCause(
        "no network path to the address of the instance",
        sign=statement("failed to dial, with a timeout")
        @ connector.file("dialer.go").at('"failed to dial"'),
    ),
    UsualCause(
        "the certificate is not accepted",
        sign=statement("handshake failed") @ connector.file("dialer.go").at('"handshake failed"'),
    ),
]

NO_CONNECTION = KnownFailure(
    "the proxy cannot connect to an instance", steps=[TEST, INSTANCE, READINESS], causes=_DIAL
)
NO_DATA = KnownFailure(
    "the proxy cannot read the data of an instance", steps=[INSTANCE, ROLES, TEST]
)
NO_CERTIFICATE = KnownFailure("the proxy cannot renew its certificate", steps=[ROLES, TEST, LAZY])
NO_ADDRESS = KnownFailure(
    "the instance has no address of the kind asked for", steps=[INSTANCE, TEST, PRIVATE]
)
FULL = KnownFailure(
    "the proxy's own connections are used up", steps=[READINESS, INSTANCE, MORE_CONNECTIONS]
)
NO_START = KnownFailure("the proxy does not start", is_general=True, steps=[DEBUG, INSTANCE, ROLES])
NO_LOGIN = KnownFailure("the proxy finds no credentials", steps=[DEBUG, ROLES, INSTANCE])
BAD_NAME = KnownFailure("the connection name is not valid", steps=[INSTANCE, TEST, ROLES])
OPEN = KnownFailure(
    "connections were still open when the proxy stopped", steps=[READINESS, INSTANCE, TEST]
)
