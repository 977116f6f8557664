"""Sources, checks and steps for shards of Elasticsearch that are not assigned."""

from attrs import evolve

from atlas import (
    Check,
    Placeholder,
    Repository,
    Step,
    action,
    http,
    statement,
)
from atlas.technologies.failures.elasticsearch import (
    COMMON,
    EXPLAIN,
    MOVES,
    NO_RELEASE,
    NODE_LOAD,
    NODES,
    docs,
    source,
)
from incidents.debugging._databases import (
    NO_OUTPUT,
    NO_TIME,
    UNPUBLISHED,
)

RED = Repository(
    "elastic/docs-content",
    commit="1a7860e473b9f003b23c6228d007cb8f53921d78",
    checked="2026-11-29",
    publisher="Elastic",
    release=NO_RELEASE,
).file("troubleshoot/elasticsearch/red-yellow-cluster-status.md")
TEXTS = Repository(
    "elastic/elasticsearch",
    commit="13ae1548e7d2d5e1bd2a0b7889b635a0aa40f905",
    checked="2026-11-29",
    publisher="Elastic",
    release=NO_RELEASE,
).file("server/src/main/java/org/elasticsearch/cluster/routing/allocation/Explanations.java")
REROUTE = docs.file("cluster/reroute.asciidoc")
STORES = docs.file("indices/shard-stores.asciidoc")
CAT_SNAPSHOTS = docs.file("cat/snapshots.asciidoc")
RESTORE_PAGE = docs.file("modules/snapshots.asciidoc")
RETRIES = source.file("cluster/routing/allocation/decider/MaxRetryAllocationDecider.java")
SHARD = Placeholder("shard", "the number of the shard", r"\d+", "0")
REPOSITORY = Placeholder("repository", "the snapshot repository", r"[\w.\-]+", "backups")
SNAPSHOT = Placeholder("snapshot", "the name of the snapshot", r"[\w.\-]+", "nightly-1")


def _allocate(kind: str) -> str:
    return (
        '{"commands": [{"' + kind + '": {"index": "<index>", "shard": <shard>, '
        '"node": "<node>", "accept_data_loss": true}}]}'
    )


LIST = Check(
    "List the shards that are not started, with the reason.",
    http(
        "GET",
        "/_cat/shards?v=true&h=index,shard,prirep,state,node,unassigned.reason&s=state",
        at="<host>:9200",
    )
    @ RED.at("GET _cat/shards?v=true&h=index,shard,prirep,state,node,unassigned.reason&s=state"),
    healthy=statement("rows with prirep p are STARTED or INITIALIZING")
    @ RED.at("The `prirep` value is `p` for primary shards"),
    unhealthy=statement("a row with prirep p is UNASSIGNED")
    @ RED.at("Unassigned shards have a `state` of `UNASSIGNED`."),
    verify="Keep the rows. No answer, or master_not_discovered_exception: first the master.",
)
WHY_RED = Check(
    "Check why one of these primaries is unassigned.",
    http(
        "GET",
        "/_cluster/allocation/explain",
        at="<host>:9200",
        body='{"index": "<index>", "shard": <shard>, "primary": true}',
        own=[SHARD],
    )
    @ EXPLAIN.at("Specify the `index` and `shard` id of the"),
    healthy=statement('"can_allocate" : "no", with the deciders of each node')
    @ EXPLAIN.at('"can_allocate" : "no",'),
    unhealthy=statement('"can_allocate" : "no_valid_shard_copy"')
    @ EXPLAIN.at('"can_allocate" : "no_valid_shard_copy",'),
    verify="Keep it. yes, throttled, awaiting_info, allocation_delayed: wait, and ask again.",
)
DECIDERS = evolve(
    WHY_RED,
    action="Read the deciders of that explanation.",
    healthy=statement("deciders such as filter, enable or disk_threshold, but not max_retry")
    @ EXPLAIN.at('"decider" : "filter",'),
    unhealthy=statement("shard has exceeded the maximum number of retries [5]")
    @ RETRIES.at("shard has exceeded the maximum number of retries"),
    verify="details in unassigned_info is the error of the last attempt: correct that first.",
)
MISSING_NODE = evolve(
    NODE_LOAD,
    action="List the nodes, and compare them with those that should be there.",
    healthy=statement("every data node, with the letter d in node.role")
    @ NODES.at("ip heap.percent ram.percent cpu load_1m load_5m load_15m node.role"),
    unhealthy=statement("a data node is missing; unassigned_info has: node_left")
    @ EXPLAIN.at('"details" : "node_left[OIWe8UhhThCK0V5XfmdrmQ]",'),
    verify="node_left names the id of the node; its log says why it left.",
)
COPIES = Check(
    "List the copies of the shard that are left on disks.",
    http("GET", "/<index>/_shard_stores?status=red", at="<host>:9200")
    @ STORES.at("for shards, which has unassigned primaries."),
    healthy=statement("a store with an allocation_id: a copy that is stale")
    @ STORES.at("The allocation id of the store copy"),
    unhealthy=statement("no stores, or each has a store_exception")
    @ STORES.at("Any exception encountered while opening the shard index"),
)
ENABLED = Check(
    "Check if allocation is enabled.",
    http(
        "GET",
        "/_cluster/settings?include_defaults&filter_path=*.cluster.routing.allocation.enable",
        at="<host>:9200",
    )
    @ RED.at(
        "GET _cluster/settings?include_defaults&filter_path=*.cluster.routing.allocation.enable"
    ),
    healthy=statement('only "defaults", with "enable": "all"')
    @ RED.at('"defaults": { "cluster": {"routing": {"allocation": {"enable": "all"'),
    unhealthy=statement('"persistent" or "transient", with "enable": "none" or "new_primaries"')
    @ RED.at('"cluster": {"routing": {"allocation": {"enable": "none"'),
)
FILTERS = Check(
    "Read the allocation settings of the index.",
    http("GET", "/<index>/_settings?flat_settings=true&include_defaults=true", at="<host>:9200")
    @ COMMON.at("GET my-index/_settings?flat_settings=true&include_defaults=true"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    verify="index.routing.allocation.include, exclude, require: do nodes with these values exist? "
    "If not, set that key to null in the settings of the index.",
)
BACKUPS = Check(
    "List the snapshots, and find the last one before the failure.",
    http("GET", "/_cat/snapshots/<repository>?v&s=id", at="<host>:9200", own=[REPOSITORY])
    @ CAT_SNAPSHOTS.at("GET /_cat/snapshots/repo1?v&s=id"),
    healthy=statement("snap2 SUCCESS") @ CAT_SNAPSHOTS.at("snap2 SUCCESS 1445634298"),
    unhealthy=statement("snap1 FAILED") @ CAT_SNAPSHOTS.at("snap1 FAILED 1445616705"),
    verify="/_cat/repositories lists the repositories.",
)
RECOVERIES = evolve(
    MOVES,
    action="List the recoveries in progress, twice.",
    healthy=statement("rows whose percentages grow: wait")
    @ docs.file("cat/recovery.asciidoc").at("The files and bytes copied are real-time"),
    unhealthy=statement("no row for the shard, and it stays INITIALIZING")
    @ docs.file("cat/recovery.asciidoc").at("no shards in transit from one node to"),
)
RETURN_NODE = Step(
    "Start the node again, with its old data directory.",
    command=action("Start it after its log is read, and its disk or network is restored.")
    @ RED.at("After you resolve the issue and recover the"),
    **UNPUBLISHED,
    risk="low",
    undo="Stop the node.",
    verify="It is in /_cat/nodes, and the cluster turns yellow, then green, by itself.",
)
RETRY = Step(
    "Retry the failed allocations, once their error is corrected.",
    command=http("POST", "/_cluster/reroute?retry_failed=true", at="<host>:9200")
    @ RETRIES.at("manually call [/_cluster/reroute?retry_failed=true] to retry"),
    healthy=NO_OUTPUT,
    unhealthy=statement("a single round: when it fails, the error is still there")
    @ REROUTE.at("which will attempt a single retry round for"),
    risk="low",
    takes=NO_TIME,
    undo="None needed: a shard that fails again stays unassigned.",
    verify="The primary is INITIALIZING, then STARTED.",
)
RESTORE = Step(
    "Close the index (POST /<index>/_close), then restore it from that snapshot.",
    command=http(
        "POST",
        "/_snapshot/<repository>/<snapshot>/_restore",
        at="<host>:9200",
        body='{"indices": "<index>"}',
        own=[REPOSITORY, SNAPSHOT],
    )
    @ RESTORE_PAGE.at("POST /_snapshot/my_backup/snapshot_1/_restore"),
    healthy=NO_OUTPUT,
    unhealthy=statement("an index that is open is not restored")
    @ RESTORE_PAGE.at("existing index can be only restored if it's"),
    risk="high",
    takes=NO_TIME,
    undo="None: what was indexed since the snapshot is lost, in the healthy shards, too.",
    verify="/_cat/recovery shows the shards, and the index turns green. Index the rest again.",
)
STALE = Step(
    "Or accept the loss of the latest writes: make the stale copy the primary.",
    command=http(
        "POST",
        "/_cluster/reroute",
        at="<host>:9200",
        body=_allocate("allocate_stale_primary"),
        own=[SHARD],
    )
    @ REROUTE.at("Allocate a primary shard to a node that"),
    healthy=NO_OUTPUT,
    unhealthy=statement("a good copy that rejoins later is overwritten")
    @ REROUTE.at("stale copy that was forcefully allocated with this"),
    risk="high",
    takes=NO_TIME,
    undo="None: writes that the stale copy lacks are lost.",
    verify="The shard is STARTED. Index again what was written since it went stale.",
)
EMPTY = Step(
    "Last, without a snapshot: accept an empty shard, when its data is lost for good.",
    command=http(
        "POST",
        "/_cluster/reroute",
        at="<host>:9200",
        body=_allocate("allocate_empty_primary"),
        own=[SHARD],
    )
    @ REROUTE.at("Allocate an empty primary shard to a node."),
    healthy=NO_OUTPUT,
    unhealthy=statement("a node that returns with the data has it deleted")
    @ REROUTE.at("data rejoins the cluster later on, that data"),
    risk="high",
    takes=NO_TIME,
    undo="None: all data of the shard is lost.",
    verify="The index is green, without the documents of that shard: index them again.",
)
