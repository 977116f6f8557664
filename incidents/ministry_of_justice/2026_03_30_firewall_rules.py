"""New firewall rules come with an ingress upgrade, and block log-ins as false positives."""

from atlas import (
    Asynchronous,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.kubernetes import ROLL_BACK
from incidents.ministry_of_justice import _2026_03_30 as facts
from incidents.ministry_of_justice import _technologies as own
from incidents.ministry_of_justice._steps import BLOCKED, EXCLUDE_RULE
from incidents.ministry_of_justice.components import (
    cloud_platform,
    firewall,
    hmpps_auth,
    hmpps_services,
    hmpps_users,
    ingress_rollout,
)
from incidents.ministry_of_justice.facts import WAF as REPORT
from incidents.ministry_of_justice.facts import ZONE

_NO_COST = undisclosed("costs: not in the report of the incident of 2026-03-30")

with IncidentAnatomy(
    cloud_platform,
    "An ingress upgrade brings firewall rules that block log-ins",
    as_of="2026-03-30",
    report=REPORT,
    failure_class=("bad-config-push", "bad-deploy"),
    timeline=[
        Event(
            statement("a beta ingress with the new rules is available; some teams begin to test it")
            @ REPORT.at("begin working with some teams to smoke test"),
            when=facts.BETA,
        ),
        Event(
            statement("service teams are notified of the beta")
            @ REPORT.at("Cloud Platform notify service teams of the availability"),
            when=facts.NOTIFIED,
        ),
        Event(
            statement("the release candidate is deployed to the non-production ingresses")
            @ REPORT.at("release candidate of the ingress-nginx component to the"),
            when=facts.CANDIDATE,
        ),
        Event(
            statement("a summary of the changes in ModSecurity and its rule set is published")
            @ REPORT.at("publish a summary of the changes in Modsecurity"),
            when=facts.SUMMARY,
        ),
        Event(
            statement("the deployment to the three production ingresses begins")
            @ REPORT.at("component to the three production ingresses"),
            when=facts.DEPLOYED,
        ),
        Event(
            statement("during the deployment, requests of users to HMPPS Auth are blocked")
            @ REPORT.at("WAF rejections of requests to the HMPPS Auth"),
            when=undisclosed("time: `during the deployment`, without a clock time"),
            phase="began",
            effects=[
                Effect(firewall, "degraded"),
                Effect(hmpps_auth, "degraded", because=firewall),
                Effect(hmpps_services, "degraded", because=hmpps_auth),
                Effect(hmpps_users, "degraded", because=firewall),
            ],
        ),
        Event(
            statement("the platform team notices Slack messages on unexpected blocking")
            @ REPORT.at("which indicate unexpected blocking of requests by Modsecurity"),
            when=facts.NOTICED,
            phase="detected",
        ),
        Event(
            statement("a rollback of the ingress with ModSecurity begins; an incident is declared")
            @ REPORT.at("begin a rollback of the Modsecurity enabled ingress-nginx"),
            when=facts.ROLLBACK,
        ),
        Event(
            statement("HMPPS developers exclude the rules that block traffic to HMPPS Auth")
            @ REPORT.at("exclude rules which are blocking traffic to HMPPS"),
            when=facts.EXCLUDED,
        ),
        Event(
            statement("the rollback has completed")
            @ REPORT.at("The rollback of the ingress-nginx component has completed"),
            when=facts.ROLLED_BACK,
            phase="mitigated",
            effects=[Effect(firewall, "recovered")],
        ),
        Event(
            statement("HMPPS developers confirm that they see no elevated blocking any more")
            @ REPORT.at("longer seeing elevated levels of request blocking by"),
            when=facts.CONFIRMED,
            effects=[
                Effect(hmpps_auth, "recovered"),
                Effect(hmpps_services, "recovered"),
                Effect(hmpps_users, "recovered"),
            ],
        ),
        Event(
            statement("HMPPS publishes first findings: which rules triggered the blocking")
            @ REPORT.at("findings of which CRS rules were triggering the"),
            when=facts.FINDINGS,
        ),
        Event(
            statement("a temporary global exclusion is created for the rule that a cookie triggers")
            @ REPORT.at("create a temporary global exclusion for the rule"),
            when=facts.GLOBAL,
        ),
        Event(
            statement("with both exclusions, a new deployment is judged to be safe")
            @ REPORT.at("global exclusion that redeploying the update is safe"),
            when=facts.SAFE,
        ),
        Event(
            statement("the intention to deploy again at 13:00 UTC is announced")
            @ REPORT.at("their intention to redeploy the updated ingress-nginx ingress"),
            when=facts.ANNOUNCED,
        ),
        Event(
            statement("the rollout of the ingress with ModSecurity completes")
            @ REPORT.at("complete the rollout of the Modsecurity enabled ingress-nginx"),
            when=facts.REDEPLOYED,
        ),
        Event(
            statement("HMPPS developers confirm that the issues do not recur")
            @ REPORT.at("redeployment has not resulted in a recurrence of"),
            when=facts.NO_RECURRENCE,
            phase="resolved",
        ),
        Event(
            statement("the team confirms that the deployment is completed")
            @ REPORT.at("Cloud Platform confirm the deployment has been completed"),
            when=facts.COMPLETE,
        ),
    ],
    trigger=statement("ingress-nginx 1.14.3, with a new ModSecurity and a new rule set")
    @ REPORT.at("Version 1.14.3 of ingress-nginx included a new version"),
    detection=statement("messages in a Slack channel of the HMPPS Auth team")
    @ REPORT.at("Via messages in the HMPPS Auth team slack"),
    mitigation=statement("a rollback; then exclusions of rules, and a new deployment")
    @ REPORT.at("The ingress-nginx update was rolled back."),
    impact={
        "from first notice to rolled back": facts.REPAIRED_IN,
        "from first notice to resolved": facts.RESOLVED_IN,
        "rollback, begun to completed": facts.ROLLBACK_TOOK,
        "production ingresses upgraded": facts.INGRESSES,
        "users across HMPPS": statement("unable to authenticate, and to access applications")
        @ REPORT.at("Users across HMPPS were unable to authenticate successfully"),
        "false positives, contributing": statement("a posthog cookie's contents; an Expect header")
        @ REPORT.at("Two false positive detections were identified as contributing"),
        "other parts of the MoJ": statement("possible: their users too may have had no access")
        @ REPORT.at("it is possible that users in other parts"),
        "cause in the rules": statement("the specific change is not identified")
        @ REPORT.at("identified the specific change in the WAF rules"),
        "seen in testing": statement("one of the two issues; the mitigation was insufficient")
        @ REPORT.at("One issue was identified in testing, however the"),
        "posthog cookie": statement("rescoped before, with too little time for it to expire")
        @ REPORT.at("there was insufficient time between this change being"),
        "clock of the report": ZONE,
    },
    barriers=[
        Barrier(
            "Tests on non-production ingresses",
            kind="test",
            what=statement("teams are to be reminded to test with the non-production controllers")
            @ REPORT.at("use the non-production ingress controllers for their dev"),
            stops=firewall,
            cost=_NO_COST,
        ),
        Barrier(
            "Separate clusters for production",
            kind="isolation",
            what=statement(
                "Cloud Platform 3.0 will separate clusters, so tests use other ingresses"
            )
            @ REPORT.at("will contain separate clusters for production and non-production"),
            stops=firewall,
            cost=_NO_COST,
        ),
        Barrier(
            "Global exclusion of one rule",
            kind="setting",
            what=statement(
                "added, temporary: the rule that the posthog cookie triggers is excluded"
            )
            @ REPORT.at("A temporary exclusion was added globally to the"),
            stops=firewall,
            shortens=True,
            cost=_NO_COST,
        ),
        Barrier(
            "Exclusions by the application",
            kind="setting",
            what=statement(
                "HMPPS added exclusions of rules, so that its services are not disrupted"
            )
            @ REPORT.at("CRS rule exclusions were added by HMPPS to"),
            stops=hmpps_auth,
            shortens=True,
            cost=_NO_COST,
        ),
    ],
    signals=[own.firewall_ingress.ACCESS_DENIED],
    recovery=[BLOCKED, ROLL_BACK, EXCLUDE_RULE],
    data_loss=undisclosed("data loss: the report mentions only requests that were blocked"),
    rollback=statement("the ingress-nginx update was rolled back, and later deployed again")
    @ REPORT.at("The ingress-nginx update was rolled back."),
    cost=_NO_COST,
    glossary={
        "CRS": "Core Rule Set of OWASP: rules for a web application firewall.",
        "HMPPS": "A part of the Ministry of Justice, with applications of its own.",
        "MoJ": "Ministry of Justice.",
    },
) as diagram:
    waive("NH205", because="the report gives no figure of the platform's size or load")
    waive("AM103", because="the report names no metric, and no alert")
    waive("IN403", because="the report has no time at which the blocking began")
    waive("IN404", because="the firewall holds no data, and the report mentions none")
    hmpps_users >> Call("HTTPS") >> firewall >> Call("HTTP") >> hmpps_auth
    hmpps_services >> Call("log-in") >> hmpps_auth
    ingress_rollout >> Asynchronous("new version and rules") >> firewall
