"""GitHub's failure domains, and the outages that showed them."""

from atlas import Asynchronous, Call, FailureDomains, Group, Incident, Observation, statement, waive
from systems.github import _failures as failures
from systems.github import components as c
from systems.github import facts

INCIDENTS = [
    Incident(
        "Central US fails to scale with a new traffic peak",
        date="2026-08-17",
        report=facts.AUGUST_17,
        cascade=[c.proxies, c.monolith],
        trigger=statement("a new peak: a sidecar did not scale, and four HAProxy nodes saturated")
        @ facts.AUGUST_17_STATUS.at("four HAProxy nodes exhausted their flow limits,"),
        impact=statement("logins slow or failing; Copilot tokens recovered by 21:02 UTC")
        @ facts.AUGUST_17_STATUS.at("Copilot Token Service fully recovered by 21:02."),
        mitigation=statement(
            "the HAProxy nodes were paused, retries cut, and token requests blocked for a while"
        )
        @ facts.AUGUST_17_STATUS.at("Pausing HAProxy on those nodes simultaneously produced"),
        duration=facts.AUGUST_OUTAGE,
    ),
    Incident(
        "Scrapers saturate the search load balancers",
        date="2026-04-27",
        report=facts.APRIL_2026,
        cascade=[c.issue_search, c.monolith],
        trigger=statement("anonymous scrapers from over 600,000 IP addresses in four hours")
        @ facts.APRIL_2026.at("over 600,000 Unique IP addresses,"),
        impact=statement("up to 65 % of a service's searches timed out or failed")
        @ facts.APRIL_2026.at("up to 65% of searches timing out"),
        mitigation=statement("traffic blocked, the tier expanded and tuned")
        @ facts.APRIL_2026.at("blocking the anomalous traffic and applying tuning"),
        duration=facts.SEARCH_SATURATED,
    ),
    Incident(
        "The DNS resolvers of one site fail",
        date="2026-04-23",
        report=facts.APRIL_2026,
        cascade=[c.resolvers, c.git_proxy],
        trigger=statement("a new traffic-balancing mechanism made them fail under one load pattern")
        @ facts.APRIL_2026.at("Under a specific load pattern, this mechanism"),
        impact=statement("about 5 to 7 % of traffic; caches protected partly")
        @ facts.APRIL_2026.at("Approximately 5–7% of overall traffic was affected"),
        mitigation=statement("the resolvers were restarted; a configuration rollback did not help")
        @ facts.APRIL_2026.at("we restarted the affected DNS infrastructure."),
        duration=facts.RESOLVERS_DOWN,
    ),
    Incident(
        "Shorter cache TTL and heavy clients overload logins on a Monday",
        date="2026-02-09",
        report=facts.MARCH_2026,
        cascade=[c.users_db, c.monolith],
        trigger=statement("settings cached for 2 h, not 12; two client apps read over 10x as much")
        @ facts.MARCH_2026.at("user settings from 12 to 2 hours."),
        impact=statement("all services that depend on authentication or user management")
        @ facts.MARCH_2026.at("any services that depend on these were"),
        mitigation=statement("extra load was blocked further up the stack")
        @ facts.MARCH_2026.at("block the extra load further up the"),
        duration=failures.LOGINS_OVERLOADED.time_to_recover,
    ),
    Incident(
        "A security policy blocks all virtual machines for jobs",
        date="2026-02-02",
        report=facts.FEBRUARY_2026,
        cascade=[c.runners, c.actions],
        trigger=statement("a telemetry gap triggered security policies on storage in all regions")
        @ facts.MARCH_2026.at("triggered by a telemetry gap that"),
        impact=statement("hosted runners and Codespaces unavailable in all regions")
        @ facts.FEBRUARY_2026.at("All regions and runner types were impacted."),
        mitigation=statement("the policy changes were rolled back")
        @ facts.FEBRUARY_2026_SUMMARY.at("rolling back the erroneous policy changes,"),
        duration=facts.RUNNERS_DOWN,
    ),
    Incident(
        "A configuration change makes the read-only database endpoint inaccessible",
        date="2024-08-14",
        report=facts.AUGUST_2024,
        cascade=[c.mysql_fleet, c.monolith],
        trigger=statement("databases could no longer respond to health checks")
        @ facts.AUGUST_2024.at("respond to health check pings from the"),
        impact=statement("all of GitHub.com, for all users")
        @ facts.AUGUST_2024.at("all GitHub services on GitHub.com were inaccessible"),
        mitigation=statement("the change was reverted")
        @ facts.AUGUST_2024.at("by reverting the configuration change and confirming"),
        duration=facts.READS_DOWN,
    ),
    Incident(
        "ZooKeeper elects a second leader and Kafka splits",
        date="2020-10-09",
        report=facts.OCTOBER_2020,
        cascade=[c.job_queue, c.hooks],
        trigger=statement("ZooKeeper hosts added too fast: two leaders")
        @ facts.OCTOBER_2020.at("resulted in the election of a second"),
        impact=statement("about 10 % of job requests failed to write")
        @ facts.OCTOBER_2020.at("write failures for approximately 10% of"),
        mitigation=statement("traffic and workers moved to the second job system")
        @ facts.OCTOBER_2020.at("to our secondary job processing system."),
        duration=failures.SPLIT_QUEUE.time_to_recover,
    ),
    Incident(
        "43 seconds of network partition, then a day of degraded service",
        date="2018-10-21",
        report=facts.OCTOBER_21,
        cascade=[c.failover, c.mysql_fleet, c.monolith],
        trigger=statement(
            "connectivity was lost during maintenance; primaries moved to the West Coast"
        )
        @ facts.OCTOBER_21.at("was restored in 43 seconds,"),
        impact=statement(
            "stale and inconsistent information shown; webhooks and Pages builds paused"
        )
        @ facts.OCTOBER_21.at("information that was out of date and"),
        mitigation=statement("restored from backups, synchronised, failed back, queues processed")
        @ facts.OCTOBER_21.at("restore from backups, synchronize the replicas in"),
        duration=facts.DEGRADED_2018,
    ),
]

with FailureDomains(
    c.github,
    "Blast radius of logins, DNS, queues and primaries",
    as_of="2026-08-20",
    incidents=INCIDENTS,
    breakers=statement("retry limits and budgets, in work (2026-08)")
    @ facts.AUGUST_17.at("prevent retry storms and cascading load."),
    bulkheads=statement("planned (2026-03): isolate Git and Actions")
    @ facts.MARCH_2026.at("Further isolate key dependencies so that critical"),
    focus=c.users_db,
    figures={
        "one busy cluster, writes (2018)": facts.WRITES_APART,
        "webhooks queued (2018)": facts.HOOKS_QUEUED,
        "webhooks dropped (2018)": facts.HOOKS_DROPPED,
        "network partition (2018)": facts.PARTITION,
        "writes in the west (2018)": facts.WRITES_WEST,
        "ProxySQL's file limit (2020)": facts.FILE_LIMIT_2020,
        "Pages errors, mean, 2026-04-13": facts.PAGES_ERRORS,
        "Pages requests failed": facts.PAGES_FAILED,
        "traffic affected, 2026-04-23": facts.RESOLVERS_SHARE,
        "web and API errors, 2026-08-17": facts.AUGUST_ERRORS,
        "scraper IP addresses": facts.SCRAPERS,
        "time to declare, 2026-04-27": facts.SEARCH_DECLARED,
        "alert to failover, 2023-09-05": facts.DISK_FAILOVER_BEGUN,
        "outage of 2023-09-05": facts.DISK_OUTAGE,
        "Actions errors, mean, 2026-02-17": facts.TOKEN_ERRORS,
    },
    urgent=[
        failures.LOGINS_OVERLOADED,
        failures.FAILOVER,
        failures.SPLIT_QUEUE,
        failures.SEARCH_OVERLOADED,
    ],
) as diagram:
    diagram.include(
        Group("job system", [c.job_queue, c.hooks], boundary="cluster"),
        Group("Actions", [c.actions, c.job_state, c.runners]),
    )
    c.proxies >> Call("HTTPS") >> c.monolith
    c.proxies >> Call("Git over HTTPS or SSH") >> c.git_proxy
    c.monolith >> Call("MySQL protocol", note="authentication") >> c.users_db
    c.monolith >> Call("MySQL protocol") >> c.mysql_fleet
    c.monolith >> Call("HTTP", optional=True) >> c.issue_search
    c.git_proxy >> Call("database access", note=facts.NEEDS_PRIMARY) >> c.mysql_fleet
    c.git_proxy >> Call("DNS", note="partly cached") >> c.resolvers
    c.failover >> Observation("promotes") >> c.mysql_fleet
    c.monolith >> Asynchronous("jobs") >> c.job_queue
    c.hooks >> Call("jobs") >> c.job_queue
    c.monolith >> Asynchronous("events") >> c.actions
    c.actions >> Call("lookups", note="tokens") >> c.mysql_fleet
    c.actions >> Call("Redis protocol") >> c.job_state
    c.actions >> Asynchronous("jobs") >> c.runners
    waive("CFO301", because=c.NO_COST)
    waive("CFO304", because=c.NO_PURCHASE_MIX)
