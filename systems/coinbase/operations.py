"""How releases reach Coinbase, who is paged, and how surges are rehearsed."""

from atlas import (
    Asynchronous,
    Call,
    Link,
    Observation,
    PipelineStage,
    ProductionOperations,
    statement,
    waive,
)
from systems.coinbase import _control as control
from systems.coinbase import _cost_facts as costs
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import components as c
from systems.coinbase import facts

NO_ROLLBACK = c.gap("rollback of this stage")

with ProductionOperations(
    c.coinbase,
    "Blue/green deploys by the tool Odin (2020); on EKS since",
    as_of="2026-06-02",
    pipeline=[
        PipelineStage(
            "Odin: validate and lock",
            does=statement("checks the release and its resources, and takes a lock (2020)")
            @ src.ODIN.at("grabs a lock on project-configuration."),
            rollback=statement("AWS is in a good state once the cleanup has succeeded (2020)")
            @ src.ODIN.at("so AWS was left in good state."),
        ),
        PipelineStage(
            "Odin: deploy and check",
            does=statement("new groups; health by ELB and target group, 10 min by default (2020)")
            @ src.ODIN.at("By default the timeout is 10 minutes,"),
            rollback=statement("the new groups are deleted if the release failed (2020)")
            @ src.ODIN.at("if the release failed, delete the new ASGs."),
        ),
        PipelineStage(
            "Odin: clean up",
            does=statement("the old groups are deleted after a success (2020)")
            @ src.ODIN.at("if the release was a success, then delete"),
            rollback=NO_ROLLBACK,
        ),
    ],
    monitoring=statement("2021: dashboards showed which MongoDB cluster was slow")
    @ src.JANUARY_2021.at("clear from our monitoring dashboards that one"),
    alerting=statement("2021: automated alerts on elevated error rates of the API")
    @ src.JANUARY_2021.at("automated alerts due to elevated API error rates"),
    on_call=statement("2021: on-call engineers were paged for high error rates")
    @ src.MAY_2021.at("after being paged for high error rates across"),
    chaos=statement("recurring load tests of the Users service (undated)")
    @ src.IDENTITY_NEWS.at("Coinbase introduced recurring load tests"),
    figures={
        "moved to EKS by Oct 2025": facts.SERVICES,
        "cost cut by Karpenter (2025)": costs.KARPENTER,
        "largest service: hosts 2022/2020": facts.LARGEST_SERVICE,
        "failover for maintenance, 2019": facts.FAILOVER_2019,
        "deploys (2020)": statement("hundreds of times a day across the fleet")
        @ src.CONNECTIONS.at("We deploy to production hundreds of times a"),
        "life of a server (2019)": statement("required: under 30 days, and immutable")
        @ src.SNAPCHAIN.at("infrastructure is both ephemeral (< 30 days)"),
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_crash_loop",
            "guide",
            because="a release whose new pods do not stay up",
        ),
    ],
    urgent=[
        failures.RELEASE_FAILS,
        failures.NO_ADDRESSES,
        failures.SLOW_CLUSTER,
        failures.SLOW_FAILOVER,
    ],
) as diagram:
    control.odin >> Observation("new instances") >> c.ec2_services
    c.ec2_services >> Asynchronous("moved, told 2025") >> c.services
    control.load_tests >> Observation("load") >> c.users_service
    control.eks >> Observation("nodes just in time") >> c.services
    control.scaler >> Observation("scale before a spike") >> c.mongodb
    control.monitoring >> Observation("latency of queries") >> c.mongodb
    control.monitoring >> Asynchronous("alerts") >> control.on_call
    c.services >> Call("user data") >> c.users_service
    c.users_service >> Call("other fragments") >> c.mongodb
    c.rails >> Call("requests", optional=True) >> c.ec2_services
    c.rails >> Call("queries") >> c.mongodb
    c.rails >> Call("fraud check", note="each trade, 2019") >> c.fraud_mongodb
    waive("EV504", because=c.NO_DATE)
