"""The sources about LinkedIn; their figures are in the modules by subject."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"

linkedin = Publisher(
    "LinkedIn",
    checked=CHECKED,
    base="https://engineering.linkedin.com/blog",
    read_in="a stored copy",
)
QUOTES = "quotes in summaries"

# Kafka and what is built around it
KAFKA_2015 = linkedin.post(
    "Running Kafka At Scale",
    "https://engineering.linkedin.com/kafka/running-kafka-scale",
    "2015-03-20",
    read_in="an excerpt",
)
KAFKAESQUE = linkedin.post(
    "Some “Kafkaesque” Days in Operations at Linkedin in 2015",
    "https://www.confluent.io/resources/kafka-summit-2016/kafkaesque-days-operations-linkedin-2015/",
    "2016",
)
KAFKA_2019 = linkedin.post(
    "How LinkedIn customizes Apache Kafka for 7 trillion messages per day",
    "https://www.linkedin.com/blog/engineering/open-source/apache-kafka-trillion-messages",
    "2019-10-08",
    read_in="a verbatim quotation",
)
TOPIC_GC = linkedin.post(
    "TopicGC: How LinkedIn cleans up unused metadata for its Kafka clusters",
    "2022/topicgc_how-linkedin-cleans-up-unused-metadata-for-its-kafka-clu",
    "2022-11-29",
)
BROOKLIN_2019 = linkedin.post(
    "Open Sourcing Brooklin: Near Real-Time Data Streaming at Scale",
    "2019/brooklin-open-source",
    "2019-07-16",
)
BROOKLIN_TALK = linkedin.post(
    "A Dive into Streams @LinkedIn with Brooklin",
    "https://www.infoq.com/presentations/linkedin-streams-brooklin/",
    read_in="its page at InfoQ",
)
BROOKLIN_2022 = linkedin.post(
    "Load-balanced Brooklin Mirror Maker: Replicating large-scale Kafka clusters at LinkedIn",
    "2022/load-balanced-brooklin-mirror-maker--replicating-large-scale-kaf",
    "2022-04-11",
)
NORTHGUARD = linkedin.quoted(
    "Introducing Northguard and Xinfra: scalable log storage at LinkedIn",
    "https://www.linkedin.com/blog/engineering/infrastructure/introducing-northguard-and-xinfra",
    "2025-06",
    read_in=QUOTES,
)
_cruise_control = linkedin.repository(
    "linkedin/cruise-control", "dadba67e2324238b3e97c7042c2831919b45b597"
)
CRUISE_CONTROL = _cruise_control.file(
    "README.md", commit="06a457748732284f40cdf9e24bcb8ea4d1dba489"
)
CRUISE_CONTROL_LOGGING = _cruise_control.file("config/log4j.properties")
CRUISE_CONTROL_API = _cruise_control.file("docs/wiki/User Guide/REST-APIs.md")
CRUISE_CONTROL_NOTIFIER = _cruise_control.file(
    "cruise-control/src/main/java/com/linkedin/kafka/cruisecontrol/detector/notifier/"
    "SelfHealingNotifier.java"
)
_brooklin = linkedin.repository("linkedin/brooklin", "501b6e3ff37c4168619eadf0e25dfe0f3953dc19")
BROOKLIN_PRODUCER = _brooklin.file(
    "datastream-server/src/main/java/com/linkedin/datastream/server/EventProducer.java"
)
BROOKLIN_TASK = _brooklin.file(
    "datastream-kafka-connector/src/main/java/com/linkedin/datastream/connectors/kafka/"
    "AbstractKafkaBasedConnectorTask.java"
)
_burrow = linkedin.repository("linkedin/Burrow", "ced55ba90f6b833a45a124d411fd5eef63a70933")
BURROW_README = _burrow.file("README.md")
BURROW_SERVER = _burrow.file("core/internal/httpserver/coordinator.go")
BURROW_STATUS = _burrow.file("core/protocol/evaluator.go")

# Stores
PROFILE = linkedin.post(
    "Upscaling LinkedIn's Profile Datastore While Reducing Costs",
    "2023/upscaling-profile-datastore-while-reducing-costs",
    "2023-05-09",
)
ESPRESSO_HTTP2 = linkedin.post(
    "Solving Espresso’s scalability and performance challenges to support our member base",
    "2023/solving-espresso-s-scalability-and-performance-challenges-to-sup",
    "2023-09-07",
)
ESPRESSO_HELIX = linkedin.post(
    "Improving Espresso availability with preemptive Helix-managed traffic shift",
    "2020/improving-espresso-availability",
    "2020-08-11",
)
ESPRESSO_2013 = linkedin.post(
    "On Brewing Fresh Espresso: LinkedIn’s Distributed Data Serving Platform",
    "https://docslib.org/doc/10430400/"
    "on-brewing-fresh-espresso-linkedins-distributed-data-serving-platform",
    "2013-06",
    read_in="its first page",
)
COUCHBASE = linkedin.post(
    "Evolution of Couchbase at LinkedIn", "2018/05/evolution-of-couchbase-at-linkedin", "2018-05-01"
)
VENICE = linkedin.post(
    "Open Sourcing Venice – LinkedIn’s Derived Data Platform",
    "2022/open-sourcing-venice--linkedin-s-derived-data-platform",
    "2022-09-26",
)
_venice = linkedin.repository("linkedin/venice", "77ea837f47458cf3e987c1b9107eeaf95d048b98")
VENICE_RUNBOOK = _venice.file("docs/operations/alerting/oncall-runbook.md")
VENICE_CONSUMER = _venice.file(
    "clients/da-vinci-client/src/main/java/com/linkedin/davinci/kafka/consumer/"
    "KafkaConsumerService.java"
)
HDFS_MILESTONES = linkedin.post(
    "The exabyte club: LinkedIn’s journey of scaling the Hadoop Distributed File System",
    "2021/the-exabyte-club--linkedin-s-journey-of-scaling-the-hadoop-distr",
    "2021-05-27",
)
HADOOP_INCIDENT = linkedin.post(
    "Theory vs. Practice: Learnings from a recent Hadoop incident",
    "2020/learnings-from-a-recent-hadoop-incident",
    "2020-08-06",
)
PINOT = linkedin.post(
    "Real-time Analytics at Massive Scale with Pinot",
    "https://engineering.linkedin.com/analytics/real-time-analytics-massive-scale-pinot",
    "2014-09-29",
)
PINOT_2015 = linkedin.post(
    "Pinot @ LinkedIn",
    "https://de.slideshare.net/MaraFernandaBonilla1/pinotcoursera-151103183418lva1app6892-1-196263820",
    "2015-08-18",
    read_in="the slides",
)
FOLLOW_FEED = linkedin.post(
    "FollowFeed: LinkedIn's Feed Made Faster and Smarter",
    "2016/03/followfeed--linkedin-s-feed-made-faster-and-smarter",
    "2016-03-31",
)

# Services, traffic and operations
RESTLI_PROTOBUF = linkedin.post(
    "LinkedIn Integrates Protocol Buffers With Rest.li for Improved Microservices Performance",
    "2023/linkedin-integrates-protocol-buffers-with-rest-li-for-improved-m",
    "2023-04-11",
)
_restli = linkedin.repository("linkedin/rest.li", "8173ce2d3eb0a997f0c24df136134486fb4c3cd3")
RESTLI_README = _restli.file("README.md")
D2_BALANCER = _restli.file(
    "d2/src/main/java/com/linkedin/d2/balancer/simple/SimpleLoadBalancer.java"
)
D2_RETRIES = _restli.file("d2/src/main/java/com/linkedin/d2/balancer/clients/RetryClient.java")
D2_CONFIG = _restli.file("d2/src/main/java/com/linkedin/d2/balancer/D2ClientConfig.java")
D2_XDS = _restli.file("d2/src/main/java/com/linkedin/d2/xds/XdsClientImpl.java")
R2_CLIENT = _restli.file(
    "r2-netty/src/main/java/com/linkedin/r2/transport/http/client/HttpClientFactory.java"
)
HODOR_2022 = linkedin.post(
    "Hodor: Detecting and addressing overload in LinkedIn microservices",
    "2022/hodor--detecting-and-addressing-overload-in-linkedin-microservic",
    "2022-02-18",
)
HODOR_2023 = linkedin.post(
    "Hodor: Overload scenarios and the evolution of their detection and handling",
    "2023/hodor--overload-scenarios-and-the-evolution-of-their-detection-a",
    "2023-02-23",
)
TRAFFIC_SHIFT = linkedin.post(
    "TrafficShift: Load Testing at Scale",
    "2017/05/trafficshift--load-testing-at-scale",
    "2017-05-11",
)
TRAFFIC_SLIDES = linkedin.post(
    "Building Disaster Recovery via Resilience Engineering",
    "https://fr.slideshare.net/MichaelKehoe3/"
    "sf-chaos-engineering-meetup-building-disaster-recovery-via-resilience-engineering",
    "2018",
    read_in="the slides",
)
EDGE_2020 = linkedin.post(
    "Scaling LinkedIn’s Edge with Azure Front Door",
    "2020/linkedin-scales-edge-with-azure-front-door",
    "2020",
)
TRAFFIC_2016 = linkedin.post(
    "LinkedIn Traffic Shifting",
    "https://pt.slideshare.net/MichaelKehoe3/southbay-sre-meetup-jan-2016",
    "2016-01",
    read_in="the slides",
)
ROUTING_2022 = linkedin.post(
    "Entity Routing Service (ERS) load test evolution",
    "2022/entity-routing-service--ers--load-test-evolution",
    "2022-06-02",
)
DEPLOYMENT = linkedin.post(
    "Learnings from the journey to continuous deployment",
    "2019/learnings-from-the-journey-to-continuous-deployment",
    "2019-10-18",
)
DELIVERY_2014 = linkedin.post(
    "The Evolution of Continuous Delivery at Scale @ Linkedin",
    "https://www.slideshare.net/InfoQ/the-evolution-of-continuous-delivery-at-scale-linkedin",
    "2014-11",
    read_in="the slides",
)
EXPERIMENTS = linkedin.post(
    "Our evolution towards T-REX: The prehistory of experimentation infrastructure at LinkedIn",
    "2020/our-evolution-towards-t-rex--the-prehistory-of-experimentation-i",
    "2020-09-24",
)
EXPERIMENT_ENGINE = linkedin.post(
    "Making the LinkedIn experimentation engine 20x faster",
    "https://engineering.linkedin.com/blog/2020/making-the-linkedin-experimentation-engine-20x-faster",
    "2020-01-03",
)
IRIS = linkedin.post(
    "Open Sourcing Iris and Oncall", "2017/06/open-sourcing-iris-and-oncall", "2017-06-29"
)
WATERBEAR = linkedin.post(
    "Resilience Engineering at LinkedIn with Project Waterbear",
    "2017/11/resilience-engineering-at-linkedin-with-project-waterbear",
    "2017-11-10",
)
UPGRADES = linkedin.post(
    "Operating system upgrades at LinkedIn’s scale",
    "https://engineering.linkedin.com/blog/2022/operating-system-upgrades-at-linkedin-s-scale",
    "2022-08-31",
)

# Others
press = Publisher(checked=CHECKED, kind="secondary")
NORTHGUARD_NEWS = press.post(
    "LinkedIn Announces Northguard and Xinfra: Scaling Beyond Kafka for Log Storage and Pub/Sub",
    "https://redlib.cakez.net/r/softwarearchitecture/duplicates/1lk58mk",
    "2025-06-25",
    by="InfoQ's author, on Reddit",
)
NORTHGUARD_REASONS = press.post(
    "LinkedIn introduces Northguard and Xinfra to replace Kafka for scalable log storage",
    "https://siliconangle.com/2025/06/25/"
    "linkedin-introduces-northguard-xinfra-replace-kafka-scalable-log-storage",
    "2025-06-25",
    by="SiliconANGLE",
)
HDFS_SUMMARY = press.post(
    "The exabyte club: LinkedIn’s journey of scaling the Hadoop Distributed File System, a summary",
    "https://www.engineering.fyi/article/"
    "the-exabyte-club-linkedin-s-journey-of-scaling-the-hadoop-distributed-file-system",
    by="engineering.fyi, of a post of 2021",
)
KAFKA_ORIGIN = Repository(
    "sujeet-pro/sujeet.pro",
    commit="9826178bd5dbd9817daa9db8937d5e82cd19bda3",
    checked=CHECKED,
    publisher="sujeet.pro",
    kind="secondary",
).file("content/articles/linkedin-kafka-origin/README.md")
PROFILE_NEWS = press.post(
    "How LinkedIn Uses Caching to Serve 5M Profile Reads/Sec?",
    "https://newsletter.systemdesigncodex.com/p/how-linkedin-uses-caching-for-profile-reads",
    "2024-03-19",
    by="System Design Codex",
)
LIQUID_NEWS = press.post(
    "LinkedIn’s LIquid Graph Database: Scaling Real-Time Data Access for 930+ Million Members",
    "https://www.infoq.com/news/2023/06/linkedin-liquid-graph-database/",
    "2023-06",
    by="InfoQ",
)
DISCOVERY_NEWS = press.post(
    "LinkedIn Upgrades Service Discovery by Replacing ZooKeeper with Kafka and xDS",
    "https://www.theia.media/article/"
    "linkedin-upgrades-service-discovery-by-replacing-zookeeper-with-kafka-and-xds-fa454f1a",
    "2026-02-06",
    by="theia.media",
)
DISCOVERY_BENCHMARK = press.post(
    "LinkedIn Upgrades Service Discovery by Replacing ZooKeeper with Kafka and xDS",
    "https://www.theia.global/article/"
    "linkedin-upgrades-service-discovery-by-replacing-zookeeper-with-kafka-and-xds-fa454f1a",
    "2026-02-06",
    by="theia.global, dated by its copy at theia.media",
)
DISCOVERY_LATENCY = press.post(
    "How LinkedIn Built a Next-Gen Service Discovery for 1000s of Services",
    "https://app.daily.dev/tags/kafka/best-of/2026/02",
    "2026-02",
    by="daily.dev",
)
VENICE_NEWS = press.post(
    "Summary of LinkedIn's post on the evolution of the Venice ingestion pipeline",
    "https://quitemailingyourself.com/links/28530/view",
    "2026-02-14",
    by="quitemailingyourself.com",
)
OUTAGE_2021 = press.post(
    "LinkedIn suffers sweeping outage",
    "https://www.thestack.technology/linkedin-outage/",
    "2021-02-23",
    by="The Stack",
)
OUTAGE_2021_CAUSE = press.post(
    "LinkedIn fora do ar, mais de mil notificacoes de down por minuto (as its address says)",
    "https://www.cisoadvisor.com.br/linkedin-fora-do-ar-mais-de-mil-notificacoes-de-down-por-minuto/",
    by="CISO Advisor, in a page without its date",
)
HODOR_TALK = press.post(
    "Hodor: Detecting and Addressing Overload in LinkedIn Microservices",
    "https://conftalks.com/v/hodor-detecting-and-addressing-overload-in",
    by="conftalks.com",
)
thousandeyes = Publisher("ThousandEyes", checked=CHECKED, kind="vendor")
OUTAGE_MARCH = thousandeyes.post(
    "LinkedIn Outage Analysis: March 6, 2024",
    "https://www.thousandeyes.com/blog/linkedin-outage-analysis-march-6-2024",
    "2024-03-06",
)
OUTAGE_AUGUST = thousandeyes.post(
    "LinkedIn Outage Analysis: August 5, 2024",
    "https://www.thousandeyes.com/blog/linkedin-outage-analysis-august-5-2024",
    "2024-08-05",
)
BLUESHIFT = press.post(
    "Microsoft-owned LinkedIn shelves plans to move to Microsoft Azure",
    "https://easysam.co.uk/news/microsoft-owned-linkedin-shelves-plans-to-move-to-microsoft-azure/",
    "2023-12-19",
    by="easysam.co.uk, after CNBC",
)
REVENUES = press.post(
    "Microsoft Corp.: Analysis of Revenues, as reported in its 10-K",
    "https://www.stock-analysis-on.net/NASDAQ/Company/Microsoft-Corp/Analysis/Revenues",
    "2025-06-30",
    by="Stock Analysis on Net",
)
