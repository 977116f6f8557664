"""How a commit reaches every region, what is monitored, who is paged, what chaos tests break."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    undisclosed,
    waive,
)
from systems.netflix import _failures as failures
from systems.netflix import components as c
from systems.netflix import facts

NO_ROLLBACK = undisclosed("rollback of this stage: the post that describes it names none")

with ProductionOperations(
    c.netflix,
    "From a commit to a region evacuated in seven minutes",
    as_of="2024-06",
    pipeline=[
        PipelineStage(
            "Build",
            does=statement("in 2016: Jenkins runs Nebula, which builds")
            @ facts.BUILD.at("A Jenkins job executes Nebula, which builds,"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Bake",
            does=statement("in 2016: builds are baked into machine images")
            @ facts.BUILD.at("“baked” into Amazon Machine Images"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Canary",
            does=statement("in 2018: typically 3 instances of each version")
            @ facts.KAYENTA.at("Typically, 3 instances are created"),
            rollback=failures.BAD_VERSION.rollback,
        ),
        PipelineStage(
            "Promote",
            does=statement("in 2016: Spinnaker deploys and promotes code")
            @ facts.BUILD.at("used to deploy and promote the code"),
            rollback=NO_ROLLBACK,
        ),
        PipelineStage(
            "Experiment",
            does=statement("in 2017: ChAP routes a small amount of traffic")
            @ facts.CHAP.at("routes a small amount of traffic to"),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("Atlas keeps its metrics in memory")
    @ facts.ATLAS_DOCS.at("Atlas features in-memory data storage"),
    alerting=statement(
        "in 2014: Cassandra rings checked every 30 minutes; a failed automatic fix pages"
    )
    @ facts.XEN_TALK.at("First failure?"),
    on_call=statement("the developers of a service also operate it (2018)")
    @ facts.FULL_CYCLE.at("Operate What You Build"),
    chaos=statement("in 2015: Chaos Monkey takes down servers, Chaos Kong a region, in simulation")
    @ facts.CHAOS.at("It kills an entire AWS Region"),
    figures={
        "region failover (2018)": facts.FAILOVER,
        "edge applications (2018)": facts.EDGE_APPLICATIONS,
        "edge developers (2018)": facts.EDGE_DEVELOPERS,
        "metrics, growth in 3 years": facts.METRIC_GROWTH,
        "decision, former failover": facts.FAILOVER_DECISION,
        "provisioning, former failover": facts.FAILOVER_PROVISION,
        "Cassandra nodes (2014)": facts.NODES_2014,
    },
    urgent=[
        failures.BAD_VERSION,
        failures.INSTANCE_TERMINATED,
        failures.NODES_DOWN,
        failures.REGION_DOWN,
    ],
) as diagram:
    c.jenkins >> Asynchronous("machine image") >> c.spinnaker
    c.spinnaker >> Observation("roll out, canary first") >> c.api
    c.kayenta >> Observation("scores the canary") >> c.api
    c.kayenta >> Observation("metrics") >> c.atlas_metrics
    c.atlas_metrics >> Observation("measurements") >> c.api
    c.atlas_metrics >> Observation("measurements") >> c.zuul
    c.atlas_metrics >> Asynchronous("alert") >> c.on_call
    c.monkey >> Observation("terminates") >> c.api
    c.monkey >> Observation("terminates") >> c.cassandra_
    c.chap >> Observation("experiments") >> c.api
    c.evacuation >> Observation("shifts traffic") >> c.zuul
    c.priam >> Observation("backup, token") >> c.cassandra_
    c.zuul >> Call("request") >> c.api >> Call("queries") >> c.cassandra_
    c.zuul >> Call("registry", optional=True) >> c.eureka
    waive("EV504", because="the copies found of the posts on Nimble and deployments have no date")
    waive("AM105", because="no step of an operator for a terminated instance is published")
