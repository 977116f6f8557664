"""A small made-up system, for every test that needs one: nobody runs Parcelpost.

Its sources lie at example.org, its technology does not exist, and its figures are invented.
"""

from collections.abc import Mapping
from typing import Any

import atlas
from atlas import (
    CDN,
    DNS,
    SLO,
    WAF,
    Cache,
    Call,
    Cause,
    ChaosTool,
    Client,
    CompleteArchitecture,
    Component,
    ConfigStore,
    ConsistencyBoundary,
    CostBreakdown,
    Database,
    DebuggingGuide,
    Deployer,
    Economics,
    Failure,
    FailureDomains,
    FeatureFlags,
    Figure,
    Fleet,
    Function,
    Gateway,
    Latency,
    Limit,
    LoadBalancer,
    LogMessage,
    MessageLog,
    Metric,
    Monitor,
    NovelSolutions,
    ObjectStore,
    Optimisation,
    Orchestrator,
    Pager,
    PipelineStage,
    ProductionOperations,
    Quantity,
    Question,
    Queue,
    Recovery,
    Release,
    RequestFlow,
    ScaleEvolution,
    SearchIndex,
    SecretStore,
    Service,
    Solution,
    Source,
    Spend,
    Statement,
    Step,
    StorageArchitecture,
    System,
    Technology,
    View,
    Warehouse,
    Worker,
    assumed,
    ms,
    nodes,
    statement,
    tb,
    undisclosed,
    users,
)

SOURCE = Source(
    title="How Parcelpost keeps its parcels",
    publisher="Parcelpost",
    kind="primary",
    url="https://example.org/parcelpost",
    published="2023-03",
    checked="2026-11-22",
)
GAP = undisclosed("nothing of the kind on example.org")
WORDS = statement("what the page says") @ SOURCE.at("what the page says")
AS_OF = "2024-06-01"


class Quill(Technology):
    """A database that nobody ever wrote."""

    name = "Quill"
    plane = "state"
    icon = "diagrams.generic.database.SQL"
    releases = (
        Release("1.0", "2020-05-04", SOURCE),
        Release("2.0", "2022-09", SOURCE),
        Release("3", "2025", SOURCE),
    )
    logs = statement("/var/log/quill.log") @ SOURCE.at("logs to /var/log/quill.log")
    READ_TIMEOUT = LogMessage(
        anchor="read timed out after",
        sample="read timed out after 500 ms on shard 7",
        severity="error",
        meaning="a shard did not answer in time",
        source=SOURCE,
        pattern=r"read timed out after (?P<time>\d+) ms on shard (?P<shard>\d+)",
    )
    READ_LATENCY = Metric(
        name="quill_read_seconds", meaning="how long reads take", source=SOURCE, unit="s"
    )


quill = Quill()


def reported(quantity: Quantity, phrase: str) -> Figure:
    return quantity @ SOURCE.at(phrase)


def worded(text: str) -> Statement:
    return statement(text) @ SOURCE.at("the page says so")


def step(**changes: Any) -> Step:
    given = {
        "action": "look at the shards",
        "command": worded("quill status"),
        "healthy": GAP,
        "sick": GAP,
        "risk": "none",
        "takes": GAP,
        "undo": "nothing to undo",
        "proof": "every shard is green",
        **changes,
    }
    return Step(given.pop("action"), **given)


def failure(name: str = "hot shard", **changes: Any) -> Failure:
    given = {
        "signals": [Quill.READ_TIMEOUT],
        "recovery": [step()],
        "time_to_recover": GAP,
        "data_loss": GAP,
        "rollback": GAP,
        **changes,
    }
    return Failure(name, **given)


OWN: Mapping[type[Component], Mapping[str, Any]] = {
    Client: {"population": GAP},
    CDN: {"hit_ratio": GAP},
    DNS: {"ttl": GAP},
    WAF: {"policy": GAP},
    LoadBalancer: {"algorithm": GAP, "health_check": GAP},
    Gateway: {"load": GAP},
    Service: {"load": GAP, "scaling": GAP},
    Worker: {"load": GAP, "backlog": GAP},
    Function: {"memory": GAP, "concurrency": GAP},
    Database: {"size": GAP, "consistency": GAP, "replication": GAP, "backup": GAP},
    Cache: {"size": GAP, "hit_ratio": GAP, "eviction": GAP},
    ObjectStore: {"size": GAP, "durability": GAP},
    MessageLog: {"retention": GAP, "partitions": GAP, "replication": GAP},
    Queue: {"delivery": GAP, "dead_letters": GAP},
    SearchIndex: {"size": GAP, "sharding": GAP, "freshness": GAP},
    Warehouse: {"size": GAP, "freshness": GAP},
    Monitor: {"watches": GAP, "retention": GAP},
    ConfigStore: {"propagation": GAP},
    Orchestrator: {"manages": GAP},
    Deployer: {"strategy": GAP, "frequency": GAP},
    Pager: {"response": GAP},
    ChaosTool: {"cadence": GAP},
    FeatureFlags: {"propagation": GAP},
    SecretStore: {"rotation": GAP},
}
"""What each component class requires of its own, beside what all require."""


def annotations(kind: type[Component]) -> dict[str, Any]:
    """Every required keyword of a component class, undisclosed where that is possible."""
    shared: dict[str, Any] = {"technology": quill(GAP), "role": "stands for its class"}
    if kind is not Client:
        shared["fleet"] = GAP
    return {**shared, **OWN[kind]}


def component(kind: type[Component], name: str, **changes: Any) -> Component:
    return kind(name, **{**annotations(kind), **changes})


def service(name: str, **changes: Any) -> Component:
    return component(Service, name, **changes)


def database(name: str, **changes: Any) -> Component:
    return component(Database, name, **changes)


economics = Economics(
    infrastructure=GAP,
    unit_costs={"per parcel": GAP},
    reserved=GAP,
    growth={"2x": GAP},
    optimisations=[],
)
parcelpost = System(
    "Parcelpost",
    documented="scarcely",
    scale={"parcels": reported(users(2e6), "2 million")},
    economics=economics,
    glossary={"parcel": "A thing in a box."},
)

node_count = reported(nodes(72), "72 nodes")
disk_per_node = reported(tb(9), "9 TB of disk")
read_p99 = reported(ms(15), "15ms p99")

web = component(Client, "web", technology=quill(GAP), role="shows parcels to people")
api = service("api", role="answers the web", latency=Latency(p50=reported(ms(4), "4 ms")))
store = database(
    "store",
    role="keeps every parcel",
    technology=quill(worded("2.0")),
    fleet=Fleet(GAP, count=node_count),
    size=node_count * disk_per_node,
    latency=Latency(read_p99=read_p99),
    fails=[failure()],
)
cache = component(Cache, "cache", role="keeps the hot parcels", fails=[failure("cold start")])

check = step(healthy=worded("all green"), sick=worded("shard 7 is red"))
full_disk = Cause("full disk", why=WORDS, fix=[step(action="add a disk")])
lost_shard = Cause("lost shard", why=WORDS, fix=[step(action="restore it")])
tree = Question(
    "Is every shard green?",
    check=check,
    healthy=full_disk,
    sick=Question("Is it only one?", check=check, healthy=lost_shard, sick=full_disk),
)

ARGUMENTS: Mapping[type[View], Mapping[str, Any]] = {
    CompleteArchitecture: {"timeouts": GAP, "retries": GAP, "cost": GAP},
    RequestFlow: {
        "slo": SLO(
            objective=GAP, availability=GAP, p50=GAP, p99=reported(ms(50), "50 ms"), p999=GAP
        ),
        "fallback": GAP,
    },
    StorageArchitecture: {
        "boundaries": [ConsistencyBoundary("parcels", stores=[store], guarantee=WORDS)],
        "replication_lag": GAP,
        "recovery": Recovery(rpo=GAP, rto=GAP, backup=GAP, restore=GAP),
    },
    FailureDomains: {"incidents": GAP, "breakers": GAP, "bulkheads": GAP},
    ScaleEvolution: {"stages": dict.fromkeys(("1K", "10K", "100K", "1M", "10M"), GAP)},
    CostBreakdown: {
        "spend": [Spend(store, monthly=GAP, covers="disks and machines")],
        "unit_costs": {"per parcel": GAP},
        "optimisations": [
            Optimisation("fewer nodes", before=GAP, after=GAP, how=WORDS, saving=GAP, cost=GAP)
        ],
        "reserved": GAP,
    },
    NovelSolutions: {
        "solutions": [
            Solution(
                "parcel folding",
                problem=WORDS,
                invention=WORDS,
                effect={"disk": disk_per_node},
                open_source=GAP,
                components=[store],
            )
        ],
        "patents": GAP,
    },
    ProductionOperations: {
        "pipeline": [PipelineStage("canary", does=WORDS, rollback=GAP)],
        "monitoring": GAP,
        "alerting": GAP,
        "on_call": GAP,
        "chaos": GAP,
    },
    DebuggingGuide: {
        "symptom": "Reads wait until they give up.",
        "signals": [Quill.READ_TIMEOUT],
        "tree": tree,
        "limit": Limit("shards", default=GAP, headroom=step()),
        "do_not": ["Do not restart all shards at once."],
        "precedents": GAP,
        "time_to_recover": GAP,
        "data_loss": GAP,
        "rollback": GAP,
    },
}
"""What each kind requires of its own, beside what all require."""


def begin(kind: type[View], **changes: Any) -> View:
    """A view that has not begun: use it with `with`."""
    given = {"title": f"Parcelpost as a {kind.__name__}", "as_of": AS_OF, **ARGUMENTS[kind]}
    given.update(changes)
    subject = quill(GAP) if kind.of_technology else parcelpost
    return kind(given.pop("system", subject), given.pop("title"), **given)


def finished(kind: type[View], **changes: Any) -> View:
    """A view with the path of a request through three components."""
    with begin(kind, **changes) as view:
        web >> Call("HTTPS") >> api
        api >> Call("quill", latency=Latency(p50=reported(ms(2), "2 ms"))) >> store
    return view


def wired(*connections: tuple[Any, atlas.Call, Any], **changes: Any) -> View:
    """A view with the given calls, and components that no call names in `include`."""
    include = changes.pop("include", ())
    with begin(changes.pop("kind", CompleteArchitecture), **changes) as view:
        view.include(*include)
        for tail, call, head in connections:
            tail >> call >> head
    return view


guess = assumed(users(3), because="nobody counted")
