"""Log messages of Keycloak: failed logins, as its events name them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import keycloak_events as fails
from atlas.technologies.message import LogMessage

# A fork of Keycloak's repository.
_keycloak = Repository(
    "pedroigor/keycloak",
    commit="36706c7bd1c6a7439096a81563640955028be750",
    checked="2026-11-26",
    kind="secondary",
)
EVENTTYPE = _keycloak.file("server-spi-private/src/main/java/org/keycloak/events/EventType.java")


class KeycloakEventMessages:
    """Log messages of Keycloak: failed logins, as its events name them."""

    LOGIN_ERROR = LogMessage(
        anchor="LOGIN_ERROR",
        sample="WARN [org.keycloak.events] (default task-83) type=LOGIN_ERROR, realmId=shop, "
        "clientId=web, userId=693a7ee3, ipAddress=10.0.0.7, error=invalid_user_credentials, "
        "auth_method=openid-connect",
        pattern=r'type="?LOGIN_ERROR"?, .*error="?(?P<error>\w+)',
        severity="warning",
        meaning="A login was refused; error says why.",
        source=EVENTTYPE,
        failure=fails.LOGIN,
    )

    CODE_ERROR = LogMessage(
        anchor="CODE_TO_TOKEN_ERROR",
        sample='WARN [org.keycloak.events] (executor-thread-8) type="CODE_TO_TOKEN_ERROR", '
        'realmId="shop", clientId="web", userId="null", ipAddress="10.0.0.7", '
        'error="invalid_code", grant_type="authorization_code"',
        pattern=r'type="?CODE_TO_TOKEN_ERROR"?, .*error="?(?P<error>\w+)',
        severity="warning",
        meaning="A client could not exchange the code of a login; error says why.",
        source=EVENTTYPE,
        failure=fails.CLIENT,
    )

    REFRESH_ERROR = LogMessage(
        anchor="REFRESH_TOKEN_ERROR",
        sample='WARN [org.keycloak.events] (executor-thread-8) type="REFRESH_TOKEN_ERROR", '
        'realmId="shop", clientId="web", userId="null", ipAddress="10.0.0.7", '
        'error="invalid_token", grant_type="refresh_token"',
        pattern=r'type="?REFRESH_TOKEN_ERROR"?, .*error="?(?P<error>\w+)',
        severity="warning",
        meaning="A client could not refresh its token; error says why.",
        source=EVENTTYPE,
        failure=fails.CLIENT,
    )

    CLIENT_ERROR = LogMessage(
        anchor="CLIENT_LOGIN_ERROR",
        sample='WARN [org.keycloak.events] (executor-thread-8) type="CLIENT_LOGIN_ERROR", '
        'realmId="shop", clientId="job", userId="null", ipAddress="10.0.0.7", '
        'error="invalid_client_credentials", grant_type="client_credentials"',
        pattern=r'type="?CLIENT_LOGIN_ERROR"?, .*error="?(?P<error>\w+)',
        severity="warning",
        meaning="A client could not log in; error says why.",
        source=EVENTTYPE,
        failure=fails.CLIENT,
    )
