"""Pages about Snap's services, storage, users and outages; filings are in `facts`."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"
_OPENING = "a copy of its opening"

snap_engineering = Publisher("Snap", checked=CHECKED, base="https://eng.snap.com", read_in=_OPENING)
press = Publisher(checked=CHECKED, kind="secondary")
aws = Publisher("Amazon Web Services", checked=CHECKED, kind="vendor", read_in=_OPENING)

# Snap's own pages
BENTO = snap_engineering.post(
    "Introducing Bento, Snap's ML Platform", "introducing-bento", "2025-01-28"
)
ROBUSTA = snap_engineering.post(
    "Speed Up Feature Engineering for Recommendation Systems",
    "speed-up-feature-engineering",
    "2022-09-29",
)
RESULTS_Q1_2020 = snap_engineering.post(
    "Snap Inc. Announces First Quarter 2020 Financial Results",
    "https://investor.snap.com/news/news-details/2020/"
    "Snap-Inc-Announces-First-Quarter-2020-Financial-Results/default.aspx",
    "2020-04-21",
    read_in="",
)

# Suppliers
AWS_SNAP = aws.post(
    "Snap on AWS, with entries of 2022",
    "https://aws.amazon.com/solutions/case-studies/innovators/snap/",
    "2022",
)
AWS_DIAGRAM = aws.post(
    "Snap on AWS, with the diagram of the journey of a snap (2022)",
    "https://aws.amazon.com/pt/solutions/case-studies/innovators/snap/",
    "2022",
    read_in="a proxy's copy of its opening",
)
AWS_DYNAMODB = aws.post(
    "Snap Inc. Reduces Median Latency of Sending Snaps by 20% Using Amazon DynamoDB",
    "https://aws.amazon.com/solutions/case-studies/snap-dynamodb/",
    "2022",
)
STORIES_TALK = press.post(
    "AWS re:Invent 2017: Snapchat Stories on Amazon DynamoDB (DAT325), abstract",
    "https://hostingjournalist.com/aws-reinvent-2017-snapchat-stories-on-amazon-dynamodb-dat325/",
    "2017-11-29",
    by="Amazon Web Services, at HostingJournalist",
)
STORIES_NOTES = press.post(
    "Notes on Snapchat Stories on Amazon DynamoDB (DAT325)",
    "https://cleskowsky.github.io/2022/02/06/links.html",
    "2022-02-06",
    by="cleskowsky",
)
KEYDB_POST = Publisher("Google Cloud", checked=CHECKED, kind="vendor").post(
    "How Snap reduced latency by 96 percent with KeyDB database on Google Cloud",
    "https://cloud.google.com/blog/products/application-modernization/"
    "snap-deploys-keydb-on-google-cloud-to-reduce-cross-cloud-latency",
    "2023-10-12",
    read_in="a copy of its opening, and the first step of its flow in another copy",
)
BALANCER_LOGS = Publisher("Google Cloud", checked=CHECKED, kind="vendor").post(
    "Global external Application Load Balancer logging and monitoring",
    "https://docs.cloud.google.com/load-balancing/docs/https/https-logging-monitoring.md.txt",
)
GRANULATE = Publisher("Intel Granulate", checked=CHECKED, kind="vendor").post(
    "Snap Inc Achieves 13% Average Cost Reduction on EKS Workloads With Intel Granulate",
    "https://granulate.io/customers/snap/",
)

# Others
PROTOCOL = press.post(
    "How Snap rebuilt the infrastructure that now supports 347 million daily users",
    "https://www.protocol.com/enterprise/snap-microservices-aws-google-cloud",
    "2022",
    by="Protocol",
    read_in=_OPENING,
)
SWITCHBOARD = press.post(
    "Monolith to Microservices: Migrating Snap's Architecture Using a Service Mesh",
    "https://www.infoq.com/news/2020/04/snap-architecture-service-mesh/",
    "2020-04",
    by="InfoQ",
)
OUTSIDER = press.post(
    "Snapchat under the hood! What happens when you send a snap",
    "https://kunaldubey.com/snapchat-under-the-hood",
    "2022-08-03",
    by="Kunal Dubey",
    read_in=_OPENING,
)
FILED_2017 = press.post(
    "Snapchat parent company officially files for IPO, to list on NYSE",
    "https://www.zdnet.com/article/snapchat-parent-company-officially-files-for-ipo-to-list-on-nyse/",
    "2017-02",
    by="ZDNet",
)
RESULTS_Q4_2025 = press.post(
    "SNAP's Q4 Earnings Surpass Estimates, Revenues Increase Y/Y",
    "https://www.nasdaq.com/articles/snaps-q4-earnings-surpass-estimates-revenues-increase-y-y",
    "2026-02",
    by="Zacks, at Nasdaq",
)

# Outages of suppliers that hit Snapchat
AWS_2025 = press.post(
    "Outage Highlights Internet's Dependence on AWS Infrastructure",
    "https://www.youngresearch.com/researchandanalysis/technology/"
    "outage-highlights-internets-dependence-on-aws-infrastructure/",
    "2025-10",
    by="CNET, quoted at Young Research",
)
GOOGLE_2025 = press.post(
    "Major internet outage hits Google Cloud, disrupting Global Services",
    "https://www.radioandmusic.com/biz/music/music-services/"
    "250613-major-internet-outage-hits-google-cloud",
    "2025-06-13",
    by="RadioandMusic",
)
GOOGLE_2021 = press.post(
    "Google Cloud networking has a brief global glitch",
    "https://www.itnews.com.au/news/google-cloud-networking-has-a-brief-global-glitch-572775",
    "2021-11-17",
    by="iTnews",
)
GOOGLE_REPORT_2021 = Publisher("Google Cloud status page", checked="2026-11-29").post(
    "Global: Experiencing Issue with Cloud networking",
    "https://status.cloud.google.com/incidents/6PM5mNd43NbMqjCZ5REh",
    "2021-11-22",
    read_in="a copy of its opening, and the cause in another copy",
)
GOOGLE_2018 = press.post(
    "Snapchat, Spotify, Discord and other large parts of the internet go down after Google cloud "
    "problem",
    "https://uk.news.yahoo.com/google-cloud-goes-down-taking-200600119.html",
    "2018-07-17",
    by="Yahoo News",
)

# Snap's own code
keydb_code = Repository(
    "Snapchat/KeyDB",
    commit="603ebb27fb82a27fb98b0feb6749b0f7661a1c4b",
    checked=CHECKED,
    publisher="Snap",
)
KEYDB_README = keydb_code.file("README.md")
KEYDB_CONF = keydb_code.file("keydb.conf")
KEYDB_SERVER = keydb_code.file("src/server.cpp")
KEYDB_NETWORKING = keydb_code.file("src/networking.cpp")
KEYDB_CONFIG = keydb_code.file("src/config.cpp")
