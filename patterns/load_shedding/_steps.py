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
    "Request-Name: pre-fetch",
)

WHO_REJECTS = evolve(
    gateway.BY_STATUS,
    unhealthy=statement("LOCAL_THROTTLED: gateway; ORIGIN_THROTTLED: service")
    @ gateway.STATUS.at("Throttled by origin returning 503 status"),
    verify="LOCAL_THROTTLED: the gateway rejects. ORIGIN_THROTTLED: the service answered 503. Its "
    "429 counts as a success here: ask an instance for it.",
)
ASK_INSTANCE = Check(
    "Check the response of one instance of the service, past the gateway.",
    shell("curl -sS -i -m 10 -H '<header>' <url>", own=[_HEADER])
    @ facts.SERVICE.at('.partitionByHeader("X-Netflix.Request-Name")'),
    healthy=gap("what a healthy service answers"),
    unhealthy=statement("429 and `Concurrency limit exceeded`: the limiter, not the service")
    @ facts.FILTER.at('response.getWriter().print("Concurrency limit exceeded");'),
    verify="Use a GET that changes nothing, and try each partition. 429 for one of them: it is at "
    "its limit. A timeout or a 500: the service behind.",
)
READ_LIMIT = Check(
    "Compare limit, inflight and call of each instance.",
    action("Graph the gauge limit, the distribution inflight, and call by its tag status.")
    @ facts.METRIC_NAMES.at('INFLIGHT_NAME = "inflight";'),
    healthy=statement("inflight below limit")
    @ facts.README.at("Requests are rejected immediately once the gauge value"),
    unhealthy=statement("inflight at limit, and call with status=rejected rises")
    @ facts.README.at("Requests are rejected immediately once the gauge value"),
    verify="One instance: compare its latency with the others. All at the same time: a dependency "
    "or the load. The names have the prefix that the application gave.",
)
READ_CHANGES = Check(
    "Read the last changes of the limit, where debug logging is on for VegasLimit.",
    shell("grep 'New limit=' <log-file> | tail -n 20")
    @ facts.VEGAS.at('LOG.debug("New limit={} minRtt={} ms winRtt={} ms queueSize={}",'),
    healthy=statement("queueSize small: the limit stays or grows")
    @ facts.VEGAS.at("Increase the limit if queue is still manageable"),
    unhealthy=statement("queueSize large: latency was detected, and the limit falls")
    @ facts.VEGAS.at("Detecting latency so decrease"),
    verify="winRtt far above minRtt: find the slow dependency. winRtt as always, minRtt far below: "
    "one fast request set the base.",
)
ADD_INSTANCES = Step(
    "Wait for auto-scaling to add instances, or add them, while the limiter sheds.",
    command=action("Add instances; do not disable the limiter.")
    @ facts.SERVICE.at("auto-scaling to add additional instances to the"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the instances when the load has fallen.",
    verify="Successful requests rise, and low-priority requests are served again.",
)
RAISE_GATEWAY_LIMIT = Step(
    "Raise the gateway's limit for the service, only if the service is healthy and idle.",
    command=action("Raise the property zuul.origin.NAME.concurrency.max.requests.")
    @ facts.ORIGIN.at('".concurrency.max.requests", 200);'),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Set the property to its former value.",
    verify="FAILURE_LOCAL_THROTTLED_ORIGIN_CONCURRENCY ends, and the latency of the service stays. "
    "Never set concurrency.protect.enabled to false instead: nothing would limit a slow service.",
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
