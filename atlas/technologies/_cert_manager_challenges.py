"""More messages of cert-manager about HTTP-01 challenges."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cert_manager as fails
from atlas.technologies.message import LogMessage

_code = Repository(
    "cert-manager/cert-manager",
    commit="2d0d7f7f74241a9cbf79f0e2a7bb247238ee09fd",
    checked="2026-11-26",
)
HTTP = _code.file("pkg/issuer/acme/http/http.go")
OLDER = _code.file(
    "pkg/issuer/acme/http/http.go", commit="29ffbaecb6bbf7cfc1c9068718db5971f193b57e"
)


class CertManagerChallengeMessages:
    """More messages of cert-manager about HTTP-01 challenges."""

    WRONG_STATUS = LogMessage(
        anchor="wrong status code '",
        sample="E1021 14:53:36.632663       1 sync.go:190] cert-manager/challenges "
        '"msg"="propagation check failed" "error"="wrong status code \'404\', expected '
        '\'200\'" "dnsName"="shop.example.com" "type"="HTTP-01"',
        pattern=r"wrong ?status code '(?P<status>\d+)', expected '200'",
        severity="error",
        meaning="The challenge is answered by something else than the solver, or not routed to it.",
        source=HTTP,
        failure=fails.HTTP_CHALLENGE,
    )
    WRONG_KEY = LogMessage(
        anchor="presented key (",
        sample="propagation check failed: presented key (x1) did not match expected "
        "(Fo3CAWzk.7B1mYN3D)",
        pattern=r"presented key \((?P<presented>.*?)\) did not match expected "
        r"\((?P<expected>[^)]+)\)",
        severity="error",
        meaning="The URL of the challenge returns another key: another solver, cluster "
        "or site answers.",
        source=OLDER,
        failure=fails.HTTP_CHALLENGE,
    )
