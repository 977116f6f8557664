"""What happens when Memcached is down, and when a gateway or a link between zones fails."""

from atlas import (
    Asynchronous,
    Call,
    FailureDomains,
    Group,
    Incident,
    Link,
    Observation,
    statement,
    undisclosed,
)
from systems.slack import _failures as failures
from systems.slack import _incident_facts as incidents
from systems.slack import _sources as src
from systems.slack import components as c
from systems.slack import facts

INCIDENTS = [
    Incident(
        "A job of bulk deletions kills each new primary of a shard",
        date="2022-10-13",
        report=src.QUERY,
        cascade=[c.workers, c.vitess_db],
        trigger=statement("a customer removed a large number of users")
        @ src.QUERY.at("removed a large number of users from their"),
        impact=statement("some customers could not load Slack")
        @ src.QUERY.at("they weren’t able to load Slack."),
        mitigation=statement("features disabled to reduce load, until the job finished")
        @ src.QUERY.at("We disabled specific features to help reduce"),
        duration=undisclosed("duration: the opening of the post says `after a while`"),
    ),
    Incident(
        "A Consul rollout empties the caches in front of Vitess",
        date="2022-02-22",
        report=src.FEBRUARY,
        cascade=[c.discovery, c.mcrib, c.caches, c.webapp, c.vitess_db],
        trigger=statement("agents restarted on cache hosts; Mcrib replaced these by empty spares")
        @ src.FEBRUARY_INDEX.at("efficiently replaced these nodes with empty spares,"),
        impact=statement("many users could not connect: client boot failed")
        @ src.FEBRUARY.at("many users were unable to connect to Slack"),
        mitigation=statement("boots throttled; scatter query changed to read what is missing")
        @ src.FEBRUARY_INDEX.at("throttling client boot requests to reduce database load"),
        duration=incidents.FEBRUARY,
    ),
    Incident(
        "A faulty link between availability zones, twice in a day",
        date="2021-06-30",
        report=src.CELLS,
        cascade=[c.webapp],
        trigger=statement("a network link between zones had intermittent faults")
        @ src.CELLS.at("experienced intermittent faults, causing slowness and degraded"),
        impact=statement("degraded for customers; sitewide errors hovered around 1 %")
        @ src.DRAIN_TALK.at("Sitewide error rates hovered around 1%."),
        mitigation=statement("the link was removed from service, the second time for good")
        @ src.CELLS.at("permanently removed the network link from service"),
        duration=incidents.LINK_BOTH,
    ),
    Incident(
        "Transit gateways saturate on the first working day",
        date="2021-01-04",
        report=src.JANUARY,
        cascade=[c.transit_gateway, c.dashboards, c.webapp, c.provisioner],
        trigger=statement("clients with cold caches; a transit gateway did not scale in time")
        @ src.JANUARY_QUOTES.at("client caches are cold and clients pull"),
        impact=statement("unavailable by 7:00 PST, degraded but functional by 9:15")
        @ src.JANUARY_INDEX.at("Slack was degraded but functional"),
        mitigation=statement("AWS added capacity by hand; panic mode and retries helped")
        @ src.JANUARY_INDEX.at("AWS engineers were alerted and manually increased"),
        duration=incidents.JANUARY_DEGRADED,
    ),
    Incident(
        "Load balancers keep a stale list of servers",
        date="2020-05-12",
        report=src.BAD_DAY,
        cascade=[c.vitess_db, c.webapp, c.haproxy_wss],
        trigger=statement(
            "about 8:30 Pacific time: a configuration change loads the database, then a scale-up"
        )
        @ src.BAD_DAY.at("due to a rollout of a configuration change"),
        impact=statement("customers could not connect, 16:45 to 17:33 Pacific time")
        @ src.MAY_STATUS.at("customers were not able to connect to Slack"),
        mitigation=statement(
            "a new fleet of servers registered; the load balancer's list of servers refreshed"
        )
        @ src.MAY_STATUS.at("we refreshed the list of servers registered with"),
        duration=incidents.MAY_OUTAGE,
    ),
]

with FailureDomains(
    c.slack,
    "Blast radius of the caches, failures of networks and zones",
    as_of="2025-03-07",
    incidents=INCIDENTS,
    breakers=statement("2021: circuit breaking and retries helped to get back to serving")
    @ src.JANUARY_QUOTES.at("This — plus retries and circuit breaking"),
    bulkheads=statement("keyspaces of Vitess isolate query workloads from each other (2022)")
    @ src.FEBRUARY.at("provides isolation between different query workloads"),
    focus=c.caches,
    figures={
        "2021-01-04, down to degraded": incidents.JANUARY_OUTAGE,
        "bad link, first time (2021)": incidents.LINK_FIRST,
        "degraded, 2022-02-22": incidents.FEBRUARY,
        "send success, 2021-01-04 6:57": incidents.SENT_OK,
        "send success, usually (2021)": incidents.SENT_USUALLY,
        "loss to network fix, 2021-01-04": incidents.JANUARY_DEGRADED,
        "from loss to alert, 2021-01-04": incidents.ALERTED_AFTER,
        "slow requests, 2021-01-04": incidents.SLOW_REQUESTS,
        "server time, slow 1 % 2021-01-04": incidents.SLOW_TIME,
        "bad link, second time (2021)": incidents.LINK_SECOND,
        "degraded 2022-02-22, by a note": incidents.FEBRUARY_BY_NOTE,
        "Consul rollout: hosts a step": incidents.CONSUL_STEP,
        "customer impact, 2020-05-12 a.m.": incidents.MORNING,
        "goal: zone drained within (2023)": facts.DRAIN_TIME,
    },
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="an empty cache sent its reads to Vitess in 2022",
        ),
        Link(
            "incidents/debugging/linux_file_descriptors",
            "guide",
            because="provisioning reached the limit of open files in 2021",
        ),
        Link(
            "incidents/debugging/haproxy_no_server_available",
            "guide",
            because="load balancers kept stale servers in 2020",
        ),
    ],
    urgent=[
        failures.CACHE_EMPTY,
        failures.NETWORK_SATURATED,
        failures.ZONE_LINK,
        failures.JOB_QUEUE_FULL,
    ],
) as diagram:
    diagram.include(
        Group("caches", [c.mcrib, c.caches]),
    )
    c.clients >> Call("HTTPS, WebSocket") >> c.edge >> Call("HTTPS") >> c.webapp
    c.webapp >> Call("packets", note="between VPCs") >> c.transit_gateway
    c.provisioner >> Call("packets") >> c.transit_gateway
    c.dashboards >> Call("packets", note="to its database, 2021") >> c.transit_gateway
    c.provisioner >> Asynchronous("new servers") >> c.webapp
    c.webapp >> Call("through Mcrouter", optional=True) >> c.caches
    c.webapp >> Call("queries", note="scatter query on a miss") >> c.vitess_db
    c.mcrib >> Call("catalog") >> c.discovery
    c.mcrib >> Asynchronous("assign spares") >> c.caches
    c.job_redis >> Asynchronous("jobs") >> c.workers >> Call("queries") >> c.vitess_db
    c.haproxy_wss >> Call("HTTP", note="before Envoy") >> c.webapp
    c.rotor >> Asynchronous("xDS") >> c.edge
    c.dashboards >> Observation("metrics") >> c.webapp
