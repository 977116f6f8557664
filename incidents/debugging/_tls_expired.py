"""Checks and steps of the guide to expired TLS certificates."""

from atlas import (
    Check,
    Placeholder,
    Step,
    action,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies._tls_openssl_messages import openssl
from atlas.technologies.failures._network import GETENT
from atlas.technologies.failures.acme import certbot, site
from atlas.technologies.failures.cert_manager import docs
from atlas.technologies.failures.nginx import RELOAD as RELOAD_NGINX
from atlas.technologies.failures.nginx import ROLLED_BACK, TEST
from incidents.debugging._linux import NO_OUTPUT
from incidents.debugging._tls import (
    CALLBACK,
    CLIENT,
    NO_TIME,
    OPTIONS,
    RELEASE,
    gap,
)

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
        "for address in $(getent ahostsv4 <domain> | cut -d ' ' -f 1 | sort -u); do "
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
    risk="medium",
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
    "Renew the certificates that are due, once the dry run succeeds; hooks may stop the web "
    "server meanwhile.",
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
