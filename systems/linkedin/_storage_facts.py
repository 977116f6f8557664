"""Figures of LinkedIn's stores: Espresso and its cache, Venice, LIquid, Pinot, HDFS."""

from atlas import (
    about,
    at_least,
    at_most,
    connections,
    count,
    documents,
    ms,
    nodes,
    pb,
    percent,
    queries,
    ratio,
    records,
)
from systems.linkedin import facts

# Espresso and the profile cache
ONLINE_SHARE = at_most(percent(95)) @ facts.ESPRESSO_HELIX.at(
    "nearly 95% of our online storage traffic",
    of="online storage traffic on Espresso",
    basis="total",
)
HANDOFF_FASTER = percent(63) @ facts.ESPRESSO_HELIX.at(
    "became faster by 63% at the 99th percentile", of="leadership handoffs", basis="p99"
)
HANDOFF_ERRORS = percent(83) @ facts.ESPRESSO_HELIX.at(
    "were reduced by 83% on average", of="errors due to unavailability of Espresso", basis="mean"
)
PROFILE_PEAK = at_least(count(4.8e6, "profile").per("second")) @ facts.PROFILE.at(
    "over 4.8 million member profiles per second", of="member profiles served", basis="peak"
)
PROFILE_QUERIES = at_least(queries(1.4e6).per("second")) @ facts.PROFILE.at(
    "over 1.4 million QPS at peak",
    of="service calls for profiles, when there was no cache",
    basis="peak",
)
CACHE_HITS = at_least(percent(99)) @ facts.PROFILE.at(
    "cache hit rate of over 99%", of="the Couchbase cache of profiles", basis="total"
)
COST_CUT = percent(10) @ facts.PROFILE.at(
    "cost to serve by 10% annually", of="cost of serving member profiles", basis="saved"
)
READ_P99_BEFORE = ms(31.6) @ facts.PROFILE_NEWS.at(
    "by 60.73% from 31.6 ms to 12.41 ms",
    of="multi-get requests for profiles, without the cache",
    basis="p99",
    when="2023",
)
READ_P99 = ms(12.41) @ facts.PROFILE_NEWS.at(
    "by 60.73% from 31.6 ms to 12.41 ms",
    of="multi-get requests for profiles",
    basis="p99",
    when="2023",
)
READ_P999 = ms(24.3) @ facts.PROFILE_NEWS.at(
    "by 63.66% from 66.87 ms to 24.3 ms",
    of="multi-get requests for profiles",
    basis="p99.9",
    when="2023",
)
NODES_CUT = percent(90) @ facts.PROFILE_NEWS.at(
    "number of Espresso storage nodes by 90%",
    of="storage nodes for profiles",
    basis="saved",
    when="2023",
)
CACHE_COPIES = ratio(3) @ facts.PROFILE_NEWS.at(
    "They went with 3 replicas for profile data", of="replicas in the cache: leader and followers"
)
ROUTER_CONNECTIONS = connections(10) @ facts.ESPRESSO_HTTP2.at(
    "maintains 10 connections to every storage node", of="one Espresso router"
)
HTTP2_GAIN = percent(75) @ facts.ESPRESSO_HTTP2.at(
    "which resulted in a 75% performance boost",
    of="Espresso, by all its optimisations of 2023",
    basis="saved",
)
COUCHBASE_QUERIES = at_least(queries(10e6).per("second")) @ facts.COUCHBASE.at(
    "over 10 million queries per second",
    of="Couchbase in production, staging and corporate environments",
    basis="total",
)
COUCHBASE_CLUSTERS = at_least(count(300, "cluster")) @ facts.COUCHBASE.at(
    "with over 300 clusters",
    of="Couchbase in production, staging and corporate environments",
    basis="total",
)

# Venice and LIquid
DATASETS_2022 = at_least(count(1800, "data set")) @ facts.VENICE.at(
    "more than 1800 of our datasets", of="data sets in Venice", basis="total"
)
APPLICATIONS_2022 = at_least(count(300, "application")) @ facts.VENICE.at(
    "over 300 distinct applications", of="applications that use Venice", basis="total"
)
VENICE_STORES = at_least(count(2600, "store")) @ facts.VENICE_NEWS.at(
    "a few data stores to over 2,600", of="Venice stores in production", basis="total"
)
VENICE_WRITES = at_least(records(230e6).per("second")) @ facts.VENICE_NEWS.at(
    "now handles over 230 million records per second", of="records written to Venice"
)
GRAPH_EDGES = count(270e9, "edge") @ facts.LIQUID_NEWS.at(
    "has 270 billion edges", of="the Economic Graph in LIquid", basis="total"
)
GRAPH_QUERIES = queries(2e6).per("second") @ facts.LIQUID_NEWS.at(
    "workload of 2 million queries per second", of="LIquid", basis="total"
)
GRAPH_AVAILABILITY = percent(99.99) @ facts.LIQUID_NEWS.at(
    "It provides 99.99% availability", of="LIquid"
)
PYMK_BEFORE = queries(120).per("second") @ facts.LIQUID_NEWS.at(
    "increased from 120 QPS to 18000 QPS", of="People You May Know on GAIA"
)
PYMK_AFTER = queries(18000).per("second") @ facts.LIQUID_NEWS.at(
    "increased from 120 QPS to 18000 QPS", of="People You May Know on LIquid"
)

# Pinot and HDFS
PINOT_DOCUMENTS = documents(100e9) @ facts.PINOT_2015.at(
    "100B documents", of="documents in Pinot", basis="stored"
)
PINOT_QUERIES = queries(100e6).per("day") @ facts.PINOT_2015.at(
    "100M queries per day", of="queries to Pinot", basis="total"
)
PINOT_PRODUCTS = count(18, "product") @ facts.PINOT.at(
    "powers 18 member facing analytics products", of="products for members on Pinot", basis="total"
)
HDFS_TOTAL = pb(1000) @ facts.HDFS_MILESTONES.at(
    "stores 1 exabyte of total data", of="data in all Hadoop clusters", basis="stored"
)
HDFS_CLUSTER = pb(500) @ facts.HDFS_MILESTONES.at(
    "largest 10,000-node cluster stores 500 PB",
    of="data in the largest Hadoop cluster",
    basis="stored",
)
HDFS_NODES = nodes(10e3) @ facts.HDFS_MILESTONES.at(
    "Our largest 10,000-node cluster", of="the largest Hadoop cluster"
)
HDFS_OBJECTS = count(1e9, "object") @ facts.HDFS_MILESTONES.at(
    "maintains 1 billion objects",
    of="objects on the one NameNode of the largest Hadoop cluster",
    basis="total",
)
HDFS_RPC = at_most(ms(10)) @ facts.HDFS_MILESTONES.at(
    "an average latency under 10 milliseconds",
    of="RPCs of the one NameNode of the largest Hadoop cluster",
    basis="mean",
)
REIMAGED = about(percent(2)) @ facts.HADOOP_INCIDENT.at(
    "roughly 2% of the machines", of="machines across a handful of racks, reimaged"
)
LOST_DATA = about(percent(0.02)) @ facts.HADOOP_INCIDENT.at(
    "data loss was relatively small (~0.02%)", of="blocks of one of two large Hadoop clusters"
)
HIT_FILES = percent(0.05) @ facts.HADOOP_INCIDENT.at(
    "affected 0.05% of all possible files", of="files that lost a block"
)
FAILED_WORKFLOWS = percent(10) @ facts.HADOOP_INCIDENT.at(
    "10% of our workflows failed", of="workflows, most of them scheduled by Azkaban"
)
