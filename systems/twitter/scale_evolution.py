"""Twitter's architecture from 2010 to 2023, and what broke."""

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
    architecture=statement("Rails behind Apache, MySQL with read replicas")
    @ src.WORLD_CUP.at("nearly doubled the web servers, added MySQL replicas"),
    broke=statement(
        "about five hours down, 1 to 15 June; the worst outage: timeline caching failed"
    )
    @ src.OUTAGES_2010.at("due to a failure in its timeline caching"),
    fixed=statement("not stated; planned for tweets: Cassandra or Gizzard, ids by Snowflake")
    @ src.SNOWFLAKE_POST.at("or horizontally sharded MySQL (using gizzard)"),
    cost=NO_COST,
    components=[c.rails_2010, c.mysql_2010, c.memcached_2010],
    figures={
        "edges in FlockDB, April": storage.EDGES_2010,
        "FlockDB reads, peak": storage.FLOCK_READS_2010,
        "FlockDB writes, peak": storage.FLOCK_WRITES_2010,
    },
)
FANOUT = Stage(
    when=statement("2012; tweets of 2011 to 2013") @ src.TIMELINES.at("qcon sf 2012"),
    users=facts.USERS_2012,
    architecture=statement("each tweet is fanned out to its followers' timelines in Redis")
    @ src.TIMELINES.at("RPUSHX to only add to cached timelines"),
    broke=statement("a tweet can take five minutes to reach 31 million followers")
    @ src.TALK_2012.at("up to 5 minutes for a tweet to"),
    fixed=statement("being worked on: merge the biggest accounts in at the read, no fan-out")
    @ src.TALK_2012.at("Not fanning out the high value users anymore"),
    cost=NO_COST,
    components=[c.fanout, c.timeline_cache, c.flock],
    figures={
        "timeline queries (2012)": facts.TIMELINE_READS_2012,
        "tweets, mean (2013)": facts.TWEETS_MEAN_2013,
        "tweets, peak (2013-08)": facts.TWEETS_PEAK_2013,
        "tweets, peak (2011-12)": facts.TWEETS_PEAK_2011,
        "firehose (2012)": facts.FIREHOSE_2012,
        "tweets a day (2012)": facts.TWEETS_A_DAY_2012,
        "tweets a day (2011)": facts.TWEETS_A_DAY_2011,
        "followers of one account (2012)": facts.FOLLOWERS_2012,
        "delivery to all 31 M (2012)": facts.SLOWEST_FANOUT_2012,
    },
)
CLOUDY = Stage(
    when=statement("2019; figures of 2017 to 2021") @ src.CLOUDY.at("Monday, 8 April 2019"),
    users=facts.MDAU_2020,
    architecture=statement("own data centers; data jobs on over a dozen clusters (2019)")
    @ src.CLOUDY.at("jobs on over a dozen clusters each day"),
    broke=statement("EventBus needs more machines: it serves and stores in two layers (2018)")
    @ src.KAFKA_NEWS.at("EventBus separates the serving and storage layers,"),
    fixed=statement("decided in 2018: EventBus is to be replaced by Kafka")
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
    architecture=statement("Sacramento is shut down; its racks and servers are re-provisioned")
    @ src.YEAR_OF_X.at("Shutdown the Sacramento data center and re-provisioned"),
    broke=statement("a configuration change by the one engineer of a project breaks the API")
    @ src.API_2023.at("only one site reliability engineer has been"),
    fixed=statement("none reported beyond repairs; X's owner calls for a complete rewrite")
    @ src.API_ERROR_2023.at("Will ultimately need a complete rewrite"),
    cost=NO_COST,
    components=[c.home_mixer, c.earlybird, c.data_centers],
    figures={
        "For You runs": facts.RUNS_A_DAY,
        "X: servers re-provisioned": money.SERVERS,
        "links broken, 2023-03-06": times.API_2023,
    },
)

with ScaleEvolution(
    c.twitter,
    "From Rails and MySQL to the end of the Sacramento data center",
    as_of="2023-10-29",
    replaced=[c.rails_2010, c.mysql_2010, c.memcached_2010],
    stages={
        "1K": undisclosed("1,000 users: what was read begins with 2010"),
        "10K": undisclosed("10,000 users: what was read begins with 2010"),
        "100K": undisclosed("100,000 users: what was read begins with 2010"),
        "1M": undisclosed("1 million users: what was read begins with 2010"),
        "10M": undisclosed("10 million users: what was read begins with 2010"),
        "2010": WORLD_CUP,
        "150M users (2012)": FANOUT,
        "192M mDAU (Q4 2020)": CLOUDY,
        "2023": TWO_SITES,
    },
    urgent=[failures.SHARD_DOWN, failures.COPY_STALLS, failures.MONOLITH_502],
) as diagram:
    c.rails_2010 >> Call("timelines", optional=True, note="else rebuilt") >> c.memcached_2010
    c.rails_2010 >> Call("tweets") >> c.mysql_2010
    c.fanout >> Call("followers") >> c.flock
    c.fanout >> Asynchronous("inserts") >> c.timeline_cache
    c.kafka_log >> Asynchronous("logs") >> c.hadoop >> Asynchronous("cold data") >> c.google_cloud
    c.home_mixer >> Call("Following") >> c.earlybird
    c.data_centers >> Observation("host") >> c.home_mixer
    waive(
        "IN403",
        because="of these failures the tales and documents name no time; the outages with a time "
        "are in failure_domains.py",
    )
