"""Sources, checks and steps of the capacity model of Elasticsearch's shards."""

from atlas import (
    Check,
    ErrorReply,
    Placeholder,
    Publisher,
    Repository,
    Step,
    action,
    http,
    statement,
)
from atlas.technologies.failures.elasticsearch import NO_RELEASE, docs, source
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME

CHECKED = "2026-11-30"
AT = "<host>:9200"
_elastic = Repository(
    "elastic/elasticsearch", checked=CHECKED, publisher="Elastic", release=NO_RELEASE
)
_pages = Repository(
    "elastic/docs-content", checked=CHECKED, publisher="Elastic", release=NO_RELEASE
)
_REFERENCE = "docs/reference/elasticsearch"
LIMITS = _elastic.file(
    f"{_REFERENCE}/configuration-reference/miscellaneous-cluster-settings.md",
    commit="0f412db9f04c28631041268c626467b3772eba0a",
)
INDEX = _elastic.file(
    f"{_REFERENCE}/index-settings/index-modules.md",
    commit="003e5a396dc2d98450065ac8f27b98ff58178fa4",
)
POLICY = _elastic.file(
    "x-pack/plugin/core/template-resources/src/main/resources/logs@lifecycle.json",
    commit="b352e9338359e81ab9544435a146bf73159afdb7",
)
HEALTH = _elastic.file(
    "server/src/main/java/org/elasticsearch/health/node/ShardsCapacityHealthIndicatorService.java",
    commit="00aa7e76f670fc7b61f8d94fa95bd377f968c19e",
)
OLDER = _elastic.file(
    "docs/reference/how-to/size-your-shards.asciidoc",
    commit="3c52de348d1d04a086934908440353a857673724",
)
SIZING = _pages.file(
    "deploy-manage/production-guidance/optimize-performance/size-shards.md",
    commit="107e6a9f6f5dd33a50482922a933141cb3451980",
)
TROUBLE = _pages.file(
    "troubleshoot/elasticsearch/troubleshooting-shards-capacity-issues.md",
    commit="1b15e49a13b20cc756662b2f33c239dbe99b6b7d",
)
SHRINKING = docs.file("indices/shrink-index.asciidoc")
CLOSING = docs.file("indices/open-close.asciidoc")
CAT_INDICES = source.file("rest/action/cat/RestIndicesAction.java")
COZE = Publisher("coze-dev", checked=CHECKED, kind="secondary").post(
    "this cluster currently has [1000]/[1000] maximum normal shards open",
    "https://github.com/coze-dev/coze-studio/issues/2658",
    "2026-04-13",
)
XRPSCAN = Publisher("XRPSCAN", checked=CHECKED).post(
    "Maximum normal shards open [993/1000]",
    "https://github.com/xrpscan/platform/issues/54",
    "2024-03-30",
)
TARGET = Placeholder("target", "the name of the new index", r"[\w.\-]+", "orders-2025-small")
GREEN = "GET /_health_report/shards_capacity says green; the refused request succeeds."

REPLY = ErrorReply(
    reply=statement(
        "this cluster currently has [1000]/[1000] maximum normal shards open; for more "
        "information, see https://www.elastic.co/guide/en/elasticsearch/reference/8.18/size-your-shards.html"
        "#troubleshooting-max-shards-open"
    )
    @ COZE.at("currently has [1000]/[1000] maximum normal shards open;"),
    seen_by="a client of Elasticsearch 8.18",
)
CAPACITY = Check(
    "Compare the open shards with the limit of the cluster.",
    http("GET", "/_health_report/shards_capacity", at=AT)
    @ TROUBLE.at("GET _health_report/shards_capacity"),
    healthy=statement('"green": room for at least 20 more shards, no more is said')
    @ HEALTH.at("shardThresholdYellow, 1, discoveryNodes, metadata"),
    unhealthy=statement("current_used_shards near the limit, such as 988 of 1000")
    @ TROUBLE.at('"current_used_shards": 988 <2>'),
    verify="Compare with the error: would add + open > maximum. Green: read GET /_cluster/stats?"
    "filter_path=indices.shards.total. max_shards_in_cluster < nodes × setting: a data node is "
    "missing; start it before you close or delete anything.",
)
OLDEST = Check(
    "List the indices with their shards, documents and size, the oldest first.",
    http(
        "GET",
        "/_cat/indices?v&h=index,status,pri,rep,docs.count,store.size,creation.date.string"
        "&s=creation.date",
        at=AT,
    )
    @ CAT_INDICES.at("index creation date (as string)"),
    **NO_OUTPUT,
    verify="An index costs pri × (1 + rep) shards. Candidates: docs.count 0, old, or many of a few "
    "MB.",
)
CLOSE = Step(
    "Close an old index that nobody searches or writes to: a closed index does not count.",
    command=http("POST", "/<index>/_close", at=AT) @ CLOSING.at("POST /my_index/_close"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="POST /<index>/_open, once there is room: opening counts against the limit.",
    verify=GREEN + " Never the newest index of a data stream: writes to it would fail.",
)
DELETE = Step(
    "Delete an index that is empty or not needed any more, once its owner agrees.",
    command=http("DELETE", "/<index>", at=AT) @ SIZING.at("DELETE my-index-000001"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: the documents are gone, unless a snapshot has them.",
    verify=GREEN + " The write index of a data stream, its newest, cannot be deleted.",
)
RAISE = Step(
    "Raise the limit for a while, if the heap of the nodes has room.",
    command=http(
        "PUT",
        "/_cluster/settings",
        at=AT,
        body='{"persistent": {"cluster.max_shards_per_node": <count>}}',
    )
    @ SIZING.at('"cluster.max_shards_per_node": 1200'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Read GET /_cluster/settings first; restore that value, or null, once fewer shards are "
    "open.",
    verify=GREEN + " Elastic advises against more than the default for long.",
)
LONGER = Step(
    "Make new indices cover longer periods, and delete old ones by a delete phase.",
    command=action("Raise max_age of the policy, or roll over by max_primary_shard_size alone.")
    @ SIZING.at("avoid using a `max_age` threshold for the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Restore the previous policy; what its delete phase has deleted stays deleted.",
    verify="GET /_cat/indices shows fewer indices a month. Read the policy first: GET "
    "/_ilm/policy/<policy>. Its delete phase deletes data: ask the owner for min_age.",
)
SHRINK = Step(
    "Shrink a read-only index with several primary shards to one.",
    command=http(
        "POST",
        "/<index>/_shrink/<target>",
        at=AT,
        body='{"settings": {"index.number_of_shards": 1, "index.blocks.write": null, '
        '"index.routing.allocation.require._name": null}}',
        own=[TARGET],
    )
    @ OLDER.at("POST my-index-000001/_shrink/my-shrunken-index-000001"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("refused at the limit: the target index is created first")
    @ SHRINKING.at("First, it creates a new target index"),
    **NO_TIME,
    risk="medium",
    undo="Delete the target. Set index.blocks.write and index.routing.allocation.require._name of "
    "the source to null.",
    verify="It does not apply to an index of one primary, the default. Before it: block writes, "
    "and move a copy of each shard to one node. After it: delete the source, once the target is "
    "green.",
)
