"""One push: the calls it waits for, and the asynchronous work it triggers."""

from atlas import SLO, Asynchronous, Call, Fallback, RequestFlow, gaps_in, statement, waive
from systems.github import _failures as failures
from systems.github import components as c
from systems.github import facts

gap = gaps_in("the agreement promises uptime, no latency")

with RequestFlow(
    c.github,
    "One push, and the work it triggers",
    as_of="2026-08-20",
    slo=SLO(
        objective=statement("uptime in each quarter, by contract with paying organisations")
        @ facts.SLA.at("at least 99.9% Uptime"),
        availability=facts.UPTIME,
        **gap.of("p50", "p99", "p999"),
    ),
    fallback=statement("2020: traffic moved to a second job system")
    @ facts.OCTOBER_2020.at("to our secondary job processing system."),
    figures={
        "triggered by a push (2024)": facts.PUSH_LOGIC,
        "failover, expected in tests": facts.FAILOVER_EXPECTED,
        "outage of a primary, 2023-09-05": facts.DISK_OUTAGE,
        "mean webhook delay, 2024-07-05": facts.WEBHOOKS_LATE,
        "maximum webhook delay": facts.WEBHOOKS_LATEST,
        "mean job delay, 2024-07-05": facts.JOBS_LATE,
        "failed SSH reads, 2026-02-17": facts.TOKEN_ERRORS_SSH,
        "jobs a second, mean": facts.JOBS_A_SECOND,
        "more job starts per enterprise": facts.JOB_STARTS,
    },
    urgent=[failures.PRIMARY_DOWN, failures.GIT_DOWN, failures.SPLIT_QUEUE, failures.REPLICAS_LAG],
) as diagram:
    c.clients >> Call("SSH or HTTPS") >> c.directors >> Call("packets in a tunnel") >> c.proxies
    c.proxies >> Call("Git") >> c.git_proxy
    c.git_proxy >> Call("database access", note=facts.NEEDS_PRIMARY) >> c.mysql_fleet
    c.git_proxy >> Call("Git", note="three phases, all copies") >> c.fileservers
    c.git_proxy >> Asynchronous("push", note="sender not published") >> c.monolith
    c.monolith >> Call("MySQL protocol") >> c.mysql_fleet
    c.monolith >> Asynchronous("jobs") >> c.job_queue
    second = Fallback("jobs", when="writes to the first fail (2020)", instead_of=c.job_queue)
    c.monolith >> second >> c.second_queue
    c.second_queue >> Asynchronous("jobs") >> c.hooks
    c.job_queue >> Asynchronous("jobs") >> c.hooks >> Asynchronous("HTTPS") >> c.clients
    c.job_queue >> Asynchronous("events") >> c.actions >> Asynchronous("jobs") >> c.runners
    c.actions >> Call("lookups", note="tokens") >> c.mysql_fleet
    c.git_proxy >> Asynchronous("push events") >> c.change_queue
    c.change_queue >> Asynchronous("documents") >> c.code_index
    waive("CFO304", because=c.NO_PURCHASE_MIX)
