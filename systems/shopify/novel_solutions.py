"""What Shopify had to invent, and which parts are open source."""

from atlas import Asynchronous, Call, Link, NovelSolutions, Solution, statement, undisclosed, waive
from systems.shopify import _failures as failures
from systems.shopify import _sources as src
from systems.shopify import components as c
from systems.shopify import facts

NO_CODE = undisclosed("source code: the posts on it link none")

with NovelSolutions(
    c.shopify,
    "Pods of shops, moves between shards, circuit breakers per worker",
    as_of="2026-05-27",
    solutions=[
        Solution(
            "Pods and the Sorting Hat",
            problem=statement("one shard down made whole actions unavailable to all shops")
            @ src.PODS.at("that entire action would be unavailable across the"),
            invention=statement("every request and job is bound to one pod")
            @ src.PODS.at("every unit of work (web request and delayed"),
            effect={
                "failover of a pod (2018)": facts.POD_MOVE,
                "a Redis failure hits": statement("one pod's shops; before, all shops")
                @ src.CASE_STUDY.at("One pod's shops"),
            },
            open_source=NO_CODE,
            components=[c.routing_table, c.pod_mover],
        ),
        Solution(
            "Ghostferry",
            problem=statement("resource-intensive shops may end up on the same shard")
            @ src.BALANCING.at("resource intensive shops end up living in the"),
            invention=statement("rows copied while the binlog is followed, then a short lock")
            @ src.GF_OVERVIEW.at("applying the entries that are applicable to the"),
            effect={
                "downtime of a move, mean (2018)": facts.SHOP_MOVE_2018,
                "downtime, most shops (2022)": facts.SHOP_MOVE_2022,
                "downtime, larger shops (2022)": facts.BIG_SHOP_MOVE,
            },
            open_source=statement("Shopify/ghostferry, with a TLA+ specification")
            @ src.GF_README.at("is expressed in the [TLA+ specification]"),
            components=[c.ferry],
        ),
        Solution(
            "Semian",
            problem=statement("slow resources occupy workers, and capacity is lost")
            @ src.SEMIAN.at("slow resource has caused a cascading failure by"),
            invention=statement("circuit breakers and bulkheads around a resource")
            @ src.SEMIAN.at("Semian consists of two parts: **Circuit Breaker** and"),
            effect={
                "an open circuit": statement("rejects at once, without the driver's timeout")
                @ src.SEMIAN.at("instead of waiting for the driver to time"),
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
                "used in": statement("all development and test environments, since October 2014")
                @ src.TOXIPROXY.at("all development and test environments at Shopify since"),
            },
            open_source=statement("Shopify/toxiproxy, with clients for several languages")
            @ src.TOXIPROXY.at("Toxiproxy is a framework for simulating network conditions."),
            components=[c.game_days],
        ),
        Solution(
            "A fair throttle in nginx (former)",
            problem=statement("who came first had no preference in the throttle")
            @ src.THROTTLE.at("not giving preference to customers who’d entered the"),
            invention=statement("each buyer's time of arrival is compared with a threshold")
            @ src.THROTTLE.at("calculating a threshold that each incoming timestamp would"),
            effect={
                "write bursts, of baseline (2022)": facts.WRITE_BURST,
                "drawback: a wait could be (2022)": facts.QUEUE_WAIT,
                "replaced by": statement("a throttle in the Rails monolith (2022)")
                @ src.QUEUEING.at("away from the edge to our Rails monolith"),
            },
            open_source=NO_CODE,
            components=[c.balancers],
        ),
    ],
    figures={
        "pods (2018)": facts.PODS,
        "downtime, shop move, mean (2018)": facts.SHOP_MOVE_2018,
        "slow Redis adds, example": facts.SESSION_MISS,
        "extra use, long probes, example": facts.BREAKER_WRONG,
        "extra use, both tuned, example": facts.BREAKER_RIGHT,
        "queries in a sale, example 2018": facts.SALE_QUERIES,
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
    c.balancers >> Call("checkout", optional=True, note="storefronts stay") >> c.core
    c.core >> Call("calls to stores", optional=True, note="in the process") >> c.breakers
    c.breakers >> Call("queries", optional=True, note="only this pod's shops") >> c.shard
    c.breakers >> Call("sessions", optional=True) >> c.pod_redis
    c.ferry >> Call("copy rows, follow the binlog") >> c.shard
    c.ferry >> Call("lock at the cutover") >> c.pod_redis
    c.ferry >> Asynchronous("shop has a new pod") >> c.routing_table
    c.pod_mover >> Asynchronous("move a pod") >> c.routing_table
    c.game_days >> Asynchronous("faults in tests") >> c.breakers
    waive("IN403", because="posts and repositories were searched; none times these recoveries")
    waive("CFO304", because=c.NO_RESERVED_SHARE)
