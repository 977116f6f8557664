"""What fails in logins with Microsoft Entra ID by rarer codes, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures.entra_id import LOOK_UP, REGISTRATION, TENANT
from atlas.technologies.known_failure import KnownFailure, wrapped_error

REQUEST = KnownFailure("a request for a token is not valid", steps=[LOOK_UP, REGISTRATION, TENANT])
AGENT = KnownFailure(
    "the agent on the premises cannot check passwords", steps=[LOOK_UP, CALL, CLOCK]
)
FEDERATION = KnownFailure("the federated identity provider fails", steps=[LOOK_UP, TENANT, CALL])

_docs = Repository(
    "MicrosoftDocs/entra-docs",
    commit="04f65548622d3f134b13b4c1978d1471177e2b1c",
    checked="2026-11-27",
    publisher="Microsoft",
)
PAGE = _docs.file("docs/identity-platform/reference-error-codes.md")

OTHER = KnownFailure(
    "a login fails; its code says why",
    steps=[LOOK_UP, TENANT, REGISTRATION],
    causes=[wrapped_error(PAGE.at("error descriptions, fixes, and some suggested workarounds"))],
    is_general=True,
)
