"""Recovery steps: what Spotify did in its incidents, and first steps of what it runs."""

from atlas import Check, Step, action, gaps_in, http, statement, undisclosed
from atlas.technologies.failures import cassandra as cassandra_steps
from atlas.technologies.failures import elasticsearch as index_steps
from atlas.technologies.failures import grpc as grpc_steps
from atlas.technologies.known_failure import NO_OUTPUT
from systems.google.steps import STATUS_PAGE
from systems.spotify import _incident_facts as incidents
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src

_POSTS = "Spotify's posts, reports and talks"
gap = gaps_in(_POSTS)
NO_LOSS = undisclosed(f"lost data: {_POSTS} neither report nor exclude any")
ADD_CAPACITY = Step(
    "Add capacity to the perimeter, until each proxy stays below its memory limit.",
    command=action("Increase the server capacity of the perimeter.")
    @ src.TIMELINE_2025.at("increased server capacity to reduce the memory"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=gap("time until added capacity had effect; Europe recovered after 2 h in 2025"),
    undo="Remove the extra capacity after the heap size and the limit are fixed.",
    verify="Pods of Envoy stop restarting, and successful requests rise.",
)
SET_HEAP = Step(
    "Set Envoy's maximum heap below the memory limit of its pod, one region first.",
    command=action("Set the maximum heap of Envoy below the memory limit of its container.")
    @ src.OUTAGE_2025.at("set higher than the allowed memory limit."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Set the former heap size again; then the pods can be killed under load.",
    verify="The restart counts of the new pods do not rise under load, and none is OOMKilled.",
)
USE_DNS = Step(
    "Roll out configuration that moves affected services back to discovery by DNS, as in 2022.",
    command=action("Set the affected services to DNS-based service discovery, and roll it out.")
    @ src.OUTAGE_2022.at("to revert our affected systems back to use"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=incidents.FIX_2022,
    undo="Move the services to Traffic Director again after the supplier's incident has ended.",
    verify="Logins succeed, and calls to the moved services stop failing.",
)
RENEW = Step(
    "Renew the certificate, and install it on every endpoint that serves the name.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Install the former certificate; it is useful only if it has not expired.",
    verify="Each endpoint that serves the name presents the new dates; clients connect to it "
    "without a warning.",
)
RECREATE = Step(
    "Create the cluster again from its Terraform code, then restore its objects.",
    command=action(
        "Apply the cluster's Terraform code; restore the newest backup (2019: with Ark)."
    )
    @ src.DELETED.at("backing up and restoring clusters with Ark,"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Delete the new cluster before it receives traffic.",
    verify="Its restored pods are Running and ready, before they receive traffic.",
)
OTHER_HOSTS = Check(
    "Check that each service of the deleted cluster has instances elsewhere.",
    command=action("List them on Helios and on other clusters; services ran on both (2019).")
    @ more.CASE_STUDY.at("During the migration, the services run on both,"),
    **gap.of("healthy", "unhealthy"),
    verify="A service without instances elsewhere is down until it runs somewhere again.",
)
BLOCK_ACCESS_POINTS = Step(
    "Block unresponsive access points (2013) with a firewall, so that clients back off.",
    command=action("Firewall off the access points, the edge of 2013, that do not respond.")
    @ src.POPCOUNT_SUMMARY.at("To restore service, engineers firewalled off unresponsive"),
    **gap.of("healthy", "unhealthy"),
    risk="high",
    takes=undisclosed("time until service is restored: in words, within minutes (2013)"),
    undo="Open the firewall again, one access point after the other.",
    verify="Attempts to reconnect fall; from behind the firewall, the access points respond.",
)
FIND_STORM = Check(
    "Find the service whose requests rise while its replies time out.",
    **gap.of("command", "healthy", "unhealthy"),
    verify="Its callers send more requests the slower it becomes.",
)
FAIL_FAST = Step(
    "Change the overloaded service to fail fast with an empty reply.",
    command=action("Deploy a change that returns an empty list at once (2013: in Popcount).")
    @ src.POPCOUNT_SUMMARY.at("for Popcount to fast-fail and return empty lists,"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the former version after the clients back off.",
    verify="Requests fall to their usual rate. In April 2013, failing fast was not enough.",
)
MOVE_ZONES = Step(
    "Move the names of clients and websites to another DNS provider.",
    command=action("Serve the names of clients and websites from Route 53 (2016).")
    @ src.DYN.at("Spotify clients ➡ Route53"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Move the names back after the attack; answers stay cached for their TTL.",
    verify="The NS records name the new provider, and resolvers of several networks answer.",
)
ADD_CONSUMERS = Step(
    "Add consumers to the subscription of the late event type.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="low",
    undo="Remove the extra consumers after the backlog has gone.",
    verify="The oldest unacknowledged message becomes younger, and hourly buckets close.",
)
STOP_REPAIR = Step(
    "Pause the repair of the cluster in Reaper, which stops the segments that run.",
    command=http("PUT", "/repair_run/<id>/state/PAUSED", at="<host>:<port>")
    @ more.REAPER_API.at("Starts, pauses, or resumes a repair run identified"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="PUT the state RUNNING once the nodes recovered: without repair, deleted data can "
    "reappear.",
    verify="GET /repair_run/cluster/<cluster> lists the run as PAUSED. nodetool compactionstats: "
    "fewer are pending; tpstats: Dropped no longer rises.",
)
START_NODE = Step(
    "Start the node that is down, if for less than gc_grace_seconds.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Stop the node; requests that need its replica then fail as before.",
    verify="nodetool status shows UN before its address on several nodes.",
)
SUPPLIER_INCIDENTS = Check(
    "Read the titles of Google Cloud's incidents before you investigate your own project.",
    STATUS_PAGE.command,
    healthy=STATUS_PAGE.healthy,
    unhealthy=STATUS_PAGE.unhealthy,
    verify="A title of your product without RESOLVED: an open incident. None is no all-clear: on "
    "2025-06-12 the page itself was late.",
)
REPAIR_STREAMS = Check(
    "List the streams of this node, with the bytes received and sent, twice.",
    cassandra_steps.STREAMS.command,
    healthy=cassandra_steps.STREAMS.healthy,
    unhealthy=cassandra_steps.STREAMS.unhealthy,
    verify="Counts that rise: a stream runs. Not sending any streams: none now; the repair may "
    "still compare data.",
)
SERVER_HEALTH = Check(
    "Query the health of a server that callers do not find, if it serves health checks.",
    grpc_steps.HEALTH.command,
    healthy=grpc_steps.HEALTH.healthy,
    unhealthy=grpc_steps.HEALTH.unhealthy,
    verify="SERVING at its address, while callers report Unavailable: look at discovery and at "
    "the network between them.",
)
_INDICES = index_steps.docs.file("cat/indices.asciidoc")
INDEX_LIST = Check(
    "List the indices with their health.",
    index_steps.get("/_cat/indices?v", _INDICES.at("provides a cross-section of each index.")),
    healthy=statement("green, open, in each row") @ _INDICES.at("green open twitter2"),
    unhealthy=NO_OUTPUT["unhealthy"],
    verify="No row of the metrics' index: it is gone. red: primary shards are missing; yellow: "
    "only replicas.",
)
REBUILD_INDEX = Step(
    "Build the metrics index again from the data pipeline or from Cassandra (2015).",
    command=action("Rebuild the Elasticsearch index from the data pipeline or from Cassandra.")
    @ more.HEROIC.at("completely rebuild the index rapidly from our"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Delete the new index; queries by tag fail until another is built.",
    verify="Queries find the time series of every zone again.",
)
