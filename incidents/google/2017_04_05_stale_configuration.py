"""A master server cannot read recent files and reverts load balancers."""

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
from atlas.technologies.http import http
from incidents.google import _2017_04_05 as facts
from incidents.google import _balancers_2017 as c
from incidents.google._reports import BALANCERS as REPORT
from incidents.google._steps import PAUSE_UPDATES, STATUS, SWITCH_MASTER
from incidents.google.components import google_cloud
from systems.google import steps

_NO_COST = undisclosed("costs: not in Google's report of April 2017")

with IncidentAnatomy(
    google_cloud,
    "Load balancers revert to an out-of-date configuration",
    as_of="2017-04-05",
    report=REPORT,
    failure_class=["bad-config-push", "consensus-failover"],
    timeline=[
        Event(
            statement("a replica of the master servers cannot read recent configuration files")
            @ REPORT.at("distributed file system and was unable to read"),
            when=undisclosed("time: the report does not say when it lost access"),
            effects=[Effect(c.master, "degraded")],
        ),
        Event(
            statement("mastership passes to it; its first push fails the test, so it reverts all")
            @ REPORT.at("If the test fails (as it did in"),
            when=undisclosed("time: the report gives none for the change of mastership"),
        ),
        Event(
            statement("a quarter of requests gets errors: old configuration, and GFEs that restart")
            @ REPORT.at("Cloud HTTP(S) Load Balancer experienced a 25% error"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.balancers, "degraded", because=c.master),
                Effect(c.front_ends, "degraded", because=c.balancers),
                Effect(c.clients, "degraded", because=c.balancers),
            ],
        ),
        Event(
            statement("Google engineers are paged")
            @ REPORT.at("Google engineers were paged at 01:22 PDT."),
            when=facts.PAGED,
            phase="detected",
        ),
        Event(
            statement("the update process is switched to a different master server")
            @ REPORT.at("update process to use a different master server"),
            when=facts.SWITCHED,
        ),
        Event(
            statement("the error rate ends; most services were mitigated within one minute")
            @ REPORT.at("issue for most services within one minute."),
            when=facts.ENDED,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.balancers, "recovered"),
                Effect(c.front_ends, "recovered"),
                Effect(c.clients, "recovered"),
            ],
        ),
        Event(
            statement(
                "engineers then pause configuration updates; App Engine Flexible deploys fail"
            )
            @ REPORT.at("This caused deployments of App Engine Flexible apps"),
            when=undisclosed(
                "time: `then`, after the switch; the report gives the end of the pause"
            ),
            effects=[Effect(c.deployments, "lost")],
        ),
        Event(
            statement("the pause ends; meanwhile the root cause was confirmed")
            @ REPORT.at("configuration updates to the HTTP(S) Load Balancer until"),
            when=facts.RESUMED,
            effects=[Effect(c.deployments, "recovered")],
        ),
    ],
    trigger=statement("mastership passed to the server that could not read recent configuration")
    @ REPORT.at("Mastership then passed to the server that could"),
    detection=statement("a page to Google engineers; what sent it is not said")
    @ REPORT.at("Google engineers were paged at 01:22 PDT."),
    mitigation=statement("a different master server was used for configuration updates")
    @ REPORT.at("update process to use a different master server"),
    impact={
        "requests that failed, with 502": facts.ERRORS,
        "failed, some modified balancers": facts.ALL_ERRORS,
        "configuration changes paused": facts.PAUSED,
        "GFEs": statement("garbage collection took CPU; failed health checks led to restarts")
        @ REPORT.at("garbage collection which lead to failed health checks"),
    },
    barriers=[
        Barrier(
            "Masters push no old configuration",
            kind="validation",
            what=statement("masters are to push no configuration older than a few hours")
            @ REPORT.at("Master servers will be configured to never push"),
            stops=c.balancers,
            cost=_NO_COST,
        ),
        Barrier(
            "Front ends reject old configuration",
            kind="validation",
            what=statement("GFEs are to reject a configuration file older than a few hours")
            @ REPORT.at("Google Frontend servers will reject loading a configuration"),
            stops=c.balancers,
            cost=_NO_COST,
        ),
        Barrier(
            "Test for out-of-date configuration",
            kind="test",
            what=statement("testing is to flag out-of-date configurations before they are pushed")
            @ REPORT.at("so that out-of-date configurations are flagged before being"),
            stops=c.balancers,
            cost=_NO_COST,
        ),
        Barrier(
            "Masters that can read the files",
            what=statement("the issue that made the master fail to read files is to be fixed")
            @ REPORT.at("Fix the issue that caused the master server"),
            stops=c.master,
            cost=_NO_COST,
        ),
        Barrier(
            "Health checks that pass during GC",
            what=statement("failing health checks in heavy garbage collection are to be fixed")
            @ REPORT.at("Fix the issue that caused health check failures"),
            stops=c.front_ends,
            cost=_NO_COST,
        ),
    ],
    signals=[
        ErrorReply(
            reply=statement("502") @ REPORT.at("Clients received 502 errors for failed requests."),
            seen_by="clients of what runs behind HTTP(S) load balancers",
        ),
        http.BAD_GATEWAY_PYTHON,
    ],
    recovery=[STATUS, steps.BACKENDS, SWITCH_MASTER, PAUSE_UPDATES],
    data_loss=undisclosed("data loss: the report mentions failed requests, and no stored data"),
    rollback=statement("updates of the configuration came from a different master server")
    @ REPORT.at("update process to use a different master server"),
    cost=_NO_COST,
    stated={"time to mitigate": facts.LASTED, "time to resolve": facts.LASTED},
    glossary={"GFE": "Google Front End: the server that answers HTTP requests."},
) as diagram:
    c.clients >> Call("HTTP(S)") >> c.balancers >> Call("requests") >> c.front_ends
    c.master >> Asynchronous("configuration") >> c.balancers
    c.master >> Call("reads configuration") >> c.files
    c.deployments >> Call("configuration changes") >> c.master
    waive("AM103", because="the report names no metric")
    waive("IN404", because="the report mentions failed requests, and no stored data")
    waive("NH205", because="the report gives shares of requests, and no number of them")
