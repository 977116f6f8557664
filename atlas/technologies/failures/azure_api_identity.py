"""What fails where clients of Azure look for credentials, with the first steps."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures._network import CALL
from atlas.technologies.failures._services import ENVIRONMENT
from atlas.technologies.failures.azure_api import ROLES
from atlas.technologies.known_failure import KnownFailure, wrapped_error

_chain = Repository(
    "Azure/azure-sdk-for-python",
    commit="0866d7e09fb2f00b08a6c17df23acf2c3bc96315",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="sdk/identity/azure-identity/azure/identity/_credentials",
)
CHAIN = _chain.file("chained.py")

NO_CREDENTIALS = KnownFailure(
    "no credentials are found",
    steps=[ENVIRONMENT, CALL, ROLES],
    causes=[
        wrapped_error(CHAIN.at("failed to retrieve a token from the")),
    ],
)
