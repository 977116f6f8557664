"""What Snap built: a service mesh, SnapDB, a cache between two clouds, and an ML platform."""

from atlas import Call, NovelSolutions, Observation, Solution, statement, undisclosed, waive
from systems.snap import _failures as failures
from systems.snap import _messaging as m
from systems.snap import _platform as p
from systems.snap import _service_facts as facts
from systems.snap import _sources as src
from systems.snap import components as c
from systems.snap import facts as money

NO_CODE = undisclosed("open source code: none of Snap's was found for this")

with NovelSolutions(
    c.snap,
    "Mesh, SnapDB, a cache between clouds, an ML platform",
    as_of="2026-02",
    solutions=[
        Solution(
            "Service mesh with Switchboard (2020)",
            problem=statement("the monolith could not give clear relationships and own data models")
            @ money.MESH.at("None of the above could be satisfied via"),
            invention=statement("Envoy, with internal layers that simplify owning a service")
            @ money.MESH.at("internal orchestration layers that radically simplify service"),
            effect={"compute cost cut, 2018 to 2020": money.COMPUTE_CUT},
            open_source=statement("Envoy; Switchboard itself is internal")
            @ src.SWITCHBOARD.at("An internal web app, Switchboard, constitutes the control"),
            components=[p.mesh, p.switchboard],
        ),
        Solution(
            "KeyDB between two clouds (2023)",
            problem=statement("latency between DynamoDB on AWS and BigQuery on Google")
            @ src.KEYDB_POST.at("latency between the two systems was unacceptably high."),
            invention=statement("a cache on Google Cloud for data that is kept in AWS")
            @ src.KEYDB_POST.at("caches frequently requested data to avoid repetitive"),
            effect={
                "latency, User Service, cut by": facts.KEYDB_CUT,
                "mean P99 before": facts.CROSS_CLOUD,
                "a cache hit after": facts.KEYDB_HIT,
            },
            open_source=statement("github.com/Snapchat/KeyDB, a multithreaded fork of Redis")
            @ src.KEYDB_README.at("KeyDB is a high performance fork of Redis"),
            components=[p.user_service, p.keydb],
        ),
        Solution(
            "SnapDB (2022)",
            problem=statement("much ephemeral data, and its cost (an outsider's blog)")
            @ src.OUTSIDER.at("the reason being tons of ephemeral data that"),
            invention=statement("a wrapper of Snap's own around DynamoDB (an outsider's blog)")
            @ src.OUTSIDER.at("they built a wrapper around the Dynamo DB"),
            effect={
                "effect": undisclosed("effect of SnapDB alone: pages give that of the whole path")
            },
            open_source=NO_CODE,
            components=[m.snapdb],
        ),
        Solution(
            "Robusta (2022)",
            problem=statement("a new feature took weeks of logging before a model could be trained")
            @ src.ROBUSTA.at("Then, they wait for feature logs for weeks"),
            invention=statement("a few common types of features are created automatically")
            @ src.ROBUSTA.at("automating the creation and consumption of a few"),
            effect={
                "effect": undisclosed("effect of Robusta: its post was read in its opening only")
            },
            open_source=NO_CODE,
            components=[p.robusta],
        ),
        Solution(
            "Bento (described in 2025)",
            problem=statement("diverse machine learning at scale, from experiment to production")
            @ src.BENTO.at("optimize our model experimentation and productionization lifecycle,"),
            invention=statement("one platform for all major server-side machine learning")
            @ src.BENTO.at("singular ML platform managing all major server-side machine"),
            effect={
                "effect (2025)": statement("engineers can run thousands of experiments a month")
                @ src.BENTO.at("thousands of different model experiments in a")
            },
            open_source=NO_CODE,
            components=[p.bento, p.features],
        ),
    ],
    patents=undisclosed("patents: not searched for this view"),
    urgent=[
        failures.CACHE_MISSES,
        failures.NO_UPSTREAM,
        failures.DYNAMODB_THROTTLED,
        failures.DYNAMODB_UNREACHABLE,
    ],
) as diagram:
    p.switchboard >> Observation("dependencies") >> p.mesh
    p.google_services >> Call("user data") >> p.user_service
    p.user_service >> Call("read first", optional=True) >> p.keydb
    p.user_service >> Call("on a miss", note="to AWS us-east-1", optional=True) >> p.user_table
    m.app >> Call("messages") >> m.mcs >> Call("data") >> m.snapdb
    (
        p.mesh
        >> Call("predictions", note="callers not published")
        >> p.bento
        >> Call("features")
        >> p.features
    )
    waive("IN401", because="no page says how Bento or its feature store fails")
