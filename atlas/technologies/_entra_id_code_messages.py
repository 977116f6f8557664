"""Log messages of Microsoft Entra ID: rarer error codes, by what is to be done."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import entra_id as fails
from atlas.technologies.failures import entra_id_codes as codes
from atlas.technologies.message import LogMessage

_docs = Repository(
    "MicrosoftDocs/entra-docs",
    commit="04f65548622d3f134b13b4c1978d1471177e2b1c",
    checked="2026-11-27",
    publisher="Microsoft",
)
CODES = _docs.file("docs/identity-platform/reference-error-codes.md")


class EntraIDCodeMessages:
    """Log messages of Microsoft Entra ID: rarer error codes, by what is to be done."""

    APP_MISSING = LogMessage(
        anchor="AADSTS",
        sample="AADSTS500011: The resource principal named https://api.example.com "
        "wasn't found in the tenant named contoso.",
        pattern=r"AADSTS(?P<code>500011|700011|650052|650054|650057)\b",
        severity="error",
        meaning="The application, or the resource that it requests, is not in this tenant, or "
        "not in the registration of the application.",
        source=CODES,
        failure=fails.NO_APP,
    )
    APP_DISABLED = LogMessage(
        anchor="AADSTS",
        sample="AADSTS70001: The application is disabled.",
        pattern=r"AADSTS(?P<code>70001)\b",
        severity="error",
        meaning="The application is disabled, or not found in the directory.",
        source=CODES,
        failure=fails.DISABLED_APP,
    )
    SECRET_WRONG = LogMessage(
        anchor="AADSTS",
        sample="AADSTS70002: Error validating credentials.",
        pattern=r"AADSTS(?P<code>70002)\b",
        severity="error",
        meaning="The secret is not the one of the application.",
        source=CODES,
        failure=fails.SECRET,
    )
    ASSERTION_INVALID = LogMessage(
        anchor="AADSTS",
        sample="AADSTS500133: Assertion isn't within its valid time range.",
        pattern=r"AADSTS(?P<code>500133|50003|50006|50008|50017|50048|50146|50099|700027|700030)\b",
        severity="error",
        meaning="The token, certificate or signature that identifies the caller is not "
        "valid or has expired.",
        source=CODES,
        failure=fails.ASSERTION,
    )
    FACTOR_REQUIRED = LogMessage(
        anchor="AADSTS",
        sample="AADSTS50072: User needs to enroll for second factor authentication (interactive).",
        pattern=r"AADSTS(?P<code>50072|50074|50078|50158|53004)\b",
        severity="error",
        meaning="A second factor is required, was not given, or has expired.",
        source=CODES,
        failure=fails.MFA,
    )
    USER_MISSING = LogMessage(
        anchor="AADSTS",
        sample="AADSTS16000: User account from identity provider doesn't exist in tenant 'contoso'",
        pattern=r"AADSTS(?P<code>16000|16003|50014|51004|50197)\b",
        severity="error",
        meaning="The account is not in the tenant: it must be invited, or the tenant "
        "is the wrong one.",
        source=CODES,
        failure=fails.NO_USER,
    )
    ACCOUNT_LOCKED = LogMessage(
        anchor="AADSTS",
        sample="AADSTS50144: User's Active Directory password has expired.",
        pattern=r"AADSTS(?P<code>50144|50135|50056|53011)\b",
        severity="error",
        meaning="The password has expired or is missing, or the account is blocked for its risk.",
        source=CODES,
        failure=fails.LOCKED,
    )
    CREDENTIALS = LogMessage(
        anchor="AADSTS",
        sample="AADSTS50064: Credential validation on username or password has failed.",
        pattern=r"AADSTS(?P<code>50064)\b",
        severity="error",
        meaning="The user name or the password is wrong.",
        source=CODES,
        failure=fails.PASSWORD,
    )
    BLOCKED = LogMessage(
        anchor="AADSTS",
        sample="AADSTS53003: Access has been blocked by Conditional Access policies.",
        pattern=r"AADSTS(?P<code>53003|53000|53001|53002|530035|50005|50002|500021|500022|"
        r"500212|500213|50097)\b",
        severity="error",
        meaning="A policy of the tenant does not let this user, device or application in.",
        source=CODES,
        failure=fails.POLICY,
    )
    NO_CONSENT = LogMessage(
        anchor="AADSTS",
        sample="AADSTS65001: The user or administrator has not consented to use the application",
        pattern=r"AADSTS(?P<code>65001|65002|65004|65005|650056)\b",
        severity="error",
        meaning="Nobody has consented to what the application requests.",
        source=CODES,
        failure=fails.CONSENT,
    )
    TOKEN_OLD = LogMessage(
        anchor="AADSTS",
        sample="AADSTS700082: The refresh token has expired due to inactivity.",
        pattern=r"AADSTS(?P<code>700082|70008|700084|70000|70043|70019|54005|50173|50132|50089)"
        r"\b",
        severity="error",
        meaning="The session, code or refresh token has expired, was used, or was revoked.",
        source=CODES,
        failure=codes.ENDED,
    )
    TENANT_MISSING = LogMessage(
        anchor="AADSTS",
        sample="AADSTS50059: No tenant-identifying information found in either the "
        "request or implied by any provided credentials.",
        pattern=r"AADSTS(?P<code>50059|50128|50194|50049|90019)\b",
        severity="error",
        meaning="The request names no tenant, or one that cannot take it.",
        source=CODES,
        failure=codes.TENANT_UNCLEAR,
    )
    TRANSIENT = LogMessage(
        anchor="AADSTS",
        sample="AADSTS50033: a transient error has occurred",
        pattern=r"AADSTS(?P<code>50033|50087|70012|50000)\b",
        severity="error",
        meaning="The service failed for a moment; the request may be repeated.",
        source=CODES,
        failure=fails.UNAVAILABLE,
    )
    LOOP = LogMessage(
        anchor="AADSTS",
        sample="AADSTS50196: A client loop has been detected.",
        pattern=r"AADSTS(?P<code>50196)\b",
        severity="error",
        meaning="A program requests the same token again and again: it does not cache it.",
        source=CODES,
        failure=fails.THROTTLED,
    )
    BAD_REQUEST = LogMessage(
        anchor="AADSTS",
        sample="AADSTS70011: The provided value for the input parameter 'scope' isn't valid.",
        pattern=r"AADSTS(?P<code>70011|70003|70004|70005|70007|28002|28003|700025|700054|50147|"
        r"501481|501491)\b",
        severity="error",
        meaning="The request for a token has a scope, grant, address or proof that "
        "does not fit the application.",
        source=CODES,
        failure=codes.REQUEST,
    )
    AGENT = LogMessage(
        anchor="AADSTS",
        sample="AADSTS80001: The Authentication Agent is unable to connect to Active Directory.",
        pattern=r"AADSTS(?P<code>80001|80002|80005|80007|80010|80013|80014)\b",
        severity="error",
        meaning="The agent that checks passwords cannot reach or use Active Directory.",
        source=CODES,
        failure=codes.AGENT,
    )
    FEDERATION = LogMessage(
        anchor="AADSTS",
        sample="AADSTS20001: There's an issue with your federated Identity Provider.",
        pattern=r"AADSTS(?P<code>20001|20012|20033|40008|40009|40010|40015|50107)\b",
        severity="error",
        meaning="The identity provider behind the tenant fails.",
        source=CODES,
        failure=codes.FEDERATION,
    )
    # Left out are codes that the page calls expected, as a login that goes on: 50058, 50140,
    # 50199 and 70016. RE2 has no lookahead.
    OTHER = LogMessage(
        anchor="AADSTS",
        sample="AADSTS900144: The request body must contain the following parameter: 'grant_type'.",
        pattern=r"AADSTS(?P<code>\d{6,7}|[1-4689]\d{4}|5[1-9]\d{3}|7[1-9]\d{3}|"
        r"50(?:0(?:[0-46-9]\d|5[0-79])|1(?:[0-35-8]\d|4[1-9]|9[0-8])|[2-9]\d\d)|"
        r"70(?:0(?:[02-9]\d|1[0-57-9])|[1-9]\d\d))\b",
        severity="error",
        meaning="A login fails; the number says why.",
        source=CODES,
        failure=codes.OTHER,
    )
