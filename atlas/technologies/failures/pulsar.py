"""What fails in Apache Pulsar and its bookies, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

# Master of April 2026, read in a fork with the same commits.
pulsar = Repository(
    "apache/pulsar", commit="ea195bcae39e1509407dbf8c9d6013678037c10a", checked="2026-11-26"
)
bookkeeper = Repository(
    "apache/bookkeeper", commit="9590a97f67c81a2964c79a92c7c58976894588f3", checked="2026-11-26"
)
_CLI = "pulsar-client-tools/src/main/java/org/apache/pulsar/admin/cli"
TOPICS = pulsar.file(f"{_CLI}/CmdTopics.java")
BROKERS = pulsar.file(f"{_CLI}/CmdBrokers.java")
NAMESPACES = pulsar.file(f"{_CLI}/CmdNamespaces.java")
SHELL = bookkeeper.file("site3/website/docs/reference/cli.md")
DECOMMISSION = bookkeeper.file("site3/website/docs/admin/decomission.md")

BROKER_HEALTH = Check(
    "Run a health check against the broker.",
    shell("pulsar-admin brokers healthcheck") @ BROKERS.at("Run a health check against the broker"),
    **NO_OUTPUT,
    verify="It produces and reads a message; an error names what does not work.",
)
ACTIVE = Check(
    "List the active brokers of the cluster.",
    shell("pulsar-admin brokers list <cluster>") @ BROKERS.at("List active brokers of the cluster"),
    **NO_OUTPUT,
    verify="A broker that is missing lost its session with the metadata store, or died.",
)
STATS = Check(
    "Show the topic's producers, consumers and backlog.",
    shell("pulsar-admin topics stats persistent://<topic>")
    @ TOPICS.at("stats for the topic and its connected producers"),
    **NO_OUTPUT,
    verify="msgBacklog by subscription shows which consumer is behind.",
)
INTERNAL = Check(
    "Show the topic's ledgers and cursors.",
    shell("pulsar-admin topics stats-internal persistent://<topic>")
    @ TOPICS.at("Get the internal stats for the topic"),
    **NO_OUTPUT,
    verify="Look at state, and at the ledger that is written.",
)
QUOTAS = Check(
    "Show the backlog quotas of the namespace.",
    shell("pulsar-admin namespaces get-backlog-quotas <name>/<namespace>")
    @ NAMESPACES.at("get-backlog-quotas"),
    **NO_OUTPUT,
    verify="Compare the limit with the backlog of the topic.",
)
UNLOAD = Step(
    "Unload the topic, so that it is opened again.",
    command=shell("pulsar-admin topics unload persistent://<topic>") @ TOPICS.at("Unload a topic."),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None needed: its clients disconnect for a moment, and connect again.",
    verify="pulsar-admin topics stats shows its producers and consumers again.",
)
SKIP = Step(
    "Skip all messages of the subscription, if they may be lost.",
    command=shell("pulsar-admin topics clear-backlog persistent://<topic> -s <name>")
    @ TOPICS.at("Skip all the messages for the subscription"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: the messages are skipped for this subscription.",
    verify="msgBacklog of the subscription is 0, and producers connect again.",
)
WRITABLE = Check(
    "List the bookies that are writable.",
    shell("bin/bookkeeper shell listbookies -rw -h")
    @ DECOMMISSION.at("bin/bookkeeper shell listbookies -rw -h"),
    **NO_OUTPUT,
    verify="There must be as many as the ensemble needs.",
)
READ_ONLY = Check(
    "List the bookies that are read-only.",
    shell("bin/bookkeeper shell listbookies -ro -h")
    @ DECOMMISSION.at("bin/bookkeeper shell listbookies -ro -h"),
    **NO_OUTPUT,
    verify="A bookie that is listed takes no writes; see its disk space.",
)
SPACE = Check(
    "Show free and total disk space of the bookies.",
    shell("bin/bookkeeper shell bookieinfo") @ SHELL.at("bin/bookkeeper shell bookieinfo"),
    **NO_OUTPUT,
    verify="A bookie with little free space becomes read-only.",
)

BACKLOG = KnownFailure("a topic's backlog quota is exceeded", steps=[STATS, QUOTAS, SKIP])
SEND = KnownFailure("a producer's message times out", steps=[STATS, BROKER_HEALTH, WRITABLE])
PRODUCER = KnownFailure(
    "another producer with this name is connected", steps=[STATS, INTERNAL, UNLOAD]
)
CONSUMER = KnownFailure(
    "another exclusive consumer is connected", steps=[STATS, INTERNAL, BROKER_HEALTH]
)
UNLOADING = KnownFailure("a bundle is being unloaded", steps=[ACTIVE, BROKER_HEALTH, STATS])
FENCED = KnownFailure("a topic's ledger is fenced", steps=[INTERNAL, ACTIVE, UNLOAD])
BOOKIES = KnownFailure("there are not enough bookies", steps=[WRITABLE, READ_ONLY, SPACE])
DISK = KnownFailure("a bookie's disks are full", steps=[SPACE, READ_ONLY, WRITABLE])
SESSION = KnownFailure(
    "the session with the metadata store expired", steps=[ACTIVE, BROKER_HEALTH, WRITABLE]
)
CONNECTIONS = KnownFailure(
    "a broker has as many connections as allowed", steps=[BROKER_HEALTH, ACTIVE, STATS]
)
LOOKUPS = KnownFailure("a client has too many lookups", steps=[ACTIVE, BROKER_HEALTH, STATS])
START = KnownFailure("a broker does not start", is_general=True, steps=[ACTIVE, WRITABLE, SPACE])
REQUEST_TIMEOUT = KnownFailure(
    "a broker does not answer a client in time", steps=[BROKER_HEALTH, ACTIVE, STATS]
)
NO_BROKER = KnownFailure(
    "a client cannot connect to a broker", steps=[BROKER_HEALTH, ACTIVE, STATS]
)
COOKIE = KnownFailure(
    "a bookie's data belongs to another bookie", steps=[WRITABLE, READ_ONLY, SPACE]
)
