"""From one MongoDB replica set to Cassandra, then ScyllaDB: what broke at each size."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.discord import _failures as failures
from systems.discord import components as c
from systems.discord import facts

NO_COST = undisclosed("cost at this size: no post, interview or filing states one")

FIRST = Stage(
    when=statement("2015") @ facts.BILLIONS.at("Around November 2015"),
    users=facts.CONCURRENT_2015,
    architecture=statement("everything in one MongoDB replica set, with a migration planned")
    @ facts.BILLIONS.at("stored in a single MongoDB replica set"),
    broke=statement("data and index no longer fit in memory; latency turned unpredictable")
    @ facts.BILLIONS.at("could no longer fit in RAM"),
    fixed=statement("messages moved to Cassandra, with double reads and writes at first")
    @ facts.BILLIONS.at("double read/write to MongoDB and Cassandra"),
    cost=NO_COST,
    components=[c.mongo_2015],
    figures={"messages stored": facts.MESSAGES_STORED_2015, "built for groups": facts.GROUP_2015},
)
MILLION = Stage(
    when=statement("July 2016 to January 2017") @ facts.BILLIONS.at("In July, we announced"),
    users=facts.CONCURRENT_2016,
    architecture=statement("12 Cassandra nodes, one partition per channel and ten-day bucket")
    @ facts.BILLIONS.at("running a 12 node cluster"),
    broke=statement(
        "Cassandra stopped for 10 s garbage collections, due to a channel of deleted messages"
    )
    @ facts.BILLIONS.at("Cassandra was running 10 second"),
    fixed=statement("tombstones are kept for 2 days instead of 10; empty buckets are skipped")
    @ facts.BILLIONS.at("from 10 days down to 2 days"),
    cost=NO_COST,
    components=[c.cassandra_2017],
    figures={
        "messages, mid-2016": facts.MESSAGES_A_DAY_2016,
        "messages, 2017-01": facts.MESSAGES_A_DAY_2017,
        "pause": facts.GC_PAUSE,
        "tombstones before": facts.TOMBSTONE_LIFE_BEFORE,
        "tombstones after": facts.TOMBSTONE_LIFE_AFTER,
        "back-end engineers": facts.BACKEND_ENGINEERS_2017,
    },
)
TEN_MILLION = Stage(
    when=statement("July 2017 to May 2019") @ facts.ELIXIR.at("July 6, 2017"),
    users=facts.CONCURRENT_2019,
    architecture=statement("a process for each guild and each session, on Erlang nodes")
    @ facts.ELIXIR.at("spin up a session process"),
    broke=statement("at peak, an event of a large guild could take up to 2.1 s")
    @ facts.ELIXIR.at("anywhere from 900ms to 2.1s"),
    fixed=statement("Manifold, FastGlobal and Semaphore, later a sorted set in Rust")
    @ facts.ELIXIR.at("bringing the total time down to 750ms"),
    cost=NO_COST,
    components=[c.guilds, c.sessions, c.search_2017],
    figures={
        "in 2017": facts.CONCURRENT_2017,
        "messages (2019)": facts.MESSAGES_A_DAY_2019,
        "online in large guilds (2017)": facts.GUILD_ONLINE_2017,
        "publishing, before": facts.PUBLISH_BEFORE,
        "limit of the set in Elixir": facts.SORTED_SET_GUILD,
    },
)
HUNDRED_MILLION = Stage(
    when=statement("2022 to 2023") @ facts.TRILLIONS.at("over in May 2022"),
    users=facts.PEOPLE_2021,
    architecture=statement("177 Cassandra nodes, later 72 ScyllaDB nodes behind data services")
    @ facts.TRILLIONS.at("177 Cassandra nodes to just 72 ScyllaDB"),
    broke=statement("hot partitions and garbage collection; the on-call was often paged")
    @ facts.TRILLIONS.at("our on-call team was frequently paged"),
    fixed=statement("coalescing in Rust, super-disks, ScyllaDB, a migrator in Rust")
    @ facts.TRILLIONS.at("a new estimate: nine days"),
    cost=NO_COST,
    components=[c.cassandra_2022, c.data_services, c.messages_db],
    figures={
        "read p99 before": facts.CASSANDRA_READ_P99,
        "after": facts.SCYLLA_READ_P99,
        "migration, estimate": facts.MIGRATION_TIME,
        "disks at list price": facts.SCYLLA_DISK_COST,
        "counted": statement("monthly users of 2021; in the earlier columns, concurrent users")
        @ facts.BUSINESS.at("coming to Discord every single month"),
    },
)
ONE_GUILD = Stage(
    when=statement("October 2023") @ facts.MAXJOURNEY.at("October 25, 2023"),
    users=facts.GUILD_ONLINE,
    architecture=statement("one guild of over ten million members, fanned out by relays")
    @ facts.MAXJOURNEY.at("over 10 million members"),
    broke=statement("work grows quadratically with the guild's size")
    @ facts.MAXJOURNEY.at("grows quadratically with the size"),
    fixed=statement("passive sessions, relays, members in shared tables")
    @ facts.MAXJOURNEY.at("fanout work being 90% less expensive"),
    cost=NO_COST,
    components=[c.relays],
    figures={"fan-out saved": facts.FANOUT_CUT, "gain in guild size": facts.COMMUNITY_GAIN},
)

with ScaleEvolution(
    c.discord,
    "From about 25,000 users online to over 150 M a month",
    as_of="2023-10-25",
    replaced=[c.mongo_2015, c.cassandra_2017, c.cassandra_2022],
    stages={
        "1K": undisclosed("1,000 users: the posts begin with groups of 25 and with 2015"),
        "10K": FIRST,
        "100K": undisclosed("100,000 users: between the posts of 2015 and those of 2016"),
        "1M": MILLION,
        "10M": TEN_MILLION,
        "100M": HUNDRED_MILLION,
        "One guild, 1M": ONE_GUILD,
    },
    urgent=[failures.HOT_PARTITION, failures.SLOW_GUILD, failures.STAMPEDE],
) as diagram:
    c.mongo_2015 >> Asynchronous("double writes, import") >> c.cassandra_2017
    c.cassandra_2017 >> Asynchronous("nodes added") >> c.cassandra_2022
    c.cassandra_2017 >> Asynchronous("indexed lazily") >> c.search_2017
    c.cassandra_2022 >> Asynchronous("migrator", throughput=facts.MIGRATION_SPEED) >> c.messages_db
    c.data_services >> Call("CQL") >> c.messages_db
    c.data_services >> Call("CQL", note="until the switch") >> c.cassandra_2022
    c.guilds >> Asynchronous("Manifold") >> c.relays >> Asynchronous("Manifold") >> c.sessions
    waive("EV504", because="the only copy of the 2015 figure that was found has no date")
    waive("IN405", because=failures.NO_ROLLBACK_REASON)
