"""What fails in logins with Microsoft Entra ID by rarer codes, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.entra_id import LOOK_UP, REGISTRATION, TENANT
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, wrapped_error

_docs = Repository(
    "MicrosoftDocs/entra-docs",
    commit="04f65548622d3f134b13b4c1978d1471177e2b1c",
    checked="2026-11-27",
    publisher="Microsoft",
)
PAGE = _docs.file("docs/identity-platform/reference-error-codes.md")

AGENT_LOG = Check(
    "Read the log of the agent, on its server, and check that it reaches Active Directory.",
    action("Read the log of the authentication agent on the server where it runs.")
    @ PAGE.at("Check the agent logs for more info and"),
    **NO_OUTPUT,
    verify="It names why Active Directory cannot be reached, or does not answer.",
)

REQUEST = KnownFailure("a request for a token is not valid", steps=[LOOK_UP, REGISTRATION, TENANT])
AGENT = KnownFailure(
    "the on-premises authentication agent cannot check passwords",
    steps=[LOOK_UP, AGENT_LOG, CLOCK],
)
ENDED = KnownFailure(
    "a session or token has expired or was revoked", steps=[LOOK_UP, TENANT, ENVIRONMENT]
)
TENANT_UNCLEAR = KnownFailure(
    "a request does not name a tenant that can take it", steps=[LOOK_UP, TENANT, REGISTRATION]
)
FEDERATION = KnownFailure("the federated identity provider fails", steps=[LOOK_UP, TENANT, CALL])

OTHER = KnownFailure(
    "a login fails; its code says why",
    steps=[LOOK_UP, TENANT, REGISTRATION],
    causes=[wrapped_error(PAGE.at("error descriptions, fixes, and some suggested workarounds"))],
    is_general=True,
)
