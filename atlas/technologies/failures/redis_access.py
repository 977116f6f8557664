"""What fails in Redis' logins, startup, Sentinel and cluster slots, with the first steps."""

from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._machine import DISK_SPACE, KERNEL_KILLS, KERNEL_LOG
from atlas.technologies.failures._network import LISTENERS
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.failures.redis import (
    CONF,
    CONFIG_GET,
    MEMORY,
    RUNNING,
    STOP_SCRIPT,
    WHO_IS_PRIMARY,
    cli,
    docs,
)
from atlas.technologies.failures.redis_replication import (
    CLUSTER_MEMBERS,
    CLUSTER_STATE,
    REPLICATION,
)
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

ACL_LOG = docs.file("commands/acl-log.md")
ACL_WHOAMI = docs.file("commands/acl-whoami.md")
SENTINEL = docs.file("docs/management/sentinel.md")
KEYSLOT = docs.file("commands/cluster-keyslot.md")

REFUSALS = Check(
    "List the refused logins and commands, since Redis 6.",
    cli("ACL LOG", ACL_LOG.at("The command shows a list of recent ACL")),
    **NO_OUTPUT,
    verify="Each entry names the user, the reason and the command or key.",
)
USER = Check(
    "Read as which user a connection is logged in.",
    cli("ACL WHOAMI", ACL_WHOAMI.at("Return the username the current connection is")),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement('"default": the client gave no user name')
    @ ACL_WHOAMI.at('New connections are authenticated with the "default"'),
)
PROTECTED_MODE = Check(
    "From the server itself, read whether protected mode is on.",
    cli(
        "CONFIG GET protected-mode",
        CONFIG_GET.at("used to read the configuration parameters of a"),
    ),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("yes, and no password is set") @ CONF.at("protected-mode yes"),
)
MONITORED = Check(
    "List the primaries that a Sentinel monitors, and their states.",
    cli("sentinel masters", SENTINEL.at("Show a list of monitored masters and their")),
    **NO_OUTPUT,
    verify="The flags name s_down or o_down; num-other-sentinels and num-slaves are as expected.",
)
SENTINEL_QUORUM = Check(
    "Check whether enough Sentinels can agree on a failover.",
    cli(
        "sentinel ckquorum <name>",
        SENTINEL.at("able to reach the quorum needed to failover"),
    ),
    **NO_OUTPUT,
    verify="OK with the number of usable Sentinels; NOQUORUM: too few can be reached.",
)
SLOT_OF_KEY = Check(
    "Read the slot of each key of the command.",
    cli("cluster keyslot <key>", KEYSLOT.at("Returns an integer identifying the hash slot")),
    **NO_OUTPUT,
    verify="Different numbers: the keys lie in different slots; hash tags keep them together.",
)

LOGIN = KnownFailure("the login of a client is refused", steps=[REFUSALS, USER, UNIT_LOG])
PROTECTED = KnownFailure(
    "protected mode refuses clients of other hosts",
    steps=[PROTECTED_MODE, LISTENERS, UNIT_LOG],
)
NOT_ALLOWED = KnownFailure(
    "a user may not run a command or use a key", steps=[REFUSALS, USER, UNIT_LOG]
)
PRIMARY_DOWN = KnownFailure(
    "Sentinel finds a server down", steps=[MONITORED, SENTINEL_QUORUM, UNIT_LOG]
)
FAILED_OVER = KnownFailure(
    "a failover happened: a replica became the primary",
    steps=[WHO_IS_PRIMARY, MONITORED, REPLICATION],
)
NO_FAILOVER = KnownFailure(
    "Sentinel cannot complete a failover", steps=[MONITORED, SENTINEL_QUORUM, REPLICATION]
)
NO_TAKEOVER = KnownFailure(
    "a replica of the cluster cannot take over from its primary",
    steps=[CLUSTER_MEMBERS, REPLICATION, CLUSTER_STATE],
)
NODE_FAILED = KnownFailure(
    "a node of the cluster failed", steps=[CLUSTER_MEMBERS, CLUSTER_STATE, UNIT_LOG]
)
CROSS_SLOT = KnownFailure(
    "keys of one command lie in different slots", steps=[SLOT_OF_KEY, CLUSTER_STATE, UNIT_LOG]
)
REDIRECTED = KnownFailure(
    "a client does not know which node serves a slot",
    steps=[CLUSTER_STATE, CLUSTER_MEMBERS, UNIT_LOG],
)
MOVING = KnownFailure(
    "a slot is being moved: a command with several keys is refused",
    steps=[CLUSTER_MEMBERS, CLUSTER_STATE, SLOT_OF_KEY],
)
NOT_LISTENING = KnownFailure(
    "the server does not start: its port cannot be opened", steps=[LISTENERS, UNIT, UNIT_LOG]
)
NEWER_DATA = KnownFailure(
    "the snapshot was written by a newer version, or is no snapshot",
    steps=[UNIT_LOG, DISK_SPACE, MEMORY],
)
CRASHED = KnownFailure("the server crashed", steps=[UNIT_LOG, KERNEL_KILLS, KERNEL_LOG])
BAD_CONFIG = KnownFailure(
    "the server does not start: its configuration is not valid",
    steps=[UNIT_LOG, UNIT, LISTENERS],
)
WRITTEN_SCRIPT = KnownFailure(
    "a script that wrote blocks all others, and cannot be killed",
    steps=[RUNNING, UNIT_LOG, STOP_SCRIPT],
)
