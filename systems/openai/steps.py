"""Recovery steps of OpenAI's own, as its reports and posts state them."""

from atlas import (
    Check,
    Repository,
    Step,
    action,
    config,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies.failures._machine import TABLE_OVERFLOWS
from atlas.technologies.webrtc import STATS
from systems.openai import _sources as src

PIP_SHOW = Repository(
    "pypa/pip",
    commit="00ded169e70b259f424bbfa9677975a8e49f57ee",
    checked=src.CHECKED,
    publisher="PyPA",
).file("src/pip/_internal/commands/show.py")

_WHERE = "OpenAI's posts, status reports and repositories"
gap = gaps_in(_WHERE)
NO_LOSS = undisclosed(f"lost data: {_WHERE} neither report nor exclude any")
NO_TIME = undisclosed(f"time to recover: {_WHERE} report none for this failure")
NO_ROLLBACK = undisclosed(f"rollback: {_WHERE} name repairs, no rollback")
_documentation = gaps_in("the source of the command")
_RESULTS = gap.of("healthy", "unhealthy", "takes")
_UNPUBLISHED = gap.of("command", "healthy", "unhealthy", "takes")

# Kubernetes control plane
BLOCK_API = Step(
    "Block network access to the Kubernetes admin API, as on 2024-12-11.",
    command=action("Block network access to the Kubernetes admin API.")
    @ src.TELEMETRY_QUOTES.at("Blocking network access to Kubernetes admin APIs"),
    **_RESULTS,
    risk="high",
    undo="Allow the access again. While it is blocked, controllers, kubelets and DNS get no "
    "updates either.",
    verify="No new requests reach the API servers, and they answer those of the engineers.",
)
SCALE_DOWN_CLUSTER = Step(
    "Scale down the cluster: fewer nodes query the API server (2024).",
    command=action("Scale down the size of the cluster.")
    @ src.TELEMETRY_QUOTES.at("Scaling down cluster size"),
    **_RESULTS,
    risk="high",
    undo="Add the nodes again, some at a time, once the offending service is removed.",
    verify="The rate of requests to the API servers falls.",
)
MORE_API_SERVERS = Step(
    "Scale up the API servers, so that they can handle the pending requests (2024).",
    command=action("Scale up the Kubernetes API servers.")
    @ src.TELEMETRY_QUOTES.at("Increased available resources to handle pending requests"),
    **_RESULTS,
    risk="medium",
    undo="Scale them down to their former size once the offending service is removed.",
    verify="The API servers answer, and the offending service can be removed.",
)
REMOVE_AGENT = Step(
    "Remove the service that makes every node query the API servers (2024).",
    command=action("Remove the offending service.")
    @ src.TELEMETRY_QUOTES.at("required us to remove the offending service"),
    **_RESULTS,
    risk="low",
    undo="Deploy it again once its queries no longer grow with the size of the cluster.",
    verify="Its pods are gone, and the rate of requests to the API servers falls.",
)
MOVE_TRAFFIC = Step(
    "Move traffic to clusters that are healthy, where there are any, as in 2026.",
    command=action("Evacuate the traffic from the cluster.")
    @ src.CONFIGURATION_2026.at("Traffic was evacuated from one slower-updating cluster to"),
    **_RESULTS,
    risk="medium",
    undo="Move the traffic back once the cluster is healthy.",
    verify="Requests to the affected clusters fall, and the healthy ones answer.",
)

# Databases and caches
FAIL_OVER = Step(
    "Fail over to the hot standby, if the primary stays down (2026).",
    command=action("Promote the standby.")
    @ src.POSTGRESQL.at("we can quickly promote the standby to minimize"),
    **_RESULTS,
    risk="high",
    undo="None: go back only once the former primary is a synchronized standby.",
    verify="A write succeeds, and the read replicas follow the new primary.",
)
BLOCK_QUERY = Step(
    "Block the digest of the expensive query in the ORM layer (2026).",
    command=action("Block the digest of the query in the ORM layer.")
    @ src.POSTGRESQL.at("when necessary, fully block specific query digests"),
    **_RESULTS,
    risk="medium",
    undo="Unblock it once the query is fixed. Meanwhile, requests that need it fail.",
    verify="The statement no longer appears among the running ones of the instance.",
)
RATE_LIMIT = Step(
    "Lower the rate limit of the endpoint that causes the load.",
    **_UNPUBLISHED,
    risk="medium",
    undo="Raise it again in small steps.",
    verify="Its requests to the database fall; clients above the limit are refused.",
)
FAIL_OVER_REGION = Step(
    "Request the cloud provider to fail over the databases of the region, as on 2024-12-26.",
    command=action("Work with the provider to fail over to other regions.")
    @ src.POWER_2024.at("to fail over some databases to other regions"),
    **_RESULTS,
    risk="high",
    undo="Fail back once the region is stable.",
    verify="Each database has a primary in another region, and writes to it succeed.",
)
LARGER_REDIS = Step(
    "Scale up the Redis cluster, or provision a larger one, as on 2023-10-19.",
    command=action("Provision a new, larger cluster with higher limits.")
    @ src.REDIS_2023.at("separately provisioning a new, larger Redis cluster with"),
    **_RESULTS,
    risk="medium",
    undo="Return to the former cluster once it is healthy under the load.",
    verify="All slots are served, and authentication no longer times out.",
)
TAKE_OFFLINE = Step(
    "Stop serving the product while replies can belong to another user, as in March 2023.",
    command=action("Take the product offline.")
    @ src.MARCH_2023.at("We took ChatGPT offline earlier this week due"),
    **_RESULTS,
    risk="high",
    undo="Restore it once replies are checked against the user who requested them.",
    verify="No request is served from the cache.",
)
ROUTE_READS = Step(
    "Route the reads of this replica to others, as is done when one is down (2026).",
    command=action("Route the traffic to other replicas.")
    @ src.POSTGRESQL.at("traffic can still be routed to other replicas"),
    **_RESULTS,
    risk="medium",
    undo="Route reads to it again once it has caught up.",
    verify="No session of the applications is left on the replica, and the others keep up.",
)

REDIS_PY = Check(
    "Read the version of redis-py in the service's environment, before and after a release.",
    shell("pip show redis") @ PIP_SHOW.at("Show information about one or more installed packages"),
    **_documentation.of("healthy", "unhealthy"),
    verify="The version that the last release brought. Search its issues for cancelled requests.",
)

# GPU nodes
HALT_UPDATES = Step(
    "Halt the background updates of the hosts, before more of them lose their network (2025).",
    command=action("Halt the background update mechanisms.")
    @ src.GPU_2025.at("halting the background update mechanisms"),
    **_RESULTS,
    risk="low",
    undo="Allow updates again, in stages, once they keep the network.",
    verify="No further host is updated, and no further node becomes NotReady.",
)
REIMAGE = Step(
    "Re-image the nodes that lost their network (2025).",
    command=action("Image the affected nodes again.")
    @ src.GPU_2025.at("restored by re-imaging affected nodes, halting the background"),
    **_RESULTS,
    risk="medium",
    undo="None: the node starts from the image.",
    verify="The node is Ready again and runs pods.",
)

# Releases
ROLL_BACK = Step(
    "Roll back the release, and an earlier one whose fault it brought to light (2024).",
    command=action("Roll both services back to their previous versions.")
    @ src.ROUTING_2024.at("rolling back both the backend and the ChatGPT"),
    **_RESULTS,
    risk="medium",
    undo="Release the newer version again once its fault is fixed.",
    verify="The earlier version serves, and the error rate returns to its usual value.",
)
HEALTH_CHECK = Step(
    "Correct the health check of the web pods (2025).",
    command=action("Fix the health-check logic of the web server.")
    @ src.COSMOS_2025.at("a fix to the web server’s health checking"),
    **_RESULTS,
    risk="medium",
    undo="Restore the former check, if pods that fail stay in service.",
    verify="Pods stay ready under the load, and their restarts stop.",
)
PAUSE_ROLLOUT = Step(
    "Pause the rollout before it reaches further clusters, as in 2026.",
    command=action("Pause the rollout.")
    @ src.CONFIGURATION_2026.at("The rollout was paused to prevent the issue"),
    **_RESULTS,
    risk="low",
    undo="Resume it once the fault is understood.",
    verify="No further cluster gets the change.",
)
REVERT_MODEL = Step(
    "Roll the model back to its former version, as from 2025-04-28 on.",
    command=action("Roll the update back.")
    @ src.SYCOPHANCY.at("We began rolling that update back on April"),
    **_RESULTS,
    risk="medium",
    undo="Release the update again once evaluations cover the fault.",
    verify="Requests are answered by the former version.",
)
CORRECT_BALANCER = Step(
    "Apply the correct configuration to the global load balancer, as on 2024-12-04.",
    command=action("Apply the correct configuration.")
    @ src.DNS_CACHE_2024.at("was mitigated by applying the correct configuration"),
    **_RESULTS,
    risk="medium",
    undo="Apply the former configuration, if errors rise.",
    verify="Requests no longer end with HTTP 530.",
)
LAST_CHANGES = Check(
    "List what was released or changed in the hours before the errors began.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Compare with the start of the errors. In January 2024 the fault had been released "
    "almost two hours before, and showed only with the release of another service.",
)
VOICE_STATISTICS = Check(
    "Read packetsLost and roundTripTime of an affected client, twice.",
    action("Compare two reports of the statistics that WebRTC keeps of the connection.")
    @ STATS.at("packetsLost"),
    **gaps_in("the standard").of("healthy", "unhealthy"),
    verify="packetsLost grows from one reading to the next: media packets do not arrive.",
)

# Research clusters
PROCESSORS = Step(
    "On a server with many cores, restart Prometheus with fewer processors (2021).",
    command=config("GOMAXPROCS=24", file="environment of Prometheus")
    @ src.KUBERNETES_2021.at("applying a GOMAXPROCS=24 had a big improvement"),
    **_documentation.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the variable; it takes effect with the next restart.",
    verify="Its log says in less time than before that the write-ahead log was replayed.",
)
POLL_LESS = Step(
    "Make what runs on every node query the API servers less often, as in 2018.",
    command=action("Make the processes poll less aggressively.")
    @ src.KUBERNETES_2018.at("changed these processes to be less aggressive with"),
    **_RESULTS,
    risk="low",
    undo="Restore the former interval.",
    verify="The rate of its requests falls, and so does the load of the API servers.",
)
STOP_SCALE_IN = Step(
    "Restart the autoscaler so that it adds nodes and removes none.",
    command=config("--no-maintenance", file="arguments of kubernetes-ec2-autoscaler")
    @ src.AUTOSCALER_MAIN.at('@click.option("--no-maintenance", is_flag=True)'),
    **_documentation.of("healthy", "unhealthy", "takes"),
    risk="low",
    undo="Restart it without the option, once the nodes are Ready.",
    verify="With -vv, its log has `Scaling Up Begins` and no longer `Maintenance Begins`.",
)
TABLE_OVERFLOW = Check(
    "Search the kernel's log for a full neighbour table, as root.",
    TABLE_OVERFLOWS.command,
    **_documentation.of("healthy"),
    unhealthy=statement("neighbor table overflow! (2018)")
    @ src.KUBERNETES_2018.at("neighbor table overflow!"),
    verify="No entries: no overflow was logged since the machine started.",
)
LAST_XID = Check(
    "Read the code of the node's last Xid error.",
    action("Query DCGM_FI_DEV_XID_ERRORS in Prometheus.")
    @ src.KUBERNETES_2021.at("the error code that has most recently occurred"),
    **_documentation.of("healthy"),
    unhealthy=statement("the code of the most recent error")
    @ src.KUBERNETES_2021.at("the error code that has most recently occurred"),
    verify="The code says which error occurred last, not that it still occurs.",
)
RESET_GPU = Step(
    "Reset the GPU or the machine; in some cases, replace the GPU (2021).",
    command=action("Reset the GPU or the system.")
    @ src.KUBERNETES_2021.at("can often be fixed by resetting the GPU"),
    **_RESULTS,
    risk="medium",
    undo="None: the pods of the node have to end first.",
    verify="The GPU passes the preflight tests, and no new Xid error is reported.",
)
REPLACED = statement("2021: cluster-autoscaler removes unhealthy nodes and re-adds them") @ (
    src.KUBERNETES_2021.at("remediate (remove & re-add) unhealthy members within the")
)
