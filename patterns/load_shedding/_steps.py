"""Steps for load shedding: who rejects, how low the limit is, how it is opened and closed."""

from attrs import evolve

from atlas import Check, Placeholder, Step, action, gaps_in, shell, statement
from atlas.technologies.failures import zuul as gateway
from patterns.load_shedding import facts

gap = gaps_in("the posts of 2018, 2020 and 2024, and the code of both repositories")
_HEADER = Placeholder(
    "header",
    "the header that names the partition, with its value",
    r"[\w.\-]+: [\w\-]+",
    "X-Netflix.Request-Name: pre-fetch",
)

GATEWAY_LOAD = Check(
    "Compare CPU, requests in flight and connections of each gateway instance.",
    action("Graph CPU, server.http.requests.current and the open connections of each instance.")
    @ facts.GATEWAY.at("are CPU utilization, concurrent requests, and connection count."),
    healthy=gap("the thresholds of the three metrics"),
    unhealthy=statement("one of the three is over its threshold: it sheds for all services")
    @ facts.GATEWAY.at("any of the thresholds for those metrics are"),
    verify="All instances: the load, or a retry storm. One instance: compare it with the others.",
)
WHO_REJECTS = evolve(
    gateway.BY_STATUS,
    unhealthy=statement("LOCAL_THROTTLED_ORIGIN_CONCURRENCY: gateway rejects")
    @ gateway.STATUS.at("Throttled due to reaching concurrency limit to origin"),
    verify="No line: count `Sending error to client: status=503`; there the service answered 503. "
    "A 429 of the service leaves no line: ask an instance.",
)
ASK_INSTANCE = Check(
    "Check the response of one instance of the service, past the gateway.",
    shell("curl -sS -i -m 10 -H '<header>' <url>", own=[_HEADER])
    @ facts.SERVICE.at('.partitionByHeader("X-Netflix.Request-Name")'),
    healthy=gap("what a healthy service answers"),
    unhealthy=statement("429 and `Concurrency limit exceeded`: the limiter, not the service")
    @ facts.FILTER.at('response.getWriter().print("Concurrency limit exceeded");'),
    verify="A GET that changes nothing, ten times for each partition. 429: that partition is at "
    "its limit; a wrong header is rejected first. A timeout or 500: the service behind.",
)
READ_LIMIT = Check(
    "Compare the limit with the requests in flight of all partitions, on each instance.",
    action("Graph limit; inflight and limit.partition by partition; and call by status.")
    @ facts.PARTITIONS.at(
        "registry.distribution(MetricIds.INFLIGHT_NAME, PARTITION_TAG_NAME, name);"
    ),
    healthy=statement("inflight of all partitions together is below limit")
    @ facts.PARTITIONS.at("we are below global limit, so no need"),
    unhealthy=statement("status=rejected rises; a partition's inflight is at its limit.partition")
    @ facts.PARTITIONS.at("over global limit, so respect partition limit"),
    verify="The sum can exceed limit: a partition below its share is still served. No metrics: "
    "none are written by default. One instance alone: compare its latency with the others.",
)
READ_CHANGES = Check(
    "Read the last changes of the limit, where debug logging is on for VegasLimit.",
    shell("grep ' ms winRtt=' <log-file> | tail -n 20")
    @ facts.VEGAS.at('LOG.debug("New limit={} minRtt={} ms winRtt={} ms queueSize={}",'),
    healthy=statement("nothing: it has not changed; or queueSize small: it grows")
    @ facts.VEGAS.at("Increase the limit if queue is still manageable"),
    unhealthy=statement("queueSize large: latency was detected, and the limit falls")
    @ facts.VEGAS.at("Detecting latency so decrease"),
    verify="winRtt far above minRtt: find the slow dependency. If it stays slow, the next probe "
    "makes it the base, and the limit rises again. No line: the limit has not changed.",
)
RENEW_BASE = Step(
    "Wait for the next probe, or restart the instance, if its least latency is too low.",
    command=action("Wait for the next probe, or restart the instance: its base is measured anew.")
    @ facts.VEGAS.at("limiter will probe for a new noload RTT"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="None: the instance has restarted. Meanwhile the others serve its requests.",
    verify="minRtt of new lines is near winRtt, and fewer requests are rejected.",
)
RELIEVE = Step(
    "Relieve or restore the dependency; do not add instances: each one sends it more requests.",
    command=gap("command"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Send the dependency its full load again, in steps.",
    verify="Its latency is as before, and fewer requests are rejected. Each new instance brings a "
    "limit of its own; auto-scaling by CPU may not start: the CPU can be low.",
)
ADD_INSTANCES = Step(
    "Add instances if CPU or traffic is high, while the limiter sheds.",
    command=action("Add instances, or let auto-scaling add them; do not disable the limiter.")
    @ facts.ADAPTIVE.at("other mitigating actions such as auto-scaling kick into"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the instances when the load has fallen.",
    verify="Successful requests rise, and low-priority requests are served again. CPU low: do not "
    "add any; a dependency is slow, and each instance sends it more requests.",
)
ADD_GATEWAYS = Step(
    "Add instances of the gateway, while it sheds.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the instances when the load has fallen.",
    verify="The three metrics of each instance fall, and low-priority requests are served again.",
)
RAISE_GATEWAY_LIMIT = Step(
    "Raise the gateway's limit for the service, only if the service has spare capacity.",
    command=action("Raise the property zuul.origin.NAME.concurrency.max.requests.")
    @ facts.ORIGIN.at('".concurrency.max.requests", 200);'),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Set the property to its former value.",
    verify="Never set concurrency.protect.enabled to false instead: nothing would limit a slow "
    "service. FAILURE_LOCAL_THROTTLED_ORIGIN_CONCURRENCY ends; the latency of the service stays.",
)
RAISE_PRIORITY = Step(
    "Raise the priority of the request.",
    **gap.of("command", "healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set its former priority.",
    verify="Playback starts on a device for which its former range of priorities is blocked.",
)
TRY_ON_A_FEW = Step(
    "Inject the shedding of a range of priorities for one device, and play a title on it.",
    command=action("Block a range of priorities for one device, by fault injection in the gateway.")
    @ facts.GATEWAY.at("blocking ranges of priorities for a specific device"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="End the injection.",
    verify="Playback starts on that device. If not, a request in the range is critical.",
)
