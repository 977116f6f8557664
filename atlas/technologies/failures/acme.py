"""What fails when a certificate is asked for by ACME, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._network import CALL, LISTENERS, RESOLVE
from atlas.technologies.failures._services import UNIT, UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

boulder = Repository(
    "letsencrypt/boulder",
    commit="2d00c8e27919fe945e53b2cf857838e68a1da111",
    checked="2026-11-26",
)

certbot = Repository(
    "certbot/certbot",
    commit="f769e35e77f1fa21a75cd5418641502dad8a37c5",
    checked="2026-11-26",
)

site = Repository(
    "letsencrypt/website",
    commit="b89871ef735cbb447f8d72c86146fcc8e62fc4ab",
    checked="2026-11-26",
)

lego = Repository(
    "go-acme/lego",
    commit="a0e15c2daf87956943f176fd54cc6f291f221e2d",
    checked="2026-11-26",
)

acmesh = Repository(
    "acmesh-official/acme.sh",
    commit="d60c75b4e30a26addd8b9d0bfdeeed39c84ed51e",
    checked="2026-11-26",
)

USING = certbot.file("certbot/docs/using.rst")

OPTIONS = certbot.file("certbot/docs/cli-help.txt")

CHALLENGE_TYPES = site.file("content/en/docs/challenge-types.md")

CAA_PAGE = site.file("content/en/docs/caa.md")

ALLOW_PORT_80 = site.file("content/en/docs/allow-port-80.md")

PROBLEM = boulder.file("bdns/problem.go")

CERTIFICATES = Check(
    "List the certificates that certbot manages, and when they expire.",
    shell("certbot certificates") @ USING.at("certbot certificates"),
    **NO_OUTPUT,
    verify="The domains are complete, and the expiry is weeks away.",
)

DRY_RUN = Step(
    "Test the renewal against the staging server; hooks may stop the web server meanwhile.",
    command=shell("certbot renew --dry-run")
    @ OPTIONS.at("webserver reloads to temporarily modify & roll back"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Not needed: no certificate is saved, and changes of the web server are rolled back.",
    verify="Simulated renewals succeed; else the reason is printed. Without a terminal it waits "
    "up to 8 minutes first: add --no-random-sleep-on-renew.",
)

RECORDS = Check(
    "Query the TXT record of the challenge.",
    shell("dig _acme-challenge.<domain> TXT")
    @ CHALLENGE_TYPES.at("putting a specific value in a TXT record"),
    **NO_OUTPUT,
    verify="The value that the client set is returned by every name server of the domain.",
)

CAA = Check(
    "Query the CAA records: which CAs may issue for the domain.",
    shell("dig <domain> CAA") @ CAA_PAGE.at("CAA is a type of DNS record"),
    **NO_OUTPUT,
    verify="No record, or one that names the CA.",
)

CONNECTION = KnownFailure(
    "the CA cannot reach the host that it validates",
    steps=[RESOLVE, CALL, LISTENERS, DRY_RUN],
    causes=[
        UsualCause(
            "port 80 or 443 is blocked by a firewall",
            sign=statement("a request from outside times out")
            @ ALLOW_PORT_80.at("firewalled off port 80 to their"),
        ),
        UsualCause(
            "the name points to another address",
            sign=statement(
                "the address in the message is not that of this host; an AAAA record counts as well"
            )
            @ PROBLEM.at("DNS problem: %s looking up %s"),
        ),
    ],
)

RESPONSE = KnownFailure(
    "the CA gets a wrong response to its challenge",
    steps=[CALL, RESOLVE, DRY_RUN],
)

DNS = KnownFailure(
    "the DNS records that the CA requires are missing or wrong",
    steps=[RECORDS, RESOLVE, DRY_RUN],
)

RATE_LIMIT = KnownFailure(
    "a rate limit of the CA is reached",
    steps=[CERTIFICATES, UNIT_LOG, DRY_RUN],
)

NOT_ALLOWED = KnownFailure(
    "a CAA record forbids the certificate",
    steps=[CAA, RECORDS, CERTIFICATES],
)

REFUSED = KnownFailure(
    "the CA refuses a request of the client",
    steps=[UNIT_LOG, CERTIFICATES, DRY_RUN],
)

NOT_VALIDATED = KnownFailure(
    "the CA could not validate a domain",
    is_general=True,
    steps=[UNIT_LOG, CALL, RESOLVE, DRY_RUN],
)

NO_CHALLENGE = KnownFailure(
    "the order has no challenge of the wanted type",
    steps=[UNIT_LOG, CERTIFICATES, RECORDS],
)

NOT_RENEWED = KnownFailure(
    "a certificate was not renewed",
    is_general=True,
    steps=[CERTIFICATES, UNIT_LOG, DRY_RUN],
)

PORT = KnownFailure(
    "another program uses the port of certbot's standalone server",
    steps=[LISTENERS, CERTIFICATES, UNIT_LOG],
)

LOCKED = KnownFailure(
    "another certbot is running",
    steps=[UNIT, UNIT_LOG, CERTIFICATES],
)
