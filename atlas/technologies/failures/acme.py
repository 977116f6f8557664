"""What fails when a certificate is asked for by ACME, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check
from atlas.technologies.failures._network import CALL, LISTENERS, RESOLVE
from atlas.technologies.failures._services import UNIT_LOG
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure, UsualCause

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

DRY_RUN = Check(
    "Try the renewal against the staging environment, which changes nothing.",
    shell("certbot renew --dry-run") @ USING.at("--dry-run"),
    **NO_OUTPUT,
    verify="Simulated renewals succeed; else the reason is printed.",
)

RECORDS = Check(
    "Ask for the TXT record of the challenge.",
    shell("dig _acme-challenge.<domain> TXT")
    @ CHALLENGE_TYPES.at("putting a specific value in a TXT record"),
    **NO_OUTPUT,
    verify="The value that the client set is returned by every name server of the domain.",
)

CAA = Check(
    "Ask which CAs may issue for the domain.",
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
    steps=[CALL, DRY_RUN, RESOLVE],
)

DNS = KnownFailure(
    "the DNS records that the CA requires are missing or wrong",
    steps=[RECORDS, RESOLVE, DRY_RUN],
)

RATE_LIMIT = KnownFailure(
    "a rate limit of the CA is reached",
    steps=[CERTIFICATES, DRY_RUN, UNIT_LOG],
)

NOT_ALLOWED = KnownFailure(
    "a CAA record forbids the certificate",
    steps=[CAA, RECORDS, CERTIFICATES],
)

REFUSED = KnownFailure(
    "the CA refuses the order",
    steps=[CERTIFICATES, DRY_RUN, UNIT_LOG],
)

CLIENT = KnownFailure(
    "the client cannot run or renew",
    steps=[CERTIFICATES, LISTENERS, DRY_RUN],
)
