"""One regular expression exhausts every CPU core that serves HTTP, worldwide."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    ErrorReply,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.cloudflare import cloudflare
from incidents.cloudflare import _2019_07_02 as facts
from incidents.cloudflare import _steps as steps
from incidents.cloudflare.components import cloudflare_network, dashboard, visitors

REPORT = facts.REPORT
_NO_COST = undisclosed("costs: not in Cloudflare's report of July 2019")
_NO_TIME = undisclosed("time: the report gives none for it")

with IncidentAnatomy(
    cloudflare_network,
    "One regular expression exhausts all CPUs that serve HTTP",
    as_of="2019-07-02",
    report=REPORT,
    failure_class="cpu-algorithmic",
    timeline=[
        Event(
            statement("an approved change to the rules is merged")
            @ REPORT.at("merged a Pull Request containing the change"),
            when=facts.MERGED,
        ),
        Event(
            statement("the tests pass; they do not test for runaway CPU use by the WAF")
            @ REPORT.at("What it didn't do was test for runaway"),
            when=facts.TESTED,
        ),
        Event(
            statement("the rule begins to go out; it exhausts every CPU core that handles HTTP")
            @ REPORT.at("CPUs to become exhausted on every CPU core"),
            when=facts.DEPLOYED,
            phase="began",
            effects=[
                Effect(facts.managed_rules, "degraded"),
                Effect(facts.http_servers, "lost", because=facts.managed_rules),
                Effect(visitors, "lost", because=facts.http_servers),
                Effect(dashboard, "lost", because=facts.http_servers),
            ],
        ),
        Event(
            statement("the first page goes out, and reports a fault with the WAF")
            @ REPORT.at("the first PagerDuty page went out indicating a"),
            when=facts.PAGED,
            phase="detected",
        ),
        Event(
            statement("staff cannot sign in to internal tools: Cloudflare's own Access is down")
            @ REPORT.at("down we couldn't authenticate to our internal control"),
            when=_NO_TIME,
            effects=[Effect(facts.control_panel, "lost", because=facts.http_servers)],
        ),
        Event(
            statement("the WAF is identified as the cause, and an attack is ruled out")
            @ REPORT.at("the WAF was identified as the component causing"),
            when=facts.IDENTIFIED,
        ),
        Event(
            statement("a global termination of the WAF is proposed")
            @ REPORT.at("At 14:02 the entire team looked at"),
            when=facts.PROPOSED,
        ),
        Event(
            statement("a team member executes the global termination of the WAF")
            @ REPORT.at("Eventually, a team member executed the global WAF"),
            when=facts.TERMINATED,
            effects=[Effect(facts.managed_rules, "lost")],
        ),
        Event(
            statement("traffic and CPU are back to expected levels worldwide")
            @ REPORT.at("and CPU were back to expected levels worldwide."),
            when=facts.BACK,
            phase="mitigated",
            effects=[
                Effect(facts.http_servers, "recovered"),
                Effect(visitors, "recovered"),
                Effect(dashboard, "recovered"),
                Effect(facts.control_panel, "recovered"),
            ],
        ),
        Event(
            statement("after tests in one city, the WAF is re-enabled globally")
            @ REPORT.at("place and the WAF was re-enabled globally."),
            when=facts.ENABLED,
            phase="resolved",
            effects=[Effect(facts.managed_rules, "recovered")],
        ),
    ],
    trigger=statement("a cross-site scripting rule whose expression backtracks excessively")
    @ REPORT.at("that ended up creating excessive backtracking."),
    detection=statement("a page on a WAF fault; the alert on the global traffic drop was too slow")
    @ REPORT.at("the global traffic drop took too long to"),
    mitigation=statement("the global termination of the WAF")
    @ REPORT.at("Eventually, a team member executed the global WAF"),
    impact={
        "traffic lost, a colleague said": facts.TRAFFIC_LOST,
        "CPU of HTTP servers": facts.CPU,
        "seen by visitors": statement("a 502 error page on any site behind Cloudflare")
        @ REPORT.at("seeing a 502 error page when visiting any"),
        "customers": statement("could reach neither the dashboard nor the API")
        @ REPORT.at("unable to access the Cloudflare Dashboard or API"),
    },
    barriers=[
        Barrier(
            "Performance profiling of all rules",
            kind="test",
            what=statement("the test suite is to profile the performance of all rules")
            @ REPORT.at("Introduce performance profiling for all rules to"),
            stops=facts.managed_rules,
            cost=_NO_COST,
        ),
        Barrier(
            "CPU limit for rules",
            kind="limit",
            what=statement("the CPU protection that a refactoring had removed is back")
            @ REPORT.at("Re-introduce the excessive CPU usage protection that got"),
            stops=facts.http_servers,
            cost=_NO_COST,
        ),
        Barrier(
            "Dashboard that can bypass the edge",
            kind="way-in",
            what=statement("the dashboard and API are to get an emergency way off the edge")
            @ REPORT.at("Putting in place an emergency ability to take"),
            stops=dashboard,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("502") @ REPORT.at("seeing a 502 error page when visiting any"),
            seen_by="visitors of every site behind Cloudflare",
        ),
        cloudflare.REQUESTS_BY_STATUS.rising(),
    ],
    recovery=[steps.QUERY_ORIGIN, steps.PAUSE],
    data_loss=undisclosed("data loss: the report mentions only requests"),
    rollback=statement("the plan required two complete builds of the WAF, which took too long")
    @ REPORT.at("running the complete WAF build twice taking too"),
    cost=_NO_COST,
    stated={"time to mitigate": facts.DOWN},
    figures={"rule change requests in 60 days": facts.CHANGES},
) as diagram:
    visitors >> Call("HTTPS") >> facts.http_servers
    facts.http_servers >> Call("rules", note="in the same process") >> facts.managed_rules
    (
        facts.quicksilver
        >> Asynchronous("rules", note="to every machine at once")
        >> facts.managed_rules
    )
    dashboard >> Call("HTTPS", note="behind the same edge") >> facts.http_servers
    facts.control_panel >> Call("sign-in", note="through Access") >> facts.http_servers
    waive("AM102", because="the WAF is Cloudflare's own; its report does not say where it logs")
    waive("IN404", because="the report mentions requests and responses, and no stored data")
