"""Five documented sizes: from the monolith r2 on EC2 to two Kubernetes clusters and Kafka."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    ScaleEvolution,
    Stage,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.reddit import _control_components as k
from systems.reddit import _cost_facts as costs
from systems.reddit import _failures as failures
from systems.reddit import _r2_components as r
from systems.reddit import _r2_failures as r2_failures
from systems.reddit import _sources as src
from systems.reddit import _storage_facts as storage
from systems.reddit import components as c
from systems.reddit import facts

NO_COST = undisclosed("cost at this size: no post or filing that was read states one")
gap = gaps_in("Reddit's posts")

CLOUD = Stage(
    when=statement("2009 to 2010") @ src.SCALABILITY.at("In 2009 EC2 used for the entire site."),
    users=facts.USERS_2010,
    architecture=statement("on EC2; memcacheDB as the persistent cache")
    @ src.CASSANDRA.at("with our persistent cache, memcacheDB."),
    broke=statement("2010: problems with memcacheDB; more memory would probably last a few weeks")
    @ src.CASSANDRA.at("which would probably only last us a few"),
    fixed=statement("2010-03: the persistent cache moved to Cassandra, in 10 days")
    @ src.CASSANDRA.at("now running with our persistent cache backed by"),
    cost=NO_COST,
    components=[r.monolith, r.things, r.cache, r.wide],
    figures={
        "servers (2010-01)": facts.SERVERS_2010_01,
        "EC2 cheaper, as told in 2013": costs.CLOUD_SAVING,
    },
)
DISKS = Stage(
    when=statement("2011") @ src.SERVERS_2012.at("2011 was a year of explosive growth"),
    users=facts.PAGES_2010_12,
    architecture=statement("Cassandra and Postgres on EBS; Londiste replicated Postgres")
    @ src.SERVERS_2012.at("our database replication system, Londiste, would break."),
    broke=statement("2011: EBS slowed down often, and then replication broke")
    @ src.SERVERS_2012.at("that EBS’ performance degrades often."),
    fixed=statement("by 2012: high-traffic data moved from EBS to local disks")
    @ src.SCALABILITY.at("EBS and onto local ephemeral disks."),
    cost=NO_COST,
    components=[r.things, r.wide],
    figures={
        "servers (2010-12)": facts.SERVERS_2010_12,
        "page views (2012-01)": facts.PAGES_2012,
        "servers (2012-01)": facts.SERVERS_2012,
        "comment replicas, told in 2013": storage.COMMENT_REPLICAS,
    },
)
AUTOSCALED = Stage(
    when=statement("2013 to 2015") @ src.DEPLOYS.at("The autoscaler (2013)"),
    users=facts.VISITORS_2013,
    architecture=statement("RabbitMQ queues pass work between components (told 2013)")
    @ src.SCALABILITY.at("(Reddit uses RabbitMQ for message queuing)"),
    broke=statement("2014: more servers; a deploy took close to an hour at worst")
    @ src.DEPLOYS.at("At its worst, a normal deploy took close"),
    fixed=statement("2014: rollingpin deploys to servers in parallel")
    @ src.DEPLOYS.at("The new version is called rollingpin"),
    cost=NO_COST,
    components=[r.monolith, r.queue, k.rollingpin],
    figures={
        "deploy with rollingpin (2014)": facts.DEPLOY_PARALLEL,
    },
)
SPLIT = Stage(
    when=statement("2016 to 2018") @ src.DEPLOYS.at("25 many services (2016)"),
    users=facts.MONTHLY_2018,
    architecture=statement("r2 and other services, a couple of dozen in all (2016)")
    @ src.DEPLOYS.at("from those two services to a couple dozen"),
    broke=statement("from mid-2016: engineering teams too dependent on the infrastructure team")
    @ src.KUBECON.at("Eng teams too dependent on Infra team"),
    fixed=statement("2018, goal: service owners develop, deploy, operate, on Kubernetes")
    @ src.KUBECON.at("develop, deploy, and operate their service."),
    cost=NO_COST,
    components=[r.monolith, c.services],
    figures={
        "r2 servers in a deploy (2017)": facts.APP_SERVERS_2017,
    },
)
REPLACED = Stage(
    when=statement("2024 to 2026") @ src.COMMENTS.at("In the second half of 2024, we moved"),
    users=facts.UNIQUES_2025,
    architecture=statement("2024: two core Kubernetes clusters as a load-balancing pair")
    @ src.UNSEEN.at("relies on two core production Kubernetes clusters,"),
    broke=statement("core clusters kept like pets for years; outage of 2024-11-20")
    @ src.UNSEEN.at("built and maintained like pets for many years."),
    fixed=statement("goal for 2025: globally replicated clusters, powered by Achilles")
    @ src.UNSEEN.at("building a globally replicated set of clusters"),
    cost=costs.INFRASTRUCTURE,
    components=[c.core_clusters, c.comments, c.log],
    figures={"Kafka brokers moved (2026)": storage.BROKERS},
)

with ScaleEvolution(
    c.reddit,
    "From the monolith r2 on EC2 to two core clusters, 2009 to 2026",
    as_of="2026-02-05",
    stages={
        "1K": undisclosed("1,000 users: Reddit's posts begin later"),
        "10K": undisclosed("10,000 users: Reddit's posts begin later"),
        "100K": undisclosed("100,000 users: Reddit's posts begin later"),
        "1M": CLOUD,
        "829M page views a month": DISKS,
        "10M": AUTOSCALED,
        "400M users a month": SPLIT,
        "121M users a day": REPLACED,
    },
    figures={
        "votes a month (2018)": facts.VOTES_2018,
        "live Kafka data moved (2026)": storage.KAFKA_DATA,
    },
    urgent=[
        failures.CONTROL_PLANE_FULL,
        r2_failures.DISKS_STALL,
        r2_failures.AUTOSCALER_TERMINATES,
    ],
) as diagram:
    r.balancers >> Call("HTTP") >> r.monolith
    r.monolith >> Call("SQL") >> r.things
    r.monolith >> Call("things") >> r.cache
    r.monolith >> Call("permacache") >> r.wide
    r.monolith >> Call("AMQP") >> r.queue
    r.autoscaler >> Call("servers", note="2016") >> r.registry
    k.rollingpin >> Observation("deploy", note="2014") >> r.monolith
    c.core_clusters >> Call("comments") >> c.comments
    c.core_clusters >> Call("requests") >> c.services
    c.services >> Asynchronous("events") >> c.log
    waive("CFO304", because=c.NO_RESERVED_SHARE)
