"""Recovery steps for Uber's components, and the files that document their commands."""

from atlas import (
    Check,
    Placeholder,
    Step,
    action,
    assumed,
    gaps_in,
    http,
    shell,
    sql,
    statement,
    undisclosed,
)
from atlas.technologies.failures import grpc as grpc_steps
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.failures import mysql as mysql_steps
from atlas.technologies.failures import postgresql as postgresql_steps
from atlas.technologies.failures._network import CALL, OUTGOING, RESOLVE
from systems.uber import facts

DOMAIN_COMMANDS = facts.cadence.file("tools/cli/domain_commands.go")
CLI_README = facts.cadence.file("tools/cli/README.md")
ADMIN = facts.cadence.file("tools/cli/admin.go")
ADMIN_COMMANDS = facts.cadence.file("tools/cli/admin_commands.go")
FAILOVER_COMMANDS = facts.cadence.file("tools/cli/admin_failover_commands.go")
FAILOVER_WORKFLOW = facts.cadence.file("service/worker/failovermanager/workflow.go")
_REST = (
    "uReplicator-Controller/src/main/java/com/uber/stream/kafka/mirrormaker/controller/rest/"
    "resources/"
)
STUCK_LIST = facts.ureplicator.file(f"{_REST}NoProgressTopicPartitionRestletResource.java")
INSTANCES = facts.ureplicator.file(f"{_REST}MirrorMakerManagerRestletResource.java")
RING_HANDLERS = facts.ringpop.file("swim/handlers.go")
RING_HEALER = facts.ringpop.file("swim/heal_via_discover_provider.go")
RING_STATS = facts.ringpop.file("stats_handler.go")
CONTROLLER_HEALTH = facts.ureplicator.file(f"{_REST}HealthCheckRestletResource.java")
AGENT = facts.kraken.file("agent/agentserver/server.go")
BUILD_INDEX = facts.kraken.file("build-index/tagserver/server.go")

_POSTS = "Uber's posts, talks, paper and repositories"
gap = gaps_in(_POSTS)
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")
_CADENCE_DOMAIN = Placeholder(
    "cadence-domain", "the Cadence domain of the workflows", r"[\w.-]+", "payments"
)
_SOURCE = Placeholder("from-cluster", "the Cadence cluster that is down", r"[\w-]+", "cluster0")
_TARGET = Placeholder("to-cluster", "the Cadence cluster that takes over", r"[\w-]+", "cluster1")

DRAIN_REGION = Step(
    "Drain all traffic out of the region if the other one is healthy; look for the cause "
    "afterwards, as on 2020-03-30.",
    command=action("Drain all traffic out of the region, before the cause is known.")
    @ facts.BLACKBOX.at("Within 10 minutes, all traffic was drained"),
    **gap.of("healthy", "unhealthy"),
    takes=assumed(facts.DRAINED, because="so it took on 2020-03-30, from the page on"),
    risk="high",
    undo="Return traffic to the region once its hosts are back and critical services are healthy.",
    verify="The blackbox monitor reports no city down, and the other region holds the load.",
)
PREEMPT = Step(
    "In a full-peak failover, preempt non-critical services in the region that takes over.",
    command=action("Preempt the non-critical services selectively.")
    @ facts.UFA.at("non-critical services are selectively preempted and rapidly"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Restore them on on-demand capacity, the strictest agreements first.",
    verify="In that region the preempted services run no pods, and no pod of a critical service "
    "is pending.",
)
ACTIVE_CLUSTER = Check(
    "At a frontend, read in which cluster a Cadence domain is active.",
    shell(
        "cadence --address <host>:<port> --domain <cadence-domain> domain describe",
        own=[_CADENCE_DOMAIN],
    )
    @ CLI_README.at("./cadence --domain samples-domain domain describe"),
    healthy=statement("ActiveClusterName: the cluster to which clients call")
    @ DOMAIN_COMMANDS.at("ActiveClusterName: {{.ActiveCluster}}"),
    unhealthy=statement("Clusters: N/A, Not a global domain: it cannot fail over")
    @ DOMAIN_COMMANDS.at("N/A, Not a global domain{{end}}"),
)
FAIL_OVER_CADENCE = Step(
    "Only if the active cluster is down: fail over its domains with IsManagedByCadence=true, "
    "through the frontend of the target.",
    command=shell(
        "cadence --address <host>:<port> admin cluster failover start "
        "--source_cluster <from-cluster> --target_cluster <to-cluster>",
        own=[_SOURCE, _TARGET],
    )
    @ ADMIN.at('Usage:   "start failover workflow",'),
    healthy=statement("Failover workflow started, with its wid and rid")
    @ FAILOVER_COMMANDS.at('fmt.Println("Failover workflow started")'),
    unhealthy=statement("Failed to start failover workflow")
    @ FAILOVER_COMMANDS.at('commoncli.Problem("Failed to start failover workflow", err)'),
    risk="high",
    takes=NO_TIME,
    undo="Run `cadence admin cluster failover rollback` at the same address, once the former "
    "cluster is up; without a graceful timeout it is forced, too. Lost progress stays lost.",
    verify="The domain's description names the target as ActiveClusterName, and its workflows "
    "continue. Workers must poll at the target; its own frontend does not check that.",
)
FAILOVER_STATE = Check(
    "Query the state of the running failover of Cadence domains, at the target's frontend.",
    shell("cadence --address <host>:<port> admin cluster failover query")
    @ ADMIN.at('Usage:   "query failover workflow state",'),
    healthy=statement("State: complete, and Failed: 0")
    @ FAILOVER_WORKFLOW.at('WorkflowCompleted = "complete"'),
    unhealthy=statement("State: aborted, or names in FailedDomains")
    @ FAILOVER_WORKFLOW.at("// FailedDomains contains false positive"),
    verify="Repeat while State is running; a domain in FailedDomains may still have moved. With no "
    "failover running it shows the last one.",
)
SHARD_HOSTS = Check(
    "At a frontend of Cadence, list which host owns which shard.",
    shell("cadence --address <host>:<port> admin shard list")
    @ ADMIN.at('Usage:   "List shard distribution",'),
    healthy=statement("Total Number of Shards, then each ShardID and the Identity of its host")
    @ ADMIN_COMMANDS.at('"Total Number of Shards: %d'),
    unhealthy=statement("Shard list failed")
    @ ADMIN_COMMANDS.at('commoncli.Problem("Shard list failed", err)'),
    verify="It lists 100 shards at a time: raise --pagesize to their total. A host that owns none, "
    "or far more, is the one to look at.",
)
STUCK_PARTITIONS = Check(
    "Query the controller of uReplicator for the partitions without progress for ten minutes or "
    "more, with their workers.",
    http("GET", "/noprogress", at="<host>:<port>")
    @ STUCK_LIST.at("List<TopicAndPartition> noProgressTopicPartition ="),
    healthy=statement("{}: no partition is known to be stuck")
    @ STUCK_LIST.at("new StringRepresentation(responseJson.toJSONString());"),
    unhealthy=statement("topics, each with idealWorker and actualWorker")
    @ STUCK_LIST.at('node.put("actualWorker", stateMap.keySet().iterator().next());'),
    verify="One worker in all rows: look at that worker first. Many workers: at the Kafka "
    "clusters. {} is no all-clear: it omits partitions stuck for less than ten minutes or "
    "without a committed offset, and all if the checks of offsets are off or fail.",
)
REPLICATOR_HEALTH = Check(
    "Query the controller of uReplicator for its health.",
    http("GET", "/health", at="<host>:<port>")
    @ CONTROLLER_HEALTH.at("if (_helixMirrorMakerManager.isHealthy()) {"),
    healthy=statement("OK") @ CONTROLLER_HEALTH.at(r'StringRepresentation("OK\n");'),
    unhealthy=statement("Unhealthy")
    @ CONTROLLER_HEALTH.at(r'StringRepresentation("Unhealthy\n");'),
    verify="OK means only that its checks of offsets run, or are off; workers may still be stuck.",
)
REBALANCE = Step(
    "Rebalance the uReplicator workers if one is lost or partitions are stuck for 20 minutes.",
    command=http("POST", "/instances", at="<host>:<port>")
    @ INSTANCES.at("// rebalance the whole cluster"),
    healthy=statement("Cluster is rebalanced") @ INSTANCES.at(r'"Cluster is rebalanced\n"'),
    unhealthy=statement("Skipped rebalancing cluster, or Failed to rebalance cluster")
    @ INSTANCES.at(r'"Skipped rebalancing cluster\n"'),
    risk="medium",
    takes=NO_TIME,
    undo="None: a rebalance has no reverse; moved partitions stay with their new workers.",
    verify="GET /instances shows stuck partitions at other workers; they progress in ten minutes. "
    "Those stuck for less (default: 20 minutes) stay. Without leadership, auto-balancing or live "
    "workers the reply is alike and nothing moves.",
)
PARK_MESSAGES = Step(
    "Publish the failing messages to the dead-letter topic, then commit their offsets, as one "
    "team did in 2018.",
    command=action("Publish each failing message to the dead-letter topic, then commit its offset.")
    @ facts.DEAD_LETTERS.at("to the original consumer, which commits its offset."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Publish them back into the first retry topic once the fault is fixed.",
    verify="The lag of the consumer group falls; the dead-letter topic grows by those messages.",
)
KRAKEN_AGENT = Check(
    "Query the Kraken agent of a host: is it ready?",
    http("GET", "/readiness", at="<host>:<port>")
    @ AGENT.at('r.Get("/readiness", handler.Wrap(s.readinessCheckHandler))'),
    healthy=statement("OK") @ AGENT.at('io.WriteString(w, "OK")'),
    unhealthy=statement("agent not ready, with the part that is missing")
    @ AGENT.at('handler.Errorf("agent not ready: %v", strings.Join(errMsgs,'),
    verify="A part that answers may be not ready for what it needs: trackers need origins, origins "
    "the storage behind them.",
)
KRAKEN_INDEX = Check(
    "Query Kraken's index of tags: is it ready?",
    http("GET", "/readiness", at="<host>:<port>")
    @ BUILD_INDEX.at('log.With("error", err).Error("Origin readiness check failed")'),
    healthy=statement("OK") @ BUILD_INDEX.at('fmt.Fprintln(w, "OK")'),
    unhealthy=statement("not ready to serve traffic")
    @ BUILD_INDEX.at('handler.Errorf("not ready to serve traffic: %s", err)'),
    verify="The error names the part: the storage behind Kraken, or the origins. OK leaves out "
    "storage that is not set as must_ready.",
)
WARNINGS = Check(
    "List the recent warnings in the namespace of a service that broke, then of a second one.",
    kubernetes_steps.WARNINGS.command,
    healthy=kubernetes_steps.WARNINGS.healthy,
    unhealthy=kubernetes_steps.WARNINGS.unhealthy,
    verify="Each row names the pod that warns and the reason. It does not tell a bad commit from a "
    "bad cluster.",
)
PREVIOUS_LOG = Check(
    "Read the last log lines of a crashed container, in two of the services.",
    kubernetes_steps.PREVIOUS_LOG.command,
    healthy=kubernetes_steps.PREVIOUS_LOG.healthy,
    unhealthy=kubernetes_steps.PREVIOUS_LOG.unhealthy,
    verify="The same panic or error in code that both share: suspect the commit.",
)
STOP_ROLLOUT = Step(
    "Stop the rollout of the commit in all services that it affects.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Resume the rollout once the commit is corrected or cleared.",
    verify="No further service starts to deploy the commit.",
)
ROLL_BACK_SERVICE = Step(
    "Roll the service back to the build before the commit.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy a newer build once the commit is corrected or cleared.",
    verify="The service's errors return to their level before the deployment.",
)
CAP_TENANT = Step(
    "Cap the concurrency of the caller that hogs the partition by a Scorecard rule (tenant limit).",
    command=action("Set a Scorecard rule that caps the concurrency of the caller.")
    @ facts.LOAD_MANAGER.at("isolates and caps misbehaving tenants without disrupting"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the rule once the caller's load is normal.",
    verify="Requests of that caller are rejected, and the latency of the others falls.",
)
BYPASS_CACHE = Step(
    "Only while storage has headroom, read the affected tables past the cache.",
    command=action("Turn caching off for the tables; it is set per database, table or request.")
    @ facts.CACHEFRONT_DIGEST.at("caching can be enabled per"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable caching for the tables again; rows that were cached before may still be stale.",
    verify="A row that was stale reads as in MySQL, and the storage nodes reply no 429.",
)
RESTART_REDIS = Step(
    "Restart the Redis nodes that have the flag fail.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: a node that starts empty sends its reads to storage; one that loads a snapshot may "
    "hold stale rows.",
    verify="cluster info shows cluster_state:ok, and cluster nodes no flag fail.",
)
PUSH_CALLS = Check(
    "List the listeners of a RAMEN server, if it serves channelz, and when the last call started.",
    grpc_steps.SERVERS.command,
    healthy=grpc_steps.SERVERS.healthy,
    unhealthy=grpc_steps.SERVERS.unhealthy,
    verify="The numbers count started, succeeded and failed calls; one call can be a stream of "
    "hours. An old last call alone does not say that the server is ill.",
)
RESTART_PUSH = Step(
    "Restart a RAMEN server on which no call starts, only if apps fail to connect to it.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: streams that it still holds are cut, and their apps have to connect again.",
    verify="Its listener shows calls that started after the restart.",
)
RECORD_LAG = Check(
    "Read the group's lag in each partition, twice, minutes apart.",
    kafka_steps.LAG.command,
    healthy=kafka_steps.LAG.healthy,
    unhealthy=kafka_steps.LAG.unhealthy,
    verify="The same CURRENT-OFFSET twice, with LAG above 0: nothing was committed between; look "
    "at its consumer and the records of its last poll.",
)
CONNECTIONS_BUSY = Check(
    "List what each connection is doing, as administrator.",
    mysql_steps.PROCESS_LIST.command,
    healthy=statement("Sleep, or Query with a short Time, in rows of clients")
    @ mysql_steps.PROCESSES.at("root localhost test Query"),
    unhealthy=mysql_steps.PROCESS_LIST.unhealthy,
    verify="Sleep is an idle connection. Rows of replication, and of Flux, have a long Time in "
    "normal work, too.",
)
REPLACE_PRIMARY = Step(
    "Only if the old primary is down or read-only, and none was promoted within the SLA of 120 s: "
    "promote a replica (no group replication).",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: writes that the replica had not received are lost to it; the former primary "
    "returns as a replica, after a check for errant transactions.",
    verify="Exactly one server of the cluster is writable, and replicas follow it; the old primary "
    "is down or read-only.",
)
CALL_EDGE = Check(
    "Call the primary domain of the edge from outside its cloud.",
    CALL.command,
    healthy=CALL.healthy,
    unhealthy=CALL.unhealthy,
    verify="000: no response, and the error says why. A code: the edge answers from there.",
)
RESOLVE_EDGE = Check(
    "Resolve the primary domain of the edge from outside its cloud.",
    RESOLVE.command,
    healthy=RESOLVE.healthy,
    unhealthy=RESOLVE.unhealthy,
    verify="No address: name resolution is the cause.",
)
SPANNER_CONNECTIONS = Check(
    "In a container of fulfilment, list the connections to Spanner's port, with their states.",
    OUTGOING.command,
    healthy=OUTGOING.healthy,
    unhealthy=OUTGOING.unhealthy,
    verify="SYN-SENT: no reply from there. ESTAB: connected, to Spanner or another service on that "
    "port. No row: nothing tries, or refused; the host of the container does not show them.",
)
SWITCH_EDGE = Step(
    "Wait for the apps to switch to the backup domains, in Uber's own data centres (2020).",
    command=action("Leave it to the failover handlers of the apps, which switch by themselves.")
    @ facts.FAILOVER_HANDLER.at("re-routes the traffic directly to Uber’s data"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo: apps probe the primary domain and return by themselves.",
    verify="Requests arrive at the backup domains; the apps' error rate falls.",
)
DISABLE_TOOLS = Step(
    "Disable the internal tools that are or may be affected, as in 2022; rotate keys.",
    command=action(
        "Disable the affected tools, rotate keys, block or reset compromised accounts and lock "
        "the code base."
    )
    @ facts.BREACH_2022.at("disabled many affected or potentially affected internal tools"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Enable each tool again, with new logins; unlock the code base and the cleared accounts. "
    "Old keys stay invalid.",
    verify="The tools refuse logins and old keys, no session of a compromised account is left, the "
    "code base takes no change, and the apps still serve trips.",
)
LIMIT_CALLERS = Step(
    "Only if Spanner still replies: lower the limits of fulfilment's callers in the Global Rate "
    "Limiter, least critical first.",
    command=action(
        "Lower the limit of each caller; clients in the mesh drop that share of its calls."
    )
    @ facts.RATE_LIMITER.at("control-plane-directed probabilistic dropping model"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Raise the limits again once transactions commit.",
    verify="Calls to fulfilment fall, and the share of transactions that time out with them.",
)
_SHARD = Placeholder("shard-id", "the number of the shard", r"\d+", "4711")
UNLOAD_SHARD = Step(
    "Unload the shard that is behind, so that its owner loads it again.",
    command=shell(
        "cadence --address <host>:<port> admin shard closeShard --shard_id <shard-id>", own=[_SHARD]
    )
    @ ADMIN.at('Usage:   "close a shard given a shard id",'),
    healthy=statement("nothing: it returns without an error")
    @ ADMIN_COMMANDS.at("err = adminClient.CloseShard(ctx, req)"),
    unhealthy=statement("Close shard task has failed")
    @ ADMIN_COMMANDS.at('commoncli.Problem("Close shard task has failed", err)'),
    risk="medium",
    takes=NO_TIME,
    undo="None: the owner of the shard acquires it again by itself, within a minute by default.",
    verify="The metric shardinfo_timer_lag falls. That the warning is absent proves nothing: it is "
    "logged only with history.emitShardDiffLog.",
)
_MEMBER = Placeholder(
    "hosts-file", "a JSON list that holds one member's host:port", r"[\w./-]+\.json", "hosts.json"
)
RING_MEMBERS = Check(
    "Read the ring as one member sees it, then as a second one does.",
    shell("tcurl ringpop -P <hosts-file> /admin/stats '{}'", own=[_MEMBER])
    @ facts.RINGPOP_EXAMPLE.at("tcurl ringpop -P hosts.json /admin/lookup"),
    healthy=statement("the same ring.checksum at both")
    @ RING_STATS.at('"checksum":  rp.ring.Checksum(),'),
    unhealthy=statement("ring.servers differ: each lists the members that it sees")
    @ RING_STATS.at('"servers":   servers,'),
    verify="Different values of ring.checksum: they see different rings. The same at two is no "
    "all-clear: ask each. Of several in the file, tcurl takes one at random.",
)
HEAL_RING = Step(
    "Merge the partitions of the ring through one member.",
    command=action(
        "Call /admin/healpartition/disco of one member with tcurl (ringpop-go 0.5.0, 2016, or "
        "later)."
    )
    @ RING_HANDLERS.at('"/admin/healpartition/disco": n.discoverProviderHealerHandler,'),
    healthy=statement("targets: the members with which a merge was attempted")
    @ RING_HANDLERS.at("contains a list of nodes where healing was"),
    unhealthy=statement("error: discoverProvider not available to healer")
    @ RING_HEALER.at('errors.New("discoverProvider not available to healer")'),
    risk="medium",
    takes=NO_TIME,
    undo="None: the members keep the merged ring.",
    verify="All members report the same ring.checksum. If not, call it again after some seconds: "
    "a first call may only prepare the merge.",
)
RESTART_ORIGIN = Step(
    "Restart the trackers or origins of Kraken whose /health does not answer.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: origins start with the blobs on their disks and in the storage behind them.",
    verify="/health of the restarted ones replies OK, the agents report OK, and pods that waited "
    "start.",
)
REPLICA_STATE = Check(
    "Read the state of replication, on the replica.",
    mysql_steps.REPLICA.command,
    healthy=mysql_steps.REPLICA.healthy,
    unhealthy=mysql_steps.REPLICA.unhealthy,
    verify="Last_IO_Error and Last_SQL_Error say why a thread has stopped.",
)
FLUX_LOGS = Check(
    "On the MySQL node that Flux reads, list the binary logs that it still has.",
    mysql_steps.BINARY_LOGS.command,
    healthy=mysql_steps.BINARY_LOGS.healthy,
    unhealthy=mysql_steps.BINARY_LOGS.unhealthy,
    verify="The file that Flux reads next is in the list; rows of a missing file stay stale until "
    "they expire.",
)
READ_ONLY = Check(
    "On each server of the cluster, read its name and whether it is read-only.",
    mysql_steps.WRITABLE.command,
    healthy=mysql_steps.WRITABLE.healthy,
    unhealthy=mysql_steps.WRITABLE.unhealthy,
    verify="0 on one server only: it is the primary. 1 on all: none takes writes.",
)
POSTGRES_STATES = Check(
    "Count sessions by state, as superuser.",
    postgresql_steps.COUNT_STATES.command,
    healthy=statement("mostly idle, outside a transaction")
    @ postgresql_steps.MONITORING.at("backend is waiting for a new client command."),
    unhealthy=postgresql_steps.COUNT_STATES.unhealthy,
    verify="Mostly active: the load is in statements that run; list the longest.",
)
# Versions of 2014 have no column for what a session waits for, but that of its query's start.
POSTGRES_LONGEST = Check(
    "List the statements that have run the longest, as superuser.",
    sql(
        "SELECT pid, now() - query_start AS runtime, query FROM pg_stat_activity "
        "WHERE state = 'active' ORDER BY query_start LIMIT 10;",
        dialect="postgres",
    )
    @ postgresql_steps.MONITORING_16.at("Time when the currently active query was started,"),
    **gaps_in("PostgreSQL's documentation prints no reply of it").of("healthy", "unhealthy"),
    verify="A statement that runs for minutes keeps its connection; its pid can be terminated.",
)
