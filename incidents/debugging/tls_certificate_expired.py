"""Clients refuse an expired certificate: not renewed, not loaded, an expired CA, a wrong clock."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Precedent,
    Question,
    days,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.tls import CHAIN, PRESENTED
from atlas.technologies.tls import tls
from incidents.debugging._linux import MAKESTEP
from incidents.debugging._tls import (
    ERRORS,
    INSTALL_CAS,
    OWN_STORE,
    SEND_CHAIN,
    TRUST_CA,
)
from incidents.debugging._tls_expired import (
    COPY,
    DRY_RUN,
    DST,
    EACH_SERVER,
    ERROR_NUMBER,
    IN_KUBERNETES,
    LIFETIME,
    ON_DISK,
    ON_THE_CLIENT,
    ON_THE_WIRE,
    RELOAD,
    RENEW,
    RENEWAL,
    REQUEST,
    SENT,
    VERIFICATION,
    WHEN,
    WILL_NOT,
    X509,
)
from incidents.hachyderm.facts import TLS_MEDIA
from incidents.wikimedia import _2017_07_19 as wikimedia
from incidents.wikimedia.facts import JULY_19

with DebuggingGuide(
    tls(undisclosed("version: the texts are those of OpenSSL 3.0.22")),
    "Certificate expired (x509, certificate verify failed)",
    as_of="2026-11-30",
    symptom="TLS handshakes fail: certificate verify failed, certificate has expired, x509 errors.",
    signals=[
        tls.EXPIRED,
        tls.GO_EXPIRED,
        tls.CURL_EXPIRED,
        tls.ALERT_EXPIRED,
        tls.NOT_YET_VALID,
        tls.JAVA_PATH_VALIDATION,
        tls.GNUTLS_EXPIRED,
        tls.RUSTLS_EXPIRED,
    ],
    tree=Question(
        "Has the certificate that the server presents expired?",
        check=ON_THE_WIRE,
        unhealthy=Question(
            "Has the file on its disk expired, too?",
            check=ON_DISK,
            healthy=Cause(
                "Renewed, but the server has not loaded the new file",
                why=statement("at Wikimedia in 2017, slapd had to be restarted by hand for it")
                @ JULY_19.at("21:00 Faidon realizes puppet didn't trigger slapd"),
                fix=[RELOAD, RESTART],
            ),
            unhealthy=Question(
                "Does certbot have a valid one?",
                check=RENEWAL,
                healthy=Cause(
                    "Renewed, but not copied to this server",
                    why=statement("at Hachyderm in 2023, it was copied to each CDN host")
                    @ TLS_MEDIA.at("to move the new cert material out to"),
                    fix=[COPY, RELOAD],
                ),
                unhealthy=Cause(
                    "Not renewed: the renewal fails, or nothing runs it",
                    why=statement("at Hachyderm, they were managed by hand; an alert was missed")
                    @ TLS_MEDIA.at("Hachyderm TLS certificates are still managed manually,"),
                    fix=[DRY_RUN, RENEW, IN_KUBERNETES, REQUEST],
                ),
            ),
        ),
        healthy=Question(
            "Does it verify on a machine that fails?",
            check=ON_THE_CLIENT,
            unhealthy=Question(
                "Is the error about a date?",
                check=ERROR_NUMBER,
                unhealthy=Question(
                    "Is the clock of that machine wrong?",
                    check=CLOCK,
                    unhealthy=Cause(
                        "The clock of the client is wrong",
                        why=statement("a certificate is not yet valid before its notBefore")
                        @ ERRORS.at("The certificate is not yet valid: the"),
                        fix=[MAKESTEP],
                    ),
                    healthy=Question(
                        "Does the server send the expired one?",
                        check=SENT,
                        unhealthy=Cause(
                            "The server sends an expired intermediate certificate",
                            why=statement("each certificate of the chain has a notAfter")
                            @ ERRORS.at("The certificate has expired: that is the"),
                            fix=[SEND_CHAIN],
                        ),
                        healthy=Cause(
                            "A root has expired, and the client's store lacks the new one",
                            why=statement(
                                "in 2021, older devices lacked the new root of Let's Encrypt"
                            )
                            @ DST.at("won't ever trust it because they don't get"),
                            fix=[INSTALL_CAS, TRUST_CA],
                        ),
                    ),
                ),
                healthy=Cause(
                    "Not a date: the name or the issuer does not match",
                    why=statement("the name is compared with the subjectAltName")
                    @ VERIFICATION.at("matches DNS name in Subject Alternative Name or"),
                    fix=[PRESENTED, CHAIN],
                ),
            ),
            healthy=Question(
                "Do all servers of the name present it?",
                check=EACH_SERVER,
                unhealthy=Cause(
                    "One of several servers still presents the old one",
                    why=statement("at Hachyderm, nginx was restarted on each CDN host")
                    @ TLS_MEDIA.at("each of the CDN hosts was able to"),
                    fix=[COPY, RELOAD],
                ),
                healthy=Cause(
                    "The failing program holds old CAs, or has CAs of its own",
                    why=statement("at Wikimedia, Apache was restarted to use the new CA")
                    @ JULY_19.at("once to get new CA, restart Apache,"),
                    fix=[RESTART, OWN_STORE],
                ),
            ),
        ),
    ),
    limit=Limit(
        "lifetime of a certificate of Let's Encrypt",
        of="lifetime of a certificate",
        reads="residual lifetime (notAfter)",
        default=days(90) @ LIFETIME.at("has offered certificates with 90-day lifetimes."),
        headroom=Check(
            "Check that the certificate is valid for 30 days more.",
            shell(
                "openssl s_client -connect <host>:<port> -servername <domain> </dev/null | "
                "openssl x509 -noout -enddate -checkend 2592000"
            )
            @ X509.at("Checks if the certificate expires within the next"),
            healthy=statement("Certificate will not expire") @ WILL_NOT,
            unhealthy=statement("Certificate will expire: one of 90 days should be renewed by now")
            @ WHEN.at("that means renewing 30 days before expiration."),
        ),
    ),
    do_not=[
        "Do not switch verification off (curl -k, verify=False): anyone can then answer instead.",
        "Do not stop at the file: read the dates that each server presents.",
        "Do not renew the server's certificate alone when its CA has expired.",
        "Do not repeat a renewal that fails: rate limits of the CA then refuse the next one.",
    ],
    precedents=[
        Precedent(
            "Hachyderm, the certificate of the images expires",
            report=TLS_MEDIA,
            what=statement("no image loaded until it was renewed and copied to the CDN hosts")
            @ TLS_MEDIA.at("Full image outage across the site in all"),
        ),
        Precedent(
            "Wikimedia, an internal CA expires",
            report=JULY_19,
            what=statement("logins failed: the CA of the servers' certificates had expired")
            @ JULY_19.at('ultimate cause was the expiry of the "WMF'),
        ),
    ],
    time_to_recover=(wikimedia.SLAPD_RESTARTED - wikimedia.EXPIRED).meaning_of(
        "Wikimedia, LDAP queries, July 2017", basis="degraded"
    ),
    data_loss=undisclosed("data loss: neither the manual pages nor the reports mention any"),
    rollback=undisclosed("rollback: an expired certificate cannot be restored to use"),
    see=[
        Link(
            "incidents/debugging/tls_certificate_chain_untrusted",
            "guide",
            because="the issuer is not trusted: numbers 18 to 21",
        ),
        Link(
            "incidents/debugging/linux_clock_skew",
            "guide",
            because="the clock of the client is wrong",
        ),
        Link(
            "incidents/debugging/kubernetes_certificates_expired",
            "guide",
            because="certificates of kubeadm",
        ),
        Link(
            "incidents/hachyderm/2023_02_28_media_certificate",
            "incident",
            because="managed by hand, and the alert was missed",
        ),
        Link(
            "incidents/wikimedia/2017_07_19_ca_expired",
            "incident",
            because="the CA had expired, not the certificate alone",
        ),
    ],
    glossary={
        "ACME": "The protocol by which certbot and others get certificates.",
        "CA": "Certificate authority: it signs certificates, and clients trust it.",
        "intermediate": "A CA certificate that the server sends, between its own and the root.",
    },
) as guide:
    waive("IN404", because="certificates hold no data; no page or report read mentions a loss")
    waive("IN405", because="there is no rollback to an expired certificate; the pages name none")
    waive("AM102", because="each program logs it where it logs everything else")
    waive("AM103", because="TLS has no metrics; programs count its failures under their own names")
