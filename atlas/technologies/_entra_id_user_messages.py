"""Log messages of Microsoft Entra ID about the user, the tenant and the service."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import entra_id as fails
from atlas.technologies.message import LogMessage

_docs = Repository(
    "MicrosoftDocs/azure-docs",
    commit="025127781aa62e061d987a3c66145d476b2c8893",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="articles/active-directory/develop",
)
REFERENCE_AADSTS_ERROR_CODES = _docs.file("reference-aadsts-error-codes.md")


class EntraIDUserMessages:
    """Log messages of Microsoft Entra ID about the user, the tenant and the service."""

    PASSWORD = LogMessage(
        anchor="AADSTS50126",
        sample="AADSTS50126: Error validating credentials due to invalid username or password.",
        pattern=r"AADSTS50126\b",
        severity="error",
        meaning="The user name or the password is wrong.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.PASSWORD,
    )

    LOCKED = LogMessage(
        anchor="AADSTS50053",
        sample="AADSTS50053: The account is locked.",
        pattern=r"AADSTS50053\b",
        severity="error",
        meaning="The account is locked after too many failed logins.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.LOCKED,
    )

    OLD_PASSWORD = LogMessage(
        anchor="AADSTS50055",
        sample="AADSTS50055: The password is expired.",
        pattern=r"AADSTS50055\b",
        severity="error",
        meaning="The password has expired.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.LOCKED,
    )

    DISABLED_USER = LogMessage(
        anchor="AADSTS50057",
        sample="AADSTS50057: The user account is disabled.",
        pattern=r"AADSTS50057\b",
        severity="error",
        meaning="An administrator disabled the account.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.LOCKED,
    )

    NO_USER = LogMessage(
        anchor="AADSTS50034",
        sample="AADSTS50034: The user account does not exist in the directory.",
        pattern=r"AADSTS50034\b",
        severity="error",
        meaning="The account was never added to this tenant.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.NO_USER,
    )

    NOT_IN_TENANT = LogMessage(
        anchor="AADSTS50020",
        sample="AADSTS50020: User account 'jane@example.com' from identity provider 'live.com' "
        "does not exist in tenant 'Contoso'.",
        pattern=r"AADSTS50020\b",
        severity="error",
        meaning="The user may not log in here, as with an account of another tenant.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.NO_USER,
    )

    MFA = LogMessage(
        anchor="AADSTS50076",
        sample="AADSTS50076: Due to a configuration change made by your administrator, you "
        "must use multi-factor authentication.",
        pattern=r"AADSTS50076\b",
        severity="error",
        meaning="A policy requires a second factor.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.MFA,
    )

    MFA_ENROL = LogMessage(
        anchor="AADSTS50079",
        sample="AADSTS50079: You must enroll in multi-factor authentication.",
        pattern=r"AADSTS50079\b",
        severity="error",
        meaning="The user must first register a second factor.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.MFA,
    )

    CONDITIONAL = LogMessage(
        anchor="AADSTS50131",
        sample="AADSTS50131: Device is not in required device state.",
        pattern=r"AADSTS50131\b",
        severity="error",
        meaning="Conditional Access refuses the login.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.POLICY,
    )

    SECURITY_POLICY = LogMessage(
        anchor="AADSTS530032",
        sample="AADSTS530032: The tenant admin has configured a security policy that blocks "
        "this request.",
        pattern=r"AADSTS530032\b",
        severity="error",
        meaning="A security policy of the tenant refuses the login.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.POLICY,
    )

    CONSENT = LogMessage(
        anchor="AADSTS90094",
        sample="AADSTS90094: Administrator consent is required.",
        pattern=r"AADSTS90094\b",
        severity="error",
        meaning="The permission needs the consent of an administrator.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.CONSENT,
    )

    NOT_ASSIGNED = LogMessage(
        anchor="AADSTS50105",
        sample="AADSTS50105: The signed in user 'jane' is not assigned to a role for the "
        "application 'shop'.",
        pattern=r"AADSTS50105\b",
        severity="error",
        meaning="The application lets only assigned users in.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.NOT_ASSIGNED,
    )

    REPLY = LogMessage(
        anchor="AADSTS50011",
        sample="AADSTS50011: The redirect URI 'https://shop.example.com/cb' specified in the "
        "request does not match the redirect URIs configured for the application.",
        pattern=r"AADSTS50011\b",
        severity="error",
        meaning="The reply address is missing in the registration.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.REDIRECT,
    )

    NO_TENANT = LogMessage(
        anchor="AADSTS90002",
        sample="AADSTS90002: Tenant 'contoso' not found.",
        pattern=r"AADSTS90002\b",
        severity="error",
        meaning="No tenant has this name or identifier.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.NO_TENANT,
    )

    REVOKED = LogMessage(
        anchor="AADSTS50133",
        sample="AADSTS50133: The session is not valid due to password expiration or recent "
        "password change.",
        pattern=r"AADSTS50133\b",
        severity="error",
        meaning="The session ended with a change of the password.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.EXPIRED,
    )

    UNAVAILABLE = LogMessage(
        anchor="AADSTS90033",
        sample="AADSTS90033: A transient error has occurred. Please try again.",
        pattern=r"AADSTS90033\b",
        severity="error",
        meaning="The directory service is not available at the moment.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.UNAVAILABLE,
    )

    TEMPORARY = LogMessage(
        anchor="AADSTS90006",
        sample="AADSTS90006: The service is temporarily unavailable.",
        pattern=r"AADSTS90006\b",
        severity="error",
        meaning="An external server fails at the moment.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.UNAVAILABLE,
    )

    THROTTLED = LogMessage(
        anchor="AADSTS90055",
        sample="AADSTS90055: There are too many incoming requests.",
        pattern=r"AADSTS90055\b",
        severity="error",
        meaning="The tenant is throttled.",
        source=REFERENCE_AADSTS_ERROR_CODES,
        failure=fails.THROTTLED,
    )
