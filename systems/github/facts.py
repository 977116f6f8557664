"""Every source and figure about GitHub, stated once."""

from functools import partial

from atlas import (
    Citation,
    Figure,
    Publisher,
    Repository,
    about,
    assumed,
    at,
    at_least,
    at_list_price,
    at_most,
    between,
    by,
    count,
    deploys,
    documents,
    fleet_priced_between,
    hours,
    list_price,
    minutes,
    ms,
    pb,
    people,
    percent,
    quantity,
    queries,
    ratio,
    replicas,
    requests,
    seconds,
    servers,
    tables,
    tb,
    unit_price,
    usd_per_year,
    users,
)

CHECKED = "2026-11-23"
SEEN_IN_NOTES = "quotes in public notes"
_utc = partial(at, zone="UTC")


def _duration(whole_hours: float, rest: float, citation: Citation) -> Figure:
    """Return a duration that a page prints in hours and minutes."""
    return ((hours(whole_hours) @ citation) + (minutes(rest) @ citation)).to("hour")


github = Publisher("GitHub", checked=CHECKED, base="https://github.blog")
github_copy = Publisher("GitHub", checked=CHECKED, base=github.base, read_in="a copy")

# Architecture
HA = github.post(
    "MySQL High Availability at GitHub",
    "2018-06-20-mysql-high-availability-at-github/",
    "2018-06-20",
)
press = Publisher(checked=CHECKED, kind="secondary")
HA_SUMMARY = press.post(
    "MySQL High Availability at GitHub (summary)",
    "https://www.plushcap.com/content/github/blog/github-mysql-high-availability-at-github",
    by="plushcap.com",
)
PARTITIONING = github_copy.post(
    "Partitioning GitHub’s relational databases to handle scale",
    "2021-09-27-partitioning-githubs-relational-databases-scale/",
    "2021-09-27",
)
MYSQL_8 = github_copy.post(
    "Upgrading GitHub.com to MySQL 8.0",
    "2023-12-07-upgrading-github-com-to-mysql-8-0/",
    "2023-12-07",
)
FRENO_POST = github.post(
    "Mitigating replication lag and reducing read load with freno",
    "2017-10-13-mitigating-replication-lag-and-reducing-read-load-with-freno/",
    "2017-10-13",
)
TESTING = github_copy.post(
    "MySQL infrastructure testing automation at GitHub",
    "2017-07-06-mysql-testing-automation-at-github/",
    "2017-07-06",
)
DGIT = github.post("Introducing DGit", "2016-04-05-introducing-dgit/", "2016-04-05")
SPOKES = github.post(
    "Building resilience in Spokes",
    "2016-09-07-building-resilience-in-spokes/",
    "2016-09-07",
    read_in="its author's page at GitHub",
)
STRETCHING = github.post("Stretching Spokes", "2017-10-13-stretching-spokes/", "2017-10-13")
MONOREPOS = github.post(
    "Improving large monorepo performance on GitHub",
    "2021-03-16-improving-large-monorepo-performance-on-github/",
    "2021-03-16",
)
MONOREPOS_QUOTE = press.post(
    "Quote of Scott Arbeit on GitHub's replicas",
    "https://simonwillison.net/2021/Mar/21/scott-arbeit",
    "2021-03-21",
    by="Simon Willison",
)
REDIS_POST = github.post(
    "Moving persistent data out of Redis",
    "2017-01-10-moving-persistent-data-out-of-redis/",
    "2017-01-10",
)
infoq = Publisher("InfoQ", checked=CHECKED, base="https://infoq.com/news/2021", kind="secondary")
RATE_LIMITER = infoq.post(
    "GitHub Scales Its Rate Limiter Using Redis", "04/github-redis-rate-limiter", "2021-04"
)
KUBERNETES = github_copy.post(
    "Kubernetes at GitHub", "https://githubengineering.com/kubernetes-at-github/", "2017-08-16"
)
GLB_POST = github.post(
    "GLB: GitHub's open source load balancer",
    "2018-08-08-glb-director-open-source-load-balancer/",
    "2018-08-08",
    read_in="the index of GitHub Engineering",
)
CODE_SEARCH = github.quoted(
    "The technology behind GitHub’s new code search",
    "2023-02-06-the-technology-behind-githubs-new-code-search/",
    "2023-02-06",
    read_in=SEEN_IN_NOTES,
)
CODE_HISTORY = github.post(
    "A brief history of code search at GitHub",
    "2021-12-15-a-brief-history-of-code-search-at-github/",
    "2021-12-15",
)
PUSHES = github.post(
    "How we improved push processing on GitHub",
    "engineering/architecture-optimization/how-we-improved-push-processing-on-github/",
    "2024-06-11",
)
RAILS = github.post(
    "Building GitHub with Ruby and Rails",
    "2023-04-06-building-github-with-ruby-and-rails/",
    "2023-04-06",
)

# Delivery and on-call
CI = github.post(
    "How GitHub uses GitHub Actions and Actions larger runners to build and test GitHub.com",
    "2023-09-26-how-github-uses-github-actions-and-actions-larger-runners-to"
    "-build-and-test-github-com/",
    "2023-09-26",
)
DEPLOYING_2015 = github_copy.post(
    "Deploying branches to GitHub.com",
    "engineering/engineering-principles/deploying-branches-to-github-com/",
    "2015-06-02",
)
DEPLOYING_2020 = github_copy.post(
    "DevOps best practices Q&A: Automated deployments at GitHub",
    "enterprise-software/devops/devops-best-practices-qa-automated-deployments-at-github/",
    "2020-10-22",
)
DEPLOYING_2021 = infoq.post(
    "Improving Deployment Experience at GitHub", "03/improving-deployment-experience", "2021-03"
)
MERGE_QUEUE = github.post(
    "How GitHub uses merge queue to ship hundreds of changes every day",
    "2024-03-06-how-github-uses-merge-queue-to-ship-hundreds-of-changes-every-day/",
    "2024-03-06",
)
MERGE_QUEUE_SUMMARY = press.post(
    "How GitHub uses merge queue to ship hundreds of changes every day (summary)",
    "https://www.engineering.fyi/article/"
    "how-github-uses-merge-queue-to-ship-hundreds-of-changes-every-day",
    by="engineering.fyi",
)
ON_CALL = github.post(
    "Building On-Call Culture at GitHub",
    "2021-01-06-building-on-call-culture-at-github/",
    "2021-01-06",
)

# Incidents
OCTOBER_21 = github_copy.post(
    "October 21 post-incident analysis", "2018-10-30-oct21-post-incident-analysis/", "2018-10-30"
)
OCTOBER_2020 = github.post(
    "GitHub Availability Report: October 2020",
    "2020-11-04-github-availability-report-october-2020",
    "2020-11-04",
)
github_status_page = Publisher(
    "GitHub status page", checked=CHECKED, base="https://www.githubstatus.com/incidents"
)
EDGE_TEST = github_status_page.post("Incident On 2023-06-29", "gqx5l06jjxhp", "2023-06-29")
SEPTEMBER_2023 = github.post(
    "GitHub Availability Report: September 2023",
    "2023-10-11-github-availability-report-september-2023/",
    "2023-10-11",
)
FEBRUARY_2024 = github.post(
    "GitHub Availability Report: February 2024",
    "2024-03-13-github-availability-report-february-2024",
    "2024-03-13",
)
news = Publisher("GitHub", checked=CHECKED, base="https://github.blog/news-insights/company-news")
news_copy = Publisher("GitHub", checked=CHECKED, base=news.base, read_in="a copy")
JULY_2024 = news.post(
    "GitHub Availability Report: July 2024", "github-availability-report-july-2024", "2024-08-14"
)
AUGUST_2024 = news_copy.post(
    "GitHub Availability Report: August 2024",
    "github-availability-report-august-2024/",
    "2024-09-11",
)
FEBRUARY_2026 = news.post(
    "GitHub availability report: February 2026",
    "github-availability-report-february-2026",
    "2026-03",
)
_summary = Repository(
    "icco/postmortems",
    commit="b37db9b48866a62a8636fad54896b15f64865acf",
    checked=CHECKED,
    publisher="icco/postmortems (summaries)",
)
FEBRUARY_9 = press.post(
    "Incident with Pull Requests (copy of GitHub's status history)",
    "https://slok.github.io/stactus-showcase/simple/github/ir/smf24rvl67v9",
    "2026-02-09",
    by="slok/stactus-showcase",
)
FEBRUARY_2026_SUMMARY = _summary.file(
    "data/402733d3-31ee-4ca3-b769-0a9cdf7dd59f.md",
    title="GitHub Actions and Codespaces outage of February 2026",
    published="2026-05-04",
    kind="secondary",
)
TOKENS = github_status_page.post(
    "Intermittent authentication failures on GitHub", "xs6xtcv196g7", "2026-02-17", read_in="a copy"
)
MARCH_2026 = news_copy.post(
    "Addressing GitHub’s recent availability issues",
    "addressing-githubs-recent-availability-issues-2/",
    "2026-03-11",
)
MARCH_2026_REPORT = news.quoted(
    "GitHub availability report: March 2026",
    "github-availability-report-march-2026/",
    "2026-04-09",
    read_in="a copy that rewords it",
)
APRIL_2026 = news_copy.post(
    "GitHub availability report: April 2026", "github-availability-report-april-2026/", "2026-05-14"
)
CAPACITY = news.quoted(
    "An update on GitHub availability",
    "an-update-on-github-availability/",
    "2026-04-28",
    read_in=SEEN_IN_NOTES,
)
AUGUST_17 = news_copy.post(
    "The August 17 outage, and the work ahead",
    "the-august-17-outage-and-the-work-ahead/",
    "2026-08-20",
)
AUGUST_17_STATUS = github_status_page.post(
    "Incident with GitHub.com", "zkxwbgr0cnmx", "2026-08-17", read_in="a copy"
)
DECEMBER_2012 = _summary.file(
    "data/0787bc22-cd28-42d0-a0b2-71610a38a78f.md",
    title="GitHub.com outage of December 2012",
    published="2026-05-04",
    kind="secondary",
)
FEBRUARY_2020 = _summary.file(
    "data/4836907a-f5bb-4d2e-8090-fff332465eb0.md",
    title="GitHub February 2020 mysql1 service disruptions",
    published="2026-05-04",
    kind="secondary",
)

# Growth and money
RACKSPACE = github.post(
    "GitHub is Moving to Rackspace!", "2009-09-15-github-is-moving-to-rackspace/", "2009-09-15"
)
FAST = github.quoted(
    "How We Made GitHub Fast",
    "2009-10-20-how-we-made-github-fast/",
    "2009-10-20",
    read_in=SEEN_IN_NOTES,
)
HOLMAN = Publisher("Zach Holman of GitHub", checked=CHECKED).post(
    "Scaling GitHub", "https://speakerdeck.com/holman/scaling-github", "2012-01-26"
)
MILLION = press.post(
    "GitHub Passes The 3 Million Developer Mark",
    "https://techcrunch.com/2013/01/16/github-passes-the-3-million-developer-mark/",
    "2013-01-16",
    by="TechCrunch",
)
LAMBERT = press.post(
    "Scaling github with Sam Lambert",
    "https://broadcasts.com/podcasts/open-source-software-engineering-daily/"
    "scaling-github-with-sam-lambert/",
    "2016-07-27",
    by="Software Engineering Daily",
)
HUNDRED_MILLION = press.post(
    "GitHub says it now has 100M active users",
    "https://www.teknoids.net/2023/01/github-says-it-now-has-100m-active-users/",
    "2023-01",
    by="Paul Sawers, at teknoids",
)
OCTOVERSE = github.quoted(
    "Octoverse: A new developer joins GitHub every second as AI leads TypeScript to #1",
    "news-insights/octoverse/"
    "octoverse-a-new-developer-joins-github-every-second-as-ai-leads-typescript"
    "-to-1/",
    "2025",
    read_in=SEEN_IN_NOTES,
)
ACTIONS_PRICES = github_copy.post(
    "Pricing changes for GitHub Actions",
    "https://github.com/resources/insights/2026-pricing-changes-for-github-actions",
    "2025-12-16",
)
REVENUE = press.post(
    "Microsoft: GitHub hits $1B annual revenue with over 90M active users",
    "https://techpadi.africa/2022/12/"
    "microsoft-github-hits-1b-annual-revenue-with-over-90m-active-users/amp",
    "2022-12",
    by="TechPadi",
)
SLA = github.quoted(
    "GitHub Online Services SLA",
    "https://github.com/customer-terms/github-online-services-sla",
    "2026-06",
    read_in=SEEN_IN_NOTES,
)
PATENTS = press.post(
    "Patents Assigned to GitHub, Inc.",
    "https://patents.justia.com/assignee/github-inc",
    by="Justia",
)

_documentation = github.repository("github/docs")

# GitHub's repositories
TROUBLE_DOCS = _documentation.file(
    "content/rest/using-the-rest-api/troubleshooting-the-rest-api.md",
    commit="0952a21569447b9e25dbe35357ab111750585d86",
)
LIMITS_DOCS = _documentation.file(
    "content/rest/using-the-rest-api/rate-limits-for-the-rest-api.md",
    commit="21143d5aa2dfc551d9009bc0ba1eac17de1e41d3",
)
RUNNER_PRICES = _documentation.file(
    "content/billing/reference/actions-runner-pricing.md",
    commit="0460e4095b136e687f3647e7c2420427b90ae4dc",
)
_glb_director = github.repository("github/glb-director", "a62d37ea7fb2d89fff8e6b7a1c3acf509daffd62")
GLB_README = _glb_director.file("README.md")
GLB_HASHING = _glb_director.file("docs/development/glb-hashing.md")
_gh_ost = github.repository("github/gh-ost", "145799eeb80081c8b66fe5f56f1d94e3d8fb1b35")
GH_OST_README = _gh_ost.file("README.md")
GH_OST_THROTTLE = _gh_ost.file("doc/throttle.md")
SCIENTIST = github.repository("github/scientist", "504a396e987f655a21c6bf2ed57935aadaa40859").file(
    "README.md"
)
_freno = github.repository("github/freno", "b3fbe7e78301668d35ddf86015e38e2def43bed1")
FRENO_README = _freno.file("README.md")
FRENO_HTTP = _freno.file("doc/http.md")
FRENO_SAMPLE = _freno.file("resources/freno.conf.sample.json")

# Size
DEVELOPERS = at_least(users(180e6)) @ OCTOVERSE.at(
    "over 180 million developers", of="GitHub", basis="total"
)
REPOSITORIES = count(630e6, "repository") @ OCTOVERSE.at(
    "630 million total repositories", of="GitHub", basis="total"
)
COMMITS_APRIL = count(1.4e9, "commit").per("month") @ AUGUST_17.at(
    "from 1.4 billion to 2.9 billion", of="GitHub", basis="total", when="2026-04"
)
COMMITS = count(2.9e9, "commit").per("month") @ AUGUST_17.at(
    "from 1.4 billion to 2.9 billion", of="GitHub", basis="total"
)
AZURE_SHARE = about(percent(58)) @ AUGUST_17.at(
    "Azure serves roughly 58% of GitHub’s platform", of="GitHub's platform load"
)
AZURE_SHARE_MAY = percent(12) @ AUGUST_17.at(
    "up from 12% of platform load", of="GitHub's platform load", when="2026-05"
)
AZURE_TRAFFIC_MARCH = percent(12.5) @ MARCH_2026.at(
    "12.5% of all GitHub traffic is served", of="GitHub's traffic"
)
CORES_ADDED = at_least(count(3e6, "core")) @ AUGUST_17.at(
    "more than 3 million CPU cores,", of="machines added in 2026", basis="total"
)
STORAGE_ADDED = pb(120) @ AUGUST_17.at(
    "120 petabytes of high-speed storage,", of="storage added in 2026", basis="capacity"
)
CAPACITY_FIRST = ratio(10) @ CAPACITY.at(
    "capacity by 10X in October 2025", of="GitHub's capacity", basis="target", when="2025-10"
)
CAPACITY_NOW = ratio(30) @ CAPACITY.at(
    "requires 30X today's scale.", of="GitHub's capacity", basis="target", when="2026-02"
)
UPTIME = at_least(percent(99.9)) @ SLA.at(
    "at least 99.9% Uptime", of="each service in a quarter", basis="target"
)
API_TIMEOUT = seconds(10) @ TROUBLE_DOCS.at("takes more than 10 seconds to process", basis="limit")
API_LIMIT = requests(5000).per("hour") @ LIMITS_DOCS.at(
    "limit of 5,000 requests per hour.", of="users", basis="limit"
)
API_LIMIT_ANONYMOUS = requests(60).per("hour") @ LIMITS_DOCS.at(
    "unauthenticated requests is 60 requests per hour.", of="callers without a login", basis="limit"
)

# MySQL
MYSQL_HOSTS = at_least(servers(1200)) @ MYSQL_8.at(
    "Our fleet consists of 1200+ hosts.", of="the MySQL fleet", basis="total"
)
MYSQL_DATA = at_least(tb(300)) @ MYSQL_8.at(
    "We store 300+ TB of data", of="the MySQL fleet", basis="total"
)
MYSQL_QUERIES = queries(5.5e6).per("second") @ MYSQL_8.at(
    "serve 5.5 million queries per second", of="the MySQL fleet", basis="total"
)
MYSQL_CLUSTERS = at_least(count(50, "cluster")) @ MYSQL_8.at(
    "across 50+ database clusters", of="the MySQL fleet", basis="total"
)
UPGRADE_WATCH = at_least(hours(24)) @ MYSQL_8.at(
    "at least one complete 24 hour traffic", of="the validation of one cluster"
)
QUERIES_2019 = queries(950_000).per("second") @ PARTITIONING.at(
    "mysql1 answered 950,000 queries/s on average,", of="mysql1", when="2019"
)
PRIMARY_QUERIES_2019 = queries(50_000).per("second") @ PARTITIONING.at(
    "and 50,000 queries/s on the primary.", of="mysql1's primary", basis="mean", when="2019"
)
QUERIES_2021 = queries(1.2e6).per("second") @ PARTITIONING.at(
    "combined answer 1,200,000 queries/s on average", of="the MySQL clusters of mysql1's tables"
)
PRIMARY_QUERIES_2021 = queries(75_000).per("second") @ PARTITIONING.at(
    "75,000 queries/s on the primaries).", of="their primaries", basis="mean"
)
REPLICA_QUERIES_2019 = queries(900_000).per("second") @ PARTITIONING.at(
    "900,000 queries/s on replicas,", of="mysql1's replicas", basis="mean", when="2019"
)
REPLICA_QUERIES_2021 = queries(1_125_000).per("second") @ PARTITIONING.at(
    "(1,125,000 queries/s on replicas,", of="their replicas", basis="mean"
)
TABLES_MOVED = tables(130) @ PARTITIONING.at("We moved 130 of our", of="mysql1")
HOST_LOAD_CUT = percent(50) @ PARTITIONING.at(
    "is a 50% load reduction", of="the hosts of mysql1's tables", basis="saved"
)
FAILOVER = between(seconds(10), seconds(13)) @ HA_SUMMARY.at(
    "to between 10 and 13 seconds", of="MySQL primaries", basis="typical", when="2018-06-20"
)
FAILOVER_EXPECTED = at_most(seconds(30)) @ TESTING.at(
    "both complete within 30 seconds,", of="detection and promotion", basis="target"
)
TEST_DATA_CENTRES = count(3, "data centre") @ TESTING.at(
    "representative servers from three data centers.", of="the test cluster"
)
DELAYED_REPLICA = hours(4) @ TESTING.at(
    "replication delayed by 4 hours.", of="one delayed replica per cluster"
)
RESTORE_LAG = seconds(4589) @ TESTING.at(
    "Replication behind by 4589 seconds,", of="one restored server", basis="example"
)
BACKUP_INTERVAL = hours(4) @ OCTOBER_21.at(
    "MySQL data backups occur every four hours", of="MySQL backups"
)
CLUSTER_SIZE = at_most(tb(5)) @ OCTOBER_21.at(
    "hundreds of gigabytes to nearly five terabytes,", of="one cluster", basis="stored"
)

NEEDS_PRIMARY = "commits fail without a primary (2018)"
"""What the post on availability says about pushes and MySQL; it omits the hop between them."""

# Git
REPOSITORIES_2016 = at_least(count(35e6, "repository")) @ DGIT.at(
    "over 35 million repositories", of="GitHub", basis="total"
)
GISTS_2016 = at_least(count(30e6, "gist")) @ DGIT.at(
    "over 30 million Gists on", of="GitHub", basis="total"
)
SPOKES_REPOS = at_least(count(38e6, "repository")) @ SPOKES.at(
    "over 38 million Git repositories", of="Spokes", basis="total"
)
GISTS_SPOKES = at_least(count(36e6, "gist")) @ SPOKES.at(
    "over 36 million gists.", of="Spokes", basis="total"
)
COPIES = replicas(3) @ DGIT.at("keep three copies of every repository,", of="repositories")
COPIES_2021 = replicas(5) @ MONOREPOS_QUOTE.at(
    "writes five replicas of each repository", of="repositories", basis="default"
)
DEVELOPERS_2021 = at_least(users(56e6)) @ MONOREPOS.at(
    "over 56M developers, working on", of="GitHub", basis="total"
)
REPOSITORIES_2021 = at_least(count(200e6, "repository")) @ MONOREPOS.at(
    "working on over 200M code repositories.", of="repositories on GitHub", basis="total"
)

PUSH_LOGIC = at_least(count(60, "piece of logic", "pieces of logic")) @ PUSHES.at(
    "over 60 different pieces of logic owned by", of="one push"
)

# Code search
SEARCHED_REPOSITORIES = at_most(count(45e6, "repository")) @ CODE_SEARCH.at(
    "search almost 45 million repositories,", of="code search (beta)", basis="total"
)
SEARCHED_CODE = tb(115) @ CODE_SEARCH.at(
    "representing 115 TB of code", of="code search (beta)", basis="total"
)
SEARCHED_DOCUMENTS = documents(15.5e9) @ CODE_SEARCH.at(
    "15.5 billion documents.", of="code search (beta)", basis="total"
)
UNIQUE_CODE = tb(28) @ CODE_SEARCH.at(
    "28 TB of unique content", of="code search (beta)", basis="total"
)
SEARCH_INDEX = tb(25) @ CODE_SEARCH.at(
    "just 25 TB, which includes", of="the code search index", basis="stored"
)
SEARCH_MACHINES = servers(32) @ CODE_SEARCH.at(
    "64 core, 32 machine clusters.", of="one cluster", basis="total"
)
SEARCH_CORES = count(2048, "core") @ CODE_SEARCH.at(
    "2,048 CPU cores for 96 seconds", of="one query", basis="estimate"
)
GREP_TIME = seconds(96) @ CODE_SEARCH.at(
    "2,048 CPU cores for 96 seconds", of="one query", basis="estimate"
)
GREP_RATE = queries(0.01).per("second") @ CODE_SEARCH.at(
    "0.01 queries per second", of="searches by brute force", basis="estimate"
)
SHARD_P99 = about(ms(100)) @ CODE_SEARCH.at(
    "on the order of 100 ms,", of="each index shard", basis="p99"
)
SEARCH_HOST_RATE = about(queries(640).per("second")) @ CODE_SEARCH.at(
    "something like 640 queries per second.", of="one host", basis="capacity"
)
INGEST = about(documents(120_000).per("second")) @ CODE_SEARCH.at(
    "around 120,000 documents per second,", of="the ingest pipeline", basis="capacity"
)
REINDEX = about(hours(36)) @ CODE_SEARCH.at(
    "should take about 36 hours.", of="indexing all documents", basis="estimate"
)
REINDEX_DELTA = about(hours(18)) @ CODE_SEARCH.at(
    "entire corpus in about 18 hours.", of="indexing all documents by difference"
)
NEW_REPOSITORIES_2021 = at_least(count(61e6, "repository").per("year")) @ (
    CODE_HISTORY.at("with over 61 million repositories created", of="GitHub", basis="total")
)

# The application and its delivery
LINES = at_most(count(2e6, "line")) @ RAILS.at("nearly two million lines of code")
ENGINEERS = at_least(people(1000)) @ RAILS.at("more than 1,000 engineers collaborate on it")
DEPLOYS_2023 = at_most(deploys(20).per("day")) @ RAILS.at("deploy as often as 20 times a")
CI_JOBS = count(15_000, "CI job").per("hour") @ CI.at(
    "run 15,000 CI jobs within an", of="GitHub's own CI"
)
CI_CORES = count(150_000, "core") @ CI.at("150,000 cores of compute!", of="GitHub's own CI")
DEPLOYS_2020 = between(deploys(120).per("week"), deploys(150).per("week")) @ DEPLOYING_2020.at(
    "between 120 and 150 deploys a week", of="github.com"
)
CHANGES_2020 = count(421, "pull request").per("week") @ DEPLOYING_2020.at(
    "in the past week we shipped 421 pull", of="github.com, in one week", basis="total"
)
FIRST_CANARY = percent(2) @ DEPLOYING_2021.at("first released to 2% of GitHub.com users")
SECOND_CANARY = percent(20) @ DEPLOYING_2021.at("introduced at 20% of traffic,")
CANARY_TIME = minutes(5) @ DEPLOYING_2021.at("separated by automated 5-minute timers,")
CHANGES_2016 = at_most(count(1000, "pull request").per("month")) @ (
    MERGE_QUEUE.at(
        "nearly 1,000 pull requests were merging into", of="GitHub's own monorepo", when="2016"
    )
)
CHANGES_2023 = about(count(2500, "pull request").per("month")) @ (
    MERGE_QUEUE_SUMMARY.at(
        "merge approximately 2,500 pull requests", of="GitHub's own monorepo", when="2024-03-06"
    )
)
MERGE_WAIT_CUT = percent(33) @ MERGE_QUEUE_SUMMARY.at(
    "to ship a change by 33%.", of="the mean wait to ship", basis="saved", when="2024-03-06"
)
OLD_SHIFT = hours(24) @ ON_CALL.at("on-call for 24 hours at a time.")
OLD_SHIFTS = about(count(4, "shift").per("year")) @ ON_CALL.at("only on-call ~4 times per year")
OLD_RESPONDERS = between(people(5), people(10)) @ ON_CALL.at("the same 5-10 people who knew")
KUBERNETES_FIRST = requests(100).per("second") @ KUBERNETES.at(
    "starting with 100 requests per", of="the first traffic in production", basis="part"
)
KUBERNETES_NEXT = percent(10) @ KUBERNETES.at(
    "expanding later to 10% of", of="requests to github.com and its API", basis="part"
)
LAB_DEPLOY = seconds(77.62) @ KUBERNETES.at(
    "and 23 Services)(77.62s)", of="one review lab", basis="example"
)

# Actions
JOBS = count(71e6, "job").per("day") @ ACTIONS_PRICES.at(
    "handles 71 million jobs per day", of="GitHub Actions", basis="total"
)
JOBS_A_SECOND = JOBS.to("count_job / second")
JOBS_2024 = about(count(23e6, "job").per("day")) @ ACTIONS_PRICES.at(
    "running about 23 million jobs per day", of="GitHub Actions", basis="total", when="2024"
)
JOB_STARTS = ratio(7) @ ACTIONS_PRICES.at(
    "able to start 7x more jobs", of="one enterprise", basis="capacity"
)

# Incidents
PARTITION = seconds(43) @ OCTOBER_21.at(
    "was restored in 43 seconds,", of="the link between hub and data center", basis="outage"
)
DEGRADED_2018 = _duration(
    24, 11, OCTOBER_21.at("24 hours and 11 minutes.", of="GitHub, 2018-10-21", basis="degraded")
)
ALERTED_2018 = (
    (_utc("2018-10-21 22:54") @ OCTOBER_21.at("2018 October 21 22:54 UTC"))
    - (_utc("2018-10-21 22:52") @ OCTOBER_21.at("2018 October 21 22:52 UTC"))
).meaning_of("the first alert of 2018-10-21", when="2018-10-21")
WRITES_WEST = at_most(minutes(40)) @ OCTOBER_21.at(
    "application tier for nearly 40 minutes.", of="writes to the West Coast at 23:13"
)
WRITES_APART = count(954, "write") @ OCTOBER_21.at(
    "had 954 writes in the affected", of="one busy cluster"
)
HOOKS_QUEUED = at_least(count(5e6, "webhook")) @ OCTOBER_21.at(
    "over five million hook events", of="webhook events at 16:45", basis="total"
)
HOOKS_DROPPED = about(count(200_000, "webhook")) @ OCTOBER_21.at(
    "~200,000 webhook payloads that had outlived", of="webhook payloads", basis="total"
)
FREEZE_2012 = about(seconds(90)) @ DECEMBER_2012.at(
    "network freeze for approximately 90 seconds.", of="the network", basis="outage", when="2012-12"
)
RECOVERY_2012 = at_least(hours(5)) @ DECEMBER_2012.at(
    "taking over five hours to complete", of="all file-server pairs", when="2012-12"
)
MYSQL1_OUTAGES_2020 = _duration(
    8,
    14,
    FEBRUARY_2020.at(
        "totaling 8 hours and 14 minutes", of="four incidents", basis="total", when="2020-02"
    ),
)
FILE_LIMIT_2020 = count(65_536, "descriptor") @ FEBRUARY_2020.at(
    "silently capped at 65,536,", of="ProxySQL", basis="limit", when="2020-02"
)
KAFKA_SPLIT = _duration(
    2,
    32,
    OCTOBER_2020.at(
        "(lasting for two hours and 32 minutes)", of="the incident of 2020-10-09", basis="incident"
    ),
)
KAFKA_FAILED = about(percent(10)) @ OCTOBER_2020.at(
    "write failures for approximately 10% of", of="requests to the job service"
)
_JOBS_RESTORED = _utc("2024-02-29 11:27") @ FEBRUARY_2024.at(
    "the backlog until full restoration at 11:27 UTC."
)
_JOBS_QUEUED = _utc("2024-02-29 10:32") @ FEBRUARY_2024.at(
    "improper restoration to the primary at 10:32 UTC"
)
JOBS_DELAYED_2024 = (_JOBS_RESTORED - _JOBS_QUEUED).meaning_of(
    "job delays after the improper restoration, 2024-02-29", basis="part"
)
EDGE_REVERTED = at_most(minutes(2)) @ EDGE_TEST.at(
    "Within two minutes of being alerted", of="the revert", basis="step"
)
DISK_OUTAGE = minutes(19) @ SEPTEMBER_2023.at(
    "September 5 16:24 UTC (lasting 19 minutes)", of="services of one primary", basis="outage"
)
DISK_FAILOVER_BEGUN = minutes(17) @ SEPTEMBER_2023.at(
    "initiated 17 minutes after our first alert", of="the manual failover"
)
DISK_FAILOVER_TIME = minutes(2) @ SEPTEMBER_2023.at(
    "completed 2 minutes later.", of="the failover of a MySQL primary", basis="step"
)
WEBHOOKS_LATE = minutes(24) @ JULY_2024.at("average delay of 24 minutes", of="webhook deliveries")
WEBHOOKS_LATEST = at_most(minutes(71)) @ JULY_2024.at(
    "a maximum of 71 minutes.", of="webhook deliveries", basis="peak"
)
JOBS_LATE = seconds(45) @ JULY_2024.at("added an average of 45 second delay", of="job deliveries")
CRASH_LOOP_2024 = (
    (_utc("2024-07-05 21:14") @ JULY_2024.at("secondary issue from 18:21 to 21:14 UTC"))
    - (_utc("2024-07-05 18:21") @ JULY_2024.at("secondary issue from 18:21 to 21:14 UTC"))
).meaning_of("the job service, 2024-07-05", basis="degraded")
READS_DOWN = minutes(36) @ AUGUST_2024.at(
    "August 14 23:02 UTC (lasting 36 minutes)",
    of="GitHub.com after the configuration change",
    basis="outage",
)
RUNNERS_DOWN = (
    (_utc("2026-02-02 22:20") @ FEBRUARY_2026.at("between 18:35 UTC and 22:20 UTC,"))
    - (_utc("2026-02-02 18:35") @ FEBRUARY_2026.at("between 18:35 UTC and 22:20 UTC,"))
).meaning_of("hosted runners and Codespaces, 2026-02-02", basis="outage")
_FIRST_OVERLOAD = (_utc("2026-02-09 17:39") @ FEBRUARY_9.at("between 16:12 UTC and 17:39 UTC,")) - (
    _utc("2026-02-09 16:12") @ FEBRUARY_9.at("between 16:12 UTC and 17:39 UTC,")
)
_SECOND_OVERLOAD = (
    _utc("2026-02-09 20:09") @ FEBRUARY_9.at("between 18:53 UTC and 20:09 UTC.")
) - (_utc("2026-02-09 18:53") @ FEBRUARY_9.at("between 18:53 UTC and 20:09 UTC."))
LOGINS_DEGRADED = (_FIRST_OVERLOAD + _SECOND_OVERLOAD).meaning_of(
    "overload of the logins database, both periods", basis="degraded"
)
TOKEN_FAILURES = (
    (_utc("2026-02-17 19:06") @ TOKENS.at("between 17:07 UTC and 19:06 UTC,"))
    - (_utc("2026-02-17 17:07") @ TOKENS.at("between 17:07 UTC and 19:06 UTC,"))
).meaning_of("token lookups, 2026-02-17", basis="degraded")
TOKEN_ERRORS = about(percent(0.6)) @ TOKENS.at(
    "approximately 0.6% of affected API requests.", of="API requests of Actions", basis="mean"
)
TOKEN_ERRORS_SSH = about(percent(0.29)) @ TOKENS.at(
    "error rate was approximately 0.29%,", of="Git reads over SSH", basis="mean"
)
CACHE_LIFE_BEFORE = hours(12) @ MARCH_2026.at(
    "user settings from 12 to 2 hours.", of="the user settings cache", basis="limit"
)
CACHE_LIFE_AFTER = hours(2) @ MARCH_2026.at(
    "user settings from 12 to 2 hours.", of="the user settings cache", basis="limit"
)
REDIS_DOWN = (
    (_utc("2026-03-05 17:24") @ MARCH_2026_REPORT.at("starting at 17:24 UTC"))
    - (_utc("2026-03-05 16:24") @ MARCH_2026_REPORT.at("16:24–19:30 UTC"))
).meaning_of("Actions jobs, 2026-03-05, until they ran", basis="degraded")
CODE_SEARCH_DOWN = _duration(
    2,
    20,
    APRIL_2026.at(
        "During the 2 hour and 20 minute period", of="code search, 2026-04-01", basis="outage"
    ),
)
CODE_SEARCH_STALE = (
    (by(_utc("2026-04-01 23:45")) @ APRIL_2026.at("recovered with current data by 23:45 UTC."))
    - (_utc("2026-04-01 14:40") @ APRIL_2026.at("between 14:40 and 17:00 UTC,"))
).meaning_of("code search, 2026-04-01, until results were current", basis="degraded")
PAGES_FAILED = about(requests(17.5e6)) @ APRIL_2026.at(
    "approximately 17.5 million failed requests", of="GitHub Pages, 2026-04-13", basis="total"
)
PAGES_ERRORS = percent(10.58) @ APRIL_2026.at(
    "the error rate was 10.58%", of="GitHub Pages, 2026-04-13", basis="mean"
)
PAGES_DETECTED = about(minutes(53)) @ APRIL_2026.at(
    "approximately 53 minutes", of="detection of the Pages errors"
)
RESOLVERS_DOWN = _duration(
    1,
    27,
    APRIL_2026.at(
        "the 1 hour and 27 minute impact window.", of="DNS of one site", basis="degraded"
    ),
)
RESOLVERS_SHARE = between(percent(5), percent(7), about=True) @ APRIL_2026.at(
    "approximately 5–7% of traffic", of="GitHub's traffic, 2026-04-23"
)
GIT_ERRORS = percent(1.25) @ APRIL_2026.at(
    "Git Operations averaged 1.25% errors", of="Git operations, 2026-04-23"
)
GIT_ERRORS_PEAK = percent(2.07) @ APRIL_2026.at(
    "with a peak of 2.07%.", of="Git operations, 2026-04-23"
)
SEARCH_SATURATED = (
    (_utc("2026-04-27 21:33") @ APRIL_2026.at("as mitigated as of 21:33 UTC"))
    - (_utc("2026-04-27 16:15") @ APRIL_2026.at("between 16:15 UTC and 22:46 UTC,"))
).meaning_of("search, 2026-04-27, until mitigated", basis="degraded")
SEARCH_TIMEOUTS = at_most(percent(65)) @ APRIL_2026.at(
    "up to 65% of searches timing out", of="one service", basis="peak"
)
SCRAPERS = at_least(count(600_000, "address")) @ APRIL_2026.at(
    "over 600,000 Unique IP addresses,", of="the scrapers of 2026-04-27", basis="total"
)
SEARCH_DECLARED = (
    (_utc("2026-04-27 16:21") @ APRIL_2026.at("declared an incident at 16:21 UTC."))
    - (_utc("2026-04-27 16:15") @ APRIL_2026.at("between 16:15 UTC and 22:46 UTC,"))
).meaning_of("the declaration of the incident of 2026-04-27")
AUGUST_OUTAGE = _duration(
    7,
    47,
    AUGUST_17.at(
        "lasted 7 hours and 47 minutes.", of="GitHub.com, Copilot the longest", basis="degraded"
    ),
)
AUGUST_RECOVERY = (
    (by(_utc("2026-08-17 16:36")) @ AUGUST_17_STATUS.at("Most services recovered by 16:36 UTC"))
    - (_utc("2026-08-17 13:28") @ AUGUST_17_STATUS.at("from 13:28–21:15 UTC (7h 47m),"))
).meaning_of("most services, 2026-08-17", basis="degraded")
AUGUST_ERRORS = about(percent(20)) @ AUGUST_17_STATUS.at(
    "web/API error rates were approximately 20%,", of="web and API requests", basis="peak"
)

# Growth
FIRST_USERS = users(1000) @ HOLMAN.at(
    "from one thousand users to over", of="GitHub", basis="total", when="2008"
)
FIRST_REPOS = count(1000, "repository") @ HOLMAN.at(
    "GitHub hosted one thousand repositories.", of="GitHub", basis="total", when="2008"
)
USERS_2012 = at_least(users(1e6)) @ HOLMAN.at("to over a million.", of="GitHub", basis="total")
REPOSITORIES_2012 = at_least(count(3e6, "repository")) @ HOLMAN.at(
    "we host over three million.", of="GitHub", basis="total"
)
NEW_USERS_2009 = at_least(users(400).per("day")) @ RACKSPACE.at("over 400 new users", of="GitHub")
NEW_REPOSITORIES_2009 = count(1000, "repository").per("day") @ RACKSPACE.at(
    "1000 new repositories every day", of="GitHub"
)
SERVERS_PLANNED = at_least(servers(100)) @ RACKSPACE.at(
    "a cluster of 100 or more servers", of="GitHub within five years", basis="estimate"
)
PAIRS_2009 = count(4, "pair") @ FAST.at("four pairs of fileservers.", of="the file-server pairs")
USERS_2016 = users(10e6) @ LAMBERT.at("grown to have 10 million users", of="GitHub", basis="total")
USERS_2023 = users(100e6) @ HUNDRED_MILLION.at(
    "100 million developers are now using", of="GitHub", basis="total"
)

# Money
FREE_MINUTES = count(11.5e9, "job minute").per("year") @ ACTIONS_PRICES.at(
    "use 11.5 billion total Actions minutes", of="public projects, free of charge", basis="total"
)
FREE_VALUE = about(usd_per_year(184e6)) @ ACTIONS_PRICES.at(
    "projects for free (~$184 million)", of="public projects, free of charge", basis="list"
)
FREE_VALUE_A_MONTH = FREE_VALUE.to("USD / month")
FREE_VALUE_A_MINUTE = (FREE_VALUE / FREE_MINUTES).to("USD / count_job_minute")
RUNNER_PRICE = quantity(0.006, "USD / count_job_minute") @ RUNNER_PRICES.at(
    "`linux_2_core_advanced` | $0.006 |"
)
RUNNER_PRICE_64 = quantity(0.162, "USD / count_job_minute") @ RUNNER_PRICES.at(
    "`linux_64_core` | $0.162 |"
)
PLATFORM_CHARGE = quantity(0.002, "USD / count_job_minute") @ ACTIONS_PRICES.at(
    "a new $0.002 per-minute GitHub Actions cloud"
)
PRICE_CUT = at_most(percent(39)) @ ACTIONS_PRICES.at("hosted-runners prices by up to 39%")
CI_RUNNERS = CI_CORES / assumed(
    count(64, "core"), because="the cores are taken as runners of 64 cores, the size of the price"
)
CI_PEAK_COST = (
    CI_RUNNERS
    * RUNNER_PRICE_64
    * assumed(count(60, "job minute").per("hour"), because="each runner is busy for the whole hour")
).to("USD / hour")
REVENUE_2022 = usd_per_year(1e9) @ REVENUE.at("at $1 billion annual recurring revenue")
SEARCH_COST = (
    (
        SEARCH_MACHINES
        * assumed(
            list_price("Standard_D64s_v5", "2023-10-31"),
            because="the post gives 64 cores a machine, but neither type nor provider: Azure's "
            "general-purpose machine of 64 vCPU, on demand, is assumed",
        )
    )
    .to("USD / month")
    .meaning_of("one code search cluster", basis="list")
)
_RESERVABLE = ("Standard_D64s_v5", "2026-01-26")


def _reserved(offer: str) -> Figure:
    """Return what a reservation of a D64s v5 costs as a share of its on-demand price."""
    paid, full = (
        list_price(*_RESERVABLE, each, region="polandcentral") for each in (offer, "on_demand")
    )
    return assumed(
        (paid / full).to("percent"),
        because="the one list of Azure that prints reservations is of Poland Central; the ratio "
        "of its D64s v5 is taken",
    )


RESERVED_1Y = _reserved("reserved_1yr")
RESERVED_3Y = _reserved("reserved_3yr")
SEARCH_COST_1Y = SEARCH_COST * RESERVED_1Y
SEARCH_COST_3Y = SEARCH_COST * RESERVED_3Y
SEARCH_SAVED = SEARCH_COST * (
    assumed(
        (SEARCHED_CODE / UNIQUE_CODE).to("ratio"),
        because="without it, the cluster would be larger in proportion to the code that it indexes",
    )
    - assumed(ratio(1), because="the cluster as it is")
)
ADDED_CORES_COST = fleet_priced_between(
    "2026-08-20",
    provider="azure",
    vcpu=CORES_ADDED
    * assumed(quantity(1, "vcpu / count_core"), because="a core is one vCPU or more"),
    series=["Standard_D"],
    because="the post names no machine types, nor which of the cores are rented; all are priced "
    "as general-purpose machines of Azure, which serves most of the platform",
)
ADDED_CORES_COST_1Y = ADDED_CORES_COST * RESERVED_1Y
ADDED_CORES_COST_3Y = ADDED_CORES_COST * RESERVED_3Y
ADDED_STORAGE_COST = at_list_price(
    STORAGE_ADDED,
    assumed(
        unit_price("google", "persistent disk", "ssd storage", "2026-08-20"),
        because="no list prices disks of Azure; Google's on SSD are taken for the high-speed "
        "storage of the post",
    ),
)
SEARCH_COST_A_TERABYTE = (SEARCH_COST / SEARCHED_CODE).to("USD / month / terabyte")
TWICE = assumed(ratio(2), because="the question is about twice as much, in proportion")
TENFOLD = assumed(ratio(10), because="the question is about ten times as much, in proportion")
