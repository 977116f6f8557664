"""What Cloudflare had to invent: a config store, proxies, a fast purge, staged config releases."""

from atlas import Asynchronous, Call, NovelSolutions, Solution, statement, waive
from systems.cloudflare import _failures as failures
from systems.cloudflare import _sources as src
from systems.cloudflare import _storage_facts as storage
from systems.cloudflare import components as c
from systems.cloudflare import facts

NO_CODE = c.gap("open source code")

with NovelSolutions(
    c.cloudflare,
    "Config store, origin proxy, median purge under 150 ms",
    as_of="2026-05-01",
    solutions=[
        Solution(
            "Quicksilver v2",
            problem=statement("all keys on all servers take the disk that content could use (2025)")
            @ src.V2_PART_2.at("the less disk space is left for content"),
            invention=statement("three levels: server, data center, storage nodes")
            @ src.V2_PART_2_QUOTED.at("Quicksilver V2 has three levels of storage."),
            effect={
                "L1 hits, mean": storage.LOCAL_HITS,
                "L1+L2 hit, worst cache": storage.SHARDED_HITS,
            },
            open_source=NO_CODE,
            components=[c.quicksilver_local, c.quicksilver_sharded, c.quicksilver_replicas],
        ),
        Solution(
            "Pingora",
            problem=statement("NGINX has a pool of connections in each worker (2022)")
            @ src.PINGORA_QUOTED.at("the NGINX connection pool is per worker."),
            invention=statement("a proxy in Rust whose threads share the connections")
            @ src.PINGORA_QUOTED.at("We chose multithreading over multiprocessing in order"),
            effect={
                "CPU saved, same traffic (2022)": facts.PINGORA_CPU,
                "connection reuse, one customer": facts.REUSE_AFTER,
            },
            open_source=statement("github.com/cloudflare/pingora")
            @ src.PINGORA_README.at("Pingora is a Rust framework to"),
            components=[c.pingora_origin],
        ),
        Solution(
            "trie-hard",
            problem=statement("cleaning headers took over 1.7 % of pingora-origin's CPU (2024)")
            @ src.TRIE_HARD.at("function consumes more than 1.7% of pingora-origin’s"),
            invention=statement(
                "a trie in one piece of memory, its node relations in bits of integers"
            )
            @ src.TRIE_HARD.at("keeping the entire tree in a contiguous chunk"),
            effect={"pingora CPU to clear headers": facts.HEADERS_AFTER},
            open_source=statement("github.com/cloudflare/trie-hard")
            @ src.TRIE_HARD.at("The repository gives a full description of"),
            components=[c.pingora_origin],
        ),
        Solution(
            "Instant Purge",
            problem=statement("fast removal from all caches is as crucial as fast delivery (2024)")
            @ src.PURGE.at("removed from a CDN's global cache is just"),
            invention=statement("any data center takes a purge, and its keys go to all others")
            @ src.PURGE.at("get a purge request into any datacenter, distribute"),
            effect={
                "global purge, median (2024)": facts.PURGE,
                "purge latency, cut since 2022-05": facts.PURGE_GAIN,
            },
            open_source=NO_CODE,
            components=[c.cache],
        ),
        Solution(
            "Core proxy FL2",
            problem=c.gap("problem of FL1, in words of Cloudflare that could be read"),
            invention=statement("a modular proxy in Rust, in place of NGINX (2025)")
            @ src.FL2.at("new modular Rust-based proxy, replacing NGINX"),
            effect={
                "response time": c.gap("effect of FL2, in words of Cloudflare that could be read")
            },
            open_source=NO_CODE,
            components=[c.core_proxy],
        ),
        Solution(
            "Snapstone",
            problem=statement("configuration reached the whole network at once (2025)")
            @ src.DECEMBER_2025.at("propagates changes within seconds to the entire"),
            invention=statement(
                "configuration is in most cases released by stages, as software is (2026)"
            )
            @ src.FAIL_SMALL.at("the same we use when releasing software, for"),
            effect={
                "changes (2026)": statement("in most cases no longer instant")
                @ src.FAIL_SMALL.at("changes no longer reach our network instantly and")
            },
            open_source=NO_CODE,
            components=[c.snapstone],
        ),
    ],
    patents=c.gap("patents"),
    urgent=[failures.OVERSIZED_FILE, failures.ORIGIN_UNREACHABLE],
) as diagram:
    c.core_proxy >> Call("keys") >> c.quicksilver_local
    c.quicksilver_local >> Call("misses") >> c.quicksilver_sharded
    c.quicksilver_sharded >> Call("misses") >> c.quicksilver_replicas
    c.core_proxy >> Call("cacheable") >> c.cache >> Call("misses") >> c.pingora_origin
    c.snapstone >> Asynchronous("configuration, by stages") >> c.core_proxy
    waive("CFO304", because=c.OWN_MACHINES)
    waive("IN404", because="no post on these components reports or excludes lost data")
