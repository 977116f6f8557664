"""The figures about Slack's size, real-time messages, edge and releases, each stated once."""

from atlas import (
    about,
    at_least,
    at_most,
    between,
    connections,
    count,
    deploys,
    gb,
    hours,
    minutes,
    months,
    ms,
    people,
    percent,
    quantity,
    queries,
    ratio,
    seconds,
    tb,
    users,
    years,
)
from systems.slack import _sources as src

# Size
DAILY_USERS_2015 = users(500e3) @ src.FIRST_YEAR.at(
    "500,000 people now use Slack daily", of="people who use Slack in a day", basis="total"
)
DAILY_USERS_2016 = users(4e6) @ src.FOUR_MILLION.at(
    "has broken the 4m daily active users mark",
    of="people who use Slack in a day",
    basis="total",
    when="2016",
)
DAILY_USERS_2019 = users(10e6) @ src.DISASTERPIECE.at(
    "grew to 10,000,000 DAUs", of="people who use Slack in a day", basis="total"
)
DAILY_USERS_OCTOBER_2019 = users(12e6) @ src.TWELVE_MILLION.at(
    "Slack said that it had 12 million DAUs",
    of="people who use Slack in a day",
    basis="total",
    when="2019-10",
)
DAILY_USERS_2025 = about(users(39e6)) @ src.CRON_TALK.at(
    "Slack has about 39 million daily", of="people who use Slack in a day", basis="total"
)

# Real-time messages
CHANNELS_A_HOST = about(count(16e6, "channel ID")) @ src.REAL_TIME.at(
    "about 16 million channels are served per host", of="each channel server", basis="peak"
)
REPLACEMENT = at_most(seconds(20)) @ src.REAL_TIME.at(
    "ready to serve traffic in under 20 seconds",
    of="a new channel server",
    basis="step",
)
SLOW_DELIVERY = at_most(seconds(20)) @ src.REAL_TIME.at(
    "latency in message delivery for less than 20",
    of="messages of a replaced channel server",
    basis="degraded",
)
DELIVERY = ms(500) @ src.REAL_TIME.at(
    "delivers messages across the world in 500ms", of="delivery of messages", basis="typical"
)

# Flannel
FLANNEL_CONNECTIONS = connections(4e6) @ src.FLANNEL.at(
    "4 million simultaneous connections at peak", of="Flannel", basis="peak"
)
FLANNEL_QUERIES = queries(600e3).per("second") @ src.FLANNEL.at(
    "600K client queries per second", of="Flannel"
)
MEDIUM_CUT = ratio(7) @ src.FLANNEL.at(
    "it reduced the data size by 7 times", of="start data of a team of 1,500 users"
)
BIG_CUT = ratio(44) @ src.FLANNEL.at(
    "it was reduced by 44 times", of="start data of a team of 32,000 users"
)
PRESENCE_CUT = ratio(5) @ src.FLANNEL.at(
    "was reduced by a factor of 5", of="presence events that clients receive"
)

# Envoy and cells
ENVOY_MIGRATION = months(6) @ src.ENVOY.at(
    "very long and exciting 6 months", of="moving WebSockets from HAProxy to Envoy"
)
CELL_MIGRATION = years(1.5) @ src.CELLS.at(
    "cell-based architecture over the last 1.5 years",
    of="the move of the most critical services to cells",
)
DRAIN_GRAIN = percent(1) @ src.CELLS_SUMMARY.at(
    "gradual drainages with a granularity of 1%", of="weights of a zone", basis="target"
)
DRAIN_TIME = at_most(minutes(5)) @ src.CASE_STUDY.at(
    "from the affected AZ within **5 minutes**",
    of="the drain of a zone",
    basis="target",
    when="2023",
)
SLA = percent(99.99) @ src.CASE_STUDY.at(
    "**99.99% availability SLA**", of="Slack", basis="target", when="2023"
)

# Nebula
NEBULA_TRY = ms(100) @ src.NEBULA_HANDSHAKE.at(
    "DefaultHandshakeTryInterval = time.Millisecond * 100", of="handshakes", basis="default"
)
NEBULA_RETRIES = count(10, "attempt") @ src.NEBULA_HANDSHAKE.at(
    "DefaultHandshakeRetries = 10", of="a handshake", basis="default"
)

# Deploys
DEPLOYS_A_DAY_2020 = about(deploys(12).per("day")) @ src.DEPLOYS.at(
    "we do about 12 scheduled deploys", of="deploys of the webapp", basis="typical"
)
DEPLOYS_A_DAY = between(deploys(30), deploys(40)).per("day") @ src.AUTOMATING.at(
    "from our Webapp repository 30-40 times a day",
    of="deploys of the webapp",
    basis="typical",
)
CHANGES_A_DAY = count(150, "change").per("day") @ src.AUTOMATING.at(
    "looking at 150 changes on a normal day", of="changes of the webapp", basis="typical"
)
DEPLOY_SIZE = count(3, "pull request") @ src.AUTOMATING.at(
    "median deploy size of 3 PRs", of="deploys of the webapp", basis="median"
)
COMMANDER_SHIFT = hours(2) @ src.AUTOMATING.at(
    "DCs would work a 2 hour shift", of="deploy commanders, before ReleaseBot"
)
CANARY = about(percent(2)) @ src.DEPLOYS.at(
    "which has about 2% of production traffic", of="production traffic on the canary tier"
)
CHANGE_SHARE = percent(73) @ src.DEPLOY_SAFETY.at(
    "increasing majority (73%) of customer facing incidents",
    of="customer-facing incidents, triggered by Slack's own changes",
    basis="part",
    when="2023",
)
IMPACT_CUT = percent(90) @ src.DEPLOY_SAFETY.at(
    "reduced from the peak by 90%",
    of="hours of customer impact of changes, since the peak",
    basis="saved",
    when="2025-01",
)
AUTO_REMEDY = at_most(minutes(10)) @ src.DEPLOY_SAFETY_SUMMARY.at(
    "Automated detection and remediation within 10 minutes", of="bad deploys", basis="target"
)
MANUAL_REMEDY = at_most(minutes(20)) @ src.DEPLOY_SAFETY_SUMMARY.at(
    "within 10 minutes, manual within 20 minutes", of="bad deploys", basis="target"
)
EXPOSURE = at_most(percent(10)) @ src.DEPLOY_SAFETY_SUMMARY.at(
    "before they affect 10% of the fleet", of="servers with a bad deploy", basis="target"
)
TESTS_BEFORE = at_least(minutes(30)) @ src.CI.at(
    "(p95) was consistently above 30 minutes",
    of="test turnaround, from a push to the end of its tests",
    basis="p95",
    when="2020",
)
TESTS_AFTER = at_most(minutes(18)) @ src.CI_SUMMARY.at(
    "30 minutes to consistently below 18 minutes", of="test turnaround of a commit", basis="p95"
)

# Exercises, people and logs
ZONE_EXERCISES = count(10, "exercise") @ src.DISASTERPIECE.at(
    "series of ten exercises", of="exercises on zones and partitions", basis="target", when="2019"
)
PARTITIONED = percent(25) @ src.DISASTERPIECE.at(
    "succeeded in partitioning 25% of the Channel Servers",
    of="channel servers in one exercise",
    basis="test",
    when="2019",
)
OPS_CHANNEL = at_least(people(700)) @ src.DISASTERPIECE.at(
    "channel where more than 700 people hang out", of="the channel #ops", basis="total"
)
COMMANDERS = about(percent(25)) @ src.CHANNELS_FOR_INCIDENTS.at(
    "about 25% also train as incident commanders", of="engineers"
)
LOG_RATE = at_least(quantity(6e6, "message / second")) @ src.ASTRA.at(
    "consume over 6 million log messages per second", of="logs in Astra", basis="typical"
)
LOG_BYTES = at_least(gb(10).per("second")) @ src.ASTRA.at(
    "over 10 GB of data per second", of="logs in Astra", basis="typical"
)
SPANS_A_DAY = count(8.5e9, "span").per("day") @ src.TRACING.at(
    "Slack processes 8.5 billion spans daily", of="traces", basis="total"
)
TRACED = percent(1) @ src.TRACING.at(
    "System traces 1% of requests", of="requests that are traced", basis="part"
)
TRACES_BYTES = tb(2) @ src.TRACING.at(
    "310M traces/day producing 2TB of data",
    of="data of the traces of a day, of 1 % of requests",
    basis="total",
)
