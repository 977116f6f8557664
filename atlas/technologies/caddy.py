"""Caddy: a web server that gets its certificates itself."""

from typing import ClassVar

from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.technologies.failures import caddy as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.release import release_lines
from atlas.technologies.technology import Technology

RELEASES = Repository(
    "endoflife-date/endoflife.date",
    commit="a70eca337600e7d721dc48112c271f98661d208b",
    checked="2026-11-26",
).file("products/caddy.md")
_RELEASED = """
1 2019-04-24  2 2020-05-04
"""
ASYNC = fails.certmagic.file("async.go")
REVERSEPROXY = fails.code.file("modules/caddyhttp/reverseproxy/reverseproxy.go")
HEALTHCHECKS = fails.code.file("modules/caddyhttp/reverseproxy/healthchecks.go")


class Caddy(Technology):
    """A web server and reverse proxy that gets its certificates itself."""

    name = "Caddy"
    icon = "simple-icons:caddy"
    plane = "edge"
    needs = ("ACME",)
    programs: ClassVar = {"caddy": "the server and its tool"}
    releases = release_lines(_RELEASED, RELEASES)
    logs = statement("standard error, so the journal of its unit") @ fails.site.file(
        "src/docs/markdown/running.md"
    ).at("Caddy's output will be redirected to `journalctl`")

    ISSUER = LogMessage(
        anchor="could not get certificate from issuer",
        sample='{"level":"error","logger":"tls.obtain","msg":"could not get certificate '
        'from issuer","identifier":"shop.example.com",'
        '"issuer":"acme-v02.api.letsencrypt.org-directory"}',
        severity="error",
        meaning="A CA did not issue the certificate; the error says why.",
        source=fails.certmagic.file("config.go"),
        failure=fails.CERTIFICATE,
    )
    WILL_RETRY = LogMessage(
        anchor='"msg":"will retry"',
        sample='{"level":"error","logger":"tls.obtain","msg":"will retry",'
        '"error":"[shop.example.com] Obtain: authorization failed","attempt":1,'
        '"retrying_in":60}',
        pattern=r'"logger":"tls\.(?P<what>\w+)",.*"msg":"will retry"',
        severity="error",
        meaning="A certificate was not obtained; Caddy tries again later.",
        source=ASYNC,
        failure=fails.CERTIFICATE,
    )
    GIVES_UP = LogMessage(
        anchor="final attempt; giving up",
        sample='{"level":"error","logger":"tls.obtain","msg":"final attempt; giving up",'
        '"attempt":30}',
        severity="error",
        meaning="A certificate was not obtained, and Caddy no longer tries.",
        source=ASYNC,
        failure=fails.CERTIFICATE,
    )
    CA_FAILS = LogMessage(
        anchor="HTTP request failed; retrying",
        sample='{"level":"warn","logger":"tls.issuance.acme.acme_client","msg":"HTTP '
        'request failed; retrying","url":"https://acme.zerossl.com/v2/DV90"}',
        severity="warning",
        meaning="The CA cannot be reached.",
        source=fails.acmez.file("acme/http.go"),
        failure=fails.CERTIFICATE,
        context=(
            "acme",
            "caddy",
        ),
    )
    CERTIFICATE_EXPIRED = LogMessage(
        anchor="unmanaged certificate has expired",
        sample='{"level":"warn","msg":"unmanaged certificate has expired",'
        '"identifiers":["shop.example.com"]}',
        severity="warning",
        meaning="A certificate that Caddy does not renew has expired.",
        source=fails.certmagic.file("certificates.go"),
        failure=fails.UNMANAGED,
    )
    NO_UPSTREAMS = LogMessage(
        anchor="no upstreams available",
        sample='{"level":"error","logger":"http.log.error","msg":"no upstreams available",'
        '"status":503}',
        severity="error",
        meaning="Every upstream is unhealthy or at its limit, and requests get a 503.",
        source=REVERSEPROXY,
        failure=fails.UPSTREAM,
        context=(
            "http.log",
            "reverse_proxy",
            "caddy",
        ),
    )
    INCOMPLETE = LogMessage(
        anchor="aborting with incomplete response",
        sample='{"level":"warn","logger":"http.handlers.reverse_proxy","msg":"aborting with '
        'incomplete response","error":"reading: unexpected EOF"}',
        severity="warning",
        meaning="An upstream broke off its response.",
        source=REVERSEPROXY,
        failure=fails.UPSTREAM,
    )
    HEALTH_STATUS = LogMessage(
        anchor="unexpected status code",
        sample='{"level":"info",'
        '"logger":"http.handlers.reverse_proxy.health_checker.active",'
        '"msg":"unexpected status code","status_code":503,"host":"10.0.0.4:8080"}',
        severity="info",
        meaning="An upstream answered a health check with another status than expected.",
        source=HEALTHCHECKS,
        context=("health_checker",),
        failure=fails.UPSTREAM,
    )
    HEALTH_TOLERANCE = LogMessage(
        anchor="status code out of tolerances",
        sample='{"level":"info",'
        '"logger":"http.handlers.reverse_proxy.health_checker.active","msg":"status '
        'code out of tolerances","status_code":503,"host":"10.0.0.4:8080"}',
        severity="info",
        meaning="An upstream answered a health check with an error.",
        source=HEALTHCHECKS,
        failure=fails.UPSTREAM,
    )
    DIRECTIVE = LogMessage(
        anchor=": unrecognized directive: ",
        sample="Error: adapting config using caddyfile: /etc/caddy/Caddyfile:7: "
        "unrecognized directive: reverse-proxy",
        severity="error",
        meaning="A directive is unknown: a typing error, or a missing module.",
        source=fails.code.file("caddyconfig/httpcaddyfile/httptype.go"),
        failure=fails.CONFIGURATION,
    )
    ADAPTING = LogMessage(
        anchor="adapting config using ",
        sample="Error: adapting config using caddyfile: ambiguous site definition: "
        "shop.example.com",
        severity="error",
        meaning="The Caddyfile cannot be read; the error says why.",
        source=fails.code.file("cmd/main.go"),
        failure=fails.CONFIGURATION,
    )
    INITIAL = LogMessage(
        anchor="loading initial config: ",
        sample="Error: loading initial config: loading new config: http app module: start: "
        "listening on :443: listen tcp :443: bind: address already in use",
        severity="error",
        meaning="Caddy cannot start with this configuration; the error says why.",
        source=fails.code.file("cmd/commandfuncs.go"),
        failure=fails.NOT_STARTED,
    )
    BACKEND = LogMessage(
        anchor='"msg":"dialing backend: ',
        sample='{"level":"error","logger":"http.log.error","msg":"dialing backend: dial '
        'unix /run/php/php-fpm.sock: connect: no such file or directory"}',
        severity="error",
        meaning="The FastCGI server, mostly PHP-FPM, cannot be reached.",
        source=fails.code.file("modules/caddyhttp/reverseproxy/fastcgi/fastcgi.go"),
        failure=fails.UPSTREAM,
    )


caddy = Caddy()
