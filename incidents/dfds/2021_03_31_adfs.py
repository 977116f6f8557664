"""Certificates of ADFS expire unmonitored, and users cannot sign in to AWS with it."""

from atlas import (
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from incidents.dfds import _2021_03_31 as facts
from incidents.dfds import _steps as steps
from incidents.dfds import _technologies as own
from incidents.dfds import components as c
from incidents.dfds.facts import ADFS as REPORT

_NO_COST = undisclosed("costs: not in the report of April 2021")

with IncidentAnatomy(
    c.sign_in,
    "Token-signing certificates expire, and cloud sign-in fails",
    as_of="2021-03-31",
    report=REPORT,
    failure_class="certificate-key-expiry",
    timeline=[
        Event(
            statement("the token-signing and token-decrypting certificates of ADFS expire")
            @ REPORT.at("Token-decrypting and token-signing certificates applied to ADFS expire"),
            when=facts.EXPIRED,
            phase="began",
            effects=[
                Effect(c.certificates, "lost"),
                Effect(c.adfs, "lost", because=c.certificates),
                Effect(c.aws_sign_in, "degraded", because=c.adfs),
                Effect(c.platform_users, "degraded", because=c.aws_sign_in),
            ],
        ),
        Event(
            statement("issues are reported with sign-in to the AWS web console")
            @ REPORT.at("Reports of issues signing into the AWS web"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("the issue is verified") @ REPORT.at("Issue logging in verified"),
            when=facts.VERIFIED,
        ),
        Event(
            statement("the team that manages ADFS is contacted")
            @ REPORT.at("Datacenters team contacted reporting the issue"),
            when=facts.CONTACTED,
        ),
        Event(
            statement("a member of that team joins the call")
            @ REPORT.at("Member of datacenters team joined call to begin"),
            when=facts.JOINED,
        ),
        Event(
            statement("the cause is identified: the certificates have expired")
            @ REPORT.at("expired token signing and decryption certificates"),
            when=facts.IDENTIFIED,
        ),
        Event(
            statement(
                "the certificate is rolled over; after a manual fix of metadata, sign-in works"
            )
            @ REPORT.at("Certificate rolled over and login via ADFS confirmed"),
            when=facts.ROLLED,
            effects=[Effect(c.certificates, "recovered"), Effect(c.adfs, "recovered")],
        ),
        Event(
            statement("a script has updated the federation metadata of all accounts")
            @ REPORT.at("Script completed to update account federation metadata."),
            when=facts.DONE,
            phase=("mitigated", "resolved"),
            effects=[
                Effect(c.aws_sign_in, "recovered"),
                Effect(c.platform_users, "recovered"),
            ],
        ),
    ],
    trigger=statement("both certificates expired")
    @ REPORT.at("token decryption certificates applied to ADFS expired."),
    detection=statement("reports of issues with sign-in")
    @ REPORT.at("Reports of issues signing into the AWS web"),
    mitigation=statement("a new certificate, and its metadata in every AWS account")
    @ REPORT.at("Ran script to update all account federation metadata"),
    impact={
        "platform users": statement("unable to sign in to the AWS web console")
        @ REPORT.at("Platform users were unable to sign into the"),
        "ownership": statement("the platform team depends on another team to manage ADFS")
        @ REPORT.at("We depend on datacenters team to manage ADFS"),
        "expiry": statement("neither monitored nor recorded")
        @ REPORT.at("No monitoring or record of certificate expiry"),
        "renewal": statement("automatic renewal was not configured")
        @ REPORT.at("Auto renewal feature not configured in ADFS"),
    },
    barriers=[
        Barrier(
            "Monitoring of certificate expiry",
            kind="alert",
            what=statement("certificate expiry is to be monitored, by a script or a calendar")
            @ REPORT.at("Implement monitoring of ADFS (particularly certificate expiry"),
            stops=c.certificates,
            cost=_NO_COST,
        ),
        Barrier(
            "Monitoring by the team that runs ADFS",
            kind="alert",
            what=statement("the datacenters team is asked to apply monitoring and follow up")
            @ REPORT.at("Ask datacenters to apply monitoring and follow up"),
            stops=c.certificates,
            cost=_NO_COST,
        ),
        Barrier(
            "Migration away from ADFS",
            kind="simplification",
            what=statement("a clear path to an alternative is to be identified")
            @ REPORT.at("Identify a clear path for migration away from"),
            stops=c.adfs,
            cost=_NO_COST,
        ),
    ],
    signals=[own.adfs.UPDATE_MANUALLY, own.aws_sign_in.SIGNATURE_INVALID],
    recovery=[
        steps.LIST_TOKEN_CERTIFICATES,
        steps.CERTIFICATE_ROLLOVER,
        steps.RENEW_TOKEN_CERTIFICATES,
        steps.LIST_PROVIDERS,
        steps.UPDATE_METADATA,
    ],
    data_loss=undisclosed("data loss: not in the report of April 2021"),
    rollback=statement("none: the certificate was rolled over to a new one")
    @ REPORT.at("Certificate rolled over and login via ADFS confirmed"),
    cost=_NO_COST,
    stated={"time to detect": facts.DETECTED_IN, "time to mitigate": facts.RECOVERED_IN},
) as diagram:
    waive("AM103", because="the report says that expiry was not monitored; it names no metric")
    waive("IN404", because="users could not sign in; the report says nothing about data")
    waive("NH205", because="the report gives no number of users or accounts")
    c.platform_users >> Call("signs in") >> c.adfs
    c.platform_users >> Call("SAML token") >> c.aws_sign_in
    c.aws_sign_in >> Call("trusts, by metadata") >> c.adfs
    c.adfs >> Call("signs tokens with") >> c.certificates
