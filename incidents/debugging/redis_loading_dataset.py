"""Redis answers LOADING: it reads its data, restarts again and again, or copies its primary."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    action,
    quantity,
    seconds,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import DISK_LOAD, JOURNALCTL, systemd
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.failures.redis import BUFFER_LIMITS, INFO, cli, docs
from atlas.technologies.failures.redis import source as code
from atlas.technologies.redis import EXPORTED, redis
from incidents.debugging._databases import NO_TIME, UNPUBLISHED
from incidents.debugging._redis import (
    CONFIG_SET,
    INFO_PERSISTENCE,
    KEEP_SETTING,
    PROMOTE,
    SERVER,
    VERSION,
)

REPLICATION_PAGE = docs.file("docs/management/replication.md")
SERVICE = systemd.file("src/core/service.c")
SERVICE_PAGE = systemd.file("man/systemd.service.xml")
MESON = systemd.file("meson_options.txt")
UNIT_FILE = code.file("utils/systemd-redis_server.service")
PROGRESS = Check(
    "Check the progress of the load twice, a minute apart.",
    INFO_PERSISTENCE,
    healthy=statement("loading:1, loading_loaded_perc rises, loading_eta_seconds falls")
    @ INFO.at("ETA in seconds for the load to be"),
    unhealthy=statement("loading:1, and loading_loaded_perc stays about the same")
    @ INFO.at("Same value expressed as a percentage"),
)

with DebuggingGuide(
    redis(VERSION),
    "Redis is loading the dataset",
    as_of="2026-11-28",
    symptom="All commands on data fail with LOADING, most often after a restart.",
    signals=[
        redis.LOADING,
        redis.LOADING_FILE.above(quantity(0, "") @ EXPORTED.at("val = 0")),
    ],
    see=[
        Link(
            "incidents/debugging/redis_readonly_replica",
            "guide",
            because="when a replica became the primary meanwhile",
        ),
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="when a probe restarts the pod while it loads",
        ),
    ],
    tree=Question(
        "Does the server stay up while it loads?",
        check=Check(
            "Check the age of the process twice, a few minutes apart.",
            cli("INFO server", INFO.at("Number of seconds since Redis server start")),
            healthy=statement("uptime_in_seconds rises between the two readings")
            @ INFO.at("Number of seconds since Redis server start"),
            unhealthy=statement("uptime_in_seconds falls: the server began again")
            @ INFO.at("Number of seconds since Redis server start"),
        ),
        unhealthy=Question(
            "Does the kernel kill it for memory?",
            check=Check(
                "Search the kernel's log for out-of-memory kills, on the host, as root.",
                shell("journalctl -k -g 'out of memory|oom-kill'")
                @ JOURNALCTL.at("Show only kernel messages. This implies"),
                healthy=statement("no line since the first of these restarts")
                @ JOURNALCTL.at("Show only kernel messages. This implies"),
                unhealthy=statement("a line with the pid of redis-server")
                @ JOURNALCTL.at("Show only kernel messages. This implies"),
                verify="In Kubernetes, kubectl describe pod names OOMKilled as the reason.",
            ),
            unhealthy=Cause(
                "The data set needs more memory than the server may use",
                why=statement("loading_rdb_used_mem is what it used when it wrote the file")
                @ INFO.at("The memory usage of the server that had"),
                fix=[
                    Step(
                        "Raise the memory of the host or its container above what the file needs.",
                        command=action("Raise the memory above loading_rdb_used_mem.")
                        @ INFO.at("The memory usage of the server that had"),
                        **UNPUBLISHED,
                        risk="medium",
                        undo="Return to the former size.",
                        verify="loading:0 in INFO persistence, and no new kill.",
                    )
                ],
            ),
            healthy=Cause(
                "systemd or a probe ends it before it is ready",
                why=statement("Redis tells systemd that it is ready only after the load")
                @ SERVER.at('redisCommunicateSystemd("READY=1\\n");'),
                fix=[
                    Check(
                        "Check the log of the service for a timeout of its start.",
                        UNIT_LOG.command,
                        healthy=statement("Ready to accept connections")
                        @ SERVER.at("Ready to accept connections %s"),
                        unhealthy=statement("start operation timed out. Terminating.")
                        @ SERVICE.at("%s operation timed out. Terminating."),
                        verify="In Kubernetes: Liveness probe failed, in the events of the pod.",
                    ),
                    Step(
                        "Set TimeoutStartSec above the load time in a drop-in of the service.",
                        command=action(
                            "Run systemctl edit on the unit, and write TimeoutStartSec=infinity "
                            "below [Service]."
                        )
                        @ UNIT_FILE.at("TimeoutStartSec=infinity"),
                        healthy=statement("then the service loads to the end, and is active")
                        @ SERVICE_PAGE.at("to disable the timeout logic. Defaults to"),
                        unhealthy=UNPUBLISHED["unhealthy"],
                        takes=NO_TIME,
                        risk="low",
                        undo="systemctl edit <unit>: take the line out again. Not systemctl "
                        "revert: it deletes all drop-ins of the unit.",
                        verify="It loads to 100 %; loading:0 in INFO persistence.",
                    ),
                ],
            ),
        ),
        healthy=Question(
            "Is it a replica that copies its primary again?",
            check=Check(
                "Check the role, and whether it is in sync with its primary.",
                cli("INFO replication", INFO.at("Indicate the master is syncing to the replica")),
                healthy=statement("role:master, or master_sync_in_progress:0")
                @ INFO.at('Value is "master" if the instance is replica'),
                unhealthy=statement(
                    "role:slave, master_link_status:down, master_sync_in_progress:1"
                )
                @ INFO.at("Indicate the master is syncing to the replica"),
            ),
            unhealthy=Cause(
                "The replica was too far behind, and takes a full copy",
                why=statement("loading the new data set blocks the replica")
                @ REPLICATION_PAGE.at("loading the new initial dataset will still happen"),
                fix=[
                    Step(
                        "On the primary, while all replicas are connected, raise the backlog: "
                        "before 7.0 this empties it, and the next break may need a full copy.",
                        command=cli(
                            "CONFIG SET repl-backlog-size <bytes>",
                            CONFIG_SET.at("will take effect starting with the next command"),
                        ),
                        healthy=statement("sync_full in INFO stats no longer rises")
                        @ INFO.at("The number of full resyncs with replicas"),
                        unhealthy=UNPUBLISHED["unhealthy"],
                        takes=NO_TIME,
                        risk="medium",
                        undo="CONFIG SET repl-backlog-size with the former value.",
                        verify="After the next break, sync_partial_ok rises instead of sync_full; "
                        "not only after the first break, if older than 7.0.",
                    ),
                    PROGRESS,
                    BUFFER_LIMITS,
                    KEEP_SETTING,
                ],
            ),
            healthy=Question(
                "Does the load make progress?",
                check=PROGRESS,
                healthy=Cause(
                    "A large file is read after a restart: wait for it",
                    why=statement("the file is read before any command on data is answered")
                    @ SERVER.at("-LOADING Redis is loading the dataset in memory"),
                    fix=[
                        Check(
                            "Compare the remaining time with what the service tolerates.",
                            INFO_PERSISTENCE,
                            healthy=statement("loading_eta_seconds: short enough to wait")
                            @ INFO.at("ETA in seconds for the load to be"),
                            unhealthy=statement("loading_eta_seconds: too long")
                            @ INFO.at("ETA in seconds for the load to be"),
                            verify="Too long, and a replica holds the data: promote that one.",
                        ),
                        PROMOTE,
                    ],
                ),
                unhealthy=Cause(
                    "The disk delivers the file too slowly",
                    why=statement("the estimate follows the bytes loaded so far")
                    @ SERVER.at("eta = (elapsed*remaining_bytes)/(server.loading_loaded_bytes+1);"),
                    fix=[
                        DISK_LOAD,
                        Step(
                            "Move the other load off this disk, or the volume to a faster class.",
                            command=action("Stop or move what else reads and writes this disk.")
                            @ INFO.at("Number of bytes already loaded"),
                            **UNPUBLISHED,
                            risk="medium",
                            undo="Start it again.",
                            verify="loading_loaded_bytes rises faster between two readings.",
                        ),
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "TimeoutStartSec of systemd: seconds to start",
        of="seconds to start",
        reads="loading_eta_seconds",
        default=seconds(90)
        @ MESON.at("option('default-timeout-sec', type : 'integer', value : 90,"),
        headroom=PROGRESS,
    ),
    do_not=[
        "Do not restart the server while it loads: the load starts from scratch.",
        "Do not delete the file to start faster: it is the data.",
        "Do not trust the exit status of a ping by redis-cli in a probe: it is 0 while data loads.",
        "Do not send all clients to it at once after the load, if it is a cache for a database.",
    ],
    precedents=undisclosed(
        "public incident: icco/postmortems, the incidents of this project and a search for "
        "operators' reports named none with this cause"
    ),
    time_to_recover=undisclosed("time to recover: it depends on the size; no report gives one"),
    data_loss=statement("none by the load itself; a promoted replica lacks the last writes")
    @ REPLICATION_PAGE.at("Redis uses asynchronous replication, with asynchronous"),
    rollback=statement("set the former value again; it takes effect at once")
    @ CONFIG_SET.at("will take effect starting with the next command"),
    glossary={"LOADING": "The reply of Redis while it reads its data."},
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
