"""Terms that engineers search for, with the words of the atlas for them: one list for all searches.

`atlas find` and the site's search read it. What is searched for goes by itself first; each way to
say it is a set of words that one document must hold all of. Topics that views have by what they
are (kinds, classes of failures, names of patterns) are the surest: they outlive a rewording.
"""

from attrs import frozen


@frozen
class Alias:
    """Terms, and other ways to say them.

    Args:
        terms: What is searched for, in words; a plural `s` makes no difference.
        means: Other ways to say it, each the words that a document must hold.
        hint: Whether it only narrows a search: where nothing fits, it is left out.
    """

    terms: tuple[str, ...]
    means: tuple[str, ...]
    hint: bool = False


ALIASES = (
    # Failures.
    Alias(("retry storm", "retry amplification", "metastable failure", "congestion collapse"),
          ("metastable overload", "retries overload", "endless retries")),
    Alias(("thundering herd", "cache stampede", "dogpile", "dogpiling", "cold cache"),
          ("cache stampede", "stampede database", "herd cache")),
    Alias(("split brain", "dual primary", "network partition", "netsplit"),
          ("consensus failover", "splits clusters", "splits presence")),
    Alias(("cascading failure", "cascade", "domino effect", "failure propagation"),
          ("hidden dependency", "metastable overload", "failure domains")),
    Alias(("spof", "single point of failure", "blast radius", "fault domain", "fault isolation",
           "failure domain", "hard dependency"),
          ("failure domains",)),
    Alias(("dead letter queue", "dlq", "dead letter"),
          ("poison message", "queue dead messages", "transactional outbox")),
    Alias(("poison message", "poison pill"),
          ("poison message", "queue dead messages", "transactional outbox", "consumer lag")),
    Alias(("leader election", "quorum loss", "loss of quorum", "consensus", "failover loop"),
          ("consensus failover",)),
    Alias(("hot spot", "hotspot", "hotspotting", "hot key", "hot shard"), ("hot partition",)),
    Alias(("oom", "oom killer", "oomkilled", "memory leak", "memory exhaustion"),
          ("out of memory", "oomkilled", "memory leak", "heap exhausted")),
    Alias(("gc pause", "stop the world", "garbage collection pause"), ("heap exhausted",)),
    Alias(("misconfiguration", "config push", "bad config", "configuration change"),
          ("bad config push",)),
    Alias(("bad deploy", "bad release", "regression", "faulty deployment"),
          ("bad deploy",)),
    Alias(("expired certificate", "certificate expiry", "certificate expiration", "tls expiry",
           "ssl certificate"),
          ("certificate key expiry", "certificates expired")),
    Alias(("dns outage", "nxdomain", "servfail", "dns resolution", "name resolution"),
          ("dns", "names resolve")),
    Alias(("bgp", "route leak", "route withdrawal", "anycast"), ("network bgp",)),
    Alias(("clock skew", "clock drift", "ntp", "ntp drift", "leap second", "time drift"),
          ("clock skew", "time leap")),
    Alias(("enospc", "disk full", "out of disk", "disk space"),
          ("disk full", "no space left", "disk pressure", "disk watermark")),
    Alias(("too many threads", "thread leak", "thread exhaustion", "cannot start new thread"),
          ("native thread", "new thread")),
    Alias(("emfile", "fd exhaustion", "fd leak", "file descriptor", "ulimit"),
          ("too many open files",)),
    Alias(("pool exhaustion", "connection exhaustion", "connection pool", "connection leak",
           "connection limit"),
          ("connection exhaustion", "connections exhausted", "too many connections")),
    Alias(("port exhaustion", "ephemeral port", "ephemeral port exhaustion"),
          ("ephemeral ports", "assign requested address", "conntrack")),
    Alias(("nat table", "conntrack"), ("conntrack",)),
    Alias(("replica lag", "replication lag", "stale read", "lagging replica"),
          ("replication lag",)),
    Alias(("consumer lag", "backlog", "rebalance"), ("consumer lag",)),
    Alias(("backpressure", "back pressure", "flow control"),
          ("rabbitmq alarm", "websocket gateway", "consumer lag")),
    Alias(("crash loop", "crashloop", "restart loop", "keeps restarting"), ("crashloopbackoff",)),
    Alias(("exit code 137",), ("oomkilled",)),
    Alias(("exit code 1", "exits with code 1", "exited with code 1", "container exits",
           "exits immediately"),
          ("crashloopbackoff",)),
    Alias(("no endpoints", "has no endpoints", "no ready endpoints", "no available endpoints"),
          ("readiness probe", "available endpoints", "no endpoints")),
    Alias(("stuck behind", "blocked behind", "queued behind", "waiting for a lock",
           "blocked by a migration", "lock queue"),
          ("lock timeout", "lock wait timeout")),
    Alias(("nodes are available", "insufficient cpu", "insufficient memory"),
          ("failedscheduling",)),
    Alias(("502", "503", "504", "bad gateway", "gateway timeout", "service unavailable"),
          ("no server available", "upstream timed out")),
    Alias(("redos", "catastrophic backtracking", "regex backtracking", "regex"),
          ("cpu algorithmic",)),
    Alias(("human error", "operator error", "fat finger", "typo"), ("operator automation error",)),
    Alias(("id exhaustion", "integer overflow", "hard limit", "resource limit"),
          ("integer overflow", "hard limit reached")),
    Alias(("data loss", "backup failure", "restore failure", "accidental deletion"),
          ("data loss backup",)),
    Alias(("unattended upgrade", "automatic update", "auto update"), ("unattended upgrade",)),
    Alias(("dies", "died", "dead", "down", "crashes", "fails", "unavailable", "goes down",
           "go down", "went down"),
          ("failure", "failure domains", "debugging guide", "incident anatomy"), hint=True),
    # Objectives, practices and patterns.
    Alias(("rpo", "recovery point objective", "rto", "recovery time objective",
           "disaster recovery", "backup", "restore"),
          ("storage architecture", "data loss backup")),
    Alias(("dr drill", "failover drill", "region failover", "datacenter failover",
           "region evacuation", "evacuate region"),
          ("switch data centres", "region evacuated", "datacenter switch")),
    Alias(("chaos engineering", "fault injection", "game day", "chaos monkey"), ("chaos",)),
    Alias(("canary", "canarying", "progressive rollout", "staged rollout", "gradual rollout"),
          ("canary", "production operations")),
    Alias(("load shedding", "graceful degradation", "prioritized load shedding"),
          ("sheds load", "shed requests", "refused prefetches", "circuit breaker")),
    Alias(("bulkhead", "circuit breaker", "fail fast"), ("circuit breaker",)),
    Alias(("dual write", "outbox", "change data capture", "cdc"), ("transactional outbox",)),
    Alias(("compensating transaction", "distributed transaction", "saga"), ("saga",)),
    Alias(("capacity planning", "sizing", "how many", "headroom"),
          ("capacity model", "capacity planning")),
    Alias(("tail latency", "p99", "p999"), ("performance profile",)),
    Alias(("latency spike", "high latency", "slow response", "slow request", "site is slow",
           "everything is slow"),
          ("latency spike", "performance profile")),
    # Short names of technologies.
    Alias(("postgres", "pg"), ("postgresql",)),
    Alias(("k8s", "kube"), ("kubernetes",)),
    Alias(("mongo",), ("mongodb",)),
    Alias(("memcache",), ("memcached",)),
    Alias(("elastic", "es"), ("elasticsearch",)),
    Alias(("scylla",), ("scylladb",)),
    # Kinds of views.
    Alias(("request path", "request flow", "life of a request", "call path", "critical path"),
          ("request flow",)),
    Alias(("runbook", "playbook", "troubleshooting", "troubleshoot", "debug"),
          ("debugging guide",)),
    Alias(("postmortem", "post mortem", "outage", "root cause", "rca", "incident"),
          ("incident anatomy", "failure domains")),
    Alias(("on call", "deployment pipeline", "ci cd", "monitoring", "observability"),
          ("production operations",)),
    Alias(("cost", "cloud bill", "spend", "finops", "tco", "pricing"),
          ("cost study", "cost breakdown")),
    Alias(("system design", "architecture", "tech stack"), ("complete architecture",)),
    Alias(("database", "data store", "storage", "data model"), ("storage architecture",)),
    Alias(("scaling history", "scaling", "growth", "evolution"),
          ("scale evolution", "scale journey")),
    Alias(("migration", "cutover", "zero downtime migration"), ("migration playbook",)),
    Alias(("vs", "versus", "or", "compare", "comparison", "compared to", "alternative to"),
          ("technology comparison",), hint=True),
)  # fmt: skip
"""The list; where several terms fit, the longest holds."""

_SILENT = """
a an and are as at be been by can cause causes could did do does during for from get happen happened
happening happens has have how i if in into is it its me my of on our out s should so than that the
their them then there these they this those through to was we were what when where which while who
why will with would you your
"""
SILENT = frozenset(_SILENT.split())
"""Words of a question that say nothing of what is looked for."""
