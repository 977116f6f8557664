"""Figures about Spotify's users, traffic, events and audio, stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    count,
    days,
    events,
    kb,
    messages,
    ms,
    nodes,
    pb,
    percent,
    ratio,
    requests,
    services,
    tb,
    users,
)
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src

# Users
USERS = users(713e6) @ more.Q3_2025.at(
    "Monthly active users reached 713 million in", of="monthly active users", basis="total"
)
USERS_EARLY_2019 = at_least(users(200e6)) @ more.CASE_STUDY.at(
    "over 200 million monthly active users", of="monthly active users", basis="total"
)
USERS_MARCH_2019 = users(217e6) @ more.Q1_2019.at(
    "monthly active users reaches 217 million",
    of="monthly active users",
    basis="total",
    when="2019-03-31",
)
USERS_2018 = at_least(users(170e6)) @ more.MIGRATION.at(
    "serves more than 170 million users,", of="Spotify", basis="total"
)
USERS_2016 = about(users(100e6)) @ more.HECUBA.at(
    "~ 100 million active users", of="active users", basis="total"
)
USERS_2015 = users(75e6) @ more.USER_DATABASE.at(
    "75 million active users was handled by that", of="active users", basis="total"
)
USERS_2013 = at_least(users(24e6)) @ more.BUILDOUT.at(
    "Over 24M active users", of="active users", basis="total"
)
USERS_2010 = at_least(users(7e6)) @ src.P2P.at(
    "user base of over 7 million", of="Spotify", basis="total"
)

# Requests and audio
TRACKS = at_least(count(50e6, "track")) @ src.CDN.at(
    "serves up more than 50 million tracks", of="the catalogue", basis="total"
)
TRACKS_2010 = at_least(count(8e6, "track")) @ src.P2P.at(
    "a library of over 8 million music tracks.", of="the catalogue", basis="total"
)
CHUNK = kb(512) @ src.BBR.at("A typical chunk size is 512kB.", of="one range request")
STUTTER_CUT = between(percent(6), percent(10)) @ src.STUDY.at(
    "cut stutter 6–10% globally",
    of="stutter, all regions, in an A/B test",
    basis="saved",
    when="2018-08-31",
)
SERVER_SHARE = percent(8.8) @ src.P2P.at(
    "8.8% of music data played comes from Spotify's", of="music data played, 2010"
)
_MEASURED = "music played, as measured for the paper of 2010"
PEER_SHARE = percent(35.8) @ src.P2P_SHARES.at(
    "35.8% coming from the company’s peer-to-peer network", of=_MEASURED, when="2010"
)
CACHE_SHARE = percent(55.4) @ src.P2P_SHARES.at(
    "and 55.4% from users’ local caches", of=_MEASURED, when="2010"
)
P2P_LATENCY = ms(265) @ src.P2P.at(
    "median playback latency is only 265 ms", of="playback, cached tracks included", basis="median"
)
BIGGEST_SERVICE = about(requests(10e6).per("second")) @ more.CASE_STUDY.at(
    "takes about 10 million requests per second",
    of="the biggest service on Kubernetes, all its instances",
)
ON_KUBERNETES = at_least(services(150)) @ more.CASE_STUDY.at(
    "containing over 150 services,", of="the migrated part of the fleet", basis="part"
)
MICROSERVICES = at_least(services(2000)) @ more.CHANGELOG.at(
    "over 2,000 microservices in production,", of="production", basis="total"
)
PODS = about(count(270_000, "pod")) @ more.DEMYSTIFYING.at(
    "we have about 270,000 pods.", of="multi-tenant clusters, backend and web", basis="peak"
)
CLUSTERS = about(count(40, "cluster")) @ more.DEMYSTIFYING.at(
    "which are about 40 clusters all on Google", of="multi-tenant clusters", basis="total"
)

PLAYLIST_REQUESTS = at_least(requests(40_000).per("second")) @ more.PLAYLISTS_TALK.at(
    ">40 000 requests/second at peak", of="the playlist system", basis="peak"
)

# Events
EVENTS_2016 = events(700_000).per("second") @ src.GOOGLE_EVENTS.at(
    "Spotify scaled to 700,000 events per second",
    of="events on Kafka 0.7; peak or mean is not said",
)
LOAD_TEST = messages(2e6).per("second") @ src.GOOGLE_EVENTS.at(
    "load test of 2,000,000 messages per second.", of="Pub/Sub", basis="test"
)
EVENTS_2017 = at_most(events(1.5e6).per("second")) @ src.EVENTS_TALK.at(
    "up to 1.5 million events per second at", of="event delivery", basis="peak"
)
EVENTS_2019 = at_least(events(8e6).per("second")) @ src.EVENTS_INFOQ.at(
    "more than 8 million events/s at peak globally,",
    of="event delivery",
    basis="peak",
    when="2019-03",
)
EVENTS_A_DAY = at_least(events(1e12).per("day")) @ src.PLATFORM.at(
    "more than 1 trillion events per day.", of="event delivery", basis="total"
)
EVENT_BYTES = at_least(tb(350).per("day")) @ src.EVENTS_INFOQ.at(
    "over 350 TB of raw event data daily",
    of="raw event data, whole system",
    basis="total",
    when="2019-03",
)
EVENT_TYPES_2017 = at_least(count(250, "event type")) @ src.EVENTS_TALK.at(
    "Over 250 unique event types", of="clients", basis="total"
)
EVENT_TYPES = at_least(count(1800, "event type")) @ (
    src.PLATFORM_NOTES.at("over 1800 different event types", of="event delivery", basis="total")
)
PIPELINES = at_least(count(38_000, "pipeline")) @ src.PLATFORM_SUMMARY.at(
    "over 38,000 actively scheduled pipelines for data", of="data processing", basis="total"
)
UNDELIVERED_KEPT = days(7) @ src.PUBSUB_API.at(
    "Defaults to 7 days.",
    of="a subscription of Pub/Sub; Spotify's own is not published",
    basis="default",
)

# Stores
CASSANDRA_CLUSTERS = about(count(100, "cluster")) @ more.HECUBA.at(
    "~ 100 Cassandra clusters", of="Cassandra", basis="total"
)
CASSANDRA_NODES = about(nodes(1000)) @ more.HECUBA.at(
    "~ 1000 nodes altogether", of="all Cassandra clusters", basis="total"
)
_HALVES = ratio(2) @ more.HECUBA.at("2 x 45 nodes", of="the playlist cluster")
PLAYLIST_NODES = (
    _HALVES * (nodes(45) @ more.HECUBA.at("2 x 45 nodes", of="the playlist cluster"))
).meaning_of("the playlist cluster, 2016", basis="total")
PLAYLIST_NODE_DATA = about(tb(1)) @ more.HECUBA.at(
    "~ 1TB of data on each node", of="each node of the playlist cluster"
)
PLAYLIST_DATA = (
    (PLAYLIST_NODES * PLAYLIST_NODE_DATA)
    .to("terabyte")
    .meaning_of("the playlist cluster with its copies, 2016", basis="stored")
)
PLAYLISTS_2016 = about(count(2e9, "playlist")) @ more.HECUBA.at(
    "~ 2 billion playlists", of="playlists", basis="total"
)
PLAYLISTS_2013 = at_least(count(1e9, "playlist")) @ src.POPCOUNT.at(
    "more than 1 billion playlists.", of="playlists", basis="total"
)
HEROIC_NODES = at_least(nodes(200)) @ more.HEROIC.at(
    "over 200 Cassandra nodes in several clusters", of="Heroic", basis="total"
)
HEROIC_SERIES = at_least(count(50e6, "time series", "time series")) @ more.HEROIC.at(
    "over 50 million distinct time series.", of="Heroic", basis="total"
)
ON_PREMISE_DATA = at_least(pb(100)) @ more.JOURNEY.at(
    "more than 100 Petabytes of data.",
    of="the data centres, before the cloud",
    basis="total",
)
PIPELINE_RUNS = count(20_000, "pipeline run").per("day") @ more.JOURNEY.at(
    "20,000 daily data pipeline runs;",
    of="the data centres, before the cloud",
    basis="total",
)
SERVICES_ON_PREMISE = about(services(2000)) @ more.JOURNEY.at(
    "handling some 2,000 services;",
    of="the data centres, before the cloud",
    basis="total",
)
