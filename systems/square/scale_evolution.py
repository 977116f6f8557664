"""What broke at each stage from 2010 to 2025, at Square and at Cash App."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.square import _cash_app as cash_app
from systems.square import _failures as failures
from systems.square import _incident_facts as incidents
from systems.square import _sources as src
from systems.square import components as c
from systems.square import facts
from systems.square._system import square

NO_COST = undisclosed("cost at this size: the results that were read name no infrastructure")
NO_SELLERS = undisclosed("number of sellers: the posts and results that were read give none")
EARLY = "posts name Square's first years without numbers of users"

MONOLITH = Stage(
    when=statement("from 2010") @ src.CNCF.at("launched its card reader and mobile app in"),
    users=NO_SELLERS,
    architecture=statement("Square: one Ruby on Rails service on one database")
    @ src.MESH.at("this was a big Ruby on Rails service,"),
    broke=statement("reliance on a single, large application")
    @ src.MESH.at("reduce the reliance on a single, large application"),
    fixed=statement("services, with Sake, an RPC framework of its own")
    @ src.MESH.at("This RPC framework, called Sake, was implemented for"),
    cost=NO_COST,
    components=[c.monolith],
)
ONE_MYSQL = Stage(
    when=statement("late 2016") @ src.SHARDING.at("Let’s back up to late 2016."),
    users=undisclosed("users in 2016: a study has `millions of users`, without a number"),
    architecture=statement("Cash App: a monolith on one MySQL database")
    @ src.CNCF.at("the assumption of one single MySQL database"),
    broke=statement("Cash App struggled to stay up during peak traffic")
    @ src.SHARDING.at("struggled to stay up during peak traffic."),
    fixed=statement("Vitess: the first shard split, in November 2017")
    @ src.CNCF.at("first shard split with Vitess took place in"),
    cost=NO_COST,
    components=[cash_app.one_database],
)
SERVICES = Stage(
    when=statement("March 2017") @ src.MULTIPASS_2017.at("Incident Summary: 2017–03–16"),
    users=NO_SELLERS,
    architecture=statement("Square: critical services, active-active in several data centers")
    @ src.MULTIPASS_2017.at("are active-active in multiple datacenters."),
    broke=statement("authentication overloaded, by a bug in an adjacent service")
    @ src.MULTIPASS_2017.at("unrecoverably overloaded due to bug in adjacent service"),
    fixed=undisclosed("fix: the copy of Square's report that was read ends before it"),
    cost=NO_COST,
    components=[c.multipass, c.sessions],
    figures={
        "deploys": facts.DEPLOYS_2017,
        "most products down": incidents.MULTIPASS_OUTAGE,
        "SMS codes down": incidents.SMS_OUTAGE,
    },
)
SIXTEEN = Stage(
    when=statement("by the end of 2018") @ src.SHARDING.at("As we approach the end of 2018,"),
    users=undisclosed("users in 2018: the posts on Vitess give none"),
    architecture=statement("Cash App: 16 shards behind Vitess when stalls grew")
    @ src.DEADLOCKS.at("By the time we got to 16 shards,"),
    broke=statement("deadlocks between shards: all requests hung for a minute")
    @ src.DEADLOCKS.at("All requests would hang for a minute, then"),
    fixed=statement("most frequent transactions: split into one per shard")
    @ src.DEADLOCKS_REST.at("修复方法是将应用程序级别的事务拆分为每个分片一个事务"),
    cost=NO_COST,
    components=[cash_app.shards_2018],
    figures={
        "shards when stalls grew": facts.CASH_SHARDS_2018,
        "splits a week (2019)": facts.CASH_SPLITS_2019,
    },
)
LEDGER = Stage(
    when=statement("2019") @ src.BOOKS.at("Square in 2019 looks very different from when"),
    users=NO_SELLERS,
    architecture=statement("at least half a dozen independent products, Cash App among them")
    @ src.BOOKS.at("half a dozen totally independent products"),
    broke=statement("settlement strained, and data was at times inconsistent")
    @ src.BOOKS.at("strained under the weight of increasingly complicated"),
    fixed=statement("Books, a double-entry ledger on Cloud Spanner and GKE")
    @ src.BOOKS.at("leaning on Google Cloud Spanner and Google Kubernetes"),
    cost=NO_COST,
    components=[c.settlement, c.books],
)
PLANETSCALE = Stage(
    when=statement("March 2025") @ src.METAL.at("Cash App on PlanetScale Metal"),
    users=undisclosed("users in March 2025: the post gives none"),
    architecture=statement("Cash App: hundreds of MySQL instances, at PlanetScale")
    @ src.METAL.at("front of hundreds of otherwise normal MySQL"),
    broke=statement("storage volumes degraded; a person had to fail the shard over")
    @ src.METAL.at("log in and failover the shard manually."),
    fixed=statement("a migration to PlanetScale Metal, over a few months")
    @ src.METAL.at("to migrate our fleet to their new product,"),
    cost=NO_COST,
    components=[cash_app.shards],
    figures={
        "shards (2024)": facts.CASH_SHARDS_2024,
        "data (2024)": facts.CASH_DATA_2024,
        "queries, peak (2024)": facts.CASH_QUERIES_2024,
    },
)
REGIONS = Stage(
    when=statement("October 2025") @ src.AWS_SELLERS.at("major outage on October 20th, 2025, many"),
    users=NO_SELLERS,
    architecture=statement("Square: its most critical systems in several AWS regions")
    @ src.AWS_2025.at("across multiple AWS regions"),
    broke=statement("a major outage of AWS us-east-1")
    @ src.AWS_2025.at("a major outage in its us-east-1 region"),
    fixed=statement("all traffic redirected within half an hour")
    @ src.AWS_2025.at("Within a half hour all traffic had been"),
    cost=NO_COST,
    components=[c.payments],
    figures={"payments taken, Q3 2025": facts.GPV},
)

with ScaleEvolution(
    square,
    "From one Rails service to several AWS regions",
    as_of="2026-08-21",
    replaced=[
        c.monolith,
        c.sake,
        cash_app.one_database,
        cash_app.shards_2018,
    ],
    stages={
        "1K": undisclosed(f"1,000 users: {EARLY}"),
        "10K": undisclosed(f"10,000 users: {EARLY}"),
        "100K": undisclosed(f"100,000 users: {EARLY}"),
        "1M": undisclosed(f"a million users: {EARLY}"),
        "10M": undisclosed(f"10 million users: {EARLY}"),
        "Square, from 2010": MONOLITH,
        "Cash App, 2016": ONE_MYSQL,
        "Square, 2017": SERVICES,
        "Cash App, 2018": SIXTEEN,
        "Square, 2019": LEDGER,
        "Cash App, 2025": PLANETSCALE,
        "Square, October 2025": REGIONS,
    },
    urgent=[failures.REDIS_RETRIES, failures.SHARDS_DEADLOCK, failures.VOLUME_DEGRADES],
) as diagram:
    c.monolith >> Asynchronous("split into services") >> c.sake
    c.sake >> Asynchronous("migration to", note="undated") >> c.mesh
    c.payments >> Call("calls") >> c.mesh
    c.settlement >> Call("money movements") >> c.books
    c.multipass >> Call("commands", note="2017") >> c.sessions
    cash_app.one_database >> Asynchronous("split") >> cash_app.shards_2018
    cash_app.shards_2018 >> Asynchronous("split and moved") >> cash_app.shards
    cash_app.services >> Call("queries") >> cash_app.shards
    cash_app.services >> Call("queries", note="2018") >> cash_app.shards_2018
    waive("CFO304", because=c.NO_RESERVED)
    waive("AM102", because=c.NO_LOGS)
