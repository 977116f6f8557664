"""One regular expression takes every processor that serves HTTP, all over the world."""

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
from incidents.cloudflare import _2019_07_02 as day
from incidents.cloudflare import _2019_07_02 as facts
from incidents.cloudflare import _steps as steps
from incidents.cloudflare.components import cloudflare_network, dashboard, visitors

REPORT = facts.REPORT
_NO_COST = undisclosed("costs: not in Cloudflare's report of July 2019")
_NO_TIME = undisclosed("time: the report gives none for it")

with IncidentAnatomy(
    cloudflare_network,
    "One regular expression takes all of HTTP's processors",
    as_of="2019-07-02",
    report=REPORT,
    failure_class="cpu-algorithmic",
    timeline=[
        Event(
            statement("a reviewed change to the rules is merged")
            @ REPORT.at("merged a Pull Request containing the change"),
            when=facts.MERGED,
        ),
        Event(
            statement("the tests pass; they do not look for a rule that runs away with the CPU")
            @ REPORT.at("What it didn't do was test for runaway"),
            when=facts.TESTED,
        ),
        Event(
            statement("the rule reaches every machine at once and takes every CPU of HTTP")
            @ REPORT.at("CPUs to become exhausted on every CPU core"),
            when=facts.DEPLOYED,
            phase="began",
            effects=[
                Effect(day.managed_rules, "degraded"),
                Effect(day.http_servers, "lost", because=day.managed_rules),
                Effect(visitors, "lost", because=day.http_servers),
                Effect(dashboard, "lost", because=day.http_servers),
            ],
        ),
        Event(
            statement("the first page goes out, for a fault with the WAF")
            @ REPORT.at("the first PagerDuty page went out indicating a"),
            when=facts.PAGED,
            phase="detected",
        ),
        Event(
            statement("staff cannot sign in to their own tools, which stand behind the same edge")
            @ REPORT.at("down we couldn't authenticate to our internal control"),
            when=_NO_TIME,
            effects=[Effect(day.control_panel, "lost", because=day.http_servers)],
        ),
        Event(
            statement("the WAF is found to be the cause, and an attack is ruled out")
            @ REPORT.at("the WAF was identified as the component causing"),
            when=facts.IDENTIFIED,
        ),
        Event(
            statement("somebody proposes to end the WAF everywhere")
            @ REPORT.at("At 14:02 the entire team looked at"),
            when=facts.PROPOSED,
        ),
        Event(
            statement("the WAF is ended everywhere")
            @ REPORT.at("Eventually, a team member executed the global WAF"),
            when=facts.TERMINATED,
            effects=[Effect(day.managed_rules, "lost")],
        ),
        Event(
            statement("traffic and CPU are back to what is expected, worldwide")
            @ REPORT.at("and CPU were back to expected levels worldwide."),
            when=facts.BACK,
            phase="mitigated",
            effects=[
                Effect(day.http_servers, "recovered"),
                Effect(visitors, "recovered"),
                Effect(dashboard, "recovered"),
                Effect(day.control_panel, "recovered"),
            ],
        ),
        Event(
            statement("after tests in one city the WAF is on again everywhere")
            @ REPORT.at("place and the WAF was re-enabled globally."),
            when=facts.ENABLED,
            phase="resolved",
            effects=[Effect(day.managed_rules, "recovered")],
        ),
    ],
    trigger=statement("a rule against cross-site scripting whose expression backtracks to excess")
    @ REPORT.at("that ended up creating excessive backtracking."),
    detection=statement("by a page, which named the WAF; the one for lost traffic came too late")
    @ REPORT.at("the global traffic drop took too long to"),
    mitigation=statement("the WAF was ended everywhere")
    @ REPORT.at("Eventually, a team member executed the global WAF"),
    impact={
        "traffic lost": facts.TRAFFIC_LOST,
        "CPU of HTTP servers": facts.CPU,
        "seen by visitors": statement("an error page, 502, on any site behind Cloudflare")
        @ REPORT.at("seeing a 502 error page when visiting any"),
        "customers": statement("could reach neither the dashboard nor the API")
        @ REPORT.at("unable to access the Cloudflare Dashboard or API"),
    },
    barriers=[
        Barrier(
            "Rules profiled by the tests",
            what=statement("all rules are to be profiled for performance in the test suite")
            @ REPORT.at("Introduce performance profiling for all rules to"),
            stops=day.managed_rules,
            cost=_NO_COST,
        ),
        Barrier(
            "A limit on the CPU of a rule",
            what=statement("the protection that a clean-up had removed is back")
            @ REPORT.at("Re-introduce the excessive CPU usage protection that got"),
            stops=day.http_servers,
            cost=_NO_COST,
        ),
        Barrier(
            "A dashboard that can leave the edge",
            what=statement("in an emergency dashboard and API are to be taken off the edge")
            @ REPORT.at("Putting in place an emergency ability to take"),
            stops=dashboard,
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
    recovery=[steps.ASK_THE_ORIGIN, steps.PAUSE],
    data_loss=undisclosed("data loss: the report speaks of requests alone"),
    rollback=statement("a plan that built the whole WAF twice, and took too long")
    @ REPORT.at("running the complete WAF build twice taking too"),
    cost=_NO_COST,
    stated={"time to mitigate": facts.DOWN},
    figures={"rule changes, last 60 days": facts.CHANGES},
) as diagram:
    visitors >> Call("HTTPS") >> day.http_servers
    day.http_servers >> Call("rules", note="in the same process") >> day.managed_rules
    day.quicksilver >> Asynchronous("rules", note="to every machine at once") >> day.managed_rules
    dashboard >> Call("HTTPS", note="behind the same edge") >> day.http_servers
    day.control_panel >> Call("HTTPS", note="behind the same edge") >> day.http_servers
    waive("AM102", because="the WAF is Cloudflare's own; its report does not say where it logs")
    waive("IN404", because="the report speaks of requests and answers, and of no stored data")
