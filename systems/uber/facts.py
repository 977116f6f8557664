"""Every source about Uber, and the figures of its scale, failover and incidents.

Figures of trips, storage, platform and money are in the modules beside this one.
"""

from atlas import (
    Publisher,
    Repository,
    about,
    at_least,
    at_most,
    count,
    minutes,
    percent,
    ratio,
)

CHECKED = "2026-11-27"
QUOTED_IN_NOTES = "verbatim quotes in public notes"

uber = Publisher("Uber", checked=CHECKED, base="https://www.uber.com/blog")
press = Publisher(checked=CHECKED, kind="secondary")

# Trips: apps, edge, fulfilment
FULFILMENT = uber.post(
    "Uber’s Fulfillment Platform: Ground-up Re-architecture to Accelerate Uber’s Go/Get Strategy",
    "fulfillment-platform-rearchitecture/",
    "2021-07-27",
)
SPANNER = uber.post(
    "Building Uber’s Fulfillment Platform for Planet-Scale using Google Cloud Spanner",
    "building-ubers-fulfillment-platform/",
    "2021-09-29",
)
SPANNER_NOTES = uber.quoted(
    SPANNER.title, "building-ubers-fulfillment-platform/", "2021-09-29", read_in="a reader's notes"
)
SPANNER_MIGRATION = press.post(
    "Uber fulfillment platform migration at Scale: Part -2",
    "https://medium.com/@jalajagr/uber-fulfillment-platform-migration-at-scale-part-2-cdcb42743b8a",
    "2022-09-03",
    by="Jalaj Agrawal",
)
PUSH = uber.quoted(
    "Uber’s Real-Time Push Platform",
    "real-time-push-platform/",
    "2020-12-18",
    read_in=QUOTED_IN_NOTES,
)
PUSH_GRPC = uber.post(
    "Uber’s Next Gen Push Platform on gRPC",
    "https://www.uber.com/en-IT/blog/ubers-next-gen-push-platform-on-grpc/",
    "2022-08-16",
)
PUSH_GRPC_QUOTED = uber.quoted(
    PUSH_GRPC.title,
    "ubers-next-gen-push-platform-on-grpc/",
    "2022-08-16",
    read_in=QUOTED_IN_NOTES,
)
FAILOVER_HANDLER = uber.post(
    "Engineering Failover Handling in Uber’s Mobile Networking Infrastructure",
    "eng-failover-handling/",
    "2020-07-14",
)
FAILOVER_FIGURES = uber.post(
    f"{FAILOVER_HANDLER.title} (captions)",
    "https://eng.uber.com/eng-failover-handling/",
    "2020-07-14",
)
GEOFENCE = uber.post(
    "How We Built Uber Engineering’s Highest Query per Second Service Using Go",
    "go-geofence-highest-query-per-second-service/",
    "2016-02-24",
)
GEOFENCE_SUMMARY = press.post(
    GEOFENCE.title,
    "https://www.engineering.fyi/article/"
    "how-we-built-uber-engineering-s-highest-query-per-second-service-using-go",
    "2016-02-24",
    by="engineering.fyi, in a summary",
)
H3_POST = uber.post("H3: Uber’s Hexagonal Hierarchical Spatial Index", "h3/", "2018")
RATE_LIMITER = uber.post(
    "Uber’s Rate Limiting System",
    "https://www.uber.com/en-NO/blog/ubers-rate-limiting-system",
    "2026-02-12",
)

# Storage
CACHEFRONT = uber.post(
    "How Uber Serves Over 40 Million Reads Per Second from Online Storage Using an Integrated "
    "Cache",
    "https://uber.com/en-HK/blog/"
    "how-uber-serves-over-40-million-reads-per-second-using-an-integrated-cache",
    "2024-02-15",
)
CACHEFRONT_DIGEST = uber.quoted(
    CACHEFRONT.title,
    "https://www.uber.com/en-IN/blog/"
    "how-uber-serves-over-40-million-reads-per-second-using-an-integrated-cache/",
    "2024-02-15",
    read_in="a digest that checks its claims",
)
CACHEFRONT_2025 = uber.post(
    "How Uber Serves over 150 Million Reads per Second from Integrated Cache with Stronger "
    "Consistency Guarantees",
    "https://www.uber.com/en-IN/blog/how-uber-serves-over-150-million-reads",
    "2025-08-26",
)
CACHEFRONT_2025_COPY = uber.quoted(
    CACHEFRONT_2025.title,
    CACHEFRONT_2025.url,
    "2025-08-26",
    read_in="a copy of the whole post",
)
CACHEFRONT_INFOQ = Publisher("InfoQ", checked="2026-11-29", kind="secondary").post(
    "Uber Achieves 150M Reads per Second with CacheFront Improvements",
    "https://www.infoq.com/news/2025/10/uber-cachefront-150m-reads",
    "2025-10-06",
    read_in="copies of its opening",
)
LOAD_MANAGER = uber.post(
    "How Uber Conquered Database Overload: The Journey from Static Rate-Limiting to Intelligent "
    "Load Management",
    "from-static-rate-limiting-to-intelligent-load-management/",
    "2026-01-13",
    read_in="a copy",
)
MYSQL_UPTIME = uber.post(
    "Improving MySQL Cluster Uptime: Designing Advanced Detection, Mitigation, and Consensus with "
    "Group Replication",
    "https://www.uber.com/en-BE/blog/improving-mysql-cluster-uptime-part1",
    "2025-12-02",
)
MYSQL_UPTIME_SUMMARY = uber.quoted(
    MYSQL_UPTIME.title,
    "https://www.uber.com/en-BE/blog/improving-mysql-cluster-uptime-part1",
    "2025-12-02",
    read_in="a summary of it",
)
MYSQL_INFOQ = press.post(
    "From Minutes to Seconds: Uber Boosts MySQL Cluster Uptime with Consensus Architecture",
    "https://app.daily.dev/posts/"
    "from-minutes-to-seconds-uber-boosts-mysql-cluster-uptime-with-consensus-architecture-"
    "1uhaxiyym",
    "2026-03",
    by="InfoQ, in a summary",
)
SCHEMALESS = uber.post(
    "The Architecture of Schemaless, Uber Engineering’s Trip Datastore Using MySQL",
    "schemaless-part-two-architecture/",
    "2016-01-15",
)
MEZZANINE = uber.post(
    "Project Mezzanine: The Great Migration", "mezzanine-codebase-data-migration/", "2015-07-28"
)
HERB = uber.post(
    "Herb: Multi-DC Replication Engine for Uber’s Schemaless Datastore",
    "herb-datacenter-replication/",
    "2018-07-25",
)
DOCSTORE = uber.post(
    "Evolving Schemaless into a Distributed SQL Database",
    "https://eng.uber.com/schemaless-sql-database/",
    "2021-02-23",
)
MYROCKS = uber.post(
    "MySQL to MyRocks Migration in Uber’s Distributed Datastores",
    "https://www.uber.com/en-EG/blog/mysql-to-myrocks-migration-in-uber-distributed-datastores/",
    "2022-09-01",
)
MYROCKS_NOTES = uber.quoted(
    MYROCKS.title,
    "https://www.uber.com/us/en/blog/mysql-to-myrocks-migration-in-uber-distributed-datastores/",
    "2022-09-01",
    read_in="a reader's notes",
)
LEDGER = uber.quoted(
    "How Uber Migrated Financial Data from DynamoDB to Docstore",
    "dynamodb-to-docstore-migration/",
    "2021-11",
    read_in="quotes in a reader's notes",
)
articles = Repository(
    "sujeet-pro/sujeet.pro",
    commit="9826178bd5dbd9817daa9db8937d5e82cd19bda3",
    checked=CHECKED,
    publisher="sujeet.pro",
    folder="content/articles",
)
SCHEMALESS_STUDY = articles.file(
    "uber-schemaless-datastore/README.md",
    title="Uber Schemaless: Building a Scalable Datastore on MySQL (footnoted case study)",
    published="2026-04-21",
    kind="secondary",
)
MICROSERVICES_STUDY = articles.file(
    "uber-microservices-journey/README.md",
    title="Uber: From Monolith to Domain-Oriented Microservices (footnoted case study)",
    published="2026-04-21",
    kind="secondary",
)

# Kafka
KAFKA_REGIONS = uber.post(
    "Disaster Recovery for Multi-Region Kafka at Uber",
    "https://www.uber.com/blog/connecticut/tag/kafka",
    "2020-12-21",
)
KAFKA_INFOQ = press.post(
    "Uber Implements Disaster Recovery for Multi-Region Kafka",
    "https://www.infoq.com/news/2021/01/uber-multi-region-kafka/",
    "2021-01",
    by="InfoQ",
)
KAFKA_2024 = Publisher("Data Streaming Summit", checked=CHECKED).post(
    "Scaling Kafka Replication at Uber's Monumental Scale (talk by two engineers of Uber)",
    "https://datastreaming-summit.org/event/north-america-2024/sessions/"
    "north-america-2024-scaling-kafka-replication-at-uber-monumental-scale",
    "2024-10-29",
)
KAFKA_CAPTIONS = uber.post(
    f"{KAFKA_REGIONS.title} (captions)", "https://www.uber.com/en-GR/blog/kafka", "2020-12-21"
)
DEAD_LETTERS = uber.post(
    "Building Reliable Reprocessing and Dead Letter Queues with Apache Kafka",
    "reliable-reprocessing/",
    "2018-02-16",
    read_in="a copy",
)
UREPLICATOR_POST = uber.post(
    "uReplicator: Uber Engineering’s Robust Apache Kafka Replicator",
    "ureplicator-apache-kafka-replicator/",
    "2016-08-04",
)
UREPLICATOR_SLIDES = Publisher("Uber, at the Stream Processing Meetup", checked=CHECKED).post(
    "uReplicator: Uber Engineering’s Scalable, Robust Kafka Replicator (slides by Hongliang Xu)",
    "https://www.slideshare.net/slideshow/"
    "ureplicator-uber-engineerings-scalable-robust-kafka-replicator/106813362",
    "2018-07-19",
)

# Platform, failover, monitoring, delivery
UFA = Publisher("Uber Technologies and University of British Columbia", checked=CHECKED).post(
    "Uber's Failover Architecture: Reconciling Reliability and Efficiency in Hyperscale "
    "Microservice Infrastructure (abstract)",
    "https://arxiv.org/abs/2603.07345",
    "2026-03-07",
)
UP = uber.post(
    "Up: Portable Microservices Ready for the Cloud",
    "https://uber.com/blog/up-portable-microservices-ready-for-the-cloud",
    "2023-09-07",
)
UP_QUOTED = uber.quoted(
    UP.title,
    "https://uber.com/blog/up-portable-microservices-ready-for-the-cloud",
    "2023-09-07",
    read_in="quotes in The Stack",
)
KUBERNETES = uber.post(
    "Migrating Uber’s Compute Platform to Kubernetes: A Technical Journey",
    "https://uber.com/en-HR/blog/"
    "migrating-ubers-compute-platform-to-kubernetes-a-technical-journey",
    "2025-04-24",
)
ODIN = uber.post(
    "Odin: Uber’s Stateful Platform",
    "https://uber.com/en-CO/blog/odin-stateful-platform",
    "2024-07-18",
)
ODIN_NOTES = uber.quoted(
    ODIN.title, "odin-stateful-platform/", "2024-07-18", read_in="a reader's notes"
)
DOMA = uber.post(
    "Introducing Domain-Oriented Microservice Architecture",
    "https://eng.uber.com/microservice-architecture/",
    "2020-07",
)
CONTINUOUS = uber.post(
    "Continuous deployment for large monorepos",
    "https://www.uber.com/en-KW/blog/continuous-deployment",
    "2024-08-26",
)
ROLLOUT_INFOQ = press.post(
    "Uber Shares Strategy for Controlling Risk in Monorepo Changes That Affect 3,000+ "
    "Microservices",
    "https://worldofsoftware.org/"
    "uber-shares-strategy-for-controlling-risk-in-monorepo-changes-that-affect-3000-microservices/"
    "?noamp=mobile",
    "2025-09-10",
    by="InfoQ, in a copy",
)
MYSQL_UPGRADE = uber.post(
    "Upgrading Uber’s MySQL Fleet to version 8.0",
    "https://uber.com/en-FI/blog/upgrading-ubers-mysql-fleet",
    "2024",
)
CADENCE_POST = uber.post(
    "Announcing Cadence 1.0: The Powerful Workflow Platform Built for Scale and Reliability",
    "announcing-cadence/",
    "2023-06-22",
)
CADENCE_QUOTED = uber.quoted(
    CADENCE_POST.title, "announcing-cadence/", "2023-06-22", read_in=QUOTED_IN_NOTES
)
M3_QUERIES = uber.post(
    "The Billion Data Point Challenge: Building a Query Engine for High Cardinality Time Series "
    "Data",
    "billion-data-point-challenge/",
    "2018-12-10",
)
M3_SUMMARY = uber.quoted(
    "M3: Uber’s Open Source, Large-scale Metrics Platform for Prometheus",
    "m3/",
    "2018-08",
    read_in="a report on it",
)
ALERTING = uber.post(
    "Observability at Scale: Building Uber’s Alerting Ecosystem",
    "https://eng.uber.com/observability-at-scale/",
    "2018-11-20",
)
GOGC = uber.post(
    "How We Saved 70K Cores Across 30 Mission-Critical Services (Large-Scale, Semi-Automated Go "
    "GC Tuning @Uber)",
    "how-we-saved-70k-cores-across-30-mission-critical-services/",
    "2021-12-22",
)
BLACKBOX = Publisher("Uber, at QCon Plus", checked=CHECKED).post(
    "User Simulation for Rapid Outage Mitigation (talk by Carissa Blossom, transcript)",
    "https://www.infoq.com/presentations/uber-user-simulation/",
    "2020-11",
)
BLACKBOX_ABSTRACT = Publisher("Uber, at QCon Plus", checked=CHECKED).post(
    "User Simulation for Rapid Outage Mitigation (abstract)",
    "https://plus.qconferences.com/plus2020/presentation/architecting-confidence-presentation",
    "2020-11",
)
MITIGATION = Publisher("Uber, at Craft Conference", checked=CHECKED).post(
    "From Hammer to Scalpel: Uber's Changing Mitigation Strategies for Major User Facing Outages "
    "(abstract)",
    "https://craft-conf.com/2021/speaker/CarissaBlossom",
    "2021",
)
ON_CALL = uber.post(
    "Eats Safety Team On-Call Overview",
    "https://eng.uber.com/eats-safety-team-on-call-overview/",
    "2021-08-19",
)
PHONES = press.post(
    "Uber Goes Unconventional: Using Driver Phones as a Backup Datacenter",
    "http://highscalability.com/blog/2015/9/21/"
    "uber-goes-unconventional-using-driver-phones-as-a-backup-dat.html",
    "2015-09-21",
    by="High Scalability",
)
PATENT = press.post(
    "Data restoration for datacenter failover (patent of Uber)",
    "https://strike.market/stocks/UBER/patents/281710",
    "2022-03-15",
    by="strike.market",
)

# Incidents
DISPATCH_2010 = Publisher("Uber", checked=CHECKED).post(
    "Uber Service Disruption: Friday 12/10/2010",
    "https://newsroom.uber.com/uber-service-disruption-friday-12102010/",
    "2010-12",
)
OUTAGE_2014 = press.post(
    "Report on Uber's outage of February 2014",
    "http://demingcircle.blogspot.com/2014/02/227.html",
    "2014-02-27",
    by="The Wall Street Journal, in a copy",
)
OUTAGE_2018 = press.post(
    "Se revelan detalles de los centros de datos de Uber (quotes the IPO filing)",
    "https://www.datacenterdynamics.com/es/noticias/"
    "se-revelan-detalles-de-los-centro-de-datos-de-uber/",
    "2019",
    by="Datacenter Dynamics",
)
BREACH_2022 = Publisher("Uber", checked=CHECKED).post(
    "Security update",
    "https://www.uber.com/newsroom/security-update/",
    "2022-09-19",
    read_in="a copy",
)
BREACH_MESSAGE = press.post(
    "Uber says it’s investigating ‘cybersecurity incident’",
    "https://www.digitaltrends.com/mobile/uber-investigating-cybersecurity-incident/",
    "2022-09",
    by="Digital Trends",
)

# Own code
cadence = uber.repository("uber/cadence", "c8eb964ac9a6fc0306a5f4d4460fd146b0c59d97")
ringpop = uber.repository("uber/ringpop-go", "dc480c0aeadc0ae3dfe1c10b47024250014b6aa9")
ureplicator = uber.repository("uber/uReplicator", "693dd091133684badc8d1f31add82a057ac46574")
kraken = uber.repository("uber/kraken", "2a7fbcb784605ee8a24ab1539db534037afbd3fd")
h3 = uber.repository("uber/h3", "679f6b064431cc2e4c67ba63570a47beb7b0b54b")
UREPLICATOR_README = ureplicator.file("README.md")
KRAKEN_README = kraken.file("README.md")
H3_OVERVIEW = h3.file("website/docs/core-library/overview.md")
H3_AGGREGATION = h3.file("website/docs/highlights/aggregation.md")
CADENCE_TASKS = cadence.file("docs/scalable_tasklist.md")
RINGPOP_README = ringpop.file("README.md")
RINGPOP_EXAMPLE = ringpop.file("examples/ping-json/README.md")
RINGPOP_NODE = ringpop.file("swim/node.go")
CADENCE_README = cadence.file("README.md")
CADENCE_FAILOVER = cadence.file(
    "docs/design/graceful-domain-failover/3051-graceful-domain-failover.md"
)

# Failover of regions
PROVISIONED_BEFORE = ratio(2) @ UFA.at(
    "provisioning from 2x to 1.3x", of="steady-state capacity against need, before UFA"
)
PROVISIONED_AFTER = ratio(1.3) @ UFA.at(
    "provisioning from 2x to 1.3x", of="steady-state capacity against need, with UFA"
)
UTILISED_BEFORE = about(percent(20)) @ UFA.at(
    "utilization from ~20% to ~30%", of="capacity of the fleet, before UFA"
)
UTILISED_AFTER = about(percent(30)) @ UFA.at(
    "utilization from ~20% to ~30%", of="capacity of the fleet, with UFA"
)
AVAILABILITY = percent(99.97) @ UFA.at(
    "while sustaining 99.97% availability", of="with UFA; of what is not told"
)
DEPENDENCIES_HARDENED = at_least(count(4000, "dependency", "dependencies")) @ UFA.at(
    "hardened over 4,000 unsafe dependencies", of="dependencies hardened with UFA", basis="total"
)

# Incidents
DRAINED = at_most(minutes(10)) @ BLACKBOX.at(
    "Within 10 minutes, all traffic was drained",
    of="the drain of the region, 2020-03-30, from the page on",
    basis="step",
    when="2020-03-30",
)
MITIGATION_SLA = minutes(10) @ MITIGATION.at(
    "hold ourselves to a 10-minute SLA for mitigating",
    of="mitigation of outages that users notice",
    basis="target",
)
CAUSE_KNOWN = minutes(90) @ BLACKBOX.at(
    "another 90 minutes for one of the hardware",
    of="finding the cause by a hardware team, after the drain",
    when="2020-03-30",
)
HOSTS_DOWN = about(count(4000, "host")) @ BLACKBOX.at(
    "caused almost 4000 hosts in the region's", of="hosts down in one region", when="2020-03-30"
)
CITIES_DOWN = count(5, "city", "cities") @ BLACKBOX.at(
    "five cities down in the East Coast", of="cities in the page", basis="part", when="2020-03-30"
)
OUTAGE_2018_TIME = minutes(28) @ OUTAGE_2018.at(
    "nuestra plataforma durante 28 minutos", of="the platform", basis="outage", when="2018-02"
)
GROWTH_2010 = percent(30) @ DISPATCH_2010.at(
    "sometimes 30% week over week", of="growth in San Francisco", when="2010-12"
)
CITIES = at_least(count(10_000, "city", "cities")) @ BLACKBOX_ABSTRACT.at(
    "operates in over 10,000 cities across", of="cities with Uber", basis="total"
)
