"""Log messages of the Azure API: missing roles."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_api as fails
from atlas.technologies.message import LogMessage

_docs = Repository(
    "MicrosoftDocs/azure-docs",
    commit="012ad308577ca7a4bcf96132a0e71b2819fa4a98",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="articles/role-based-access-control",
)
TROUBLESHOOTING = _docs.file("troubleshooting.md")


class AzureAPIAccessMessages:
    """Log messages of the Azure API: missing roles."""

    NO_ROLE = LogMessage(
        anchor="does not have authorization",
        sample="Code=AuthorizationFailed Message=The client 'aaaaaaaa-0000' with object id "
        "'bbbbbbbb-1111' does not have authorization to perform action "
        "'Microsoft.Resources/subscriptions/resourceGroups/read' over scope "
        "'/subscriptions/6f1c' or the scope is invalid.",
        pattern=r"does not have authorization (?:or an ABAC condition not fulfilled )?to perform "
        r"action '(?P<action>[^']+)' over scope '(?P<scope>[^']+)'",
        severity="error",
        meaning="No role of the caller allows the action on this scope.",
        source=TROUBLESHOOTING,
        failure=fails.DENIED,
    )

    NO_PRIVILEGE = LogMessage(
        anchor="Insufficient privileges to complete the operation",
        sample="Insufficient privileges to complete the operation",
        severity="error",
        meaning="The caller may not read or change the directory.",
        source=TROUBLESHOOTING,
        failure=fails.DENIED,
    )

    NO_PRINCIPAL = LogMessage(
        anchor=" does not exist in the directory ",
        sample="PrincipalNotFound Principal 8f2a does not exist in the directory 6f1c. Check "
        "that you have the correct principal ID.",
        pattern=r"Principal (?P<principal>\S+) does not exist in the directory ",
        severity="error",
        meaning="The identity does not exist, or is not copied to the region yet.",
        source=TROUBLESHOOTING,
        failure=fails.DENIED,
    )
