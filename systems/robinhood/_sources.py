"""Every page, filing, talk and file about Robinhood that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

_PART = "a copy of its opening"
newsroom = Publisher(
    "Robinhood", checked=CHECKED, base="https://newsroom.aboutrobinhood.com", read_in=_PART
)
medium = Publisher(
    "Robinhood", checked=CHECKED, base="https://medium.com/robinhood-engineering", read_in=_PART
)
talks = Publisher("Robinhood, at a Kafka conference", checked=CHECKED)
releases = Publisher("Robinhood Markets, Inc.", checked=CHECKED)
supplier = Publisher(checked=CHECKED, kind="vendor", read_in=_PART)

# Robinhood's own posts
SCALED = newsroom.post(
    "How we scaled Robinhood’s brokerage system for greater reliability",
    "how-we-scaled-robinhoods-brokerage-system-for-greater-reliability/",
    "2021-06",
)
FOUNDERS = Publisher("Robinhood", checked=CHECKED).post(
    "An Update from Robinhood’s Founders",
    "https://blog.robinhood.com/news/2020/3/3/an-update-from-robinhoods-founders",
    "2020-03-03",
)
LOAD = newsroom.post(
    "Scaling Confidently with the Load and Fault Team",
    "scaling-confidently-with-the-load-and-fault-team/",
)
LAKE = newsroom.post("Fresher Data Lake on AWS S3", "fresher-data-lake-on-aws-s3/", "2022-02")
KUBERNETES = newsroom.post(
    "Building an Application Deployment Platform on Kubernetes",
    "https://www.robinhood.com/us/en/newsroom/"
    "building-an-application-deployment-platform-on-kubernetes",
    "2019-11-13",
)
DEPLOYS = newsroom.post(
    "Improving Safety and Velocity at Robinhood with our Deployment Platform",
    "improving-safety-and-velocity-at-robinhood-with-our-deployment-platform/",
)
ACCOUNTING = newsroom.post(
    "Part I: Scaling Robinhood Clearing Accounting",
    "part-i-scaling-robinhood-clearing-accounting",
)
CRYPTO = newsroom.post("Scaling Robinhood Crypto Systems", "scaling-robinhood-crypto-systems")
CLEARING_2018 = medium.post(
    "Under the Hood of Clearing by Robinhood",
    "under-the-hood-of-clearing-by-robinhood-3ed7ab09d60",
    "2018-10-16",
)
TECH_TALK = medium.post(
    "Robinhood Hosts its First Tech Talk",
    "robinhood-hosts-its-first-tech-talk-eb01e35f239f",
    "2019-06-25",
)
POSTS_2017 = Publisher("Robinhood", checked=CHECKED).post(
    "Posts of 2017: Taming ELK (its opening lines)",
    "https://medium.com/robinhood-engineering/archive/2017",
    "2017",
)

# Talks of Robinhood's engineers, and their abstracts
KAFKAPROXY = talks.post(
    "Robinhood’s Kafkaproxy (slides)",
    "https://www.slideshare.net/slideshow/robinhoods-kafkaproxy-decoupling-kafka-consumer-logic-"
    "from-application-business-logic/262763870",
    "2023",
)
KAFKAPROXY_TALK = talks.post(
    "Robinhood’s Kafkaproxy: Decoupling Kafka Consumer Logic from Application Business Logic",
    "https://confluent.io/events/current/2023/"
    "robinhoods-kafkaproxy-decoupling-kafka-consumer-logic-from-application",
    "2023",
)
ORDER_PATH = talks.post(
    "Removing Kafka related SPoFs in Robinhood’s order path (abstract)",
    "https://sessionize.com/s/wenlong-xiong/removing-kafka-related-spofs-in-robinhoods-order-p/53042",
)
DEAD_LETTERS = talks.post(
    "Dead Letter Queues for Kafka Consumers in Robinhood (abstract)",
    "https://confluent.io/events/current/2022/dead-letter-queues-for-kafka-consumers-in-robinhood",
    "2022",
)
KAFKA_2024 = talks.post(
    "Robinhood’s Kafka Journey from EC2 to Kubernetes (abstract)",
    "https://current.confluent.io/2024-sessions/robinhoods-kafka-journey-from-ec2-to-kubernetes",
    "2024",
)
CDC_SLIDES = Publisher("Robinhood, slides of a talk", checked=CHECKED).post(
    "RDS Data Lake @ Robinhood",
    "https://www.slideshare.net/slideshow/rds-data-lake-robinhood/250506939",
)
CDC_TALK = talks.post(
    "Running production CDC ingestion pipelines at scale in Robinhood (abstract)",
    "https://www.confluent.io/events/current/2022/"
    "running-production-cdc-ingestion-pipelines-at-scale-in-robinhood/",
    "2022",
)

# Filings, releases and testimony
OPERATING_DATA = releases.post(
    "Robinhood Markets, Inc. Reports February 2026 Operating Data",
    "https://menafn.com/1110854815/Robinhood-Markets-Inc-Reports-February-2026-Operating-Data",
    "2026-03-12",
    read_in="a copy at MENAFN",
)
OPERATING_2023 = releases.post(
    "Robinhood Markets, Inc. Reports October 2023 Operating Data",
    "https://www.globenewswire.com/news-release/2023/11/15/2781404/0/en/"
    "Robinhood-Markets-Inc-Reports-October-2023-Operating-Data.html",
    "2023-11-15",
)
RESULTS = releases.post(
    "Robinhood Reports Fourth Quarter and Full Year 2025 Results",
    "https://mondovisione.com/media-and-resources/news/"
    "robinhood-reports-fourth-quarter-and-full-year-2025-results-2026210",
    "2026-02-10",
    read_in="a copy of its opening at Mondo Visione",
)
RESULTS_COPY = releases.post(
    "Robinhood Reports Fourth Quarter and Full Year 2025 Results (another copy)",
    "https://www.finanznachrichten.de/nachrichten-2026-02/"
    "67669725-robinhood-markets-inc-robinhood-reports-fourth-quarter-and-full-year-2025-"
    "results-399.htm",
    "2026-02-10",
    read_in="a copy of its opening at FinanzNachrichten.de",
)
QUARTERLY = releases.filing(
    "Quarterly report, Q3 2025: description of business (note 1)",
    "https://www.sec.gov/Archives/edgar/data/1783879/000178387925000310/R8.htm",
    "2025-11",
)
TESTIMONY = releases.post(
    "Testimony of Vladimir Tenev, House Committee on Financial Services",
    "https://de.scribd.com/document/494926227/HHRG-117-BA00-Wstate-TenevV-20210218",
    "2021-02-18",
    read_in="a copy of its opening at Scribd",
)

# Suppliers
WARPSTREAM = supplier.post(
    "Robinhood Swaps Kafka for WarpStream to Tame Logging Workloads and Costs",
    "https://www.warpstream.com/blog/"
    "robinhood-swaps-kafka-for-warpstream-to-tame-logging-workloads-and-costs",
    "2025-12-09",
    by="WarpStream, with Robinhood",
)
ONEHOUSE = supplier.post(
    "Scaling and Governing Robinhood’s Data Lakehouse",
    "https://www.onehouse.ai/blog/scaling-and-governing-robinhoods-data-lakehouse",
    "2024-04-17",
    by="Onehouse, from a talk of Robinhood's engineers in 2023",
)

# Source code of Robinhood's library, deprecated
_faust = Repository(
    "robinhood/faust",
    commit="14f65ee6f2810ecab3cf3a8888757949dd12dbd8",
    checked=CHECKED,
    publisher="Robinhood",
)
FAUST = _faust.file("README.rst")
FAUST_KAFKA = _faust.file("faust/transport/drivers/aiokafka.py")
FAUST_CLI = _faust.file("faust/cli/base.py")
FAUST_METRICS = _faust.file("faust/sensors/prometheus.py")
