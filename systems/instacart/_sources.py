"""Every page, letter and file about Instacart that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"
_OPENING = "a copy of its opening"

instacart = Publisher(
    "Instacart",
    checked=CHECKED,
    base="https://www.instacart.com/company/how-its-made",
    read_in=_OPENING,
)
letters = Publisher(
    "Maplebear (Instacart)",
    checked=CHECKED,
    base="https://sec.gov/Archives/edgar/data/1579091",
    read_in=_OPENING,
)
press = Publisher(checked=CHECKED, kind="secondary")
vendor = Publisher(checked=CHECKED, kind="vendor", read_in=_OPENING)

# Instacart's own pages
SPLIT = instacart.post(
    "Scaling at Instacart: Distributing Data Across Multiple Postgres Databases with Rails",
    "https://tech.instacart.com/scaling-at-instacart-distributing-data-across-multiple-"
    "postgres-databases-with-rails-13b1e4eba202?source=rss----587883b5d2ee---4",
)
AVAILABILITY_2018 = instacart.post(
    "Predicting the real-time availability of 200 million grocery items",
    "https://tech.instacart.com/"
    "predicting-real-time-availability-of-200-million-grocery-items-in-us-canada-stores-"
    "61f43a16eafe",
    "2018-12-05",
)
ESSENTIAL = instacart.post(
    "Building an Essential Service During a Pandemic",
    "building-an-essential-service-during-a-pandemic/",
    "2020-05-21",
)
GRIFFIN = instacart.post(
    "Griffin: How Instacart’s ML Platform Tripled ML Applications in a year",
    "griffin-how-instacarts-ml-platform-tripled-ml-applications-in-a-year/",
    "2022-06-22",
)
REALTIME = instacart.post(
    "Lessons Learned: The Journey to Real-Time Machine Learning at Instacart",
    "lessons-learned-the-journey-to-real-time-machine-learning-at-instacart/",
    "2022-09-07",
)
GRIFFIN_2 = instacart.post(
    "Introducing Griffin 2.0: Instacart’s Next-Gen ML Platform",
    "introducing-griffin-2-0-instacarts-next-gen-ml-platform/",
    "2023-11-22",
)
SERVING = instacart.post(
    "Unveiling the Core of Instacart’s Griffin 2.0: A Deep Dive Into the Model Serving Platform",
    "https://tech.instacart.com/unveiling-the-core-of-instacarts-griffin-2-0-a-deep-dive-into-"
    "the-model-serving-platform-4a7298c0a54e?source=collection_home---4------4"
    "-----------------------",
    "2024-02-05",
)
DYNAMODB = instacart.post(
    "From Postgres to Amazon DynamoDB",
    "from-postgres-to-amazon-dynamodb-%ef%bf%bc/",
    "2022-11-21",
)
PGCAT = instacart.post(
    "Adopting PgCat: A Nextgen Postgres Proxy",
    "adopting-pgcat-a-nextgen-postgres-proxy/",
    "2023-03-13",
)
CUTOVERS = instacart.post(
    "Zero-Downtime PostgreSQL Cutovers",
    "https://tech.instacart.com/zero-downtime-postgresql-cutovers-e6f16090fabf?"
    "source=collection_home---4------14-----------------------",
    "2023-07-17",
)
MODERNIZED = instacart.post(
    "How Instacart Modernized the Prediction of Real Time Availability for Hundreds of Millions "
    "of Items While Saving Costs",
    "how-instacart-modernized-the-prediction-of-real-time-availability-for-hundreds-of-millions-"
    "of-items-while-saving-costs/",
    "2023-07-17",
)
AVAILABILITY = instacart.post(
    "Instacart’s Item Availability Architecture: Solving for scale and consistency",
    "instacarts-item-availability-architecture-solving-for-scale-and-consistency/",
    "2023-09-06",
)
SEARCH = instacart.post(
    "How Instacart Built a Modern Search Infrastructure on Postgres",
    "https://vercel.instacart.dev/company/tech-innovation/"
    "how-instacart-built-a-modern-search-infrastructure-on-postgres",
    "2025",
    read_in="a copy of its opening, and sentences that the press quotes",
)
TALK = instacart.post(
    "Going beyond a Single Postgres Instance with Rails (Rails World 2024, announcement)",
    "https://rubyonrails.org/world/2024/day-1/mostafa-abdelraouf",
    "2024-09-26",
    by="Mostafa Abdelraouf, Instacart",
    read_in="a copy",
)

# Letters to shareholders
LETTER_2023 = letters.filing(
    "Letter to shareholders, fourth quarter of 2023",
    "000157909124000006/q423shareholderletter.htm",
    "2024",
)
LETTER_2024 = letters.filing(
    "Letter to shareholders, second quarter of 2024",
    "000157909124000081/cartsecondquarter2024sha.htm",
    "2024",
)
LETTER_2025 = letters.filing(
    "Letter to shareholders, fourth quarter of 2025",
    "https://www.sec.gov/Archives/edgar/data/1579091/000157909126000006/"
    "cartfourthquarter2025sha.htm",
    "2026-02",
)

# Suppliers
SENTRY = vendor.post(
    "How A New Release Monitoring Workflow Improved Instacart’s CI/CD Canary Analysis",
    "https://sentry.io/customers/instacart/",
    by="Sentry",
)
CONFLUENT = vendor.post(
    "How Instacart Upscaled Its Data Pipelines to Handle 10 Years of Growth in 6 Weeks",
    "https://www.confluent.io/blog/how-instacart-scaled-10-years-of-growth-in-6-weeks-with-"
    "confluent/",
    by="Instacart, at Confluent",
)

# Former engineers, and the press
PODCAST = Repository(
    "thechangelog/transcripts",
    commit="44a0e16c5919d332e05de481919fbfca90a2c90b",
    checked=CHECKED,
    publisher="Two former engineers of Instacart, at Practical AI",
    kind="secondary",
).file(
    "practicalai/practical-ai-182.md",
    title="Machine learning in your database (Practical AI 182, transcript)",
    published="2022-06",
)
STACK_2014 = press.post(
    "How Instacart Built Its On-Demand Grocery Delivery Service",
    "http://stackshare.io/posts/the-tech-behind-instacarts-grocery-delivery-service",
    "2014-12-18",
    by="StackShare, an interview",
    read_in=_OPENING,
)
CIO_2015 = press.post(
    "How cloud infrastructure helped Instacart focus on business growth",
    "https://www.cio.com/article/245045/"
    "how-cloud-infrastructure-helped-instacart-focus-on-business-growth.html",
    "2015-09-04",
    by="CIO",
    read_in=_OPENING,
)
AWS_2021 = press.post(
    "AWS server outage takes down Alexa, Instacart, Disney Plus, Venmo, more",
    "https://www.insiderintelligence.com/content/"
    "aws-server-outage-takes-down-alexa-instacart-disney-plus-venmo-more",
    "2021-12",
    by="Insider Intelligence",
    read_in=_OPENING,
)
NEW_STACK = press.post(
    "ISO Better Scaling, Instacart Drops Postgres for Amazon DynamoDB",
    "https://thenewstack.io/iso-better-scaling-instacart-drops-postgres-for-amazon-dynamodb/",
    "2022-11-29",
    by="The New Stack",
    read_in=_OPENING,
)
REGISTER = press.post(
    "Snowflake explains that Instacart's bills aren't melting (quotes the Form S-1)",
    "https://www.theregister.com/2023/08/31/snowflake_instacart_payments/",
    "2023-08-31",
    by="The Register",
    read_in=_OPENING,
)
CNBC = press.post(
    "Instacart's IPO filing sparked an online spat between cloud rivals Snowflake and Databricks",
    "https://www.cnbc.com/2023/09/02/"
    "instacart-ipo-filing-fans-controversy-between-snowflake-databricks-.html",
    "2023-09-02",
    by="CNBC",
    read_in=_OPENING,
)
RESULTS = letters.filing(
    "Form 10-K of 2023: note 3, revenue",
    "https://www.sec.gov/Archives/edgar/data/1579091/000157909124000027/R11.htm",
    "2024",
)
KEEBO = vendor.post(
    "Lessons from Instacart and Snowflake: Why We Need a Paradigm Shift",
    "https://keebo.ai/2023/10/02/lessons-from-instacart-and-snowflake-why-we-need-a-paradigm-shift/",
    "2023-10-02",
    by="Keebo",
)
INFOQ_AVAILABILITY = press.post(
    "Instacart Creates Real-Time Item Availability Architecture with ML and Event Processing",
    "https://www.infoq.com/news/2024/02/instacart-item-availability/",
    "2024-02",
    by="InfoQ",
    read_in=_OPENING,
)
INFOQ_SEARCH = press.post(
    "Instacart Consolidates Search Infrastructure on PostgreSQL, Phasing out Elasticsearch",
    "https://www.infoq.com/news/2025/08/instacart-elasticsearch-postgres",
    "2025-08-25",
    by="InfoQ",
    read_in="a copy at another site",
)
BLOGMARK = press.post(
    "Blogmark on Instacart's post about search on Postgres",
    "https://still.visualmode.dev/blogmarks/182",
    "2025",
    by="Josh Branchaud",
)

# Code
MAKARA = (
    Repository(
        "instacart/makara",
        commit="a19b68258d3486f4f2ae784c17a3eef3692aa220",
        checked=CHECKED,
        publisher="Instacart",
    )
).file("README.md")
pgcat_code = Repository(
    "postgresml/pgcat",
    commit="5b038813eb14f181434ab7b5509e74d9b1fe123b",
    checked=CHECKED,
    publisher="PgCat",
)
PGCAT_README = pgcat_code.file("README.md")
PGCAT_SETTINGS = pgcat_code.file("CONFIG.md")
PGCAT_ADMIN = pgcat_code.file("src/admin.rs")
PGCAT_POOL = pgcat_code.file("src/pool.rs")
PGCAT_CLIENT = pgcat_code.file("src/client.rs")
PGCAT_STATS = pgcat_code.file("src/stats/pool.rs")
PGCAT_METRICS = pgcat_code.file("src/prometheus.rs")
PGCAT_LOGGER = Repository(
    "postgresml/pgcat",
    commit="1311e2ed9311a64804aa61e83fe9f381db950dc9",
    checked=CHECKED,
    publisher="PgCat",
).file("src/logger.rs")
CREATE_INDEX = Repository(
    "postgres/postgres",
    commit="002791514328372b9682453f7692b032f9d0fb2f",
    checked=CHECKED,
    publisher="PostgreSQL",
).file("doc/src/sgml/ref/create_index.sgml")
