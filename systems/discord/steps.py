"""Recovery steps for Discord's components, and the documentation of their commands."""

from atlas import (
    Check,
    Placeholder,
    Publisher,
    Repository,
    Step,
    console,
    gaps_in,
    http,
    shell,
    statement,
    undisclosed,
)
from systems.discord import facts

_scylla = Repository(
    "scylladb/scylladb",
    commit="f4a4091ca28efb8c06c3422fdaac1d2f02e5614f",
    checked=facts.CHECKED,
    publisher="ScyllaDB",
    folder="docs/operating-scylla/nodetool-commands",
)
TOPPARTITIONS = _scylla.file("toppartitions.rst")
STATUS = _scylla.file("status.rst")
DRAIN = _scylla.file("drain.rst")
_cassandra = Repository(
    "apache/cassandra",
    commit="d7c5c547f025301780658b37e6e8a591bc4a5b36",
    checked=facts.CHECKED,
    folder="src/java/org/apache/cassandra/tools/nodetool",
)
COMPACTIONSTATS = _cassandra.file("CompactionStats.java")
COMPACT = _cassandra.file("Compact.java")
ETCDCTL = Repository(
    "etcd-io/etcd", commit="c34dc7ee0048fd2bcc44d50beff002e5e8069b69", checked=facts.CHECKED
).file("etcdctl/README.md")
ELIXIR_NODE = Repository(
    "elixir-lang/elixir", commit="63a7a054ceb2383d795731db8e6ea28aa30e4a03", checked=facts.CHECKED
).file("lib/elixir/lib/node.ex")
_redis = Repository(
    "redis/redis", commit="4f8cdc2a1ea53e42955af758aabffee67cb455dd", checked="2026-11-30"
)
REDIS_README = _redis.file("README.md")
REDIS_CLI = _redis.file("src/redis-cli.c")
ELASTIC_HEALTH = Publisher("Elastic", checked=facts.CHECKED, kind="vendor").post(
    "Cluster Health",
    "https://elastic.co/guide/en/elasticsearch/reference/6.6/getting-started-cluster-health.html",
)

_POSTS = "Discord's posts, incident reports and repositories"
gap = gaps_in(_POSTS)
NO_COMMAND = undisclosed(f"internal command: {_POSTS} name the action, not the command")
NO_OUTPUT = undisclosed(f"output of an internal tool: {_POSTS} print none")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
SHED_LOAD = Step(
    "Turn off typing events and read acknowledgements, as in 2023, to shed load.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Turn both on again, one at a time, once latency is back to normal.",
    verify="Queries to the overloaded cluster fall and part of the users return.",
)
BENCH_SORTED_SET = Check(
    "In a checkout on a test machine, time 1,000 additions to a set in 18 runs of 60 s.",
    shell("mix run bench/add.exs") @ facts.SORTED_SET_CODE.at("mix run bench/{benchmark}.exs"),
    healthy=undisclosed("times of 1,000 additions: neither the README nor the post prints them"),
    unhealthy=undisclosed("times of 1,000 additions: neither the README nor the post prints them"),
    verify="Compare with an earlier run. Results are also written to bench/results.",
)
PENDING_COMPACTIONS = Check(
    "Check for a backlog of compactions.",
    shell("nodetool compactionstats") @ COMPACTIONSTATS.at('@Command(name = "compactionstats"'),
    healthy=undisclosed("the source prints `pending tasks: ` and a number; none is called healthy"),
    unhealthy=statement("pending tasks: with a number that does not fall")
    @ COMPACTIONSTATS.at('"pending tasks: " + numTotalPendingTask'),
    verify="The number of pending tasks falls.",
)
COMPACT_RANGE = Step(
    "Compact the token range where reads time out, on each replica of it.",
    command=shell("nodetool compact -st <token> -et <end-token> <keyspace> <table>")
    @ COMPACT.at("token at which the compaction range starts"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: deleted rows that have expired are purged for good.",
    verify="Reads of that range complete.",
)
NODE_STATUS = Check(
    "Check whether every ScyllaDB node is up.",
    shell("nodetool status") @ STATUS.at("nodetool status my_keyspace"),
    healthy=statement("UN before every address: up, normal") @ STATUS.at("UN  127.0.0.1"),
    unhealthy=statement("D in the first column: the node is down")
    @ STATUS.at("``D`` - The node is down."),
    verify="Every address is listed, and only nodes that are expected to be down are down.",
)
METER_RECONNECTS = Step(
    "Limit how many sessions may start at once; the other clients must wait.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the limit step by step until no client is rejected.",
    verify="Connected users rise steadily and no node runs out of memory.",
)
SAMPLE_STACKS = Check(
    "Capture one stack trace of the slow guild process; repeat it every 100 ms or so.",
    console(
        'Process.info(pid("<process>"), :current_stacktrace)',
        of="iex --remsh <node>",
        own=[
            Placeholder("process", "the pid of the process, as IEx prints it", r"[\d.]+", "0.210.0")
        ],
    )
    @ facts.MAXJOURNEY.at("Process.info(pid, :current_stacktrace)"),
    healthy=NO_OUTPUT,
    unhealthy=statement("of many traces, a large share shows the same code")
    @ facts.TRACING.at("a large share of the stacktraces"),
)
SAMPLE_PARTITIONS = Check(
    "Sample the busiest partitions on the node whose latency rose.",
    shell("nodetool toppartitions -d 1000")
    @ TOPPARTITIONS.at("``nodetool toppartitions -d 1000``"),
    healthy=undisclosed("the documentation prints one example and no healthy one"),
    unhealthy=statement("Top 10 partitions: one key far ahead of the others")
    @ TOPPARTITIONS.at("Top 10 partitions:"),
    verify="One channel and time bucket has most of the reads.",
)
FAIL_PARTITION_FAST = Step(
    "Fail requests for the slow partition fast, with a circuit breaker.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Close the circuit breaker again once the node's latency is normal.",
    verify="Latency of the other channels on those nodes falls.",
)
DRAIN_NODE = Step(
    "With all other replicas up, drain the node, before its local SSDs are replaced.",
    command=shell("nodetool drain") @ DRAIN.at("``nodetool drain``"),
    **gaps_in("the documentation of drain prints no output").of("healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Restart ScyllaDB on the node; the other replicas serve in the meantime.",
    verify="The node accepts no connections from clients and from other nodes.",
)
RESTART_OVERLOADED = Step(
    "Only once the failed zone is up, drain and restart one overloaded node.",
    command=shell("nodetool drain && systemctl restart <unit>")
    @ DRAIN.at("You need to restart ScyllaDB after running"),
    **gap.of("healthy", "unhealthy"),
    risk="high",
    takes=NO_TIME,
    undo="None for this node: restart no second one until it is UN and errors fall.",
    verify="Errors of connections to that node stop; then the next node can follow.",
)
FIND_DISCONNECTED_NODE = Check(
    "List the nodes that one node of the cluster is connected to.",
    console("Node.list()", of="iex --remsh <node>")
    @ ELIXIR_NODE.at("Returns a list of all visible nodes in"),
    healthy=undisclosed("the source prints no example: the list should hold every other node"),
    unhealthy=undisclosed("the source prints no example: the disconnected node is missing"),
    verify="Compared between nodes: the node that left is in no other node's list.",
)
LIGHTEN_GUILD = Step(
    "Turn off features that generate events, as was done by hand before July 2017.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Turn the features on again once the guild keeps up with its message queue.",
    verify="Sessions connect to that guild within a few milliseconds again.",
)
PING_CACHE = Check(
    "Ping one cache node; repeat it for each.",
    shell("redis-cli -h <host> -p <port> ping") @ REDIS_README.at("redis> ping"),
    healthy=statement("PONG") @ REDIS_README.at("PONG"),
    unhealthy=statement("Could not connect to Redis at <host>:<port>, and why")
    @ REDIS_CLI.at('fprintf(stderr,"Could not connect to Redis at ");'),
)
EJECT_CACHE_NODE = Step(
    "Eject one slow cache node; its reads go to the other nodes and the store.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Add the node back; an empty node sends its share of reads to the store.",
    verify="The store is not overloaded; eject no further node if others slow down.",
)
CHECK_DISCOVERY = Check(
    "Check that service discovery itself answers.",
    shell("etcdctl --endpoints=<endpoint> endpoint health")
    @ ETCDCTL.at("./etcdctl endpoint health"),
    healthy=statement("is healthy: successfully committed proposal")
    @ ETCDCTL.at("is healthy: successfully committed proposal:"),
    unhealthy=statement("a message that the endpoint is unhealthy")
    @ ETCDCTL.at("indicating the endpoint is unhealthy"),
    verify="The endpoint is healthy; repeat it for each.",
)
REMOVE_VOICE_SERVER = Step(
    "Remove the voice server from service discovery; its calls move to another server.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Add it back, for instance when the attack subsides.",
    verify="Its guilds' calls continue on another voice server.",
)
CHECK_SEARCH = Check(
    "Check the health of one cluster of the cell.",
    http("GET", "/_cat/health?v", at="<host>:9200") @ ELASTIC_HEALTH.at("GET /_cat/health?v"),
    healthy=statement("status green") @ ELASTIC_HEALTH.at("Green - everything is good"),
    unhealthy=statement("status red: some data is not available")
    @ ELASTIC_HEALTH.at("Red - some data is not available"),
)
HOLD_QUEUE = Step(
    "Keep the messages in the queue while the node is replaced; then resume consumption.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo: the consumer continues from where it stopped.",
    verify="The backlog grows until consumption is resumed; then it shrinks, the cluster green.",
)
RESTART_API = Step(
    "Restart the API instances one after the other, as on 2017-10-13.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Stop the restart; instances not yet restarted continue as before.",
    verify="Errors of the API and its latency return to normal.",
)
