"""Sources and figures on load shedding at Netflix: three posts, the library, the gateway's code."""

from atlas import Publisher, Repository, count, requests, statement
from systems.netflix import facts as netflix_facts
from systems.netflix.facts import BLOG

_CHECKED = "2026-11-30"
_netflix = Publisher("Netflix", checked=_CHECKED)
GATEWAY = _netflix.post(
    "Keeping Netflix Reliable Using Prioritized Load Shedding",
    f"{BLOG}/keeping-netflix-reliable-using-prioritized-load-shedding-6cc827b02f94",
    "2020-11",
    read_in="a copy of its Markdown in a public repository",
)
ADAPTIVE = _netflix.post(
    "Performance Under Load",
    "https://netflixtechblog.medium.com/performance-under-load-3e6fa9a60581",
    "2018-03-23",
    read_in="a complete copy",
)
SERVICE = netflix_facts.SHEDDING

RELEASES = _netflix.post(
    "Tags of Netflix/concurrency-limits",
    "https://github.com/Netflix/concurrency-limits",
    read_in="a snapshot of the repository",
)
_library = Repository(
    "Netflix/concurrency-limits",
    commit="39c74f7ef47fb48cd605be98870b51896f4b2fae",
    checked=_CHECKED,
    publisher="Netflix",
    release="0.5.4",
)
_CORE = "concurrency-limits-core/src/main/java/com/netflix/concurrency/limits"
_SERVLET = "concurrency-limits-servlet/src/main/java/com/netflix/concurrency/limits/servlet"
_GRPC = "concurrency-limits-grpc/src/main/java/com/netflix/concurrency/limits/grpc"
README = _library.file("README.md")
BUILD = _library.file("concurrency-limits-core/build.gradle")
METRIC_NAMES = _library.file(f"{_CORE}/MetricIds.java")
LIMITER = _library.file(f"{_CORE}/limiter/AbstractLimiter.java")
PARTITIONS = _library.file(f"{_CORE}/limiter/AbstractPartitionedLimiter.java")
VEGAS = _library.file(f"{_CORE}/limit/VegasLimit.java")
GRADIENT = _library.file(f"{_CORE}/limit/Gradient2Limit.java")
FILTER = _library.file(f"{_SERVLET}/ConcurrencyLimitServletFilter.java")
GRPC_SERVER = _library.file(f"{_GRPC}/server/ConcurrencyLimitServerInterceptor.java")
GRPC_CLIENT = _library.file(f"{_GRPC}/client/ConcurrencyLimitClientInterceptor.java")

_zuul = Repository(
    "Netflix/zuul",
    commit="f3144f6c4e2715fe98f87934f2746dba65820aab",
    checked=_CHECKED,
    publisher="Netflix",
    folder="zuul-core/src/main/java/com/netflix/zuul",
)
ORIGIN = _zuul.file("origins/BasicNettyOrigin.java")
THROTTLED = _zuul.file("origins/OriginThrottledException.java")
PROXY = _zuul.file("filters/endpoint/ProxyEndpoint.java")

ORIGIN_LIMIT = requests(200) @ ORIGIN.at(
    '".concurrency.max.requests", 200);', of="one service, each gateway instance", basis="default"
)
ORIGIN_PROTECTED = statement("true") @ ORIGIN.at('".concurrency.protect.enabled", true);')
FIRST_LIMIT = requests(20) @ VEGAS.at("initialLimit = 20;", of="VegasLimit", basis="default")
HIGHEST_LIMIT = requests(1000) @ VEGAS.at(
    "maxConcurrency = 1000;", of="VegasLimit", basis="default"
)
PROBES = count(30, "sample") @ VEGAS.at(
    "probeMultiplier = 30;", of="VegasLimit, times the limit", basis="default"
)
LOWEST_GRADIENT = requests(20) @ GRADIENT.at("minLimit = 20;", of="Gradient2Limit", basis="default")
REJECT_STATUS = statement("429") @ FILTER.at("STATUS_TOO_MANY_REQUESTS = 429;")
