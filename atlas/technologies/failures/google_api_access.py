"""What fails in calls of Google APIs where access is refused, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._google import LINT, gcpdiag
from atlas.technologies.failures.google_api import KEY_FILE, METADATA
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_apis = Repository(
    "googleapis/googleapis",
    commit="f8291d2b89f0017ab078a4c7378069bae5686f6f",
    checked="2026-11-26",
    publisher="Google Cloud",
)

DENIED = KnownFailure("the caller lacks a permission", steps=[LINT, KEY_FILE, METADATA])
API_KEYS = Check(
    "Compare the API key that the program sends with those of the project.",
    action("Open APIs and Services, Credentials of the project in the console.")
    @ _apis.file("google/api/error_reason.proto").at("be in a bad format, cannot be found,"),
    **NO_OUTPUT,
    verify="The key exists, is copied whole and has not expired.",
)
PROJECT = Check(
    "Check that the consumer in the message is the project that you mean.",
    action("Compare consumer in the metadata of the error with the project of the program.")
    @ _apis.file("google/api/error_reason.proto").at("refers to the entity that consumes an API"),
    **NO_OUTPUT,
    verify="Another project: a wrong key or setting. The same: read its notices in the console.",
)
ENABLE = Step(
    "Enable the API, if the project in the message is the right one; its use can cost money.",
    command=shell("gcloud services enable <service> --project=<project>")
    @ gcpdiag.file("gcpdiag/queries/apis.py").at("gcloud services enable {service}"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Disable the API again in the console, once nothing uses it.",
    verify="The call succeeds some minutes later.",
)
DISABLED = KnownFailure("the API is not enabled in the project", steps=[LINT, KEY_FILE, ENABLE])
BILLING = KnownFailure(
    "the project has no active billing account, or is suspended", steps=[LINT, PROJECT, KEY_FILE]
)
SCOPES = KnownFailure("the token lacks a scope", steps=[METADATA, KEY_FILE, LINT])
TOKEN = KnownFailure("the access token has expired", steps=[METADATA, KEY_FILE, LINT])
KEY = KnownFailure("the API key is not valid", steps=[API_KEYS, LINT, PROJECT])
