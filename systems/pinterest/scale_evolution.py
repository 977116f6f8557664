"""Where Pinterest stored its data from 2011 to 2025, and what broke."""

from atlas import Asynchronous, Call, ScaleEvolution, Stage, statement, undisclosed, waive
from systems.pinterest import _cost_facts as costs
from systems.pinterest import _event_facts as events
from systems.pinterest import _failures as failures
from systems.pinterest import _sources as src
from systems.pinterest import _storage_facts as storage
from systems.pinterest import components as c
from systems.pinterest import facts

NO_COST = undisclosed("cost at this size: no post, talk or report of a filing states one")

EXPERIMENTS = Stage(
    when=statement("to September 2011") @ src.HIGH_SCALABILITY.at("Through Sept 2011 - The Age of"),
    users=undisclosed("users in September 2011: a later study names a number, without its source"),
    architecture=statement("five major database technologies for the data alone")
    @ src.HIGH_SCALABILITY.at("5 major database technologies for just their"),
    broke=statement("everything, every night and every week")
    @ src.HIGH_SCALABILITY.at("everything breaks every night and every week."),
    fixed=statement("technologies dropped, data rearchitected")
    @ src.HIGH_SCALABILITY.at("Did a massive rearchitecture of everything."),
    cost=NO_COST,
    components=[c.mysql_2011, c.cassandra_2011, c.membase_2011],
    figures={
        "engineers": facts.ENGINEERS_2011,
        "web engines": facts.WEB_2011,
        "outages by cluster management": statement("four")
        @ src.HIGH_SCALABILITY.at("This took them down 4 times."),
    },
)
SHARDED = Stage(
    when=statement("January to October 2012")
    @ src.HIGH_SCALABILITY.at("January 2012 - The Age of Maturity"),
    users=undisclosed("users in 2012: only visitors from the US are counted, by comScore"),
    architecture=statement("sharded MySQL, Redis, Memcache and Solr")
    @ src.HIGH_SCALABILITY.at("Now on sharded MySQL, Redis, Memcache, and"),
    broke=statement("October 2012: a failure of EBS in one zone took the site down")
    @ src.OUTAGE_2012.at("when the site went down, customers were"),
    fixed=undisclosed("repair: the talk mentions growth by more of the same, not the outage"),
    cost=NO_COST,
    components=[c.mysql_2012],
    figures={
        "US visitors, February": facts.VISITORS_2012,
        "MySQL of October, list price": costs.MYSQL_COST_2012,
        "engineers, January": facts.ENGINEERS_JANUARY,
        "engineers, October": facts.ENGINEERS_OCTOBER,
        "web engines, January": facts.WEB_JANUARY,
        "web engines, October": facts.WEB_OCTOBER,
        "API engines, October": facts.API_OCTOBER,
        "MySQL, without slaves, January": storage.MYSQL_JANUARY,
        "Memcache, October": storage.MEMCACHE_OCTOBER,
        "Redis, October": storage.REDIS_OCTOBER,
        "home feed in Redis, saved every": storage.REDIS_BACKUP,
    },
)
HUNDRED_MILLION = Stage(
    when=statement("2016") @ src.ROCKSPLICATOR.at("scale billions of Pins to 150 million"),
    users=facts.USERS_2016,
    architecture=statement("sharded MySQL, and HBase since 2013")
    @ src.HBASE.at("Introduced in 2013, HBase was Pinterest’s first"),
    broke=statement("network traffic and latency of ranking that fetched its data")
    @ src.ROCKSPLICATOR.at("network bandwidth consumption increased dramatically and high"),
    fixed=statement("data next to the computation: RocksDB, replicated by Rocksplicator")
    @ src.ROCKSPLICATOR.at("we built a stateful ranking system to co-locate"),
    cost=NO_COST,
    components=[c.hbase_db, c.mysql_shards],
    figures={"Pins saved (2015)": facts.PINS_2015},
)
EVENTS = Stage(
    when=statement("November 2018")
    @ src.KAFKA_2018.at("more than 250 million Pinners around the world"),
    users=facts.USERS_2018,
    architecture=statement("Kafka in three regions, in clusters of at most 200 brokers")
    @ src.KAFKA_2018.at("maximum size of each cluster to 200 brokers"),
    broke=statement("brokers failed almost every day; January 2018: degraded hardware")
    @ src.KAFKA_2018.at("we have broker failures almost every day."),
    fixed=statement("DoctorK replaces failed brokers automatically (2018)")
    @ src.KAFKA_2018.at("it to replace failed brokers automatically using"),
    cost=NO_COST,
    components=[c.kafka_log],
    figures={
        "Kafka of 2018, list price": costs.KAFKA_COST,
        "Kafka messages (2018)": events.MESSAGES_2018,
        "Kafka bytes (2018)": events.BYTES_2018,
        "Kafka messages, peak (2018)": events.MESSAGES_PEAK_2018,
        "people a month (Dec 2020)": facts.USERS_2020,
        "Pins (Dec 2020)": facts.PINS_2020,
    },
)
UNIFIED = Stage(
    when=statement("from the end of 2021 on") @ src.INFOQ_HBASE.at("at the end of 2021 we decided"),
    users=facts.USERS_2025,
    architecture=statement("a new datastore, TiDB, and one unified storage service")
    @ src.HBASE.at("a brand new serving architecture with a"),
    broke=statement("HBase: a version five years behind, too costly to maintain")
    @ src.INFOQ_HBASE.at("our HBase version was five years behind the"),
    fixed=statement("one of the first tables moved to TiDB without downtime (2022)")
    @ src.MIGRATION.at("data migration was conducted from HBase to"),
    cost=NO_COST,
    components=[c.kvstore, c.tidb_db, c.memq],
    figures={
        "AWS plan of 2026, to 2031": costs.COMMITTED,
        "people a month (Jan 2024)": facts.USERS_2024,
        "people a month (Q1 2026)": facts.USERS,
        "MemQ transports events": statement("since the middle of 2020")
        @ src.MEMQ.at("use cases for us since mid-2020"),
    },
)

with ScaleEvolution(
    c.pinterest,
    "From five database technologies to MySQL shards and TiDB",
    as_of="2026-06-04",
    replaced=[c.mysql_2011, c.cassandra_2011, c.membase_2011, c.mysql_2012, c.hbase_db],
    stages={
        "1K": undisclosed("1,000 users: the talk gives one web engine and one MySQL in 2010"),
        "10K": undisclosed("10,000 users: the talk gives four web engines in January 2011"),
        "100K": undisclosed("100,000 users: no dated number of 2010 or 2011 was found"),
        "1M": undisclosed("1,000,000 users: no dated number of 2011 was found"),
        "2011": EXPERIMENTS,
        "10M": SHARDED,
        "100M": HUNDRED_MILLION,
        "250M": EVENTS,
        "600M": UNIFIED,
    },
    urgent=[
        failures.SHARD_DOWN,
        failures.BROKER_DOWN,
        failures.NO_LEADER,
    ],
) as diagram:
    c.api >> Call("SQL", note="shard from the ID") >> c.mysql_shards
    c.api >> Call("KVStore API", optional=True) >> c.kvstore
    c.mysql_2011 >> Asynchronous("copied again and again") >> c.mysql_2012
    c.cassandra_2011 >> Asynchronous("given up") >> c.mysql_2012
    c.membase_2011 >> Asynchronous("given up") >> c.mysql_2012
    c.mysql_2012 >> Asynchronous("more shards") >> c.mysql_shards
    c.mysql_shards >> Asynchronous("change log") >> c.kafka_log
    c.hbase_db >> Asynchronous("moved by use case") >> c.tidb_db
    c.hbase_db >> Asynchronous("key-values") >> c.kvstore
    c.memq >> Asynchronous("notification") >> c.kafka_log
    waive("EV504", because="the lessons on Kafka have no date; they count December 2020")
    waive("IN403", because="no report states how long a recovery took at Pinterest")
