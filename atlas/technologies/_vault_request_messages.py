"""Messages of Vault: requests that are refused, logins, starts."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import vault as fails
from atlas.technologies.failures import vault_requests as requests
from atlas.technologies.message import LogMessage

# OpenBao keeps the texts of Vault, from which it was forked.
_openbao = Repository(
    "openbao/openbao",
    commit="df6ce2cebaa823979215c116a16820aa913fe3b1",
    checked="2026-11-27",
    kind="secondary",
)
RESPONSE = _openbao.file("api/response.go")
REKEY = _openbao.file("internal/http/sys_rekey.go")
INIT = _openbao.file("internal/vault/init.go")
REQUESTS = _openbao.file("internal/vault/request_handling.go")
ROUTER = _openbao.file("internal/vault/routing/router.go")
K8S_LOGIN = _openbao.file("internal/builtin/credential/kubernetes/path_login.go")
QUOTAS = _openbao.file("internal/vault/quotas/quotas.go")
HTTP_HANDLER = _openbao.file("internal/http/handler.go")
RAFT = _openbao.file("internal/vault/raft.go")
EXPIRATION = _openbao.file("internal/vault/expiration.go")
CONSTS = _openbao.file("sdk/helper/consts/error.go")
JWT = _openbao.file("internal/builtin/credential/jwt/path_login.go")
MOUNT = _openbao.file("internal/vault/mount.go")
SERVER_COMMAND = _openbao.file("internal/command/server.go")


class VaultRequestMessages:
    """Messages of Vault: requests that are refused, logins, starts."""

    API_REQUEST = LogMessage(
        anchor="Error making API request.",
        sample="Error making API request. URL: PUT "
        "https://vault.example.com:8200/v1/auth/kubernetes/login Code: 403. Errors: * permission "
        "denied",
        severity="error",
        meaning="Vault refuses a request; the code and the errors after it say why.",
        source=RESPONSE,
        failure=requests.ANSWER,
    )
    CODE_403 = LogMessage(
        anchor="Code: 403. Errors:",
        sample="Code: 403. Errors:",
        pattern=r"Code: (?P<code>403)\. Errors:",
        severity="error",
        meaning="The token is not valid, or its policies do not allow the request; the errors "
        "below say which.",
        source=RESPONSE,
        failure=requests.REFUSED,
    )
    NOT_INITIALIZED = LogMessage(
        anchor="server is not yet initialized",
        sample="* server is not yet initialized",
        severity="error",
        meaning="The server was never initialized, so it cannot be unsealed.",
        source=REKEY,
        failure=requests.NEW,
    )
    BARRIER = LogMessage(
        anchor="security barrier not initialized",
        sample="core: security barrier not initialized",
        severity="warning",
        meaning="The storage holds no data of Vault: it is new, or the wrong one.",
        source=INIT,
        failure=requests.NEW,
    )
    BAD_TOKEN = LogMessage(
        anchor="bad token",
        sample="Code: 403. Errors: * bad token",
        severity="error",
        meaning="The token does not exist, or has expired.",
        source=REQUESTS,
        failure=requests.REFUSED,
        context=("vault", "Vault", "Code: 403", "Errors:"),
    )
    NO_ROUTE = LogMessage(
        anchor="no handler for route ",
        sample='* no handler for route "kv/data/shop". route entry not found.',
        pattern=r'no handler for route "(?P<path>[^"]+)"',
        severity="error",
        meaning="No secrets engine serves this path.",
        source=ROUTER,
        failure=requests.NO_MOUNT,
    )
    NO_ROLE = LogMessage(
        anchor="invalid role name ",
        sample='Code: 400. Errors: * invalid role name "shop"',
        pattern=r"invalid role name",
        severity="error",
        meaning="The role that the client logs in with does not exist.",
        source=K8S_LOGIN,
        failure=fails.AGENT,
        context=("vault", "Vault", "Code: 400", "auth/kubernetes", "Errors:"),
    )
    NAMESPACE = LogMessage(
        anchor="namespace not authorized",
        sample="Errors: * namespace not authorized",
        severity="error",
        context=("vault", "Vault", "bao", "Errors:", "auth/kubernetes"),
        meaning="The role does not accept the namespace of the service account.",
        source=K8S_LOGIN,
        failure=fails.AGENT,
    )
    RATE_LIMIT = LogMessage(
        anchor="rate limit quota exceeded",
        sample='request path "kv/data/shop": rate limit quota exceeded',
        pattern=r'request path "(?P<path>[^"]+)": rate limit quota exceeded',
        severity="error",
        meaning="A quota limits the rate of requests to this path.",
        source=QUOTAS,
        failure=requests.RATE,
    )
    NO_ACTIVE = LogMessage(
        anchor="local node not active but active cluster node not found",
        sample="* local node not active but active cluster node not found",
        severity="error",
        meaning="This node is a standby, and it knows no active one.",
        source=HTTP_HANDLER,
        failure=fails.STANDBY,
    )
    NOT_JOINED = LogMessage(
        anchor="failed to join raft cluster",
        sample='[ERROR] core: failed to join raft cluster: error="failed to get raft challenge"',
        severity="error",
        meaning="A node cannot join the cluster of the integrated storage.",
        source=RAFT,
        failure=requests.NOT_JOINED,
    )
    NOT_REVOKED = LogMessage(
        anchor="failed to revoke lease",
        sample="[ERROR] expiration: failed to revoke lease: lease_id=database/creds/shop/abc "
        'error="failed to revoke entry"',
        severity="error",
        meaning="A lease cannot be revoked, so what it gave stays valid; the error says why.",
        source=EXPIRATION,
        failure=requests.NOT_REVOKED,
    )
    WRAPPING = LogMessage(
        anchor="wrapping token is not valid or does not exist",
        sample="* wrapping token is not valid or does not exist",
        severity="error",
        meaning="The wrapping token is not valid: used already, expired or wrong.",
        source=CONSTS,
        failure=requests.WRAPPING,
    )
    JWT_TOKEN = LogMessage(
        anchor="error validating token: ",
        sample="* error validating token: invalid audience (aud) claim: audience claim does not "
        "match any expected audience",
        severity="error",
        meaning="The JWT of the client is not accepted; the text after it says why.",
        source=JWT,
        failure=fails.AGENT,
        context=("vault", "Vault", "bao", "Errors:", "auth/jwt", "* error validating"),
    )
    JWT_CLAIMS = LogMessage(
        anchor="error validating claims: ",
        sample='* error validating claims: claim "project_id" does not match any associated bound '
        "claim values",
        severity="error",
        context=("vault", "Vault", "bao", "Errors:", "auth/jwt", "bound claim"),
        meaning="A claim of the JWT does not fit what the role requires.",
        source=JWT,
        failure=fails.AGENT,
    )
    PATH_USED = LogMessage(
        anchor="path is already in use at ",
        sample="* path is already in use at database/",
        severity="error",
        context=("vault", "Vault", "bao", "Errors:", "* path", "mount"),
        meaning="A secrets engine is mounted at this path already.",
        source=MOUNT,
        failure=requests.IN_USE,
    )
    STORED_KEYS = LogMessage(
        anchor="fetching stored unseal keys failed",
        sample='[WARN] failed to unseal core: error="fetching stored unseal keys failed: failed '
        'to decrypt encrypted stored keys"',
        severity="error",
        meaning="The keys cannot be fetched or decrypted, so the server stays sealed.",
        source=INIT,
        failure=fails.SEALED,
    )
    NOT_UNSEALED = LogMessage(
        anchor="failed to unseal core",
        sample='[WARN] failed to unseal core: error="stored unseal keys are supported, but none '
        'were found"',
        severity="error",
        meaning="The server cannot unseal itself; the error says why.",
        source=SERVER_COMMAND,
        failure=fails.SEALED,
    )
