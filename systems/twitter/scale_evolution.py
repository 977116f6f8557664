"""From one MySQL table to two data centers: what broke at each size."""

from atlas import (
    Asynchronous,
    Call,
    Observation,
    ScaleEvolution,
    Stage,
    statement,
    undisclosed,
    waive,
)
from systems.twitter import _failures as failures
from systems.twitter import _incident_facts as times
from systems.twitter import _money_facts as money
from systems.twitter import _sources as src
from systems.twitter import _storage_facts as storage
from systems.twitter import components as c
from systems.twitter import facts

NO_COST = undisclosed("cost at this size: no post or talk states one, filings were not readable")

WORLD_CUP = Stage(
    when=statement("2010") @ src.WORLD_CUP.at("In 2010 Twitter took on one of"),
    users=undisclosed("users in 2010: the accounts of that year that were read give none"),
    architecture=statement("Rails, tweets in MySQL (early: one table), timelines in Memcached")
    @ src.GOOSE_TALE.at("all of the Tweets were stored in a"),
    broke=statement("about five hours down in half of June; timeline caching failed")
    @ src.OUTAGES_2010.at("due to a failure in its timeline caching"),
    fixed=statement("planned: Cassandra, or MySQL sharded by Gizzard; ids by Snowflake")
    @ src.SNOWFLAKE_POST.at("or horizontally sharded MySQL (using gizzard)"),
    cost=NO_COST,
    components=[c.rails_2010, c.mysql_2010, c.memcached_2010, c.cassandra_2010],
    figures={
        "read replicas, early days": storage.MYSQL_REPLICAS_EARLY,
        "edges in FlockDB": storage.EDGES_2010,
        "FlockDB reads, peak": storage.FLOCK_READS_2010,
        "FlockDB writes, peak": storage.FLOCK_WRITES_2010,
    },
)
FANOUT = Stage(
    when=statement("2012 to 2013") @ src.TIMELINES.at("qcon sf 2012"),
    users=facts.USERS_2012,
    architecture=statement("services on the JVM; each tweet is fanned out to timelines in Redis")
    @ src.TIMELINES.at("native list structure"),
    broke=statement("accounts with 31 million followers take up to five minutes")
    @ src.TALK_2013.at("up to 5 minutes for a tweet to"),
    fixed=statement("the biggest accounts are not fanned out; search adds them at the read")
    @ src.CASE_STUDY.at("These accounts were excluded from write-time fanout."),
    cost=NO_COST,
    components=[c.fanout, c.timeline_cache, c.snowflake, c.flock],
    figures={
        "reads of timelines": facts.TIMELINE_READS_2012,
        "tweets, mean (2013)": facts.TWEETS_MEAN_2013,
        "tweets, peak (2013-08)": facts.TWEETS_PEAK_2013,
        "tweets, peak (2011-12)": facts.TWEETS_PEAK_2011,
        "firehose (2013)": facts.FIREHOSE_2013,
        "tweets a day (2013)": facts.TWEETS_A_DAY_2013,
        "tweets a day (2011)": facts.TWEETS_A_DAY_2011,
        "followers of one account (2013)": facts.FOLLOWERS_2013,
        "delivery to all of them (2013)": facts.SLOWEST_FANOUT_2013,
    },
)
CLOUDY = Stage(
    when=statement("2017 to 2021") @ src.CLOUDY.at("Monday, 8 April 2019"),
    users=facts.MDAU_2020,
    architecture=statement("Manhattan, Flock and caches in own data centers; Hadoop outgrows them")
    @ src.CLOUDY.at("ingests over a trillion events, processes hundreds"),
    broke=statement("real-time and batch pipelines in parallel are late and inaccurate")
    @ src.EVENTS.at("high demands to reduce streaming latency and"),
    fixed=statement("cold data and analysis to Google Cloud; from EventBus to Kafka")
    @ src.KAFKA_POST.at("decision to pivot toward Apache Kafka, both"),
    cost=NO_COST,
    components=[c.hadoop, c.kafka_log, c.google_cloud],
    figures={
        "Hadoop, all clusters (2017)": storage.HADOOP_DATA,
        "biggest Hadoop cluster (2017)": storage.HADOOP_NODES,
        "events (2021)": facts.EVENTS_A_DAY,
        "Kafka messages (2021)": facts.KAFKA_MESSAGES,
    },
)
TWO_SITES = Stage(
    when=statement("2023") @ src.YEAR_OF_X.at("X Engineering Year Retrospective"),
    users=undisclosed("users in 2023: X publishes none that an auditor or regulator holds"),
    architecture=statement("For You by Home Mixer, in two data centers instead of three")
    @ src.YEAR_OF_X.at("Shutdown the Sacramento data center and re-provisioned"),
    broke=statement("changes by few engineers: limits deleted, API broken")
    @ src.API_2023.at("only one site reliability engineer has been"),
    fixed=statement("none reported beyond repairs; X's owner calls for a complete rewrite")
    @ src.API_ERROR_2023.at("Will ultimately need a complete rewrite"),
    cost=NO_COST,
    components=[c.home_mixer, c.earlybird, c.data_centers],
    figures={
        "For You runs": facts.RUNS_A_DAY,
        "servers, Sacramento": money.SERVERS,
        "API broken, 2023-03-06": times.API_2023,
    },
)

with ScaleEvolution(
    c.twitter,
    "From one table of tweets to three data centers, and back to two",
    as_of="2023-10-29",
    replaced=[c.rails_2010, c.mysql_2010, c.memcached_2010, c.cassandra_2010],
    stages={
        "1K": undisclosed("1,000 users: what was read begins with 2010"),
        "10K": undisclosed("10,000 users: what was read begins with 2010"),
        "100K": undisclosed("100,000 users: what was read begins with 2010"),
        "1M": undisclosed("1 million users: what was read begins with 2010"),
        "10M": undisclosed("10 million users: what was read begins with 2010"),
        "2010": WORLD_CUP,
        "150M": FANOUT,
        "190M daily users": CLOUDY,
        "2023": TWO_SITES,
    },
    urgent=[failures.MONOLITH_502, failures.SHARD_DOWN, failures.COPY_STALLS, failures.CLOCK_BACK],
) as diagram:
    c.rails_2010 >> Call("timelines", optional=True, note="else rebuilt") >> c.memcached_2010
    c.rails_2010 >> Call("tweets") >> c.mysql_2010
    c.rails_2010 >> Call("trial of tweets", optional=True) >> c.cassandra_2010
    c.fanout >> Call("ids") >> c.snowflake
    c.fanout >> Call("followers") >> c.flock
    c.fanout >> Asynchronous("inserts") >> c.timeline_cache
    c.kafka_log >> Asynchronous("logs") >> c.hadoop >> Asynchronous("cold data") >> c.google_cloud
    c.home_mixer >> Call("in-network") >> c.earlybird
    c.data_centers >> Observation("host") >> c.home_mixer
    waive(
        "IN403",
        because="of these failures the tales and documents name no time; the outages with a time "
        "are in failure_domains.py",
    )
