"""Steps on the services of a host that the failures of several technologies share."""

from atlas.evidence.command import console, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import CHECKED, JOURNALCTL, systemd
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME

SYSTEMCTL = systemd.file("man/systemctl.xml")
REDIS_PING = Repository(
    "redis/redis-doc", commit="1044224477fceacc5af56a636b0a7495d19e533c", checked=CHECKED
).file("commands/ping.md")

UNIT = Check(
    "Check whether the service runs, and since when.",
    shell("systemctl status <unit>")
    @ SYSTEMCTL.at("runtime status information about the whole system or"),
    **NO_OUTPUT,
    verify="Active: active (running), since before the error; the last log lines say more.",
)
UNIT_LOG = Check(
    "Read the last lines that the service logged.",
    shell("journalctl -u <unit> -n 200")
    @ JOURNALCTL.at("Show messages for the specified systemd unit"),
    **NO_OUTPUT,
    verify="The first error just before the failure names its cause.",
)
ENVIRONMENT = Check(
    "Read the environment that systemd gives the service; it may show passwords.",
    shell("systemctl show <unit> -p Environment -p EnvironmentFiles")
    @ SYSTEMCTL.at("Show properties of one or more units, jobs,"),
    **NO_OUTPUT,
    verify="The variable of the message is missing, or set in a file that is not read.",
)
RESTART = Step(
    "Restart the service: it serves nothing until it runs again.",
    command=shell("systemctl restart <unit>")
    @ SYSTEMCTL.at("Stop and then start one or more units"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the process has restarted.",
    verify="systemctl status shows it active since the restart, and the error does not return.",
)
PING_REDIS = Check(
    "Check whether Redis replies, from the host of the application.",
    console("PING", of="redis-cli -h <host> -p <port>")
    @ REDIS_PING.at("Testing whether a connection is still alive."),
    healthy=statement("PONG") @ REDIS_PING.at("Returns `PONG` if no argument is provided,"),
    unhealthy=statement("an error, or no reply")
    @ REDIS_PING.at("Testing whether a connection is still alive."),
)
