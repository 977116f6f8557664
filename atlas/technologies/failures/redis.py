"""What fails in Redis' memory, connections and commands, with the first steps."""

from atlas.evidence.command import Command, shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.evidence.source import Citation
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import KERNEL_KILLS
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_CHECKED = "2026-11-26"
docs = Repository(
    "redis/redis-doc",
    commit="1044224477fceacc5af56a636b0a7495d19e533c",
    checked=_CHECKED,
    publisher="Redis",
    release=undisclosed("release: this documentation has no releases, and its pages name none"),
)
source = Repository(
    "redis/redis",
    commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd",
    checked=_CHECKED,
    publisher="Redis",
    release=undisclosed("release: unstable branch of October 2024, between 7.4 and 8.0"),
)
CONF = source.file("redis.conf")
INFO = docs.file("commands/info.md")
EVICTION = docs.file("docs/reference/eviction/index.md")
CLIENTS = docs.file("docs/reference/clients.md")
CLIENT_LIST = docs.file("commands/client-list.md")
CONFIG_GET = docs.file("commands/config-get.md")
SLOWLOG = docs.file("commands/slowlog-get.md")
SCRIPT_KILL = docs.file("commands/script-kill.md")
ROLE = docs.file("commands/role.md")


def cli(text: str, documented: Citation) -> Command:
    """Return a command of Redis, as it is typed in a shell.

    Args:
        text: The command.
        documented: The words that document it.
    """
    return shell(f"redis-cli -h <host> -p <port> {text}") @ documented


MEMORY = Check(
    "Compare used memory with the limit.",
    cli("INFO memory", INFO.at("Total number of bytes allocated by Redis using")),
    healthy=statement("used_memory below maxmemory; with maxmemory:0, below total_system_memory")
    @ EVICTION.at("Setting `maxmemory` to zero results into no"),
    unhealthy=statement("used_memory at maxmemory, and maxmemory_policy:noeviction: writes fail")
    @ EVICTION.at("New values aren’t saved when memory limit is"),
    verify="With an allkeys policy Redis evicts keys at the limit. A volatile policy evicts keys "
    "with a TTL alone: where none has one, writes fail as well.",
)
POLICY = Check(
    "Read the eviction policy.",
    cli(
        "CONFIG GET maxmemory-policy",
        CONFIG_GET.at("used to read the configuration parameters of a"),
    ),
    healthy=statement("a policy that begins with allkeys")
    @ CONF.at("allkeys-lru -> Evict any key using approximated LRU."),
    unhealthy=statement("noeviction")
    @ CONF.at("noeviction -> Don't evict anything, just return an"),
    verify="A policy that begins with volatile removes keys with a TTL alone: where none has one, "
    "it is as noeviction.",
)
RAISE_MEMORY = Step(
    "Raise the limit, if the machine has spare memory.",
    command=cli(
        "CONFIG SET maxmemory <bytes>", EVICTION.at("the `CONFIG SET` command at runtime.")
    ),
    healthy=statement("used_memory below the new maxmemory")
    @ EVICTION.at("if it is greater than the `maxmemory` limit"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="CONFIG SET maxmemory to the former value, once used_memory fits.",
    verify="Writes succeed; used_memory stays below the new limit.",
)
EVICT = Step(
    "Enable eviction of the least recently used keys, if all data is a cache.",
    command=cli(
        "CONFIG SET maxmemory-policy allkeys-lru",
        EVICTION.at("you can reconfigure the policy at runtime while"),
    ),
    healthy=statement("writes succeed; evicted_keys in INFO stats rises")
    @ INFO.at("Number of evicted keys due to `maxmemory` limit"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="high",
    undo="CONFIG SET maxmemory-policy to the previous one; evicted keys cannot be recovered.",
    verify="The error stops, and the hit ratio stays high.",
)
COUNT_CLIENTS = Check(
    "Compare the number of clients with the limit.",
    cli("INFO clients", INFO.at("Number of client connections (excluding connections")),
    healthy=statement("connected_clients below maxclients, by default 10,000")
    @ CLIENTS.at("The default is 10,000 clients."),
    unhealthy=statement("ERR max number of clients reached")
    @ source.file("src/networking.c").at("-ERR max number of clients reached"),
    verify="At the limit, redis-cli itself is refused: run it in a connection that is open.",
)
LIST_CLIENTS = Check(
    "List the clients with their idle time, last command and buffers.",
    cli("CLIENT LIST", CLIENT_LIST.at("returns information and statistics about the client")),
    **NO_OUTPUT,
    verify="Many from one IP address with a long idle: a leak; a large omem: a client that reads "
    "slowly.",
)
BUFFER_LIMITS = Check(
    "Read the limits of clients' output buffers.",
    cli(
        "CONFIG GET client-output-buffer-limit",
        CONFIG_GET.at("used to read the configuration parameters of a"),
    ),
    healthy=statement("for replicas, by default, 256mb 64mb 60")
    @ CONF.at("client-output-buffer-limit replica 256mb 64mb 60"),
    unhealthy=statement("a hard limit that a full copy to a replica exceeds")
    @ CLIENTS.at("is a fixed limit that when reached will"),
)
SLOW_COMMANDS = Check(
    "List the slow commands.",
    cli("SLOWLOG GET 10", SLOWLOG.at("By default the command returns latest ten entries")),
    healthy=statement("no command ran longer than slowlog-log-slower-than")
    @ SLOWLOG.at("exceeds the execution time threshold defined by the"),
    unhealthy=statement("entries with the time of the fault, a duration and the command itself")
    @ SLOWLOG.at("The unix timestamp at which the logged command"),
    verify="Field 2 is the Unix time, field 3 the microseconds. Old entries stay in the log: "
    "compare the times. Many fast commands can use up the core, too, and are not listed.",
)
KILL_SCRIPT = Step(
    "Kill the running script; it works only before its first write.",
    command=cli("SCRIPT KILL", SCRIPT_KILL.at("Kills the currently executing `EVAL` script,")),
    healthy=statement("OK; the client of the script receives the reason")
    @ SCRIPT_KILL.at("the command returning with an error."),
    unhealthy=statement("UNKILLABLE: it has written, and can not be killed in this way")
    @ SCRIPT_KILL.at("If the script has already performed write operations,"),
    **NO_TIME,
    risk="medium",
    undo="None: run the script again.",
    verify="Other commands are answered again. SLOWLOG GET 1 then shows the script and its client.",
)
RUNNING = Check(
    "Read the log for the script that runs for too long.",
    shell("grep -i 'slow script' <log-file>")
    @ source.file("src/script.c").at("Slow script detected: still in execution after"),
    **NO_OUTPUT,
    verify="It names the script, its time, and whether SCRIPT KILL or FUNCTION KILL ends it.",
)
STOP_SCRIPT = Step(
    "Stop the server without saving, as a last resort; writes since the last save are lost.",
    command=cli(
        "SHUTDOWN NOSAVE", source.file("src/script.c").at("using the SHUTDOWN NOSAVE command.")
    ),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Start the server again; what was not saved stays lost.",
    verify="A replica or the restarted server replies, and the script is not run again.",
)
WHO_IS_PRIMARY = Check(
    "Read the role of this server, and the address of its primary.",
    cli("ROLE", ROLE.at("Provide information on the role of a Redis")),
    healthy=statement('"master" with its replicas; on a replica "slave", and "connected"')
    @ ROLE.at("`connected` (the replica is online)."),
    unhealthy=statement('on a replica "connect", "connecting" or "sync": no data from its primary')
    @ ROLE.at("`connect` (the instance needs to connect to its"),
    verify="The second and third lines of a replica are the address and port of its primary.",
)

MEMORY_FULL = KnownFailure(
    "memory is full, and writes are refused", steps=[MEMORY, POLICY, RAISE_MEMORY, EVICT]
)
NO_MEMORY = KnownFailure(
    "the server aborts: the machine has no memory left", steps=[KERNEL_KILLS, MEMORY, POLICY]
)
CLIENT_LIMIT = KnownFailure(
    "the limit of clients is reached", steps=[COUNT_CLIENTS, LIST_CLIENTS, SLOW_COMMANDS]
)
SLOW_READER = KnownFailure(
    "a client or replica reads too slowly and is disconnected",
    steps=[LIST_CLIENTS, BUFFER_LIMITS, MEMORY],
)
BUSY = KnownFailure("a script blocks all other commands", steps=[RUNNING, UNIT_LOG, KILL_SCRIPT])
