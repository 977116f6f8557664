"""What fails when the Kubernetes API servers are overloaded, as on 2024-12-11."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    Observation,
    statement,
    undisclosed,
    waive,
)
from systems.openai import _failures as failures
from systems.openai import _incident_facts as incidents
from systems.openai import _sources as src
from systems.openai import components as c
from systems.openai._system import NO_SHARE, openai

INCIDENTS = [
    Incident(
        "A rollout removes configuration that request routing needs",
        date="2026-02-12",
        report=src.CONFIGURATION_2026,
        cascade=[c.pipeline, c.backends],
        trigger=statement("a configuration resource for request routing was removed by mistake")
        @ src.CONFIGURATION_2026.at("was unintentionally removed at the start of the"),
        impact=statement("clusters that served most of ChatGPT's traffic rejected requests")
        @ src.CONFIGURATION_2026.at("serving the majority of ChatGPT traffic at the"),
        mitigation=statement(
            "new instances got the right configuration; traffic left a slow cluster"
        )
        @ src.CONFIGURATION_2026.at("Traffic was evacuated from one slower-updating cluster to"),
        duration=incidents.CONFIGURATION_DEGRADED,
    ),
    Incident(
        "A control plane for low priority manages some production",
        date="2025-07-09",
        report=src.LOW_PRIORITY_2025,
        cascade=[c.gpu_nodes, c.backends],
        trigger=statement("a faulty change to a control plane mainly for low-priority work")
        @ src.LOW_PRIORITY_2025.at("primarily responsible for managing low priority workloads"),
        impact=statement("it managed some production inference: ChatGPT search, gpt-4.1-mini hit")
        @ src.LOW_PRIORITY_2025.at("was also managing some production inference workloads"),
        mitigation=statement("the change was rolled back")
        @ src.LOW_PRIORITY_2025.at("We quickly rolled back the faulty code change"),
        duration=incidents.SEARCH_FAILED,
    ),
    Incident(
        "An OS update takes GPU nodes off the network",
        date="2025-06-09",
        report=src.GPU_2025,
        cascade=[c.gpu_nodes, c.backends],
        trigger=statement("a routine update to the host operating system of GPU servers")
        @ src.GPU_2025.at("a routine update to the host Operating System"),
        impact=statement("less capacity: errors for users of ChatGPT and of the API")
        @ src.GPU_2025.at("led to a drop in available capacity for"),
        mitigation=statement("nodes re-imaged; background updates halted")
        @ src.GPU_2025.at("restored by re-imaging affected nodes, halting the background"),
        duration=incidents.GPU_OUTAGE,
    ),
    Incident(
        "A data center of the provider loses power",
        date="2024-12-26",
        report=src.POWER_2024,
        cascade=[c.backends],
        trigger=statement("a power failure in a data center of a cloud provider")
        @ src.POWER_2024.at("a power failure in a cloud provider data"),
        impact=statement("ChatGPT (last to recover), Sora videos, many APIs; not text completions")
        @ src.POWER_2024.at("The text completions API was unaffected"),
        mitigation=statement("some databases failed over; final recovery came with the region")
        @ src.POWER_2024.at("final recovery only came when the cloud provider"),
        duration=incidents.POWER_CHATGPT,
    ),
    Incident(
        "Telemetry on every node overloads control planes",
        date="2024-12-11",
        report=src.TELEMETRY_2024,
        cascade=[c.telemetry, c.control_plane, c.names, c.backends],
        trigger=statement("every node ran API operations whose cost grows with its cluster")
        @ src.TELEMETRY_2024.at("whose cost scaled with the size of the"),
        impact=statement("all services degraded or unavailable, once cached DNS records expired")
        @ src.TELEMETRY_QUOTES.at("services began failing due to their reliance on"),
        mitigation=statement("clusters scaled down, admin API blocked, API servers scaled up")
        @ src.TELEMETRY_QUOTES.at("Blocking network access to Kubernetes admin APIs"),
        duration=incidents.TELEMETRY_OUTAGE,
    ),
    Incident(
        "The Redis authentication cache becomes largely unresponsive",
        date="2023-10-19",
        report=src.REDIS_2023,
        cascade=[c.redis_auth, c.backends],
        trigger=statement("shards failed while the cache was already under high load")
        @ src.REDIS_2023.at("shards failing while the cache was already under"),
        impact=statement("500 and 502: some API customers saw all requests fail, others few")
        @ src.REDIS_2023.at("some API customers saw all requests fail, while"),
        mitigation=statement("attempts to scale the cluster up, and a new, larger one")
        @ src.REDIS_2023.at("separately provisioning a new, larger Redis cluster with"),
        duration=incidents.REDIS_OUTAGE,
    ),
    Incident(
        "Cancelled Redis requests show users others' data",
        date="2023-03-20",
        report=src.MARCH_2023,
        cascade=[c.redis_users, c.backends],
        trigger=statement("a change raised cancellations; redis-py then mixed up replies")
        @ src.MARCH_2023.at("caused a spike in Redis request cancellations"),
        impact=statement("chat titles shown to wrong users, and maybe payment data")
        @ src.MARCH_2023.at("unintentional visibility of payment-related information of 1.2% of"),
        mitigation=statement("ChatGPT was taken offline, and the library patched")
        @ src.MARCH_2023.at("We took ChatGPT offline earlier this week due"),
        duration=undisclosed("time offline: the post gives the hours of the exposure alone"),
    ),
]

with FailureDomains(
    openai,
    "Blast radius of the Kubernetes API servers",
    as_of="2026-03-31",
    incidents=INCIDENTS,
    breakers=undisclosed("circuit breakers: one was announced in July 2025, none is described"),
    bulkheads=statement("PostgreSQL: separate instances by priority, product and service (2026)")
    @ src.POSTGRESQL.at("we isolate workloads onto dedicated instances to ensure"),
    focus=c.control_plane,
    figures={
        "all services hit, 2024-12-11": incidents.TELEMETRY_OUTAGE,
        "ChatGPT errors, peak 2025-06-10": incidents.GPU_CHATGPT_FAILED,
        "change to all clusters in (2024)": incidents.TELEMETRY_ROLLOUT,
        "DNS caches expired in (2024)": incidents.DNS_EXPIRY,
        "errors, hit products 2024-12-26": incidents.POWER_FAILED,
        "API failed, 4 min of 2024-12-04": incidents.BALANCER_FAILED,
        "requests stalled, 2024-12-04": incidents.DNS_CACHE_WAIT,
        "chatgpt.com hit 2025, two causes": incidents.COSMOS_DEGRADED,
        "payment data at risk, 2023-03-20": incidents.WINDOW_2023,
        "Plus payment data at risk (2023)": incidents.PAYMENT_DATA,
    },
    see=[
        Link(
            "incidents/datadog/2023_03_08_systemd_update",
            "incident",
            because="an OS update that removed the routes of nodes in five regions",
        ),
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="service names that no longer resolve",
        ),
    ],
    urgent=[
        failures.CONTROL_PLANE,
        failures.DNS_EXPIRED,
        failures.GPU_NETWORK,
        failures.REPLIES_MIXED,
    ],
) as diagram:
    diagram.include(Group("each cluster", [c.control_plane, c.names]))
    c.clients >> Call("HTTPS") >> c.backends
    c.sdk >> Call("HTTPS") >> c.balancer >> Call("HTTPS") >> c.backends
    c.backends >> Call("model requests") >> c.gpu_nodes
    c.backends >> Call("service names") >> c.names
    c.names >> Call("services") >> c.control_plane
    c.telemetry >> Observation("queries", note="from every node, 2024") >> c.control_plane
    c.pipeline >> Asynchronous("changes") >> c.control_plane
    c.pipeline >> Asynchronous("releases") >> c.backends
    c.control_plane >> Asynchronous("pods") >> c.gpu_nodes
    c.backends >> Call("authentication", note="2023") >> c.redis_auth
    c.backends >> Call("user data", note="2023") >> c.redis_users
    c.backends >> Call("new workloads") >> c.cosmos
    waive("CFO304", because=NO_SHARE)
