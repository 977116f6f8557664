"""A permission doubles the rows of a query, and the file made of them breaks the core proxy."""

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
from incidents.cloudflare._technologies import fl2
from incidents.cloudflare.components import (
    access,
    cloudflare_network,
    core_proxy,
    dashboard,
    feature_file,
    feature_store,
    turnstile,
    visitors,
    workers_kv,
)

REPORT = facts.REPORT
_NO_COST = undisclosed("costs: not in Cloudflare's report of November 2025")

with IncidentAnatomy(
    cloudflare_network,
    "A feature file too long breaks the core proxy",
    as_of="2025-11-18",
    report=REPORT,
    failure_class="hard-limit-reached",
    timeline=[
        Event(
            statement(
                "users of ClickHouse may see more tables; a query without filter doubles its rows"
            )
            @ REPORT.at("query above started returning “duplicates” of columns"),
            when=facts.GRANTED,
            effects=[Effect(feature_file, "degraded")],
        ),
        Event(
            statement(
                "the network fails to deliver traffic; it heals and fails again, file by file"
            )
            @ REPORT.at("a good or a bad set of configuration"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(core_proxy, "degraded", because=feature_file),
                Effect(visitors, "degraded", because=core_proxy),
            ],
        ),
        Event(
            statement(
                "first errors on customers' traffic, by the report's table; dependents follow"
            )
            @ REPORT.at("Other systems that rely on our core proxy"),
            when=facts.CUSTOMERS_HIT,
            effects=[
                Effect(workers_kv, "degraded", because=core_proxy),
                Effect(access, "degraded", because=workers_kv),
                Effect(turnstile, "lost", because=core_proxy),
                Effect(dashboard, "degraded", because=workers_kv),
            ],
        ),
        Event(
            statement("an automated test fails; people look into it a minute later")
            @ REPORT.at("manual investigation started at 11:32."),
            when=facts.DETECTED,
            phase="detected",
        ),
        Event(
            statement("the incident call; an attack is suspected, also as the status page is down")
            @ REPORT.at("Cloudflare’s status page went down."),
            when=facts.CALLED,
        ),
        Event(
            statement("Workers KV and Access go around the core proxy, to an older version of it")
            @ REPORT.at("they fell back to a prior version of"),
            when=facts.BYPASSED,
        ),
        Event(
            statement("the dashboard is available again, as Workers KV goes around the proxy")
            @ REPORT.at("when Workers KV bypassed the core proxy system."),
            when=facts.DASHBOARD_BACK,
            effects=[Effect(dashboard, "recovered")],
        ),
        Event(
            statement("the file is known as the cause; work goes to restoring an older one")
            @ REPORT.at("Bot Management configuration file was the trigger for"),
            when=facts.FOCUSED,
        ),
        Event(
            statement("no new files are made; an older one passes its test")
            @ REPORT.at("We stopped automatic deployment of new Bot Management"),
            when=facts.STOPPED,
        ),
        Event(
            statement("a correct file is everywhere, and most services work")
            @ REPORT.at("configuration file was deployed globally and most services"),
            when=facts.FIXED,
            phase="mitigated",
            effects=[
                Effect(feature_file, "recovered"),
                Effect(core_proxy, "recovered"),
                Effect(visitors, "recovered"),
                Effect(workers_kv, "recovered"),
                Effect(access, "recovered"),
                Effect(turnstile, "recovered"),
            ],
        ),
        Event(
            statement("a backlog of logins, and retries, overwhelm the dashboard")
            @ REPORT.at("A backlog of login attempts began to overwhelm"),
            when=facts.LOGINS_PILE_UP,
            effects=[Effect(dashboard, "degraded")],
        ),
        Event(
            statement("more concurrency of the control plane brings the dashboard back")
            @ REPORT.at("Scaling control plane concurrency restored availability at"),
            when=facts.LOGINS_BACK,
            effects=[Effect(dashboard, "recovered")],
        ),
        Event(
            statement("all downstream services are restarted, and all is restored")
            @ REPORT.at("downstream services restarted and all operations fully"),
            when=facts.ENDED,
            phase="resolved",
        ),
    ],
    trigger=statement("a change of permissions in ClickHouse doubled the rows of a metadata query")
    @ REPORT.at("change to one of our database systems' permissions"),
    detection=statement("an automated test")
    @ REPORT.at("The first automated test detected the issue at"),
    mitigation=statement("generation stopped, a good file put in by hand, the core proxy restarted")
    @ REPORT.at("manually inserting a known good file into"),
    impact={
        "visitors got": statement("HTTP 5xx errors, and slower answers")
        @ REPORT.at("significant increases in latency of responses from"),
        "customers of the older FL": statement("no errors, but a bot score of zero for all")
        @ REPORT.at("all traffic receiving a bot score of zero."),
        "logins": statement("most users could not log in to the dashboard")
        @ REPORT.at("most users were unable to log in due"),
    },
    barriers=[
        Barrier(
            "Own files checked like input",
            what=statement("files that Cloudflare makes are checked as if users had sent them")
            @ REPORT.at("Hardening ingestion of Cloudflare-generated configuration files in"),
            stops=core_proxy,
            cost=_NO_COST,
        ),
        Barrier(
            "Failure modes of modules reviewed",
            what=statement("how each module of the proxy fails is reviewed")
            @ REPORT.at("Reviewing failure modes for error conditions across"),
            stops=core_proxy,
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
    recovery=[steps.ASK_THE_ORIGIN, steps.PAUSE],
    data_loss=undisclosed("data loss: the report tells of none; mail was processed and delivered"),
    rollback=statement("an earlier version of the file took the place of the bad one")
    @ REPORT.at("replace it with an earlier version of the"),
    cost=_NO_COST,
    limits={"features that the proxy takes": facts.LIMIT, "features in use": facts.IN_USE},
) as diagram:
    waive(
        "AM102", because="the proxy is Cloudflare's own; its report prints the line, not its place"
    )
    waive("IN404", because="the report tells of no lost data; it speaks of errors and logins")
    visitors >> Call("HTTPS") >> core_proxy
    feature_file >> Call("SQL on system.columns") >> feature_store
    feature_file >> Asynchronous("feature file") >> core_proxy
    workers_kv >> Call("its front end") >> core_proxy
    access >> Call("relies on it") >> workers_kv
    access >> Call("relies on it") >> core_proxy
    turnstile >> Call("HTTPS") >> core_proxy
    dashboard >> Call("login check") >> turnstile
    dashboard >> Call("some functions") >> workers_kv
