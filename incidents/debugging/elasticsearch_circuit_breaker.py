"""Elasticsearch rejects requests with Data too large: its heap is almost full."""

from attrs import evolve

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    ErrorReply,
    Limit,
    Link,
    Precedent,
    Publisher,
    Question,
    Repository,
    Step,
    config,
    http,
    percent,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.elasticsearch import elasticsearch
from atlas.technologies.failures.elasticsearch import (
    BREAKERS,
    COMMON,
    HOT_THREADS,
    LIMIT,
    NO_RELEASE,
    SHARD_COUNT,
    docs,
    source,
)
from incidents.debugging._databases import (
    NO_OUTPUT,
    NO_RECOVERY_TIME,
    NO_TIME,
    UNPUBLISHED,
)

PAGE = Repository(
    "elastic/docs-content",
    commit="08eb2c323b9a234316194127f567898d5b6d8131",
    checked="2026-11-29",
    publisher="Elastic",
    release=NO_RELEASE,
).file("troubleshoot/elasticsearch/circuit-breaker-errors.md")
TASKS = docs.file("cluster/tasks.asciidoc")
CAT_FIELDDATA = docs.file("cat/fielddata.asciidoc")
OPEN_CLOSE = docs.file("indices/open-close.asciidoc")
HEAP = docs.file("setup/important-settings/heap-size.asciidoc")
AGGREGATOR = source.file("search/aggregations/AggregatorBase.java")
OPERATOR = Publisher("sysadmin1138", checked="2026-11-29").post(
    "Elasticsearch and circuit breakers",
    "https://sysadmin1138.net/mt/blog/2021/06/elasticsearch-and-circuit-breakers.shtml",
    published="2021-06",
)
TOO_MANY_SHARDS = evolve(
    SHARD_COUNT,
    unhealthy=statement("about 1,000 shards per data node, the default limit")
    @ LIMIT.at("The limit defaults to 1,000 shards per data"),
)
HEAP_PERCENT = Check(
    "Read the heap of each node, several times in some minutes.",
    http("GET", "/_cat/nodes?v=true&h=name,node*,heap*", at="<host>:9200")
    @ PAGE.at("GET _cat/nodes?v=true&h=name,node*,heap*"),
    healthy=statement("heap.percent falls below 85 again on each node")
    @ PAGE.at("reduce memory pressure if usage consistently exceeds 85%."),
    unhealthy=statement("heap.percent above 85 on a node all the time")
    @ PAGE.at("reduce memory pressure if usage consistently exceeds 85%."),
    verify="Keep it, and GET _nodes/stats/breaker: a restart clears both.",
)
LABELS = Check(
    "Count what the rejected requests are, by the label in the message.",
    shell("grep -oE 'data for \\[[^]]*\\]' <log-file> | sort | uniq -c")
    @ PAGE.at("[parent] Data too large, data for [<transport_request>]"),
    healthy=statement("[<http_request>], [<transport_request>]: large or many requests come in")
    @ PAGE.at("'[parent] Data too large, data for [<http_request>]"),
    unhealthy=statement("[<agg [name]>], [<reused_arrays>]: aggregations grow")
    @ AGGREGATOR.at('"<agg [" + name + "]>"'),
    verify="Clients see the same label in their 429 (503 in 6.8). A field's name: fielddata.",
)
FIELDDATA = evolve(
    BREAKERS,
    action="Read the estimate of each circuit breaker on the full node.",
    healthy=statement("fielddata: its estimated size is far below its limit")
    @ PAGE.at("Estimated memory used for the operation."),
    unhealthy=statement("fielddata: its estimated size is close to its limit, or the largest")
    @ PAGE.at("Memory limit for the circuit breaker."),
    verify="tripped counts since the start of the node.",
)
SEARCHES = Check(
    "List the running searches, with what they search.",
    http("GET", "/_tasks?actions=*search&detailed", at="<host>:9200")
    @ TASKS.at("GET _tasks?actions=*search&detailed"),
    healthy=statement("none, or running_time_in_nanos of some milliseconds, as 13991383")
    @ TASKS.at('"running_time_in_nanos" : 13991383,'),
    unhealthy=statement("running_time_in_nanos of many seconds in some")
    @ TASKS.at('"running_time_in_nanos" : 13991383,'),
    verify="description names index and query; X-Opaque-Id, if sent, names the client.",
)
FIELDS = Check(
    "List the fields that use fielddata on each node.",
    http("GET", "/_cat/fielddata?v", at="<host>:9200") @ CAT_FIELDDATA.at("GET /_cat/fielddata?v"),
    healthy=statement("Nqk-6in body 544b")
    @ CAT_FIELDDATA.at("127.0.0.1 127.0.0.1 Nqk-6in body 544b"),
    unhealthy=NO_OUTPUT,
    verify="A text field near the top: sort or aggregate by a keyword field in its place.",
)
CLEAR = Step(
    "Clear the fielddata cache, as a first aid.",
    command=http("POST", "/_cache/clear?fielddata=true", at="<host>:9200")
    @ PAGE.at("POST _cache/clear?fielddata=true"),
    healthy=NO_OUTPUT,
    unhealthy=statement("searches that use fielddata at that moment may fail")
    @ PAGE.at("This may disrupt any in-flight searches that use"),
    risk="medium",
    takes=NO_TIME,
    undo="None needed: the next search that needs it loads it again, slowly.",
    verify="heap.percent falls. If the estimate grows again, change the field or the search.",
)
CANCEL = Step(
    "Cancel the search task that description names, when its owner is known.",
    command=http("POST", "/_tasks/<id>/_cancel", at="<host>:9200")
    @ TASKS.at("POST _tasks/oTUltX4IQMOUUVeiohTt8A:12345/_cancel"),
    healthy=NO_OUTPUT,
    unhealthy=statement("only tasks with cancellable: true can be")
    @ TASKS.at("If a long-running task supports cancellation, it can"),
    risk="medium",
    takes=NO_TIME,
    undo="None: its client gets an error, and may send it again.",
    verify="The task is no longer listed, and heap.percent falls.",
)
LIMIT_SEARCHES = Step(
    "Refuse expensive queries in the whole cluster, until they are changed.",
    command=http(
        "PUT",
        "/_cluster/settings",
        at="<host>:9200",
        body='{"persistent": {"search.allow_expensive_queries": false}}',
    )
    @ COMMON.at('"search.allow_expensive_queries": false'),
    **UNPUBLISHED,
    risk="high",
    undo="The same command with null in place of false.",
    verify="Such queries (script, wildcard, regexp, join) get an error for all users, in Kibana "
    "and alerts, too; aggregations do not. tripped stops growing.",
)
SMALLER = Step(
    "Send smaller bulk requests, and fewer at once, from the clients that send the most.",
    command=undisclosed("command: a setting of the client, such as a log shipper"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="low",
    takes=NO_TIME,
    undo="Restore the previous size.",
    verify="tripped stops growing. Clients wait before they send a rejected request again.",
)
CLOSE = Step(
    "Close indices that are not searched any more.",
    command=http("POST", "/<index>/_close", at="<host>:9200")
    @ OPEN_CLOSE.at("POST /my_index/_close"),
    healthy=NO_OUTPUT,
    unhealthy=statement("it is then blocked for reads and writes")
    @ OPEN_CLOSE.at("is blocked for read/write operations."),
    risk="medium",
    takes=NO_TIME,
    undo="POST /<index>/_open.",
    verify="heap.percent falls on the nodes that held its shards.",
)
LARGER = Step(
    "Raise -Xmx and -Xms alike, up to half of the memory, and restart node by node.",
    command=config("-Xmx<size>", file="jvm.options") @ HEAP.at("* Set `Xmx` to no more than 50%"),
    **UNPUBLISHED,
    risk="high",
    undo="Restore the previous size, and restart the node.",
    verify="Before the next node: health is green, and heap.percent stays below 85.",
)

with DebuggingGuide(
    elasticsearch(
        undisclosed(
            "version: current pages, with requests of 6.8.4; no registry at hand has a program, "
            "so that nothing was run"
        )
    ),
    "Elasticsearch rejects requests: Data too large",
    as_of="2026-11-29",
    symptom="Searches and writes fail now and then with 429 and circuit_breaking_exception.",
    signals=[
        elasticsearch.CIRCUIT_BREAKER,
        elasticsearch.CHILD_BREAKER,
        elasticsearch.GC_OVERHEAD,
        ErrorReply(
            reply=statement("circuit_breaking_exception")
            @ PAGE.at("'type': 'circuit_breaking_exception',"),
            seen_by="clients that search or index",
        ),
        elasticsearch.BREAKERS_TRIPPED.rising(),
    ],
    tree=Question(
        "Does the heap of a node stay full?",
        check=HEAP_PERCENT,
        healthy=Question(
            "Are the rejected requests aggregations?",
            check=LABELS,
            healthy=Cause(
                "Requests that are too large, or too many at once, come in",
                why=statement("the length of requests counts while they are processed")
                @ docs.file("modules/indices/circuit_breaker.asciidoc").at(
                    "on the content length of the request itself."
                ),
                fix=[SMALLER],
            ),
            unhealthy=Cause(
                "A search with large aggregations needs the heap for a short time",
                why=statement("expensive searches can use large amounts of memory")
                @ COMMON.at("Expensive searches can use large amounts of memory."),
                fix=[SEARCHES, CANCEL],
            ),
        ),
        unhealthy=Question(
            "Does fielddata hold the heap?",
            check=FIELDDATA,
            unhealthy=Cause(
                "Text fields are loaded into memory to sort or aggregate",
                why=statement("with many different values, fielddata can use much of the heap")
                @ PAGE.at("fielddata can use a large amount of JVM"),
                fix=[FIELDS, CLEAR],
            ),
            healthy=Question(
                "Do long searches run?",
                check=SEARCHES,
                unhealthy=Cause(
                    "Long searches hold the heap",
                    why=statement("expensive searches can use large amounts of memory")
                    @ COMMON.at("Expensive searches can use large amounts of memory."),
                    fix=[HOT_THREADS, CANCEL, LIMIT_SEARCHES],
                ),
                healthy=Question(
                    "Does the node hold too many shards?",
                    check=TOO_MANY_SHARDS,
                    unhealthy=Cause(
                        "Too many shards: each one uses heap, even when idle",
                        why=statement("few large shards use less than many small ones")
                        @ COMMON.at("resources than many small shards."),
                        fix=[CLOSE],
                    ),
                    healthy=Cause(
                        "The heap is too small for the load",
                        why=statement("heavy indexing and search need more memory")
                        @ COMMON.at("Heavy indexing and search loads can cause high"),
                        fix=[LARGER],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "indices.breaker.total.limit of the JVM heap (6.8: 70%)",
        of="JVM heap in use",
        reads="heap in use (heap.percent)",
        default=percent(95) @ COMMON.at("95% JVM memory usage."),
        headroom=HEAP_PERCENT,
    ),
    do_not=[
        "Do not raise the limit of the breaker: without it the node runs out of memory and exits.",
        "Do not let clients retry at once: each retry needs the heap again.",
        "Do not restart several nodes together: recoveries need heap, and primaries may be lost.",
        "Do not set the heap above half of the memory: the file system cache needs the rest.",
    ],
    precedents=[
        Precedent(
            "An operator's log, June 2021",
            report=OPERATOR,
            what=statement("fielddata was the largest part when statistics of indices failed")
            @ OPERATOR.at("Field-data is by far the largest component at"),
        )
    ],
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("documents that were rejected, and that no client sends again")
    @ PAGE.at("[rejects the request](/troubleshoot/elasticsearch/rejected-requests.md) with a"),
    rollback=statement("a setting of the cluster is reset with null")
    @ COMMON.at('"cluster.routing.allocation.enable" : null'),
    see=[
        Link(
            "incidents/debugging/java_heap_exhausted",
            "guide",
            because="when the node exits with OutOfMemoryError",
        ),
        Link(
            "incidents/debugging/elasticsearch_cluster_red",
            "guide",
            because="when shards stay unassigned as well",
        ),
    ],
) as diagram:
    waive("IN403", because="neither the documentation nor the operator's log gives a time")
