"""Every figure about Pinterest's size, jobs, search and operations, stated once.

Figures of events, stores and money are in the modules beside this one.
"""

from atlas import (
    about,
    at_least,
    count,
    minutes,
    months,
    people,
    percent,
    ratio,
    seconds,
    users,
)
from systems.pinterest import _sources as src

# Size
USERS = users(631e6) @ src.COMMITMENT.at(
    "showed 631 million monthly active users and $1.008",
    of="people who use Pinterest in a month",
    basis="total",
    when="2026-03-31",
)
USERS_2025 = users(619e6) @ src.RESULTS_2025.at(
    "619 million people using the platform every month",
    of="people who use Pinterest in a month",
    basis="total",
    when="2025-12",
)
USERS_2024 = at_least(users(480e6)) @ src.WIDE_COLUMN.at(
    "Pinterest serves more than 480M monthly users",
    of="people who use Pinterest in a month",
    basis="total",
)
USERS_2020 = at_least(users(459e6)) @ src.KAFKA_LESSONS.at(
    "attracts over 459 million monthly active users",
    of="people who use Pinterest in a month",
    basis="total",
    when="2020-12",
)
USERS_2018 = at_least(users(250e6)) @ src.KAFKA_2018.at(
    "more than 250 million Pinners around the world", of="Pinterest's users", basis="total"
)
USERS_2016 = users(150e6) @ src.ROCKSPLICATOR.at(
    "billions of Pins to 150 million people", of="Pinterest's users", basis="total"
)
PINS_2015 = at_least(count(50e9, "pin")) @ src.SHARDING.at(
    "There are more than 50 billion Pins", of="saved pins", basis="total"
)
PINS_2020 = count(300e9, "pin") @ src.KAFKA_LESSONS.at(
    "hosts 300 billion pins", of="pins", basis="total", when="2020-12"
)

VISITORS_2012 = users(17.8e6) @ src.VISITORS_2012.at(
    "17.8 million U.S. unique visitors in February",
    of="visitors from the US in a month",
    basis="total",
    when="2012-02",
)

# Growth to 2012, from a talk
ENGINEERS_2011 = people(3) @ src.HIGH_SCALABILITY.at(
    "3 Engineers", of="engineers", basis="total", when="2011-09"
)
ENGINEERS_JANUARY = people(6) @ src.HIGH_SCALABILITY.at(
    "6 Engineers", of="engineers", basis="total", when="2012-01"
)
ENGINEERS_OCTOBER = people(40) @ src.HIGH_SCALABILITY.at(
    "40 Engineers (and growing)", of="engineers", basis="total", when="2012-10"
)
WEB_2011 = count(16, "web engine") @ src.HIGH_SCALABILITY.at(
    "2NGinX, 16 Web Engines + 2 API Engines", of="web engines", basis="total", when="2011-09"
)
WEB_JANUARY = count(90, "web engine") @ src.HIGH_SCALABILITY.at(
    "90 Web Engines + 50 API Engines", of="web engines", basis="total", when="2012-01"
)
WEB_OCTOBER = count(180, "web engine") @ src.HIGH_SCALABILITY.at(
    "180 Web Engines + 240 API Engines", of="web engines", basis="total", when="2012-10"
)
API_OCTOBER = count(240, "API engine") @ src.HIGH_SCALABILITY.at(
    "180 Web Engines + 240 API Engines", of="API engines", basis="total", when="2012-10"
)

# Jobs
JOBS_2015 = at_least(count(6e6, "job").per("minute")) @ src.PINLATER_OPEN.at(
    "processing north of six million jobs per minute", of="all queues of PinLater", basis="total"
)
JOB_QUEUES = at_least(count(500, "queue")) @ src.PINLATER_OPEN.at(
    "there are more than 500 job queues", of="all clusters of PinLater", basis="total"
)
JOB_CLUSTERS = at_least(count(10, "cluster")) @ src.PINLATER_OPEN.at(
    "operate more than 10 different clusters", of="PinLater", basis="total"
)
JOB_WINDOW = count(100, "sample") @ src.PINLATER_HEALTH.at(
    "100,                             // window size",
    of="health samples of a shard",
    basis="default",
    when="2017-05",
)
JOB_HEALTHY = count(75, "sample") @ src.PINLATER_HEALTH.at(
    "75,                              // healthy success threshold",
    of="successes that make a shard healthy",
    basis="default",
    when="2017-05",
)
JOB_RESET = seconds(60) @ src.PINLATER_HEALTH.at(
    "TimeUnit.SECONDS.toMillis(60));  // health reset period",
    of="an unhealthy shard, until it is tried again",
    basis="default",
    when="2017-05",
)

# Search and compute
SEARCH_CLUSTERS = at_least(count(100, "cluster")) @ src.SEARCH.at(
    "Manas manages more than 100 search clusters", of="Manas", basis="total"
)
SEARCH_SLOWER = ratio(100) @ src.SEARCH.at(
    "search requests took 100x longer than usual", of="one search request in a million"
)
TRAINING_LOST = at_least(percent(25)) @ src.INFOQ_ZOMBIES.at(
    "rates drop by more than 25%",
    of="success rate of training jobs, some use cases",
    when="2025",
)
ZOMBIES = about(count(70e3, "cgroup")) @ src.ZOMBIES_SUMMARY.at(
    "~70,000 zombie memcgs", of="memory cgroups leaked on a node", when="2025"
)
CGROUPS_USED = count(240, "cgroup") @ src.ZOMBIES_SUMMARY.at(
    "held only 240 actually in use", of="memory cgroups in use on that node", when="2025"
)
ENA_PAUSE = seconds(5) @ src.INFOQ_ZOMBIES.at(
    "Tx completions stall for more than five seconds",
    of="stalled transmissions, until the ENA driver resets",
    basis="limit",
)
INVESTIGATION = at_least(months(3)) @ src.ZOMBIES.at(
    "a more than three-month-long investigation",
    of="the search for the cause",
    basis="total",
    when="2025",
)

# Deploys and keys
DEPLOY_SUCCESS = percent(100) @ src.TELETRAAN_CONSTANTS.at(
    "DEFAULT_SUCCESS_THRESHOLD = 100;", of="hosts that must succeed", basis="default"
)
DEPLOY_STUCK = seconds(600) @ src.TELETRAAN_CONSTANTS.at(
    "DEFAULT_STUCK_THRESHOLD = 600;",
    of="no further success, until a deploy counts as failing",
    basis="default",
)
DEPLOY_PARALLEL = count(1, "host") @ src.TELETRAAN_CONSTANTS.at(
    "DEFAULT_MAX_PARALLEL_HOSTS = 1;", of="hosts deployed at a time", basis="default"
)
KEY_REFRESH = minutes(10) @ src.KNOX_DAEMON.at(
    "var daemonRefreshTime = 10 * time.Minute",
    of="refresh of keys on a host",
    basis="default",
    when="2025-05",
)
