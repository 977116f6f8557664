"""First steps that technologies of Google Cloud share, and where they are read."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME

CHECKED = "2026-11-26"
gcpdiag = Repository(
    "GoogleCloudPlatform/gcpdiag",
    commit="06ec8584ec5919df53a4e6841ad2ad74a5f045b2",
    checked=CHECKED,
    publisher="Google Cloud",
)
autoscaler = Repository(
    "kubernetes/autoscaler",
    commit="55c37cd5eb550756c5ccc5a89e9068d77797e575",
    checked=CHECKED,
)
RULES = "website/content/en/rules"
QUOTA_RULE = gcpdiag.file(f"{RULES}/gce/ERR/2022_001.md")
CAPACITY_RULE = gcpdiag.file(f"{RULES}/gce/WARN/2022_010.md")
README = gcpdiag.file("README.md")
OUTPUT = gcpdiag.file("gcpdiag/lint/output/terminal_output.py")

LINT = Check(
    "Diagnose the project: it reports exceeded quotas and missing permissions.",
    shell("gcpdiag lint --project=<project>") @ README.at("gcpdiag lint --project"),
    healthy=statement("OK at each resource") @ OUTPUT.at("'[green] OK [/green]'"),
    unhealthy=statement("FAIL at a resource, with the reason below it")
    @ OUTPUT.at("'[red]FAIL[/red]'"),
    verify="It looks at the last three days. The page of the rule, whose address is printed, says "
    "what to do.",
)
QUOTAS = Check(
    "Check which quota is used up, and when it resets.",
    action("Open IAM and Admin, Quotas of the project in the console, and sort by usage.")
    @ QUOTA_RULE.at("reporting a quota exceeded error"),
    **NO_OUTPUT,
)
MORE_QUOTA = Step(
    "Request a higher quota, or free resources.",
    command=action("Request a quota adjustment for the metric in the message.")
    @ QUOTA_RULE.at("request and are granted a quota adjustment"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Not needed: it changes nothing that runs, it only allows more.",
    verify="The call succeeds.",
)
OTHER_ZONE = Step(
    "Retry in another zone, with another machine type, or later.",
    command=action("Try the request in other zones or with different hardware.")
    @ CAPACITY_RULE.at("Consider trying your request in other zones,"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Delete what is no longer needed.",
    verify="The instances are created.",
)
