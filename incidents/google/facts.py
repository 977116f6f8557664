"""Sources and figures of Google Cloud's incidents, stated once.

The status page gives times in the US Pacific time zone.
"""

from atlas import Publisher, Repository, about, at, at_most, hours, minutes

CHECKED = "2026-11-23"
REPORT = Publisher("Google Cloud", checked=CHECKED).post(
    "Multiple GCP products are experiencing Service issues",
    "https://status.cloud.google.com/incidents/ow5i3PPK96RduMcb1SsW",
    "2025-06-13",
    read_in="copies of its first half, and quotations from the rest",
)
_gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked=CHECKED,
    publisher="Google Cloud",
)
GCPDIAG = _gcpdiag.file("README.md")
GCPDIAG_STATUS = _gcpdiag.file("gcpdiag/runbook/gce/snapshots/vm_performance.txt")
DASHBOARD = Repository(
    "GoogleCloudPlatform/monitoring-dashboard-samples",
    commit="25d8c3e813a171f38fc2feaa9b387782bcb88dfa",
    checked=CHECKED,
    publisher="Google Cloud",
).file("dashboards/google-recaptcha/recaptcha-key.json")

# 12 June 2025
FEATURE = at("2025-05-29", zone="PT") @ REPORT.at("On May 29, 2025, a new feature was")
POLICY = about(at("2025-06-12 10:45", zone="PDT")) @ REPORT.at(
    "June 12, 2025 at ~10:45am PDT, a policy"
)
BEGAN = at("2025-06-12 10:49", zone="PT") @ REPORT.at("Incident Start: 12 June, 2025 10:49")
MOST_BACK = at("2025-06-12 12:48", zone="PT") @ REPORT.at(
    "regions except us-central1 mitigated: 12 June, 2025 12:48"
)
ENDED = at("2025-06-12 13:49", zone="PT") @ REPORT.at("Incident End: 12 June, 2025 13:49")
PAGE_BEGAN = at("2025-06-12 10:51", zone="PT") @ REPORT.at("Incident began at 2025-06-12 10:51")
PAGE_ENDED = at("2025-06-12 18:18", zone="PT") @ REPORT.at("ended at 2025-06-12 18:18")

LASTED = hours(3) @ REPORT.at("Duration: 3 hours", of="the incident", basis="incident")
TRIAGED = at_most(minutes(2)) @ REPORT.at(
    "Within 2 minutes, our Site Reliability Engineering team", of="from the start to triage"
)
CAUSE_KNOWN = at_most(minutes(10)) @ REPORT.at(
    "Within 10 minutes, the root cause was identified", of="from the start of the incident"
)
BUTTON_READY = about(minutes(25)) @ REPORT.at(
    "ready to roll out ~25 minutes from the", of="from the start of the incident"
)
BUTTON_ROLLED_OUT = at_most(minutes(40)) @ REPORT.at(
    "Within 40 minutes of the incident, the red-button", of="from the start of the incident"
)
