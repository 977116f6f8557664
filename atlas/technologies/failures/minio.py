"""What fails in MinIO, with the first steps."""

from atlas.evidence.command import http, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import LISTENER
from atlas.technologies.failures._services import ENVIRONMENT, UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, wrapped_error

docs = Repository(
    "minio/docs",
    commit="35f2bb81280a3573c64947e8bd979e2c7026d2dd",
    checked="2026-11-26",
    folder="source",
)
INFO_PAGE = docs.file("reference/minio-mc-admin/mc-admin-info.rst")
TRACE_PAGE = docs.file("reference/minio-mc-admin/mc-admin-trace.rst")
LOGS_PAGE = docs.file("reference/minio-mc-admin/mc-admin-logs.rst")
HEALTH_PAGE = docs.file("operations/monitoring/healthcheck-probe.rst")
DRIVE_PAGE = docs.file("operations/data-recovery/recover-after-drive-failure.rst")

PEER_TEXT = Repository(
    "minio/minio", commit="7aac2a2c5b7c882e68c1ce017d8256be2feea27f", checked="2026-11-26"
).file("internal/rest/client.go")

INFO = Check(
    "Show servers, drives and used space of the deployment.",
    shell("mc admin info <alias>") @ INFO_PAGE.at("displays information on a MinIO server."),
    healthy=statement("4 drives online, 0 drives offline, EC:1")
    @ INFO_PAGE.at("4 drives online, 0 drives offline, EC:1"),
    unhealthy=statement("drives or nodes are offline")
    @ INFO_PAGE.at("Show only offline drives or nodes."),
)
OFFLINE = Check(
    "List only the drives and nodes that are offline.",
    shell("mc admin info <alias> --offline") @ INFO_PAGE.at("Show only offline drives or nodes."),
    **NO_OUTPUT,
    verify="Check host, network and drive of each one that is listed.",
)
WRITE_QUORUM = Check(
    "Check whether the cluster has write quorum.",
    http("HEAD", "/minio/health/cluster", at="<host>:9000")
    @ HEALTH_PAGE.at("curl -I https://minio.example.net:9000/minio/health/cluster"),
    healthy=statement("200 OK: it has write quorum")
    @ HEALTH_PAGE.at("sufficient MinIO servers online to meet write quorum."),
    unhealthy=statement("503 Service Unavailable: no write quorum")
    @ HEALTH_PAGE.at("indicates the cluster does not currently have"),
)
READ_QUORUM = Check(
    "Check whether the cluster has read quorum.",
    http("HEAD", "/minio/health/cluster/read", at="<host>:9000")
    @ HEALTH_PAGE.at("curl -I https://minio.example.net:9000/minio/health/cluster/read"),
    healthy=statement("200 OK: it has read quorum")
    @ HEALTH_PAGE.at("sufficient MinIO servers online to meet read quorum."),
    unhealthy=statement("503 Service Unavailable: no read quorum")
    @ HEALTH_PAGE.at("indicates the cluster does not currently have"),
)
LIVE = Check(
    "Check whether the server is online.",
    http("HEAD", "/minio/health/live", at="<host>:9000")
    @ HEALTH_PAGE.at("to test if a MinIO server is online:"),
    healthy=statement("200 OK") @ HEALTH_PAGE.at("A response code of ``200 OK`` indicates the"),
    unhealthy=statement("any other code, or no answer")
    @ HEALTH_PAGE.at("Any other HTTP codes indicate an issue with"),
)
LOGS = Check(
    "Print the latest log lines of all servers.",
    shell("mc admin logs --last 50 <alias>") @ LOGS_PAGE.at("command to show MinIO server logs."),
    **NO_OUTPUT,
    verify="The line names the server and the drive.",
)
REFUSED = Check(
    "Watch the calls that get 503 errors, until Ctrl-C.",
    shell("mc admin trace -v --status-code 503 <alias>")
    @ TRACE_PAGE.at("mc admin trace -v --status-code 503 ALIAS"),
    **NO_OUTPUT,
    verify="Compare the node and the bucket of the calls: one node alone is a drive.",
)
SPACE = Check(
    "Check the space of the drives, on each server.",
    shell("df -h") @ HEALTH_PAGE.at("low on free drive space."),
    **NO_OUTPUT,
    verify="Delete what is no longer needed, or expand the deployment.",
)
MOUNTS = Check(
    "Check that each drive is mounted and has space, on its server.",
    shell("df -h") @ DRIVE_PAGE.at("mount -a"),
    **NO_OUTPUT,
    verify="A path that is listed as / is on the root drive: its own drive is not mounted.",
)
CLOCK = Check(
    "Compare the clock of the client with that of the server.",
    shell("date -u")
    @ Repository(
        "minio/minio",
        commit="7aac2a2c5b7c882e68c1ce017d8256be2feea27f",
        checked="2026-11-26",
    )
    .file("cmd/api-errors.go")
    .at("The difference between the request time and the"),
    **NO_OUTPUT,
    verify="Type it on both. Correct the one that is wrong by its time service.",
)
RESTART = Step(
    "Restart all servers of the deployment, once its drives are mounted.",
    command=shell("mc admin service restart <alias>")
    @ docs.file("reference/minio-mc-admin/mc-admin-service.rst").at(
        "mc admin service restart ALIAS"
    ),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: requests in flight fail, and clients have to repeat them.",
    verify="mc admin info shows all servers and drives online.",
)

WRITES = KnownFailure("there is no write quorum", steps=[WRITE_QUORUM, OFFLINE, LOGS, RESTART])
READS = KnownFailure("there is no read quorum", steps=[READ_QUORUM, OFFLINE, LOGS, RESTART])
OVERLOAD = KnownFailure("the server refuses requests: too many", steps=[REFUSED, INFO, OFFLINE])
FULL = KnownFailure("the drives are full", steps=[INFO, SPACE, LOGS])
BAD_DRIVE = KnownFailure("a drive is faulty, or must not be used", steps=[OFFLINE, MOUNTS, LOGS])
PEER = KnownFailure(
    "a server cannot reach another one",
    steps=[OFFLINE, LIVE, LOGS],
    causes=[wrapped_error(PEER_TEXT.at("offline temporarily; caused by"))],
)
STARTING = KnownFailure("the server has not finished its start", steps=[LIVE, LOGS, OFFLINE])
SKEW = KnownFailure("the clocks of client and server differ", steps=[CLOCK, LIVE, LOGS])
FILES = KnownFailure("the limit of open files is too low", steps=[LOGS, OFFLINE, INFO])
CONFIG = KnownFailure(
    "a change of the configuration lacks quorum", steps=[WRITE_QUORUM, OFFLINE, LOGS]
)
PORT = KnownFailure(
    "the server does not start: it cannot use its port", steps=[LISTENER, UNIT_LOG, UNIT]
)
WRONG_KEY = KnownFailure(
    "the server does not start: its key does not decrypt its data",
    steps=[UNIT_LOG, ENVIRONMENT, UNIT],
)
NEWER_DATA = KnownFailure(
    "the server does not start: a newer version wrote its drives", steps=[UNIT_LOG, UNIT, MOUNTS]
)
