"""How a cacheable GET that no cache has reaches the origin, and what each hop reads."""

from atlas import SLO, Asynchronous, Call, Link, RequestFlow, gaps_in, statement, waive
from systems.cloudflare import _failures as failures
from systems.cloudflare import _sources as src
from systems.cloudflare import _storage_facts as storage
from systems.cloudflare import components as c
from systems.cloudflare import facts

gap = gaps_in("Cloudflare's posts, reports and documentation")

with RequestFlow(
    c.cloudflare,
    "A cacheable GET, from a visitor to the origin",
    as_of="2026-05-01",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement(
        "Always Online, if the site enables it: a stale copy, or the Internet Archive"
    )
    @ src.ALWAYS_ONLINE.at("Always Online checks Cloudflare’s cache for a stale"),
    figures={
        "config, 90 % of requests": storage.READ_P90,
        "config, 99.9 % of requests": storage.READ_P999,
        "requests to origins (2024)": facts.ORIGIN_REQUESTS,
        "conn. reuse, one customer, NGINX": facts.REUSE_BEFORE,
        "conn. reuse, 1 customer, Pingora": facts.REUSE_AFTER,
        "WAF body buffer to 2025-12-05": facts.BUFFER,
        "wait for an origin's SYN+ACK": facts.SYN_ACK_WAIT,
        "global purge, median (2024)": facts.PURGE,
    },
    see=[
        Link(
            "incidents/cloudflare/2025_12_05_killswitch",
            "incident",
            because="a kill switch made the older core proxy (FL1) fail on requests",
        ),
        Link(
            "incidents/cloudflare/2019_07_02_waf_backtracking",
            "incident",
            because="one rule of the WAF used all CPUs",
        ),
    ],
    urgent=[
        failures.ORIGIN_UNREACHABLE,
        failures.OVERSIZED_FILE,
        failures.QUEUE_FULL,
    ],
) as diagram:
    c.visitors >> Call("HTTPS", note="anycast: a near site") >> c.routers
    c.routers >> Call("packets") >> c.unimog
    c.unimog >> Call("request", note="any server") >> c.core_proxy
    c.core_proxy >> Call("keys", note="settings of the site") >> c.quicksilver_local
    c.core_proxy >> Call("rules", note="body in memory") >> c.waf
    c.core_proxy >> Call("lookup", note="a miss here") >> c.cache
    c.cache >> Call("lookup", note="Tiered Cache: a miss, too") >> c.upper_tier
    c.upper_tier >> Call("request", note="headers cleaned") >> c.pingora_origin
    c.pingora_origin >> Call("HTTPS", note="pooled connection") >> c.origin
    c.core_proxy >> Asynchronous("log lines") >> c.collectors
    waive("CFO304", because=c.OWN_MACHINES)
