"""What fails in logins with Microsoft Entra ID, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check, Step
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure

_docs = Repository(
    "MicrosoftDocs/azure-docs",
    commit="025127781aa62e061d987a3c66145d476b2c8893",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="articles/active-directory/develop",
)
CODES = _docs.file("reference-aadsts-error-codes.md")

LOOK_UP = Check(
    "Check what the code means today, and which fix Microsoft names.",
    action("Search the number of the code at https://login.microsoftonline.com/error.")
    @ CODES.at("Search on the numeric part of the returned"),
    **NO_OUTPUT,
    verify="The page names the cause and some workarounds.",
)
TENANT = Check(
    "Check that the tenant in the request is the one that holds the application.",
    action("Compare the tenant and the application in the message with the settings.")
    @ CODES.at("Check to make sure you have the correct"),
    **NO_OUTPUT,
    verify="A tenant of another environment is the usual mistake.",
)
REGISTRATION = Check(
    "Check the registration of the application: its identifier, addresses and secrets.",
    action("Open App registrations in the portal and read the application.")
    @ CODES.at("check **App registrations > Endpoints** to confirm"),
    **NO_OUTPUT,
    verify="The identifier exists, and a secret or certificate has not expired.",
)
POLICIES = Check(
    "Check which policy of the tenant applies to the login.",
    action("Read the policies of Conditional Access in the portal, as an administrator.")
    @ CODES.at("Check the security policies that are defined on"),
    **NO_OUTPUT,
    verify="One that was changed lately, or whose conditions fit the program.",
)
ASSIGNED = Check(
    "Check who is assigned to the application.",
    action("Read the users and groups of the enterprise application in the portal.")
    @ CODES.at("The signed in user is not assigned to"),
    **NO_OUTPUT,
    verify="The user, or a group of the user, is in the list with a role.",
)
TOKEN_CACHE = Check(
    "Check whether the program keeps its tokens, or requests one for each call.",
    action("Read how often the program requests a token, in its log or code.")
    @ CODES.at("logic to ensure that token caching is implemented"),
    **NO_OUTPUT,
    verify="One request per token lifetime is normal; one per call must be cached.",
)
NEW_SECRET = Step(
    "Create a new secret for the application, and give it to the program.",
    command=action("Create a new key for the application in the Azure portal.")
    @ CODES.at("Visit the Azure portal to create new keys"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the new secret; the old one works until it expires.",
    verify="The program gets a token.",
)
NO_APP = KnownFailure(
    "the application is not found in the tenant", steps=[LOOK_UP, TENANT, REGISTRATION]
)
DISABLED_APP = KnownFailure(
    "the application is disabled in the tenant", steps=[LOOK_UP, REGISTRATION, TENANT]
)
SECRET = KnownFailure(
    "the secret of the application is wrong or has expired",
    steps=[LOOK_UP, REGISTRATION, NEW_SECRET],
)
ASSERTION = KnownFailure(
    "the certificate or token that identifies the application is not valid",
    steps=[LOOK_UP, REGISTRATION, CLOCK],
)
PASSWORD = KnownFailure(
    "a user name or password is not valid", steps=[LOOK_UP, TENANT, ENVIRONMENT]
)
LOCKED = KnownFailure(
    "an account is locked, disabled or has an expired password",
    steps=[LOOK_UP, TENANT, ENVIRONMENT],
)
NO_USER = KnownFailure(
    "the account does not exist in the tenant", steps=[LOOK_UP, TENANT, REGISTRATION]
)
MFA = KnownFailure(
    "a second factor is required, and the program cannot give it",
    steps=[LOOK_UP, POLICIES, TENANT],
)
POLICY = KnownFailure("a policy of the tenant blocks the login", steps=[LOOK_UP, POLICIES, TENANT])
CONSENT = KnownFailure(
    "an administrator has not consented to the application", steps=[LOOK_UP, REGISTRATION, TENANT]
)
NOT_ASSIGNED = KnownFailure(
    "the user is not assigned to the application", steps=[LOOK_UP, ASSIGNED, TENANT]
)
REDIRECT = KnownFailure(
    "the reply address is not registered", steps=[LOOK_UP, REGISTRATION, TENANT]
)
NO_TENANT = KnownFailure("the tenant does not exist", steps=[LOOK_UP, TENANT, ENVIRONMENT])
EXPIRED = KnownFailure(
    "a session ended with a change of the password", steps=[LOOK_UP, TENANT, ENVIRONMENT]
)
UNAVAILABLE = KnownFailure("the login service fails for a time", steps=[LOOK_UP, CALL, TENANT])
THROTTLED = KnownFailure("the tenant gets too many requests", steps=[LOOK_UP, TOKEN_CACHE, TENANT])
