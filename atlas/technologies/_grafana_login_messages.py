"""Log messages of Grafana: logins with OAuth."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import grafana as fails
from atlas.technologies.message import LogMessage

# A copy of Grafana's repository.
_grafana = Repository(
    "aimuz/grafana",
    commit="e91f12bde3421ef917a78f8a80e907a3a307d6d0",
    checked="2026-11-26",
    kind="secondary",
)
LOGIN_OAUTH = _grafana.file("pkg/api/login_oauth.go")


class GrafanaLoginMessages:
    """Log messages of Grafana: logins with OAuth."""

    NO_TOKEN = LogMessage(
        anchor="login.OAuthLogin(NewTransportWithCode)",
        sample="lvl=eror msg=login.OAuthLogin(NewTransportWithCode) logger=context "
        'error="oauth2: cannot fetch token: 401 Unauthorized"',
        severity="error",
        meaning="The provider gave no token for the code of a login; error says why.",
        source=LOGIN_OAUTH,
        failure=fails.LOGIN,
    )

    NO_INFO = LogMessage(
        anchor="login.OAuthLogin(get info from ",
        sample='lvl=eror msg="login.OAuthLogin(get info from generic_oauth)" logger=context '
        'error="Error getting user info"',
        severity="error",
        meaning="The provider did not tell who the user is; error says why.",
        source=LOGIN_OAUTH,
        failure=fails.LOGIN,
    )
