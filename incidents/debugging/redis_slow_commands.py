"""All clients of Redis wait, because one slow command, or one large key, holds the only thread."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Step,
    action,
    shell,
    statement,
    undisclosed,
    us,
    waive,
)
from atlas.technologies.failures._machine import CPU
from atlas.technologies.failures.redis import (
    INFO,
    KILL_SCRIPT,
    RUNNING,
    SLOWLOG,
    STOP_SCRIPT,
    cli,
    docs,
)
from atlas.technologies.redis import redis
from incidents.debugging._databases import CHECKED, UNPUBLISHED
from incidents.debugging._redis import CONFIG, CONFIG_SET, VERSION

CLI = docs.file("docs/connect/cli.md")
CLIENT_LIST = docs.file("commands/client-list.md")
KEYS = docs.file("commands/keys.md")
LATENCY = docs.file("docs/management/optimization/latency.md")
MEMORY_USAGE = docs.file("commands/memory-usage.md")
SCAN = docs.file("commands/scan.md")
SETUSER = docs.file("commands/acl-setuser.md")
UNLINK = docs.file("commands/unlink.md")
SLOW = cli("SLOWLOG GET 10", SLOWLOG.at("By default the command returns latest ten entries"))
BUDHATHOKI = Publisher("Sagar Budhathoki", checked=CHECKED).post(
    "Redis KEYS and the 19-minute outage",
    "https://sagarbudhathoki.com/writing/redis-keys-outage/",
)
ENTRY = SLOWLOG.at("The array composing the arguments of the command.")

with DebuggingGuide(
    redis(VERSION),
    "Slow commands block Redis",
    as_of="2026-11-28",
    symptom="The latency of all commands rises at once, even of the simplest; clients time out.",
    signals=[
        redis.SLOW_COMMAND.rising(),
        redis.BUSY,
        redis.SLOW_SCRIPT,
    ],
    see=[
        Link(
            "incidents/debugging/redis_aof_fsync_slow",
            "guide",
            because="when the log names a slow fsync",
        ),
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="when a large key also fills the memory",
        ),
    ],
    tree=Question(
        "Did slow commands run at the time of the fault?",
        check=Check(
            "List the slow commands.",
            SLOW,
            healthy=statement("no entry of that time")
            @ SLOWLOG.at("The unix timestamp at which the logged command"),
            unhealthy=statement("entries of that time: field 2 the Unix time, 3 the microseconds")
            @ SLOWLOG.at("The amount of time needed for its execution,"),
            verify="Save the output: a restart clears it. Field 5: the client's address. No "
            "reply: a command runs right now; ask again. BUSY, after 5 seconds: a script runs; "
            "read the log for it.",
        ),
        unhealthy=Question(
            "Is it a scan of all keys, or a script?",
            check=Check(
                "Check field 4 of the entries: the command with its arguments.",
                SLOW,
                healthy=statement("a command on one key: HGETALL, LRANGE, SMEMBERS, DEL") @ ENTRY,
                unhealthy=statement("KEYS, or EVAL, EVALSHA, FCALL") @ ENTRY,
            ),
            unhealthy=Question(
                "Is it a script?",
                check=Check(
                    "Check field 4 again.",
                    SLOW,
                    healthy=statement("KEYS, with its pattern") @ ENTRY,
                    unhealthy=statement("EVAL, EVALSHA or FCALL, with the script or its name")
                    @ ENTRY,
                ),
                healthy=Cause(
                    "A listing of all keys makes all clients wait",
                    why=statement("the listing takes longer the more keys there are")
                    @ KEYS.at("It may ruin performance when it is executed"),
                    fix=[
                        Check(
                            "List the clients, and find the address of field 5.",
                            cli(
                                "CLIENT LIST",
                                CLIENT_LIST.at(
                                    "returns information and statistics about the client"
                                ),
                            ),
                            healthy=statement("addr is a console of a colleague, who can stop")
                            @ CLIENT_LIST.at("`addr`: address/port of the client"),
                            unhealthy=statement("addr is an application; name and user tell which")
                            @ CLIENT_LIST.at("`addr`: address/port of the client"),
                        ),
                        Step(
                            "Forbid KEYS to the user of that application: its calls then fail.",
                            command=cli(
                                "ACL SETUSER <user> -keys",
                                SETUSER.at("`-<command>`: Remove the command to the list of"),
                            ),
                            **UNPUBLISHED,
                            risk="medium",
                            undo="ACL SETUSER <user> +keys.",
                            verify="No new entry with KEYS; the code is changed to SCAN.",
                        ),
                    ],
                ),
                unhealthy=Cause(
                    "A script runs for long, and nothing runs beside it",
                    why=statement("while one request is served, all other clients wait")
                    @ LATENCY.at("all the other clients will wait for this"),
                    fix=[
                        RUNNING,
                        KILL_SCRIPT,
                        STOP_SCRIPT,
                        Step(
                            "Release the script with fewer steps a call, in batches.",
                            command=action("Change the script to work in batches.")
                            @ LATENCY.at("there are commands operating on many elements, like"),
                            **UNPUBLISHED,
                            risk="low",
                            undo="Restore the former script.",
                            verify="No new entry of it in SLOWLOG.",
                        ),
                    ],
                ),
            ),
            healthy=Cause(
                "A large key makes a command on it slow",
                why=statement("such commands take longer the more elements the key has")
                @ LATENCY.at("values composed of many elements, or you should"),
                fix=[
                    Check(
                        "Check the memory of the key that the entry names.",
                        cli(
                            "MEMORY USAGE <key>",
                            MEMORY_USAGE.at("reports the number of bytes that a key"),
                        ),
                        healthy=statement("some hundred bytes")
                        @ MEMORY_USAGE.at("The reported usage is the total of memory"),
                        unhealthy=statement("megabytes")
                        @ MEMORY_USAGE.at("The reported usage is the total of memory"),
                        verify="More such keys: redis-cli --bigkeys -i 0.01 lists them slowly.",
                    ),
                    Step(
                        "Read it in parts, by HSCAN, SSCAN, ZSCAN or short ranges.",
                        command=action("Change the code to read the key in parts.")
                        @ SCAN.at("they can be used in production without the"),
                        **UNPUBLISHED,
                        risk="low",
                        undo="Restore the former code.",
                        verify="No new entry for this key in SLOWLOG.",
                    ),
                    Step(
                        "Delete the key in the background, if its owner no longer needs it.",
                        command=cli(
                            "UNLINK <key>",
                            UNLINK.at("performs the actual memory reclaiming in a different"),
                        ),
                        **UNPUBLISHED,
                        risk="high",
                        undo="None: write the data again from its source.",
                        verify="Commands are fast again; used_memory falls.",
                    ),
                ],
            ),
        ),
        healthy=Question(
            "Is the machine itself slow?",
            check=Check(
                "Measure the latency of the machine, on the server's host; it uses up one core.",
                shell("redis-cli --intrinsic-latency 5")
                @ CLI.at("in this mode, use the `--intrinsic-latency <test-time>`."),
                healthy=statement("Max latency so far: well below a millisecond or two")
                @ CLI.at("Max latency so far: 15 microseconds."),
                unhealthy=statement("Max latency so far: many milliseconds")
                @ LATENCY.at("9.7 milliseconds: this means that we can't"),
            ),
            unhealthy=Cause(
                "The host or its hypervisor takes the CPU away",
                why=statement("Redis cannot be faster than its machine")
                @ CLI.at("Redis cannot outdo your system."),
                fix=[
                    CPU,
                    Step(
                        "Fail over to a replica on another host.",
                        command=action("Fail over to a replica on another host.")
                        @ LATENCY.at("with higher load or with noisy neighbors"),
                        **UNPUBLISHED,
                        risk="medium",
                        undo="Fail back, once the host is fast again.",
                        verify="The same measurement on the new host shows no such pause.",
                    ),
                ],
            ),
            healthy=Cause(
                "Not one slow command: many fast ones, a fork, or the network",
                why=statement("the log counts the execution alone, not waiting or the network")
                @ SLOWLOG.at("does not include I/O operations like talking with"),
                fix=[
                    Check(
                        "List the time that each command used, and that of the last fork.",
                        cli("INFO all", INFO.at("the total CPU time consumed by")),
                        healthy=statement("no command with most of the usec; a short fork")
                        @ INFO.at("Duration of the latest fork operation in microseconds"),
                        unhealthy=statement("one command with most of the usec, or a long fork")
                        @ INFO.at("Duration of the latest fork operation in microseconds"),
                        verify="Neither: measure from the client's host with redis-cli --latency.",
                    )
                ],
            ),
        ),
    ),
    limit=Limit(
        "slowlog-log-slower-than: execution time",
        of="execution time of a command",
        reads="execution time, field 3",
        default=us(10000)
        @ CONFIG.at("server.slowlog_log_slower_than, 10000, INTEGER_CONFIG, NULL"),
        headroom=Check(
            "List the slow commands, and compare their time with the threshold.",
            SLOW,
            healthy=statement("an empty list: no command exceeded the execution time")
            @ SLOWLOG.at("exceeds the execution time threshold defined by the"),
            unhealthy=statement("field 3, the execution time, far above the threshold")
            @ SLOWLOG.at("The amount of time needed for its execution,"),
        ),
    ),
    do_not=[
        "Do not list all keys, or monitor all commands, to find the cause: both add to it.",
        "Do not delete a large key with `del`: that blocks as well; use `unlink`.",
        "Do not restart Redis first: that clears the slow log, and then the data has to load.",
        "Do not raise the clients' timeouts: more requests then wait for the one thread.",
    ],
    precedents=[
        Precedent(
            "An event platform, a listing of all keys blocks Redis",
            report=BUDHATHOKI,
            what=statement("calls that list all keys blocked Redis, until no thread was left")
            @ BUDHATHOKI.at("The trigger was blocking Redis KEYS calls."),
        )
    ],
    time_to_recover=undisclosed("time to recover: 19 minutes in 2024, on a page without a date"),
    data_loss=statement("none by the wait; requests that clients gave up may have run")
    @ LATENCY.at("all the other clients will wait for this"),
    rollback=statement("set the former rule or value again; it takes effect at once")
    @ CONFIG_SET.at("will take effect starting with the next command"),
) as guide:
    waive("IN403", because="the only report found, as read, has no date")
