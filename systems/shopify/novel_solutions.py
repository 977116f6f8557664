"""What Shopify had to invent."""

from atlas import Asynchronous, Call, Link, NovelSolutions, Solution, statement, undisclosed
from systems.shopify import _failures as failures
from systems.shopify import _sources as src
from systems.shopify import components as c
from systems.shopify import facts

NO_CODE = undisclosed("source code: the posts on it link none")

with NovelSolutions(
    c.shopify,
    "Pods, Ghostferry, Semian",
    as_of="2026-05-27",
    solutions=[
        Solution(
            "Pods and the Sorting Hat",
            problem=statement("with shards, one that is down affects all shops")
            @ src.PODS.at("that entire action would be unavailable across the"),
            invention=statement("every request and job is bound to one pod")
            @ src.PODS.at("every unit of work (web request and delayed"),
            effect={"pods (2018)": facts.PODS, "failover of one": facts.POD_MOVE},
            open_source=NO_CODE,
            components=[c.routing_table, c.pod_mover],
        ),
        Solution(
            "Ghostferry",
            problem=statement("busy shops end up on the same shard")
            @ src.BALANCING.at("resource intensive shops end up living in the"),
            invention=statement("rows copied while the binlog is followed, then a short lock")
            @ src.GF_OVERVIEW.at("applying the entries that are applicable to the"),
            effect={
                "downtime, mean (2018)": facts.SHOP_MOVE_2018,
                "most shops (2022)": facts.SHOP_MOVE_2022,
                "larger shops (2022)": facts.BIG_SHOP_MOVE,
                "rows at once, default": facts.FERRY_BATCH,
                "retries of a read, default": facts.FERRY_READS,
                "retries of a write, default": facts.FERRY_WRITES,
            },
            open_source=statement("Shopify/ghostferry, with a TLA+ specification")
            @ src.GF_README.at("is expressed in the [TLA+ specification]"),
            components=[c.ferry],
        ),
        Solution(
            "Semian",
            problem=statement("slow resources occupy all workers")
            @ src.SEMIAN.at("slow resource has caused a cascading failure by"),
            invention=statement("circuit breakers and bulkheads, with a short probe when half open")
            @ src.SEMIAN.at("**half_open_resource_timeout**. Timeout for the resource in seconds"),
            effect={
                "dead Redis, without it": facts.SESSION_MISS,
                "workers needed, wrong (example)": facts.BREAKER_WRONG,
                "workers needed, right (example)": facts.BREAKER_RIGHT,
            },
            open_source=statement("Shopify/semian; in production since October 2014")
            @ src.SEMIAN.at("successfully in production since October, 2014."),
            components=[c.breakers],
        ),
        Solution(
            "Toxiproxy",
            problem=statement("tc and iptables need root and do not fit automated tests")
            @ src.RESILIENT.at("don’t work well for automated integration tests"),
            invention=statement("a TCP proxy whose faults are set over HTTP")
            @ src.TOXIPROXY.at("A TCP proxy written in Go (what this"),
            effect={
                "in use": statement("all development and test environments, since October 2014")
                @ src.TOXIPROXY.at("all development and test environments at Shopify since"),
            },
            open_source=statement("Shopify/toxiproxy; used in tests since October 2014")
            @ src.TOXIPROXY.at("all development and test environments at Shopify since"),
            components=[c.game_days],
        ),
        Solution(
            "A fair queue at the load balancers",
            problem=statement("who came first had no preference in the throttle")
            @ src.THROTTLE.at("not giving preference to customers who’d entered the"),
            invention=statement("a time of arrival, compared with a threshold; no store")
            @ src.THROTTLE.at("calculating a threshold that each incoming timestamp would"),
            effect={
                "write bursts (2022)": facts.WRITE_BURST,
                "wait in the queue (2022)": facts.QUEUE_WAIT,
                "stock gone before, by": facts.SOLD_OUT_EARLIER,
            },
            open_source=NO_CODE,
            components=[c.balancers],
        ),
    ],
    figures={
        "queries in a flash sale (2018)": facts.SALE_QUERIES,
        "throttle poll, default": facts.THROTTLE_POLL,
        "binlog events a batch, default": facts.FERRY_EVENTS,
    },
    patents=undisclosed("patents: none was looked up"),
    see=[
        Link(
            "patterns/circuit_breaker/netflix",
            "pattern",
            because="the same pattern in Netflix's Hystrix",
        ),
    ],
    urgent=[failures.FERRY_LOCK, failures.BREAKER_FLAPS, failures.SHARD_DOWN],
) as diagram:
    c.balancers >> Call("which pod?", note="Sorting Hat") >> c.routing_table
    c.balancers >> Call("checkout, in order") >> c.core
    c.core >> Call("calls to stores", optional=True, note="in the process") >> c.breakers
    c.breakers >> Call("queries", optional=True, note="only this pod's shops") >> c.shard
    c.breakers >> Call("sessions", optional=True) >> c.pod_redis
    c.ferry >> Call("copy rows, follow the binlog") >> c.shard
    c.ferry >> Call("lock at the cutover") >> c.pod_redis
    c.ferry >> Asynchronous("shop has a new pod") >> c.routing_table
    c.pod_mover >> Asynchronous("move a pod") >> c.routing_table
    c.game_days >> Asynchronous("faults in tests") >> c.breakers
