"""Steps that mend parts of GitHub, and the documentation their commands come from."""

from atlas import Source, Step, repository_file, statement, undisclosed
from systems.github import facts
from systems.github._technologies import FRENO_HTTP


def _file(repository: str, path: str, at: str) -> Source:
    return repository_file(repository, path, at=at, checked=facts.CHECKED)


_ORCHESTRATOR = "730db91f70344e38296dbb0fecdbc0cefd6fca79"
FIRST_STEPS = _file("openark/orchestrator", "docs/first-steps.md", _ORCHESTRATOR)
TAKEOVER = _file("openark/orchestrator", "docs/topology-recovery.md", _ORCHESTRATOR)
GH_OST_THROTTLE = _file(
    "github/gh-ost", "doc/throttle.md", "145799eeb80081c8b66fe5f56f1d94e3d8fb1b35"
)
GH_OST_OUTPUT = _file(
    "github/gh-ost", "doc/understanding-output.md", "145799eeb80081c8b66fe5f56f1d94e3d8fb1b35"
)
GLB_HEALTH = _file(
    "github/glb-director",
    "docs/setup/glb-healthcheck-configuration.md",
    "a62d37ea7fb2d89fff8e6b7a1c3acf509daffd62",
)
HAPROXY_MANUAL = _file(
    "haproxy/haproxy", "doc/management.txt", "50872daa6a857e82afc40b1c5161924aef4172d7"
)
KAFKA_OPERATIONS = _file(
    "apache/kafka", "docs/ops.html", "1eb7644349cb07139d6a3c1ad1986979647cac99"
)
GIT_FSCK = _file(
    "git/git", "Documentation/git-fsck.adoc", "1a3e64c6c4a623626ff0687008732a8e007e2a1c"
)
REDIS_ROLE = _file(
    "redis/redis-doc", "commands/role.md", "1044224477fceacc5af56a636b0a7495d19e533c"
)
ELASTIC_HEALTH = Source(
    title="Cluster Health",
    publisher="Elastic",
    url="https://elastic.co/guide/en/elasticsearch/reference/6.6/getting-started-cluster-health.html",
    published=None,
    checked="2026-11-22",
    kind="vendor",
)

_POSTS = "GitHub's posts, availability reports and repositories"
NO_COMMAND = undisclosed(f"internal command: {_POSTS} name the action, not what is typed")
NO_OUTPUT = undisclosed(f"output of an internal tool: {_POSTS} print none")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")

SHOW_FAILURES = Step(
    "As orchestrator documents: ask which servers it holds for failed, and as what.",
    command=statement("orchestrator-client -c replication-analysis")
    @ FIRST_STEPS.at("$ orchestrator-client -c replication-analysis"),
    healthy=undisclosed("the documentation prints an analysis with failures only"),
    unhealthy=statement("the server, its cluster and a name such as DeadMaster")
    @ FIRST_STEPS.at("(cluster some.master.instance.com:3306): DeadMaster"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="Every cluster that alerts is in the list, with one failure.",
)
SHOW_TOPOLOGY = Step(
    "As orchestrator documents: print the tree of the cluster: who writes, who follows whom.",
    command=statement("orchestrator-client -c topology -i (a server of the cluster)")
    @ FIRST_STEPS.at("$ orchestrator-client -c topology -i a.replica.6.instance.com"),
    healthy=statement("OK beside every server") @ FIRST_STEPS.at("[OK,5.6.17-log,STATEMENT,>>]"),
    unhealthy=statement("last check invalid beside a server")
    @ FIRST_STEPS.at("[last check invalid,5.6.17-log,STATEMENT,>>]"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The tree shows whether all sites follow one primary.",
)
LOCK_DEPLOYS = Step(
    "Lock the deployment tool, so that nothing else changes meanwhile.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Unlock it when the incident is over.",
    verify="No deployment starts.",
)
PAUSE_JOBS = Step(
    "Pause what writes by itself: webhook deliveries, Pages builds and their jobs.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
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
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
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
ASK_FRENO = Step(
    "As freno documents: ask it whether the cluster bears writes.",
    command=statement("HEAD /check/(app)/mysql/(cluster)")
    @ FRENO_HTTP.at("Example: `/check/archive/mysql/main1`"),
    healthy=statement("200: the application may write")
    @ FRENO_HTTP.at("(OK): Application may write to data store"),
    unhealthy=statement("429: do not write, the lag is above the threshold")
    @ FRENO_HTTP.at("(Too Many Requests): Do not write."),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The cluster that lags is known.",
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
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Put the replicas back once they have caught up.",
    verify="Lookups answer alike from every replica.",
)
LOOK_AT_PROXY = Step(
    "Look at the connections and queues of the HAProxy tier.",
    command=statement('echo "show info;show stat" | socat (its socket) stdio')
    @ HAPROXY_MANUAL.at('# echo "show info;show stat;show table" | socat'),
    healthy=undisclosed("the manual prints no example of a healthy proxy"),
    unhealthy=undisclosed("the manual prints no example of a full proxy"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The proxies at their limit, and the backends they wait for, are known.",
)
SHED_LOAD = Step(
    "Reroute traffic, isolate what is overloaded, and block what only retries.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=facts.AUGUST_OUTAGE,
    undo="Bring services back in stages, never all at once.",
    verify="Errors fall in one service after the other and do not return.",
)
BLOCK_SCRAPERS = Step(
    "Block the anomalous traffic and widen the tier of load balancers meanwhile.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Lift the block for those hit by mistake.",
    verify="Searches stop timing out.",
)
CHECK_SEARCH = Step(
    "Look at the health of the search cluster.",
    command=statement("GET /_cat/health?v") @ ELASTIC_HEALTH.at("GET /_cat/health?v"),
    healthy=statement("status green") @ ELASTIC_HEALTH.at("Green - everything is good"),
    unhealthy=statement("status red: some data is not available")
    @ ELASTIC_HEALTH.at("Red - some data is not available"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="It is known whether the cluster or what stands before it is sick.",
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
CHECK_REPOSITORY = Step(
    "Check the copies of the repository that answers wrongly.",
    command=statement("git fsck") @ GIT_FSCK.at("'git fsck' [--tags] [--root] [--unreachable]"),
    healthy=undisclosed("the manual: it prints what is corrupt, and no example without"),
    unhealthy=statement("missing or bad objects, by type and name")
    @ GIT_FSCK.at("corruption it finds (missing or bad objects),"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The copies that are whole are known.",
)
HEAL_COPIES = Step(
    "Take the file server out; its repositories are copied anew to the others.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Put the server back; its copies are compared and brought up to date.",
    verify="Every repository of that server has three copies again.",
)
SHOW_ROLE = Step(
    "Ask each Redis server which role it has.",
    command=statement("redis-cli, then ROLE") @ REDIS_ROLE.at("output when `ROLE` is called in a"),
    healthy=statement('1) "master" on one of them') @ REDIS_ROLE.at('1) "master"'),
    unhealthy=statement('1) "slave" on all of them: nobody takes writes')
    @ REDIS_ROLE.at('1) "slave"'),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="It is known whether any server takes writes.",
)
SET_PRIMARY = Step(
    "Correct the configuration by hand, so that one server takes writes again.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=NO_TIME,
    undo="Return to the configuration from before; no writes were possible under it.",
    verify="Jobs start again.",
)
SHOW_PARTITIONS = Step(
    "Look who leads the partitions of the job topics, as each broker sees it.",
    command=statement("bin/kafka-topics.sh --bootstrap-server (broker) --topic (topic) --describe")
    @ KAFKA_OPERATIONS.at("--bootstrap-server localhost:9092 --topic foo --describe"),
    healthy=statement("as many in sync as there are replicas: Replicas 5,6,7, Isr 5,6,7")
    @ KAFKA_OPERATIONS.at("Replicas: 5,6,7 Isr: 5,6,7"),
    unhealthy=undisclosed("the documentation prints no unhealthy topic"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="Brokers that disagree about the leader are known.",
)
SECOND_QUEUE = Step(
    "Move traffic and workers to the second job system.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=facts.KAFKA_SPLIT,
    undo="Move back only when the first is checked: a wrong return queued jobs in 2024.",
    verify="The backlog shrinks.",
)
REVERT_CONFIG = Step(
    "Take the configuration change back.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=facts.READS_DOWN,
    undo="Nothing to undo: the state before is restored.",
    verify="The databases answer health checks and reads succeed.",
)
RESTART_RESOLVERS = Step(
    "Restart the resolvers of the sick site, after the new setting is taken back.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=facts.RESOLVERS_DOWN,
    undo="Nothing to undo.",
    verify="Names resolve within minutes, in all services at once.",
)
RESET_INDEX = Step(
    "Restart the queue in order, then reset the index to before the disturbance.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=facts.CODE_SEARCH_STALE,
    undo="Nothing to undo: the index is built again from Git.",
    verify="Searches find what was pushed an hour ago.",
)
DEPLOY_REPAIR = Step(
    "Deploy the service with its health probes repaired.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Deploy the version from before.",
    verify="Pods stay up and the delay of jobs is gone.",
)
SHIFT_REGION = Step(
    "Shift work to healthy regions; take the policy back if all are hit.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=facts.RUNNERS_DOWN,
    undo="Shift back when the region takes machines again.",
    verify="Machines are created and queued jobs start.",
)
