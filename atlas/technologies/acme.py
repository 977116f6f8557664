"""ACME: certificates of Let's Encrypt and other CAs, by certbot, lego, acme.sh and others."""

from typing import ClassVar

from atlas.evidence.gap import undisclosed
from atlas.technologies.failures import acme as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

PROBS = fails.boulder.file("probs/probs.go")
DNS_PAGE = fails.boulder.file("va/dns.go")
LIMITER = fails.boulder.file("ratelimits/limiter.go")
AUTH_HANDLER = fails.certbot.file("certbot/src/certbot/_internal/auth_handler.py")
ACME_SH = fails.acmesh.file("acme.sh")


class ACME(Technology):
    """The protocol by which clients get certificates of Let's Encrypt and other CAs."""

    name = "ACME"
    icon = None
    plane = "edge"
    prints_anywhere: ClassVar[bool] = True
    programs: ClassVar = {"certbot": "the client of the EFF"}
    releases = undisclosed("a protocol has no releases; its clients have")
    logs = undisclosed("its failures are in the log of the client that asked")

    FIREWALL = LogMessage(
        anchor="Timeout during connect (likely firewall problem)",
        sample="Detail: During secondary validation: 192.0.2.49: Fetching "
        "http://www.example.com/.well-known/acme-challenge/IpkLf3: Timeout during "
        "connect (likely firewall problem)",
        severity="error",
        meaning="The CA got no answer from the host.",
        source=fails.boulder.file("va/va.go"),
        failure=fails.CONNECTION,
    )
    CONNECTION = LogMessage(
        anchor="acme:error:connection",
        sample="urn:ietf:params:acme:error:connection :: The server could not connect to "
        "the client to verify the domain",
        severity="error",
        meaning="The CA cannot connect to the host.",
        source=PROBS,
        failure=fails.CONNECTION,
    )
    UNAUTHORIZED = LogMessage(
        anchor="acme:error:unauthorized",
        sample="urn:ietf:params:acme:error:unauthorized :: Invalid response from "
        "http://www.example.com/.well-known/acme-challenge/x: 404",
        severity="error",
        meaning="The CA got a wrong response to its challenge, or the account may not do this.",
        source=PROBS,
        failure=fails.RESPONSE,
    )
    WRONG_RESPONSE = LogMessage(
        anchor="Invalid response from ",
        sample="Detail: 192.0.2.4: Invalid response from "
        "http://www.example.com/.well-known/acme-challenge/x: 404",
        pattern=r"Invalid response from "
        r"https?://(?P<domain>[^/\s]+)/\.well-known/acme-challenge/",
        severity="error",
        meaning="The web server did not serve the file of the challenge.",
        source=fails.boulder.file("va/http.go"),
        failure=fails.RESPONSE,
    )
    DNS = LogMessage(
        anchor="acme:error:dns",
        sample="urn:ietf:params:acme:error:dns :: DNS problem: NXDOMAIN looking up A for "
        "www.example.com",
        severity="error",
        meaning="The CA cannot resolve the name.",
        source=PROBS,
        failure=fails.DNS,
    )
    DNS_PROBLEM = LogMessage(
        anchor="DNS problem: ",
        sample="Detail: DNS problem: NXDOMAIN looking up A for www.example.com - check that "
        "a DNS record exists for this domain",
        pattern=r"DNS problem: (?:(?P<reason>[\w ]+) looking up|looking up) (?P<type>\w+) for "
        r"(?P<name>\S+)",
        severity="error",
        meaning="The CA cannot resolve the name.",
        source=fails.PROBLEM,
        failure=fails.DNS,
    )
    TXT_WRONG = LogMessage(
        anchor="Incorrect TXT record ",
        sample='Incorrect TXT record "abc" found at _acme-challenge.example.com',
        severity="error",
        meaning="The TXT record of the challenge has an old or wrong value.",
        source=DNS_PAGE,
        failure=fails.DNS,
    )
    TXT_MISSING = LogMessage(
        anchor="No TXT record found at ",
        sample="No TXT record found at _acme-challenge.example.com",
        severity="error",
        meaning="The TXT record of the challenge is not there: not set, not yet visible, or "
        "in another zone.",
        source=DNS_PAGE,
        failure=fails.DNS,
    )
    RATE_LIMITED = LogMessage(
        anchor="acme:error:rateLimited",
        sample="acme: error: 429 :: POST :: "
        "https://acme-v02.api.letsencrypt.org/acme/new-order :: "
        "urn:ietf:params:acme:error:rateLimited :: too many certificates already "
        "issued",
        severity="error",
        meaning="A rate limit of the CA is reached; the text says which, and until when.",
        source=PROBS,
        failure=fails.RATE_LIMIT,
    )
    TOO_MANY = LogMessage(
        anchor="too many certificates (",
        sample='too many certificates (50) already issued for "example.com" in the last '
        "168h0m0s, retry after 2026-03-01",
        severity="error",
        meaning="Too many certificates were issued for the domain; the CA refuses more until then.",
        source=LIMITER,
        failure=fails.RATE_LIMIT,
    )
    TOO_MANY_FAILED = LogMessage(
        anchor="too many failed authorizations",
        sample='too many failed authorizations (5) for "www.example.com" in the last '
        "1h0m0s, retry after 2026-03-01",
        severity="error",
        meaning="Too many validations failed; the CA refuses more until then.",
        source=LIMITER,
        failure=fails.RATE_LIMIT,
    )
    CAA_FORBIDS = LogMessage(
        anchor="CAA record for ",
        sample="CAA record for example.com prevents issuance",
        pattern=r"CAA record for (?P<name>\S+) prevents issuance",
        severity="error",
        meaning="A CAA record of the domain does not name this CA.",
        source=fails.boulder.file("va/caa.go"),
        failure=fails.NOT_ALLOWED,
    )
    REJECTED = LogMessage(
        anchor="acme:error:rejectedIdentifier",
        sample="urn:ietf:params:acme:error:rejectedIdentifier :: Error creating new order "
        ':: Cannot issue for "example": Domain name needs at least one dot',
        severity="error",
        meaning="The CA does not issue for that name.",
        source=PROBS,
        failure=fails.REFUSED,
    )
    CERTBOT_FAILED = LogMessage(
        anchor="Certbot failed to authenticate some domains",
        sample="Certbot failed to authenticate some domains (authenticator: nginx). The "
        "Certificate Authority reported these problems:",
        severity="error",
        meaning="The CA could not validate some domains; the lines after this one say why.",
        source=AUTH_HANDLER,
        failure=fails.NOT_VALIDATED,
    )
    CERTBOT_PROCEDURE = LogMessage(
        anchor="Failed authorization procedure. ",
        sample="certbot.errors.FailedChallenges: Failed authorization procedure. "
        "www.example.com (http-01): urn:acme:error:connection",
        severity="error",
        meaning="The CA could not validate a domain; the error says why.",
        source=fails.certbot.file("certbot/src/certbot/errors.py"),
        failure=fails.NOT_VALIDATED,
    )
    CERTBOT_CHALLENGES = LogMessage(
        anchor="Some challenges have failed.",
        sample="certbot.errors.AuthorizationError: Some challenges have failed.",
        severity="error",
        meaning="The CA could not validate some domains; the lines before this one say why.",
        source=AUTH_HANDLER,
        failure=fails.NOT_VALIDATED,
    )
    CERTBOT_RENEW = LogMessage(
        anchor="Failed to renew certificate ",
        sample="Failed to renew certificate www.example.com with error: Some challenges "
        "have failed.",
        pattern=r"Failed to renew certificate (?P<name>\S+) with error: (?P<error>.+)",
        severity="error",
        meaning="A certificate was not renewed; the error says why.",
        source=fails.certbot.file("certbot/src/certbot/_internal/renewal.py"),
        failure=fails.NOT_RENEWED,
    )
    CERTBOT_PORT = LogMessage(
        anchor="Could not bind TCP port ",
        sample="Could not bind TCP port 80 because it is already in use by another process "
        "on this system (such as a web server).",
        severity="error",
        meaning="The standalone mode needs the port of the web server.",
        source=fails.certbot.file("certbot/src/certbot/_internal/plugins/standalone.py"),
        failure=fails.PORT,
    )
    CERTBOT_LOCKED = LogMessage(
        anchor="Another instance of Certbot is already running.",
        sample="Another instance of Certbot is already running.",
        severity="error",
        meaning="A second certbot runs, or a killed one left its lock.",
        source=fails.certbot.file("certbot/src/certbot/_internal/lock.py"),
        failure=fails.LOCKED,
    )
    LEGO = LogMessage(
        anchor="acme: error: ",
        sample="acme: error: 403 :: urn:ietf:params:acme:error:unauthorized :: The key "
        "authorization file from the server did not match",
        pattern=r"acme: error: (?P<status>\d{3})\b",
        severity="error",
        meaning="The CA refused a request of lego, or of a program that uses it.",
        source=fails.lego.file("acme/errors.go"),
        failure=fails.REFUSED,
    )
    ACME_SH_TOKEN = LogMessage(
        anchor="Cannot get domain token",
        sample="Cannot get domain token entry www.example.com for http-01",
        severity="error",
        meaning="acme.sh found no challenge of the wanted kind in the order.",
        source=ACME_SH,
        failure=fails.NO_CHALLENGE,
    )
    ACME_SH_TXT = LogMessage(
        anchor="Error adding TXT record",
        sample="Error adding TXT record to domain: _acme-challenge.example.com",
        severity="error",
        meaning="acme.sh could not set the TXT record at the DNS provider.",
        source=ACME_SH,
        failure=fails.DNS,
    )


acme = ACME()
