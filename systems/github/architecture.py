"""How a page, a push and a job pass through GitHub's components."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, statement
from systems.github import _failures as failures
from systems.github import components as c
from systems.github import facts

with CompleteArchitecture(
    c.github,
    "Pages, Git and Actions in production",
    as_of="2026-08-20",
    timeouts=statement("an API request times out after 10 seconds")
    @ facts.TROUBLE_DOCS.at("takes more than 10 seconds to process"),
    retries=statement("2026-08: retry limits, budgets being applied")
    @ facts.AUGUST_17.at("applying consistent retry limits, retry budgets, and"),
    cost=c.github.economics.infrastructure,
    figures={
        "load on Azure, August 2026": facts.AZURE_SHARE,
        "load on Azure, May 2026": facts.AZURE_SHARE_MAY,
        "cores added in 2026": facts.CORES_ADDED,
        "storage added in 2026": facts.STORAGE_ADDED,
    },
    urgent=[failures.RETRY_STORM, failures.PRIMARY_DOWN, failures.REPLICAS_LAG, failures.GIT_DOWN],
) as diagram:
    diagram.include(Group("load balancers", [c.directors, c.proxies]))
    c.clients >> Call("HTTPS, SSH", timeout=facts.API_TIMEOUT, note="API requests") >> c.directors
    c.directors >> Call("packets in a tunnel") >> c.proxies >> Call("HTTPS") >> c.monolith
    c.proxies >> Call("Git over HTTPS or SSH") >> c.git_proxy
    c.monolith >> Call("MySQL protocol") >> c.mysql_fleet
    c.monolith >> Call("MySQL protocol", note="authentication") >> c.users_db
    c.monolith >> Call("Redis protocol", note="rate limits") >> c.rate_limits
    c.monolith >> Call("Git", note="reads") >> c.fileservers
    c.monolith >> Call("HTTP", optional=True) >> c.issue_search
    c.git_proxy >> Call("database access", note=facts.NEEDS_PRIMARY) >> c.mysql_fleet
    c.git_proxy >> Call("Git", note="to all copies") >> c.fileservers
    c.monolith >> Asynchronous("jobs") >> c.job_queue >> Asynchronous("jobs") >> c.hooks
    c.monolith >> Asynchronous("events") >> c.actions >> Asynchronous("jobs") >> c.runners
    c.actions >> Call("lookups", note="tokens") >> c.mysql_fleet
