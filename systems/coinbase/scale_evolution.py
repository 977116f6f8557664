"""What broke: traffic of 2017, connection spikes of 2020, deploys on EC2, one zone in 2026."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    ScaleEvolution,
    Stage,
    statement,
    undisclosed,
)
from systems.coinbase import _control as control
from systems.coinbase import _exchange as exchange
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import components as c
from systems.coinbase import facts

NO_COST = undisclosed("cost at this size: no source that was read gives one")
EARLY = "the posts that were read begin with the traffic of 2016"

BOOM = Stage(
    when=statement("2017") @ src.PLATFORM_2018.at("Lessons learned from 2017"),
    users=undisclosed("users in 2017: the posts that were read give none"),
    architecture=statement("a Ruby app on MongoDB, with Redis for rate limits")
    @ src.INFOQ_2018.at("Coinbase uses Redis to implement services like"),
    broke=statement("periods of downtime under the traffic of May and June 2017")
    @ src.PLATFORM_2018.at("during which we experienced periods of downtime."),
    fixed=statement("larger machines, upgrades, indexes, hot collections split off; a cache")
    @ src.PLATFORM_2018.at("splitting out hotspot collections into their own clusters."),
    cost=NO_COST,
    components=[c.memcached, c.mongodb],
    figures={"traffic over its usual maximum": facts.TRAFFIC_2017},
)
STORMS = Stage(
    when=statement("2020") @ src.APRIL_2020.at("on April 29, 2020,"),
    users=undisclosed("users in 2020: the posts that were read give none"),
    architecture=statement("the Rails monolith, with data in many MongoDB clusters")
    @ src.CONNECTIONS.at("data stored across many MongoDB clusters."),
    broke=statement("a deploy, then reconnects: a connection storm on a database")
    @ src.APRIL_2020.at("our systems “connection stormed” the database."),
    fixed=statement("mongobetween, a proxy that pools connections (2020)")
    @ src.MONGOBETWEEN.at("was built to address a connection storm issue"),
    cost=NO_COST,
    components=[c.rails, c.mongobetween],
    figures={
        "connection spikes before": facts.SPIKES_BEFORE,
        "connection spikes after": facts.SPIKES_AFTER,
    },
)
PUBLIC = Stage(
    when=statement("third quarter of 2021")
    @ src.LETTER_Q3_2021.at("Third Quarter November 9, 2021"),
    users=facts.VERIFIED_USERS,
    architecture=statement("internal services rely on a Kafka cluster on MSK")
    @ src.MSK.at("internal services across the company"),
    broke=statement("capacity for hosts: more failed deploys, large services release slower")
    @ src.KUBERNETES.at("caused an increase in failed deployments and"),
    fixed=statement("Kubernetes, if managed, was found suitable (2022)")
    @ src.KUBERNETES.at("underscored its suitability for scaling Coinbase into"),
    cost=NO_COST,
    components=[c.ec2_services, c.kafka],
    figures={
        "Kafka brokers": facts.BROKERS,
        "largest service: hosts 2022/2020": facts.LARGEST_SERVICE,
    },
)
PLATFORM = Stage(
    when=statement("told in October 2025") @ src.EKS.at("October 27, 2025"),
    users=undisclosed("users in 2025: the filings that were read give none"),
    architecture=statement("services in containers on Amazon EKS and Graviton")
    @ src.EKS.at("services from EC2 to Amazon EKS and AWS"),
    broke=statement("node groups of Cluster Autoscaler: slow, disruptive updates")
    @ src.EKS.at("which often resulted in slow, disruptive cycles."),
    fixed=statement("Karpenter: nodes just in time, without predefined groups")
    @ src.EKS.at("eliminates the need for predefined node groups"),
    cost=c.coinbase.economics.infrastructure,
    components=[c.services, control.eks],
    figures={"configurations moved to EKS": facts.SERVICES},
)

EXCHANGE = Stage(
    when=statement("May 2026") @ src.OUTAGE_INFOQ.at("its May 7, 2026, outage,"),
    users=undisclosed("users in 2026: the filings that were read give none"),
    architecture=statement("the matching engine is a Raft cluster in one placement group")
    @ src.OUTAGE_INFOQ.at("Raft-based cluster within a single AWS Cluster"),
    broke=statement("a hot data hall of AWS took its quorum; trading was down for about 8 hours")
    @ src.OUTAGE_TIMES.at("an outage lasting for about eight hours"),
    fixed=undisclosed("what was changed after it: no page that could be read to its end tells"),
    cost=NO_COST,
    components=[exchange.matching_engine],
    figures={"Raft nodes": facts.RAFT_NODES},
)

with ScaleEvolution(
    c.coinbase,
    "From one Rails app (2017) to services on EKS (2025)",
    as_of="2026-06-02",
    replaced=[c.memcached, c.ec2_services],
    stages={
        "1K": undisclosed(f"1,000 users: {EARLY}"),
        "10K": undisclosed(f"10,000 users: {EARLY}"),
        "100K": undisclosed(f"100,000 users: {EARLY}"),
        "1M": undisclosed(f"a million users: {EARLY}"),
        "10M": undisclosed("10 million users: no source that was read dates them"),
        "peak of 2017": BOOM,
        "storm of 2020": STORMS,
        "2021": PUBLIC,
        "EKS, 2025": PLATFORM,
        "outage of May 2026": EXCHANGE,
    },
    urgent=[
        failures.QUORUM_LOST,
        failures.SLOW_CLUSTER,
        failures.NO_ADDRESSES,
    ],
) as diagram:
    c.rails >> Call("queries", optional=True, note="2018") >> c.memcached
    c.rails >> Call("queries", note="from 2020 on") >> c.mongobetween >> Call("pooled") >> c.mongodb
    c.rails >> Call("requests", optional=True) >> c.ec2_services
    c.ec2_services >> Asynchronous("moved, told 2025") >> c.services
    c.services >> Call("orders") >> exchange.matching_engine
    control.eks >> Observation("nodes just in time") >> c.services
    c.kafka >> Asynchronous("events") >> c.services
