"""Writes fail with READONLY: the server that clients reach is a replica."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    action,
    ms,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures.redis import INFO, LIST_CLIENTS, ROLE, cli, docs, source
from atlas.technologies.redis import redis
from incidents._times import utc
from incidents.debugging._databases import CHECKED, NO_TIME, UNPUBLISHED
from incidents.debugging._redis import (
    KEEP_SETTING,
    LOG_HINT,
    PROMOTE,
    REPLICAOF,
    SENTINEL,
    VERSION,
)

CLIENT_KILL = docs.file("commands/client-kill.md")
REPLICATION_CODE = source.file("src/replication.c")
SENTINEL_CLIENTS = docs.file("docs/reference/sentinel-clients.md")
SENTINEL_CODE = source.file("src/sentinel.c")
TWILIO = Publisher("Twilio", checked=CHECKED).post(
    "Billing Incident Post-Mortem: Breakdown, Analysis and Root Cause",
    "https://www.twilio.com/blog/2013/07/billing-incident-post-mortem-breakdown-analysis-and-root-cause.html",
    "2013-07-23",
)
RETOLD = Repository(
    "icco/postmortems",
    commit="f901e76eb5f41ccd62bbb0eb1bbad705acfa8f4c",
    checked=CHECKED,
).file("data/4fc691c5-2853-49c7-8797-a63249067ade.md")
BUILDKITE = Publisher("Buildkite", checked=CHECKED).post(
    "Elevated error rates (status page, incident 7v72j67hz899)",
    "https://buildkitestatus.com/incidents/7v72j67hz899",
    "2024-11-13",
)
FAILED_OVER = utc("2024-11-12 03:27") @ BUILDKITE.at("At 03:27 on November 12th UTC our Redis")
RECOVERED = utc("2024-11-12 03:54") @ BUILDKITE.at(
    "before rapidly falling until recovery at 03:54."
)
POINT_CLIENTS = Step(
    "Point the clients at the primary, or at Sentinel, and restart them.",
    command=action("Set the address of the primary in the clients.")
    @ SENTINEL_CLIENTS.at("the client should resolve again the address using"),
    **UNPUBLISHED,
    risk="medium",
    undo="Restore the former address, once that server is the primary again.",
    verify="Writes succeed; no new READONLY in the clients' logs.",
)

with DebuggingGuide(
    redis(VERSION),
    "Redis rejects writes: clients reach a replica",
    as_of="2026-11-28",
    symptom="After a failover, writes fail: the server is a read-only replica; reads may be stale.",
    signals=[
        redis.READ_ONLY,
        redis.READ_ONLY_BEFORE_5,
        redis.SENTINEL_SWITCHED,
        redis.CONNECTED_REPLICAS.below(
            undisclosed("threshold: the number of replicas that this primary should have")
        ),
    ],
    see=[
        Link(
            "incidents/hachyderm/2023_07_16_redis",
            "incident",
            because="a stranger made the primary a replica",
        )
    ],
    tree=Question(
        "Is the server that clients write to a replica?",
        check=Check(
            "Read the role of the server, at the address that the clients use.",
            cli("ROLE", ROLE.at("Provide information on the role of a Redis")),
            healthy=statement('"master", with its replicas') @ ROLE.at("The string `master`."),
            unhealthy=statement('"slave", then the address of its primary')
            @ ROLE.at("The string `slave`, because of backward compatibility"),
            verify="Resolve the name on a client's host: it may hold an old address.",
        ),
        healthy=Cause(
            "Clients keep old connections, or an old address in a DNS cache",
            why=statement("a pool has to close its connections when the primary changes")
            @ SENTINEL_CLIENTS.at("all the existing connections should be closed and"),
            fix=[
                Check(
                    "On the replica, list the clients that are still connected.",
                    LIST_CLIENTS.command,
                    healthy=UNPUBLISHED["healthy"],
                    unhealthy=UNPUBLISHED["unhealthy"],
                    verify="ROLE of the primary prints the addresses of its replicas. In a row, "
                    "flags=N is an ordinary client, flags=M the primary.",
                ),
                Step(
                    "On the replica, close the connections of ordinary clients: they reconnect.",
                    command=cli(
                        "CLIENT KILL TYPE normal",
                        CLIENT_KILL.at("This closes the connections of **all the clients**"),
                    ),
                    healthy=statement("the number of clients killed")
                    @ CLIENT_KILL.at("the number of killed clients, that may be"),
                    unhealthy=UNPUBLISHED["unhealthy"],
                    takes=NO_TIME,
                    risk="medium",
                    undo="None is needed: clients reconnect.",
                    verify="CLIENT LIST of the primary shows them, and READONLY stops. Clients "
                    "that come back to the replica hold its old address: restart them.",
                ),
            ],
        ),
        unhealthy=Question(
            "Does Sentinel call this same server the primary?",
            check=Check(
                "Query a Sentinel, by default on port 26379, for the address of the primary.",
                cli(
                    "SENTINEL get-master-addr-by-name <name>",
                    SENTINEL.at("Return the ip and port number of the"),
                ),
                healthy=statement("another server, to which a failover moved the primary")
                @ SENTINEL.at("it returns the address and port of the"),
                unhealthy=statement("this server, whose ROLE is slave")
                @ SENTINEL.at("Return the ip and port number of the"),
                verify="SENTINEL masters prints the names. No Sentinel: ask what else fails over, "
                "such as the cloud provider. None does: take the unhealthy branch.",
            ),
            healthy=Cause(
                "Clients use a fixed address, and a failover moved the primary",
                why=statement("only a client that asks Sentinel learns the new address")
                @ SENTINEL.at("clients have no idea about who is"),
                fix=[
                    Check(
                        "Read the role of the server that Sentinel names.",
                        cli("ROLE", ROLE.at("Provide information on the role of a Redis")),
                        healthy=statement('"master"') @ ROLE.at("The string `master`."),
                        unhealthy=statement('"slave": the failover is not finished')
                        @ ROLE.at("The string `slave`, because of backward compatibility"),
                        verify="Wait for the failover before you change clients.",
                    ),
                    POINT_CLIENTS,
                ],
            ),
            unhealthy=Question(
                "Is the primary that it copies one of yours?",
                check=Check(
                    "Read from which server it replicates.",
                    cli("INFO replication", INFO.at("Host or IP address of the master")),
                    healthy=statement("master_host is a server of yours")
                    @ INFO.at("Host or IP address of the master"),
                    unhealthy=statement("master_host is an address that you do not know")
                    @ INFO.at("Host or IP address of the master"),
                    verify="Save the output: it is the evidence of who replaced the data.",
                ),
                unhealthy=Cause(
                    "A stranger reached the port and made it a replica",
                    why=statement("a new primary's data replaces that of the replica")
                    @ REPLICAOF.at("discarding the old dataset."),
                    fix=[
                        Check(
                            "Read in the log who changed the replication.",
                            shell("grep 'REPLICAOF' <log-file>")
                            @ REPLICATION_CODE.at("REPLICAOF %s:%d enabled (user request from"),
                            healthy=statement(
                                "no line, or an addr of yours; name=sentinel-... is a Sentinel"
                            )
                            @ REPLICATION_CODE.at("REPLICAOF %s:%d enabled (user request from"),
                            unhealthy=statement("enabled (user request from 'id=... addr=...')")
                            @ REPLICATION_CODE.at("REPLICAOF %s:%d enabled (user request from"),
                            verify=LOG_HINT + " A strange addr: block it in the firewall, and "
                            "call the security team before you change more.",
                        ),
                        PROMOTE,
                    ],
                ),
                healthy=Cause(
                    "Its configuration, or a command, still makes it a replica",
                    why=statement("replication is set in the file, or on the fly by a command")
                    @ REPLICAOF.at("can change the replication settings of a replica"),
                    fix=[
                        Check(
                            "Read the role of the server that master_host names.",
                            cli("ROLE", ROLE.at("Provide information on the role of a Redis")),
                            healthy=statement('"master": it takes writes')
                            @ ROLE.at("The string `master`."),
                            unhealthy=statement('"slave", or no reply: no server takes writes')
                            @ ROLE.at("The string `slave`, because of backward compatibility"),
                            verify="Healthy: do the next step, and stop there. Unhealthy: skip it.",
                        ),
                        POINT_CLIENTS,
                        PROMOTE,
                        KEEP_SETTING,
                    ],
                ),
            ),
        ),
    ),
    limit=Limit(
        "down-after-milliseconds: time without a reply",
        of="time since the last reply",
        reads="last-ok-ping-reply",
        default=ms(30000)
        @ SENTINEL_CODE.at("static mstime_t sentinel_default_down_after = 30000;"),
        headroom=Check(
            "Check the time since the last reply of the primary to Sentinel, in milliseconds.",
            cli("SENTINEL master <name>", SENTINEL.at("Show the state and info of the")),
            healthy=statement("last-ok-ping-reply well below down-after-milliseconds")
            @ SENTINEL_CODE.at('addReplyBulkCString(c,"last-ok-ping-reply");'),
            unhealthy=statement("last-ok-ping-reply near it, or flags with s_down")
            @ SENTINEL_CODE.at('addReplyBulkCString(c,"last-ok-ping-reply");'),
        ),
    ),
    do_not=[
        "Do not set replica-read-only to no: such writes exist on the replica alone.",
        "Do not promote a replica while another primary takes writes: the data diverges.",
        "Do not restart a replica with an unknown primary: save its log and state first.",
    ],
    precedents=[
        Precedent(
            "Buildkite, 2024: clients do not follow a failover",
            report=BUILDKITE,
            what=statement("the application did not move to the new writer as expected")
            @ BUILDKITE.at("our application to not failover to the new"),
        ),
        Precedent(
            "Twilio, a primary restarts with a wrong configuration",
            report=TWILIO,
            what=statement("by a wrong configuration, the restarted primary was read-only")
            @ RETOLD.at("the Redis master to boot in read-only mode,"),
        ),
    ],
    time_to_recover=(RECOVERED - FAILED_OVER).meaning_of(
        "Buildkite, errors after a failover of Redis on 2024-11-12", basis="degraded"
    ),
    data_loss=statement("writes to the old primary after a partition began")
    @ SENTINEL.at("This data will be lost forever since when"),
    rollback=statement("make it a replica again; that discards data written since")
    @ REPLICAOF.at("discarding the old dataset."),
) as guide:
    pass
