"""Every page, filing and file about Coinbase that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

coinbase = Publisher(
    "Coinbase",
    checked=CHECKED,
    base="https://www.coinbase.com/blog",
    read_in="a copy of its opening",
)
press = Publisher(checked=CHECKED, kind="secondary")

# Coinbase's own posts
PLATFORM_2018 = coinbase.post(
    "How we’re scaling our platform for spikes in customer demand",
    "how-were-scaling-our-platform-for-spikes-in-customer-demand",
    "2018-08-06",
)
SNAPCHAIN = coinbase.post(
    "Blockchain Infrastructure at Coinbase", "blockchain-infrastructure-at-coinbase", "2019-01-22"
)
JUNE_2019 = coinbase.post(
    "Incident Post Mortem: June 25–26, 2019", "incident-post-mortem-june-25-26-2019", "2019-07-17"
)
APRIL_2020 = coinbase.post(
    "Incident Post Mortem: April 29 and May 9, 2020",
    "incident-post-mortem-april-29-and-may-9-2020",
    "2020-05-14",
)
CONNECTIONS = coinbase.post(
    "Scaling connections with Ruby and MongoDB",
    "https://blog.coinbase.com/scaling-connections-with-ruby-and-mongodb-99204dbf8857",
    "2020-06",
)
JANUARY_2021 = coinbase.post(
    "Incident Post Mortem: January 6–7, 2021",
    "brief-incident-post-mortem-january-6-7-2021",
    "2021-01-08",
)
MAY_2021 = coinbase.post(
    "Incident Post Mortem: May 19, 2021",
    "incident-post-mortem-may-19-2021",
    "2021-05-27",
)
MSK = coinbase.post(
    "How we scaled data streaming at Coinbase using AWS MSK",
    "how-we-scaled-data-streaming-at-coinbase-using-aws-msk",
    "2021-08-24",
)
KUBERNETES = coinbase.post(
    "Scaling Container Technologies at Coinbase with Kubernetes",
    "scaling-container-technologies-at-coinbase-with-kubernetes",
    "2022-06-06",
)
PREDICTION = coinbase.post(
    "How Coinbase is using machine learning to predict traffic",
    "how-coinbase-is-using-machine-learning-to-predict",
    "2024-08-26",
)
EKS = coinbase.post(
    "From EC2 to EKS: Inside Coinbase’s 10x Compute Modernization",
    "https://www.coinbase.com/blog",
    "2025-10-27",
    read_in="copies of its opening and of its end; the address is that of the blog",
)
IDENTITY = coinbase.post(
    "Scaling Identity: How Coinbase Serves 1.5M Reads/Second",
    "scaling-identity-how-coinbase-serves-1.5M-reads-second",
)
INTX_LIMITS = Publisher("Coinbase", checked=CHECKED).post(
    "International Exchange: rate limits overview",
    "https://docs.cdp.coinbase.com/international-exchange/introduction/rate-limits-overview",
)

# Coinbase's repositories
_mongobetween = Repository(
    "coinbase/mongobetween",
    commit="ea5a87ec253f0c21f2d1a285bde29f21c10e1743",
    checked=CHECKED,
    publisher="Coinbase",
)
_odin = Repository(
    "coinbase/odin",
    commit="b58e2672dd575d6fa65ca3cbec6154f486ab034b",
    checked=CHECKED,
    publisher="Coinbase",
)
MONGOBETWEEN = _mongobetween.file("README.md")
MONGOBETWEEN_MONGO = _mongobetween.file("mongo/mongo.go")
ODIN = _odin.file("README.md")
ODIN_MAIN = _odin.file("odin.go")
ODIN_SERVICE = _odin.file("deployer/models/service.go")
ODIN_FAILS = _odin.file("client/fails.go")
ODIN_HALT = _odin.file("client/halt.go")

# Base, Coinbase's network
_base = Repository(
    "base/node",
    commit="de4d3d44867680c625d05c98dfdf14d1ff240115",
    checked="2026-11-29",
    publisher="Base",
)
BASE_NODE = _base.file("README.md")
BASE_SECURITY = _base.file("SECURITY.md")

# Aeron, the messaging and Raft library of the exchange
_aeron = Repository(
    "real-logic/aeron",
    commit="bb0c2d9c58b0a1b525ce488fec07abad24b3c269",
    checked=CHECKED,
    publisher="Aeron",
)
_CLUSTER = "aeron-cluster/src/main/java/io/aeron/cluster"
AERON_CLUSTER = _aeron.file("aeron-cluster/README.md")
AERON_AGENT = _aeron.file(f"{_CLUSTER}/ConsensusModuleAgent.java")
AERON_MODULE = _aeron.file(f"{_CLUSTER}/ConsensusModule.java")
AERON_STATES = _aeron.file(f"{_CLUSTER}/ElectionState.java")
AERON_TOOL = _aeron.file(f"{_CLUSTER}/ClusterTool.java")
AERON_OPERATOR = _aeron.file(f"{_CLUSTER}/ClusterToolOperator.java")
AERON_CASE = Publisher("Aeron", checked=CHECKED, kind="vendor").post(
    "Coinbase – Building a cloud-native, resilient crypto exchange with Aeron Cluster",
    "https://aeron.io/case-studies/coinbase-cloudnative-crypto-exchange-aeron-cluster/",
)

# Suppliers
MONGODB_CASE = Publisher("MongoDB", checked=CHECKED, kind="vendor").post(
    "Coinbase Scales to Match Volatile Crypto Traffic with MongoDB",
    "https://mongodb.com/solutions/customer-case-studies/coinbase",
)
COST_CENTER = Publisher("Amazon Web Services", checked=CHECKED, kind="vendor").post(
    "How Coinbase Built a Cloud Center of Excellence to Optimize their Cloud Costs on AWS",
    "https://aws.amazon.com/blogs/aws-cloud-financial-management/"
    "how-coinbase-built-a-cloud-center-of-excellence-to-optimize-their-cloud-costs-on-aws/",
)

# Filings
_sec = Publisher("Coinbase Global", checked=CHECKED, base="https://www.sec.gov/Archives/edgar/data")
LETTER_Q4_2025 = _sec.filing(
    "Shareholder letter, fourth quarter and full year 2025",
    "1679788/000167978826000011/q425shareholderletter.htm",
    "2026-02-12",
)
LETTER_Q3_2021 = _sec.filing(
    "Shareholder letter, third quarter of 2021, as kept by Scribd",
    "https://scribd.com/document/538434245/Coinbase-Q321-Shareholder-Letter-1",
    "2021-11-09",
)

# Press
INFOQ_2018 = press.post(
    "How Coinbase Handled Scaling Challenges on Their Cryptocurrency Trading Platform",
    "https://www.infoq.com/news/2018/08/coinbase-scaling-challenges/",
    "2018-08",
    by="InfoQ",
)
DATADOG_BILL = press.post(
    "Datadog's $65M/year customer mystery solved",
    "https://blog.pragmaticengineer.com/datadog-65m-year-customer-mystery/",
    "2023-05-11",
    by="The Pragmatic Engineer",
    read_in="a copy of its opening",
)
EXCHANGES = press.post(
    "Building Stock Exchanges in the Cloud: part 1",
    "https://hrishi.dev/cloud/aws/trading/low-latency/distributed%20systems/2025/11/09/"
    "building-stock-exchange-in-the-cloud.html",
    "2025-11-09",
    by="hrishi.dev",
)
IDENTITY_NEWS = press.post(
    "Coinbase details architecture behind 1.5 million reads per second",
    "https://www.newsdefused.com/coinbase-details-architecture-behind-1-5-million-reads-per-second",
    by="Defused News",
)
OUTAGE_QUOTED = press.post(
    "Coinbase MSK outage post-mortem, quoted",
    "https://jmason.ie/2026/06/02/100611a.html",
    "2026-06-02",
    by="Justin Mason, quoting Coinbase",
)
OUTAGE_TIMES = press.post(
    "Coinbase publishes post-mortem on May 7 service outage",
    "https://www.cryptotimes.io/2026/06/02/coinbase-publishes-post-mortem-on-may-7-service-outage/",
    "2026-06-02",
    by="The Crypto Times",
)
OUTAGE_INFOQ = press.post(
    "Coinbase Postmortem Reveals How a Localized AWS Failure Triggered a Multi-Hour Trading Outage",
    "https://infoq.com/news/2026/06/coinbase-aws-failure-postmortem",
    "2026-06",
    by="InfoQ",
)
