"""A permission more than doubles the rows of a query; the file built of them breaks the proxy."""

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
from incidents.cloudflare import _2025_11_18 as facts
from incidents.cloudflare import _steps as steps
from incidents.cloudflare import components as c
from incidents.cloudflare._technologies import fl2

REPORT = facts.REPORT
_NO_COST = undisclosed("costs: not in Cloudflare's report of November 2025")

with IncidentAnatomy(
    c.cloudflare_network,
    "An oversized feature file breaks the core proxy",
    as_of="2025-11-18",
    report=REPORT,
    failure_class="hard-limit-reached",
    timeline=[
        Event(
            statement("step by step, ClickHouse users see more tables; a query returns duplicates")
            @ REPORT.at("query above started returning “duplicates” of columns"),
            when=facts.GRANTED,
        ),
        Event(
            statement("the network fails to deliver traffic, then recovers or fails with each file")
            @ REPORT.at("a good or a bad set of configuration"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.feature_file, "degraded"),
                Effect(c.core_proxy, "degraded", because=c.feature_file),
                Effect(c.visitors, "degraded", because=c.core_proxy),
            ],
        ),
        Event(
            statement(
                "first errors on customer traffic, by the table; services on the proxy suffer, too"
            )
            @ REPORT.at("Other systems that rely on our core proxy"),
            when=facts.CUSTOMERS_HIT,
            effects=[
                Effect(c.workers_kv, "degraded", because=c.core_proxy),
                Effect(c.access, "degraded", because=c.workers_kv),
                Effect(c.turnstile, "lost", because=c.core_proxy),
            ],
        ),
        Event(
            statement("the dashboard is less available from now on: its functions use Workers KV")
            @ REPORT.at("some control plane and dashboard functions rely upon."),
            when=facts.DASHBOARD_HIT,
            effects=[Effect(c.dashboard, "degraded", because=c.workers_kv)],
        ),
        Event(
            statement("an automated test detects it; manual investigation starts a minute later")
            @ REPORT.at("manual investigation started at 11:32."),
            when=facts.DETECTED,
            phase="detected",
        ),
        Event(
            statement("the incident call is created")
            @ REPORT.at("The incident call was created at 11:35."),
            when=facts.CALLED,
        ),
        Event(
            statement("an attack is suspected; the status page is down, too, by coincidence")
            @ REPORT.at("Cloudflare’s status page went down."),
            when=undisclosed("time: the report gives none for the suspicion"),
        ),
        Event(
            statement(
                "a bypass puts Workers KV and Access on an older proxy: less impact, not none"
            )
            @ REPORT.at("they fell back to a prior version of"),
            when=facts.BYPASSED,
        ),
        Event(
            statement("the dashboard is available again, as Workers KV bypasses the proxy")
            @ REPORT.at("when Workers KV bypassed the core proxy system."),
            when=facts.DASHBOARD_BACK,
            effects=[Effect(c.dashboard, "recovered")],
        ),
        Event(
            statement(
                "confident that the file was the trigger, teams focus on restoring an older one"
            )
            @ REPORT.at("Bot Management configuration file was the trigger for"),
            when=facts.FOCUSED,
        ),
        Event(
            statement("no new files are deployed; an older one passes its test")
            @ REPORT.at("We stopped automatic deployment of new Bot Management"),
            when=facts.STOPPED,
        ),
        Event(
            statement("a correct file is deployed globally; core traffic flows largely as normal")
            @ REPORT.at("configuration file was deployed globally and most services"),
            when=facts.FIXED,
            phase="mitigated",
            effects=[
                Effect(c.feature_file, "recovered"),
                Effect(c.turnstile, "degraded"),
            ],
        ),
        Event(
            statement("a backlog of logins, with retries, begins to overwhelm the dashboard")
            @ REPORT.at("A backlog of login attempts began to overwhelm"),
            when=facts.LOGIN_BACKLOG,
            effects=[Effect(c.dashboard, "degraded")],
        ),
        Event(
            statement("more control plane concurrency restores the dashboard")
            @ REPORT.at("Scaling control plane concurrency restored availability at"),
            when=facts.LOGINS_RESTORED,
            effects=[Effect(c.dashboard, "recovered")],
        ),
        Event(
            statement("all downstream services are restarted, and all operations are restored")
            @ REPORT.at("downstream services restarted and all operations fully"),
            when=facts.ENDED,
            phase="resolved",
            effects=[
                Effect(c.core_proxy, "recovered"),
                Effect(c.visitors, "recovered"),
                Effect(c.workers_kv, "recovered"),
                Effect(c.access, "recovered"),
                Effect(c.turnstile, "recovered"),
            ],
        ),
    ],
    trigger=statement("ClickHouse permissions more than doubled the rows of a metadata query")
    @ REPORT.at("change to one of our database systems' permissions"),
    detection=statement("an automated test")
    @ REPORT.at("The first automated test detected the issue at"),
    mitigation=statement("generation stopped, good file inserted by hand, core proxy restarted")
    @ REPORT.at("manually inserting a known good file into"),
    impact={
        "visitors got": statement("HTTP 5xx errors, and slower responses")
        @ REPORT.at("significant increases in latency of responses from"),
        "customers on the older proxy": statement(
            "no errors, but a bot score of zero for all traffic"
        )
        @ REPORT.at("all traffic receiving a bot score of zero."),
        "logins": statement("most users were unable to log in to the dashboard")
        @ REPORT.at("most users were unable to log in due"),
    },
    barriers=[
        Barrier(
            "Generated files validated like user input",
            kind="validation",
            what=statement("ingestion of generated files is being hardened, as for user input")
            @ REPORT.at("Hardening ingestion of Cloudflare-generated configuration files in"),
            stops=c.core_proxy,
            cost=_NO_COST,
        ),
        Barrier(
            "Review of the failure modes of modules",
            kind="review",
            what=statement("failure modes are being reviewed across all modules of the core proxy")
            @ REPORT.at("Reviewing failure modes for error conditions across"),
            stops=c.core_proxy,
            cost=_NO_COST,
        ),
    ],
    signals=[
        fl2.WORKER_PANIC,
        ErrorReply(
            reply=statement("HTTP 5xx") @ REPORT.at("HTTP 5xx status codes."),
            seen_by="visitors of sites on the newer proxy",
        ),
        cloudflare.REQUESTS_BY_STATUS.rising(),
    ],
    recovery=[steps.QUERY_ORIGIN, steps.PAUSE],
    data_loss=undisclosed("data loss: the report mentions none; mail was processed and delivered"),
    rollback=statement("an earlier version of the file replaced the bad one")
    @ REPORT.at("replace it with an earlier version of the"),
    cost=_NO_COST,
    limits={"bot management features, limit": facts.LIMIT},
    figures={"features in use": facts.IN_USE},
) as diagram:
    waive(
        "AM102",
        because="the proxy is Cloudflare's own; its report prints the line, not where it logs",
    )
    waive("IN404", because="the report mentions errors and logins, and no lost data")
    c.visitors >> Call("HTTPS") >> c.core_proxy
    c.feature_file >> Call("SQL on system.columns") >> c.feature_store
    c.feature_file >> Asynchronous("feature file") >> c.core_proxy
    c.workers_kv >> Call("its front end") >> c.core_proxy
    c.access >> Call("depends on it") >> c.workers_kv
    c.access >> Call("depends on it") >> c.core_proxy
    c.turnstile >> Call("HTTPS") >> c.core_proxy
    c.dashboard >> Call("login check") >> c.turnstile
    c.dashboard >> Call("some functions") >> c.workers_kv
