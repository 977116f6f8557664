"""The components of ChatGPT and the API at OpenAI, and what its views share."""

from atlas import (
    DNS,
    Cache,
    Client,
    Database,
    Deployer,
    Gateway,
    Linear,
    LoadBalancer,
    Monitor,
    Orchestrator,
    Service,
    Worker,
    gaps_in,
    statement,
)
from atlas.technologies.azure_cosmos_db import azure_cosmos_db
from atlas.technologies.cloudflare import cloudflare
from atlas.technologies.dns import dns
from atlas.technologies.failures._kubectl import LOGS
from atlas.technologies.failures.coredns import DNS as COREDNS_PAGE
from atlas.technologies.go import go
from atlas.technologies.kubernetes import kubernetes
from atlas.technologies.pgbouncer import pgbouncer
from atlas.technologies.postgresql import postgresql
from atlas.technologies.python import python
from atlas.technologies.redis import redis
from systems.openai import _failures as failures
from systems.openai import _incident_facts as incidents
from systems.openai import _sources as src
from systems.openai import _technologies as own
from systems.openai import facts

WHERE = "OpenAI's posts, status reports and repositories, as far as copies were found in 2026-11"
gap = gaps_in(WHERE)

_VERSION = gap("version in production")
_MACHINES = gap("machine types and their numbers")
_TOOL = gap("name and version of the internal tool")

# Edge
clients = Client(
    "ChatGPT users (weekly)",
    technology=own.chatgpt_client(_VERSION),
    role="Apps and web page of ChatGPT, which talk to OpenAI's backends.",
    population=facts.USERS_2026_03,
    figures={"users, period not said (2026-01)": facts.USERS_2026_01},
)
sdk = Client(
    "API clients",
    technology=own.openai_python(gap("versions that clients run")),
    role="Programs of developers; the figures are those of OpenAI's own library.",
    population=gap("number of programs that call the API"),
    figures={
        "request timeout, default (2026)": facts.SDK_TIMEOUT,
        "retries, default (2026-08)": facts.SDK_RETRIES,
    },
    fails=[failures.RETRIES],
)
balancer = LoadBalancer(
    "global load balancer",
    technology=cloudflare(_VERSION),
    role="In front of the API: Cloudflare, by the report on 2024-12-04 alone.",
    **gap.of("fleet", "algorithm", "health_check"),
    figures={"API failed, 4 min of 2024-12-04": incidents.BALANCER_FAILED},
    fails=[failures.BALANCER_MISCONFIGURED],
)
steering = LoadBalancer(
    "geo steering",
    technology=cloudflare(_VERSION),
    role="Sends the first request of a voice session to a nearby cluster.",
    fleet=_MACHINES,
    algorithm=statement("by place and proximity, for signaling (2026)")
    @ src.VOICE.at("use Cloudflare geo and proximity steering for signaling"),
    health_check=gap("how targets are checked"),
)
relay = LoadBalancer(
    "voice relay",
    technology=go(_VERSION),
    role="Forwards UDP packets to the transceiver that owns the session; decrypts nothing.",
    fleet=_MACHINES,
    algorithm=statement("the first packet names the owner (2026)")
    @ src.VOICE.at("to read the server ufrag, decode the routing"),
    health_check=gap("how transceivers are checked"),
    figures={
        "if it restarts": statement(
            "the next STUN packet rebuilds the session; a Redis cache, earlier (2026)"
        )
        @ src.VOICE.at("the next STUN packet rebuilds the session from"),
    },
)
transceiver = Service(
    "voice transceiver",
    technology=go(
        _VERSION,
        logs=statement("no place published; kubectl logs prints those of a container in a pod")
        @ LOGS.at("Print the logs for a container in a"),
    ),
    role="Ends WebRTC: owns ICE, DTLS, SRTP keys and the session; talks to the models.",
    **gap.of("fleet", "load"),
    scaling=statement("on Kubernetes, with one shared UDP socket (2026)")
    @ src.VOICE.at("Each transceiver listens on a shared UDP socket"),
    fails=[failures.VOICE_MISROUTED],
)

# Services
backends = Service(
    "ChatGPT and API backends",
    technology=python(_VERSION),
    role="Web services of ChatGPT and of the API: authentication, conversations, requests.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "written in (2025)": statement("ChatGPT Images: most of its code is in Python")
        @ src.IMAGES.at("most of the product’s code is written in"),
        "success rate drop, 2026-02-12": incidents.CONFIGURATION_FAILED,
        "images, first week (2025-03)": facts.IMAGES_2025,
    },
    fails=[failures.POD_CRASH_LOOP, failures.BAD_RELEASE, failures.REGION_DOWN],
)
gpu_nodes = Worker(
    "GPU nodes",
    technology=kubernetes(_VERSION),
    role="Run model inference as workloads of Kubernetes, on cloud machines.",
    **gap.of("fleet", "load", "backlog"),
    figures={
        "ChatGPT errors, peak 2025-06-10": incidents.GPU_CHATGPT_FAILED,
        "API errors, peak 2025-06-10": incidents.GPU_API_FAILED,
    },
    fails=[failures.GPU_NETWORK],
)

# State
cache = Cache(
    "cache layer",
    technology=own.cache_layer(_VERSION),
    role="Serves most of the read traffic before it reaches PostgreSQL.",
    **gap.of("fleet", "size", "hit_ratio"),
    eviction=gap("eviction policy"),
    figures={
        "on a miss": statement("one request gets a lock, others wait (2026)")
        @ src.POSTGRESQL.at("only one request acquires the lock and proceeds"),
    },
    fails=[failures.CACHE_MISSES],
)
redis_auth = Cache(
    "Redis authentication cache (2023)",
    technology=redis(_VERSION),
    role="Cache of the authentication system, which is keyed by user; in front of the API.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={
        "GPT-3.5 failed, peak 2023-10-19": incidents.GPT35_FAILED,
        "GPT-4 failed, peak 2023-10-19": incidents.GPT4_FAILED,
    },
    fails=[failures.REDIS_DOWN],
)
redis_users = Cache(
    "Redis user cache (2023)",
    technology=redis(_VERSION),
    role="Cached user information for ChatGPT's server, on Redis Cluster.",
    **gap.of("fleet", "size", "hit_ratio", "eviction"),
    figures={"Plus payment data at risk (2023)": incidents.PAYMENT_DATA},
    fails=[failures.REPLIES_MIXED],
)
pooler = Gateway(
    "PgBouncer",
    technology=pgbouncer(_VERSION),
    role="Pools connections: several pods for each read replica, in its region.",
    **gap.of("fleet", "load"),
    figures={
        "connect directly, benchmark": facts.CONNECT_DIRECT,
        "through PgBouncer, benchmark": facts.CONNECT_POOLED,
    },
    fails=[failures.CONNECTION_STORM],
)
primary = Database(
    "PostgreSQL primary",
    technology=postgresql(_VERSION),
    role="One Azure flexible server that takes all writes, without shards.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("reads that belong to a write transaction stay here (2026)")
    @ src.POSTGRESQL.at("some read queries must remain on the primary"),
    replication=statement("streams its log to every replica; a hot standby is kept in sync (2026)")
    @ src.POSTGRESQL.at("the primary must stream WAL to every replica"),
    figures={
        "load, growth in a year (2026-01)": facts.LOAD_GROWTH,
        "schema change: timeout": facts.SCHEMA_TIMEOUT,
    },
    growth=Linear(because="all writes go to this one server"),
    fails=[failures.PRIMARY_DOWN, failures.WRITE_STORM, failures.SCHEMA_CHANGE],
)
standby = Database(
    "hot standby",
    technology=postgresql(_VERSION),
    role="A synchronized replica that is ready to become the primary.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("continuously synchronized (2026)")
    @ src.POSTGRESQL.at("a continuously synchronized replica that is always ready"),
    replication=statement("high-availability mode of the primary (2026)")
    @ src.POSTGRESQL.at("we run the primary in High-Availability (HA) mode"),
)
replicas = Database(
    "read replicas",
    technology=postgresql(_VERSION),
    role="Serve reads close to the users; several in each region.",
    **gap.of("fleet", "size", "backup"),
    consistency=statement("replication lag near zero (2026)")
    @ src.POSTGRESQL.at("while keeping replication lag near zero"),
    replication=statement("high- and low-priority requests go to separate instances (2026)")
    @ src.POSTGRESQL.at("we split requests into low-priority and high-priority tiers"),
    figures={
        "read replicas": facts.REPLICAS,
        "connections, limit, an instance": facts.CONNECTION_LIMIT,
        "tables in one join, place unsaid": facts.JOINED_TABLES,
    },
    growth=Linear(because="reads are spread over the replicas"),
    fails=[failures.EXPENSIVE_QUERY, failures.REPLICA_LAG],
)
cosmos = Database(
    "Azure Cosmos DB",
    technology=azure_cosmos_db(_VERSION),
    role="One of the sharded stores for write-heavy and, by default, new workloads.",
    **gap.of("fleet", "size", "backup", "consistency", "replication"),
    figures={"errors to provider's fix (2025)": incidents.COSMOS_RECOVERED},
    fails=[failures.COSMOS_DOWN],
)

# Control
control_plane = Orchestrator(
    "Kubernetes API servers",
    technology=kubernetes(_VERSION),
    role="Control planes of the clusters that serve ChatGPT, the API and Sora.",
    fleet=_MACHINES,
    manages=statement("Kubernetes clusters, worldwide (2024)")
    @ src.TELEMETRY_2024.at("OpenAI operates hundreds of Kubernetes clusters globally"),
    figures={
        "clusters (2024)": statement("hundreds")
        @ src.TELEMETRY_2024.at("OpenAI operates hundreds of Kubernetes clusters globally"),
        "all services hit, 2024-12-11": incidents.TELEMETRY_OUTAGE,
    },
    fails=[failures.CONTROL_PLANE],
)
names = DNS(
    "cluster DNS",
    technology=dns(
        _VERSION,
        logs=statement("no place published; the default: pods labelled k8s-app=kube-dns")
        @ COREDNS_PAGE.at("kubectl get pods --namespace=kube-system -l k8s-app=kube-dns"),
    ),
    role="Resolves service names from what the API servers know; records are cached.",
    **gap.of("fleet", "ttl"),
    figures={"caches expired in, 2024-12-11": incidents.DNS_EXPIRY},
    fails=[failures.DNS_EXPIRED],
)
telemetry = Monitor(
    "telemetry service (2024)",
    technology=own.in_house(_TOOL),
    role="Made every node query the API servers, to collect metrics of the control planes.",
    **gap.of("fleet", "retention"),
    watches=statement("metrics of the control planes (2024)")
    @ src.TELEMETRY_2024.at("to collect detailed Kubernetes control plane metrics"),
    figures={"to all clusters in, 2024-12-11": incidents.TELEMETRY_ROLLOUT},
)
pipeline = Deployer(
    "deployment pipeline",
    technology=own.in_house(_TOOL),
    role="Deploys services and configuration to the clusters.",
    fleet=_MACHINES,
    strategy=statement("2024: a merge triggered the change of all clusters")
    @ src.TELEMETRY_QUOTES.at("was merged and the deployment pipeline triggered"),
    frequency=gap("releases a day"),
    figures={
        "to all clusters in, 2024-12-11": incidents.TELEMETRY_ROLLOUT,
        "rollback to recovery, 2024-01-29": incidents.ROUTING_ROLLBACK,
        "rollback of GPT-4o (2025-04)": incidents.MODEL_ROLLBACK,
    },
    fails=[failures.MODEL_REGRESSION],
)
