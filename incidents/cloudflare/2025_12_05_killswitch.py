"""A kill switch is applied to a new kind of rule, and the older proxy returns 500."""

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
from incidents.cloudflare import _2025_12_05 as facts
from incidents.cloudflare import _steps as steps
from incidents.cloudflare import components as c
from incidents.cloudflare._technologies import fl1

REPORT = facts.REPORT
_NO_COST = undisclosed("costs: not in Cloudflare's report of December 2025")

with IncidentAnatomy(
    c.cloudflare_network,
    "A kill switch for test rules breaks the older core proxy",
    as_of="2025-12-05",
    report=REPORT,
    failure_class="latent-bug-triggered-by-input",
    timeline=[
        Event(
            statement(
                "a test tool that does not support larger bodies is disabled, fleet-wide in seconds"
            )
            @ REPORT.at("propagates changes within seconds to the entire"),
            when=facts.BEGAN,
            phase="began",
            effects=[Effect(c.older_proxy, "degraded")],
        ),
        Event(
            statement(
                "the change has fully propagated: sites on proxy FL1 with managed rules return 500"
            )
            @ REPORT.at("Customers that have their web assets served by"),
            when=facts.FULL,
            effects=[Effect(c.visitors, "degraded", because=c.older_proxy)],
        ),
        Event(
            statement("automated alerts fire; an incident is declared")
            @ REPORT.at("Automated alerts"),
            when=facts.DECLARED,
            phase="detected",
        ),
        Event(
            statement("the change is reverted, and the revert starts to propagate")
            @ REPORT.at("Configuration change reverted and propagation start"),
            when=facts.REVERTED,
        ),
        Event(
            statement("the revert has fully propagated, and all traffic is restored")
            @ REPORT.at("Revert fully propagated, all traffic restored"),
            when=facts.ENDED,
            phase=("mitigated", "resolved"),
            effects=[Effect(c.older_proxy, "recovered"), Effect(c.visitors, "recovered")],
        ),
    ],
    trigger=statement("a kill switch applied, for the first time, to a rule with action execute")
    @ REPORT.at("applied a killswitch to a rule with an"),
    detection=statement("automated alerts") @ REPORT.at("Automated alerts"),
    mitigation=statement("the second change was reverted")
    @ REPORT.at("and was reverted at 09:12, after which all"),
    impact={
        "affected customers' HTTP traffic": facts.OF_TRAFFIC,
        "body buffer before": facts.BUFFER_BEFORE,
        "body buffer, being rolled out": facts.BUFFER_AFTER,
        "unaffected": statement(
            "sites on the newer proxy FL2, where the error did not occur; the China network"
        )
        @ REPORT.at("which is written in Rust, the error did"),
    },
    barriers=[
        Barrier(
            "Staged and versioned configuration",
            kind="gradual-rollout",
            what=statement(
                "configuration is to get health validation and quick rollback, as software has"
            )
            @ REPORT.at("This includes health validation and quick rollback"),
            stops=c.older_proxy,
            cost=_NO_COST,
        ),
        Barrier(
            "Fail-open error handling",
            kind="fallback",
            what=statement(
                "a corrupt file is to be logged, and a known-good state used or traffic passed"
            )
            @ REPORT.at("default to a known-good state or pass traffic"),
            stops=c.visitors,
            cost=_NO_COST,
        ),
    ],
    signals=[
        fl1.RULESET_EXCEPTION,
        ErrorReply(
            reply=statement("HTTP 500") @ REPORT.at("HTTP code 500 errors being issued."),
            seen_by="visitors of sites on the proxy FL1 with the managed ruleset",
        ),
        cloudflare.REQUESTS_BY_STATUS.rising(),
    ],
    recovery=[steps.QUERY_ORIGIN, steps.PAUSE],
    data_loss=undisclosed("data loss: the report mentions only requests"),
    rollback=statement("the configuration change was reverted, and the revert propagated")
    @ REPORT.at("Configuration change reverted and propagation start"),
    cost=_NO_COST,
    stated={"time to resolve": facts.LASTED},
) as diagram:
    waive(
        "AM102",
        because="the proxy is Cloudflare's own; its report prints the line, not where it logs",
    )
    waive("IN404", because="the report mentions requests and responses, and no stored data")
    c.visitors >> Call("HTTPS") >> c.older_proxy
    c.visitors >> Call("HTTPS") >> c.core_proxy
    c.global_configuration >> Asynchronous("kill switches, settings") >> c.older_proxy
    c.global_configuration >> Asynchronous("kill switches, settings") >> c.core_proxy
