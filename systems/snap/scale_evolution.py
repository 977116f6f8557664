"""From a monolith on App Engine to services on two clouds, and machine learning on top."""

from atlas import Call, Observation, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.snap import _failures as failures
from systems.snap import _messaging as m
from systems.snap import _platform as p
from systems.snap import _scale_facts as scale
from systems.snap import _service_facts as facts
from systems.snap import _sources as src
from systems.snap import components as c
from systems.snap import facts as money

EARLY = "the pages that were read begin with the daily users of Q4 2016"

APP_ENGINE = Stage(
    when=statement("2017, users of Q4 2016")
    @ src.PROTOCOL.at("In 2017, 95% of Snap’s infrastructure was running"),
    users=scale.USERS_Q4_2016,
    architecture=statement("a monolith, 95 % of the infrastructure on Google App Engine")
    @ src.PROTOCOL.at("95% of Snap’s infrastructure was running on Google"),
    broke=statement("it hit bugs or scaling challenges at peaks such as New Year's Eve")
    @ src.PROTOCOL.at("We would find bugs or scaling challenges when"),
    fixed=statement("the project Annihilate FSN")
    @ src.PROTOCOL.at("Then came the Annihilate FSN project."),
    cost=undisclosed("cost of 2016 and 2017: filings of these years were not read"),
    components=[p.monolith],
)
MESH = Stage(
    when=statement("March 2020") @ money.MESH.at("March 04, 2020"),
    users=scale.USERS_Q1_2020,
    architecture=statement("microservices in Kubernetes on AWS and Google Cloud")
    @ money.MESH.at("running in Kubernetes across both Amazon Web Services"),
    broke=statement("shared datastores could not evolve, for tight couplings across teams")
    @ money.MESH.at("evolve due to tight couplings across teams."),
    fixed=statement("services in a mesh on Envoy, over the two years before")
    @ money.MESH.at("leading open source components like Envoy, and"),
    cost=undisclosed("cost of early 2020: the slides that were read begin with Q4 2020"),
    components=[p.mesh, p.switchboard],
    figures={"compute cost cut (2018 to 2020)": money.COMPUTE_CUT},
)
MESSAGING = Stage(
    when=statement("2022")
    @ src.AWS_DIAGRAM.at("[2022] Learn how Snap rebuilt its cloud architecture"),
    users=money.USERS_Q2_2022,
    architecture=statement("messaging on EKS, ElastiCache, CloudFront, S3 and DynamoDB")
    @ src.AWS_SNAP.at("leveraging AWS services such as Amazon Elastic Kubernetes"),
    broke=statement("engineers waited weeks for logs of a feature before training a model")
    @ src.ROBUSTA.at("Then, they wait for feature logs for weeks"),
    fixed=statement("Robusta, an in-house feature platform")
    @ src.ROBUSTA.at("We present Robusta: our in-house feature platform,"),
    cost=(money.Q2_2022 / c.QUARTER).to("USD / month"),
    components=[m.snapdb, m.bucket, p.robusta],
    figures={
        "snaps sent, at over 306 M users": facts.SNAPS_2022,
        "on App Engine (2022)": facts.APP_ENGINE_2022,
    },
)
MULTICLOUD = Stage(
    when=statement("October 2023") @ src.KEYDB_POST.at("October 12, 2023"),
    users=money.USERS_Q3_2023,
    architecture=statement("operational databases in both AWS and Google Cloud")
    @ src.KEYDB_POST.at("with operational database workloads in both AWS"),
    broke=statement("latency between DynamoDB on AWS and BigQuery on Google was too high")
    @ src.KEYDB_POST.at("latency between the two systems was unacceptably high."),
    fixed=statement("a second User Service on Google, with a KeyDB cache")
    @ src.KEYDB_POST.at("hosted in Google Kubernetes Engine (GKE), and a"),
    cost=c.snap.economics.infrastructure,
    components=[p.user_service, p.keydb],
    figures={
        "mean P99 to AWS before KeyDB": facts.CROSS_CLOUD,
        "latency of a KeyDB hit": facts.KEYDB_HIT,
    },
)
LEARNING = Stage(
    when=statement("January 2025, users of Q4 2025") @ src.BENTO.at("January 28, 2025"),
    users=scale.USERS_Q4_2025,
    architecture=statement("Bento: over a billion predictions a second")
    @ src.BENTO.at(">1B Predictions per second"),
    broke=undisclosed("what broke at this size: the post on Bento was read in its opening"),
    fixed=undisclosed("what fixed it: the post on Bento was read in its opening"),
    cost=undisclosed("infrastructure cost of 2025: no filing that was read separates it"),
    components=[p.bento, p.features],
    figures={
        "predictions (Jan 2025)": facts.PREDICTIONS,
        "feature store (Jan 2025)": facts.FEATURES_STORED,
        "feature events (Jan 2025)": facts.FEATURE_EVENTS,
    },
)

with ScaleEvolution(
    c.snap,
    "Off App Engine, onto two clouds",
    as_of="2026-02",
    replaced=[p.monolith],
    stages={
        "1K": undisclosed(f"1,000 daily users: {EARLY}"),
        "10K": undisclosed(f"10,000 daily users: {EARLY}"),
        "100K": undisclosed(f"100,000 daily users: {EARLY}"),
        "1M": undisclosed(f"a million daily users: {EARLY}"),
        "10M": undisclosed(f"10 million daily users: {EARLY}"),
        "158M a day, Q4 2016": APP_ENGINE,
        "229M a day, 2020": MESH,
        "347M a day, 2022": MESSAGING,
        "406M a day, 2023": MULTICLOUD,
        "474M a day, 2025": LEARNING,
    },
    urgent=[failures.DYNAMODB_UNREACHABLE, failures.NO_UPSTREAM, failures.CACHE_MISSES],
) as diagram:
    m.app >> Call("HTTP", note="until it was broken apart") >> p.monolith
    m.app >> Call("messages") >> m.mcs >> Call("data") >> m.snapdb
    p.switchboard >> Observation("dependencies") >> p.mesh
    (
        p.google_services
        >> Call("user data")
        >> p.user_service
        >> Call("read first", optional=True)
        >> p.keydb
    )
    (
        p.mesh
        >> Call("predictions", note="callers not published")
        >> p.bento
        >> Call("features")
        >> p.features
    )
    waive("IN401", because="no page says how the monolith, Bento or its feature store fails")
