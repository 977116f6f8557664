"""Every source about Twitter, stated once."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"

twitter = Publisher("Twitter", checked=CHECKED, base="https://blog.x.com/engineering/en_us")
_topics = "topics/infrastructure"

# Twitter's own posts
SNOWFLAKE_POST = twitter.post(
    "Announcing Snowflake", "a/2010/announcing-snowflake", "2010-06-01", read_in="a copy"
)
RECORD_2013 = twitter.quoted(
    "New Tweets per second record, and how!",
    "https://blog.twitter.com/2013/new-tweets-per-second-record-and-how",
    "2013-08-16",
    read_in="quotes in the press",
)
MANHATTAN = twitter.post(
    "Manhattan, our real-time, multi-tenant distributed database for Twitter scale",
    "a/2014/manhattan-our-real-time-multi-tenant-distributed-database-for-twitter-scale",
    "2014-04-02",
)
MANHATTAN_CORE = twitter.quoted(
    "Manhattan, our real-time, multi-tenant distributed database for Twitter scale (its core)",
    "a/2014/manhattan-our-real-time-multi-tenant-distributed-database-for-twitter-scale",
    "2014-04-02",
    read_in="a copy on dirtysalt.github.io",
)
BREAK_THINGS = twitter.post(
    "How we break things at Twitter: failure testing",
    "a/2015/how-we-break-things-at-twitter-failure-testing",
    "2015-12-15",
)
STRONG = twitter.post(
    "Strong consistency in Manhattan", "a/2016/strong-consistency-in-manhattan", "2016-03-17"
)
OBSERVABILITY = twitter.post(
    "Observability at Twitter: technical overview, part I",
    "a/2016/observability-at-twitter-technical-overview-part-i",
    "2016-03-18",
)
SCALE_2017 = twitter.quoted(
    "The Infrastructure Behind Twitter: Scale",
    f"{_topics}/2017/the-infrastructure-behind-twitter-scale",
    "2017-01-19",
    read_in="a copy on digitalwhores.net",
)
KAFKA_POST = twitter.post(
    "Twitter’s Kafka adoption story",
    "https://blog.twitter.com/engineering/en_us/topics/insights/2018/"
    "twitters-kafka-adoption-story.html",
    "2018-11-28",
)
CLOUDY = twitter.post(
    "Partly Cloudy: The start of a journey into the cloud",
    f"{_topics}/2019/the-start-of-a-journey-into-the-cloud",
    "2019-04-08",
)
INDEXING = twitter.post(
    "Reducing search indexing latency to one second",
    f"{_topics}/2020/reducing-search-indexing-latency-to-one-second",
    "2020-06-05",
)
EVENTS = twitter.post(
    "Processing billions of events in real time at Twitter",
    f"{_topics}/2021/processing-billions-of-events-in-real-time-at-twitter-",
    "2021-10-22",
)
ALGORITHM_POST = twitter.quoted(
    "Twitter’s Recommendation Algorithm",
    "https://blog.twitter.com/engineering/en_us/topics/open-source/2023/"
    "twitter-recommendation-algorithm",
    "2023-03-31",
    read_in="quotes in a post on dev.to",
)

# Talks and papers of Twitter's engineers
TIMELINES = twitter.post(
    "timelines at scale (slides of QCon San Francisco)",
    "http://de.slideshare.net/mariano/raffi-krikorian-twitter-timelines-at-scale",
    "2012",
)
EARLYBIRD_PAPER = twitter.post(
    "Earlybird: Real-Time Search at Twitter (ICDE 2012)",
    "https://readkong.com/page/earlybird-real-time-search-at-twitter-7384692",
    "2012-04",
)
CONTAINERS_TALK = twitter.post(
    "Powering Twitter's infrastructure with containers (FOSDEM)",
    "https://archive.fosdem.org/2016/schedule/event/twitter/",
    "2016-01",
)
GRAPHJET = twitter.post(
    "GraphJet: Real-Time Content Recommendations at Twitter (abstract)",
    "https://scholar.archive.org/work/w7tsjya74va2hdltzlaaqlq5lm",
    "2016",
)
NIGHTHAWK = twitter.post(
    "Nighthawk: Distributed caching with Redis @ Twitter (slides of RedisConf17)",
    "https://www.slideshare.net/RedisLabs/redisconf17-using-redis-at-scale-twitter",
    "2017",
)
CACHE_PAPER = twitter.post(
    "A large scale analysis of hundreds of in-memory cache clusters at Twitter (OSDI, abstract)",
    "https://usenix.org/conference/osdi20/presentation/yang",
    "2020-11",
)
KAFKA_TALK = twitter.post(
    "Twitter's Apache Kafka Adoption Journey (Kafka Summit, abstract)",
    "https://kafka-summit.org/sessions/twitters-apache-kafka-r-adoption-journey",
    "2021-05-12",
)

# Filings
LETTER_2021 = twitter.filing(
    "Twitter Q4 and Fiscal Year 2021 Shareholder Letter",
    "https://www.sec.gov/Archives/edgar/data/1418091/000141809122000021/twtrq421ex991.htm",
    "2022-02-10",
)
RESULTS_2021 = twitter.post(
    "Twitter Announces Fourth Quarter and Fiscal Year 2021 Results",
    "https://prnewswire.com/news-releases/"
    "twitter-announces-fourth-quarter-and-fiscal-year-2021-results-301479494.html",
    "2022-02-10",
)
REPORT_2020 = twitter.filing(
    "Form 10-K for 2020, management's discussion",
    "https://www.marketscreener.com/quote/stock/TWITTER-38965267/news/TWITTER-MANAGEMENT-S-"
    "DISCUSSION-AND-ANALYSIS-OF-FINANCIAL-CONDITION-AND-RESULTS-OF-OPERATIONS-for-32466154/",
    "2021-02-17",
)

# Twitter's repositories
_algorithm = twitter.repository("twitter/the-algorithm", "72eda9a24f815f6d566818cbf8518138e29d83e9")
_TWEETYPIE = "tweetypie/server/src/main/scala/com/twitter/tweetypie"
_HOME = "home-mixer/server/src/main/scala/com/twitter/home_mixer"
_MIXER = "cr-mixer/server/src/main/scala/com/twitter/cr_mixer"
_SEARCH = "src/java/com/twitter/search"
ALGORITHM = _algorithm.file("README.md")
SIGNALS = _algorithm.file("RETREIVAL_SIGNALS.md")
HOME_README = _algorithm.file("home-mixer/README.md")
UTEG_README = _algorithm.file("src/scala/com/twitter/recos/user_tweet_entity_graph/README.md")
SIMCLUSTERS = _algorithm.file("src/scala/com/twitter/simclusters_v2/README.md")
SEARCH_README = _algorithm.file(f"{_SEARCH}/README.md")
ROOT_README = _algorithm.file(f"{_SEARCH}/earlybird_root/README.md")
SEARCH_REJECTS = _algorithm.file(
    f"{_SEARCH}/earlybird_root/filters/RejectRequestsByQuerySourceFilter.java"
)
QUALITY = _algorithm.file(f"{_SEARCH}/earlybird/EarlybirdCPUQualityFactor.java")
INDEX_METRICS = _algorithm.file(f"{_SEARCH}/earlybird/partition/SearchIndexingMetricSet.java")
TWEETYPIE_README = _algorithm.file("tweetypie/server/README.md")
BACKENDS = _algorithm.file(f"{_TWEETYPIE}/config/BackendClients.scala")
SETTINGS = _algorithm.file(f"{_TWEETYPIE}/config/TweetServiceSettings.scala")
SERVER_BUILDER = _algorithm.file(f"{_TWEETYPIE}/config/TweetServerBuilder.scala")
TWEET_STORE = _algorithm.file(f"{_TWEETYPIE}/store/TweetStore.scala")
CR_RANKER = _algorithm.file(f"{_MIXER}/param/RankerParams.scala")
CR_SHEDDER = _algorithm.file(f"{_MIXER}/param/decider/EndpointLoadShedder.scala")
NAVI_CLIENT = _algorithm.file(f"{_HOME}/module/NaviModelClientModule.scala")
SCORED_CACHE = _algorithm.file(f"{_HOME}/module/ScoredTweetsMemcacheModule.scala")
FEATURE_CACHE = _algorithm.file(f"{_HOME}/module/MemcachedFeatureRepositoryModule.scala")
EARLYBIRD_CLIENT = _algorithm.file(
    "product-mixer/component-library/src/main/scala/com/twitter/product_mixer/"
    "component_library/module/EarlybirdModule.scala"
)
RANKER_README = _algorithm.file("timelineranker/README.md")
RANKER_CLIENT = _algorithm.file(
    "product-mixer/component-library/src/main/scala/com/twitter/product_mixer/"
    "component_library/module/TimelineRankerClientModule.scala"
)
_RANKER = "timelineranker/server/src/main/scala/com/twitter/timelineranker"
RANKER_SEARCH = _algorithm.file(
    f"{_RANKER}/in_network_tweets/InNetworkTweetRepositoryBuilder.scala"
)
RANKER_BACKENDS = _algorithm.file(f"{_RANKER}/config/DefaultUnderlyingClientConfiguration.scala")

_finagle = twitter.repository("twitter/finagle", "4feb34cb949918c572a6152327212e062527bd62")
_CORE = "finagle-core/src/main/scala/com/twitter/finagle"
FINAGLE_EXCEPTIONS = _finagle.file(f"{_CORE}/Exceptions.scala")
FINAGLE_ACCRUAL = _finagle.file(f"{_CORE}/liveness/FailureAccrualFactory.scala")
FINAGLE_ACCRUAL_DOCS = _finagle.file("doc/src/sphinx/metrics/FailureAccrual.rst")
FINAGLE_BALANCING_DOCS = _finagle.file("doc/src/sphinx/metrics/LoadBalancing.rst")
FINAGLE_CLIENTS_DOCS = _finagle.file("doc/src/sphinx/Clients.rst")
FINAGLE_RETRIES_DOCS = _finagle.file("doc/src/sphinx/metrics/Retries.rst")
FINAGLE_PUBLIC_DOCS = _finagle.file("doc/src/sphinx/metrics/Public.rst")

MYSQLADMIN = Repository(  # of MySQL 5.6, as another operator runs it
    "facebook/mysql-5.6",
    commit="4f958fc2abe5aeb321dd04cf03e324d5a0c9937f",
    checked="2026-11-30",
    publisher="Meta",
).file("client/mysqladmin.cc")
TWITTER_SERVER = twitter.repository("twitter/twitter-server").file(
    "doc/src/sphinx/Admin.rst",
    commit="0726695ce330f58e0d837939fb735ee672887a15",
    checked="2026-11-30",
)

_twemproxy = twitter.repository("twitter/twemproxy", "60aaf855ba2e15e20d0efbe440c8ff071b719580")
TWEMPROXY = _twemproxy.file("README.md")
TWEMPROXY_NOTES = _twemproxy.file("notes/recommendation.md")
TWEMPROXY_SERVER = _twemproxy.file("src/nc_server.c")
TWEMPROXY_PROXY = _twemproxy.file("src/nc_proxy.c")
TWEMPROXY_STATS = _twemproxy.file("src/nc_stats.h")

_twemcache = twitter.repository("twitter/twemcache", "8cfc4ca5e76ed936bd3786c8cc43ed47e7778c08")
TWEMCACHE = _twemcache.file("README.md")
TWEMCACHE_STATS = _twemcache.file("src/mc_stats.h")
PELIKAN = twitter.repository("twitter/pelikan", "e7a76c92d8a6b401475ce53d3cefe964f1e7fbb6").file(
    "README.md"
)
_traces = twitter.repository("twitter/cache-trace", "1c503676d6972d4394a360e09162149a6c00f516")
TRACES = _traces.file("README.md")
TRACE_STATS = _traces.file("stat/2020Mar.md")

_snowflake = twitter.repository(
    "twitter-archive/snowflake", "b3f6a3c6ca8e1b6847baa6ff42bf72201e2c2231"
)
SNOWFLAKE = _snowflake.file("README.mkd")
SNOWFLAKE_RETIRED = twitter.repository(
    "twitter-archive/snowflake", "ec40836e3f47af92cf0c83cbb4187c529d7e7fa5"
).file("README.md")
_SNOWFLAKE_CODE = "src/main/scala/com/twitter/service/snowflake"
SNOWFLAKE_WORKER = _snowflake.file(f"{_SNOWFLAKE_CODE}/IdWorker.scala")
SNOWFLAKE_SERVER = _snowflake.file(f"{_SNOWFLAKE_CODE}/SnowflakeServer.scala")

_gizzard = twitter.repository("twitter-archive/gizzard", "9b84325490185f1fa29cb4c9116b39eea374f345")
_SCHEDULER = "src/main/scala/com/twitter/gizzard/scheduler"
GIZZARD = _gizzard.file("README.markdown")
GIZZARD_JOBS = _gizzard.file(f"{_SCHEDULER}/JobScheduler.scala")
GIZZARD_COPY = _gizzard.file(f"{_SCHEDULER}/CopyJob.scala")
_gizzmo = twitter.repository("twitter-archive/gizzmo", "0f22c62589cf332da36e848f2e7bd4d0777ae373")
GIZZMO = _gizzmo.file("README.rdoc")
GIZZMO_CLI = _gizzmo.file("lib/gizzmo.rb")
GIZZMO_NAMES = _gizzmo.file("lib/gizzard/nameserver.rb")
_flockdb = twitter.repository("twitter-archive/flockdb", "d0e72e889ec669e3eb79d2e66219514182a6dd5b")
FLOCKDB = _flockdb.file("README.markdown")
FLOCKDB_COPY = _flockdb.file("src/main/scala/com/twitter/flockdb/jobs/Copy.scala")

_aurora = Repository(
    "apache/aurora",
    commit="11ebaeeb071cb182c388a40755e84f60dda32260",
    checked=CHECKED,
    publisher="Apache Aurora",
)
AURORA = _aurora.file("README.md")
AURORA_UPDATES = _aurora.file("docs/features/job-updates.md")
AURORA_CONFIG = _aurora.file("docs/reference/configuration.md")
AURORA_CLIENT = _aurora.file("docs/reference/client-commands.md")
AURORA_MONITORING = _aurora.file("docs/operations/monitoring.md")
AURORA_BACKUP = _aurora.file("docs/operations/backup-restore.md")
AURORA_TROUBLE = _aurora.file("docs/operations/troubleshooting.md")

RAILS_LOGS = Repository(
    "rails/rails",
    commit="033f6540270ea84e7579a585c657ed2c3bcf0ee0",
    checked=CHECKED,
    publisher="Ruby on Rails",
).file("guides/source/debugging_rails_applications.md")

# What others report
press = Publisher(checked=CHECKED, kind="secondary")
TALK_2012 = press.post(
    "The Architecture Twitter Uses to Deal with 150M Active Users (on the talk of 2012)",
    "http://highscalability.com/blog/2013/7/8/"
    "the-architecture-twitter-uses-to-deal-with-150m-active-users.html?printerFriendly=true",
    "2013-07-08",
    by="High Scalability",
)
REDIS_TALK = press.post(
    "How Twitter Uses Redis to Scale - 105TB RAM, 39MM QPS, 10,000+ Instances",
    "https://highscalability.com/how-twitter-uses-redis-to-scale-105tb-ram-39mm-qps-10000-ins/",
    "2014-09-08",
    by="High Scalability",
)
MYSQL_TALK = press.post(
    "How Twitter Stores 250 Million Tweets a Day Using MySQL",
    "https://highscalability.com/how-twitter-stores-250-million-tweets-a-day-using-mysql/",
    "2011-12-19",
    by="High Scalability",
)
SPIKE = press.post(
    "Here's how much Twitter has grown in the past 20 months",
    "https://www.theverge.com/2013/8/19/4635736/heres-how-much-twitter-has-grown-in-the-past-20-months",
    "2013-08-19",
    by="The Verge",
)
SPIKE_BLOG = press.post(
    "Twitter Sets New Tweets Per Second Record- 143,199Tweets/sec",
    "https://gadgetscrine.blogspot.com/2013/08/twitter-sets-new-tweets-per-second.html",
    "2013-08",
    by="Gadgets Crine",
)
DECIDER = press.post(
    "How Twitter's back-end stays up",
    "http://boingboing.net/2014/01/20/how-twitters-back-end-stays.html",
    "2014-01-20",
    by="Boing Boing",
)
KAFKA_NEWS = press.post(
    "Twitter adopts Apache Kafka as their Pub/Sub System",
    "https://packtpub.com/en-pt/learning/tech-news/"
    "twitter-adopts-apache-kafka-as-their-pub-sub-system",
    "2018-11-30",
    by="Packt",
)
CLOUD_NEWS_2018 = press.post(
    "Twitter Moving 300PB of Cold Data Storage and Compute Hadoop Clusters To Google Cloud",
    "https://www.bizety.com/2018/05/09/"
    "twitter-moving-300pb-of-cold-data-storage-and-compute-hadoop-clusters-to-google-cloud/",
    "2018-05-09",
    by="Bizety",
)
CACHE_SRE = press.post(
    "Why Twitter Didn’t Go Down: From a Real Twitter SRE",
    "https://matthewtejo.substack.com/p/why-twitter-didnt-go-down-from-a",
    "2022-11",
    by="Matthew Tejo",
    read_in="a copy on hacktech.info",
)
WORLD_CUP = press.post(
    "Twitter Tales: The 2010 World Cup",
    "https://sreally.com/twitter-tales-the-2010-world-cup/",
    "2024-03-13",
    by="Brady Catherman",
)
MEMCACHED_TALE = press.post(
    "Twitter Tales: Memcached Can Not Be Restarted",
    "https://sreally.com/twitter-tales-memcache-can-not-be-restarted/",
    "2024-04-01",
    by="Brady Catherman",
)
GOOSE_TALE = press.post(
    "Twitter Tales: Project Dirt Goose",
    "https://sreally.com/twitter-tales-project-dirt-goose",
    "2024-04-17",
    by="Brady Catherman",
)
YEAR_OF_X = press.post(
    "Post in Chinese that quotes the X Engineering Year Retrospective",
    "https://blog.gslin.org/archives/2023/10/29/11412/"
    "x-twitter-%E7%9A%84%E5%B7%A5%E7%A8%8B%E5%9C%98%E9%9A%8A%E5%88%97%E5%87%BA%E4%BA%86%E6%9C%80"
    "%E8%BF%91%E5%81%9A%E7%9A%84%E4%BA%8B%E6%83%85/",
    "2023-10-29",
    by="Gea-Suan Lin",
)
CLOUD_EXIT = press.post(
    "X claims $100m annual savings upon exiting Sacramento data center",
    "https://baxtel.com/news/x-claims-100m-annual-savings-upon-exiting-sacramento-data-center",
    "2023-11-02",
    by="Baxtel",
)
AWS_BILL = press.post(
    "Amazon Stopped Paying For Ads Because Twitter Failed To Pay Its AWS Bill",
    "https://baxtel.com/news/"
    "amazon-stopped-paying-for-ads-because-twitter-failed-to-pay-its-aws-bill",
    "2023-03-06",
    by="Baxtel (retells The Information)",
)
AWS_SHORTFALL = press.post(
    "Phony Stark Stiffed Amazon on Twitter’s AWS Bill",
    "https://daringfireball.net/linked/2023/03/06/twitter-stiffed-amazon",
    "2023-03-06",
    by="Daring Fireball (quotes The Information)",
)

# Reports of incidents; all quote Twitter's own words
OUTAGES_2010 = press.post(
    "Twitter Warns of More Outages Amid World Cup Excitement",
    "http://www.eweek.com/print/c/a/Web-Services-Web-20-and-SOA/"
    "Twitter-Warns-of-More-Outages-Amid-World-Cup-182416",
    "2010-06-16",
    by="eWeek",
)
CASCADING_2012 = press.post(
    "Twitter explains outage, apologizes for downtime",
    "http://www.computerwoche.de/a/twitter-explains-outage-apologizes-for-downtime,2516059",
    "2012-06-22",
    by="IDG News Service",
)
DOUBLE_2012 = press.post(
    "Twitter blames outage on dual data centre crashes",
    "https://www.techcentral.ie/twitter-blames-outage-on-dual-data-centre-crashes/",
    "2012-07-27",
    by="IDG News Service",
)
CHANGE_2016 = press.post(
    "Twitter Went Down Because of an 'Internal Code Change'",
    "https://www.vox.com/2016/1/19/11588920/twitter-went-down-because-of-an-internal-code-change",
    "2016-01-19",
    by="Recode",
)
CHANGE_2020 = press.post(
    "Twitter says its Thursday evening blip was due to tech issues, not hackers",
    "https://www.wbrz.com/news/"
    "twitter-says-its-thursday-evening-blip-was-due-to-tech-issues-not-hackers/",
    "2020-10-16",
    by="WBRZ",
)
HEAT_2022 = press.post(
    "Twitter loses key data center due to extreme heat in California",
    "https://www.axios.com/2022/09/12/twitter-heat-wave-sacramento-data-center-shutdown",
    "2022-09-12",
    by="Axios",
)
FREEZE_2022 = press.post(
    "Twitter data center brought down by California's extreme heat wave",
    "https://www.datacenterdynamics.com/en/news/"
    "twitter-data-center-brought-down-by-californias-extreme-heat-wave/",
    by="Data Center Dynamics",
)
LIMITS_2023 = press.post(
    "Twitter went down because an employee accidentally deleted data",
    "https://businessinsider.in/tech/news/twitter-went-down-because-an-employee-accidentally-"
    "deleted-data-and-there-was-nobody-left-on-the-team-responsible-due-to-elon-musks-cuts-"
    "report-says/articleshow/97804906.cms",
    "2023-02",
    by="Business Insider",
)
LIMITS_TIME_2023 = press.post(
    "Twitter Down",
    "https://unpackedthoughts.com/2022/11/28/twitter-down/",
    "2023-02-08",
    by="Terrance Turner (quotes CNBC)",
)
LIMITS_FORTUNE_2023 = press.post(
    "Twitter’s Wednesday outage was reportedly because an employee accidentally deleted data "
    "and the team that could fix it left in November: ‘It’s chaos here right now’",
    "https://fortune.com/2023/02/10/twitter-outage-accidentally-deleted-data-elon-musk-layoffs/",
    "2023-02-10",
    by="Fortune",
)
API_2023 = press.post(
    "How a single engineer brought down Twitter on Monday",
    "https://platformer.news/p/how-a-single-engineer-brought-down",
    "2023-03-06",
    by="Platformer",
)
API_ERROR_2023 = press.post(
    "Twitter API error broke the site today as Musk blames “brittle” platform",
    "https://rassegna.lbit-solution.it/"
    "twitter-api-error-broke-the-site-today-as-musk-blames-brittle-platform/?print=print",
    "2023-03-06",
    by="Ars Technica",
    read_in="a copy",
)
