"""Microsoft Entra ID (Azure AD): logs users and programs in."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies._entra_id_code_messages import EntraIDCodeMessages
from atlas.technologies._entra_id_user_messages import EntraIDUserMessages
from atlas.technologies.failures import entra_id as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_docs = Repository(
    "MicrosoftDocs/azure-docs",
    commit="025127781aa62e061d987a3c66145d476b2c8893",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="articles/active-directory/develop",
)
REFERENCE_AADSTS_ERROR_CODES = _docs.file("reference-aadsts-error-codes.md")


class EntraID(EntraIDCodeMessages, EntraIDUserMessages, Technology):
    """The identity service of Azure, as its error codes tell: AADSTS and a number."""

    name = "Microsoft Entra ID"
    icon = "diagrams.azure.identity.ActiveDirectory"
    plane = "control"
    releases = undisclosed(
        "dates of its releases: not in the parts read of MicrosoftDocs/azure-docs"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of MicrosoftDocs/azure-docs"
    )

    NO_APPLICATION = LogMessage(
        anchor="AADSTS700016",
        sample="AADSTS700016: Application with identifier "
        "'aaaaaaaa-0000-1111-2222-bbbbbbbbbbbb' was not found in the directory 'Contoso'.",
        pattern=r"AADSTS700016\b",
        severity="error",
        meaning="No such application in this tenant: a wrong identifier, or a wrong tenant.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.NO_APP,
    )

    NO_RESOURCE = LogMessage(
        anchor="AADSTS50001",
        sample="AADSTS50001: The application named https://api.example.com was not found in "
        "the tenant named contoso.",
        pattern=r"AADSTS50001\b",
        severity="error",
        meaning="The resource that a token is asked for does not exist or is disabled.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.NO_APP,
    )

    BAD_SECRET = LogMessage(
        anchor="AADSTS7000215",
        sample="AADSTS7000215: Invalid client secret is provided.",
        pattern=r"AADSTS7000215\b",
        severity="error",
        meaning="The secret is not one of the application.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.SECRET,
    )

    OLD_SECRET = LogMessage(
        anchor="AADSTS7000222",
        sample="AADSTS7000222: The provided client secret keys are expired.",
        pattern=r"AADSTS7000222\b",
        severity="error",
        meaning="The secret of the application has expired.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.SECRET,
    )

    DISABLED_APP = LogMessage(
        anchor="AADSTS7000112",
        sample="AADSTS7000112: Application 'shop' is disabled.",
        pattern=r"AADSTS7000112\b",
        severity="error",
        meaning="The application was disabled.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.DISABLED_APP,
    )

    ASSERTION = LogMessage(
        anchor="AADSTS50012",
        sample="AADSTS50012: Authentication failed. Client assertion contains an invalid "
        "signature.",
        pattern=r"AADSTS50012\b",
        severity="error",
        meaning="The certificate of the application is not valid or not the registered one.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.ASSERTION,
    )

    BAD_ASSERTION = LogMessage(
        anchor="AADSTS50013",
        sample="AADSTS50013: Assertion failed signature validation.",
        pattern=r"AADSTS50013\b",
        severity="error",
        meaning="The token that was exchanged is expired, malformed or of another issuer.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.ASSERTION,
    )

    BAD_JWT = LogMessage(
        anchor="AADSTS50027",
        sample="AADSTS50027: JWT token is invalid or malformed.",
        pattern=r"AADSTS50027\b",
        severity="error",
        meaning="A token has a wrong issuer, audience, time or signature.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.ASSERTION,
    )


entra_id = EntraID()
