"""What the misuses have in common; both checkers accept it."""

from atlas import (
    SLO,
    Citation,
    ConsistencyBoundary,
    Database,
    Driver,
    Economics,
    Failure,
    Figure,
    Fleet,
    Latency,
    LogMessage,
    Optimisation,
    Period,
    PipelineStage,
    Recovery,
    Release,
    Service,
    Solution,
    Source,
    Spend,
    Statement,
    Step,
    System,
    Technology,
    ms,
    nodes,
    statement,
    undisclosed,
)

source = Source(
    title="How Parcelpost keeps its parcels",
    publisher="Parcelpost",
    kind="primary",
    url="https://example.org/parcelpost",
    published="2023-03",
    checked="2026-11-22",
)
phrase: Citation = source.at("15ms p99")
gap = undisclosed("not on example.org")
figure: Figure = ms(15) @ phrase
words: Statement = statement("what the page says") @ source.at("what the page says")


class Quill(Technology):
    """A database that nobody ever wrote."""

    name = "Quill"
    icon = None
    releases = (Release("2.0", "2022-09", source),)
    logs = gap
    READ_TIMEOUT = LogMessage(
        anchor="read timed out",
        sample="read timed out after 500 ms",
        severity="error",
        meaning="a shard did not answer",
        source=source,
    )


quill = Quill()
deployed = quill(gap)
step = Step(
    "look at the shards",
    command=gap,
    healthy=gap,
    unhealthy=gap,
    risk="none",
    takes=gap,
    undo="nothing to undo",
    verify="every shard is green",
)
failure = Failure(
    "hot shard",
    signals=[Quill.READ_TIMEOUT],
    recovery=[step],
    time_to_recover=gap,
    data_loss=gap,
    rollback=gap,
)
fleet = Fleet(gap, count=nodes(72) @ source.at("72 nodes"))
api = Service("api", technology=deployed, role="answers", fleet=gap, load=gap, scaling=gap)
store = Database(
    "store",
    technology=deployed,
    role="keeps parcels",
    fleet=fleet,
    size=gap,
    consistency=words,
    replication=gap,
    backup=gap,
    latency=Latency(p99=figure),
    fails=[failure],
)
economics = Economics(infrastructure=gap, unit_costs={}, reserved=gap, growth={}, optimisations=[])
system = System("Parcelpost", documented="well", scale={"nodes": figure}, economics=economics)
slo = SLO(objective=gap, availability=gap, p50=gap, p99=gap, p999=gap)
boundary = ConsistencyBoundary("parcels", stores=[store], guarantee=gap)
recovery = Recovery(rpo=gap, rto=gap, backup=gap, restore=gap)
spend = Spend(store, monthly=gap, covers="disks")
optimisation = Optimisation("less", before=gap, after=gap, how=gap, saving=gap, cost=gap)
period = Period("2023", spent=gap, begins="2023", ends="2023")
driver = Driver(store, monthly=gap, covers="disks", grows_with=gap)
stage = PipelineStage("canary", does=gap, rollback=gap)
solution = Solution(
    "folding",
    problem=gap,
    invention=gap,
    effect={"disk": figure},
    open_source=gap,
    components=[store],
)
