"""Recovery steps for Datadog's components, and the documentation of their commands."""

from attrs import evolve

from atlas import Check, Step, config, gaps_in, http, shell, statement, undisclosed
from atlas.technologies.failures import kafka as kafka_steps
from atlas.technologies.failures.kafka_connect import CONNECT
from atlas.technologies.failures.linux_network import iproute
from atlas.technologies.known_failure import NO_OUTPUT
from incidents.datadog.facts import NETWORKD_CONF
from systems.datadog import _sources as src

_WHERE = "Datadog's posts and repositories"
gap = gaps_in(_WHERE)
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name repairs, no rollback")
_NO_EFFECT_TIME = undisclosed("time until it has effect: not in the documentation cited")
IP_RULE = iproute.file("man/man8/ip-rule.8.in")

# Nodes
RULES = Check(
    "On a node without pod network, list the routing rules.",
    shell("ip rule show") @ IP_RULE.at("list rules"),
    **NO_OUTPUT,
    verify="Only local, main and default, while a healthy node of the cluster has more: the "
    "others were removed, as by systemd-networkd in 2023.",
)
REBOOT = Step(
    "Reboot the failed nodes, parent clusters first: they host the control planes.",
    command=undisclosed("command: by the tools of the cloud; the reports name none"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=undisclosed("time of the reboots: the part of the report that was read names none"),
    undo="None: a reboot cannot be undone.",
    verify="Its routing rules are there, the node is Ready, and cilium-health reaches it.",
)
KEEP_RULES = Step(
    "On systemd 249 or later, configure systemd-networkd to keep foreign rules.",
    command=config(
        "ManageForeignRoutingPolicyRules=no", file="/etc/systemd/networkd.conf, [Network]"
    )
    @ NETWORKD_CONF.at("When false, it will not remove any foreign"),
    **gaps_in("the documentation prints no output").of("healthy", "unhealthy"),
    risk="low",
    takes=_NO_EFFECT_TIME,
    undo="Remove the line; the default is yes, from the next start of systemd-networkd on.",
    verify="On one drained node: the rules are still there after a restart of systemd-networkd. "
    "The line does not restore rules that are already gone.",
)

# Service discovery
DNS_LOAD = Check(
    "Count the DNS queries that reach service discovery, by client, with their answers.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="In 2020 one client, the intake cluster, kept querying a name that did not exist: "
    "NXDOMAIN answers were not cached.",
)
CUT_OFF = Step(
    "Disconnect all clients from the service discovery cluster, as in 2020.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="high",
    undo="Readmit the clients under control, as in 2020, while the cluster keeps its quorum.",
    verify="The cluster has its quorum, and answers the clients that are readmitted.",
)
STATIC_NAMES = Step(
    "Provide dependencies and configuration in local files, until discovery is back (2020).",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the files once discovery is stable; a stale one hides moved services.",
    verify="The service starts and finds its dependencies without service discovery.",
)

# Kafka
STATE = evolve(
    kafka_steps.STATE,
    action="Consumers that commit to Kafka: read the state of the group, several times.",
)
LAG = evolve(
    kafka_steps.LAG,
    action="Consumers that commit to Kafka: read the group's lag in each partition, twice.",
)
COMMIT_LOG = Check(
    "Consumers of the Streaming Platform: read their lag where they commit.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="The platform has a commit log of its own (2025); for consumers that commit there, the "
    "lag of a group in Kafka may say nothing.",
)
OVERRIDE = Check(
    "Check whether an override limits the replication, on the host of autothrottle.",
    http("GET", "/throttle", at="localhost:8080")
    @ src.AUTOTHROTTLE.at('$ curl "localhost:8080/throttle"'),
    healthy=statement("no throttle override is set: autothrottle paces it by free bandwidth")
    @ src.THROTTLE_API.at('"no throttle override is set\\n"'),
    unhealthy=undisclosed("an override may be intended: the documentation calls none unhealthy"),
    verify="An override with a low rate slows reassignments. Those of single brokers are not in "
    "this answer: GET /throttle/<broker> prints one.",
)
REMOVE_OVERRIDE = Step(
    "Remove the override, if replication is slow because of it.",
    command=http("POST", "/throttle/remove", at="localhost:8080")
    @ src.AUTOTHROTTLE.at('$ curl -XPOST "localhost:8080/throttle/remove"'),
    healthy=statement("throttle removed")
    @ src.THROTTLE_API.at('updateMessage := "throttle removed'),
    unhealthy=undisclosed("output of a failure: the documentation prints none"),
    risk="medium",
    takes=_NO_EFFECT_TIME,
    undo="POST /throttle?rate=<MB/s>&autoremove=<true|false>, as the check printed them.",
    verify="GET /throttle answers that none is set.",
)
OTHER_CLUSTER = Step(
    "Redirect the stream to a healthy Kafka cluster (2025: the Streaming Platform can).",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Move the stream back once the former cluster is healthy.",
    verify="Producers write to the new cluster, and consumers have read the former one to its end.",
)
CATCH_UP = Step(
    "Process live data first, and the backlog afterwards, as in 2023.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="None needed: only the order changes.",
    verify="New events are found within their usual time, while the backlog shrinks.",
)

RESTORE_INTAKE = Step(
    "Restore the intake; the agents send again what their retry queues still hold.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None needed: the intake takes data as before.",
    verify="Agents log no new errors for its address, and their data arrives.",
)
REROUTE_SEARCH = Step(
    "Route searches and facets to the search platform, as Datadog did.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Route them to Postgres again, while the copies are wrong or old.",
    verify="Statements of searches no longer appear among the longest of Postgres.",
)
RESTART_CONNECTOR = Step(
    "Restart what failed of the connector and its tasks, once the cause is fixed.",
    command=http(
        "POST", "/connectors/<name>/restart?includeTasks=true&onlyFailed=true", at="<host>:8083"
    )
    @ CONNECT.at("restart a connector and its tasks instances."),
    **gaps_in("the documentation prints no output").of("healthy", "unhealthy"),
    risk="low",
    takes=_NO_EFFECT_TIME,
    undo="None needed: a connector or task that is not FAILED is left alone.",
    verify="The status says RUNNING for the connector and each task, and the copies change again.",
)

# Object storage and queries
STREAM_PARTIAL = Check(
    "Compare slow queries by Reader: fragments read, and fragments fetched from object storage.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Most fetch from object storage: check its latency, and whether caches are cold. Most "
    "read without a fetch: check the load of the Readers.",
)

LIMIT_QUERIES = Step(
    "Limit how many Readers the largest queries may use, so that others are answered.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the limit once reads from object storage are as fast as before.",
    verify="Queries of other tenants, and of monitors, return to their usual time.",
)
METADATA_STATUS = Check(
    "Check whether the FoundationDB cluster is available.",
    shell("fdbcli --exec 'status minimal'")
    @ src.FDB_COMMANDS.at("indication of whether the database is available."),
    healthy=statement("The database is available.")
    @ src.FDB_STATUS.at('printf("The database is available.'),
    unhealthy=statement("The database is unavailable")
    @ src.FDB_STATUS.at("The database is unavailable; type `status' for more"),
    verify="`status` without minimal says more. Available, although commits fail: look at the "
    "Writers and Compactors.",
)
RESTORE_METADATA = Step(
    "Restore the coordinators that `status` cannot reach, or the log servers that it needs.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None needed: they serve the cluster again.",
    verify="`status minimal` says that it is available, and Writers commit fragments again.",
)

# Autoscaling and releases
EXTERNAL_METRIC = Check(
    "Read the metric of the autoscaler, by its name, from the external metrics API.",
    shell('kubectl get --raw "/apis/external.metrics.k8s.io/v1beta1/namespaces/<namespace>/<name>"')
    @ src.WPA.at("query the External Metrics Provider directly"),
    **NO_OUTPUT,
    verify="No value: fix the metric or its provider first; the autoscaler does not scale until "
    "then. A value: compare it with the two watermarks; with the algorithm average, divide it by "
    "the replicas first. It shows metrics of type External alone.",
)
SCALE_BY_HAND = Step(
    "Scale the deployment by hand to what the load needs, while the metric is missing.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the former number; once its metric is back, the autoscaler decides again.",
    verify="The new replicas are Ready, and the load of each pod falls.",
)
CANARY_PODS = Check(
    "List the canary pods with their restarts.",
    shell("kubectl-eds canary pods <name>")
    @ src.EDS.at("`kubectl-eds canary pods <ExtendedDaemonSet name>`"),
    **NO_OUTPUT,
    verify="Restarts of canary pods alone point to the new version. Restarts of other pods, too: "
    "check the nodes and what the pods share.",
)
PAUSE_CANARY = Step(
    "Pause the canary, so that it does not become the active version.",
    command=shell("kubectl-eds canary pause <name>")
    @ src.EDS.at("`kubectl-eds canary pause <ExtendedDaemonSet name>`"),
    healthy=statement("deployment paused set to true")
    @ src.EDS_PAUSE.at("deployment paused set to %t"),
    unhealthy=statement("canary deployment already paused")
    @ src.EDS_PAUSE.at("canary deployment already paused"),
    risk="low",
    takes=_NO_EFFECT_TIME,
    undo="kubectl-eds canary unpause <name>",
    verify="`kubectl get eds` still shows the former version as ACTIVE RS after the canary's time.",
)
FAIL_CANARY = Step(
    "Fail the canary: its pods return to the active version.",
    command=shell("kubectl-eds canary fail <name>")
    @ src.EDS.at("`kubectl-eds canary fail <ExtendedDaemonSet name>`"),
    **gaps_in("the README prints no output").of("healthy", "unhealthy"),
    risk="medium",
    takes=_NO_EFFECT_TIME,
    undo="Apply the newer version again, once its fault is fixed.",
    verify="`kubectl get eds` shows no CANARY RS, and all pods run the active version.",
)
