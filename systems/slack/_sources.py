"""Every page, filing and file about Slack that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"

slack = Publisher("Slack", checked=CHECKED, base="https://slack.engineering")
slack_copy = Publisher("Slack", checked=CHECKED, base=slack.base, read_in="a copy")
slack_opening = Publisher(
    "Slack", checked=CHECKED, base=slack.base, read_in="a copy of its opening"
)
press = Publisher(checked=CHECKED, kind="secondary")

# Slack's own posts
REAL_TIME = slack_copy.post("Real-time Messaging", "real-time-messaging/", "2023-04-11")
FLANNEL = slack_copy.post(
    "Flannel: An Application-Level Edge Cache to Make Slack Scale",
    "flannel-an-application-level-edge-cache-to-make-slack-scale/",
    "2017-05-31",
)
JOB_QUEUE = slack_copy.post("Scaling Slack’s Job Queue", "scaling-slacks-job-queue/", "2017-12-06")
ENVOY = slack_copy.post(
    "Migrating Millions of Concurrent Websockets to Envoy",
    "migrating-millions-of-concurrent-websockets-to-envoy/",
    "2021-03-15",
)
DISASTERPIECE = slack_copy.post(
    "Disasterpiece Theater: Slack’s process for approachable Chaos Engineering",
    "disasterpiece-theater-slacks-process-for-approachable-chaos-engineering/",
    "2019-08-01",
)
DEPLOYS = slack_copy.post("Deploys at Slack", "deploys-at-slack/", "2020-03-29")
AUTOMATING = slack_opening.post(
    "The Scary Thing About Automating Deploys",
    "the-scary-thing-about-automating-deploys/",
    "2024-01-18",
)
DEPLOY_SAFETY = slack_copy.post(
    "Deploy Safety: Reducing customer impact from change", "deploy-safety/", "2025-10-07"
)
DEPLOY_SAFETY_SUMMARY = slack.quoted(
    "Deploy Safety: Reducing customer impact from change",
    "deploy-safety/",
    "2025-10-07",
    read_in="summaries of it",
)
CI = slack_opening.post(
    "Balancing Safety and Velocity in CI/CD at Slack",
    "balancing-safety-and-velocity-in-ci-cd-at-slack",
    "2022-02-18",
)
CI_SUMMARY = slack.quoted(
    "Balancing Safety and Velocity in CI/CD at Slack",
    "balancing-safety-and-velocity-in-ci-cd-at-slack",
    "2022-02-18",
    read_in="a summary of it",
)
# Dated by its author's thread, threadreaderapp.com/thread/1446148994007060482.html, a week after
# his talk at Strange Loop (2021-09-30 to 2021-10-02).
SPEND_CURVE = slack_opening.post(
    "Infrastructure Observability for Changing the Spend Curve",
    "infrastructure-observability-for-changing-the-spend-curve/",
    "2021",
)
VITESS = slack_opening.post(
    "Scaling Datastores at Slack with Vitess",
    "scaling-datastores-at-slack-with-vitess/",
    "2020-12-01",
)
KAFKA = slack_opening.post(
    "Building Self-driving Kafka clusters using open source components",
    "building-self-driving-kafka-clusters-using-open-source-components/",
    "2022",
)
CELLS = slack_opening.post(
    "Slack’s Migration to a Cellular Architecture",
    "slacks-migration-to-a-cellular-architecture/",
    "2023-08-22",
)
CELLS_SUMMARY = slack.quoted(
    "Slack’s Migration to a Cellular Architecture",
    "slacks-migration-to-a-cellular-architecture/",
    "2023-08-22",
    read_in="a summary of it",
)
JANUARY = slack_opening.post(
    "Slack’s Outage on January 4th 2021", "slacks-outage-on-january-4th-2021/", "2021-02-01"
)
JANUARY_QUOTES = slack.quoted(
    "Slack’s Outage on January 4th 2021",
    "slacks-outage-on-january-4th-2021/",
    "2021-02-01",
    read_in="quotes in public notes",
)
FEBRUARY = slack_opening.post("Slack’s Incident on 2-22-22", "slacks-incident-on-2-22-22/", "2022")
QUERY = slack_opening.post("The Query Strikes Again", "the-query-strikes-again/", "2023-11")
QUERY_SUMMARY = slack.quoted(
    "The Query Strikes Again", "the-query-strikes-again/", "2023-11", read_in="a summary of it"
)
BAD_DAY = Publisher("Slack", checked=CHECKED).post(
    "A terrible, horrible, no-good, very bad day at Slack",
    "https://leaddev.com/technical-direction-strategy/terrible-horrible-no-good-very-bad-day-slack",
    "2021-06-24",
    read_in="a copy of its opening",
)
MAY_STATUS = Publisher("Slack", checked=CHECKED).post(
    "Users are unable to connect to Slack",
    "https://status.slack.com/2020-05/147dad376c8946ff",
    "2020-05-12",
)
TRAFFIC = slack_opening.post("Traffic 101: Packets Mostly Flow", "traffic-101-packets-mostly-flow/")
NETWORK_SUMMARY = slack.quoted(
    "Building the Next Evolution of Cloud Networks at Slack – A Retrospective",
    "building-the-next-evolution-of-cloud-networks-at-slack-a-retrospective/",
    read_in="a summary of it",
)
ASTRA = slack_opening.post(
    "Astra Dynamic Chunks: How We Saved by Redesigning a Key Part of Astra",
    "astra-dynamic-chunks-how-we-saved-by-redesigning-a-key-part-of-astra/",
)
NEBULA_POST = slack_opening.post(
    "Introducing Nebula, the open source global overlay network from Slack",
    "introducing-nebula-the-open-source-global-overlay-network-from-slack/",
    "2019",
)
CHANNELS_FOR_INCIDENTS = Publisher("Slack", checked=CHECKED).post(
    "Slack on Slack: Turning channels into our central command for incident response",
    "https://slackhq.com/slack-channels-for-incident-management",
    read_in="a copy of its opening",
)
CRON_TALK = Publisher("Slack", checked=CHECKED).post(
    "Scaling Cron at Slack (slides)",
    "https://slidepub.com/slideshow/scaling-cron-at-slack-by-claire-adams-slack",
    "2025-03-07",
)

# Slack's repositories
_nebula = slack.repository("slackhq/nebula", "9c5d7016489cb194db1a8bf27edc2145ac71ab32")
NEBULA_README = _nebula.file("README.md")
NEBULA_HANDSHAKE = _nebula.file("handshake_manager.go")
NEBULA_TUNNELS = _nebula.file("connection_manager.go")
NEBULA_PKI = _nebula.file("pki.go")
NEBULA_SSH = _nebula.file("ssh.go")
NEBULA_MAIN = _nebula.file("cmd/nebula/main.go")
NEBULA_STATS = _nebula.file("interface.go")
NEBULA_UNIT = _nebula.file("examples/service_scripts/nebula.service")
NEBULA_CHANGES = _nebula.file("CHANGELOG.md")

SDK_CLIENT = slack.repository(
    "slackapi/python-slack-sdk", "ae87985e2c3811ead978f31ea5a1e4a7ca5c3515"
).file("slack_sdk/web/client.py")

# Filings and releases
filings = Publisher(
    "Slack", checked=CHECKED, base="https://www.sec.gov/Archives/edgar/data/1764925"
)
COMMITMENTS = filings.filing(
    "Form 10-Q to July 31, 2020: Commitments and Contingencies",
    "000176492520000570/R14.htm",
    "2020",
)
RESULTS_Q3 = filings.filing(
    "Exhibit 99.1: Third Quarter Fiscal Year 2021 Results",
    "http://rocketfinancial.com/FetchDoc.aspx?id=36095699&fid=8207296",
    "2020-12-01",
)
RESULTS_Q4 = Publisher("Slack", checked=CHECKED).post(
    "Financial results for the fourth quarter and fiscal year ended January 31, 2021",
    "https://businesswire.com/news/home/20210304005983/en",
    "2021-03-04",
)

# Others
CNCF = Publisher("CNCF", checked=CHECKED, kind="vendor").post(
    "How Slack Leverages Vitess to Keep Up with Its Ever-Growing Storage Needs",
    "https://www.cncf.io/blog/2019/11/25/"
    "how-slack-leverages-vitess-to-keep-up-with-its-ever-growing-storage-needs/",
    "2019-11-25",
)
FIRST_YEAR = press.post(
    "With 500,000 Users, Slack Says It’s The Fastest-Growing Business App Ever",
    "https://www.fastcompany.com/3042326/"
    "with-500000-users-slack-says-its-the-fastest-growing-business-app-ever",
    "2015-02-12",
    by="Fast Company",
)
FOUR_MILLION = press.post(
    "Slack breaks 4m daily active users",
    "https://mobilemarketingmagazine.com/slack-breaks-4m-daily-active-users/",
    "2016",
    by="Mobile Marketing Magazine",
)
TWELVE_MILLION = press.post(
    "Slack hits user milestone amid remote work boom",
    "https://www.zdnet.com/article/slack-hits-user-milestone-amid-remote-work-boom/",
    "2020-03",
    by="ZDNet",
)
CASE_STUDY = Repository(
    "sujeet-pro/sujeet.pro",
    commit="9826178bd5dbd9817daa9db8937d5e82cd19bda3",
    checked=CHECKED,
    publisher="sujeet.pro",
).file(
    "content/articles/slack-distributed-architecture/README.md",
    title="Slack: Scaling a Real-Time Messaging Platform (a study of Slack's posts)",
    published="2026-04-21",
    kind="secondary",
)
_index = Repository(
    "icco/postmortems",
    commit="f901e76eb5f41ccd62bbb0eb1bbad705acfa8f4c",
    checked=CHECKED,
    publisher="Postmortem Index",
)
JANUARY_INDEX = _index.file(
    "data/6bc6cd0c-5bbd-4278-a7bf-c42cd8174b50.md",
    title="Index record of Slack's outage on January 4th 2021",
    published="2026-05-04",
    kind="secondary",
)
FEBRUARY_INDEX = _index.file(
    "data/a50e7b06-2f2c-4d13-a340-9a1e7eed59d7.md",
    title="Index record of Slack's incident on 2-22-22",
    published="2026-05-04",
    kind="secondary",
)
PROTOCOL = press.post(
    "That massive Slack outage this month? It started with an AWS networking error.",
    "https://www.protocol.com/enterprise/slack-outage-january-aws",
    "2021-01",
    by="Protocol",
)
TECHTARGET = press.post(
    "Massive Slack outage caused by AWS gateway failure",
    "https://techtarget.com/searchunifiedcommunications/news/252495267/"
    "Massive-Slack-outage-caused-by-AWS-gateway-failure",
    "2021-01",
    by="TechTarget",
)
FEBRUARY_STUDY = press.post(
    "A Consul agent restart empties Slack's cache (FM-011)",
    "https://failure-modes.dev/library/fm-011",
    by="failure-modes.dev",
)
FEBRUARY_NOTE = press.post(
    "Slack’s Incident on 2-22-22 Reading Note",
    "https://yfractal.github.io/distributed-systems/reliability/2022/05/02/"
    "slack-incident-reading-note.html",
    "2022-05-02",
    by="yfractal",
)
DRAIN_TALK = press.post(
    "“We Should Be Able to Drain an AZ”: Slack's Cellular Architecture",
    "http://tern.sh/blog/slack-drain-az/",
    by="Tern",
)
TRACING = slack.quoted(
    "Tracing at Slack: Thinking in Causal Graphs",
    "tracing-at-slack-thinking-in-causal-graphs/",
    "2020-08-28",
    read_in="a summary of it",
)
