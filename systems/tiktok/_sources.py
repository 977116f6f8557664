"""Every page, paper and file about TikTok and ByteDance that the facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

bytedance = Publisher("ByteDance", checked=CHECKED, read_in="its abstract")
press = Publisher(checked=CHECKED, kind="secondary")

# ByteDance's papers and talks
MONOLITH = bytedance.post(
    "Monolith: Real Time Recommendation System With Collisionless Embedding Table",
    "https://ar5iv.labs.arxiv.org/html/2209.07663",
    "2022-09-23",
    read_in="a copy of its second version",
)
ABASE = bytedance.post(
    "ABase: the Multi-Tenant NoSQL Serverless Database for Diverse and Dynamic Workloads in "
    "Large-scale Cloud Environments",
    "https://arxiv.org/html/2505.07692v1",
    "2025-05-12",
)
ABASE_DATE = bytedance.post(
    "ABase: the Multi-Tenant NoSQL Serverless Database (page of its submission)",
    "http://www.arxiv.org/abs/2505.07692",
    "2025-05-12",
    read_in="",
)
BYTEGRAPH = bytedance.post(
    "ByteGraph: A High-Performance Distributed Graph Database in ByteDance",
    "https://doi.org/10.14778/3554821.3554824",
    "2022-08",
)
BG3 = bytedance.post(
    "BG3: A Cost Effective and I/O Efficient Graph Database in ByteDance",
    "https://openreview.net/forum?id=DKxocFKl1g",
    "2024-06-09",
)
GODEL = bytedance.post(
    "Gödel: Unified Large-Scale Resource Management and Scheduling at ByteDance",
    "https://doi.org/10.1145/3620678.3624663",
    "2023-10-31",
)
GODEL_POST = bytedance.post(
    "Gödel Scheduler open-sourced: a unified scheduler for online and offline workloads",
    "https://www.cncf.io/blog/2024/04/02/"
    "godel-scheduler-open-sourced-a-unified-scheduler-for-online-and-offline-workloads/",
    "2024-04-02",
    read_in="a copy of its opening",
)
KATALYST = bytedance.post(
    "Colocating Data Workloads and Web Services on Kubernetes to Improve Resource Utilization",
    "https://www.slideshare.net/DoKC/"
    "colocating-data-workloads-and-web-services-on-kubernetes-to-improve-resource-utilization",
    "2023-11-06",
    read_in="a copy of its opening",
)

# Posts of CloudWeGo, in the repository of its site
_site = Repository(
    "cloudwego/cloudwego.github.io",
    commit="b9cc38f01ca2aae4c88f798b7907208609d9df5c",
    checked=CHECKED,
    publisher="ByteDance",
)
HOME = _site.file(
    "content/en/_index.html",
    title="CloudWeGo's home page, with a word of ByteDance's service framework team",
    published="2021-09-07",
)
_NEWS = "content/en/blog/news"
ANNOUNCEMENT = _site.file(
    f"{_NEWS}/open_source_announcement/index.md",
    title="CloudWeGo Open Source Announcement",
    published="2021-09-13",
)
INTERVIEW = _site.file(
    f"{_NEWS}/article_to_learn_about_CloudWeGo/index.md",
    title="An Article to Learn About ByteDance Microservices Middleware CloudWeGo",
    published="2022-03-25",
)
HERTZ = _site.file(
    f"{_NEWS}/Hertz_Open_Source/index.md",
    title="Hertz is Now Officially Open Source",
    published="2022-06-21",
)
SHMIPC = _site.file(
    f"{_NEWS}/Shmipc_Open_Source/index.md",
    title="Introducing Shmipc: A High Performance Inter-process Communication Library",
    published="2023-04-04",
)
_GOVERNANCE = "content/en/docs/kitex/Tutorials/service-governance"
BREAKER_DOC = _site.file(f"{_GOVERNANCE}/circuitbreaker.md")
TIMEOUT_DOC = _site.file(f"{_GOVERNANCE}/timeout.md")
RETRY_DOC = _site.file(f"{_GOVERNANCE}/retry.md")

# Code that ByteDance published
_kitex = Repository(
    "cloudwego/kitex",
    commit="72ad8a8db57e53846c656e56dce4e3c873d86161",
    checked=CHECKED,
    publisher="ByteDance",
)
KITEX_ERRORS = _kitex.file("pkg/kerrors/kerrors.go")
KITEX_TIMEOUT = _kitex.file("client/rpctimeout.go")
KITEX_RESOLVER = _kitex.file("pkg/loadbalance/lbcache/cache.go")
_shmipc = Repository(
    "cloudwego/shmipc-go",
    commit="55c241eea321071278d1ee7f7c46292d23e50a5b",
    checked=CHECKED,
    publisher="ByteDance",
)
SHMIPC_ERRORS = _shmipc.file("errors.go")
SHMIPC_BUFFERS = _shmipc.file("buffer_manager.go")
SHMIPC_CONFIG = _shmipc.file("config.go")
_godel = Repository(
    "kubewharf/godel-scheduler",
    commit="90de2d0dd7e8e4dc99ef36b34b91a30fc171b368",
    checked=CHECKED,
    publisher="ByteDance",
)
GODEL_TEST = _godel.file("docs/performance/best-practice.md")
GODEL_README = _godel.file("README.md")
GODEL_METRICS = _godel.file("pkg/scheduler/metrics/pod_metrics.go")
GODEL_ERRORS = _godel.file("pkg/framework/api/error.go")
GODEL_BINDER = _godel.file("pkg/binder/metrics/pod_metrics.go")
KATALYST_README = Repository(
    "kubewharf/katalyst-core",
    commit="d8c28ea1549bf6e8e93140859716052cecfb9882",
    checked=CHECKED,
    publisher="ByteDance",
).file("README.md")
_monolith = Repository(
    "bytedance/monolith",
    commit="135c491a52b151772b976af989d8bc938c44d210",
    checked=CHECKED,
    publisher="ByteDance",
)
MONOLITH_README = _monolith.file("README.md")
MONOLITH_SERVING = _monolith.file("markdown/serving.md")
MONOLITH_UTILS = _monolith.file("monolith/agent_service/utils.py")
MONOLITH_BACKENDS = _monolith.file("monolith/agent_service/backends.py")
MONOLITH_AGENT = _monolith.file("monolith/agent_service/agent_v1.py")
MONOLITH_TRAINING = _monolith.file("monolith/native_training/cpu_training.py")
MONOLITH_HEALTH = _monolith.file("monolith/native_training/hooks/ps_check_hooks.py")
MONOLITH_KAFKA = _monolith.file("monolith/native_training/data/kernels/kafka_kernels.cc")

# Others on ByteDance's systems
BYTEGRAPH_REVIEW = press.post(
    "ByteGraph: A Graph Database for TikTok",
    "https://www.mydistributed.systems/2023/01/bytegraph-graph-database-for-tiktok.html",
    "2023-01",
    by="Mohammad Roohitavaf",
)
BMQ = press.post(
    "How Bytedance uses Apache Kafka in production",
    "https://factorhouse.io/de/articles/bytedance-kafka-architecture",
    "2026-05-23",
    by="Factor House",
)

ORACLE_LOGS = Publisher("Oracle", checked=CHECKED, kind="vendor").post(
    "Service Logs", "https://docs.oracle.com/iaas/Content/Logging/Concepts/service_logs.htm"
)

# TikTok's statements, as the press quotes them
ORACLE_2022 = press.post(
    "TikTok US traffic defaults to Oracle Cloud, Beijing can (allegedly) still have a look",
    "https://www.theregister.com/2022/06/20/tiktok_usa_oracle/",
    "2022-06-20",
    by="The Register",
)
OUTAGE_END = press.post(
    "TikTok took six days to fully restore services after an Oracle outage took parts of the app "
    "down",
    "https://www.techradar.com/pro/"
    "oh-dear-the-recent-tiktok-outage-was-due-to-an-oracle-data-center-going-down",
    "2026-02-02",
    by="TechRadar",
)
OUTAGE_STATEMENT = press.post(
    "TikTok Confirms Major Outage Resolved, Traced to Oracle Data Center",
    "http://www.idcnova.com/html/1/59/153/5081.html",
    "2026-02-02",
    by="IDCNova",
)
OUTAGE_CASCADE = press.post(
    "TikTok Says US Services Restored After Recent Issues",
    "https://www.socialmediatoday.com/news/tiktok-says-us-services-restored-after-recent-issues/811135",
    "2026-02",
    by="Social Media Today",
)
OUTAGE_ORACLE = press.post(
    "Oracle says data center outage causing issues faced by US TikTok users",
    "https://www.thestar.com.my/tech/tech-news/2026/01/28/"
    "oracle-says-outage-at-data-center-causes-issues-faced-by-us-tiktok-users",
    "2026-01-28",
    by="Reuters",
)
OUTAGE_FIRST = press.post(
    "TikTok Service Disrupted by US Data Center Power Outage",
    "http://www.idcnova.com/html/1/59/153/4985.html",
    "2026-01-26",
    by="IDCNova",
)
USERS_HISTORY = press.post(
    "TikTok gains 1 billion active users globally, announces company",
    "https://www.bolnews.com/entertainment/2021/09/"
    "tiktok-gains-1-billion-active-users-globally-announces-company/",
    "2021-09-29",
    by="BOL News",
)
BILLION = press.post(
    "TikTok hits landmark of 1 billion active users globally per month",
    "https://newsghana.com.gh/tiktok-hits-landmark-of-1-billion-active-users-globally-per-month/",
    "2021-09-27",
    by="News Ghana",
)
CLOVER = press.post(
    "Report on TikTok's Project Clover",
    "https://verdict.co.uk/?p=333416",
    "2023-12",
    by="Verdict",
)
CLOVER_USERS = press.post(
    "Report on TikTok's Project Clover and its data centers",
    "https://www.siliconrepublic.com/enterprise/"
    "tiktok-europe-project-clover-investment-data-centres-norway-dublin",
    "2023-12-01",
    by="Silicon Republic",
)
NORWAY = press.post(
    "TikTok now using all three data center buildings by Green Mountain in Norway",
    "https://datacenterdynamics.com/en/news/"
    "tiktok-now-using-all-three-data-center-buildings-by-green-mountain-in-norway",
    "2025-04",
    by="Data Center Dynamics",
)
CAPITAL = press.post(
    "ByteDance Plans RMB 160 Billion in Capital Spending for 2026, With Half Allocated to AI Chips",
    "https://pandaily.com/"
    "byte-dance-plans-rmb-160-billion-in-capital-spending-for-2026-with-half-allocated-to-ai-chips",
    "2025-12-23",
    by="Pandaily, on a report by the Financial Times",
)
CAPITAL_TALKS = press.post(
    "Report on ByteDance's capital expenditure on AI, of May 2026",
    "https://theledger.asia/"
    "bytedance-weighs-ai-capex-push-of-up-to-us70-billion-as-chinas-compute-race-intensifies/",
    "2026-05-27",
    by="The Ledger Asia",
)
