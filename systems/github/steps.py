"""Steps that mend parts of GitHub, and the documentation their commands come from."""

from atlas import Check, Publisher, Repository, Step, gaps_in, statement, undisclosed
from systems.github import facts
from systems.github._technologies import FRENO_HTTP

_ORCHESTRATOR = "730db91f70344e38296dbb0fecdbc0cefd6fca79"
_orchestrator = Repository("openark/orchestrator", commit=_ORCHESTRATOR, checked=facts.CHECKED)
FIRST_STEPS = _orchestrator.file("docs/first-steps.md")
TAKEOVER = _orchestrator.file("docs/topology-recovery.md")
_gh_ost = Repository(
    "github/gh-ost", commit="145799eeb80081c8b66fe5f56f1d94e3d8fb1b35", checked=facts.CHECKED
)
GH_OST_THROTTLE = _gh_ost.file("doc/throttle.md")
GH_OST_OUTPUT = _gh_ost.file("doc/understanding-output.md")
GLB_HEALTH = Repository(
    "github/glb-director", commit="a62d37ea7fb2d89fff8e6b7a1c3acf509daffd62", checked=facts.CHECKED
).file("docs/setup/glb-healthcheck-configuration.md")
HAPROXY_MANUAL = Repository(
    "haproxy/haproxy", commit="50872daa6a857e82afc40b1c5161924aef4172d7", checked=facts.CHECKED
).file("doc/management.txt")
KAFKA_OPERATIONS = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=facts.CHECKED
).file("docs/ops.html")
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
NO_COMMAND = undisclosed(f"internal command: {_POSTS} name the action, not what is typed")
NO_OUTPUT = undisclosed(f"output of an internal tool: {_POSTS} print none")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
SHOW_FAILURES = Check(
    "As orchestrator documents: ask which servers it holds for failed, and as what.",
    statement("orchestrator-client -c replication-analysis")
    @ FIRST_STEPS.at("$ orchestrator-client -c replication-analysis"),
    healthy=undisclosed("the documentation prints an analysis with failures only"),
    unhealthy=statement("the server, its cluster and a name such as DeadMaster")
    @ FIRST_STEPS.at("(cluster some.master.instance.com:3306): DeadMaster"),
    verify="Every cluster that alerts is in the list, with one failure.",
)
SHOW_TOPOLOGY = Check(
    "As orchestrator documents: print the tree of the cluster: who writes, who follows whom.",
    statement("orchestrator-client -c topology -i (a server of the cluster)")
    @ FIRST_STEPS.at("$ orchestrator-client -c topology -i a.replica.6.instance.com"),
    healthy=statement("OK beside every server") @ FIRST_STEPS.at("[OK,5.6.17-log,STATEMENT,>>]"),
    unhealthy=statement("last check invalid beside a server")
    @ FIRST_STEPS.at("[last check invalid,5.6.17-log,STATEMENT,>>]"),
    verify="The tree shows whether all sites follow one primary.",
)
LOCK_DEPLOYS = Step(
    "Lock the deployment tool, so that nothing else changes meanwhile.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Unlock it when the incident is over.",
    verify="No deployment starts.",
)
PAUSE_JOBS = Step(
    "Pause what writes by itself: webhook deliveries, Pages builds and their jobs.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Let them run again slowly, with a longer life for what waited.",
    verify="Writes to the clusters fall; queues grow instead.",
)
RESTORE_BACKUP = Step(
    "Restore replicas from the newest backup in the lost site and let them catch up.",
    command=statement(".mysql backup-restore -H (host), typed in chat")
    @ facts.TESTING.at(".mysql backup-restore -H db-mysql-0007 -o -r"),
    healthy=statement("Restore complete (replication running)")
    @ facts.TESTING.at("Restore complete (replication running)"),
    unhealthy=statement("Replication behind by 4589 seconds, waiting 1800 seconds")
    @ facts.TESTING.at("Replication behind by 4589 seconds, waiting 1800"),
    risk="medium",
    takes=NO_TIME,
    undo="Take the replica out again; it served nobody yet.",
    verify="Lag falls to a second, on every replica of the site.",
)
STOP_DELAYED = Step(
    "Stop the delayed replicas before the bad statement reaches them.",
    command=statement("mysql panic, typed in chat")
    @ facts.TESTING.at("we can run mysql panic in chatops."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Start replication on them again.",
    verify="The delayed replica still holds the rows as they were.",
)
MOVE_PRIMARY = Step(
    "Move the primary to a healthy server, in an orderly way.",
    command=statement("orchestrator-client -c graceful-master-takeover-auto -alias (cluster)")
    @ TAKEOVER.at("`orchestrator-client -c graceful-master-takeover-auto -alias mycluster -d"),
    healthy=undisclosed("the documentation prints no output of a takeover"),
    unhealthy=undisclosed("the documentation prints no output of a takeover"),
    risk="high",
    takes=facts.DISK_FAILOVER_TIME,
    undo="Run the same command with the old primary, once it is healthy.",
    verify="Writes succeed and the old server is a replica, or gone.",
)
ASK_FRENO = Check(
    "As freno documents: ask it whether the cluster bears writes.",
    statement("HEAD /check/(app)/mysql/(cluster)")
    @ FRENO_HTTP.at("Example: `/check/archive/mysql/main1`"),
    healthy=statement("200: the application may write")
    @ FRENO_HTTP.at("(OK): Application may write to data store"),
    unhealthy=statement("429: do not write, the lag is above the threshold")
    @ FRENO_HTTP.at("(Too Many Requests): Do not write."),
)
THROTTLE_APP = Step(
    "Refuse the writes of the bulk job for half an hour.",
    command=statement("GET /throttle-app/(app)/ttl/30/ratio/1")
    @ FRENO_HTTP.at("`/throttle-app/archive/ttl/30/ratio/1`: completely refuse"),
    healthy=undisclosed("the documentation prints no answer of this request"),
    unhealthy=undisclosed("the documentation prints no answer of this request"),
    risk="low",
    takes=NO_TIME,
    undo="GET /unthrottle-app/(app).",
    verify="Lag falls while the job waits.",
)
PAUSE_MIGRATION = Step(
    "Pause the schema migration: it then writes nothing but its heartbeat.",
    command=statement("echo throttle | nc -U (the socket of the migration)")
    @ GH_OST_THROTTLE.at("echo throttle | nc -U /tmp/gh-ost.test.sample_data_0.sock"),
    healthy=statement("State: throttled, commanded by user")
    @ GH_OST_THROTTLE.at("State: throttled, commanded by user;"),
    unhealthy=statement("State: migrating") @ GH_OST_OUTPUT.at("State: migrating;"),
    risk="low",
    takes=NO_TIME,
    undo="echo no-throttle into the same socket.",
    verify="The primary's connections and the replicas' lag return to normal.",
)
SPARE_REPLICAS = Step(
    "Route reads away from the lagging replicas and bring more of them online.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Put the replicas back once they have caught up.",
    verify="Lookups answer alike from every replica.",
)
LOOK_AT_PROXY = Check(
    "Look at the connections and queues of the HAProxy tier.",
    statement('echo "show info;show stat" | socat (its socket) stdio')
    @ HAPROXY_MANUAL.at('# echo "show info;show stat;show table" | socat'),
    healthy=undisclosed("the manual prints no example of a healthy proxy"),
    unhealthy=undisclosed("the manual prints no example of a full proxy"),
)
SHED_LOAD = Step(
    "Reroute traffic, isolate what is overloaded, and block what only retries.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=facts.AUGUST_OUTAGE,
    undo="Bring services back in stages, never all at once.",
    verify="Errors fall in one service after the other and do not return.",
)
BLOCK_SCRAPERS = Step(
    "Block the anomalous traffic and widen the tier of load balancers meanwhile.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Lift the block for those hit by mistake.",
    verify="Searches stop timing out.",
)
CHECK_SEARCH = Check(
    "Look at the health of the search cluster.",
    statement("GET /_cat/health?v") @ ELASTIC_HEALTH.at("GET /_cat/health?v"),
    healthy=statement("status green") @ ELASTIC_HEALTH.at("Green - everything is good"),
    unhealthy=statement("status red: some data is not available")
    @ ELASTIC_HEALTH.at("Red - some data is not available"),
)
REBUILD_TABLE = Step(
    "Rebuild the director's table without the dead proxy and load it.",
    command=statement("glb-director-cli build-config (table) && systemctl reload glb-director")
    @ GLB_HEALTH.at("&& systemctl reload glb-director"),
    healthy=undisclosed("the documentation prints no output of the reload"),
    unhealthy=undisclosed("the documentation prints no output of the reload"),
    risk="medium",
    takes=NO_TIME,
    undo="Load the table from before.",
    verify="Connections that stood go on; new ones reach living proxies.",
)
CHECK_REPOSITORY = Check(
    "Check the copies of the repository that answers wrongly.",
    statement("git fsck") @ GIT_FSCK.at("'git fsck' [--tags] [--root] [--unreachable]"),
    healthy=undisclosed("the manual: it prints what is corrupt, and no example without"),
    unhealthy=statement("missing or bad objects, by type and name")
    @ GIT_FSCK.at("corruption it finds (missing or bad objects),"),
)
HEAL_COPIES = Step(
    "Take the file server out; its repositories are copied anew to the others.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Put the server back; its copies are compared and brought up to date.",
    verify="Every repository of that server has three copies again.",
)
SHOW_ROLE = Check(
    "Ask each Redis server which role it has.",
    statement("redis-cli, then ROLE") @ REDIS_ROLE.at("output when `ROLE` is called in a"),
    healthy=statement('1) "master" on one of them') @ REDIS_ROLE.at('1) "master"'),
    unhealthy=statement('1) "slave" on all of them: nobody takes writes')
    @ REDIS_ROLE.at('1) "slave"'),
)
SET_PRIMARY = Step(
    "Correct the configuration by hand, so that one server takes writes again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Return to the configuration from before; no writes were possible under it.",
    verify="Jobs start again.",
)
SHOW_PARTITIONS = Check(
    "Look who leads the partitions of the job topics, as each broker sees it.",
    statement("bin/kafka-topics.sh --bootstrap-server (broker) --topic (topic) --describe")
    @ KAFKA_OPERATIONS.at("--bootstrap-server localhost:9092 --topic foo --describe"),
    healthy=statement("as many in sync as there are replicas: Replicas 5,6,7, Isr 5,6,7")
    @ KAFKA_OPERATIONS.at("Replicas: 5,6,7 Isr: 5,6,7"),
    unhealthy=undisclosed("the documentation prints no unhealthy topic"),
)
SECOND_QUEUE = Step(
    "Move traffic and workers to the second job system.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=facts.KAFKA_SPLIT,
    undo="Move back only when the first is checked: a wrong return queued jobs in 2024.",
    verify="The backlog shrinks.",
)
REVERT_CONFIG = Step(
    "Take the configuration change back.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="low",
    takes=facts.READS_DOWN,
    undo="Nothing to undo: the state before is restored.",
    verify="The databases answer health checks and reads succeed.",
)
RESTART_RESOLVERS = Step(
    "Restart the resolvers of the sick site, after the new setting is taken back.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=facts.RESOLVERS_DOWN,
    undo="Nothing to undo.",
    verify="Names resolve within minutes, in all services at once.",
)
RESET_INDEX = Step(
    "Restart the queue in order, then reset the index to before the disturbance.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=facts.CODE_SEARCH_STALE,
    undo="Nothing to undo: the index is built again from Git.",
    verify="Searches find what was pushed an hour ago.",
)
DEPLOY_REPAIR = Step(
    "Deploy the service with its health probes repaired.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the version from before.",
    verify="Pods stay up and the delay of jobs is gone.",
)
SHIFT_REGION = Step(
    "Shift work to healthy regions; take the policy back if all are hit.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=facts.RUNNERS_DOWN,
    undo="Shift back when the region takes machines again.",
    verify="Machines are created and queued jobs start.",
)
