"""Automation removes a signing key that is to be kept, and applications reject its tokens."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    Link,
    Symptom,
    statement,
    undisclosed,
    waive,
)
from incidents.microsoft import _2021_03_15 as facts
from incidents.microsoft import components as c
from incidents.microsoft._steps import PUBLISHED_KEYS, REFRESH_KEYS, SIGN_INS, TOKEN_KEY
from incidents.microsoft.facts import SIGNING_KEY as REPORT

_NO_COST = undisclosed("costs: not in Microsoft's RCA LN01-P8Z")

with IncidentAnatomy(
    c.azure_ad,
    "A signing key marked “retain” is removed; logins fail",
    as_of="2021-03-16",
    report=REPORT,
    failure_class=("certificate-key-expiry", "operator-automation-error"),
    timeline=[
        Event(
            statement("public metadata lacks the removed key; applications begin to reject tokens")
            @ REPORT.at("stopped trusting tokens/assertions signed with the key"),
            when=facts.REMOVED,
            phase="began",
            effects=[
                Effect(c.key_metadata, "degraded"),
                Effect(c.applications, "degraded", because=c.key_metadata),
            ],
        ),
        Event(
            statement("Resource Manager, Key Vault, Storage and the portal are affected, too")
            @ REPORT.at("Below is a list of the major services"),
            when=undisclosed("time: the RCA gives only when these services recovered"),
            effects=[
                Effect(c.resources, "degraded", because=c.key_metadata),
                Effect(c.vaults, "degraded", because=c.key_metadata),
                Effect(c.storage, "degraded", because=c.key_metadata),
                Effect(c.web_console, "degraded", because=c.key_metadata),
            ],
        ),
        Event(
            statement("telemetry identifies the problem, and engineers are engaged automatically")
            @ REPORT.at("Service telemetry identified the problem, and the"),
            when=undisclosed("time: the RCA gives none for the detection"),
            phase="detected",
        ),
        Event(
            statement("the last change in progress, to backend infrastructure, is reverted")
            @ REPORT.at("we reverted deployment of the last backend"),
            when=facts.WRONG_REVERT,
        ),
        Event(
            statement("the key removal is found to be the cause, and the metadata is rolled back")
            @ REPORT.at("key removal operation was identified as the root"),
            when=facts.ROLLED_BACK,
            phase="mitigated",
            effects=[Effect(c.key_metadata, "recovered")],
        ),
        Event(
            statement("Azure Resource Manager has recovered")
            @ REPORT.at("22:39 UTC 15 March 2021 Azure Resource Manager."),
            when=facts.RESOURCES,
            effects=[Effect(c.resources, "recovered")],
        ),
        Event(
            statement("Key Vault has recovered in most regions")
            @ REPORT.at("Azure Key Vault (for most regions)."),
            when=facts.VAULTS,
        ),
        Event(
            statement("Storage's update is applied to a first production tenant")
            @ REPORT.at("was applied to first production tenant as part"),
            when=facts.FIRST_TENANT,
        ),
        Event(
            statement("the portal is fully restored")
            @ REPORT.at("Azure Portal functionality was fully restored."),
            when=facts.PORTAL,
            effects=[Effect(c.web_console, "recovered")],
        ),
        Event(
            statement("Storage's update is applied to most regions")
            @ REPORT.at("Azure Storage configuration change applied to most"),
            when=facts.MOST_REGIONS,
        ),
        Event(
            statement("Key Vault has recovered in the remaining regions, all in the US")
            @ REPORT.at("(West US, Central US, and East US 2)."),
            when=facts.LAST_VAULTS,
            effects=[Effect(c.vaults, "recovered")],
        ),
        Event(
            statement("Storage has recovered; the RCA once calls this the end of the incident")
            @ REPORT.at("recovery and we declared the incident fully mitigated."),
            when=facts.STORAGE,
            effects=[Effect(c.storage, "recovered")],
        ),
        Event(
            statement("mitigation is declared for the customers with residual impact")
            @ REPORT.at("residually impacted customers was declared at 09:37"),
            when=facts.ENDED,
            phase="resolved",
            effects=[Effect(c.applications, "recovered")],
        ),
    ],
    trigger=statement("a bug: the automation ignored that the key was marked “retain”")
    @ REPORT.at("where the automation incorrectly ignored that “retain” state,"),
    detection=statement("service telemetry; it engaged the engineering team automatically")
    @ REPORT.at("Service telemetry identified the problem, and the"),
    mitigation=statement("the metadata was rolled back; applications had to refresh their caches")
    @ REPORT.at("Applications then needed to pick up the rolled"),
    impact={
        "affected": statement("users could no longer access applications that use these protocols")
        @ REPORT.at("end users were no longer able to access"),
        "recovery": statement("varied: servers cache the metadata differently")
        @ REPORT.at("of server implementations that handle caching differently."),
        "backup authentication": statement(
            "did not help: it covered issuing tokens, not validating them"
        )
        @ REPORT.at("for token issuance but did not provide coverage"),
        "communication": statement("not sent for all affected downstream services")
        @ REPORT.at("not successfully communicate for all the impacted"),
        "error text": undisclosed("messages that users saw: not in Microsoft's RCA LN01-P8Z"),
    },
    barriers=[
        Barrier(
            "Protections for removing a key",
            kind="safe-tool",
            what=statement(
                "the second phase of protections covers it; its deployment is not finished"
            )
            @ REPORT.at("the remove key component is in the second"),
            stops=c.key_metadata,
            cost=_NO_COST,
        ),
        Barrier(
            "Safeguards in the removal process",
            kind="validation",
            what=statement("additional safeguards were added, until the second phase is complete")
            @ REPORT.at("key removal process which will remain until the"),
            stops=c.key_metadata,
            cost=_NO_COST,
        ),
    ],
    signals=[
        Symptom(
            description=statement("errors in authentication")
            @ REPORT.at("may have encountered errors performing authentication operations"),
            seen_by="users of applications that depend on Azure AD",
        ),
    ],
    recovery=[TOKEN_KEY, PUBLISHED_KEYS, SIGN_INS, REFRESH_KEYS],
    data_loss=undisclosed("data loss: the RCA mentions failed authentication, and no stored data"),
    rollback=statement("the key metadata was rolled back to its prior state")
    @ REPORT.at("the key metadata was rolled back to its"),
    cost=_NO_COST,
    see=[
        Link(
            "incidents/jenkins/2021_06_02_principal",
            "more",
            because="a credential of a program expires in Azure AD, and nodes cannot log in",
        )
    ],
) as diagram:
    waive("AM101", because="the RCA quotes no error message, and no code")
    waive("AM103", because="the RCA names no metric: telemetry, without more")
    waive("NH205", because="the RCA gives no number of requests, users or servers")
    waive("IN404", because="authentication stores nothing that the RCA mentions")
    c.key_removal >> Asynchronous("removes keys") >> c.key_metadata
    c.applications >> Call("signing keys") >> c.key_metadata
    c.resources >> Call("authentication") >> c.key_metadata
    c.vaults >> Call("authentication") >> c.key_metadata
    c.storage >> Call("signing keys, cached") >> c.key_metadata
    c.web_console >> Call("authentication") >> c.key_metadata
