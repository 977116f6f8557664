"""Recovery steps for Netflix's components, and the documentation of their commands."""

from atlas import (
    Check,
    Repository,
    Step,
    console,
    gaps_in,
    http,
    shell,
    statement,
    undisclosed,
)
from systems.netflix import facts

# Trunk of January 2023, before the release of 5.0; read in a fork that has the same commit.
NODETOOL = Repository(
    "apache/cassandra", commit="d7c5c547f025301780658b37e6e8a591bc4a5b36", checked=facts.CHECKED
).file("doc/modules/cassandra/pages/troubleshooting/use_nodetool.adoc")
MEMCACHED = Repository(
    "memcached/memcached", commit="2d51e364799bc9698bd4b11728ea978cea12da6e", checked=facts.CHECKED
).file("doc/protocol.txt")
# Tag 0.8.2.1, the version that Netflix ran in 2016.
KAFKA_TOPICS = Repository(
    "apache/kafka", commit="ee1267b127f3081db491fa1bf9a287084c324e36", checked=facts.CHECKED
).file("core/src/main/scala/kafka/admin/TopicCommand.scala")
_botocore = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked=facts.CHECKED,
    publisher="Amazon Web Services",
    folder="botocore/data/elb/2012-06-01",
)
ELB_EXAMPLES = _botocore.file("examples-1.json")
ELB_MODEL = _botocore.file("service-2.json")
HYSTRIX_STREAM = facts.hystrix.file("hystrix-contrib/hystrix-metrics-event-stream/README.md")
_eureka = facts.netflix.repository("Netflix/eureka", "61acc83d958974d4afc32c228e583ae92db1c426")
EUREKA_CLIENT_TEST = _eureka.file(
    "eureka-client/src/test/java/com/netflix/discovery/DiscoveryClientRedirectTest.java"
)
EUREKA_STATUS = _eureka.file("eureka-client/src/main/java/com/netflix/appinfo/InstanceInfo.java")
EUREKA_PAGE = _eureka.file("eureka-resources/src/main/resources/jsp/header.jsp")
PRIAM_REST = facts.priam.file("java/com/netflix/priam/resources/BackupServletV2.java")
MONKEY_DEPLOY = facts.chaos_monkey.file("docs/How-to-deploy.md")
MONKEY_CONFIG = facts.chaos_monkey.file("config/monkey.go")

_POSTS = "Netflix's posts, talks and repositories"
gap = gaps_in(_POSTS)
NO_OUTPUT = undisclosed(f"output of an internal tool: {_POSTS} print none")
NO_TIME = undisclosed(f"time until it takes effect: {_POSTS}")
NO_LOSS = undisclosed(f"data loss: {_POSTS} neither report nor exclude any")
BALANCER_HEALTH = Check(
    "List which servers behind a Classic Load Balancer are in service.",
    shell("aws elb describe-instance-health --load-balancer-name <name>")
    @ ELB_EXAMPLES.at('"DescribeInstanceHealth": ['),
    healthy=statement("State: InService for every instance")
    @ ELB_EXAMPLES.at('"State": "InService"'),
    unhealthy=statement("State: OutOfService or Unknown")
    @ ELB_MODEL.at("<code>OutOfService</code> | <code>Unknown</code>"),
    verify="If all are InService although requests fail, look at the load balancer itself.",
)
EVACUATE_REGION = Step(
    "Evacuate the region: scale up the healthy regions, then shift its traffic to them.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=facts.FAILOVER_ACTION,
    undo="Shift the traffic back in steps once the region is healthy.",
    verify="Playback starts return to their previous level, served by the other regions.",
)
EVACUATE_ZONE = Step(
    "Evacuate the zone: remove it from service and run on the other two zones.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=facts.ZONE_EVACUATION,
    undo="Return the zone to service once the provider declares it healthy.",
    verify="Errors decrease although fewer servers are in service.",
)
LIST_INSTANCES = Check(
    "List the instances of all services that service discovery knows.",
    http("GET", "/eureka/v2/apps/", at="<host>:<port>")
    @ EUREKA_CLIENT_TEST.at('.withPath("/eureka/v2/apps/")'),
    healthy=statement("status UP: the instance is ready to receive traffic")
    @ EUREKA_STATUS.at("UP, // Ready to receive traffic"),
    unhealthy=statement("status DOWN: the health check of the instance failed")
    @ EUREKA_STATUS.at("DOWN, // Do not send traffic- healthcheck callback"),
    verify="Call an instance that is listed as UP: the registry may claim this incorrectly.",
)
REMOVE_DOWN_INSTANCES = Step(
    "Manually remove from service the instances that are down but still listed.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="An instance that is up renews its lease and is listed again.",
    verify="Callers no longer wait for servers that are down.",
)
READ_BREAKERS = Check(
    "For 10 s, read breaker, errors and latency of each command on one instance.",
    shell("curl -sS --max-time 10 'http://<host>:<port>/<app>/hystrix.stream'")
    @ HYSTRIX_STREAM.at("$ curl http://hostname:port/appname/hystrix.stream"),
    healthy=statement('of a command: "isCircuitBreakerOpen":false, "errorPercentage":0')
    @ HYSTRIX_STREAM.at('"isCircuitBreakerOpen":false'),
    unhealthy=undisclosed("output with an open circuit breaker: the README prints none"),
)
SHED_LOAD = Step(
    "Shed requests by priority, as the playback service does by itself: prefetches first.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Shedding ends automatically below the concurrency limit.",
    verify="User-initiated requests succeed while prefetches are refused.",
)
CACHE_STATS = Check(
    "Query the statistics of a cache server.",
    console("stats", of="nc <host> 11211") @ MEMCACHED.at(r"stats\r\n"),
    healthy=statement("the server answers: STAT <name> <value>, then END")
    @ MEMCACHED.at(r"STAT <name> <value>\r\n"),
    unhealthy=statement("evictions, higher each time: valid items are removed")
    @ MEMCACHED.at("Number of valid items removed from cache"),
)
REPLACE_CACHE = Step(
    "Deploy a new copy of the cache, fill it from one that still answers, then switch readers.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Switch the readers back to the old copy while it still exists.",
    verify="The hit ratio and latency of the new copy match those of the old copy.",
)
FIND_DOWN_NODES = Check(
    "List the Cassandra nodes that are not up and normal.",
    shell("nodetool status | grep -v '^UN'") @ NODETOOL.at("$ nodetool status | grep -v '^UN'"),
    healthy=statement("only header lines, such as Status=Up/Down") @ NODETOOL.at("Status=Up/Down"),
    unhealthy=statement("DN and an address: this node is down") @ NODETOOL.at("DN  127.0.0.5"),
)
REPLACE_NODE = Step(
    "Replace a node that stays down; the new node takes its token and streams its data.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Terminate the new node; the ring stays one node short.",
    verify="All nodes of the ring are up again.",
)
FIND_WIDE_ROWS = Check(
    "Check the partition sizes and latencies of the table on the slow node.",
    shell("nodetool tablehistograms <keyspace> <table>")
    @ NODETOOL.at("$ nodetool tablehistograms keyspace table"),
    healthy=undisclosed("healthy values: the page prints only an example"),
    unhealthy=undisclosed("values of a wide partition: the page prints only an example"),
    verify="The row Max shows whether this node has a wide partition; tombstones are not shown.",
)
CHECK_BACKUP = Check(
    "Validate the node's latest backup of a date range with Priam.",
    http("GET", "/v2/backup/validate/<date-range>", at="<host>:<port>")
    @ PRIAM_REST.at('@Path("/validate/{daterange}")'),
    healthy=undisclosed("sample for a valid backup: the source prints none"),
    unhealthy=statement("an empty answer (204): no valid meta in the range")
    @ PRIAM_REST.at("return Response.noContent()"),
)
TAKE_SNAPSHOT = Step(
    "Take a snapshot now, outside the schedule.",
    command=http("GET", "/v2/backup/do_snapshot", at="<host>:<port>")
    @ PRIAM_REST.at('@Path("/do_snapshot")'),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo: the snapshot expires with the other backups.",
    verify="The next check finds a valid backup.",
)
UNDER_REPLICATED = Check(
    "List the under-replicated Kafka partitions (Kafka 0.8.2.1, through ZooKeeper).",
    shell("kafka-topics.sh --zookeeper <host>:<port> --describe --under-replicated-partitions")
    @ KAFKA_TOPICS.at('parser.accepts("under-replicated-partitions",'),
    healthy=statement("no partition is listed")
    @ KAFKA_TOPICS.at("only show under replicated partitions"),
    unhealthy=undisclosed("sample with under-replicated partitions: the source prints none"),
)
FAIL_OVER_KAFKA = Step(
    "Redirect the producers to a standby cluster, by their configuration.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=facts.KAFKA_FAILOVER,
    undo="Redirect the producers back once the first cluster is healthy.",
    verify="Dropped messages return to their usual rate.",
)
DRAIN_APPLIANCE = Step(
    "Exclude the appliance from steering; members then stream from other appliances.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Steering uses the appliance again when it reports healthy.",
    verify="Members on that network stream from other appliances.",
)
ABORT_CANARY = Step(
    "Abort the canary: route all requests to the running version.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Run the pipeline again with a fixed version.",
    verify="The metrics of the service match those of the baseline.",
)
CHECK_MONKEY = Check(
    "On Chaos Monkey's host, read which groups it scheduled for termination today, and when.",
    shell("cat /etc/cron.d/chaosmonkey-daily-terminations")
    @ MONKEY_CONFIG.at('"/etc/cron.d/chaosmonkey-daily-terminations")'),
    **gap.of("healthy", "unhealthy"),
    verify="The group and the time (UTC) of an entry match the failure, or none does.",
)
RESTORE_DATABASE = Step(
    "Restore the database; in 2008, no DVD was shipped until it worked again.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="No undo is published: a restore overwrites what is there.",
    verify="DVDs are shipped again.",
)
