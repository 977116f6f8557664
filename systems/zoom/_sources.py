"""Every page, report and file about Zoom that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

_OPENING = "a copy of its opening"
zoom = Publisher("Zoom", checked=CHECKED, read_in=_OPENING)
support = Publisher(
    "Zoom",
    checked=CHECKED,
    base="https://support.zoom.com/hc/{path}",
    read_in=_OPENING,
)
press = Publisher(checked=CHECKED, kind="secondary", read_in=_OPENING)

# Zoom's own pages
STATUS_2025 = zoom.post(
    "Unavailability of the zoom.us domain, April 16, 2025 (root cause)",
    "https://zoom.statuspage.io",
    "2025-04",
)
HYBRID = support.post(
    "Zoom Meetings Hybrid module", "en/article?id=zm_kb&sysparm_article=KB0058495"
)
HYBRID_PORTS = support.post(
    "Zoom Meetings Hybrid module firewall requirements",
    "en/article?id=zm_kb&sysparm_article=KB0058078",
)
MESH_PORTS = support.post(
    "Firewall requirements for Zoom Mesh", "en/article?id=zm_kb&sysparm_article=KB0061864"
)
ON_PREMISE = support.post(
    "Meetings in a customer's own network: Meeting Connector (in German)",
    "de/article?id=zm_kb&sysparm_article=KB0060085",
)
TRASH = zoom.post(
    "What happens to cloud recording files when a user deletes them, or an admin the user",
    "https://support.zoom.us/hc/en-us/articles/4414397195277",
)
RESPONSE = support.post(
    "Zoom Support response times", "en/article?id=zm_kb&sysparm_article=KB0059100"
)
CIO = press.post(
    "The Zoom Where It Happened, by Harry Moseley, Global CIO",
    "https://straighttalk.hcltech.com/the-zoom-where-it-happened",
    "2020",
    by="HCLTech's Straight Talk, by Zoom's CIO",
)
E2EE = Repository(
    "zoom/zoom-e2e-whitepaper",
    commit="5c96f81eaffde7bfe2e295af0b956aefcbc789b5",
    checked=CHECKED,
    publisher="Zoom",
).file("doc/meetings.tex", title="Zoom Cryptography Whitepaper 4.6: Meetings (December 2024)")
SDK = Repository(
    "zoom/zoom-sdk-windows",
    commit="c96117708f3585f28a30dbd8ff7ad19308d8e642",
    checked=CHECKED,
    publisher="Zoom",
).file("h/meeting_service_interface.h", title="Zoom SDK for Windows 5.2 (2020): failure codes")

# Zoom's analyses of outages, on pages of its customers
WEB_2022 = press.post(
    "Zoom Outage, 15 September 2022 (with Zoom's root cause analysis)",
    "https://its.gmu.edu/after_action_reports/zoom-outage-2/",
    "2022-09",
    by="George Mason University",
)
BILLING_2020 = press.post(
    "Zoom Outage - August 24th (with Zoom's root cause analysis)",
    "https://its.gmu.edu/after_action_reports/zoom-outage-august-24th-2/",
    "2020-08",
    by="George Mason University",
)
DATABASE_2019 = press.post(
    "Service Disruption 1-9-2019 (with Zoom's root cause analysis)",
    "https://www.csuchico.edu/dlt/services/zoom/logs/1-9-19.shtml",
    "2019-01",
    by="California State University, Chico",
)
TIMES_2020 = press.post(
    "Zoom went down on the first day of class",
    "https://www.insidehighered.com/news/2020/08/25/zoom-went-down-first-day-class",
    "2020-08-25",
    by="Inside Higher Ed",
)
PROBES_2022 = press.post(
    "Zoom Outage Detected By Zscaler Digital Experience (ZDX)",
    "https://www.zscaler.com/blogs/product-insights/"
    "zoom-outage-detected-zscaler-digital-experience-zdx",
    "2022-09",
    by="Zscaler, whose probes measure Zoom",
)
HELD_2025 = press.post(
    "Zoom stops zooming: Why active monitoring is essential",
    "https://blog.redsift.com/asm/zoom-stops-zooming-why-active-monitoring-is-essential",
    "2025-04",
    by="Red Sift",
)

# The growth of 2020
CEO = press.post(
    "Zoom pulls in more than 200 million daily video users during worldwide lockdowns",
    "https://archives.lincolndailynews.com/2020/Apr/02/NEWS/business_L.shtml",
    "2020-04-02",
    by="Reuters in Lincoln Daily News, which quotes Zoom's CEO",
)
NOT_USERS = press.post(
    "Zoom doesn't have 300 million daily users as claimed earlier",
    "https://neowin.net/amp/zoom-doesnt-have-300-million-daily-users-as-claimed-earlier",
    "2020-04",
    by="Neowin",
)
SITES_17 = press.post(
    "Working from home pushes demand for internet video services",
    "https://journalstar.com/working-from-home-pushes-demand-for-internet-video-services/"
    "article_313c5ec7-6ce7-58a3-a459-a2cefd89f042.html",
    "2020-03-24",
    by="Lincoln Journal Star, with Zoom's spokeswoman",
)
SERVERS = press.post(
    "A Short on How Zoom Works",
    "https://highscalability.com/a-short-on-how-zoom-works/?ref=techmanagerweekly.com",
    "2020-05-14",
    by="High Scalability, which quotes Zoom's CEO",
)
ORACLE = press.post(
    "Zoom will use Oracle Cloud Infrastructure",
    "https://ciodive.com/news/zoom-oracle-cloud-video-coronavirus/576892",
    "2020-04",
    by="CIO Dive, on Oracle's announcement",
)
ORACLE_DAYS = press.post(
    "Guess which cloud giant Zoom picked to handle millions more video calls?",
    "https://www.theregister.com/2020/04/28/zoom_oracle_cloud_infrastructure/",
    "2020-04-28",
    by="The Register, with Oracle",
)
PRIMARY_CLOUD = press.post(
    "Why Zoom Picked Oracle to Help Power Video Meetings",
    "https://www.eweek.com/enterprise-apps/why-zoom-picked-oracle-to-help-power-video-meetings",
    "2020-04",
    by="eWeek",
)
RESULTS_Q4_2020 = press.post(
    "Zoom Video Communications Reports Fourth Quarter and Fiscal Year 2020 Financial Results",
    "https://www.einpresswire.com/article/511214735/"
    "zoom-video-communications-reports-fourth-quarter-and-fiscal-year-2020-financial-results",
    "2020-03-04",
    by="EIN Presswire, a copy of Zoom's press release",
)
PEAK = press.post(
    "Zoom Q1 sees rocketing revenue as adoption soars, but what now?",
    "https://diginomica.com/zoom-q1-sees-rocketing-revenue-adoption-soars-what-now",
    "2020-06",
    by="Diginomica, on Zoom's results",
)
RESULTS_Q1_2021 = press.post(
    "Zoom Video's revenue, profit skyrocket amid coronavirus pandemic",
    "https://www.thehindu.com/business/"
    "zoom-videos-revenue-profit-skyrocket-amid-coronavirus-pandemic/article31736770.ece",
    "2020-06-03",
    by="The Hindu, on Zoom's results",
)
RESULTS_Q3_2026 = press.post(
    "Zoom Communications results for the third quarter of fiscal year 2026 (press release)",
    "https://www.godubai.com/citylife/Press_Release_page.asp?Pr=188956",
    "2025-11",
    by="GoDubai, a copy of Zoom's press release",
)
MARGIN_Q3_2026 = press.post(
    "Zoom Q3 Earnings & Revenues Surpass Estimates, Both Increase Y/Y",
    "https://finviz.com/news/238865/zoom-q3-earnings-revenues-surpass-estimates-both-increase-yy",
    "2025-11",
    by="Zacks, at Finviz",
)

# Data and logs
DYNAMODB = press.post(
    "On High-performance Applications at scale and Amazon DynamoDB (quotes Zoom)",
    "https://www.odbms.org/2022/09/"
    "on-high-performance-applications-at-scale-and-amazon-dynamodb-qa-with-joseph-idziorek/",
    "2022-09",
    by="ODBMS.org, with AWS",
)
LAKE = press.post(
    "A Flexible, Efficient Lakehouse Architecture for Streaming Ingestion (abstract)",
    "https://www.onehouse.ai/openxdata/"
    "a-flexible-efficient-lakehouse-architecture-for-streaming-ingestion",
    "2025-05-21",
    by="Onehouse, on a talk by Zoom's engineering manager",
)
DELETES = Publisher("Amazon Web Services", checked=CHECKED, kind="vendor", read_in=_OPENING).post(
    "How Zoom implemented streaming log ingestion and efficient GDPR deletes using Apache Hudi",
    "https://aws.amazon.com/blogs/big-data/how-zoom-implemented-streaming-log-ingestion-and-"
    "efficient-gdpr-deletes-using-apache-hudi-on-amazon-emr/",
    "2023-05-16",
)
SECURITY_LOGS = press.post(
    "How Zoom security incident response survived the pandemic",
    "https://www.techtarget.com/searchitoperations/news/252523269/"
    "How-Zoom-security-incident-response-survived-the-pandemic",
    "2022",
    by="TechTarget, with Zoom's engineers",
)

# What reserved writes of DynamoDB cost
_tools = Repository(
    "awslabs/amazon-dynamodb-tools",
    commit="b547464a9a3b7fb99249309d45a06ac6f607d802",
    checked=CHECKED,
    publisher="Amazon Web Services",
    folder="reco",
)
RESERVED_WRITES = _tools.file(
    "src/ddb_rc_reco/config.py", title="Prices of reserved capacity, November 2024"
)
RESERVABLE = _tools.file("README.md", title="What DynamoDB reserves, and what it does not")

# Documentation of commands and options
SPARK_KAFKA = Repository(
    "apache/spark",
    commit="15873469812708ef0a91df35afbc54659316574f",
    checked=CHECKED,
).file("docs/streaming/structured-streaming-kafka-integration.md")
WHOIS = Repository(
    "rfc1036/whois",
    commit="1024386831c8ee4e0ae24026fa932771bf369fe9",
    checked=CHECKED,
    publisher="Marco d'Itri",
).file("whois.1")
