"""Steps that mend parts of Netflix, and the documentation their commands come from."""

from atlas import Source, Step, repository_file, statement, undisclosed
from systems.netflix import facts


def _repository(repository: str, path: str, commit: str, publisher: str | None = None) -> Source:
    return repository_file(repository, path, at=commit, checked=facts.CHECKED, publisher=publisher)


# Trunk of January 2023, on the way to 5.0; read in a fork that holds the same commit.
NODETOOL = _repository(
    "apache/cassandra",
    "doc/modules/cassandra/pages/troubleshooting/use_nodetool.adoc",
    "d7c5c547f025301780658b37e6e8a591bc4a5b36",
)
MEMCACHED = _repository(
    "memcached/memcached", "doc/protocol.txt", "2d51e364799bc9698bd4b11728ea978cea12da6e"
)
KAFKA_TOPICS = _repository(
    "apache/kafka",
    "tools/src/main/java/org/apache/kafka/tools/TopicCommand.java",
    "1eb7644349cb07139d6a3c1ad1986979647cac99",
)
BOTOCORE = "0e6e2404b85dc336dd2889814e089bde7d1a4c55"
ELB_EXAMPLES = _repository(
    "boto/botocore",
    "botocore/data/elb/2012-06-01/examples-1.json",
    BOTOCORE,
    "Amazon Web Services",
)
ELB_MODEL = _repository(
    "boto/botocore",
    "botocore/data/elb/2012-06-01/service-2.json",
    BOTOCORE,
    "Amazon Web Services",
)
HYSTRIX_STREAM = _repository(
    "Netflix/Hystrix",
    "hystrix-contrib/hystrix-metrics-event-stream/README.md",
    "7c03bafe32b518182e09e92fa57358a01043a504",
    "Netflix",
)
EUREKA_CLIENT_TEST = _repository(
    "Netflix/eureka",
    "eureka-client/src/test/java/com/netflix/discovery/DiscoveryClientRedirectTest.java",
    "61acc83d958974d4afc32c228e583ae92db1c426",
    "Netflix",
)
EUREKA_PAGE = _repository(
    "Netflix/eureka",
    "eureka-resources/src/main/resources/jsp/header.jsp",
    "61acc83d958974d4afc32c228e583ae92db1c426",
    "Netflix",
)
PRIAM_REST = _repository(
    "Netflix/Priam",
    "priam/src/main/java/com/netflix/priam/resources/BackupServletV2.java",
    facts.PRIAM_COMMIT,
    "Netflix",
)
MONKEY_DEPLOY = _repository(
    "Netflix/chaosmonkey", "docs/How-to-deploy.md", facts.MONKEY_COMMIT, "Netflix"
)

_POSTS = "Netflix's posts, talks and repositories"
NO_COMMAND = undisclosed(f"internal command: {_POSTS} name the action, not what is typed")
NO_OUTPUT = undisclosed(f"output of an internal tool: {_POSTS} print none")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")

BALANCER_HEALTH = Step(
    "Ask the load balancer which of the servers behind it take requests.",
    command=statement("DescribeInstanceHealth of the load balancer, in the API of ELB")
    @ ELB_EXAMPLES.at('"DescribeInstanceHealth": ['),
    healthy=statement("State: InService for every instance")
    @ ELB_EXAMPLES.at('"State": "InService"'),
    unhealthy=statement("State: OutOfService or Unknown")
    @ ELB_MODEL.at("<code>OutOfService</code> | <code>Unknown</code>"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="Healthy servers that get no requests point at the load balancer itself.",
)
EVACUATE_REGION = Step(
    "Evacuate the region: send its members to the healthy ones.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=facts.FAILOVER,
    undo="Send the members back step by step, once the region is healthy.",
    verify="Starts of playback return to what they were, served by the other regions.",
)
EVACUATE_ZONE = Step(
    "Evacuate the zone: take it out of the load balancers and run on the other two.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Bring the zone back once the provider declares it well.",
    verify="Errors fall although fewer servers serve.",
)
LIST_INSTANCES = Step(
    "Ask service discovery which instances of the service it lists.",
    command=statement("GET /eureka/v2/apps/ on a server of Eureka")
    @ EUREKA_CLIENT_TEST.at('.withPath("/eureka/v2/apps/")'),
    healthy=undisclosed("the repository prints no sample of a healthy answer"),
    unhealthy=statement("the status page warns: EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING …")
    @ EUREKA_PAGE.at("EMERGENCY! EUREKA MAY BE INCORRECTLY CLAIMING"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="Instances that are listed as up and do not answer are known.",
)
STOP_DEAD_INSTANCES = Step(
    "Take instances that are dead and still listed out of service by hand.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="An instance that lives renews its lease and is listed again.",
    verify="Callers no longer wait for servers that are gone.",
)
READ_BREAKERS = Step(
    "Read the breakers of the service that fails: which dependency is open or slow?",
    command=statement("curl http://hostname:port/appname/hystrix.stream")
    @ HYSTRIX_STREAM.at("$ curl http://hostname:port/appname/hystrix.stream"),
    healthy=statement('"isCircuitBreakerOpen":false and "errorPercentage":0')
    @ HYSTRIX_STREAM.at('"isCircuitBreakerOpen":false'),
    unhealthy=undisclosed("the README prints no open breaker"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The dependency whose errors or timeouts rise is known.",
)
SHED_LOAD = Step(
    "Shed requests by priority: prefetches before what a member asked for.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Shedding ends by itself below the limit of concurrency.",
    verify="Requests of members succeed while prefetches are refused.",
)
CACHE_STATS = Step(
    "Ask a server of the cache for its statistics.",
    command=statement("stats") @ MEMCACHED.at(r"stats\r\n"),
    healthy=statement("STAT <name> <value> for each statistic, then END")
    @ MEMCACHED.at(r"STAT <name> <value>\r\n"),
    unhealthy=statement("evictions grow: valid items are removed")
    @ MEMCACHED.at("Number of valid items removed from cache"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The servers that evict or do not answer are known.",
)
REPLACE_CACHE = Step(
    "Bring out a new copy of the cache, fill it from the old one, then switch readers.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Switch readers back to the old copy while it still stands.",
    verify="Hit ratio and latency of the new copy are those of the old one.",
)
FIND_DOWN_NODES = Step(
    "List the Cassandra nodes that are not up and normal.",
    command=statement("nodetool status | grep -v '^UN'")
    @ NODETOOL.at("$ nodetool status | grep -v '^UN'"),
    healthy=statement("only the header: Status=Up/Down") @ NODETOOL.at("Status=Up/Down"),
    unhealthy=statement("DN and an address: this node is down") @ NODETOOL.at("DN  127.0.0.5"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The lost nodes, their zone and their datacentre are known.",
)
REPLACE_NODE = Step(
    "Let automation replace the node; a new one takes its token and streams its data.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Terminate the new node; the ring stays one short.",
    verify="The ring is at full strength again.",
)
FIND_WIDE_ROWS = Step(
    "Look at sizes and latencies of the table on the node that is slow.",
    command=statement("nodetool tablehistograms keyspace table")
    @ NODETOOL.at("$ nodetool tablehistograms keyspace table"),
    healthy=undisclosed("the page prints an example, not what is healthy"),
    unhealthy=statement("Partition Size: one far above the others")
    @ NODETOOL.at("Partition Size        Cell Count"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The table with the wide partition is known.",
)
CHECK_BACKUP = Step(
    "Ask Priam to validate the last backup of the node.",
    command=statement("GET /v2/backup/validate/{daterange}, on Priam beside the node")
    @ PRIAM_REST.at('@Path("/validate/{daterange}")'),
    healthy=undisclosed("the source prints no sample of a valid backup"),
    unhealthy=statement("No valid meta found for provided time range")
    @ PRIAM_REST.at('"No valid meta found for provided time range"'),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="It is known whether a backup of the last day can be restored.",
)
TAKE_SNAPSHOT = Step(
    "Take a snapshot now, outside the schedule.",
    command=statement("GET /v2/backup/do_snapshot, on Priam beside the node")
    @ PRIAM_REST.at('@Path("/do_snapshot")'),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Snapshots expire by themselves.",
    verify="The next check finds a valid backup.",
)
UNDER_REPLICATED = Step(
    "List the partitions of Kafka that lack a copy.",
    command=statement("kafka-topics.sh --describe --under-replicated-partitions")
    @ KAFKA_TOPICS.at('parser.accepts("under-replicated-partitions",'),
    healthy=statement("nothing is listed")
    @ KAFKA_TOPICS.at("only show under-replicated partitions."),
    unhealthy=undisclosed("the source prints no sample"),
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="The broker that all listed partitions share is known.",
)
FAIL_OVER_KAFKA = Step(
    "Send producers to a standby cluster and mend the first one without them.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="medium",
    takes=NO_TIME,
    undo="Send producers back once the first cluster is empty and well.",
    verify="Dropped messages fall to their usual rate.",
)
DRAIN_APPLIANCE = Step(
    "Let steering leave the appliance out and serve its members from the next one.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="The appliance is used again when it reports that it is well.",
    verify="Members of that network stream from other appliances.",
)
ABORT_CANARY = Step(
    "Abort the canary: route all requests to the running version.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Run the pipeline again with a mended version.",
    verify="Metrics of the service are those of the baseline.",
)
CHECK_MONKEY = Step(
    "See what Chaos Monkey would terminate today, without recording it.",
    command=statement("chaosmonkey schedule --no-record-schedule --max-apps=10")
    @ MONKEY_DEPLOY.at("chaosmonkey schedule --no-record-schedule --max-apps=10"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="none",
    takes=NO_TIME,
    undo="Nothing to undo.",
    verify="A termination that explains the failure is found or excluded.",
)
MEND_DATABASE = Step(
    "Bring the database back; nothing can be shipped before.",
    command=NO_COMMAND,
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=facts.DVD_OUTAGE,
    undo="Nothing to undo: it is what everything else waits for.",
    verify="Discs are shipped again.",
)
