"""What fails in gunicorn, with the first steps."""

from atlas.evidence.command import config, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import COMMAND_OF_PID, CPU, KERNEL_KILLS, PROCESS_MEMORY
from atlas.technologies.failures._network import INCOMING, LISTENER
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

gunicorn = Repository(
    "benoitc/gunicorn",
    commit="65ac1a3a4c0aa00960968c720d6e6bd2ac32f1b9",
    checked="2026-11-26",
    release="26.1.0",
)
FAQ = gunicorn.file("docs/content/faq.md")
SETTINGS = gunicorn.file("docs/content/reference/settings.md")
DESIGN = gunicorn.file("docs/content/design.md")
SIGNALS = gunicorn.file("docs/content/signals.md")
DOCKER = gunicorn.file("docs/content/guides/docker.md")

_FLAGS = "flags of gunicorn"
CHECK_CONFIG = Check(
    "Check the configuration and whether the application loads, in its folder.",
    shell("gunicorn --check-config <app>")
    @ SETTINGS.at("Check the configuration and exit. The exit"),
    healthy=statement("exit status 0") @ SETTINGS.at("The exit status is 0 if the"),
    unhealthy=statement("exit status 1, and the error")
    @ SETTINGS.at("and 1 if the configuration is incorrect."),
)
HEARTBEAT_DISK = Check(
    "Check whether the folder of the heartbeat files is in memory.",
    shell("df /tmp") @ FAQ.at("Check whether `/tmp` is RAM-backed:"),
    healthy=statement("tmpfs") @ FAQ.at("If not, create a new `tmpfs` mount:"),
    unhealthy=statement("a disk: workers can block on it when I/O stalls")
    @ FAQ.at("can block if I/O stalls or the"),
)
RAISE_TIMEOUT = Step(
    "Raise the timeout, if the requests are slow for a good reason, and restart.",
    command=config("--timeout <seconds>", file=_FLAGS)
    @ SETTINGS.at("Workers silent for more than this many seconds"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set the previous value (default 30) and restart.",
    verify="No worker is killed; requests that hang now hold a worker longer.",
)
RECYCLE = Step(
    "Restart each worker after a number of requests, against memory leaks.",
    command=config("--max-requests <count> --max-requests-jitter <count>", file=_FLAGS)
    @ SETTINGS.at("to help limit the damage of memory leaks."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Set it to 0 (the default) and restart.",
    verify="The memory of the workers no longer grows without an end.",
)
RELOAD = Step(
    "Reload by the pid of the master, only once the new code loads (run the config check first): "
    "a worker that cannot boot ends the master, too.",
    command=shell("kill -HUP <pid>")
    @ SIGNALS.at("reload configuration, spawn new workers, and gracefully stop"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Deploy the previous code, and reload; if the master has exited, start the service again.",
    verify="Booting worker with pid appears for every worker, the master still runs, and a request "
    "gets the new version: with --preload, HUP keeps the old code.",
)

TIMEOUT = KnownFailure(
    "a worker did not reply in time, and was killed",
    steps=[UNIT_LOG, CPU, HEARTBEAT_DISK, RAISE_TIMEOUT],
    causes=[
        UsualCause(
            "a request takes too long in a sync worker",
            sign=statement("sync workers; the stack in the log shows the request's code")
            @ SETTINGS.at("you're sure of the repercussions for sync workers."),
        ),
        UsualCause(
            "the disk of the heartbeat files stalls",
            sign=statement("the folder of --worker-tmp-dir is on a disk")
            @ FAQ.at("can block if I/O stalls or the"),
        ),
    ],
)
KILLED = KnownFailure(
    "a worker was killed, most likely for memory",
    steps=[KERNEL_KILLS, PROCESS_MEMORY, RECYCLE],
    causes=[
        UsualCause(
            "the kernel or the container's limit killed it for memory",
            sign=statement("an out-of-memory kill of gunicorn in the kernel's log")
            @ FAQ.at("Memory cgroup out of memory ... Killed process"),
        ),
        UsualCause(
            "the master killed it after a timeout",
            sign=statement("WORKER TIMEOUT for the same pid shortly before")
            @ DOCKER.at("If workers are killed with `[CRITICAL] WORKER TIMEOUT`,"),
        ),
    ],
)
CRASHED = KnownFailure(
    "a worker crashed or ended with an error",
    is_general=True,
    steps=[UNIT_LOG, KERNEL_KILLS, CHECK_CONFIG, RELOAD],
)
NOT_BOOTED = KnownFailure(
    "the application cannot be loaded", steps=[CHECK_CONFIG, UNIT_LOG, RELOAD]
)
ADDRESS = KnownFailure(
    "the address is in use, and the server does not start",
    steps=[LISTENER, COMMAND_OF_PID, UNIT_LOG],
)
PIDFILE = KnownFailure(
    "the server does not start: its pid file exists", steps=[COMMAND_OF_PID, LISTENER, UNIT_LOG]
)
REQUEST = KnownFailure(
    "a request failed in the application or on its socket", steps=[UNIT_LOG, INCOMING, CPU]
)
TLS = KnownFailure(
    "the server does not start: a file of TLS is missing",
    steps=[CHECK_CONFIG, UNIT_LOG, LISTENER],
)
