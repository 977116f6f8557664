"""Steps that mend parts of Netflix, and the documentation their commands come from."""

from atlas import Check, Repository, Step, gaps_in, statement, undisclosed
from systems.netflix import facts

# Trunk of January 2023, on the way to 5.0; read in a fork that holds the same commit.
NODETOOL = Repository(
    "apache/cassandra", commit="d7c5c547f025301780658b37e6e8a591bc4a5b36", checked=facts.CHECKED
).file("doc/modules/cassandra/pages/troubleshooting/use_nodetool.adoc")
MEMCACHED = Repository(
    "memcached/memcached", commit="2d51e364799bc9698bd4b11728ea978cea12da6e", checked=facts.CHECKED
).file("doc/protocol.txt")
KAFKA_TOPICS = Repository(
    "apache/kafka", commit="1eb7644349cb07139d6a3c1ad1986979647cac99", checked=facts.CHECKED
).file("tools/src/main/java/org/apache/kafka/tools/TopicCommand.java")
BOTOCORE = "0e6e2404b85dc336dd2889814e089bde7d1a4c55"
_botocore = Repository(
    "boto/botocore",
    commit=BOTOCORE,
    checked=facts.CHECKED,
    publisher="Amazon Web Services",
    folder="botocore/data/elb/2012-06-01",
)
ELB_EXAMPLES = _botocore.file("examples-1.json")
ELB_MODEL = _botocore.file("service-2.json")
HYSTRIX_STREAM = facts.netflix.repository(
    "Netflix/Hystrix", "7c03bafe32b518182e09e92fa57358a01043a504"
).file("hystrix-contrib/hystrix-metrics-event-stream/README.md")
_eureka = facts.netflix.repository("Netflix/eureka", "61acc83d958974d4afc32c228e583ae92db1c426")
EUREKA_CLIENT_TEST = _eureka.file(
    "eureka-client/src/test/java/com/netflix/discovery/DiscoveryClientRedirectTest.java"
)
EUREKA_PAGE = _eureka.file("eureka-resources/src/main/resources/jsp/header.jsp")
PRIAM_REST = facts.netflix.repository("Netflix/Priam", facts.PRIAM_COMMIT).file(
    "priam/src/main/java/com/netflix/priam/resources/BackupServletV2.java"
)
MONKEY_DEPLOY = facts.netflix.repository("Netflix/chaosmonkey", facts.MONKEY_COMMIT).file(
    "docs/How-to-deploy.md"
)

_POSTS = "Netflix's posts, talks and repositories"
gap = gaps_in(_POSTS)
NO_COMMAND = undisclosed(f"internal command: {_POSTS} name the action, not what is typed")
NO_OUTPUT = undisclosed(f"output of an internal tool: {_POSTS} print none")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
BALANCER_HEALTH = Check(
    "Ask the load balancer which of the servers behind it take requests.",
    statement("DescribeInstanceHealth of the load balancer, in the API of ELB")
    @ ELB_EXAMPLES.at('"DescribeInstanceHealth": ['),
    healthy=statement("State: InService for every instance")
    @ ELB_EXAMPLES.at('"State": "InService"'),
    unhealthy=statement("State: OutOfService or Unknown")
    @ ELB_MODEL.at("<code>OutOfService</code> | <code>Unknown</code>"),
    verify="Healthy servers that get no requests point at the load balancer itself.",
)
EVACUATE_REGION = Step(
    "Evacuate the region: send its members to the healthy ones.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=facts.FAILOVER,
    undo="Send the members back step by step, once the region is healthy.",
    verify="Starts of playback return to what they were, served by the other regions.",
)
EVACUATE_ZONE = Step(
    "Evacuate the zone: take it out of the load balancers and run on the other two.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Bring the zone back once the provider declares it well.",
    verify="Errors fall although fewer servers serve.",
)
LIST_INSTANCES = Check(
    "Ask service discovery which instances of the service it lists.",
    statement("GET /eureka/v2/apps/ on a server of Eureka")
    @ EUREKA_CLIENT_TEST.at('.withPath("/eureka/v2/apps/")'),
    healthy=undisclosed("the repository prints no sample of a healthy answer"),
    unhealthy=statement("the status page warns: EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING …")
    @ EUREKA_PAGE.at("EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING"),
)
STOP_DEAD_INSTANCES = Step(
    "Take instances that are dead and still listed out of service by hand.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="An instance that lives renews its lease and is listed again.",
    verify="Callers no longer wait for servers that are gone.",
)
READ_BREAKERS = Check(
    "Read the breakers of the service that fails: which dependency is open or slow?",
    statement("curl http://hostname:port/appname/hystrix.stream")
    @ HYSTRIX_STREAM.at("$ curl http://hostname:port/appname/hystrix.stream"),
    healthy=statement('"isCircuitBreakerOpen":false and "errorPercentage":0')
    @ HYSTRIX_STREAM.at('"isCircuitBreakerOpen":false'),
    unhealthy=undisclosed("the README prints no open breaker"),
)
SHED_LOAD = Step(
    "Shed requests by priority: prefetches before what a member asked for.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Shedding ends by itself below the limit of concurrency.",
    verify="Requests of members succeed while prefetches are refused.",
)
CACHE_STATS = Check(
    "Ask a server of the cache for its statistics.",
    statement("stats") @ MEMCACHED.at(r"stats\r\n"),
    healthy=statement("STAT <name> <value> for each statistic, then END")
    @ MEMCACHED.at(r"STAT <name> <value>\r\n"),
    unhealthy=statement("evictions grow: valid items are removed")
    @ MEMCACHED.at("Number of valid items removed from cache"),
)
REPLACE_CACHE = Step(
    "Bring out a new copy of the cache, fill it from the old one, then switch readers.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Switch readers back to the old copy while it still stands.",
    verify="Hit ratio and latency of the new copy are those of the old one.",
)
FIND_DOWN_NODES = Check(
    "List the Cassandra nodes that are not up and normal.",
    statement("nodetool status | grep -v '^UN'") @ NODETOOL.at("$ nodetool status | grep -v '^UN'"),
    healthy=statement("only the header: Status=Up/Down") @ NODETOOL.at("Status=Up/Down"),
    unhealthy=statement("DN and an address: this node is down") @ NODETOOL.at("DN  127.0.0.5"),
)
REPLACE_NODE = Step(
    "Let automation replace the node; a new one takes its token and streams its data.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Terminate the new node; the ring stays one short.",
    verify="The ring is at full strength again.",
)
FIND_WIDE_ROWS = Check(
    "Look at sizes and latencies of the table on the node that is slow.",
    statement("nodetool tablehistograms keyspace table")
    @ NODETOOL.at("$ nodetool tablehistograms keyspace table"),
    healthy=undisclosed("the page prints an example, not what is healthy"),
    unhealthy=statement("Partition Size: one far above the others")
    @ NODETOOL.at("Partition Size        Cell Count"),
)
CHECK_BACKUP = Check(
    "Ask Priam to validate the last backup of the node.",
    statement("GET /v2/backup/validate/{daterange}, on Priam beside the node")
    @ PRIAM_REST.at('@Path("/validate/{daterange}")'),
    healthy=undisclosed("the source prints no sample of a valid backup"),
    unhealthy=statement("No valid meta found for provided time range")
    @ PRIAM_REST.at('"No valid meta found for provided time range"'),
)
TAKE_SNAPSHOT = Step(
    "Take a snapshot now, outside the schedule.",
    command=statement("GET /v2/backup/do_snapshot, on Priam beside the node")
    @ PRIAM_REST.at('@Path("/do_snapshot")'),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Snapshots expire by themselves.",
    verify="The next check finds a valid backup.",
)
UNDER_REPLICATED = Check(
    "List the partitions of Kafka that lack a copy.",
    statement("kafka-topics.sh --describe --under-replicated-partitions")
    @ KAFKA_TOPICS.at('parser.accepts("under-replicated-partitions",'),
    healthy=statement("nothing is listed")
    @ KAFKA_TOPICS.at("only show under-replicated partitions."),
    unhealthy=undisclosed("the source prints no sample"),
)
FAIL_OVER_KAFKA = Step(
    "Send producers to a standby cluster and mend the first one without them.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Send producers back once the first cluster is empty and well.",
    verify="Dropped messages fall to their usual rate.",
)
DRAIN_APPLIANCE = Step(
    "Let steering leave the appliance out and serve its members from the next one.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="The appliance is used again when it reports that it is well.",
    verify="Members of that network stream from other appliances.",
)
ABORT_CANARY = Step(
    "Abort the canary: route all requests to the running version.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Run the pipeline again with a mended version.",
    verify="Metrics of the service are those of the baseline.",
)
CHECK_MONKEY = Check(
    "See what Chaos Monkey would terminate today, without recording it.",
    statement("chaosmonkey schedule --no-record-schedule --max-apps=10")
    @ MONKEY_DEPLOY.at("chaosmonkey schedule --no-record-schedule --max-apps=10"),
    **gap.of("healthy", "unhealthy"),
    verify="A termination that explains the failure is found or excluded.",
)
MEND_DATABASE = Step(
    "Bring the database back; nothing can be shipped before.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="high",
    takes=facts.DVD_OUTAGE,
    undo="Nothing to undo: it is what everything else waits for.",
    verify="Discs are shipped again.",
)
