"""From 20 servers and peer-to-peer to Google Cloud and over 700 million users."""

from atlas import (
    Asynchronous,
    Call,
    Replication,
    ScaleEvolution,
    Stage,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.spotify import _failures as failures
from systems.spotify import _growth_facts as growth
from systems.spotify import _incident_facts as incidents
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src
from systems.spotify import components as c
from systems.spotify import facts

NO_COST = gaps_in("Spotify's posts, talks and filings")("cost at this size")

LAUNCH = Stage(
    when=statement("the launch, October 2008")
    @ src.P2P.at("in six European countries since October 2008."),
    users=undisclosed("users in 2008: no post or talk gives a count"),
    architecture=statement("servers and a peer-to-peer network, over 5 years old in 2014")
    @ src.P2P_END.at("over 5 years now, the well-known music streaming"),
    broke=undisclosed("what broke in 2008: no post or talk says"),
    fixed=undisclosed("what was fixed in 2008: no post or talk says"),
    cost=NO_COST,
    components=[c.peers],
    figures={"servers": growth.SERVERS_2008},
)
ONE_MILLION = Stage(
    when=statement("one or two million users") @ more.INTERVIEW.at("one or two million users"),
    users=undisclosed("users: the interview of 2013 says one or two million, in words"),
    architecture=statement("all data in PostgreSQL")
    @ more.INTERVIEW.at("started out as strictly a postgreSQL shop."),
    broke=statement("replication across data centres at high write volumes")
    @ more.INTERVIEW.at("once you hit multiple data centers, streaming"),
    fixed=statement("Cassandra, for its SSTables and no single point of failure")
    @ more.INTERVIEW.at("Cassandra was the one that sounded like"),
    cost=NO_COST,
)
PEERS = Stage(
    when=statement("2010, in six countries")
    @ src.P2P.at("in six European countries since October 2008."),
    users=facts.USERS_2010,
    architecture=statement("servers and a peer-to-peer network of clients")
    @ src.P2P.at("a combination of client-server access and a"),
    broke=statement("2011: the login service could not handle the load")
    @ more.LOGIN_2011.at("the service simply couldn’t handle the load,"),
    fixed=statement("a new login service, with replicas of its database")
    @ more.LOGIN_2011.at("it had a cluster of replicas."),
    cost=NO_COST,
    components=[c.peers],
    figures={
        "music from servers": facts.SERVER_SHARE,
        "music from peers": facts.PEER_SHARE,
        "music from the listener's cache": facts.CACHE_SHARE,
        "tracks": facts.TRACKS_2010,
        "login migration, steps (2011)": growth.LOGIN_STEPS,
    },
)
TEN_MILLION = Stage(
    when=statement("July 2013") @ more.BUILDOUT.at("July 10, 2013"),
    users=facts.USERS_2013,
    architecture=statement("over 90 backend systems in four data centres")
    @ more.BUILDOUT.at("90+ backend systems"),
    broke=statement("April 2013: heavy logging and client retries stopped the access points")
    @ src.POPCOUNT_SUMMARY.at("excessive logging in Accesspoints, intended for debugging, caused"),
    fixed=statement("remediations: client retries, access point logging, a static cache")
    @ src.POPCOUNT_SUMMARY.at("fixing the client's faulty retry behavior, implementing"),
    cost=NO_COST,
    components=[c.data_centres],
    figures={
        "servers": growth.SERVERS_2013,
        "data centres": growth.DATA_CENTRES_2013,
        "playlists": facts.PLAYLISTS_2013,
        "engineers": growth.ENGINEERS_2013,
    },
)
USERS_MOVE = Stage(
    when=statement("the switch of May 11th, 2015")
    @ more.USER_DATABASE.at("The final switch was made on May 11th,"),
    users=facts.USERS_2015,
    architecture=statement("user data in Postgres, written on one machine in London")
    @ more.USER_DATABASE.at("writes only took place in London."),
    broke=statement("one write master, and a few times the planned number of records")
    @ more.USER_DATABASE.at("handling a few times the number of records"),
    fixed=statement("all users are stored in Cassandra")
    @ more.USER_DATABASE.at("now stored in a Cassandra database instead of"),
    cost=NO_COST,
    components=[c.user_postgres, c.user_db],
    figures={"new active users in a year": growth.POSTGRES_LIMIT},
)
HUNDRED_MILLION = Stage(
    when=statement("2016 to February 2017")
    @ src.EVENTS_INFOQ.at("system was turned off in February 2017."),
    users=facts.USERS_2016,
    architecture=statement("own data centres: some 2,000 services, over 100 PB (told 2019)")
    @ more.JOURNEY.at("handling some 2,000 services;"),
    broke=statement("event delivery on Kafka 0.7 reached its limits")
    @ src.EVENTS_QCON.at("slowly reached its limitations forcing us to"),
    fixed=statement("all events went to Pub/Sub in one day; the old system was turned off")
    @ src.EVENTS_INFOQ.at("rolled out the new system for all traffic"),
    cost=NO_COST,
    components=[c.kafka_events, c.topics],
    figures={
        "on Kafka (2016), mean or peak": facts.EVENTS_2016,
        "Pub/Sub, load test (2016)": facts.LOAD_TEST,
        "events at peak (2017)": facts.EVENTS_2017,
        "client event types (2017)": facts.EVENT_TYPES_2017,
        "services pre-cloud (told 2019)": facts.SERVICES_ON_PREMISE,
        "Cassandra nodes (2016)": facts.CASSANDRA_NODES,
    },
)
KUBERNETES = Stage(
    when=statement("late 2018 and 2019")
    @ more.CASE_STUDY.at("Migration started late that year and has"),
    users=facts.USERS_EARLY_2019,
    architecture=statement("containers on virtual machines, moving from Helios to Kubernetes")
    @ more.CASE_STUDY.at("Kubernetes fit very nicely as a complement"),
    broke=statement("one production cluster deleted by mistake, later two; users barely felt it")
    @ src.DELETED_PRESS.at("smeten ze er nog twee de vuilbak in."),
    fixed=statement("clusters as Terraform code, backups, and many more clusters")
    @ src.DELETED.at("by running many more clusters."),
    cost=NO_COST,
    components=[c.helios, c.clusters],
    figures={
        "virtual machines": incidents.MACHINES_2019,
        "services on Kubernetes": facts.ON_KUBERNETES,
        "biggest on Kubernetes": facts.BIGGEST_SERVICE,
        "events at peak": facts.EVENTS_2019,
        "squads": growth.SQUADS_2019,
    },
)
TODAY = Stage(
    when=statement("the third quarter of 2025")
    @ more.Q3_2025.at("in the quarter ended September 30,"),
    users=facts.USERS,
    architecture=statement("Envoy in each cloud region, services behind it")
    @ src.OUTAGE_2025.at("We use Envoy Proxy for our networking perimeter"),
    broke=statement("one change of filters crashed every proxy at once (April 2025)")
    @ src.OUTAGE_2025.at("this crash happened simultaneously on all Envoy"),
    fixed=statement("capacity was added; the rollout of such changes is to be made safer")
    @ src.TIMELINE_2025.at("Smarter rollout process for config changes"),
    cost=NO_COST,
    components=[c.perimeter, c.services],
    figures={
        "events (2024)": facts.EVENTS_A_DAY,
        "multi-tenant clusters (2023)": facts.CLUSTERS,
        "their pods at peak (2023)": facts.PODS,
        "scheduled pipelines (2024)": facts.PIPELINES,
    },
)

with ScaleEvolution(
    c.spotify,
    "From 20 servers and peers to Google Cloud",
    as_of="2025-11-04",
    replaced=[
        c.user_postgres,
        c.peers,
        c.data_centres,
        c.kafka_events,
        c.helios,
    ],
    stages={
        "1K": undisclosed("1,000 users: the service launched in October 2008; no count was found"),
        "10K": undisclosed("10,000 users: no post or talk gives a count of 2008"),
        "100K": undisclosed("100,000 users: no post or talk gives a count of 2008 or 2009"),
        "2008": LAUNCH,
        "1M": ONE_MILLION,
        "2010": PEERS,
        "10M": TEN_MILLION,
        "2015": USERS_MOVE,
        "100M": HUNDRED_MILLION,
        "2019": KUBERNETES,
        "2025": TODAY,
    },
    urgent=[failures.PERIMETER_CYCLES, failures.CLUSTER_DELETED, failures.CLIENTS_RETRY],
) as diagram:
    (
        c.user_postgres
        >> Replication("dark loading", lag=undisclosed("lag while both ran (2015)"))
        >> c.user_db
    )
    c.kafka_events >> Asynchronous("replaced in one day", note="all traffic") >> c.topics
    c.helios >> Asynchronous("migrated service by service") >> c.clusters
    c.data_centres >> Asynchronous("moved to Google Cloud") >> c.services
    c.perimeter >> Call("requests") >> c.services
    waive("CFO304", because=c.NO_RESERVED_SHARE)
