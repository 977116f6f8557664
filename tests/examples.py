"""A small made-up system for tests: Parcelpost does not exist.

Its sources are at example.org; its technology and its figures are made up.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

import atlas
from atlas import (
    CDN,
    DNS,
    SLO,
    WAF,
    Alternative,
    Aspect,
    Barrier,
    BeforeAfter,
    Bottleneck,
    Cache,
    Call,
    CapacityModel,
    Cause,
    Ceiling,
    ChaosTool,
    Choice,
    Client,
    Command,
    CompleteArchitecture,
    Component,
    ConfigStore,
    ConsistencyBoundary,
    CostBreakdown,
    CostStudy,
    Criterion,
    Database,
    DebuggingGuide,
    Deployer,
    Driver,
    Economics,
    Effect,
    ErlangC,
    Event,
    Failure,
    FailureDomains,
    FeatureFlags,
    Figure,
    Fleet,
    Function,
    Gateway,
    Guarantees,
    IncidentAnatomy,
    JourneyStage,
    Latency,
    Limit,
    LoadBalancer,
    LogMessage,
    Measurement,
    MessageLog,
    Metric,
    MigrationPhase,
    MigrationPlaybook,
    Moment,
    Monitor,
    NextStep,
    NovelSolutions,
    ObjectStore,
    Operator,
    Optimisation,
    Option,
    Orchestrator,
    Pager,
    Parameter,
    Participant,
    PatternImplementation,
    PerformanceProfile,
    Period,
    PipelineStage,
    ProductionOperations,
    Quantity,
    Question,
    Queue,
    Recovery,
    Release,
    RequestFlow,
    ScaleEvolution,
    ScaleJourney,
    SearchIndex,
    SecretStore,
    Service,
    Setting,
    Solution,
    Source,
    Spend,
    Statement,
    Step,
    StorageArchitecture,
    System,
    Technology,
    TechnologyComparison,
    View,
    Warehouse,
    Worker,
    assumed,
    at,
    days,
    ms,
    nodes,
    ops,
    quantity,
    shards,
    shell,
    statement,
    tb,
    undisclosed,
    usd,
    usd_per_month,
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
AS_OF = "2023-12-01"


class Quill(Technology):
    """A database that nobody ever wrote."""

    name = "Quill"
    plane = "state"
    icon = "diagrams.generic.database.SQL"
    programs: ClassVar = {"quill": "Quill's client"}
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
    MAX_SHARDS = Parameter(
        "shards, default", shards(64) @ SOURCE.at("64 shards unless told otherwise")
    )
    READ_LATENCY = Metric(
        name="quill_read_seconds", meaning="how long reads take", source=SOURCE, unit="s"
    )


quill = Quill()


def reported(quantity: Quantity, phrase: str) -> Figure:
    return quantity @ SOURCE.at(phrase)


def worded(text: str) -> Statement:
    return statement(text) @ SOURCE.at("the page says so")


def typed(text: str) -> Command:
    return shell(text) @ SOURCE.at("the page says so")


def step(**changes: Any) -> Step:
    given = {
        "action": "look at the shards",
        "command": typed("quill status"),
        "healthy": GAP,
        "unhealthy": GAP,
        "risk": "none",
        "takes": GAP,
        "undo": "nothing to undo",
        "verify": "every shard is green",
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
"""The keywords that each component class requires in addition to the common ones."""


def annotations(kind: type[Component]) -> dict[str, Any]:
    """Return every required keyword of a component class, undisclosed where possible."""
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

check = step(healthy=worded("all green"), unhealthy=worded("shard 7 is red"))
full_disk = Cause("full disk", why=WORDS, fix=[step(action="add a disk", risk="low", command=GAP)])
lost_shard = Cause(
    "lost shard", why=WORDS, fix=[step(action="restore it", risk="low", command=GAP)]
)
tree = Question(
    "Is every shard green?",
    check=check,
    healthy=full_disk,
    unhealthy=Question("Is it only one?", check=check, healthy=lost_shard, unhealthy=full_disk),
)


def journey_stage(name: str, when: str, **changes: Any) -> JourneyStage:
    given = {
        "dating": worded("it was then"),
        "load": reported(users(2e6), "2 million users"),
        "components": [api, store],
        "limit": GAP,
        "broke": WORDS,
        "fixed": WORDS,
        "cost": GAP,
        "took": GAP,
        "lesson": WORDS,
        **changes,
    }
    return JourneyStage(name, when=when, **given)


def before_after(name: str = "reading a parcel", statistic: Any = "p99", **changes: Any) -> Any:
    given = {
        "before": reported(ms(60), "60 ms"),
        "after": reported(ms(15), "15 ms"),
        **changes,
    }
    return BeforeAfter(name, statistic, **given)


def phase(name: str = "copy", **changes: Any) -> MigrationPhase:
    given = {
        "entry": step(),
        "actions": [WORDS],
        "duration": reported(days(9), "nine days"),
        "leaves": WORDS,
        "risk": GAP,
        "rollback": WORDS,
        "rollback_takes": GAP,
        "data_loss": GAP,
        **changes,
    }
    return MigrationPhase(name, **given)


small_store = database("small store", role="kept the parcels before", fails=[failure("too small")])
FIRST_STAGE = journey_stage(
    "one store",
    "2019",
    load=reported(users(1000), "1,000 users"),
    components=[api, small_store],
)

old_quill = quill(worded("1.0"))
new_quill = quill(worded("2.0"))
fast_reads = Criterion(
    "read p99",
    values=[reported(ms(40), "40 ms"), read_p99],
    conditions="72 nodes, the same parcels",
    better="less",
)


def moment(clock: str) -> Moment:
    return at(f"2023-05-04 {clock}", zone="UTC") @ SOURCE.at(f"at {clock} UTC")


def event(clock: str | None, **changes: Any) -> Event:
    given = {"what": WORDS, "when": moment(clock) if clock else GAP, **changes}
    return Event(given.pop("what"), **given)


def barrier(**changes: Any) -> Barrier:
    return Barrier("a spare shard", **{"what": WORDS, "stops": store, "cost": GAP, **changes})


TIMELINE = (
    event(
        "09:00",
        phase="began",
        effects=[Effect(store, "lost"), Effect(api, "lost", because=store)],
    ),
    event("09:05", phase="detected"),
    event(None, effects=[Effect(web, "degraded", because=api)]),
    event("10:15", phase="mitigated", effects=[Effect(store, "recovered")]),
    event("12:30", phase="resolved", effects=[Effect(api, "recovered"), Effect(web, "recovered")]),
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
        "limit": Limit(
            "shards",
            of="shards",
            default=GAP,
            headroom=step(command=typed("quill shards")),
            reads="shards",
        ),
        "do_not": ["Do not restart all shards at once."],
        "precedents": GAP,
        "time_to_recover": GAP,
        "data_loss": GAP,
        "rollback": GAP,
    },
    IncidentAnatomy: {
        "report": SOURCE,
        "failure_class": "metastable-overload",
        "timeline": TIMELINE,
        "trigger": WORDS,
        "detection": WORDS,
        "mitigation": GAP,
        "impact": {"parcels": WORDS},
        "barriers": [barrier()],
        "signals": [Quill.READ_TIMEOUT],
        "recovery": [step()],
        "data_loss": GAP,
        "rollback": GAP,
        "cost": GAP,
    },
    CostStudy: {
        "periods": [
            Period(
                "2022", spent=reported(usd(12e6), "$12 million"), begins="2022-01", ends="2022-12"
            ),
            Period("2023", spent=GAP, begins="2023", ends="2023"),
        ],
        "covers": WORDS,
        "excludes": [GAP],
        "drivers": [Driver(store, monthly=GAP, covers="disks and machines", grows_with=WORDS)],
        "commitments": GAP,
        "reserved": GAP,
        "optimisations": GAP,
        "overrun": store.fails[0],
    },
    CapacityModel: {
        "question": "How many reads fit through the shards?",
        "law": ErlangC(service_time=read_p99, servers=reported(ops(72), "72 slots")),
        "load": assumed(ops(2000).per("second"), because="nobody counted"),
        "load_name": "reads",
        "result_name": "time of a read",
        "limit": Ceiling("read slots", at=reported(ops(72), "72 slots"), beyond=WORDS),
        "growth": assumed(quantity(50, "percent / year"), because="nobody counted"),
        "steps": [
            NextStep(
                "twice the shards",
                limit=reported(ops(144), "144 slots"),
                on_demand=reported(usd_per_month(90), "$90"),
                reserved=GAP,
                action=step(),
            )
        ],
        "signals": [Quill.READ_TIMEOUT],
        "recovery": [step()],
        "time_to_recover": GAP,
        "data_loss": GAP,
        "rollback": GAP,
    },
    ScaleJourney: {
        "measure": "users",
        "stages": [FIRST_STAGE, journey_stage("many nodes", "2023-03", components=[api, store])],
    },
    PerformanceProfile: {
        "bottleneck": Bottleneck(store, what=WORDS),
        "found": WORDS,
        "probes": [step()],
        "hypothesis": WORDS,
        "change": WORDS,
        "effect": [before_after()],
        "measured": Measurement(method=WORDS, load=GAP, sample=GAP, machine=GAP),
        "cost": GAP,
        "trade_off": WORDS,
        "returns": failure("slow again", signals=[Quill.READ_LATENCY.rising()]),
    },
    MigrationPlaybook: {
        "origin": [small_store],
        "target": [store],
        "reason": WORDS,
        "phases": [phase()],
        "no_return": GAP,
        "dual_write": WORDS,
        "backfill": WORDS,
        "verification": GAP,
        "effect": [before_after()],
        "cost_before": GAP,
        "cost_after": GAP,
        "cost": GAP,
        "broke": GAP,
    },
    PatternImplementation: {
        "pattern": "outbox",
        "problem": WORDS,
        "forces": [WORDS],
        "participants": [Participant("outbox", store, does=WORDS)],
        "flow": [WORDS, GAP],
        "guarantees": Guarantees(delivery=WORDS, ordering=GAP, consistency=GAP),
        "settings": [Setting("relay.poll", value=reported(ms(200), "200 ms"), does=WORDS)],
        "hurts": [WORDS],
        "cost": {"delay": reported(ms(200), "200 ms")},
        "alternatives": [Alternative("polling", instead=WORDS)],
    },
    TechnologyComparison: {
        "question": "Which Quill keeps parcels?",
        "options": [
            Option(
                old_quill,
                role="the first one",
                runs=[Operator("Parcelpost", scale={"nodes": node_count})],
                fails=[failure()],
                price=GAP,
                buys=GAP,
            ),
            Option(
                new_quill,
                role="the second one",
                runs=GAP,
                fails=[failure("lost shard")],
                price=GAP,
                buys=GAP,
            ),
        ],
        "criteria": [
            fast_reads,
            Criterion("most nodes", values=[node_count, GAP], conditions=["a", "b"], better="more"),
        ],
        "aspects": [Aspect("shards", values=[GAP, WORDS])],
        "decision": [
            Choice(old_quill, when="reads may wait", because=WORDS),
            Choice(new_quill, when="reads may not wait", because=WORDS, by=fast_reads),
        ],
    },
}
"""The keywords that each kind requires in addition to the common ones."""

OF_A_SYSTEM: Mapping[type[View], Mapping[str, Any]] = {CapacityModel: {"of": store}}
"""The keywords that a kind also requires if its subject is a system."""


def subject_of(kind: type[View]) -> Any:
    """Return the subject of a view of a kind."""
    if kind is TechnologyComparison:
        return [old_quill, new_quill]
    return quill(GAP) if kind is DebuggingGuide else parcelpost


def begin(kind: type[View], **changes: Any) -> View:
    """Return a view that is not open yet: use it with `with`."""
    given = {"title": f"Parcelpost as a {kind.__name__}", "as_of": AS_OF, **ARGUMENTS[kind]}
    given |= OF_A_SYSTEM.get(kind, {})
    given.update(changes)
    return kind(given.pop("system", subject_of(kind)), given.pop("title"), **given)


def finished(kind: type[View], **changes: Any) -> View:
    """Return a view with the path of a request through three components."""
    with begin(kind, **changes) as view:
        web >> Call("HTTPS") >> api
        api >> Call("quill", latency=Latency(p50=reported(ms(2), "2 ms"))) >> store
    return view


def wired(*connections: tuple[Any, atlas.Call, Any], **changes: Any) -> View:
    """Return a view with the given calls; `include` holds components without calls."""
    include = changes.pop("include", ())
    with begin(changes.pop("kind", CompleteArchitecture), **changes) as view:
        view.include(*include)
        for tail, call, head in connections:
            tail >> call >> head
    return view


guess = assumed(users(3), because="nobody counted")
