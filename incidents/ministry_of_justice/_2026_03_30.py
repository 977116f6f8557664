"""Moments of March 2026."""

from atlas import count
from incidents.ministry_of_justice.facts import WAF, uk

BETA = uk("2026-03-12 14:06") @ WAF.at("2026-03-12 14:06 | Cloud Platform made a beta")
NOTIFIED = uk("2026-03-13 11:16") @ WAF.at("2026-03-13 11:16 | Cloud Platform notify service teams")
CANDIDATE = uk("2026-03-23 07:22") @ WAF.at("2026-03-23 07:22 | Cloud Platform deploy the release")
SUMMARY = uk("2026-03-23 07:30") @ WAF.at("2026-03-23 07:30 | Cloud Platform publish a summary")
DEPLOYED = uk("2026-03-30 07:11") @ WAF.at("2026-03-30 07:11| Cloud Platform begin the deployment")
NOTICED = uk("2026-03-30 08:56") @ WAF.at("2026-03-30 08:56 | Cloud Platform team notice messages")
ROLLBACK = uk("2026-03-30 09:14") @ WAF.at("2026-03-30 09:14| Cloud Platform team begin a")
EXCLUDED = uk("2026-03-30 09:22") @ WAF.at("2026-03-30 09:22 | HMPPS developers apply an exclusion")
ROLLED_BACK = uk("2026-03-30 09:43") @ WAF.at(
    "2026-03-30 09:43 | The rollback of the ingress-nginx"
)
CONFIRMED = uk("2026-03-30 09:49") @ WAF.at("2026-03-30 09:49 | HMPPS developers confirm they are")
FINDINGS = uk("2026-03-30 10:09") @ WAF.at("2026-03-30 10:09 | HMPPS publish initial findings of")
GLOBAL = uk("2026-03-30 11:23") @ WAF.at("2026-03-30 11:23 | Using information from HMPPS and")
SAFE = uk("2026-03-30 12:00") @ WAF.at("2026-03-30 12:00 | After review of the incident")
ANNOUNCED = uk("2026-03-30 12:32") @ WAF.at(
    "2026-03-30 12:32 | Cloud Platform communicate their intention"
)
REDEPLOYED = uk("2026-03-30 14:00") @ WAF.at("2026-03-30 14:00 | Cloud Platform team complete the")
NO_RECURRENCE = uk("2026-03-30 14:39") @ WAF.at(
    "2026-03-30 14:39 | HMPPS developers confirm that the"
)
COMPLETE = uk("2026-03-30 14:41") @ WAF.at(
    "2026-03-30 14:41 | Cloud Platform confirm the deployment"
)

INGRESSES = count(3, "ingress") @ WAF.at(
    "component to the three production ingresses", of="production ingresses", basis="total"
)
REPAIRED_IN = (ROLLED_BACK - NOTICED).meaning_of(
    "from the first messages noticed to the end of the rollback", basis="step"
)
RESOLVED_IN = (NO_RECURRENCE - NOTICED).meaning_of(
    "from the first messages noticed to no recurrence", basis="step"
)
ROLLBACK_TOOK = (ROLLED_BACK - ROLLBACK).meaning_of(
    "the rollback, begun to completed", basis="step"
)
