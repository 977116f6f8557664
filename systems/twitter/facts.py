"""Twitter's size, its For You pipeline, its timeouts and its services, stated once."""

from atlas import (
    about,
    assumed,
    at_least,
    at_most,
    between,
    connections,
    count,
    deploys,
    events,
    hours,
    ms,
    percent,
    quantity,
    queries,
    ratio,
    requests,
    retries,
    seconds,
    users,
)
from systems.twitter import _sources as src

TWEETS = "tweets that are posted"
PIPELINE = "runs of Home Mixer's For You pipeline"

# Size
MDAU_2021 = users(217e6) @ src.LETTER_2021.at(
    "(mDAU)(1) reached 217 million",
    of="monetizable daily active users, Q4 2021",
    basis="mean",
    when="2021-12",
)
MDAU_2020 = users(192e6) @ src.REPORT_2020.at(
    "was 192 million for the three months ended",
    of="monetizable daily active users",
    basis="mean",
    when="2020-12",
)
USERS_2012 = at_least(users(150e6)) @ src.TIMELINES.at(
    "> 150M world wide active users", of="active users", basis="total"
)
TWEETS_A_DAY = about(count(500e6, "tweet").per("day")) @ src.ALGORITHM_POST.at(
    "roughly 500 million Tweets posted daily", of=TWEETS, basis="total"
)
TWEETS_A_DAY_2012 = count(400e6, "tweet").per("day") @ src.TALK_2012.at(
    "400 million tweets a day flow through", of=TWEETS, basis="total", when="2012"
)
TWEETS_A_DAY_2011 = count(250e6, "tweet").per("day") @ src.MYSQL_TALK.at(
    "Stores 250 Million Tweets a Day", of=TWEETS, basis="total"
)
TWEETS_PEAK_2013 = count(143_199, "tweet").per("second") @ src.SPIKE.at(
    "143,199 tweets per second at its peak", of=TWEETS, basis="peak"
)
TWEETS_PEAK_2011 = count(25_088, "tweet").per("second") @ src.SPIKE.at(
    "record at 25,088 tweets per second", of=TWEETS, basis="peak", when="2011-12"
)
TWEETS_MEAN_2013 = count(5700, "tweet").per("second") @ src.SPIKE_BLOG.at(
    "average rate of 5,700 tweets per second", of=TWEETS, basis="mean"
)
TIMELINE_READS_2012 = at_least(queries(300e3).per("second")) @ src.TIMELINES.at(
    "> 300K QPS for timelines", of="queries for timelines, home and search", basis="total"
)
FIREHOSE_2012 = quantity(22, "megabyte / second") @ src.TALK_2012.at(
    "a firehose that churns out 22 MB/sec", of="the firehose of public tweets", when="2012"
)
FOLLOWERS_2012 = users(31e6) @ src.TALK_2012.at(
    "to her 31 million followers", of="followers of one account", basis="total", when="2012"
)
SLOWEST_FANOUT_2012 = at_most(quantity(5, "minute")) @ src.TALK_2012.at(
    "up to 5 minutes for a tweet to",
    of="delivery of a tweet to 31 million followers",
    basis="peak",
    when="2012",
)
DEPLOYS_2013 = at_least(deploys(50).per("week")) @ src.RECORD_2013.at(
    "more than 50 deploys across all Twitter services", of="deploys in one week", basis="total"
)
EVENTS_A_DAY = about(events(400e9).per("day")) @ src.EVENTS.at(
    "approximately 400 billion events in real time", of="events processed", basis="total"
)
KAFKA_MESSAGES = at_least(quantity(200e6, "message / second")) @ src.KAFKA_TALK.at(
    "processes over 200M messages per second", of="Kafka at Twitter", basis="total"
)

# The For You pipeline of 2023
RUNS_A_DAY = about(count(5e9, "run").per("day")) @ src.ALGORITHM_POST.at(
    "runs approximately 5 billion times per day", of=PIPELINE, basis="total"
)
RUNS_A_SECOND = RUNS_A_DAY.to("count_run / second")
RUN_TIME = at_most(seconds(1.5)) @ src.ALGORITHM_POST.at(
    "under 1.5 seconds on average", of=PIPELINE, basis="mean"
)
RUN_CPU = seconds(220) @ src.ALGORITHM_POST.at(
    "requires 220 seconds of CPU time", of=PIPELINE, basis="typical"
)
FEATURES = about(count(6000, "feature")) @ src.HOME_README.at(
    "the ~6000 features needed for ranking",
    of="features that ranking reads",
    basis="total",
    when="2023-07",
)
CANDIDATE_POOL = about(count(1e9, "item")) @ src.SIGNALS.at(
    "from approximately 1 billion to just",
    of="items before candidate sourcing",
    basis="total",
    when="2023-07",
)
IN_NETWORK_SHARE = about(percent(50)) @ src.ALGORITHM.at(
    "~50% of Tweets come from this candidate source",
    of="tweets that come from the search index",
    when="2023-07",
)
SEARCHABLE_DAYS = about(quantity(7, "day")) @ src.SEARCH_README.at(
    "in about the last 7 days",
    of="public tweets in the realtime cluster",
    basis="stored",
    when="2023-07",
)
CANDIDATES_RANKED = at_most(count(2000, "candidate")) @ src.CR_RANKER.at(
    "default = 2000,",
    of="candidates that CR-Mixer ranks for a request",
    basis="default",
    when="2023-07",
)
GRAPH_HOURS = between(hours(24), hours(48)) @ src.UTEG_README.at(
    "24-48 hours", of="engagements that the graph keeps", basis="stored", when="2023-07"
)
COMMUNITIES = about(count(145_000, "community")) @ src.SIMCLUSTERS.at(
    "k ~= 145000", of="communities of SimClusters", basis="total", when="2023-07"
)

# Timeouts in the code that was published; production may differ
PREDICTION_TIMEOUT = ms(500) @ src.NAVI_CLIENT.at(
    "MaxPredictionTimeoutMs: Duration = 500.millis",
    of="one try of a prediction by Navi",
    basis="limit",
    when="2023-07",
)
EARLYBIRD_TIMEOUT = ms(200) @ src.EARLYBIRD_CLIENT.at(
    "default = 200.milliseconds",
    of="one try of Home Mixer at Earlybird, by default",
    basis="default",
    when="2023-07",
)
RANKER_TIMEOUT = ms(750) @ src.RANKER_CLIENT.at(
    "withTimeoutTotal(750.millis)",
    of="Home Mixer's calls to Timeline Ranker",
    basis="limit",
    when="2023-07",
)
RANKER_SEARCH_TIMEOUT = ms(600) @ src.RANKER_SEARCH.at(
    "EarlybirdTimeout = 600.milliseconds",
    of="Timeline Ranker's search for in-network tweets",
    basis="limit",
    when="2023-07",
)
RANKER_GRAPH_TIMEOUT = ms(300) @ src.RANKER_BACKENDS.at(
    "requestTimeout(300.milliseconds)",
    of="one try of Timeline Ranker at UTEG",
    basis="limit",
    when="2023-07",
)
SCORED_TIMEOUT = ms(400) @ src.SCORED_CACHE.at(
    "globalTimeout = 400.milliseconds",
    of="the cache of scored tweets, both tries",
    basis="limit",
    when="2023-07",
)
FEATURE_TIMEOUT = ms(300) @ src.FEATURE_CACHE.at(
    "globalTimeout = 300.milliseconds",
    of="the caches of features, all tries",
    basis="limit",
    when="2023-07",
)
TWEET_CACHE_TIMEOUT = ms(200) @ src.BACKENDS.at(
    "TimeoutFilter.Param(200.milliseconds)",
    of="Tweetypie's calls to Twemcache",
    basis="limit",
    when="2023-07",
)
CACHE_FAILURES = count(20, "consecutive failure") @ src.BACKENDS.at(
    "numFailures = 20",
    of="failures in a row of cache nodes, by Tweetypie",
    basis="limit",
    when="2023-07",
)
CACHE_DEAD_FOR = seconds(30) @ src.BACKENDS.at(
    "markDeadFor = 30.second",
    of="cache nodes that Tweetypie marks dead",
    basis="limit",
    when="2023-07",
)
USERS_TIMEOUT = ms(300) @ src.SETTINGS.at(
    "readTimeout = 300.milliseconds",
    of="one try of Tweetypie to read a user",
    basis="limit",
    when="2023-07",
)
GRAPH_TIMEOUT = ms(250) @ src.SETTINGS.at(
    "socialGraphTimeout = 250.milliseconds",
    of="one try of Tweetypie to read the graph",
    basis="limit",
    when="2023-07",
)
FLOCK_TIMEOUT = ms(300) @ src.SETTINGS.at(
    "requestTimeout = 300.milliseconds",
    of="one try of Tweetypie to read TFlock",
    basis="limit",
    when="2023-07",
)
LIMITER_TIMEOUT = ms(300) @ src.SETTINGS.at(
    "requestTimeout = 300.milliseconds",
    of="one try of Tweetypie at the limiter",
    basis="limit",
    when="2023-07",
)
ASYNC_TRIES = at_most(retries(9)) @ src.SETTINGS.at(
    "Backoff.exponential(10.milliseconds, 2).take(9)",
    of="asynchronous writes that were queued again after a failure",
    basis="limit",
    when="2023-07",
)
ASYNC_LONGEST = seconds(1) @ src.SETTINGS.at(
    "_ min 1.second", of="the wait between tries of a requeued write", basis="limit", when="2023-07"
)
SERVER_SETS_TIMEOUT = seconds(120) @ src.SETTINGS.at(
    "waitForServerSetsTimeout: Duration = 120.seconds",
    of="Tweetypie's start",
    basis="limit",
    when="2023-07",
)

# Snowflake, Finagle, Earlybird, GraphJet
IDS_A_PROCESS = at_least(count(10_000, "id").per("second")) @ src.SNOWFLAKE.at(
    "minimum 10k ids per second per process",
    of="ids of one Snowflake process",
    basis="target",
    when="2010",
)
ID_TIME = ms(2) @ src.SNOWFLAKE.at(
    "response rate 2ms (plus network latency)",
    of="one id of Snowflake",
    basis="target",
    when="2010",
)
IDS_A_MS = at_most(count(4096, "id")) @ src.SNOWFLAKE.at(
    "rolls over every 4096 per machine",
    of="ids of one machine in a millisecond",
    basis="limit",
    when="2010",
)
ID_MACHINES = at_most(count(1024, "machine")) @ src.SNOWFLAKE.at(
    "gives us up to 1024 machines", of="machines that make ids", basis="limit", when="2010"
)
ID_YEARS = quantity(69, "year") @ src.SNOWFLAKE.at(
    "w/ a custom epoch gives us 69 years", of="the time in an id", basis="limit", when="2010"
)
CLOCK_LIMIT = at_least(seconds(10)) @ src.SNOWFLAKE_SERVER.at(
    "so I'm more than 10s away from",
    of="clocks refused at start, off the mean of the peers",
    basis="limit",
    when="2010",
)
SEARCHES_2012 = at_least(queries(2e9).per("day")) @ src.EARLYBIRD_PAPER.at(
    "serves over two billion queries a day", of="real-time search", basis="total"
)
SEARCH_MEAN_2012 = ms(50) @ src.EARLYBIRD_PAPER.at(
    "average query latency of 50 ms", of="queries of real-time search", basis="mean"
)
SEARCHABLE_2012 = at_most(seconds(10)) @ src.EARLYBIRD_PAPER.at(
    "within 10 seconds after creation", of="tweets until they are searchable", basis="typical"
)
INDEXING_BEFORE = about(seconds(15)) @ src.INDEXING.at(
    "search system was around 15 seconds", of="tweets until they are searchable", when="2019"
)
INDEXING_AFTER = seconds(1) @ src.INDEXING.at(
    "Reducing search indexing latency to one second", of="tweets until they are searchable"
)
GRAPH_EDGES = at_most(count(1e6, "edge").per("second")) @ src.GRAPHJET.at(
    "ingests up to one million graph edges per", of="one GraphJet server", basis="peak"
)
GRAPH_RECOMMENDATIONS = at_most(count(500, "recommendation").per("second")) @ src.GRAPHJET.at(
    "computes up to 500 recommendations per second",
    of="one GraphJet server, steady state",
    basis="capacity",
)
FANOUT_BATCH = count(4000, "destination") @ src.TIMELINES.at(
    "pipelined 4k", of="timelines that one pipeline of inserts addresses", when="2012"
)
DELIVERIES_2012 = count(30e9, "delivery").per("day") @ src.TALK_2012.at(
    "30b deliveries / day", of="tweets delivered to timelines", basis="total", when="2012"
)
TIMELINE_READ_P50 = ms(5) @ src.TALK_2012.at(
    "Scala cluster is 5msec", of="requests to the Timeline Service", basis="median", when="2012"
)
TIMELINE_READ_P99 = ms(100) @ src.TALK_2012.at(
    "100msec", of="requests to the Timeline Service", basis="p99", when="2012"
)

PROXY_CONNECTIONS = at_most(connections(1)) @ src.TWEMPROXY.at(
    "we open at most 1 server connection", of="Twemproxy to one server", basis="default"
)

# Operations
METRIC_WRITES = at_least(requests(2.8e9).per("minute")) @ src.OBSERVABILITY.at(
    "more than 2.8 billion write requests per minute", of="writes of metrics", basis="total"
)
METRIC_STORE = quantity(4.5, "petabyte") @ src.OBSERVABILITY.at(
    "stores 4.5 petabytes of time series data", of="metrics", basis="stored"
)
METRIC_READS = queries(25_000).per("minute") @ src.OBSERVABILITY.at(
    "handles 25,000 query requests per minute", of="queries of metrics", basis="total"
)
TEST_OUTAGE = quantity(30, "minute") @ src.BREAK_THINGS.at(
    "introduce a power loss for 30 minutes", of="a failure test's power loss", basis="example"
)
WATCH_DEFAULT = seconds(45) @ src.AURORA_CONFIG.at(
    "considered a success (Default: 45)", of="tasks in Aurora", basis="default"
)

# Thresholds of signals
ONE_ENDPOINT = assumed(
    quantity(1, ""), because="NoBrokersAvailableException means that no endpoint is left"
)
FULL_QUALITY = ratio(1) @ src.QUALITY.at(
    "private double qualityFactor = 1;", of="Earlybird's work for a search", basis="default"
)
ONE_LEADER = quantity(1, "") @ src.AURORA_MONITORING.at(
    "Will be `1` for the leading scheduler", of="the leading scheduler", basis="typical"
)
