"""Recovery steps for Slack's components, and the documentation of their commands."""

from atlas import (
    Check,
    Repository,
    Step,
    action,
    console,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures.haproxy import MANAGEMENT
from atlas.technologies.failures.memcached import PROTOCOL, typed
from systems.slack import _sources as src

_aws = Repository(
    "aws/aws-cli",
    commit="07c4fe366b49c4dde816d674f4941134fc432673",
    checked=src.CHECKED,
    publisher="Amazon Web Services",
    folder="awscli/examples/autoscaling",
)
SUSPEND = _aws.file("suspend-processes.rst")

GET_TABLETS = Repository(
    "vitessio/website", commit="ad92a7c1ae28a1fd510ab2349f83d72f0f34b3b5", checked=src.CHECKED
).file("content/en/docs/19.0/reference/programs/vtctldclient/vtctldclient_GetTablets.md")

_POSTS = "Slack's posts, slides and repository"
gap = gaps_in(_POSTS)
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
NO_TIME = undisclosed(f"time until it has effect: {_POSTS}")
_documentation = gaps_in("the documentation of the command")

THROTTLE_BOOT = Step(
    "Throttle client boots, as in 2022, so that clients which are up keep working.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the limit in small steps; in 2022 a large step overloaded the database again.",
    verify="Load on the keyspace falls and requests of clients that are up succeed.",
)
PAUSE_ROLLOUT = Step(
    "Pause the rollout that restarts agents on cache hosts.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Resume it off-peak, once the hit rate is back.",
    verify="No further cache host leaves the catalog.",
)
READ_MISSING = Step(
    "Change the scatter query: read only what the cache lacks, and from replicas (2022).",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Only if the new query is faulty: the former one is what overloaded the database.",
    verify="Queries complete, caches fill and the load of the keyspace falls.",
)
READ_DROPS = Check(
    "Read the packet counters of each transit gateway attachment in CloudWatch.",
    action("Compare PacketsIn, PacketsOut, PacketDropCountBlackhole and PacketDropCountNoRoute.")
    @ src.NETWORK_SUMMARY.at(
        "PacketsIn, PacketsOut, PacketDropCountBlackhole, and PacketDropCountNoRoute"
    ),
    **gap.of("healthy", "unhealthy"),
    verify="A surge on one attachment names its network. Blackhole or NoRoute drops: a route is "
    "wrong or missing, which more capacity does not fix.",
)
ESCALATE = Step(
    "Request more transit gateway capacity from AWS; in 2021 AWS raised it by hand.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Nothing to undo.",
    verify="Packet loss ends and error rates return to normal.",
)
SUSPEND_SCALING = Step(
    "Suspend scale-in and scale-out by alarms: low CPU terminates servers that wait.",
    command=shell(
        "aws autoscaling suspend-processes --auto-scaling-group-name <name> "
        "--scaling-processes AlarmNotification"
    )
    @ SUSPEND.at("--scaling-processes AlarmNotification"),
    healthy=statement("no output") @ SUSPEND.at("This command produces no output."),
    unhealthy=undisclosed("output of a failure: the documentation prints none"),
    risk="medium",
    takes=NO_TIME,
    undo="aws autoscaling resume-processes with the same group and process.",
    verify="describe-auto-scaling-groups lists AlarmNotification as suspended. Instances that fail "
    "health checks are still replaced.",
)
CLEAR_BROKEN = Step(
    "Terminate instances that provisioning left behind, once it works, as on 2021-01-04.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None. Keep every instance that serves traffic.",
    verify="Every instance of the group serves.",
)
DRAIN_ZONE = Step(
    "Drain the zone: lower its weight in Rotor, Envoy's control plane, step by step.",
    **gap.of("command", "healthy", "unhealthy"),
    risk="medium",
    takes=undisclosed("time of a drain: Slack's posts state an objective, no measurement"),
    undo="Raise the weight again in steps of 1 % or more, once the zone is healthy.",
    verify="The zone gets no requests, and the error rate of the whole site falls.",
)
DRAIN_REGION = Step(
    "Drain the edge region: its users go to the nearest healthy region (2023).",
    command=action("Use the draining mechanism for region failures.")
    @ src.REAL_TIME.at("We have a draining mechanism for region failures"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Add the region again once its gateway servers are healthy.",
    verify="Connections move to other regions and stay up.",
)
WAIT_FOR_RING = Check(
    "Wait 20 s for CHARM, then read which channel servers are in the ring.",
    action("Query Consul for the ring's configuration, as admin servers do.")
    @ src.REAL_TIME.at("querying Consul for the up-to-date config."),
    **gap.of("healthy", "unhealthy"),
    verify="The failed server is out, and a new one took its place.",
)
READ_RING = Check(
    "Read the configuration of the ring in Consul.",
    action("Query Consul for the ring's configuration, as admin servers do.")
    @ src.REAL_TIME.at("querying Consul for the up-to-date config."),
    **gap.of("healthy", "unhealthy"),
    verify="It answers, and lists the channel servers that run.",
)
CALL_SLACK = Check(
    "Call the API of Slack from the host of Confabulator.",
    shell("curl -sS -m 10 https://slack.com/api/api.test")
    @ src.SDK_CLIENT.at('self.api_call("api.test", params=kwargs)'),
    **_documentation.of("healthy", "unhealthy"),
    verify="No answer within 10 s, or an error page: Slack is down for this host. By 2019, "
    "Confabulator then timed out; its timeouts were audited since.",
)
COLD_CACHE = Check(
    "Compare the stored items, hits and misses of a spare with those of an older node, twice.",
    typed("stats", PROTOCOL.at("| Current number of items stored |")),
    **_documentation.of("healthy", "unhealthy"),
    verify="Few curr_items, and from one reading to the next get_misses grows faster than "
    "get_hits: the spare is still cold.",
)
KEYSPACE_TABLETS = Check(
    "List the tablets of the keyspace with their types and addresses.",
    shell("vtctldclient --server <host>:<port> GetTablets --strict --keyspace <keyspace>")
    @ GET_TABLETS.at("all cells to return successful tablet data"),
    **_documentation.of("healthy", "unhealthy"),
    verify="One primary for each shard; with --strict, a cell that fails to answer is an error.",
)
SHIM_JOB = Step(
    "Shim the job type: running jobs continue, no new ones are processed.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the shim; whether jobs were kept meanwhile is not published.",
    verify="The number of failed database queries falls.",
)
DISABLE_FEATURES = Step(
    "Disable features that load the shard, as on 2022-10-13.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Enable them one at a time, once the shard is stable.",
    verify="Load on the shard falls and a primary stays up.",
)
# Kafka of the job queue was 0.10.1.2 in 2017. kafka-topics.sh has --bootstrap-server from 2.2.0 on
# (apache/kafka, docs/upgrade.html at 1eb7644); in 0.10.0.1 it requires --zookeeper, and
# kafka-consumer-groups.sh takes --bootstrap-server only with --new-consumer (TopicCommand.scala
# and ConsumerGroupCommand.scala of endue/kafka-0.10.0.1-src at f4be359). In 0.10.1.1 it prints that
# a group without members does not exist or is rebalancing; from 0.10.2.0 on it prints the offsets
# (ConsumerGroupCommand.scala of apache/kafka at these tags).
_BEFORE_2_2 = "Before Kafka 2.2: --zookeeper <host>:<port> in place of --bootstrap-server."
UNDER_REPLICATED = Check(
    "List the under-replicated partitions of the job queue.",
    shell("kafka-topics.sh --bootstrap-server <broker> --describe --under-replicated-partitions")
    @ kafka_steps.TOPICS.at("only show under-replicated partitions."),
    **_documentation.of("healthy", "unhealthy"),
    verify="No output: every copy is in sync. A broker in Replicas but in no Isr is down or "
    f"behind. {_BEFORE_2_2}",
)
LEADERLESS = Check(
    "List the partitions of the job queue whose leader is not available.",
    shell("kafka-topics.sh --bootstrap-server <broker> --describe --unavailable-partitions")
    @ kafka_steps.TOPICS.at("only show partitions whose leader is not available."),
    **_documentation.of("healthy", "unhealthy"),
    verify="No output: every partition has a leader. Else restore a broker in Isr: one outside it "
    "lacks the newest jobs (unclean election was on in 2017). "
    f"{_BEFORE_2_2}",
)
RELAY_LAG = Check(
    "Read the lag of JQRelay's group in each partition, twice.",
    shell("kafka-consumer-groups.sh --bootstrap-server <broker> --describe --group <group>")
    @ kafka_steps.OPERATIONS.at("To view offsets, as mentioned earlier, we"),
    healthy=statement("LAG small in each partition, and it does not grow")
    @ kafka_steps.OPERATIONS.at("how far behind the end of the log"),
    unhealthy=statement("LAG grows, in one partition or in all")
    @ kafka_steps.OPERATIONS.at("how far behind the end of the log"),
    verify="LAG grows and CURRENT-OFFSET stays: nothing is relayed. Both grow: jobs arrive faster "
    "than they are relayed. Kafka 0.10.1 prints no offsets for a group without members.",
)
LIMIT_RELAY = Step(
    "While Redis has free memory, lower JQRelay's rate limits to what the workers dequeue.",
    command=action("Change the rate limits that JQRelay watches in Consul.")
    @ src.JOB_QUEUE.at("JQRelay respects the rate limits configured in"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Raise the limits in small steps, while the workers keep up.",
    verify="Redis memory stops growing. Jobs wait in Kafka instead, no longer than its retention "
    "(2 days in 2017). A full Redis is not freed by it.",
)
READ_CHARTS = Check(
    "Compare the charts of the deploy before and after it began.",
    action("Read the charts that are watched during a deploy.")
    @ src.DEPLOYS.at("If the charts remain stable and if there"),
    **gap.of("healthy", "unhealthy"),
    verify="Errors rise with the share of servers on the new build: roll back.",
)
ROLL_BACK = Step(
    "Roll back to the previous working build before investigating.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the fixed build through staging, dogfood and canary again.",
    verify="The metric is back within its usual range.",
)
COMPARE_BACKENDS = Check(
    "Compare srv_addr of each server in the backend with the servers that run.",
    shell('echo "show servers state" | socat stdio unix-connect:<socket>')
    @ MANAGEMENT.at("srv_addr:                    Server IP address."),
    **_documentation.of("healthy", "unhealthy"),
    verify="A running server has no line: the list is stale. An address alone proves nothing: "
    "lines of servers in maintenance stay.",
)
UPDATE_BACKENDS = Step(
    "Synchronize the backends of the load balancer with the servers that run.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Only if the new list is worse: the former one names servers that no longer exist.",
    verify="Every server that runs is listed as up and gets requests.",
)
MANUAL_CHANGE = Step(
    "Make and deploy the configuration change by hand, without its deployer Confabulator.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Revert the change by hand, and enter it in Confabulator afterwards.",
    verify="The first server runs with the new value, then all others do.",
)
VALIDATE_ENVOY = Check(
    "Validate the Envoy configuration before it is installed.",
    action("Run Envoy in its validation mode on the new file.") @ src.ENVOY.at("--mode validate"),
    **gap.of("healthy", "unhealthy"),
    verify="With --mode validate it exits without an error; Chef installed only such files (2021). "
    "It says nothing of what the control plane sends.",
)
LIST_TUNNELS = Check(
    "While you ping the other host, list the handshakes that do not complete.",
    console("list-pending-hostmap", of="ssh -p <port> <user>@<host>")
    @ src.NEBULA_SSH.at('"list-pending-hostmap"'),
    **_documentation.of("healthy", "unhealthy"),
    verify="It stays listed while you ping: no handshake with it completes. The console needs "
    "sshd, enabled in Nebula's configuration.",
)
TEST_NEBULA = Check(
    "Test the configuration of Nebula as root, without starting it.",
    shell("nebula -config <path> -test")
    @ src.NEBULA_MAIN.at("Non zero exit indicates a faulty config"),
    **_documentation.of("healthy", "unhealthy"),
    verify="Exit status 0: not faulty. It prints the configuration: a key inside it is secret.",
)
READ_CERTIFICATE = Check(
    "Print the certificate of this host and its expiry date.",
    console("print-cert", of="ssh -p <port> <user>@<host>") @ src.NEBULA_SSH.at('"print-cert"'),
    **_documentation.of("healthy", "unhealthy"),
    verify="The certificate is valid today, and its CA is the one that the others trust.",
)
QUERY_METRICS = Check(
    "Query the metrics backends directly while dashboards are down.",
    action("Query the metrics backends themselves, and use logs and command-line tools.")
    @ src.JANUARY.at("we were able to query them directly"),
    **gap.of("healthy", "unhealthy"),
    verify="They answer: metrics can be read although dashboards are down.",
)
RELOAD_NEBULA = Step(
    "Reload the configuration of Nebula on the host whose certificate is new.",
    command=shell("systemctl reload <unit>")
    @ src.NEBULA_UNIT.at("ExecReload=/bin/kill -HUP $MAINPID"),
    healthy=statement("its log: Client certificate(s) refreshed from disk")
    @ src.NEBULA_PKI.at("Client certificate(s) refreshed from disk"),
    unhealthy=statement("its log: Networks in new cert was different from old; the old one stays")
    @ src.NEBULA_PKI.at("Networks in new cert was different from old"),
    **_documentation.of("takes"),
    risk="low",
    undo="Put the former file back and reload again.",
    verify="print-cert shows the new certificate; list-hostmap shows the other host.",
)
REPLACE_CHANNEL_SERVER = Step(
    "Replace the failed channel server, as CHARM does by itself (2023).",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: its channels stay on the new server.",
    verify="The ring lists the new server, and messages of its channels arrive.",
)
START_BROKER = Step(
    "Start the failed broker again, if its data are intact.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: it replicates what it lacks.",
    verify="Isr lists the broker again in each of its partitions.",
)
