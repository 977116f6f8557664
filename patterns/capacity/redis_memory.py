"""How many small keys fit into one Redis instance's memory: 300 million, as Instagram planned."""

from atlas import (
    CapacityModel,
    Ceiling,
    Check,
    Link,
    NextStep,
    Plane,
    Proportional,
    Publisher,
    Repository,
    Step,
    about,
    assumed,
    at_least,
    count,
    gaps_in,
    gb,
    gib,
    list_price,
    mb,
    monthly_list_price,
    percent,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.redis import redis

CHECKED = "2026-11-23"
AS_OF = "2026-11-23"
MACHINE = "n2-highmem-8"
_docs = Repository(
    "redis/redis-doc",
    commit="1044224477fceacc5af56a636b0a7495d19e533c",
    checked=CHECKED,
    publisher="Redis",
)
FAQ = _docs.file("docs/get-started/faq.md")
ADMIN = _docs.file("docs/management/admin.md")
EVICTION = _docs.file("docs/reference/eviction/index.md")
INFO = _docs.file("commands/info.md")
CLI = _docs.file("docs/connect/cli.md")
REPLICAOF = _docs.file("commands/replicaof.md")
RULES = Repository(
    "samber/awesome-prometheus-alerts",
    commit="a8533189af0246de5e21a6d8d25bd37816894f07",
    checked=CHECKED,
).file("_data/rules.yml")
press = Publisher(checked=CHECKED, kind="secondary")
INSTAGRAM = press.post(
    "Storing hundreds of millions of simple key-value pairs in Redis (quotes Instagram)",
    "https://www.bram.us/2011/11/02/"
    "storing-hundreds-of-millions-of-simple-key-value-pairs-in-redis/",
    "2011-11-02",
    by="bram.us",
)
PHOTOS = press.post(
    "Sharding & IDs at Instagram (quotes Instagram)",
    "https://itman.in/en/category/databases/",
    by="itman.in",
)
gap = gaps_in("Redis's documentation")

keys = count(300e6, "key") @ INSTAGRAM.at(
    "to the 300,000,000 we would eventually need", of="the map of photos to users", basis="target"
)
memory_per_key = (about(mb(85)) @ FAQ.at("pairs use ~ 85MB of memory")) / (
    count(1e6, "key") @ FAQ.at("1 Million small Keys")
)
share = assumed(
    percent(80), because="the manual: of 10 GB free set maxmemory to 8 or 9; the lower of the two"
)
price_list = list_price(MACHINE, AS_OF).citations[0].source


def larger(machine: str, memory: float) -> NextStep:
    """Return the move to a machine with more memory, in GiB."""
    return NextStep(
        machine,
        limit=(gib(memory) @ price_list.at(f"ram: {memory:.0f}")) * share,
        on_demand=monthly_list_price(machine, AS_OF),
        reserved=list_price(machine, AS_OF, "reserved_1yr"),
        action=Step(
            f"Promote the replica on {machine}: set replica-read-only no on it, pause the clients "
            "of the master, move them all, then this.",
            command=shell("redis-cli -h <host> -p <port> REPLICAOF NO ONE")
            @ ADMIN.at("elect the replica to master using the"),
            healthy=statement("before it, in INFO: both have the same number of keys")
            @ ADMIN.at("the master and replica have the same number"),
            **gap.of("unhealthy", "takes"),
            risk="high",
            undo="Point the clients at the old instance again, before writes reach the new one; "
            "later, its writes are lost.",
            verify="used_memory is about as before, maxmemory is the new limit. The steps before "
            "it are CONFIG SET replica-read-only no, and CLIENT PAUSE on the master.",
        ),
    )


with CapacityModel(
    redis(undisclosed("version: the model follows the documentation of June 2025")),
    "Redis keys against memory",
    as_of=AS_OF,
    plane=Plane.STATE,
    question=f"How many small keys does one Redis hold on {MACHINE}, with 80% as maxmemory?",
    law=Proportional(
        each=memory_per_key, base=about(mb(3)) @ FAQ.at("An empty instance uses ~ 3MB of memory")
    ),
    load=assumed(
        keys,
        because="Instagram planned for as many in 2011; no operator gives a measured count",
        of="one Redis instance",
        basis="total",
    ),
    load_name="keys",
    result_name="used memory",
    limit=Ceiling(
        f"maxmemory on {MACHINE}",
        at=(gib(64) @ price_list.at("ram: 64")) * share,
        beyond=statement("writes are answered with an error; reads continue")
        @ FAQ.at("but will continue to accept read-only commands"),
    ),
    knee=percent(90) @ RULES.at("running out of configured maxmemory (> 90%)", basis="limit"),
    growth=assumed(
        count(25, "key").per("second"),
        because="the number stated, of `more than 25 photos` a second; one key each",
    ),
    steps=[larger("n2-highmem-16", 128), larger("n2-highmem-32", 256)],
    signals=[redis.OOM, redis.MEMORY_USED.rising(), redis.EVICTED.rising()],
    recovery=[
        Check(
            "Compare used memory, and its peak, with the limit.",
            shell("redis-cli -h <host> -p <port> INFO memory")
            @ INFO.at("Total number of bytes allocated by Redis using"),
            healthy=statement("used_memory below maxmemory; maxmemory:0 is no limit")
            @ EVICTION.at("Setting `maxmemory` to zero results into no"),
            unhealthy=statement("used_memory at maxmemory")
            @ EVICTION.at("When the specified amount of memory is reached"),
        ),
        Step(
            "Raise the limit while Redis runs, if the machine has free memory.",
            command=shell("redis-cli -h <host> -p <port> CONFIG SET maxmemory <bytes>")
            @ EVICTION.at("the `CONFIG SET` command at runtime."),
            **gap.of("healthy", "unhealthy", "takes"),
            risk="medium",
            undo="CONFIG SET maxmemory to the former value, once used_memory is below it.",
            verify="Writes succeed; used_memory stays below the new limit.",
        ),
        Check(
            "Find the key with the most items of each type, by a slow scan.",
            shell("redis-cli -h <host> -p <port> --bigkeys -i 0.01")
            @ CLI.at("For example, `-i 0.01` will slow down the"),
            healthy=statement("a line a type: Biggest list found 'mylist' has 100004 items")
            @ CLI.at("Biggest   list found 'mylist' has 100004 items"),
            unhealthy=gap("unhealthy"),
            verify="One key a type is known (strings: by bytes); it may not hold most memory.",
        ),
    ],
    time_to_recover=undisclosed("time to recover: the documentation gives none"),
    data_loss=statement("writes that Redis answers with an error")
    @ EVICTION.at("Redis can return errors for commands"),
    rollback=statement("the former master, once repaired, can become a replica")
    @ REPLICAOF.at("it can be reconfigured to work as a"),
    figures={
        "hash of five fields, each": (about(mb(160)) @ FAQ.at("5 fields, use ~ 160 MB of"))
        / (count(1e6, "key") @ FAQ.at("1 Million Keys")),
        "Instagram's plan, plain keys": about(gb(21))
        @ INSTAGRAM.at(
            "it was looking to be around 21GB worth", of="300 million keys", basis="estimate"
        ),
        "the same, 1,000 in a hash": statement("just under 5 GB, scaled up from a million")
        @ INSTAGRAM.at("the total is just under 5GB"),
        "while a snapshot is written": statement("up to twice the memory, if much is written")
        @ ADMIN.at("Redis can use up to 2 times the"),
        "Instagram, photos a second": at_least(count(25, "photo").per("second"))
        @ PHOTOS.at("With more than 25 photos & 90 likes"),
        "keys of Instagram today": undisclosed(
            "keys today: two searches found only the post of 2011"
        ),
    },
    see=[
        Link(
            "incidents/debugging/redis_out_of_memory",
            "guide",
            because="writes are rejected: from the limit to the policy, question by question",
        ),
        Link(
            "patterns/comparisons/memcached_redis",
            "comparison",
            because="what the two caches do when memory is full",
        ),
    ],
    glossary={"maxmemory": "The setting that caps what Redis may keep in memory."},
) as diagram:
    waive("IN403", because="the documentation gives no time to recover")
    waive("EV504", because="the page that quotes Instagram on its photos a second has no date")
