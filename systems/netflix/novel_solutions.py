"""What Netflix had to invent, and which of it is open source."""

from atlas import (
    Asynchronous,
    Call,
    NovelSolutions,
    Observation,
    Solution,
    statement,
    undisclosed,
    waive,
)
from systems.netflix import _failures as failures
from systems.netflix import components as c
from systems.netflix import facts

NO_CODE = undisclosed("source code: the post links none, unlike the posts on Zuul and Hystrix")

with NovelSolutions(
    c.netflix,
    "Circuit breakers, chaos testing, caches in every region, video at 400 Gb/s",
    as_of="2024-10",
    solutions=[
        Solution(
            "Hystrix",
            problem=statement("one slow dependency can saturate all request threads in seconds")
            @ facts.FAULT_TOLERANCE.at("saturate all available Tomcat"),
            invention=statement("bulkhead, circuit breaker and fallback around network calls")
            @ facts.RESILIENCE.at("Isolate client network interaction using the bulkhead"),
            effect={
                "uptime without it, example": facts.UPTIME_UNPROTECTED,
                "calls a day (2017)": statement("tens of billions of thread-isolated calls")
                @ facts.HYSTRIX_FAQ.at("Tens of billions of thread-isolated"),
            },
            open_source=statement("github.com/Netflix/Hystrix")
            @ facts.HYSTRIX_README.at("Latency and Fault Tolerance for Distributed Systems"),
            components=[c.api],
        ),
        Solution(
            "Zuul 2",
            problem=statement("one entry point for all external requests to many services")
            @ facts.ZUUL2.at("front door for all requests coming into"),
            invention=statement("filters before, during and after proxying, on Netty")
            @ facts.ZUUL2.at("The inbound filters run before proxying"),
            effect={
                "requests (2018)": facts.GATEWAY_REQUESTS,
                "backend clusters (2018)": facts.BACKENDS,
            },
            open_source=statement("open sourced in May 2018")
            @ facts.ZUUL2.at("announce the open sourcing of Zuul 2"),
            components=[c.zuul],
        ),
        Solution(
            "Prioritised load shedding",
            problem=statement("prefetch spikes reduced the availability of user-initiated requests")
            @ facts.SHEDDING.at(
                "Spikes in pre-fetch traffic reduced availability for user-initiated"
            ),
            invention=statement("one concurrency limiter, partitioned by priority")
            @ facts.SHEDDING.at("We implemented a concurrency limiter within PlayAPI that"),
            effect={
                "user requests served": facts.SHED_USER,
                "prefetches served, at worst": facts.SHED_PREFETCH,
            },
            open_source=statement("built on the concurrency-limits library")
            @ facts.SHEDDING.at("open source Netflix/concurrency-limits Java library"),
            components=[c.playapi],
        ),
        Solution(
            "EVCache",
            problem=statement("must hold all of the personalized data for every member")
            @ facts.MONETA.at("hold all of the personalized data for every"),
            invention=statement("its client writes to all zones, a service copies to other regions")
            @ facts.EVCACHE_FEATURES.at("using a custom Data Replication Service"),
            effect={"operations": facts.EVCACHE_OPS, "p99, target": facts.EVCACHE_P99},
            open_source=statement("github.com/Netflix/EVCache")
            @ facts.CACHING.at("EVCache is open source"),
            components=[c.evcache],
        ),
        Solution(
            "SSD for caches",
            problem=statement("keeping a lot of data in memory is expensive")
            @ facts.CACHE_SSD.at("volatile memory (RAM) is expensive"),
            invention=statement("part of the data moves out of memory, to SSD")
            @ facts.CACHE_SSD.at("move part of the data out of"),
            effect={
                "memory read, rarely above": facts.RAM_LATENCY,
                "SSD, one machine": facts.SSD_OPS,
            },
            open_source=NO_CODE,
            components=[c.evcache],
        ),
        Solution(
            "Chaos Monkey and ChAP",
            problem=statement("a system is known by trying to make it fail")
            @ facts.CHAOS_CASSANDRA.at("by trying to making it fail"),
            invention=statement("ChAP compares an experiment with a control cluster")
            @ facts.CHAP.at("launches experiment and control clusters of that"),
            effect={
                "nodes rebooted, 2014": facts.NODES_REBOOTED,
                "mean time between terminations": facts.TERMINATIONS_EVERY,
            },
            open_source=statement("github.com/Netflix/chaosmonkey")
            @ facts.MONKEY_BEHAVIOUR.at("Chaos Monkey"),
            components=[c.monkey, c.chap],
        ),
        Solution(
            "Video from FreeBSD",
            problem=statement("memory bandwidth limits encryption in software")
            @ facts.FREEBSD_2021.at("Memory bandwidth limits for software kTLS"),
            invention=statement("encryption in the kernel and on the network card")
            @ facts.FREEBSD_2021.at("Kernel TLS and TLS Hardware Offload"),
            effect={"first rate": facts.APPLIANCE_RATE_FIRST, "later rate": facts.APPLIANCE_RATE},
            open_source=statement("in the kernel of FreeBSD")
            @ facts.FREEBSD_2021.at("optimizing the FreeBSD kernel and network stack"),
            components=[c.open_connect],
        ),
        Solution(
            "Internal spot market",
            problem=statement("reserved machines are unused at a daily trough")
            @ facts.SPOT.at("internal spot market” that has a daily"),
            invention=statement("batch jobs borrow the machines that are unused at the trough")
            @ facts.SPOT.at("effectively utilize these troughs"),
            effect={
                "idle at the trough (2015)": facts.IDLE,
                "encoding capacity gained": facts.ENCODING_GAIN,
            },
            open_source=NO_CODE,
            components=[c.precompute, c.encoding],
        ),
        Solution(
            "Titus",
            problem=statement("EC2's scheduling for services did not help users of batch jobs")
            @ facts.TITUS.at("this didn’t help our batch users"),
            invention=statement("a common container scheduler, whatever the type of workload")
            @ facts.TITUS.at("container based applications independent of workload type"),
            effect={"containers (2017)": facts.TITUS_CONTAINERS},
            open_source=statement("published, since archived")
            @ facts.TITUS_README.at("This repo has been archived"),
            components=[c.titus],
        ),
    ],
    patents=statement("a proxy whose rules change at run time: patent 8954495 (2015)")
    @ facts.PATENT_PROXY.at("Patent number: 8954495"),
    urgent=[failures.DEPENDENCY_SLOW, failures.CACHE_COPY_DOWN, failures.NODES_DOWN],
) as diagram:
    c.clients >> Call("HTTPS") >> c.zuul >> Call("request") >> c.api
    c.zuul >> Call("request", note="manifest, licence") >> c.playapi
    c.playapi >> Call("request", note="internal services") >> c.microservices
    c.clients >> Call("HTTPS, video") >> c.open_connect
    c.api >> Call("request", optional=True) >> c.microservices
    c.microservices >> Call("memcached protocol", optional=True) >> c.evcache
    c.microservices >> Call("queries") >> c.cassandra_
    c.precompute >> Asynchronous("rankings") >> c.evcache
    c.precompute >> Asynchronous("lends machines") >> c.encoding
    c.encoding >> Asynchronous("files") >> c.open_connect
    c.titus >> Asynchronous("runs media encoding (2017)") >> c.encoding
    c.monkey >> Observation("terminates") >> c.cassandra_
    c.chap >> Observation("experiments") >> c.playapi
    waive(
        "IN403", because="the posts time failovers and evacuations, which are steps of a recovery"
    )
    waive("EV504", because="the copies found of the Nimble post and of a 2024 talk have no date")
