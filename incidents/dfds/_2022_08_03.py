"""Moments and figures of 3 August 2022."""

from atlas import minutes
from incidents._times import utc
from incidents.dfds.facts import KYVERNO

ALERTED = utc("2022-08-03 11:38") @ KYVERNO.at("2022-08-03 11:38 | Alerted by end-user team")
STARTED = utc("2022-08-03 11:50") @ KYVERNO.at("2022-08-03 11:50 | Started looking into the")
IDENTIFIED = utc("2022-08-03 12:08") @ KYVERNO.at(
    "2022-08-03 12:08 | Issue identified, started work"
)
RECREATED = utc("2022-08-03 12:18") @ KYVERNO.at("2022-08-03 12:18 | Issue recreated in K8s")
SANDBOX = utc("2022-08-03 12:26") @ KYVERNO.at("2022-08-03 12:26-12:?? | Fix deployed in K8s")
DEPLOYED = utc("2022-08-03 13:06") @ KYVERNO.at("2022-08-03 13:06 | Fix deployed in affected")
CONFIRMED = utc("2022-08-03 13:25") @ KYVERNO.at("2022-08-03 13:25 | User reporting back that")

DETECTED_IN = minutes(12) @ KYVERNO.at("Time to detection: 12 minutes")
RECOVERED_IN = minutes(88) @ KYVERNO.at("Time to recovery: 88 minutes")
