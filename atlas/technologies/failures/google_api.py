"""What fails in calls of Google APIs, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._google import (
    CHECKED,
    LINT,
    MORE_QUOTA,
    OTHER_ZONE,
    QUOTAS,
    gcpdiag,
)
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

auth = Repository(
    "googleapis/google-auth-library-python",
    commit="2ea24b03436765fa3cf279ce148482ff6332136b",
    checked=CHECKED,
    publisher="Google Cloud",
)
CREATION = gcpdiag.file("website/content/en/runbook/diagnostic-trees/gce/vm-creation.md")
REAUTH = auth.file("google/oauth2/reauth.py")

VM_CREATION = Check(
    "Diagnose why an instance was not created.",
    shell(
        "gcpdiag runbook gce/vm-creation -p project_id=<project> -p instance_name=<name> "
        "-p zone=<region>"
    )
    @ CREATION.at("gcpdiag runbook gce/vm-creation"),
    **NO_OUTPUT,
    verify="Give the zone, such as europe-west1-b; it searches the log for the reason.",
)
METADATA = Check(
    "Request the metadata server, on the machine or in the pod.",
    shell("curl -sS -i -H 'Metadata-Flavor: Google' http://metadata.google.internal")
    @ auth.file("google/auth/compute_engine/_metadata.py").at('"metadata.google.internal"'),
    healthy=statement("an answer with the header Metadata-Flavor: Google")
    @ auth.file("docs/user-guide.rst").at("``Metadata-Flavor=Google``"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
KEY_FILE = Check(
    "Check where the program looks for credentials, in its environment.",
    action("Read GOOGLE_APPLICATION_CREDENTIALS in the environment of the program.")
    @ auth.file("google/auth/_default.py").at("GOOGLE_APPLICATION_CREDENTIALS"),
    **NO_OUTPUT,
    verify="If it is set, the file must exist and be readable by the program.",
)
LOGIN = Step(
    "Copy application_default_credentials.json aside, then log in again as a person.",
    command=shell("gcloud auth application-default login")
    @ REAUTH.at("Please run `gcloud auth application-default login` to reauthenticate"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Put back the copy of application_default_credentials.json made before; "
    "gcloud auth application-default revoke deletes the file.",
    verify="The program runs again.",
)

RATE = KnownFailure("API calls exceed a rate quota", steps=[QUOTAS, LINT, MORE_QUOTA])
RESOURCES = KnownFailure("a quota of resources is used up", steps=[QUOTAS, LINT, MORE_QUOTA])
CAPACITY = KnownFailure(
    "the zone has no capacity for the machine type", steps=[VM_CREATION, QUOTAS, OTHER_ZONE]
)
NO_LOGIN = KnownFailure("no credentials are found", steps=[KEY_FILE, METADATA, LOGIN])
LOGIN_EXPIRED = KnownFailure("the login has expired", steps=[KEY_FILE, METADATA, LOGIN])
NO_METADATA = KnownFailure(
    "the metadata server of the machine does not respond", steps=[METADATA, KEY_FILE, LINT]
)
