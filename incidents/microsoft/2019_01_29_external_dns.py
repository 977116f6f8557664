"""An external DNS provider is down; Azure AD needs it, and unreachable keys count as revoked."""

from atlas import (
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Observation,
    Symptom,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.dns import ASK, TRACE
from incidents.microsoft import _2019_01_29 as facts
from incidents.microsoft import _external_dns as c
from incidents.microsoft._steps import OTHER_PROVIDER
from incidents.microsoft.facts import EXTERNAL_DNS as REPORT

_NO_COST = undisclosed("costs: not in Microsoft's RCA of January 2019")

with IncidentAnatomy(
    c.azure,
    "External DNS outage stops logins; SQL databases are dropped",
    as_of="2019-01-30",
    report=REPORT,
    failure_class=("dns", "hidden-dependency"),
    timeline=[
        Event(
            statement("customers may have issues to access services: a DNS provider has an outage")
            @ REPORT.at("An external DNS service provider experienced a global"),
            when=facts.BEGAN,
            phase="began",
            effects=[
                Effect(c.provider, "degraded"),
                Effect(c.services, "degraded", because=c.provider),
                Effect(c.government, "degraded", because=c.provider),
                Effect(c.germany, "degraded", because=c.provider),
            ],
        ),
        Event(
            statement("Azure AD authentication and MFA are affected, too")
            @ REPORT.at("Azure Active Directory were leveraging the external DNS"),
            when=facts.LOGINS_FAIL,
            effects=[
                Effect(c.logins, "degraded", because=c.provider),
                Effect(c.mfa, "degraded", because=c.provider),
            ],
        ),
        Event(
            statement("Key Vault is not reachable: a limited subset of SQL databases is dropped")
            @ REPORT.at("dropped after Azure Key Vault was not reachable."),
            when=undisclosed("time: the RCA gives none for the loss of connectivity"),
            effects=[
                Effect(c.vaults, "degraded"),
                Effect(c.databases, "lost", because=c.vaults),
            ],
        ),
        Event(
            statement("alerts do not fire for a time, and the status page is updated late")
            @ REPORT.at("Azure internal communications tooling was also affected"),
            when=undisclosed("time: the RCA gives none for alerts and communication"),
            effects=[
                Effect(c.alerts, "degraded"),
                Effect(c.communication, "degraded", because=c.provider),
            ],
        ),
        Event(
            statement("some traffic of Azure AD is routed to a second DNS provider by hand")
            @ REPORT.at("manual intervention was required to route a portion"),
            when=undisclosed("time: the RCA gives none, nor one for the detection"),
            phase="detected",
        ),
        Event(
            statement("Azure AD authentication is no longer affected")
            @ REPORT.at("Azure Cloud was impacted between 21:07 - 21:48"),
            when=facts.LOGINS_BACK,
            effects=[Effect(c.logins, "recovered")],
        ),
        Event(
            statement("MFA is no longer affected")
            @ REPORT.at("and MFA was impacted between 21:07 - 22:25"),
            when=facts.MFA_BACK,
            effects=[Effect(c.mfa, "recovered")],
        ),
        Event(
            statement("the Azure Cloud is mitigated, by failover to another DNS provider")
            @ REPORT.at("failed over to an alternative DNS provider which"),
            when=facts.MITIGATED,
            phase="mitigated",
            effects=[Effect(c.services, "recovered")],
        ),
        Event(
            statement("residual impact on the US Government Cloud is mitigated")
            @ REPORT.at("Government Cloud was mitigated at 00:00 UTC on"),
            when=facts.GOVERNMENT,
            effects=[Effect(c.government, "recovered")],
        ),
        Event(
            statement("residual impact on the German Cloud is mitigated")
            @ REPORT.at("the German Cloud at 00:10 UTC on 30"),
            when=facts.GERMANY,
            phase="resolved",
            effects=[Effect(c.germany, "recovered")],
        ),
        Event(
            statement("alerts did not fire for a period; when these parts recover is not said")
            @ REPORT.at("there was a period of time where alerts,"),
            when=undisclosed("time: the RCA gives none for Key Vault, alerts and communication"),
            effects=[
                Effect(c.vaults, "recovered"),
                Effect(c.alerts, "recovered"),
                Effect(c.communication, "recovered"),
            ],
        ),
        Event(
            statement("the SQL service has restored all databases")
            @ REPORT.at("The SQL service restored all databases."),
            when=undisclosed("time: the RCA gives none for the restore"),
            effects=[Effect(c.databases, "recovered")],
        ),
        Event(
            statement("the provider has corrected the corrupt data on its primary servers")
            @ REPORT.at("addressing the data corruption issue on their primary"),
            when=undisclosed("time: the RCA gives none for the provider's fix"),
            effects=[Effect(c.provider, "recovered")],
        ),
    ],
    trigger=statement("a software update of the provider exposed corrupt data in its servers")
    @ REPORT.at("software update which exposed a data corruption issue"),
    detection=undisclosed("how it was noticed: not in Microsoft's RCA of January 2019"),
    mitigation=statement("DNS was failed over to another provider, partly by hand")
    @ REPORT.at("failed over to an alternative DNS provider which"),
    impact={
        "services on Azure's own DNS": statement("not affected, but logins to them were")
        @ REPORT.at("Azure services that leverage Azure DNS were not"),
        "SQL databases": statement("an extremely limited subset, with customers' own keys")
        @ REPORT.at("An extremely limited subset of SQL databases using"),
        "key not reachable": statement("was taken for a key revoked, and the database dropped")
        @ REPORT.at("the key is revoked, and the SQL database"),
        "communication": statement("late; customers may have been unable to log in to see it")
        @ REPORT.at("unable to log into their Azure Management Portal"),
    },
    barriers=[
        Barrier(
            "Redundant DNS of Azure's own",
            kind="redundancy",
            what=statement("Azure AD and others are to move to Azure's own, fully redundant DNS")
            @ REPORT.at("on-boarded to our fully redundant, native to Azure,"),
            stops=c.logins,
            cost=_NO_COST,
        ),
        Barrier(
            "No drop while keys are unreachable",
            kind="fallback",
            what=statement("SQL databases are no longer dropped when Key Vault is not accessible")
            @ REPORT.at("deployed code that will prevent SQL DB from"),
            stops=c.databases,
            cost=_NO_COST,
        ),
        Barrier(
            "Distinguish unreachable from revoked",
            kind="validation",
            what=statement("code is being developed that distinguishes the two")
            @ REPORT.at("correctly distinguish between Azure Key Vault being unreachable"),
            stops=c.databases,
            cost=_NO_COST,
        ),
        Barrier(
            "Failover of communication tools",
            kind="redundancy",
            what=statement("improvements were deployed that expedite a failover of the tools")
            @ REPORT.at("will help ensure an expedited fail over in"),
            stops=c.communication,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Symptom(
            description=statement("intermittent authentication issues")
            @ REPORT.at("well as intermittent authentication issues across multiple"),
            seen_by="customers of Azure",
        ),
    ],
    recovery=[ASK, TRACE, OTHER_PROVIDER],
    data_loss=statement(
        "SQL databases were dropped, and all were restored; to which moment is not said"
    )
    @ REPORT.at("The SQL service restored all databases."),
    rollback=statement("none: DNS was failed over, while the provider corrected its data")
    @ REPORT.at("failed over to an alternative DNS provider which"),
    cost=_NO_COST,
    see=[
        Link(
            "incidents/debugging/coredns_names_do_not_resolve",
            "guide",
            because="how to find which resolver does not answer, inside a cluster",
        )
    ],
) as diagram:
    waive("AM101", because="the RCA quotes no error message, and no code")
    waive("AM102", because="a query that fails is logged by the client, not by the provider")
    waive("AM103", because="the RCA names no metric")
    waive("NH205", because="the RCA gives no number of requests, users or databases")
    c.services >> Call("DNS") >> c.provider
    c.logins >> Call("DNS, a part") >> c.provider
    c.mfa >> Call("DNS") >> c.provider
    c.government >> Call("DNS") >> c.provider
    c.germany >> Call("DNS") >> c.provider
    c.communication >> Call("DNS") >> c.provider
    c.alerts >> Observation("health") >> c.services
    c.databases >> Call("customers' keys") >> c.vaults
    c.services >> Call("authentication") >> c.logins
