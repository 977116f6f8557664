"""Every page, filing and file about Reddit that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

reddit = Publisher(
    "Reddit",
    checked=CHECKED,
    base="https://www.reddit.com/r",
    read_in="a copy of its opening",
)
blog = Publisher("Reddit", checked=CHECKED, base="https://redditblog.com")
press = Publisher(checked=CHECKED, kind="secondary")

# Reddit's own posts, newest first. Where a copy bears no date, the post's text and the number of
# the post, which rises with time, give the year.
KAFKA = reddit.post(
    "Swapping the Engine Mid-Flight: How We Moved Reddit’s Petabyte Scale Kafka Fleet to "
    "Kubernetes",
    "RedditEng/comments/1qb03l9/swapping_the_engine_midflight_how_we_moved",
    "2026-01-12",
)
VECTORS = reddit.post(
    "Choosing a vector database for ANN search at Reddit",
    "RedditEng/comments/1ozxnjc/choosing_a_vector_database_for_ann_search_at/",
    "2025-11",
    read_in="a copy that its author's publisher permits",
)
COMMENTS = reddit.post(
    "Modernizing Reddit's Comment Backend Infrastructure",
    "RedditEng/comments/1mbqto6/modernizing_reddits_comment_backend_infrastructure",
    "2025-07-28",
)
UNSEEN = reddit.post(
    "Unseen Catalyst: A Simple Rollout Caused a Kubernetes Outage",
    "RedditEng",
    "2024",
    read_in="its opening, in a copy of the list of posts; the post's own address was not found",
)
ACHILLES = reddit.post(
    "Open Source of Achilles SDK",
    "RedditEng/comments/1gp11ui/open_source_of_achilles_sdk",
    "2024-11-11",
)
MEDIA = reddit.post(
    "The Reddit Media Metadata Store",
    "RedditEng/comments/1avlywv/the_reddit_media_metadata_store",
    "2024-02-20",
)
SRE = reddit.post(
    "SRE: A Day In The Life, Over The Years",
    "RedditEng/comments/12hjkei/sre_a_day_in_the_life_over_the_years",
    "2023-04-10",
)
PI_DAY = reddit.post(
    "You Broke Reddit: The Pi-Day Outage",
    "RedditEng/comments/11xx5o0/you_broke_reddit_the_piday_outage/",
    "2023-03-21",
    read_in="its opening, and quotes in a review of it",
)
AVAILABILITY = reddit.post(
    "Seeing the forest in the trees: two years of technology changes in one post",
    "RedditEng/comments/10egj46/seeing_the_forest_in_the_trees_two_years_of",
    "2023-01-17",
)
AUGUST_2016 = reddit.post(
    "Why Reddit was down on Aug 11",
    "announcements/comments/4y0m56/why_reddit_was_down_on_aug_11/",
    "2016-08-16",
    read_in="a copy",
)
ADMINS_2016 = reddit.post(
    "We're reddit's Infra/Ops team. Ask us anything!",
    "sysadmin/comments/57ien6/were_reddits_infraops_team_ask_us_anything/",
    "2016-10-14",
    read_in="a copy",
)
PUSH = reddit.post(
    "reddit's code deploy tool is now open source",
    "redditdev/comments/ynoxx/reddits_code_deploy_tool_is_now_open_source",
    "2012-08-22",
    read_in="a copy",
)
YEAR_2010 = reddit.post(
    "2010, we hardly knew ye", "blog/comments/evmek/2010_we_hardly_knew_ye", "2011-01-03"
)
DEPLOYS = blog.post(
    "The Evolution of Code Deploys at Reddit",
    "2017/06/02/the-evolution-of-code-deploys-at-reddit/",
    "2017-06-02",
    read_in="a copy in xitu/gold-miner",
)
VIEWS = blog.post(
    "View Counting at Reddit",
    "2017/05/24/view-counting-at-reddit/",
    "2017-05-24",
    read_in="a copy in LCTT/TranslateProject",
)
CACHING = blog.post("Caching at Reddit", "2017/1/17/caching-at-reddit/", "2017-01-17")
SERVERS_2012 = blog.post(
    "January 2012 - State of the Servers",
    "2012/01/25/january-2012-state-of-the-servers/",
    "2012-01-25",
)
MARCH_2011 = blog.post(
    "Why reddit was down for 6 of the last 24 hours.",
    "2011/03/17/why-reddit-was-down-for-6-of-the-last-24-hours/",
    "2011-03-17",
)
CASSANDRA = blog.post(
    "She who entangles men",
    "http://redditblog.blogspot.com/2010/03/she-who-entangles-men.html",
    "2010-03-12",
)
PLACE = blog.post(
    "How We Built r/Place",
    "https://www.redditinc.com/blog/how-we-built-rplace",
    "2017-04-13",
    read_in="its opening, and passages in a copy",
)

# Talks
KUBECON = Publisher("Reddit", checked=CHECKED).post(
    "Kubernetes at Reddit: An Origin Story (slides of KubeCon NA 2018)",
    "https://www.slideshare.net/slideshow/kubernetes-at-reddit-an-origin-story-kubecon-na-2018/"
    "125686294",
    "2018-12",
)
PLACE_SLIDES = Publisher("Reddit", checked=CHECKED).post(
    "r/place: How We Built and Scaled Reddit's 2017 April Fools' Project (slides of Altitude SF)",
    "https://www.slideshare.net/slideshow/altitude-sf-2017-reddit-how-we-built-and-scaled-rplace/"
    "77557880",
    "2017",
)
PLACE_TALK = Publisher("Fastly", checked=CHECKED, kind="vendor").post(
    "Reddit on building & scaling r/place",
    "https://www.fastly.com/blog/reddit-on-building-scaling-rplace",
    "2017",
)

# Filings and letters to shareholders
_filings = Publisher("Reddit", checked=CHECKED)
COMMITMENTS = _filings.filing(
    "Form 10-K for 2024, note 11: Commitments and Contingencies",
    "https://www.sec.gov/Archives/edgar/data/1713445/000171344525000018/R19.htm",
    "2025-02-13",
)
LETTER_Q4_2025 = _filings.filing(
    "Q4 2025 Letter to shareholders, exhibit 99.2",
    "https://filings.stockinsights.ai/us/8-K/1713445/0001713445-26-000020/exhibit992q425.htm",
    "2026-02-05",
    read_in="a verbatim copy of the exhibit at StockInsights",
)

# Others
SCALABILITY = press.post(
    "Reddit: Lessons Learned from Mistakes Made Scaling to 1 Billion Pageviews a Month",
    "http://highscalability.com/blog/2013/8/26/"
    "reddit-lessons-learned-from-mistakes-made-scaling-to-1-billi.html",
    "2013-08-26",
    by="High Scalability",
)
COMMENTS_INFOQ = press.post(
    "Reddit Migrates Comment Backend from Python to Go Microservice to Halve Latency",
    "https://www.infoq.com/news/2025/11/reddit-comments-go-migration",
    "2025-11",
    by="InfoQ",
    read_in="a copy of its opening",
)
MEDIA_INFOQ = press.post(
    "Reddit Migrates Media Metadata from S3 and Other Systems into AWS Aurora Postgres",
    "https://www.infoq.com/news/2024/03/reddit-metadata-s3-postgres/",
    "2024-03",
    by="InfoQ",
)
PLACE_LECTURE = press.post(
    "r/place (notes of a lecture, week 11)",
    "http://www.cs.toronto.edu/~arnold/409/19f/lectures/w11/",
    "2019",
    by="University of Toronto",
)
HUFFMAN = press.post(
    "Lessons Learned Scaling Reddit",
    "http://saliano.net/technology/2010/05/17/lessons-learned-scaling-reddit/",
    "2010-05-17",
    by="saliano.net",
)
GIGAOM = press.post(
    "Reddit Goes Down, Blames Amazon, But Who's Responsible in the End?",
    "https://gigaom.com/2011/03/18/reddit-goes-down-blames-amazon-but-whos-responsible-in-the-end/",
    "2011-03-18",
    by="GigaOm",
)

# Reddit's own code
r2 = Repository(
    "reddit-archive/reddit",
    commit="753b17407e9a9dca09558526805922de24133d53",
    checked=CHECKED,
    publisher="Reddit",
    folder="r2",
)
R2_EXAMPLE = r2.file("example.ini")
R2_VOTING = r2.file("r2/lib/voting.py")
R2_VOTE = r2.file("r2/models/vote.py")
R2_AMQP = r2.file("r2/lib/amqp.py")
R2_LOCK = r2.file("r2/lib/lock.py")
R2_CACHE = r2.file("r2/lib/cache.py")
R2_THING = r2.file("r2/lib/db/thing.py")
R2_DATABASES = r2.file("r2/lib/manager/db_manager.py")
R2_QUERIES = r2.file("r2/lib/db/queries.py")
R2_QUEUES = r2.file("r2/config/queues.py")
R2_ROUTES = r2.file("r2/config/routing.py")
R2_HEALTH = r2.file("r2/controllers/health.py")
R2_TREE = r2.file("r2/models/comment_tree.py")
R2_SCORES = r2.file("r2/lib/comment_tree.py")
PLACE_README = Repository(
    "reddit-archive/reddit-plugin-place-opensource",
    commit="453892c6f0a419f49c86759c60c2bdf64e13354a",
    checked=CHECKED,
    publisher="Reddit",
).file("README.md")
_scripts = Repository(
    "reddit-archive/reddit", commit=r2.commit, checked=CHECKED, publisher="Reddit"
)
WRAP_JOB = _scripts.file("scripts/wrap-job")
_python = Repository(
    "reddit/baseplate.py",
    commit="4ee305084b5d208252d66990a7d2a2c6c6533880",
    checked=CHECKED,
    publisher="Reddit",
)
BASEPLATE_BUCKETS = _python.file("baseplate/lib/prometheus_metrics.py")
BASEPLATE_SQL = _python.file("baseplate/clients/sqlalchemy.py")
BASEPLATE_MEMCACHE = _python.file("baseplate/clients/memcache/__init__.py")
BASEPLATE_RETRY = _python.file("baseplate/lib/retry.py")
BASEPLATE_MONITOR = _python.file("baseplate/server/runtime_monitor.py")
BASEPLATE_HEALTH = _python.file("docs/cli/healthcheck.rst")
BASEPLATE_SERVE = _python.file("docs/cli/serve.rst")
_go = Repository(
    "reddit/baseplate.go",
    commit="b6f4eaa6eade094da2ebe7f50889591397654754",
    checked=CHECKED,
    publisher="Reddit",
)
BREAKER = _go.file("breakerbp/failure_ratio.go")
KAFKA_METRICS = _go.file("kafkabp/prometheus.go")
KAFKA_GROUP = _go.file("kafkabp/group_consumer.go")
_achilles = Repository(
    "reddit/achilles-sdk",
    commit="b319294c9853cd1875c168787f005f5fb33127eb",
    checked=CHECKED,
    publisher="Reddit",
)
ACHILLES_README = _achilles.file("README.md")
ACHILLES_METRICS = _achilles.file("docs/sdk-metrics.md")
ACHILLES_RECONCILER = _achilles.file("pkg/fsm/internal/reconciler.go")
