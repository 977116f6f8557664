"""Every source and figure about Netflix, stated once."""

from typing import Literal

from atlas import (
    Citation,
    Figure,
    Number,
    Publisher,
    Repository,
    about,
    assumed,
    at_least,
    at_list_price,
    at_most,
    between,
    count,
    days,
    deploys,
    events,
    fleet_priced_between,
    gb,
    gbps,
    hours,
    instances,
    list_price,
    machine_priced_between,
    mb,
    messages,
    minutes,
    ms,
    nodes,
    ops,
    pb,
    people,
    percent,
    quantity,
    queries,
    ratio,
    regions,
    requests,
    seconds,
    servers,
    services,
    shards,
    tb,
    us,
    users,
    vcpus,
)

CHECKED = "2026-11-23"
BLOG = "https://netflixtechblog.com"


def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a time of day as the hours and minutes since midnight that a page prints."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


netflix = Publisher("Netflix", checked=CHECKED, base="https://netflixtechblog.com")

# Netflix's own posts and pages
ZUUL2 = netflix.post("Open Sourcing Zuul 2", "open-sourcing-zuul-2-82ea476cb2b3", "2018-05-21")
old_blog = Publisher("Netflix", checked=CHECKED, base="http://techblog.netflix.com")
FAULT_TOLERANCE = netflix.post(
    "Fault Tolerance in a High Volume, Distributed System",
    "http://benjchristensen.com/2012/03/01/fault-tolerance-in-a-high-volume-distributed-system/",
    "2012-03-01",
)
medium = Publisher("Netflix", checked=CHECKED, base="https://medium.com/netflix-techblog")
CACHING = medium.post(
    "Caching for a Global Netflix", "caching-for-a-global-netflix-7bcc457012f1", "2016-03"
)
CACHE_SSD = netflix.post(
    "Evolution of Application Data Caching: From RAM to SSD",
    "evolution-of-application-data-caching-from-ram-to-ssd-a33d6fa7a690",
    "2018-07-12",
)
KAFKA = old_blog.post(
    "Kafka Inside Keystone Pipeline", "2016/04/kafka-inside-keystone-pipeline.html", "2016-04-27"
)
PRIAM_POST = old_blog.post("Announcing Priam", "2012/02/announcing-priam.html", "2012-02-21")
ACTIVE = medium.post(
    "Active-Active for Multi-Regional Resiliency",
    "active-active-for-multi-regional-resiliency-c47719f6685b",
    "2013-12",
)
CHRISTMAS = old_blog.post(
    "A Closer Look at the Christmas Eve Outage",
    "2012/12/a-closer-look-at-christmas-eve-outage.html",
    "2012-12-31",
)
OCTOBER = medium.post(
    "Post-mortem of October 22, 2012 AWS degradation",
    "post-mortem-of-october-22-2012-aws-degradation-efcee3ab40d5",
    "2012-10",
)
CHAOS = netflix.post(
    "Chaos Engineering Upgraded", "chaos-engineering-upgraded-878d341f15fa", "2015-09-25"
)
CHAP = medium.post(
    "ChAP: Chaos Automation Platform", "chap-chaos-automation-platform-53e6d528371f", "2017-07-26"
)
CHAOS_CASSANDRA = old_blog.post(
    "Introducing Chaos to C*", "2013/10/introducing-chaos-to-c.html", "2013-10-10"
)
XEN = old_blog.post(
    "A State of Xen - Chaos Monkey & Cassandra",
    "2014/10/a-state-of-xen-chaos-monkey-cassandra.html",
    "2014-10-02",
)
NIMBLE = netflix.post(
    "Project Nimble: Region Evacuation Reimagined",
    "project-nimble-region-evacuation-reimagined-d0d0568254d4",
    read_in="part of a copy",
)
KAYENTA = medium.post(
    "Automated Canary Analysis at Netflix with Kayenta",
    "automated-canary-analysis-at-netflix-with-kayenta-3260bc7acc69",
    "2018-04-10",
)
BUILD = old_blog.post(
    "How We Build Code at Netflix", "2016/03/how-we-build-code-at-netflix.html", "2016-03-09"
)
FULL_CYCLE = netflix.post(
    "Full Cycle Developers at Netflix — Operate What You Build",
    "full-cycle-developers-at-netflix-a08c31f83249",
    "2018-05-17",
)
TITUS = old_blog.post(
    "The Evolution of Container Usage at Netflix",
    "2017/04/the-evolution-of-container-usage-at.html",
    "2017-04-18",
)
COUNTERS = netflix.post(
    "Seeing through hardware counters: a journey to threefold performance increase",
    "seeing-through-hardware-counters-a-journey-to-threefold-performance-increase-2721924a2822",
    "2022-11",
    read_in="a copy",
)
SPOT = old_blog.post(
    "Creating Your Own EC2 Spot Market",
    "2015/09/creating-your-own-ec2-spot-market.html",
    "2015-09-28",
)
SPOT_2 = medium.post(
    "Creating Your Own EC2 Spot Market — Part 2",
    "creating-your-own-ec2-spot-market-part-2-106e53be9ed7",
    "2015-11-23",
)
SHEDDING = netflix.post(
    "Enhancing Netflix Reliability with Service-Level Prioritized Load Shedding",
    "enhancing-netflix-reliability-with-service-level-prioritized-load-shedding-e735e6ce8f7d",
    "2024-06",
    read_in="a copy of its Markdown in a public repository",
)
MIGRATION = netflix.post(
    "Completing the Netflix Cloud Migration",
    "http://www.streetinsider.com/Corporate+News/"
    "Netflix+%28NFLX%29+Announces+Completion+of+Cloud+Migration/11307453.html",
    "2016-02-11",
    by="Netflix, reprinted by StreetInsider",
)
OPEN_CONNECT = netflix.post(
    "How Netflix Works With ISPs Around the Globe to Deliver a Great Viewing Experience",
    "https://about.netflix.com/en/news/"
    "how-netflix-works-with-isps-around-the-globe-to-deliver-a-great-viewing"
    "-experience",
    "2016-03",
)
PLAYBACK = netflix.post(
    "Netflix content distribution through Open Connect",
    "https://blog.apnic.net/2018/06/20/netflix-content-distribution-through-open-connect/",
    "2018-06-20",
    by="Netflix, in the APNIC Blog",
)
APPLIANCES = netflix.post("Open Connect Appliances", "https://openconnect.netflix.com/appliances")

# Netflix's repositories
evcache = netflix.repository("Netflix/EVCache", "fa8721e6853fb12cb14fb5caa0f760f163d36822")
EVCACHE_INTRO = evcache.file("docs/introduction.md")
EVCACHE_FEATURES = evcache.file("docs/features.md")
priam = netflix.repository(
    "Netflix/Priam", "6c0581d5fe0c6786ff5110cb8f7560b9a336b638", folder="priam/src/main"
)
PRIAM_CONFIG = priam.file("java/com/netflix/priam/config/BackupRestoreConfig.java")
chaos_monkey = netflix.repository("Netflix/chaosmonkey", "eaa28fb761c0ebe8644d1333e5d164e9cc3071e9")
MONKEY_BEHAVIOUR = chaos_monkey.file("docs/Configuring-behavior-via-Spinnaker.md")
ATLAS_DOCS = netflix.repository(
    "Netflix/atlas-docs", "3b8f2c185050dcca365bfdb0edf5caadb958862c"
).file("docs/index.md")
TITUS_README = netflix.repository(
    "Netflix/titus-control-plane", "7fea12f3b07fe7d497b4da2a5feb68560fe786d8"
).file("README.md")
hystrix = netflix.repository("Netflix/Hystrix", "7c03bafe32b518182e09e92fa57358a01043a504")
HYSTRIX_README = hystrix.file("README.md")
RESILIENCE = netflix.post(
    "Application Resilience in a Service-Oriented Architecture using Hystrix",
    "http://benjchristensen.com/",
)
MONETA = medium.post(
    "Application data caching using SSDs", "application-data-caching-using-ssds-5bf25df851ef"
)
HYSTRIX_FAQ = netflix.post(
    "FAQ : General (wiki of Hystrix)",
    "http://github.com/Netflix/Hystrix/wiki/FAQ-:-General",
    "2017-07-03",
)

# Talks by Netflix engineers
EVCACHE_2016 = netflix.post(
    "Caching @ Netflix (EVCache at Netflix)",
    "http://de.slideshare.net/ShashiShekarMadappa/evcache-at-netflix",
    "2016-03",
)
slides = Publisher("Netflix", checked=CHECKED, base="https://www.slideshare.net")
SERVERS_FAIL = slides.post(
    "Servers fail, who cares? (Cassandra Summit 2012)",
    "slideshow/servers-fail-who-cares/13924816",
    "2012-06",
    read_in="a mirror",
)
CASSANDRA_2012 = slides.post(
    "re:Invent 2012: Optimizing Cassandra",
    "RuslanMeshenberg/reinvent-2012-optimizing-cassandra",
    "2012",
)
API_2012 = netflix.post(
    "Performance and Fault Tolerance for the Netflix API - QCon Sao Paulo",
    "https://speakerdeck.com/benjchristensen/"
    "performance-and-fault-tolerance-for-the-netflix-api-qcon-sao-paulo",
    "2012-08-04",
)
PROXIES = netflix.post(
    "A Cloud Gateway - A Large Scale Company’s First Line of Defense",
    "http://www.slideshare.net/MikeyCohen1/rethinking-cloud-proxies-54923218",
    "2015",
)
STEERING = slides.post(
    "How Netflix Directs 1/3rd of Internet Traffic",
    "slideshow/how-netflix-directs-13rd-of-internet-traffic/55891712",
    "2015-11-16",
    read_in="a mirror",
)
XEN_TALK = slides.post(
    "Cassandra Summit 2015: A State of Xen",
    "slideshow/cassandra-summit-2015-a-state-of-xen-chaos-monkey-cassandra/53207180",
    "2015",
    read_in="a mirror",
)
KEYSTONE = slides.post(
    "Netflix Keystone - Cloud scale event processing pipeline",
    "mdaxini/netflix-keystonecloud-scale-event-processing-pipeline",
    "2016",
)
KEYSTONE_YEAR = slides.post(
    "The Netflix way to deal with real-time data",
    "slideshow/keystone-leverage-big-data-2016/63103740",
    "2016",
    read_in="a mirror",
)
TITUS_TALK = slides.post(
    "Containers at Netflix, WASP",
    "slideshow/netflix-titus-wasp-october-2017/81035612",
    "2017-10-19",
    read_in="a mirror",
)
PUSH = netflix.post(
    "Scaling Push Messaging for Millions of Devices @Netflix (abstract, QCon New York)",
    "https://qconnewyork.com/ny2018/presentation/"
    "architectures-youve-always-wondered-about-presentation",
    "2018",
)
DENOMINATOR = old_blog.post(
    "Denominating Multi-Region Sites", "2013/05/denominating-multi-region-sites.html", "2013-05-03"
)
FAILOVERS = netflix.post(
    "How Netflix does Failovers in 7 minutes",
    "https://speakerdeck.com/amjith/how-netflix-does-failovers-in-7-minutes",
    "2018-05-12",
)
EDGE_2018 = netflix.post(
    "Full Cycle Developers @Netflix (transcript, QCon San Francisco)",
    "https://www.infoq.com/presentations/netflix-devops/",
    "2018",
)
CASSANDRA_2019 = slides.post(
    "How Netflix manages petabyte scale Apache Cassandra in the cloud",
    "slideshow/how-netflix-manages-petabyte-scale-apache-cassandra-in-the-cloud/170926413",
    "2019-09",
)
FREEBSD_2021 = netflix.post(
    "Serving Netflix Video at 400Gb/s on FreeBSD (abstract, EuroBSDCon)",
    "https://papers.freebsd.org/2021/eurobsdcon/gallatin-netflix-freebsd-400gbps/",
    "2021",
)

# Filings
TEN_K_2024 = netflix.filing(
    "Form 10-K for 2024, statements",
    "https://d18rn0p25nwr6d.cloudfront.net/CIK-0001065280/"
    "e8c46cf4-c7fe-44f8-95eb-65a4a2d7da0a.html",
    "2025-01-27",
    by="Netflix, filed with the SEC",
)
REPORT_2009 = netflix.filing(
    "Netflix 2009 Annual Report",
    "http://pt.slideshare.net/huaiyuli/netflix-2009",
    "2010",
    read_in="a copy of its opening",
)

infoq = Publisher("InfoQ", checked=CHECKED, base="https://www.infoq.com", kind="secondary")

# Sources by others
GLOBAL_CACHE = infoq.post(
    "Building a Global Caching System at Netflix: a Deep Dive to Global Replication",
    "articles/netflix-global-cache/",
    "2024-10",
    read_in="a paraphrase",
)
press = Publisher(checked=CHECKED, kind="secondary")
FAILOVER_SCRIPT = press.post(
    "How Python helps Netflix do failovers in 7 minutes flat (opening of the article)",
    "https://www.synapticweb.co/news/14416-how-python-helps-netflix-do-failovers-in-7-minutes-flat",
    by="Synaptic Web",
)
KAFKA_COPY = press.post(
    "Kafka Inside Keystone Pipeline (copy)",
    "http://kamalua07.blogspot.com/2016/04/kafka-inside-keystone-pipeline.html",
    "2016-04-27",
    by="kamalua07.blogspot.com, a copy of Netflix's post",
)
REPLICATION_TALK = press.post(
    "Netflix's Global Cache Replication on AWS, re:Invent 2023 (listing)",
    "https://vuink.com/post/njf-d-dnznmba-d-dpbz/awstv/watch/dc20cfe385b",
    "2025-02-19",
    by="Style Pass",
)
COUNTER = infoq.post(
    "Netflix Distributed Counter",
    "https://infoq.com/news/2024/12/netflix-distributed-counter",
    "2024-12",
)
REBOOT = infoq.post(
    "How Netflix Handled the Reboot of 218 Cassandra Nodes",
    "news/2014/10/netflix-cassandra/",
    "2014-10",
)
PIPELINE_2016 = infoq.post(
    "Netflix Keystone Data Pipeline",
    "http://infoq.com/news/2016/03/netflix-keystone-data-pipeline",
    "2016-03",
)
engineering_fyi = Publisher(
    "engineering.fyi", checked=CHECKED, base="https://www.engineering.fyi/article", kind="secondary"
)
KAFKA_SUMMARY = engineering_fyi.post(
    "Kafka Inside Keystone Pipeline (summary)", "kafka-inside-keystone-pipeline"
)
CASSANDRA_LISTING = press.post(
    "How Netflix optimizes use of Apache Cassandra for massive scale (listing of a talk)",
    "https://video2dn.com/video/n_SXhW-x0WA",
    by="video2dn.com",
)
CACHE_QUOTE = press.post(
    "When Paging To Disk Became Cool Again",
    "https://curatedsql.com/2018/07/19/when-paging-to-disk-became-cool-again/",
    "2018-07-19",
    by="Curated SQL",
)
SAVINGS = press.post(
    "The Eternal Cost Savings of Netflix's Internal Spot Market",
    "http://highscalability.com/blog/2017/12/4/"
    "the-eternal-cost-savings-of-netflixs-internal-spot-market.html",
    "2017-12-04",
    by="High Scalability",
)
DELIVERY = press.post(
    "Making multi-cloud deployment a reality at Netflix with Spinnaker",
    "https://www.theserverside.com/feature/How-Netflix-built-tooling-for-multi-cloud-deployment",
    by="TheServerSide",
)
REBOOT_NEWS = press.post(
    "Cloud Reboot Causes Cold Sweat at Netflix",
    "https://itprotoday.com/edge-computing/cloud-reboot-causes-cold-sweat-at-netflix",
    "2014-10-03",
    by="ITPro Today",
)
OCTOBER_SUMMARY = engineering_fyi.post(
    "Post-mortem of October 22, 2012 AWS degradation (summary)",
    "post-mortem-of-october-22-2012-aws-degradation",
)
JENKINS = press.post(
    "Watch How Netflix Updates Its Cloud Code",
    "http://insights.dice.com/2016/03/10/watch-how-netflix-updates-its-cloud-code/",
    "2016-03-10",
    by="Dice",
)
STORM = press.post(
    "Netflix Reinforces Dedication to Amazon Web Services After Outage",
    "http://siliconangle.com/blog/2012/07/06/"
    "netflix-reinforces-dedication-to-amazon-web-services-after-outage/",
    "2012-07-06",
    by="SiliconANGLE",
)
ELB_EVENT = press.post(
    "Summary of the December 24, 2012 Amazon ELB Service Event in the US-East Region",
    "https://aws.amazon.com/message/680587/",
    "2012-12",
    read_in="a quotation of its opening",
    by="Amazon Web Services",
)
ELB_SUMMARY = Repository(
    "icco/postmortems",
    commit="b37db9b48866a62a8636fad54896b15f64865acf",
    checked=CHECKED,
    publisher="icco/postmortems (summaries)",
).file(
    "data/cee00e02-03d4-4354-a5a6-ad10b48c812e.md",
    title="Amazon ELB Service Event in US-East Region on December 24, 2012",
    published="2026-05-04",
    kind="secondary",
)
FAILOVER_ARTICLE = press.post(
    "How Netflix does failovers in 7 minutes flat",
    "http://geektechnews.tk/2018/04/17/how-netflix-does-failovers-7-minutes-flat/",
    "2018-04-17",
    by="geektechnews.tk",
)
DECADE = press.post(
    "Netflix celebrates a decade of Open Connect",
    "https://latenightparents.com/2022/12/17/netflix-celebrates-a-decade-of-open-connect/",
    "2022-12-17",
    by="Late Night Parents",
)
MEMBERS_NEWS = press.post(
    "Netflix at 302m subs",
    "https://advanced-television.com/2025/01/22/netflix-at-302m-subs/",
    "2025-01-22",
    by="Advanced Television",
)
FIGHT = press.post(
    "Netflix says 60M households tuned in for Paul-Tyson boxing match",
    "https://www.newsbytesapp.com/news/science/"
    "netflix-says-60m-households-tuned-in-for-paul-tyson-boxing-match/story",
    "2024-11-17",
    by="NewsBytes",
)
ZONES = press.post(
    "Netflix Christmas Eve 2012 postmortem (quotation)",
    "https://postmortems.info/t/netflix-christmas-eve-2012-postmortem/554",
    by="postmortems.info",
)
DRILL = press.post(
    "Chaos Kong (quotation of Netflix's post on Active-Active)",
    "https://grepper.com/answers/681718/Chaos+Kong",
    by="Grepper",
)
PATENT_PROXY = press.post(
    "Patents Assigned to Netfilx, Inc.",
    "http://patents.justia.com/assignee/netfilx-inc",
    by="Justia",
)

# Size
MEMBERS = users(302e6) @ MEMBERS_NEWS.at(
    "bringing its global users to 302 million", of="Netflix members", basis="total"
)
MEMBERS_2008 = count(9390, "thousand subscribers", "thousand subscribers") @ REPORT_2009.at(
    "6,316 9,390", of="subscribers at the end of 2008", basis="total", when="2008-12-31"
)
MEMBERS_2012 = at_least(users(27e6)) @ API_2012.at(
    "over 27 million video streaming customers", of="streaming customers", basis="total"
)
MEMBERS_2015 = at_most(users(70e6)) @ PROXIES.at(
    "Nearly 70 Million Subscribers", of="subscribers", basis="total"
)
MEMBERS_2018 = users(125e6) @ ZUUL2.at(
    "helps provide our 125 million members", of="Netflix members", basis="total"
)
HOURS_2018 = at_least(count(140e6, "hour watched", "hours watched").per("day")) @ FULL_CYCLE.at(
    "enjoying 140M+"
)
STREAMS = users(65e6) @ FIGHT.at(
    "peaked at an impressive 65 million concurrent streams", of="streams of one live fight"
)
COUNTRIES_2012 = count(47, "country") @ API_2012.at("streaming customers in 47 countries")
DEVICES = at_least(count(1000, "device type")) @ PROXIES.at("Over 1000 device types")
REGIONS = regions(4) @ GLOBAL_CACHE.at("data availability across four regions")
REGIONS_2015 = regions(3) @ PROXIES.at("3 AWS regions")
AVAILABILITY_GOAL = percent(99.99) @ ACTIVE.at(
    "our internal availability goals are 99.99%", of="all services", basis="target"
)

# Edge
ZUUL_CLUSTERS = at_least(count(80, "cluster")) @ ZUUL2.at(
    "more than 80 clusters of Zuul 2", of="Zuul 2", basis="total"
)
ZUUL_CLUSTERS_2015 = at_least(count(20, "cluster")) @ PROXIES.at(
    "Over 20 production Zuul clusters", of="Zuul in production", basis="total"
)
BACKENDS = about(count(100, "backend cluster")) @ ZUUL2.at(
    "about 100 (and growing) backend service clusters"
)
BACKENDS_2015 = about(services(10)) @ PROXIES.at("Gateway handles ~10 origin services")
GATEWAY_REQUESTS = at_least(requests(1e6).per("second")) @ ZUUL2.at(
    "more than 1 million requests per second", of="all Zuul 2 clusters", basis="typical"
)
ELBS_2015 = about(count(50, "load balancer")) @ PROXIES.at("~ 50 elbs")
PUSH_CLIENTS = at_least(count(5.5e6, "connected client")) @ PUSH.at(
    "more than 5.5 million connected clients at peak", of="clients of Zuul Push"
)
API_CALLS = at_least(requests(1e9).per("day")) @ FAULT_TOLERANCE.at(
    "more than 1 billion incoming calls per day", of="calls to the API"
)
FAN_OUT = ratio(6) @ FAULT_TOLERANCE.at("averaging a ratio of 1:6")
API_OUTGOING = API_CALLS * FAN_OUT
DEPENDENCY_PEAK = at_least(requests(100e3).per("second")) @ FAULT_TOLERANCE.at(
    "peaks of over 100k dependency requests per second", of="requests of the API to dependencies"
)
DEPENDENCIES = count(30, "dependency") @ FAULT_TOLERANCE.at(
    "30 dependencies each with 99.99% uptime", basis="example"
)
UPTIME_UNPROTECTED = percent(99.7) @ FAULT_TOLERANCE.at(
    "= 99.7% uptime", of="one application with 30 dependencies", basis="example"
)
EDGE_APPLICATIONS = at_least(count(50, "application")) @ EDGE_2018.at(
    "operate more than 50 applications"
)
EDGE_DEVELOPERS = about(people(80)) @ EDGE_2018.at("only have about 80 developers")

# Playback and load shedding
SHED_USER = at_least(percent(99.4)) @ SHEDDING.at(
    "for user-initiated requests was > 99.4% due to", of="user requests to PlayAPI, one incident"
)
SHED_PREFETCH = at_least(percent(20)) @ SHEDDING.at(
    "prefetch requests dropped as low as 20%",
    of="prefetches to PlayAPI, one incident",
    basis="lowest",
)
PREFETCH_SPIKE = ratio(12) @ SHEDDING.at(
    "12x spike in pre-fetch requests", of="prefetches of Android devices, one incident"
)
INJECTED_LATENCY = seconds(2) @ SHEDDING.at(
    "inject 2 second latency in pre-fetch calls", of="prefetch calls in a test", basis="test"
)

# Open Connect
APPLIANCE_COUNT = servers(18_000) @ DECADE.at(
    "18,000 servers in 6,000 locations", of="Open Connect", basis="total"
)
APPLIANCE_LOCATIONS = count(6000, "location") @ DECADE.at("18,000 servers in 6,000 locations")
APPLIANCE_COUNTRIES = count(175, "country") @ DECADE.at("across 175 countries")
APPLIANCE_RATE = gbps(400) @ FREEBSD_2021.at("Netflix video at 400Gb/s from a single server")
APPLIANCE_RATE_FIRST = gbps(100) @ FREEBSD_2021.at("unencrypted Netflix traffic at 100Gb/s")
HOURS_2016 = at_least(count(125e6, "hour watched", "hours watched").per("day")) @ OPEN_CONNECT.at(
    "currently over 125 million"
)
DIRECT = about(percent(90)) @ OPEN_CONNECT.at(
    "close to 90% of our traffic", of="traffic of Open Connect", basis="typical"
)
OWN_CDN = percent(100) @ OPEN_CONNECT.at("delivers 100% of our video traffic")

# EVCache
_CACHE_FLEET = GLOBAL_CACHE.at(
    "200 Memcached clusters and 22,000 server instances", of="EVCache", basis="total"
)
EVCACHE_CLUSTERS = count(200, "cluster") @ _CACHE_FLEET
EVCACHE_SERVERS = servers(22_000) @ _CACHE_FLEET
EVCACHE_OPS = ops(400e6).per("second") @ GLOBAL_CACHE.at(
    "400 million operations per second", of="EVCache", basis="typical"
)
EVCACHE_ITEMS = about(count(2e12, "item")) @ GLOBAL_CACHE.at("around 2 trillion items")
EVCACHE_SIZE = pb(14.3) @ GLOBAL_CACHE.at("totaling 14.3 petabytes", of="EVCache", basis="stored")
EVCACHE_A_SERVER = (EVCACHE_SIZE / EVCACHE_SERVERS).to("gigabyte / server")
EVCACHE_OPS_A_SERVER = (EVCACHE_OPS / EVCACHE_SERVERS).to("operation / second / server")
EVCACHE_REQUESTS_2016 = at_least(requests(30e6).per("second")) @ CACHING.at(
    "handle upwards of 30 million requests/sec", of="EVCache", basis="peak"
)
EVCACHE_DAY_2016 = at_most(requests(2e12).per("day")) @ CACHING.at(
    "just under 2 trillion requests per day", of="all EVCache clusters"
)
EVCACHE_LAG_P90 = at_most(seconds(2)) @ REPLICATION_TALK.at(
    "P90 latencies under 2 seconds", of="replication of EVCache across regions"
)
EVCACHE_COPIED = requests(30e6).per("second") @ REPLICATION_TALK.at(
    "a throughput of 30 million requests per second", of="replication of EVCache across regions"
)
EVCACHE_INSTANCES_2016 = at_least(instances(12_000)) @ EVCACHE_2016.at(
    "12000+ memcached instances of varying size", of="EVCache", basis="total"
)
EVCACHE_SIZE_2016 = at_least(tb(160)) @ EVCACHE_2016.at(
    "160+ Terabytes of data stored", of="EVCache", basis="stored"
)
EVCACHE_CLUSTERS_2016 = at_least(count(70, "cluster")) @ EVCACHE_2016.at(
    "70+ distinct EVCache clusters"
)
NEW_COUNTRIES = count(130, "country") @ CACHING.at("launched globally in 130 additional countries")
EVCACHE_MEAN = at_most(ms(1)) @ EVCACHE_INTRO.at(
    "Target SLA: Avg Latency <1ms", of="calls of EVCache", basis="target"
)
EVCACHE_P99 = at_most(ms(5)) @ EVCACHE_INTRO.at(
    "Target SLA: Avg Latency <1ms; 99% < 5ms", of="calls of EVCache", basis="target"
)
EVCACHE_READ_TIMEOUT = ms(20) @ EVCACHE_INTRO.at(
    "Read timeout set to 20 milliseconds", basis="default"
)
EVCACHE_WRITE_TIMEOUT = ms(2500) @ EVCACHE_INTRO.at(
    "Write timeout is 2500 milliseconds", basis="default"
)
EVCACHE_HITS = about(percent(90)) @ EVCACHE_INTRO.at(
    "cache hit rates in the 90% range", of="EVCache", basis="typical"
)
EVCACHE_NODE_OPS = at_least(ops(125e3).per("second")) @ EVCACHE_INTRO.at(
    "At Peak over 125K ops/sec", of="one m4.xlarge of EVCache, 1 KB items"
)
EVCACHE_NODE_RAM = about(gb(12)) @ EVCACHE_INTRO.at(
    "Around 12GB RAM per instance", of="one m4.xlarge of EVCache"
)
RAM_LATENCY = us(1) @ CACHE_SSD.at("1 microsecond", basis="typical")
SSD_LATENCY = between(us(100), us(500)) @ CACHE_SSD.at(
    "between 100–500 microseconds", of="reads of an SSD", basis="typical"
)
SSD_OPS = at_least(ops(200e3).per("second")) @ CACHE_QUOTE.at("over 200K IOPS of 1K byte items")

# Cassandra
CASSANDRA_SIZE = at_least(pb(6)) @ CASSANDRA_2019.at(
    ">6 PB of data", of="Cassandra", basis="stored"
)
CASSANDRA_INSTANCES = assumed(
    at_least(instances(10_000)),
    because="CASSANDRA_2019 says: 10's of thousands instances",
    of="Cassandra",
    basis="total",
)
KV_SHARDS = shards(391) @ CASSANDRA_LISTING.at(
    "Managing 391 shards across the platform", of="the abstraction layers", basis="total"
)
KV_QUERIES = queries(8e6).per("second") @ CASSANDRA_LISTING.at(
    "Handling 8M QPS through abstractions", of="the abstraction layers", basis="typical"
)
KV_SHARE = percent(83) @ CASSANDRA_LISTING.at(
    "83% of all database access now through abstraction", of="database access"
)
_KV_GROWTH = CASSANDRA_LISTING.at("20 production use cases to 3500+")
KV_USES_2020 = count(20, "use case") @ _KV_GROWTH
KV_USES = at_least(count(3500, "use case")) @ _KV_GROWTH
_LARGEST = CASSANDRA_LISTING.at("1.8M reads and 4.9M writes", of="one cluster, the largest")
LARGEST_READS = ops(1.8e6).per("second") @ _LARGEST
LARGEST_WRITES = ops(4.9e6).per("second") @ _LARGEST
COUNTS = about(requests(75e3).per("second")) @ COUNTER.at(
    "close to 75K count requests/second", of="counters, all regions", basis="typical"
)
CLUSTERS_2012 = count(50, "cluster") @ CASSANDRA_2012.at("50 Number of production clusters")
MULTI_REGION_2012 = count(15, "cluster") @ CASSANDRA_2012.at("15 Number of multi-region clusters")
NODES_2012 = nodes(780) @ CASSANDRA_2012.at(
    "780 Number of Cassandra nodes", of="Cassandra", basis="total"
)
DATA_2012 = tb(101) @ CASSANDRA_2012.at(
    "101 Total TB of data across all clusters", of="Cassandra", basis="stored"
)
LARGEST_NODES_2012 = nodes(72) @ CASSANDRA_2012.at(
    "72/32 Largest Cassandra cluster (nodes/data in TB)"
)
_BUSIEST_2012 = CASSANDRA_2012.at(
    "250k/800k Max read/writes per second on a single", of="one cluster", basis="peak"
)
BUSIEST_READS_2012 = ops(250e3).per("second") @ _BUSIEST_2012
BUSIEST_WRITES_2012 = ops(800e3).per("second") @ _BUSIEST_2012
NODES_2014 = at_least(nodes(2700)) @ REBOOT.at("Out of our 2700+ production Cassandra nodes")
NODES_REBOOTED = nodes(218) @ REBOOT.at("218 were rebooted")
NODES_FAILED = nodes(22) @ REBOOT.at("22 Cassandra nodes were on hardware")
RING_CHECK = minutes(30) @ XEN_TALK.at("Every 30 min")
SNAPSHOT_WINDOW = hours(24) @ PRIAM_CONFIG.at(
    '"priam.backupVerificationSLOInHours", 24)', basis="default"
)

# Events on Keystone
KAFKA_CLUSTERS = count(36, "cluster") @ KAFKA.at("operate 36 Kafka clusters")
KAFKA_BROKERS = at_least(instances(4000)) @ KAFKA.at("4,000+ broker instances")
KAFKA_MESSAGES = at_least(messages(700e9).per("day")) @ KAFKA.at(
    "More than 700 billion messages are ingested", of="messages into Keystone", basis="mean"
)
KAFKA_LOSS = at_most(percent(0.01)) @ KAFKA.at("daily data loss rate of less than 0.01%")
KAFKA_FAILOVER = at_most(minutes(5)) @ KAFKA_SUMMARY.at(
    "failover in less than 5 minutes", of="failover of producers to a standby", basis="step"
)
FRONTING_CLUSTERS = count(24, "cluster") @ KEYSTONE_YEAR.at("Number of Clusters 24 8")
FRONTING_INSTANCES = at_least(instances(3000)) @ KEYSTONE_YEAR.at(
    "Number of Instances 3000+ 900+", of="fronting Kafka", basis="total"
)
FRONTING_RETENTION = between(hours(8), hours(24)) @ KEYSTONE_YEAR.at("8 to 24 hrs")
CONSUMER_CLUSTERS = count(8, "cluster") @ KEYSTONE_YEAR.at("Number of Clusters 24 8")
CONSUMER_INSTANCES = at_least(instances(900)) @ KEYSTONE_YEAR.at(
    "Number of Instances 3000+ 900+", of="consumer Kafka", basis="total"
)
CONSUMER_RETENTION = between(hours(2), hours(4)) @ KEYSTONE_YEAR.at("2 to 4 hrs")
_ROUTERS = KEYSTONE_YEAR.at(
    "containers 7000 1500 4500", of="containers of the routers", basis="total"
)
ROUTERS = (
    (count(7000, "container") @ _ROUTERS)
    + (count(1500, "container") @ _ROUTERS)
    + (count(4500, "container") @ _ROUTERS)
)
_DELAYS = KEYSTONE_YEAR.at("1 sec 13 sec 800 ms", of="events end to end", basis="mean")
TO_S3 = seconds(1) @ _DELAYS
TO_SEARCH = seconds(13) @ _DELAYS
TO_CONSUMERS = ms(800) @ _DELAYS
TO_S3_BEFORE = minutes(10) @ PIPELINE_2016.at("took a reported ten minutes", of="events end to end")
LAUNCH_LOSS = percent(80) @ KEYSTONE_YEAR.at("80% “loss” over")
LAUNCH_LOSS_TIME = hours(6) @ KEYSTONE_YEAR.at(
    "6 hour period", of="the loss after the launch of Keystone", basis="degraded"
)
EVENT_BYTES = pb(1.5).per("day") @ KEYSTONE.at("1.5PB / day", of="events in Keystone", basis="mean")
EVENT_PEAK = events(12.5e6).per("second") @ KEYSTONE.at(
    "12.5M / sec", of="events in Keystone", basis="peak"
)
EVENT_PEAK_BYTES = gb(35).per("second") @ KEYSTONE.at(
    "35GB / sec", of="events in Keystone", basis="peak"
)
EVENT_LARGEST = mb(10) @ KEYSTONE.at("10MB / message", of="one event", basis="peak")
EVENTS_2014 = events(80e9).per("day") @ KEYSTONE.at(
    "1/2014 80B / day", of="events processed", when="2014-01"
)
EVENTS_2015 = events(300e9).per("day") @ KEYSTONE.at(
    "1/2015 300B / day", of="events processed", when="2015-01"
)
EVENTS_2016 = events(1e12).per("day") @ KEYSTONE.at(
    "1/2016 1T / day", of="events processed", when="2016-01"
)

# Incidents and recovery
DVD_OUTAGE = days(3) @ MIGRATION.at(
    "for three days could not ship DVDs",
    of="DVD shipping while its database was corrupt",
    basis="outage",
    when="2008-08",
)
MEMBER_GROWTH = ratio(8) @ MIGRATION.at("eight times as many streaming members")
CHRISTMAS_OUTAGE = hours(7) @ FAILOVER_ARTICLE.at(
    "an extended outage that lasted for seven hours",
    of="playback behind the failed load balancers",
    basis="outage",
    when="2012-12-24",
)
ELBS_AFFECTED = percent(6.8) @ ELB_SUMMARY.at(
    "At its peak, 6.8% of running ELB",
    of="all load balancers of AWS in US-East",
    when="2012-12-24",
)
POWER_BACK = minutes(20) @ STORM.at(
    "AWS came back up 20 minutes", of="AWS, not Netflix", when="2012-06-29"
)
ZONE_ALERT = _clock(11, 15, OCTOBER.at("At 11:15am, the problem became significant")) - (
    about(hours(11)) @ OCTOBER.at("At around 11am, some Netflix customers")
)
ZONE_EVACUATION = minutes(20) @ OCTOBER_SUMMARY.at(
    "Availability Zone in just 20 minutes",
    of="evacuation of one zone",
    basis="step",
    when="2012-10-22",
)
OTHERS_DEGRADED = between(hours(6), hours(8)) @ CHAOS.at(
    "during a six- to eight-hour window",
    of="other sites on AWS",
    basis="degraded",
    when="2015-09-20",
)
SERVICES_FAILED = at_least(services(20)) @ CHAOS.at("more than 20 additional AWS services")
FAILOVER = minutes(7) @ FAILOVERS.at(
    "Total = 7 mins", of="region failover after its detection", basis="step"
)
_SCALE = minutes(4) @ FAILOVERS.at("the savior regions - 4 minutes", of="region failover")
_SHIFT = minutes(3) @ FAILOVERS.at("Shift traffic - 3 minutes", of="region failover")
FAILOVER_ACTION = (_SCALE + _SHIFT).meaning_of("region failover after detection", basis="step")
FAILOVER_BEFORE = about(minutes(50)) @ NIMBLE.at(
    "a traffic failover, about 50 minutes", of="region failover"
)
FAILOVER_DECISION = minutes(5) @ NIMBLE.at(
    "5 minutes to decide", of="region failover before Nimble", basis="part"
)
FAILOVER_DECIDED = (FAILOVER_BEFORE - FAILOVER_DECISION).meaning_of("region failover once decided")
FAILOVER_PROVISION = between(minutes(3), minutes(5)) @ NIMBLE.at(
    "3–5 minutes to provision", of="region failover before Nimble", basis="part"
)
FAILOVER_START = minutes(25) @ NIMBLE.at(
    "25 minutes for our services to start up", of="region failover before Nimble", basis="part"
)
FAILOVER_PROXY = at_least(minutes(10)) @ NIMBLE.at(
    "10 minutes or more to proxy our traffic", of="region failover before Nimble", basis="part"
)

# Operations
DEPLOYS = at_least(deploys(4000).per("day")) @ DELIVERY.at(
    "over 4,000 deployments", of="deployments to test and production by Spinnaker"
)
JENKINS_MASTERS = count(25, "Jenkins master") @ JENKINS.at(
    "running 25 Jenkins masters in AWS", of="Jenkins masters", basis="total"
)
CANARY_INSTANCES = instances(3) @ KAYENTA.at("Typically, 3 instances are created")
METRICS_2011 = count(2e6, "metric") @ ATLAS_DOCS.at(
    "we were monitoring 2 million", of="metrics monitored", when="2011"
)
METRICS_2014 = count(1.2e9, "metric") @ ATLAS_DOCS.at(
    "at 1.2 billion metrics", of="metrics monitored", when="2014"
)
METRIC_GROWTH = METRICS_2014 / METRICS_2011
TERMINATIONS_EVERY = days(2) @ MONKEY_BEHAVIOUR.at("two (2) days", basis="default")

# Machines and money
TITUS_CONTAINERS = count(1e6, "container").per("week") @ TITUS.at(
    "one million containers launched per week"
)
TITUS_INSTANCES = at_least(instances(5000)) @ TITUS_TALK.at(
    "Over 5,000 instances", of="Titus", basis="total"
)
GS2_CPUS_BEFORE = vcpus(16) @ COUNTERS.at("m5.4xl (16 vCPUs) to m5.12xl (48 vCPUs)")
GS2_CPUS = vcpus(48) @ COUNTERS.at("m5.4xl (16 vCPUs) to m5.12xl (48 vCPUs)")
AUTOSCALED = at_least(percent(15)) @ SPOT.at("over 15% of our EC2 footprint autoscales")
IDLE = at_least(instances(12_000)) @ SPOT.at(
    "daily peak of over 12,000 unused instances", of="unused instances"
)
PRECOMPUTE = at_least(instances(1500)) @ SPOT.at(
    "leaving over 1,500 r3.4xlarges unused", of="machines of ranking precompute", basis="total"
)
ENCODING_GAIN = percent(210) @ SPOT_2.at(
    "a 210% increase in encoding capacity", of="encoding capacity"
)
ENCODING_FARMS = count(40, "farm") @ SPOT_2.at("maintains 40 “farms”")
ENCODING_SAVED = percent(92) @ SAVINGS.at(
    "save 92% on video encoding costs", of="encoding costs", basis="saved"
)
ENCODING_SHARE = percent(70) @ SAVINGS.at("Video encoding is 70%")
ENCODING_CPUS = count(300_000, "CPU") @ SAVINGS.at(
    "running on 300,000 CPUs", of="video encoding", basis="total"
)
RESERVED = assumed(
    at_least(percent(50)),
    because="SPOT says that reservations cover the majority of the autoscaled usage: over half",
).meaning_of("autoscaled usage of EC2", when="2015")
REVENUE = (quantity(39_000_966, "kiloUSD / year") @ TEN_K_2024.at("39,000,966")).to("USD / year")
COST_OF_REVENUES = (
    quantity(21_038_464, "kiloUSD / year") @ TEN_K_2024.at("Cost of revenues | 21,038,464")
).to("USD / year")
TECHNOLOGY = (
    quantity(2_925_295, "kiloUSD / year") @ TEN_K_2024.at("Technology and development | 2,925,295")
).to("USD / year")
TECHNOLOGY_2023 = (
    quantity(2_675_758, "kiloUSD / year") @ TEN_K_2024.at("2,925,295 | 2,675,758")
).to("USD / year")
TECHNOLOGY_A_MEMBER = (TECHNOLOGY / MEMBERS).to("USD / user / month")
REVENUE_COST_A_MEMBER = (COST_OF_REVENUES / MEMBERS).to("USD / user / month")
TECHNOLOGY_SHARE = (TECHNOLOGY / REVENUE).to("percent")
PRICE_R3 = list_price("r3.4xlarge", "2015-12-31")
PRICE_R3_RESERVED = list_price("r3.4xlarge", "2015-12-31", "reserved_1yr_no_upfront")
PRICE_GS2 = list_price("m5.12xlarge", "2022-12-31")
PRICE_GS2_BEFORE = list_price("m5.4xlarge", "2022-12-31")
PRICE_A_CPU = (PRICE_GS2 / GS2_CPUS).to("USD / vcpu / month")
PRICE_A_CPU_BEFORE = (PRICE_GS2_BEFORE / GS2_CPUS_BEFORE).to("USD / vcpu / month")
PRECOMPUTE_COST = at_list_price(PRECOMPUTE, PRICE_R3)
PRECOMPUTE_COST_RESERVED = at_list_price(PRECOMPUTE, PRICE_R3_RESERVED)
PRECOMPUTE_COST_3Y = at_list_price(
    PRECOMPUTE, list_price("r3.4xlarge", "2015-12-31", "reserved_3yr_partial_upfront")
)
PRECOMPUTE_SAVED = at_list_price(
    assumed(
        PRECOMPUTE,
        because="the post says that reservations cover most of the machines that scale; all of "
        "these are taken as reserved for a year, and as in use all day, by others when idle",
    ),
    PRICE_R3 - PRICE_R3_RESERVED,
)


def _titus(offer: str = "on_demand") -> Number:
    price = assumed(
        list_price("m4.4xlarge", "2017-12-31", offer),
        because="the talk says mostly M4.4xl and R4.8xl; all are priced as the cheaper of the two",
    )
    return at_list_price(TITUS_INSTANCES, price)


def _encoding(term: Literal["1yr", "3yr"] | None = None) -> Number:
    return fleet_priced_between(
        "2017-12-31",
        provider="aws",
        vcpu=ENCODING_CPUS
        * assumed(quantity(1, "vcpu / count_cpu"), because="the article says CPUs; EC2 sells vCPU"),
        term=term,
        because="no post names the machine types; encoding runs on machines that others reserved "
        "and leave unused, so what it cost was less than on demand all month",
    )


def _cassandra(term: Literal["1yr", "3yr"] | None = None) -> Number:
    return fleet_priced_between(
        "2019-09-30",
        provider="aws",
        disk=CASSANDRA_SIZE,
        term=term,
        because="no post names the machine types or how much of their disks is full; this is what "
        "machines cost whose local disks hold the stored data",
    )


TITUS_COST = _titus()
TITUS_COST_1Y = _titus("reserved_1yr_no_upfront")
TITUS_COST_3Y = _titus("reserved_3yr_no_upfront")
ENCODING_COST = _encoding()
ENCODING_COST_1Y = _encoding("1yr")
ENCODING_COST_3Y = _encoding("3yr")
CASSANDRA_COST = _cassandra()
CASSANDRA_COST_1Y = _cassandra("1yr")
CASSANDRA_COST_3Y = _cassandra("3yr")
EVCACHE_COST = at_list_price(
    EVCACHE_SERVERS,
    machine_priced_between(
        "2024-10-31",
        provider="aws",
        disk=EVCACHE_A_SERVER * assumed(servers(1), because="the mean size of one server"),
        series=["i3", "i3en", "i4i"],
        because="current types are not published; the post of 2018 names I2 and I3 for data on "
        "SSD, so each server is priced as one of the I series that holds the mean; clusters that "
        "keep data in memory alone cost more",
    ),
)
EVCACHE_COST_A_MEMBER = EVCACHE_COST / MEMBERS
EVCACHE_COST_2016 = fleet_priced_between(
    "2016-03-31",
    provider="aws",
    memory=EVCACHE_SIZE_2016,
    because="the slides say memcached instances of varying size and name no machine type; "
    "memcached keeps its data in memory, so the machines have as much memory as data",
)
WHOLE = assumed(percent(100), because="the encoding bill before the change is the baseline")
TWICE = assumed(ratio(2), because="scenario: twice the members, linear growth")
