"""How revocation moved from one OCSP request per certificate to CRLs, and when."""

from atlas import (
    Asynchronous,
    BeforeAfter,
    Call,
    MigrationPhase,
    MigrationPlaybook,
    absent,
    gaps_in,
    statement,
    undisclosed,
    waive,
)
from systems.letsencrypt import _failures as failures
from systems.letsencrypt import components as c
from systems.letsencrypt import facts
from systems.letsencrypt.steps import CHECK_COMPLIANCE, COUNT_OLD, PROBE_LISTS, READ_PROFILE

gap = gaps_in("the posts of 2022 to 2025 and the changes of Boulder")
NO_TIME = gap("duration of the rollback of this phase")
OCSP_STILL_ANSWERS = statement("none: it is intended to keep operating OCSP") @ facts.OMIT.at(
    "we intend to keep operating OCSP"
)

PUBLISH = MigrationPhase(
    "Publish CRLs alongside OCSP, September 2022",
    entry=CHECK_COMPLIANCE,
    actions=[
        statement("split each CRL into 128 shards, sign them, and publish them")
        @ facts.NEW_LISTS.at("dividing our CRLs into 128 shards"),
        statement("disclose their addresses in CCADB only, for browser makers")
        @ facts.NEW_LISTS.at("will be disclosed only in CCADB"),
    ],
    **gap.of("duration", "rollback_takes"),
    leaves=statement("the CRLs cover every certificate issued")
    @ facts.NEW_LISTS.at("CRLs which cover all certificates that we"),
    risk=statement("two mechanisms mean more places for a bug that breaks the rules")
    @ facts.NEW_LISTS.at("would have increased the number of places"),
    rollback=gap("rollback from the CRLs"),
    data_loss=statement("none: certificates still name OCSP")
    @ facts.NEW_LISTS.at("certificates will continue to include an OCSP"),
)
NAME_LISTS = MigrationPhase(
    "Put the CRL address into certificates, before 7 May 2025",
    entry=PROBE_LISTS,
    actions=[
        statement("from 30 January, reject Must-Staple requests of accounts that never used it")
        @ facts.TIMELINE.at("OCSP Must-Staple requests will fail, unless"),
        statement("configure the profile to write the address of a shard into each certificate")
        @ facts.IN_CERTIFICATES.at("IncludeCRLDistributionPoints field is true"),
    ],
    duration=facts.UNTIL_DROPPED,
    leaves=statement("plan: certificates name a CRL before 7 May")
    @ facts.TIMELINE.at("Prior to this date we will have added"),
    risk=statement("a re-revocation for key compromise was not written for the new CRLs; fixed")
    @ facts.REVOKED_AGAIN.at("The RA was never passing a nonzero ShardIdx"),
    rollback=statement("turn the profile option off: the CRL is named only where it is on")
    @ facts.IN_CERTIFICATES.at("CRLDP is included only when the profile's"),
    rollback_takes=NO_TIME,
    data_loss=OCSP_STILL_ANSWERS,
)
OMIT_OCSP = MigrationPhase(
    "Omit OCSP from new certificates, from 7 May 2025",
    entry=READ_PROFILE,
    actions=[
        statement("a profile with OmitOCSP leaves OCSP out")
        @ facts.OMIT.at("causes the profile to omit the"),
        statement("reject every request for Must-Staple")
        @ facts.TIMELINE.at("including the OCSP Must Staple extension will fail"),
        statement("intended: keep operating OCSP after new certificates no longer name it")
        @ facts.OMIT.at("we intend to keep operating OCSP"),
    ],
    duration=facts.UNTIL_EXPIRED,
    leaves=statement("every certificate that named OCSP has expired")
    @ facts.END.at("certificates that contained OCSP URLs have now expired"),
    risk=statement("some non-browser software might be affected")
    @ facts.TIMELINE.at("some non-browser software might be"),
    rollback=statement("turn OmitOCSP off; in the code of 16 May 2025 it has no effect any more")
    @ facts.NO_SWITCH.at("as they no longer have any effect"),
    rollback_takes=NO_TIME,
    data_loss=OCSP_STILL_ANSWERS,
)
TURN_OFF = MigrationPhase(
    "Turn off the responders, 6 August 2025",
    entry=COUNT_OLD,
    actions=[
        statement("turn the responders off") @ facts.END.at("Today we turned off our Online"),
        statement("delete their code from Boulder, on 15 August")
        @ facts.DELETED.at("Delete all code for ocsp-responder."),
    ],
    **gap.of("duration", "rollback_takes"),
    leaves=statement("revocation is published by CRLs only")
    @ facts.END.at("publish revocation information exclusively via Certificate"),
    risk=gap("risk that was seen in this phase"),
    rollback=gap("rollback after the code is deleted"),
    data_loss=statement("none: Redis held only what could be regenerated")
    @ facts.CACHING.at("(very very quickly) regenerated"),
    point_of_no_return=True,
)

with MigrationPlaybook(
    c.letsencrypt,
    "Revocation from OCSP to CRLs, 2022 to 2025",
    as_of="2025-08-15",
    origin=[c.ocsp, c.response_cache],
    target=[c.updater, c.list_store],
    reason=statement("OCSP shows the authority which IP address visits which site")
    @ facts.INTENT.at("it represents a considerable risk to privacy"),
    phases=[PUBLISH, NAME_LISTS, OMIT_OCSP, TURN_OFF],
    no_return=statement(
        "Boulder cannot put OCSP into a certificate since the change of 16 May 2025"
    )
    @ facts.NO_SWITCH.at("Remove the ability for the issuance package"),
    dual_write=statement(
        "a revocation is written to two tables: certificateStatus and revokedCertificates"
    )
    @ facts.LISTS_DOCS.at("the new status is written to both the"),
    backfill=statement("CRLs are generated from the revocations that the database holds")
    @ facts.LISTS_DOCS.at("requests revoked certificate information from the SA"),
    verification=statement("by plan of 2022, all CRLs are checked against RFC 5280 before signing")
    @ facts.NEW_LISTS.at("will be checked for compliance with"),
    effect=[
        BeforeAfter(
            "age of what a browser knows of a revocation",
            "unstated",
            before=facts.OCSP_CACHED,
            after=undisclosed("after: as quickly as every 6 hours, says the post; not how old"),
        ),
        BeforeAfter(
            "OCSP requests at the origin, peak",
            "plain",
            before=facts.OCSP_ORIGIN,
            after=absent("requests: the service is off"),
        ),
    ],
    **gap.of("cost_before", "cost_after", "cost"),
    broke=statement("Let's Encrypt's own prober panicked on certificates without an OCSP address")
    @ facts.OBSERVER.at("caused the boulder-observer TLS prober to panic"),
    urgent=[failures.LISTS_STALE, failures.OCSP_OVERRUN, failures.DATABASE_BUSY],
    figures={
        "answered by the CDN, peak (2025)": facts.OCSP_CDN,
        "active certificates (2022)": facts.ACTIVE_2022,
        "one CRL, if all were revoked": facts.LIST_WHOLE,
        "one shard, worst case (2022)": facts.SHARD,
        "age limit of a CRL, default": facts.LIST_AGE,
    },
) as diagram:
    c.browsers >> Call("OCSP, until August 2025", optional=True) >> c.cdn
    c.cdn >> Call("OCSP, cache misses", optional=True) >> c.ocsp
    c.ocsp >> Call("Redis protocol", optional=True) >> c.response_cache
    c.ocsp >> Call("gRPC: sign", optional=True) >> c.authority
    c.ocsp >> Call("gRPC: status") >> c.database
    c.updater >> Call("gRPC: revocations") >> c.database
    c.updater >> Call("gRPC: sign", optional=True) >> c.authority
    c.updater >> Asynchronous("signed shard") >> c.list_store
    c.list_network >> Call("CRLs", optional=True) >> c.list_store
    c.vendors >> Call("CRLs over HTTP", optional=True) >> c.list_network
    waive("AM105", because="the post reports a load test; it names no step that ends an overload")
    waive("CFO305", because="no cost at another load: the posts state none")
    waive("IN403", because="no rollback was needed, so none was timed: posts and changes")
