"""Recovery steps for GitHub's components, and the documentation of their commands."""

from atlas import (
    Check,
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
from atlas.technologies.glb_director import HEALTH as GLB_HEALTH
from atlas.technologies.kafka import OPERATIONS as KAFKA_OPERATIONS
from systems.github import facts

_ORCHESTRATOR = "730db91f70344e38296dbb0fecdbc0cefd6fca79"
_orchestrator = Repository("openark/orchestrator", commit=_ORCHESTRATOR, checked=facts.CHECKED)
ORCHESTRATOR = _orchestrator.file("README.md")
FIRST_STEPS = _orchestrator.file("docs/first-steps.md")
TAKEOVER = _orchestrator.file("docs/topology-recovery.md")
HAPROXY_MANUAL = Repository(
    "haproxy/haproxy", commit="50872daa6a857e82afc40b1c5161924aef4172d7", checked=facts.CHECKED
).file("doc/management.txt")
GIT_FSCK = Repository(
    "git/git", commit="1a3e64c6c4a623626ff0687008732a8e007e2a1c", checked=facts.CHECKED
).file("Documentation/git-fsck.adoc")
REDIS_ROLE = Repository(
    "redis/redis-doc", commit="1044224477fceacc5af56a636b0a7495d19e533c", checked=facts.CHECKED
).file("commands/role.md")
ELASTIC_HEALTH = Publisher("Elastic", checked="2026-11-22", kind="vendor").post(
    "Cluster Health",
    "https://elastic.co/guide/en/elasticsearch/reference/6.6/getting-started-cluster-health.html",
)

_POSTS = "GitHub's posts, availability reports and repositories"
gap = gaps_in(_POSTS)
_documentation = gaps_in("the documentation of the command")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
SHOW_FAILURES = Check(
    "List the failed servers and their failure types in the failover tool orchestrator.",
    shell("orchestrator-client -c replication-analysis")
    @ FIRST_STEPS.at("$ orchestrator-client -c replication-analysis"),
    healthy=undisclosed("the documentation prints an analysis with failures only"),
    unhealthy=statement("the server, its cluster and a failure type such as DeadMaster")
    @ FIRST_STEPS.at("(cluster some.master.instance.com:3306): DeadMaster"),
    verify="Each server that orchestrator sees as failed is in the list, with a failure type.",
)
SHOW_TOPOLOGY = Check(
    "Print the replication topology of the cluster in the failover tool orchestrator.",
    shell("orchestrator-client -c topology -i <host>")
    @ FIRST_STEPS.at("$ orchestrator-client -c topology -i a.replica.6.instance.com"),
    healthy=statement("OK for every server") @ FIRST_STEPS.at("[OK,5.6.17-log,STATEMENT,>>]"),
    unhealthy=statement("last check invalid for a server")
    @ FIRST_STEPS.at("[last check invalid,5.6.17-log,STATEMENT,>>]"),
    verify="The tree shows which servers replicate from which primary.",
)
LOCK_DEPLOYS = Step(
    "Lock the deployment tool to prevent other changes.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Unlock it when the incident is over.",
    verify="No deployment starts.",
)
PAUSE_JOBS = Step(
    "Pause webhook deliveries, Pages builds and jobs that write metadata, as of pushes.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the TTL of queued payloads first: in 2018 about 200,000 expired; then resume.",
    verify="These jobs write no more, and their queues grow.",
)
RESTORE_BACKUP = Step(
    "Restore the newest backup on one server of the failed site (2017).",
    command=console(".mysql backup-restore -H <host> -o -r magic_word=<value>", of="Hubot in chat")
    @ facts.TESTING.at(
        ".mysql backup-restore -H db-mysql-0007 -o -r magic_word=daily_rotating_word"
    ),
    healthy=statement("Restore complete (replication running)")
    @ facts.TESTING.at("Restore complete (replication running)"),
    unhealthy=undisclosed("output of a failed restore: the post shows restores that succeed"),
    risk="high",
    takes=NO_TIME,
    undo="Not possible: it removes the host's MySQL files. Save unreplicated binary logs first.",
    verify="The restored server replicates, and its lag falls until it has caught up.",
)
STOP_DELAYED = Step(
    "Within 4 hours, stop replication on all delayed replicas; this pages an administrator.",
    command=console("mysql panic", of="Hubot in chat")
    @ facts.TESTING.at("we can run mysql panic in chatops."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Start replication on all of them again, once the rows are recovered.",
    verify="The delayed replica still holds the rows as they were.",
)
MOVE_PRIMARY = Step(
    "Force a failover of the primary, whether or not orchestrator sees it as failed.",
    command=shell("orchestrator-client -c force-master-failover --alias <alias>")
    @ TAKEOVER.at("`orchestrator-client -c force-master-failover --alias mycluster`"),
    **_documentation.of("healthy", "unhealthy"),
    risk="high",
    takes=facts.DISK_FAILOVER_TIME,
    undo="Move back by a graceful takeover once the old primary replicates. Lost writes stay lost.",
    verify="Writes succeed on the new primary, and the old one accepts none.",
)
CHECK_FRENO = Check(
    "Check in the write throttle freno whether an application may write to the cluster.",
    http("HEAD", "/check/<app>/mysql/<cluster>", at="<host>:<port>")
    @ facts.FRENO_HTTP.at("Example: `/check/archive/mysql/main1`"),
    healthy=statement("200: the application may write")
    @ facts.FRENO_HTTP.at("(OK): Application may write to data store"),
    unhealthy=statement("429: do not write; the store does not meet its threshold")
    @ facts.FRENO_HTTP.at("(Too Many Requests): Do not write."),
)
THROTTLE_APP = Step(
    "Refuse all write checks of the bulk job, for every cluster, for 30 minutes.",
    command=http("GET", "/throttle-app/<app>/ttl/30/ratio/1", at="<host>:<port>")
    @ facts.FRENO_HTTP.at("`/throttle-app/archive/ttl/30/ratio/1`: completely refuse"),
    **_documentation.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="GET /unthrottle-app/<app>.",
    verify="The job, which must obey freno, stops writing, and lag falls.",
)
PAUSE_MIGRATION = Step(
    "Pause the schema migration: only its status and heartbeat writes continue.",
    command=shell("echo throttle | nc -U <socket>")
    @ facts.GH_OST_THROTTLE.at("echo throttle | nc -U /tmp/gh-ost.test.sample_data_0.sock"),
    healthy=statement("in the next status: State: throttled, commanded by user")
    @ facts.GH_OST_THROTTLE.at("State: throttled, commanded by user;"),
    unhealthy=undisclosed("output of a pause without effect: the documentation prints none"),
    risk="low",
    takes=NO_TIME,
    undo="Write no-throttle to the same socket, before the binary logs are purged.",
    verify="The state is throttled, and the migration's load on the primary is gone.",
)
ADD_REPLICAS = Step(
    "Route reads away from the lagging replicas and bring more replicas online.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Put the replicas back once they have caught up; then remove the added ones.",
    verify="Lookups return the same result on every replica.",
)
LOOK_AT_PROXY = Check(
    "Check the connections and queues of the HAProxy tier.",
    shell('echo "show info;show stat" | socat <socket> stdio')
    @ HAPROXY_MANUAL.at('# echo "show info;show stat;show table" | socat'),
    **_documentation.of("healthy", "unhealthy"),
)
BLOCK_LOAD = Step(
    "Block the extra load further up the stack.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=NO_TIME,
    undo="Let the blocked traffic in again, in parts; it may include wanted traffic.",
    verify="The database's load falls and logins succeed.",
)
SHED_LOAD = Step(
    "Move traffic to another site, pause saturated proxies, cut retries, block token requests.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=NO_TIME,
    undo="Ramp blocked requests up, site by site; restore routes, proxies and retries.",
    verify="Errors fall in one service after another and stay low.",
)
BLOCK_SCRAPERS = Step(
    "Scale the load balancing tier, block the anomalous traffic and tune the balancers.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Unblock clients that were blocked by mistake; the larger tier can stay.",
    verify="Searches stop timing out.",
)
CHECK_SEARCH = Check(
    "Check the health of the search cluster.",
    http("GET", "/_cat/health?v", at="<host>:9200") @ ELASTIC_HEALTH.at("GET /_cat/health?v"),
    healthy=statement("status green") @ ELASTIC_HEALTH.at("Green - everything is good"),
    unhealthy=statement("status red: some data is not available")
    @ ELASTIC_HEALTH.at("Red - some data is not available"),
)
REBUILD_TABLE = Step(
    "Build the table from a file without the failed proxy, and load it in one director.",
    command=shell(
        "glb-director-cli build-config <table-file> <file> && systemctl reload glb-director"
    )
    @ GLB_HEALTH.at("&& systemctl reload glb-director"),
    **_documentation.of("healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Build and load it again with the proxy, in the filling state.",
    verify="New connections reach healthy proxies only; all other proxies are active.",
)
CHECK_REPOSITORY = Check(
    "Verify the objects of one copy of the repository, on its file server.",
    shell("git fsck") @ GIT_FSCK.at("'git fsck' [--tags] [--root] [--unreachable]"),
    healthy=undisclosed("output without corruption: the manual prints no example of it"),
    unhealthy=statement("missing or bad objects, by type and name")
    @ GIT_FSCK.at("corruption it finds (missing or bad objects),"),
)
REPLACE_COPIES = Step(
    "Remove the file server from service; its repositories are copied to other servers again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Return the server to service; its copies are compared and updated.",
    verify="Every repository of that server has three copies again.",
)
SHOW_ROLE = Check(
    "Check the role of each Redis server.",
    shell("redis-cli -h <host> -p <port> ROLE")
    @ REDIS_ROLE.at("output when `ROLE` is called in a"),
    healthy=statement('1) "master" on one of them') @ REDIS_ROLE.at('1) "master"'),
    unhealthy=undisclosed("output of servers without a primary: the documentation prints none"),
    verify='Where every server prints "slave", none accepts writes.',
)
SET_PRIMARY = Step(
    "Correct the state of the cluster manually, so that one server accepts writes again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="None is useful: the previous state accepts no writes.",
    verify="Jobs start again.",
)
SHOW_PARTITIONS = Check(
    "List the partition leaders of one topic, as one broker reports them.",
    shell("bin/kafka-topics.sh --bootstrap-server <broker> --topic <topic> --describe")
    @ KAFKA_OPERATIONS.at("--bootstrap-server localhost:9092 --topic foo --describe"),
    healthy=statement("replicas in sync: Isr equals Replicas")
    @ KAFKA_OPERATIONS.at("Replicas: 5,6,7 Isr: 5,6,7"),
    unhealthy=undisclosed("the documentation prints no unhealthy topic"),
)
SECOND_QUEUE = Step(
    "Move traffic and workers to the second job system.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Move back only after the first is verified: an improper return queued up jobs in 2024.",
    verify="The backlog shrinks.",
)
REVERT_CONFIG = Step(
    "Revert the configuration change.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="Nothing to undo: the previous state is restored.",
    verify="The databases answer health checks and reads succeed.",
)
RESTART_RESOLVERS = Step(
    "Roll back the new setting, then restart the resolvers of the unhealthy site.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=gap("time until names resolve; in words, services began to recover within minutes"),
    undo="Nothing to undo.",
    verify="Names resolve; in 2026-04 services began to recover within minutes.",
)
RESET_INDEX = Step(
    "Restart the queue in a controlled way, then reset the index to before the disruption.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Nothing to undo: results are stale until newer changes are indexed again.",
    verify="Indexing catches up, and searches find the newest pushes.",
)
DEPLOY_FIX = Step(
    "Deploy the background job service.",
    **gap.of("command", "healthy", "takes"),
    unhealthy=statement("a crash loop in the API layer of background jobs")
    @ facts.JULY_2024.at("a crash loop in the background job API"),
    risk="medium",
    undo="Deploy the previous version; what the deployment changed is not published.",
    verify="Health probes succeed and jobs are no longer delayed.",
)
ROLL_BACK_POLICY = Step(
    "Roll back the security policies that block operations of virtual machines.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Apply the policies again, where they do not block machines.",
    verify="Machines are created and queued jobs start.",
)
