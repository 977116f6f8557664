"""Clients refuse an expired certificate: not renewed, not loaded, an expired CA, a wrong clock."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Placeholder,
    Precedent,
    Question,
    Step,
    action,
    days,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies._tls_openssl_messages import openssl
from atlas.technologies.failures._machine import CLOCK
from atlas.technologies.failures._network import GETENT
from atlas.technologies.failures._services import RESTART
from atlas.technologies.failures.acme import certbot, site
from atlas.technologies.failures.cert_manager import docs
from atlas.technologies.failures.nginx import RELOAD as RELOAD_NGINX
from atlas.technologies.failures.nginx import ROLLED_BACK, TEST
from atlas.technologies.failures.tls import CHAIN, PRESENTED
from atlas.technologies.tls import tls
from incidents.debugging._linux import MAKESTEP, NO_OUTPUT
from incidents.debugging._tls import (
    CALLBACK,
    CLIENT,
    ERRORS,
    INSTALL_CAS,
    NO_TIME,
    OPTIONS,
    OWN_STORE,
    RELEASE,
    SEND_CHAIN,
    TRUST_CA,
    gap,
)
from incidents.hachyderm.facts import TLS_MEDIA
from incidents.wikimedia import _2017_07_19 as wikimedia
from incidents.wikimedia.facts import JULY_19

X509 = openssl.file("doc/man1/openssl-x509.pod.in", release=RELEASE)
REQ = openssl.file("doc/man1/openssl-req.pod.in", release=RELEASE)
PEM = openssl.file("include/openssl/pem.h", release=RELEASE)
PRINTS = openssl.file("apps/x509.c", release=RELEASE)
NUMBERS = openssl.file("include/openssl/x509_vfy.h.in", release=RELEASE)
VERIFICATION = openssl.file("doc/man1/openssl-verification-options.pod", release=RELEASE)
CERTBOT = "5.6.0-24"
USING = certbot.file("certbot/docs/using.rst", release=CERTBOT)
HELP = certbot.file("certbot/docs/cli-help.txt", release=CERTBOT)
LISTED = certbot.file("certbot/src/certbot/_internal/cert_manager.py", release=CERTBOT)
RENEWED = certbot.file("certbot/src/certbot/_internal/renewal.py", release=CERTBOT)
CMCTL = docs.file(
    "reference/cmctl.md",
    release=undisclosed("release: the website, read at a commit, is of no release"),
)
LIFETIME = site.file("content/en/docs/cert-lifetimes.md")
WHEN = site.file("content/en/docs/integration-guide.md")
DST = site.file("content/en/docs/dst-root-ca-x3-expiration-september-2021.md")

WILL = PRINTS.at('"Certificate will expire\\n"')
WILL_NOT = PRINTS.at('"Certificate will not expire\\n"')
ERROR = CALLBACK.at('"verify error:num=%d:%s\\n"')

ON_THE_WIRE = Check(
    "Read the dates of the certificate that the server presents, where the clock is right.",
    shell(
        "openssl s_client -connect <host>:<port> -servername <domain> </dev/null | "
        "openssl x509 -noout -subject -issuer -dates -checkend 0"
    )
    @ X509.at("Checks if the certificate expires within the next"),
    healthy=statement("Certificate will not expire") @ WILL_NOT,
    unhealthy=statement("Certificate will expire, and notAfter is in the past") @ WILL,
    verify="Could not read certificate: no connection, or no TLS on that port. SMTP, IMAP, LDAP, "
    "PostgreSQL and MySQL: add -starttls with the protocol.",
)
ON_DISK = Check(
    "On the server: read the dates of the file that its configuration names.",
    shell("openssl x509 -in <file> -noout -subject -enddate -checkend 0")
    @ X509.at("Prints out the expiry date of the certificate,"),
    healthy=statement("Certificate will not expire") @ WILL_NOT,
    unhealthy=statement("Certificate will expire") @ WILL,
    verify="nginx: nginx -T prints the lines with ssl_certificate.",
)
RENEWAL = Check(
    "On the host that renews it: list the certificates of certbot.",
    shell("certbot certificates") @ USING.at("``certbot certificates``"),
    healthy=statement("Expiry Date, and (VALID: 30 days)")
    @ USING.at("19:53:00+00:00 (VALID: 30 days)"),
    unhealthy=statement("INVALID: EXPIRED; or: No certificates found.")
    @ LISTED.at('"No certificates found."'),
)
VERIFY = shell(
    "openssl s_client -connect <host>:<port> -servername <domain> -verify_hostname <domain> "
    "</dev/null 2>&1 | grep -E '^depth|^verify error|Verify return code'"
) @ VERIFICATION.at("matches DNS name in Subject Alternative Name or")
ON_THE_CLIENT = Check(
    "On a machine that fails: verify the chain and the name.",
    VERIFY,
    healthy=statement("Verify return code: 0 (ok)")
    @ CLIENT.at('"Verify return code: %ld (%s)\\n"'),
    unhealthy=statement("verify error:num= and a number, below the certificate it is about")
    @ ERROR,
)
ERROR_NUMBER = Check(
    "Read the number after verify error:num=.",
    VERIFY,
    healthy=statement("18 to 21: the issuer; 62: the name")
    @ NUMBERS.at("X509_V_ERR_HOSTNAME_MISMATCH 62"),
    unhealthy=statement("10: has expired; 9: is not yet valid")
    @ NUMBERS.at("X509_V_ERR_CERT_HAS_EXPIRED 10"),
)
SENT = Check(
    "Read the dates of each certificate that the server sends.",
    shell(
        "openssl s_client -connect <host>:<port> -servername <domain> -showcerts </dev/null | "
        "grep -E '^ *[0-9]+ s:|^ +[iv]:'"
    )
    @ OPTIONS.at("Displays the server certificate list as sent by"),
    healthy=statement("each NotAfter is in the future: look at the store of the client")
    @ CLIENT.at('"; NotAfter: "'),
    unhealthy=statement("below 1 s: or 2 s:, a NotAfter in the past") @ CLIENT.at('"; NotAfter: "'),
    verify="OpenSSL 1.1.1 prints no dates here: read those of each certificate with openssl x509.",
)
EACH_SERVER = Check(
    "Read notAfter at each address of the name.",
    shell(
        "for address in $(getent ahostsv4 <domain> | awk '{print $1}' | sort -u); do "
        "echo $address; openssl s_client -connect $address:<port> -servername <domain> "
        "</dev/null 2>/dev/null | openssl x509 -noout -enddate; done"
    )
    @ GETENT.at("but use the address family"),
    healthy=statement("the same notAfter below each address")
    @ X509.at("Prints out the expiry date of the certificate,"),
    unhealthy=statement("another notAfter below one of them, in the past")
    @ X509.at("Prints out the expiry date of the certificate,"),
    verify="Behind one address of a load balancer: connect to each of its servers instead.",
)
RELOAD = Step(
    "Test and reload the configuration of the server; here of nginx.",
    command=RELOAD_NGINX,
    healthy=TEST.healthy,
    unhealthy=ROLLED_BACK,
    risk="low",
    takes=NO_TIME,
    undo="Restore the previous file, and reload again.",
    verify="The certificate that the server presents has the new notAfter; if not, restart it.",
)
COPY = Step(
    "Copy the new certificate and its key to each host that serves the name.",
    command=action("Copy fullchain.pem and privkey.pem to the paths that the server reads.")
    @ USING.at("is updated with the latest necessary files."),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Restore the previous files: copy them aside first.",
    verify="On each host: the file has the new notAfter. Then reload the server.",
)
DRY_RUN = Step(
    "Test the renewal against the staging server; hooks may stop the web server meanwhile.",
    command=shell("certbot renew --dry-run")
    @ HELP.at("webserver reloads to temporarily modify & roll back"),
    healthy=statement("Congratulations, all simulated renewals succeeded:")
    @ RENEWED.at('"simulated renewal" if config.dry_run else "renewal"'),
    unhealthy=statement("Failed to renew certificate, with its name and the error")
    @ RENEWED.at('"Failed to renew certificate %s with error: %s"'),
    risk="low",
    takes=NO_TIME,
    undo="Not needed: no certificate is saved, and changes of the web server are rolled back.",
    verify="Without a terminal it waits up to 8 minutes first: add --no-random-sleep-on-renew.",
)
IN_KUBERNETES = Check(
    "In Kubernetes: show the certificate of cert-manager with its request, order and events.",
    shell("cmctl status certificate <certificate> -n <namespace>")
    @ CMCTL.at("cmctl status certificate my-certificate -n my-namespace"),
    **gap.of("healthy", "unhealthy"),
    verify="The last object that is not ready has the reason in its conditions or events.",
)
RENEW = Step(
    "Renew the certificates that are due, once the dry run succeeds.",
    command=shell("certbot renew")
    @ USING.at("This command attempts to renew any previously-obtained"),
    healthy=statement("Congratulations, all renewals succeeded:")
    @ RENEWED.at('"Congratulations, all {renewal_noun}s succeeded: "'),
    unhealthy=statement("All renewals failed; or: No renewals were attempted.")
    @ RENEWED.at('"All %ss failed. The following certificates could "'),
    risk="medium",
    takes=NO_TIME,
    undo="Not needed: the previous files stay in /etc/letsencrypt/archive.",
    verify="Reload the server, and list its timer: systemctl list-timers shows certbot.",
)
REQUEST = Check(
    "Print a signing request with the existing key, for a CA without ACME.",
    shell(
        "openssl req -new -key <key> -subj /CN=<domain> -addext subjectAltName=DNS:<domain>",
        own=[Placeholder("key", "the private key of the server", r"[\w./-]+", "privkey.pem")],
    )
    @ REQ.at('-addext "subjectAltName = DNS:foo.co.uk"'),
    healthy=statement("-----BEGIN CERTIFICATE REQUEST-----")
    @ PEM.at('PEM_STRING_X509_REQ "CERTIFICATE REQUEST"'),
    unhealthy=NO_OUTPUT,
    verify="Once it is signed: install the certificate with its chain, and reload.",
)

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
