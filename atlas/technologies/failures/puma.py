"""What fails in Puma, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import COREUTILS, CPU, KERNEL_KILLS, LIMITS, OPEN_FILES
from atlas.technologies.failures._network import LISTENER, SOCKET_OWNER
from atlas.technologies.failures._services import ENVIRONMENT, SYSTEMCTL, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

puma = Repository(
    "puma/puma", commit="ff2e2126ee2f0f97e21c57ce1967afde1b6f05a1", checked="2026-11-26"
)
STATS = puma.file("docs/stats.md")
CONTROL = puma.file("lib/puma/control_cli.rb")
DSL = puma.file("lib/puma/dsl.rb")

READ_STATS = Check(
    "Read the threads and the backlog, where the control server is on.",
    shell("pumactl -S <file> stats") @ STATS.at("`$ pumactl stats` or `GET /stats`"),
    healthy=statement("backlog at 0, and each last_checkin of the last seconds")
    @ STATS.at("requests that are waiting for an available thread"),
    unhealthy=statement("backlog frequently above 0: more capacity is needed")
    @ STATS.at("if this is frequently above 0, you need"),
    verify="A last_checkin that does not change: that worker does not reply to the master.",
)
READ_STACKS = Check(
    "Print the stacks of the threads, where the control server is on.",
    shell("pumactl -S <file> thread-backtraces")
    @ CONTROL.at("PRINTABLE_COMMANDS = %w[gc-stats stats thread-backtraces].freeze"),
    **NO_OUTPUT,
    verify="The same frames in many threads show what they wait for.",
)
RAISE_TIMEOUT = Step(
    "Raise the check-in timeout, if workers only lack CPU, and restart.",
    command=config("worker_timeout <seconds>", file="config/puma.rb")
    @ DSL.at("Verifies that all workers have checked in to"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 60) and restart.",
    verify="Workers are no longer terminated; it does not protect against slow requests.",
)
DEPLOY_PREVIOUS = Step(
    "Deploy the previous version, and start Puma: it has ended if preload_app is on and the "
    "application cannot be loaded.",
    command=shell("systemctl start <unit>") @ SYSTEMCTL.at("Start (activate) one or more units"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Deploy the new version again, once it loads.",
    verify="stats shows every worker booted. No phased restart to try it: with preload_app, the "
    "default with several workers, it restarts all at once.",
)

TIMED_OUT = KnownFailure(
    "a worker did not reply to the master, and was killed",
    steps=[CPU, READ_STATS, READ_STACKS, RAISE_TIMEOUT],
    causes=[
        UsualCause(
            "the worker is stuck: all its threads wait, or one blocks the process",
            sign=statement("failed to check in; the timeout is no request timeout")
            @ DSL.at("is not a request timeout, it is to"),
        ),
        UsualCause(
            "the application takes too long to load",
            sign=statement("failed to boot within worker_boot_timeout")
            @ DSL.at("def worker_boot_timeout(timeout)"),
        ),
    ],
)
NOT_STARTED = KnownFailure(
    "the application cannot be loaded", steps=[UNIT_LOG, ENVIRONMENT, DEPLOY_PREVIOUS]
)
NO_WORKERS = KnownFailure(
    "no new worker can be started", steps=[KERNEL_KILLS, UNIT_LOG, READ_STATS]
)
WORKER_DIED = KnownFailure(
    "a worker or its master died", steps=[KERNEL_KILLS, UNIT_LOG, READ_STATS]
)
SOCKET = KnownFailure(
    "the address is in use by another process", steps=[SOCKET_OWNER, LISTENER, UNIT_LOG]
)
NOT_ACCEPTED = KnownFailure(
    "new connections cannot be accepted", steps=[OPEN_FILES, LIMITS, READ_STATS]
)
EXCEPTION = KnownFailure(
    "a request failed in the application", steps=[UNIT_LOG, READ_STATS, READ_STACKS]
)
KEY_FILES = Check(
    "List the certificate or key file with its owner and mode.",
    shell("ls -l <file>") @ COREUTILS.at("program lists information about files"),
    **NO_OUTPUT,
    verify="It exists, and the user that Puma runs as may read it.",
)
NO_FILE = KnownFailure(
    "a certificate or key file is missing or not readable",
    steps=[KEY_FILES, UNIT_LOG, ENVIRONMENT],
)
TLS = KnownFailure(
    "TLS fails: a file is missing, or the handshake failed", steps=[UNIT_LOG, LISTENER, READ_STATS]
)
