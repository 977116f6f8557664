"""Labels of what is known of a component, by subject: kinds say which their pictures leave out."""

MACHINES = frozenset({"machines", "machine", "count", "reserved", "cost"})
"""What it runs on and costs."""

LATENCY = frozenset(
    {"latency", "p50", "p99", "p999", "read p50", "read p99", "write p50", "write p99"}
)
"""How long it takes."""

WORKLOAD = frozenset({"load", "scaling", "population"})
"""How much it has to do, and how it keeps up."""

GUARANTEES = frozenset({"consistency", "durability", "backup", "rotation", "policy"})
"""What it guarantees about what it keeps."""

BEHAVIOUR = frozenset(
    {
        "algorithm",
        "cadence",
        "dead letters",
        "delivery",
        "eviction",
        "freshness",
        "health check",
        "hit ratio",
        "manages",
        "partitions",
        "propagation",
        "response",
        "scaling",
        "sharding",
        "strategy",
        "ttl",
        "watches",
    }
)
"""How it does what it does."""
