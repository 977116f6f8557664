"""What fails where clients of Google APIs log in or name a resource, with the first steps."""

from atlas.evidence.command import action
from atlas.steps.step import Check
from atlas.technologies.failures._google import LINT
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures.google_api import KEY_FILE, METADATA
from atlas.technologies.failures.google_api_service import EXCEPTIONS
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

REFRESH = KnownFailure("the credentials give no token", steps=[KEY_FILE, METADATA, CLOCK])
RESOURCE = Check(
    "Compare project, location and name in the message with the resources in the console.",
    action("Open the resource in the console, in the project and location of the message.")
    @ EXCEPTIONS.at("class NotFound"),
    **NO_OUTPUT,
    verify="Another project or location: a setting. Not there: it was deleted or never created.",
)
NOT_FOUND = KnownFailure("a resource does not exist", steps=[RESOURCE, KEY_FILE, LINT])
CONFLICT = KnownFailure(
    "a resource exists already or is being changed", steps=[RESOURCE, KEY_FILE, LINT]
)
