"""What stops or moves machines of Compute Engine, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

_gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked="2026-11-26",
    publisher="Google Cloud",
)
_TREES = "website/content/en/runbook/diagnostic-trees/gce"
TERMINATION = _gcpdiag.file(f"{_TREES}/vm-termination.md")
PERFORMANCE = _gcpdiag.file(f"{_TREES}/vm-performance.md")
SERIAL = _gcpdiag.file(f"{_TREES}/serial-log-analyzer.md")
REASONS = _gcpdiag.file("gcpdiag/runbook/gce/templates/vm_termination.jinja")

WHY = Check(
    "Run gcpdiag: why was the machine stopped?",
    shell(
        "gcpdiag runbook gce/vm-termination -p project_id=<project> -p instance_name=<name> "
        "-p zone=<zone>"
    )
    @ TERMINATION.at("gcpdiag runbook gce/vm-termination"),
    **NO_OUTPUT,
)
EVENTS = Check(
    "Find the system events of the machine in Cloud Logging.",
    action('Query log_id("cloudaudit.googleapis.com/system_event") in the Logs Explorer.')
    @ REASONS.at('log_id("cloudaudit.googleapis.com/system_event")'),
    **NO_OUTPUT,
    verify="A host error restarts the machine by default, typically within three minutes.",
)
BOOT = Check(
    "Search the serial log for a failed start of the operating system.",
    shell(
        "gcpdiag runbook gce/serial-log-analyzer -p project_id=<project> -p instance_name=<name> "
        "-p zone=<zone>"
    )
    @ SERIAL.at("gcpdiag runbook gce/serial-log-analyzer"),
    **NO_OUTPUT,
)
LOAD = Check(
    "Run gcpdiag on the machine's CPU, memory and disks.",
    shell(
        "gcpdiag runbook gce/vm-performance -p project_id=<project> -p instance_name=<name> "
        "-p zone=<zone>"
    )
    @ PERFORMANCE.at("gcpdiag runbook gce/vm-performance"),
    **NO_OUTPUT,
)

HOST = KnownFailure("the host of a machine failed", steps=[EVENTS, WHY, BOOT])
MAINTENANCE = KnownFailure(
    "a machine was stopped for maintenance of its host", steps=[EVENTS, WHY, BOOT]
)
MOVED = KnownFailure("a machine was moved to another host", steps=[EVENTS, LOAD, BOOT])
PREEMPTED = KnownFailure("a preemptible machine was stopped", steps=[EVENTS, WHY, BOOT])
