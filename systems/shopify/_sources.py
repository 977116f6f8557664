"""The posts, reports, filings and code about Shopify's systems, named once."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"

_BEGINNING = "a stored copy of the page's beginning"
shopify = Publisher(
    "Shopify", checked=CHECKED, base="https://shopify.engineering", read_in=_BEGINNING
)
company = Publisher("Shopify", checked=CHECKED)
status = Publisher("Shopify Status", checked=CHECKED, base="https://www.shopifystatus.com")
engineers = Publisher(checked=CHECKED, read_in=_BEGINNING)
press = Publisher(checked=CHECKED, kind="secondary", read_in=_BEGINNING)

# Pods, routing, storage
PODS = shopify.post(
    "A Pods Architecture To Allow Shopify To Scale",
    "a-pods-architecture-to-allow-shopify-to-scale",
    "2018-03-02",
)
BALANCING = shopify.post(
    "Shard Balancing: Moving Shops Confidently with Zero-Downtime at Terabyte-scale",
    "mysql-database-shard-balancing-terabyte-scale",
    "2021-09",
)
BACKUP = shopify.post(
    "How Shopify Manages Petabyte Scale MySQL Backup and Restore",
    "shopify-manages-petabyte-scale-mysql-backup-restore",
    "2019-10-01",
)
REPLICAS = shopify.post(
    "Read Consistency with Database Replicas", "read-consistency-database-replicas"
)
CDC = shopify.post(
    "Capturing Every Change From Shopify’s Sharded Monolith",
    "capturing-every-change-shopify-sharded-monolith",
    "2021-03",
)
DATA_PLATFORM = shopify.post(
    "How to Reliably Scale Your Data Platform for High Volumes", "reliably-scale-data-platform"
)
KAFKA = shopify.post(
    "Running Apache Kafka on Kubernetes at Shopify",
    "running-apache-kafka-on-kubernetes-at-shopify",
    "2018-11-07",
)
ROUTES = shopify.post(
    "How Shopify Dynamically Routes Storefront Traffic",
    "dynamically-route-storefront-traffic",
    "2021-04-09",
)
RENDERING = shopify.post(
    "Simplify, Batch, and Cache: How We Optimized Server-side Storefront Rendering",
    "simplify-batch-cache-optimized-server-side-storefront-rendering",
    "2020-12-10",
)
THROTTLE = shopify.post(
    "Surviving Flashes of High-Write Traffic Using Scriptable Load Balancers (Part II)",
    "surviving-flashes-of-high-write-traffic-using-scriptable-load-balancers-part-ii",
)
FLASH_SALES = shopify.post(
    "Surviving Flashes of High-Write Traffic Using Scriptable Load Balancers (Part I)",
    "surviving-flashes-of-high-write-traffic-using-scriptable-load-balancers-part-i",
)
STACK = engineers.post(
    "E-Commerce at Scale: Inside Shopify's Tech Stack",
    "https://engineering.shopify.com/blogs/engineering/"
    "e-commerce-at-scale-inside-shopifys-tech-stack",
    "2018-08-08",
    by="Shopify",
)
GOOGLE = shopify.post(
    "Shopify’s Infrastructure Collaboration with Google",
    "shopify-infrastructure-collaboration-with-google",
    "2018",
)
CAPACITY = shopify.post("Shopify's post on capacity planning", "capacity-planning-shopify")

# Resiliency
RESILIENT = shopify.post(
    "Building and Testing Resilient Ruby on Rails Applications",
    "building-and-testing-resilient-ruby-on-rails-applications",
)
BREAKER = shopify.post(
    "Your Circuit Breaker is Misconfigured", "circuit-breaker-misconfigured", "2020-02-18"
)
PAYMENTS = shopify.post(
    "10 Tips for Building Resilient Payment Systems", "building-resilient-payment-systems"
)
PAYMENTS_GUIDE = press.post(
    "10 Principles for Building Resilient Payment Systems",
    "https://bytebytego.com/guides/10-principles-for-building-resilient-payment-systems-by-shopify",
    "2024-03-07",
    by="ByteByteGo, from Shopify's post",
)
PERCONA = engineers.post(
    "Shopify to Attend Percona Live 2018!",
    "https://shopifyengineering.myshopify.com/blogs/shopify-engineering-talks/"
    "shopify-to-attend-percona-live-2018",
    "2018",
    by="Shopify",
)
DATASTORES = engineers.post(
    "Move to the Cloud, Double in Size, or Automate MySQL Scaling: Pick Three",
    "https://www.datadoghq.com/videos/"
    "move-to-the-cloud-double-size-or-automate-mysql-scaling-pick-three/",
    "2018-07-12",
    by="a Shopify engineer at Datadog's conference",
)
DASH = engineers.post(
    "Move to the Cloud, Double in Size, or Automate MySQL Scaling: abstract of the talk",
    "https://www.dashcon.io/2018/agenda/move-to-the-cloud",
    "2018-07-12",
    by="a Shopify engineer at Datadog's conference",
)
SHARDS_TO_PODS = engineers.post(
    "From shards to pods",
    "https://stackshare.io/kirs/decisions/101031322382392487",
    by="a Shopify engineer at StackShare",
)
QUEUEING = engineers.post(
    "A Commerce-centric Approach to Queuing Fairly at High Throughput",
    "https://www.thestrangeloop.com/2022/"
    "a-commerce-centric-approach-to-queuing-fairly-at-high-throughput.html",
    "2022-09-21",
    by="a Shopify engineer at Strange Loop",
)
FALCON = engineers.post(
    "Surviving Black Friday: 100 billion requests with Falcon!",
    "https://rubykaigi.org/2026/presentations/ioquatix.html",
    "2026",
    by="Shopify engineers at RubyKaigi",
)

# Black Friday and Cyber Monday
BFCM_2018 = company.post(
    "Preparing the back-end for Black Friday and Cyber Monday",
    "https://news.shopify.com/preparing-the-back-end-for-black-friday-and-cyber-monday",
    "2019-01-21",
)
BFCM_2018_POST = engineers.post(
    "Preparing Shopify for Black Friday and Cyber Monday",
    "https://engineering.shopify.com/blogs/engineering/"
    "preparing-shopify-for-black-friday-cyber-monday",
    "2018-12-21",
    by="Shopify",
)
BFCM_2021 = shopify.post(
    "Cloud, Load, and Modular Code: What 2022 Looks Like for Shopify",
    "cloud-load-modular-code-shopify-2022",
    "2022-02",
)
MERCHANTS_2021 = press.post(
    "Shopify Engineers Deliver On Peak Performance During Black Friday Cyber Monday 2021",
    "https://aster.cloud/2021/12/04/"
    "shopify-engineers-deliver-on-peak-performance-during-black-friday-cyber-monday-2021",
    "2021-12-04",
    by="aster.cloud",
)
BFCM_2023 = press.post(
    "Scaling Platform Engineering: Shopify’s Blueprint",
    "https://logz.io/blog/scaling-platform-engineering-shopify-blueprint/",
    by="Logz.io, which quotes a director of Shopify",
)
BFCM_2024 = press.post(
    "Report on Shopify's Black Friday of 2024",
    "https://cloudnews.tech/?p=22805",
    "2024",
    by="cloudnews.tech",
)
BFCM_2025 = shopify.post("How we prepare Shopify for BFCM", "bfcm-readiness-2025", "2025-11")
BYTEBYTEGO = press.post(
    "How Shopify Prepares for Black Friday",
    "https://blog.bytebytego.com/p/how-shopify-prepares-for-black-friday",
    "2025-12-23",
    by="ByteByteGo, reviewed by Shopify",
    read_in="a copy of its text",
)
RAILS_FOUNDATION = press.post(
    "Shopify, member of the Rails Foundation",
    "https://rubyonrails.org/foundation/shopify",
    by="Rails Foundation",
)
DHH = press.post(
    "Six billion reasons to cheer for Shopify",
    "https://world.hey.com/dhh/six-billion-reasons-to-cheer-for-shopify-55720846",
    "2025-12-01",
    by="David Heinemeier Hansson",
)
SCALE_TESTS = shopify.post(
    "Performance Testing At Scale—for BFCM and Beyond", "scale-performance-testing"
)

# Releases and operations
MERGING = shopify.post(
    "Successfully Merging the Work of 1000+ Developers",
    "successfully-merging-work-1000-developers",
    "2019-11-14",
    read_in="passages quoted in a public repository, and the page's beginning",
)
MERGE_QUEUE = engineers.post(
    "Introducing the Merge Queue",
    "https://engineering.shopify.com/blogs/engineering/introducing-the-merge-queue",
    "2018-06-08",
    by="Shopify",
)
AUTO_DEPLOY = shopify.post("Automatic Deployment at Shopify", "automatic-deployment-at-shopify")
SHIPIT_WORDS = engineers.post(
    "Shipit, our deployment tool",
    "https://stackshare.io/kirs/decisions/101031322385037839",
    by="a Shopify engineer at StackShare",
)
VANCOUVER = engineers.post(
    "DevOps Vancouver 2016: Scaling out Continuous Delivery",
    "https://speakerdeck.com/jarthorn/devops-vancouver-2016-scaling-out-continuous-delivery",
    "2016-04-16",
    by="a Shopify engineer at DevOps Vancouver",
)
TESTING = engineers.post(
    "RailsConf 2016: Testing Rails at Scale",
    "http://confreaks.tv/videos/railsconf2016-testing-rails-at-scale",
    "2016",
    by="a Shopify engineer at RailsConf",
)
RAILSCONF = engineers.post(
    "RailsConf 2016: How we deploy Shopify",
    "http://confreaks.tv/videos/railsconf2016-how-we-deploy-shopify",
    "2016",
    by="a Shopify engineer at RailsConf",
)
FIVE_YEARS = engineers.post(
    "RailsConf 2017: 5 Years of Scaling Rails to 80k RPS",
    "https://speakerdeck.com/sirupsen/railsconf-2016-5-years-of-scaling-rails-to-80k-rps",
    "2017",
    by="a Shopify engineer at RailsConf",
)
BFCM_TALK = engineers.post(
    "RailsConf 2015: Scaling Rails for Black Friday and Cyber Monday",
    "http://www.confreaks.tv/videos/railsconf2015-scaling-rails-for-black-friday-and-cyber-monday",
    "2015",
    by="a Shopify engineer at RailsConf",
)
ROUTER_TALK = engineers.post(
    "Building an HTTP Request Router with NGINX and Lua",
    "https://www.f5.com/company/events/webinars/building-an-http-request-router-with-nginx-and-lua",
    "2015-11",
    by="a Shopify engineer at NGINX",
)
CHATOPS = engineers.post(
    "Implementing ChatOps into our Incident Management Procedure",
    "https://shopifyengineering.myshopify.com/blogs/engineering/"
    "implementing-chatops-into-our-incident-management-procedure",
    "2018-02-13",
    by="Shopify",
)
SRECON = engineers.post(
    "Incident Management and Chatops at Shopify",
    "https://usenix.org/conference/srecon17europe/program/presentation/niyonkuru",
    "2017-08-31",
    by="a Shopify engineer at SREcon",
)

# Incidents
AUGUST_2018 = status.post(
    "Some storefronts, admins, and checkouts (including POS) are inaccessible",
    "https://status.shopify.com/incidents/lb5hhnqccxf3",
    "2018-08-17",
    read_in=_BEGINNING,
)
LETTER_2018 = status.post(
    "Letter from the head of engineering on the incident of August 9, 2018",
    "https://status.shopify.com/incidents/lb5hhnqccxf3",
    "2018-08-10",
    read_in=_BEGINNING,
)
IDENTITY_2020 = company.post(
    "A message from our Chief Technology Officer",
    "https://community.shopify.com/c/Shopify-Discussion/"
    "A-message-from-our-Chief-Technology-Officer/td-p/859392",
    "2020-08",
    read_in=_BEGINNING,
)
EDGE_2024 = status.post(
    "Merchants experiencing errors when accessing multiple areas of Shopify",
    "incidents/706",
    "2024-05-06",
)
DATABASE_2024 = status.post(
    "Error messages within admins and storefronts", "incidents/715", "2024-06-06"
)
LOGIN_2025 = press.post(
    "Report on Shopify's outages of December 1 and 5, 2025",
    "https://ts2.tech/en/"
    "shopify-outage-update-cyber-monday-login-failure-and-december-5-cloudflare-impact",
    "2025-12-05",
    by="TS2",
)
LOGIN_ADVICE = press.post(
    "Report on the advice of Shopify's status page on December 1, 2025",
    "https://www.ibtimes.co.uk/"
    "shopify-down-nightmare-sellers-admins-alerted-fatal-error-they-must-do-not-do-1759481",
    "2025-12-01",
    by="IBTimes UK",
)
LOGIN_FIX = press.post(
    "Shopify fixes Cyber Monday outage that left merchants scrambling",
    "https://www.techloy.com/shopify-fixes-cyber-monday-outage-that-left-merchants-scrambling",
    by="Techloy",
)
DECEMBER_2025 = press.post(
    "Status of Ordergroove, a service on Shopify's APIs",
    "https://status.ordergroove.com/",
    "2025-12-05",
    by="Ordergroove",
)

# Money
RESULTS_2025 = company.post(
    "Shopify's results of the fourth quarter and the year 2025",
    "https://www.barchart.com/story/news/152727/"
    "shopify-s-standout-2025-the-launchpad-for-a-new-era-of-commerce-in-2026",
    "2026-02-11",
    read_in="a copy of the release at barchart.com",
)
SUBSCRIPTION_COST = press.post(
    "Shopify: Subscription solutions, cost of revenues",
    "https://www.opencapital.sh/stocks/shop/metrics/"
    "shop_segment_subscription_solutions_cost_of_revenues",
    "2026",
    by="Open Capital, from Shopify's filings",
)

# Code, and a case study with footnotes
_GHOSTFERRY = Repository(
    "Shopify/ghostferry",
    commit="317547432f785fb77a0d10fbca12d8af40e39fd3",
    checked=CHECKED,
    publisher="Shopify",
)
GF_README = _GHOSTFERRY.file("README.md", published="2026-04-15")
GF_CONFIG = _GHOSTFERRY.file("config.go", published="2026-04-15")
GF_FERRY = _GHOSTFERRY.file("ferry.go", published="2026-04-15")
GF_BINLOG = _GHOSTFERRY.file("binlog_streamer.go", published="2026-04-15")
GF_INLINE = _GHOSTFERRY.file("inline_verifier.go", published="2026-04-15")
GF_SHARDING = _GHOSTFERRY.file("sharding/sharding.go", published="2026-04-15")
GF_UTILS = _GHOSTFERRY.file("utils.go", published="2026-04-15")
GF_ERRORS = _GHOSTFERRY.file("error_handler.go", published="2026-04-15")
GF_TARGET = _GHOSTFERRY.file("target_verifier.go", published="2026-04-15")
GF_THROTTLER = _GHOSTFERRY.file("throttler.go", published="2026-04-15")
GF_CONTROL = _GHOSTFERRY.file("control_server.go", published="2026-04-15")
GF_OVERVIEW = _GHOSTFERRY.file("docs/source/technicaloverview.rst", published="2026-04-15")
GF_PRODUCTION = _GHOSTFERRY.file("docs/source/copydbinprod.rst", published="2026-04-15")
_SEMIAN = Repository(
    "Shopify/semian",
    commit="8835b3da31b31c45970cf229ee4a8e8a61e3ce51",
    checked=CHECKED,
    publisher="Shopify",
)
SEMIAN = _SEMIAN.file("README.md", published="2026-05-27")
SEMIAN_BREAKER = _SEMIAN.file("lib/semian/circuit_breaker.rb", published="2026-05-27")
SEMIAN_CHECKS = _SEMIAN.file("lib/semian/configuration_validator.rb", published="2026-05-27")
SEMIAN_ADAPTER = _SEMIAN.file("lib/semian/adapter.rb", published="2026-05-27")
_TOXIPROXY = Repository(
    "Shopify/toxiproxy",
    commit="f48fd7f139692dadad0bb6b627d173460908f43b",
    checked=CHECKED,
    publisher="Shopify",
)
TOXIPROXY = _TOXIPROXY.file("README.md", published="2026-05-18")
TOXIPROXY_PROXY = _TOXIPROXY.file("proxy.go", published="2026-05-18")
TOXIPROXY_COLLECTOR = _TOXIPROXY.file("collectors/proxy.go", published="2026-05-18")
TOXIPROXY_API = _TOXIPROXY.file("api.go", published="2026-05-18")
TOXIPROXY_SERVER = _TOXIPROXY.file("cmd/server/server.go", published="2026-05-18")
_SHIPIT = Repository(
    "Shopify/shipit-engine",
    commit="3b201102c26b4961cb0c3d80eee7e9e4ce831330",
    checked=CHECKED,
    publisher="Shopify",
)
SHIPIT = _SHIPIT.file("README.md", published="2026-04-14")
SHIPIT_ROUTES = _SHIPIT.file("config/routes.rb", published="2026-04-14")
_ARTICLES = Repository(
    "sujeet-pro/sujeet.pro",
    commit="9826178bd5dbd9817daa9db8937d5e82cd19bda3",
    checked=CHECKED,
    folder="content/articles",
    kind="secondary",
)
CASE_STUDY = _ARTICLES.file("shopify-pod-architecture/README.md", published="2026-04-21")
BREAKER_STUDY = _ARTICLES.file("circuit-breaker-patterns/README.md", published="2026-04-21")
SALE_STUDY = _ARTICLES.file("design-flash-sale-system/README.md", published="2026-04-21")
