"""From research clusters to ChatGPT: what broke at each size, and what fixed it."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Replication,
    ScaleEvolution,
    Stage,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.openai import _failures as failures
from systems.openai import _incident_facts as incidents
from systems.openai import _research as r
from systems.openai import _research_facts as research
from systems.openai import _research_failures as broken
from systems.openai import _sources as src
from systems.openai import components as c
from systems.openai import facts
from systems.openai._system import NO_SHARE, openai

EARLY = "OpenAI's posts on the systems behind ChatGPT begin later"
NO_COST = undisclosed("cost at this size: no post or filing that was read states one")
NO_USERS = undisclosed("users: a cluster for OpenAI's own researchers")
gap = gaps_in("OpenAI's posts")

RESEARCH_2018 = Stage(
    when=statement("January 2018") @ src.KUBERNETES_2018.at("January 18, 2018"),
    users=NO_USERS,
    architecture=statement("the largest of several Kubernetes clusters for experiments, on Azure")
    @ src.KUBERNETES_2018.at("This cluster runs in Azure on a combination"),
    broke=statement(
        "etcd hit its limit, nodes failed health checks; the autoscaler meant to end all"
    )
    @ src.KUBERNETES_2018.at("thus needed to terminate all the workers"),
    fixed=statement("a higher quota, and a limit on what the autoscaler may remove at once")
    @ src.KUBERNETES_2018.at("not to take action if it would terminate"),
    cost=NO_COST,
    components=[r.nodes_2018, r.etcd_2018],
    figures={
        "nodes (2018)": research.NODES_2018,
        "kubectl timed out beyond (2018)": research.NODES_TIMEOUTS,
        "etcd slow again beyond (2018)": research.NODES_ETCD,
        "nodes ended at once, max (2018)": research.SCALE_IN_LIMIT,
    },
)
RESEARCH_2021 = Stage(
    when=statement("January 2021") @ src.KUBERNETES_2021.at("January 25, 2021"),
    users=NO_USERS,
    architecture=statement("API servers outside of the cluster; they and etcd have dedicated nodes")
    @ src.KUBERNETES_2021.at("etcd and API servers run on their own"),
    broke=statement("typically each node watched Endpoints that list every node")
    @ src.KUBERNETES_2021.at("One big strain on API Servers was WATCHes"),
    fixed=statement("EndpointSlices of Kubernetes 1.17")
    @ src.KUBERNETES_2021.at("EndpointSlices, launched in Kubernetes 1.17, were a"),
    cost=NO_COST,
    components=[r.nodes_2021, r.api_2021],
    figures={
        "nodes (2021)": research.NODES_2021,
        "watches, before slices (2021)": research.WATCH_BANDWIDTH,
        "load of watches, cut (2021)": research.WATCH_CUT,
        "heap of an API server (2021)": research.API_HEAP,
    },
)
CHATGPT_2023 = Stage(
    when=statement("2023") @ src.REDIS_2023.at("On October 19, 2023"),
    users=facts.USERS_2023,
    architecture=statement("a Redis cache of the authentication system, which is keyed by user")
    @ src.REDIS_2023.at("the user-keyed nature of the authentication system"),
    broke=statement("October: shards of that cache failed, and authentication timed out")
    @ src.REDIS_2023.at("significant fraction of timeouts when authenticating"),
    fixed=statement("a larger cache, to serve with shards down; other backoff on misses")
    @ src.REDIS_2023.at("Modified our cache miss and failure backoff policies"),
    cost=NO_COST,
    components=[c.redis_auth],
    figures={"GPT-4 failed, peak 2023-10-19": incidents.GPT4_FAILED},
)
CHATGPT_2024 = Stage(
    when=statement("December 2024") @ src.TELEMETRY_2024.at("on December 11, 2024"),
    users=facts.USERS_2025,
    architecture=statement("hundreds of Kubernetes clusters, worldwide")
    @ src.TELEMETRY_2024.at("OpenAI operates hundreds of Kubernetes clusters globally"),
    broke=statement("a change took down the control planes of most large clusters")
    @ src.TELEMETRY_QUOTES.at("taking down the Kubernetes control plane in most"),
    fixed=undisclosed("fix: phased rollouts and break-glass access were plans in that report"),
    cost=NO_COST,
    components=[c.control_plane],
    figures={"all services hit, 2024-12-11": incidents.TELEMETRY_OUTAGE},
)
CHATGPT_2026 = Stage(
    when=statement("January 2026") @ src.POSTGRESQL.at("January 22, 2026"),
    users=facts.USERS_2026_01,
    architecture=statement("one PostgreSQL primary, read replicas in several regions, PgBouncer")
    @ src.POSTGRESQL.at("single primary Azure PostgreSQL flexible server instance"),
    broke=statement("the launch of ImageGen (2025) multiplied writes: the one SEV-0 of 12 months")
    @ src.POSTGRESQL.at("occurred during the viral launch of ChatGPT ImageGen"),
    fixed=statement("not said of that SEV; shardable writes moved to stores such as Cosmos DB")
    @ src.POSTGRESQL.at("we’ve migrated shardable, write-heavy workloads to sharded systems"),
    cost=NO_COST,
    components=[c.primary, c.replicas],
    figures={
        "writes, ImageGen launch (2025)": facts.WRITE_SURGE,
        "new users in a week (2025)": facts.NEW_USERS_2025,
        "new users, peak (2025)": facts.SIGNUPS_PEAK_2025,
        "read replicas": facts.REPLICAS,
    },
)
VOICE_2026 = Stage(
    when=statement("May 2026") @ src.VOICE.at("2026-05-04"),
    users=facts.USERS_2026_03,
    architecture=statement("voice enters through relays, and ends in transceivers")
    @ src.VOICE.at("The architecture we shipped splits packet routing from"),
    broke=statement("one public UDP port a session fits Kubernetes poorly")
    @ src.VOICE.at("conventional one-port-per-session WebRTC model fits that environment"),
    fixed=statement("relays with few public ports, which read the owner from the packets")
    @ src.VOICE.at("lightweight UDP forwarding layer with a small public"),
    cost=NO_COST,
    components=[c.relay, c.transceiver],
)

with ScaleEvolution(
    openai,
    "Research clusters first, then ChatGPT",
    as_of="2026-05-04",
    replaced=[r.nodes_2018, r.etcd_2018, c.redis_auth],
    stages={
        "1K": undisclosed(f"1,000 users: {EARLY}"),
        "10K": undisclosed(f"10,000 users: {EARLY}"),
        "100K": undisclosed(f"100,000 users: {EARLY}"),
        "1M": undisclosed(f"a million users: {EARLY}"),
        "10M": undisclosed(f"10 million users: {EARLY}"),
        "Research, 2,500 nodes": RESEARCH_2018,
        "Research, 7,500 nodes": RESEARCH_2021,
        "100M weekly": CHATGPT_2023,
        "300M weekly": CHATGPT_2024,
        "800M": CHATGPT_2026,
        "900M weekly": VOICE_2026,
    },
    urgent=[broken.ETCD_FULL, broken.GPU_ERRORS, failures.REDIS_DOWN, failures.WRITE_STORM],
    see=[
        Link(
            "incidents/debugging/etcd_database_space_exceeded",
            "guide",
            because="etcd reached its quota in 2018 and stopped accepting writes",
        ),
        Link(
            "patterns/capacity/kubernetes_pods_per_node",
            "limit",
            because="how many pods a node holds",
        ),
    ],
) as diagram:
    r.nodes_2018 >> Call("state") >> r.etcd_2018
    r.nodes_2021 >> Call("watches") >> r.api_2021
    c.backends >> Call("authentication", note="2023") >> c.redis_auth
    c.control_plane >> Asynchronous("pods") >> c.gpu_nodes
    c.backends >> Call("model requests") >> c.gpu_nodes
    c.backends >> Call("writes") >> c.primary
    c.primary >> Replication("WAL", lag=c.gap("lag, beyond `near zero`")) >> c.replicas
    c.relay >> Call("packets") >> c.transceiver >> Call("media and events") >> c.gpu_nodes
    waive("CFO304", because=NO_SHARE)
