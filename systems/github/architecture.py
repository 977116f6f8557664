"""How a page, a push and a job go through GitHub, and on what."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, statement, waive
from systems.github import _failures as failures
from systems.github import facts
from systems.github.components import (
    actions,
    clients,
    directors,
    fileservers,
    git_proxy,
    github,
    hooks,
    issue_search,
    job_queue,
    monolith,
    mysql_fleet,
    proxies,
    rate_limits,
    runners,
    users_db,
)

with CompleteArchitecture(
    github,
    "Pages, Git and Actions in production",
    as_of="2026-08-20",
    timeouts=statement("an API request is given up after 10 seconds")
    @ facts.TROUBLE_DOCS.at("takes more than 10 seconds to process"),
    retries=statement("retry limits, retry budgets and timeouts are being set between services")
    @ facts.AUGUST_17.at("applying consistent retry limits, retry budgets, and"),
    cost=github.economics.infrastructure,
    figures={
        "on Azure, of the load": facts.AZURE_SHARE,
        "in May 2026": facts.AZURE_SHARE_MAY,
        "cores added in 2026": facts.CORES_ADDED,
        "storage added in 2026": facts.STORAGE_ADDED,
    },
    urgent=[
        failures.CAPACITY_WAVE,
        failures.PRIMARY_DIES,
        failures.REPLICAS_LAG,
        failures.COPY_LOST,
    ],
) as diagram:
    diagram.include(Group("load balancers", [directors, proxies]))
    (
        clients
        >> Call("HTTPS, SSH", timeout=facts.API_TIMEOUT, note="an API request, in all")
        >> directors
    )
    directors >> Call("packets in a tunnel") >> proxies >> Call("HTTPS") >> monolith
    proxies >> Call("Git over HTTPS or SSH") >> git_proxy
    monolith >> Call("MySQL protocol") >> mysql_fleet
    monolith >> Call("MySQL protocol", note="who calls") >> users_db
    monolith >> Call("Redis protocol", note="counts calls") >> rate_limits
    monolith >> Call("Git", note="reads") >> fileservers
    monolith >> Call("HTTP", optional=True) >> issue_search
    git_proxy >> Call("database access", note=facts.NEEDS_PRIMARY) >> mysql_fleet
    git_proxy >> Call("Git", note="to all copies") >> fileservers
    monolith >> Asynchronous("jobs") >> job_queue >> Asynchronous("jobs") >> hooks
    monolith >> Asynchronous("events") >> actions >> Asynchronous("jobs") >> runners
    waive("CFO304", because="no share of owned or committed machines is public: blog and reports")
