"""Figures about Dropbox's size, its edge, its metadata and its operations, stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    count,
    days,
    hours,
    minutes,
    nodes,
    percent,
    replicas,
    requests,
    servers,
    shards,
    users,
)
from systems.dropbox import _sources as src

# Users and requests
USERS_2012 = users(100e6) @ src.USERS_2012_REPORT.at(
    "have 100 million customers", of="users of Dropbox", basis="total"
)
SIGNUPS_2016 = at_least(count(500e6, "signup")) @ src.EXABYTES.at(
    "surpassing 500 million signups", of="signups", basis="total"
)
USERS_2021 = at_least(count(700e6, "registered user")) @ src.ATLAS.at(
    "serving more than 700M registered users", of="registered users of Dropbox", basis="total"
)
USERS_2025 = at_least(count(700e6, "registered user")) @ src.Q3_2025.at(
    "more than 700 million registered users", of="registered users of Dropbox", basis="total"
)
PAYING_USERS = users(18.07e6) @ src.Q3_2025.at(
    "business with 18.07 million paying users",
    of="paying users of Dropbox",
    basis="total",
    when="2025-09-30",
)
REQUESTS_2021 = at_least(requests(300_000).per("second")) @ src.ATLAS.at(
    "generate at least 300,000 requests per second",
    of="requests that registered users generate",
    basis="total",
)

# Edge
POPS_2018 = count(20, "point of presence", "points of presence") @ src.EDGE_INFOQ.at(
    "They have 20 Points of presence (POPs)", of="points of presence", basis="total"
)
ENVOY_FREED = at_most(percent(60)) @ src.ENVOY_GIGAZINE.at(
    "release up to 60% of the server resources",
    of="server resources that NGINX occupied",
    basis="saved",
)

# Atlas and asynchronous work
MONOLITH_LINES = at_least(count(3e6, "line")) @ src.ATLAS.at(
    "with more than 3 million lines of code", of="the monolithic Python server", basis="total"
)
ATLAS_SHARE_2021 = at_least(percent(25)) @ src.ATLAS_INFOQ.at(
    "serving more than 25% of the monolith traffic", of="traffic of the monolith", basis="part"
)
ASYNC_TASKS = at_least(count(30e6, "task").per("minute")) @ src.MESSAGING.at(
    "more than 30 million tasks every minute", of="tasks of the async platform", basis="total"
)
ASYNC_USES = at_least(count(400, "use case")) @ src.MESSAGING.at(
    "seamlessly supporting over 400 product use cases", of="the async platform", basis="total"
)

# Metadata
DATABASE_REPLICAS_2014 = replicas(2) @ src.OUTAGE_2014.at(
    "one master and two replica machines", of="replicas of each database", when="2014-01"
)
EDGESTORE_REQUESTS_2019 = requests(10e6).per("second") @ src.VELOCITY.at(
    "It serves 10 million requests per second and", of="requests to Edgestore", basis="total"
)
EDGESTORE_OBJECTS_2019 = at_least(count(10e12, "object")) @ src.VELOCITY.at(
    "stores over 10 trillion objects at rest", of="objects in Edgestore", basis="total"
)
CLUSTERS_BEFORE = count(256, "cluster") @ src.ALKI.at(
    "from 256 clusters with 8 shards per cluster",
    of="Edgestore before the split of 2017",
    basis="total",
    when="2017",
)
CLUSTERS = count(512, "cluster") @ src.ALKI.at(
    "512 clusters with 4 shards per cluster",
    of="Edgestore after the split of 2017",
    basis="total",
    when="2017",
)
SHARDS_A_CLUSTER = shards(4) @ src.ALKI.at(
    "512 clusters with 4 shards per cluster", of="each Edgestore cluster", when="2017"
)
HOSTS_BEFORE = about(nodes(1500)) @ src.ALKI.at(
    "from around 1500 database hosts to more",
    of="Edgestore before the split of 2017",
    basis="total",
    when="2017",
)
HOSTS = at_least(nodes(3000)) @ src.ALKI.at(
    "to more than 3000 database hosts after accounting",
    of="Edgestore after the split of 2017",
    basis="total",
    when="2017",
)
SPLIT_AT = percent(80) @ src.ALKI.at(
    "one cluster hits 80% disk space", of="disks of an Edgestore cluster", basis="limit"
)

# The outage of 2014-01-10
MOST_RESTORED = at_most(hours(3)) @ src.OUTAGE_2014.at(
    "restore most functionality within 3 hours",
    of="most functionality on 2014-01-10",
    basis="outage",
    when="2014-01-10",
)
SITE_DOWN_2014 = about(hours(3)) @ src.OUTAGE_2014.at(
    "back up and running about three hours later",
    of="the site on 2014-01-10",
    basis="outage",
    when="2014-01-10",
)
CORE_RESTORED = assumed(
    about(days(2)),
    because="the maintenance was planned for Friday, 5:30 PM PT, and core service was fully "
    "restored on Sunday at 4:40 PM PT; the hour at which the site went down is not published",
).meaning_of("core service on 2014-01-10", basis="degraded", when="2014-01-12")

# Failovers
OUTAGE_2020 = minutes(47) @ src.UNPLUGGED_INFOQ.at(
    "caused a 47 minute outage in May 2020",
    of="Dropbox in May 2020",
    basis="outage",
    when="2020-05",
)
UNPLUGGED_FOR = minutes(30) @ src.UNPLUGGED_REGISTER.at(
    "after 30 minutes had elapsed",
    of="San Jose off the network, as a test",
    basis="test",
    when="2021-11-18",
)
SITES_UNPLUGGED = count(3, "data center") @ src.UNPLUGGED_REGISTER.at(
    "took all three datacenters in the city offline",
    of="data centers in San Jose",
    basis="total",
    when="2021-11-18",
)
# Monitoring
MONITORING_MACHINES = servers(1000) @ src.VORTEX.at(
    "monitoring systems operate across 1,000 machines",
    of="the monitoring systems",
    basis="total",
)
ALERTS = count(60_000, "alert") @ src.VORTEX.at(
    "with 60,000 alerts evaluated continuously", of="alerts that are evaluated", basis="total"
)
METRICS_BEFORE = at_least(count(600e6, "metric").per("minute")) @ src.VORTEX.at(
    "to over 600 million metrics per minute",
    of="metrics that the system before Vortex processed",
    basis="total",
    when="2018",
)
