"""Sources and steps that the guides about certificates share."""

from atlas import (
    Placeholder,
    Publisher,
    Repository,
    Step,
    config,
    gaps_in,
    shell,
    statement,
    undisclosed,
)
from atlas.technologies._tls_openssl_messages import openssl
from atlas.technologies.failures.nginx import HTTPS

CHECKED = "2026-11-28"
RELEASE = "3.0.22"
TEXTS = openssl.file("crypto/x509/x509_txt.c", release=RELEASE)
CLIENT = openssl.file("apps/s_client.c", release=RELEASE)
OPTIONS = openssl.file("doc/man1/openssl-s_client.pod.in", release=RELEASE)
ERRORS = openssl.file("doc/man3/X509_STORE_CTX_get_error.pod", release=RELEASE)
CALLBACK = openssl.file("apps/lib/s_cb.c", release=RELEASE)
REQUESTS = Repository(
    "psf/requests",
    commit="1f6589ec3a1ee910f9a65cc3ceac60b26677bc0e",
    checked=CHECKED,
    publisher="Requests",
    release="2.34.2",
).file("docs/user/advanced.rst")
STORES = Publisher("Debian", checked="2026-11-30").post(
    "update-ca-certificates(8)",
    "https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html",
    read_in="Debian's package ca-certificates 20250419~deb12u2",
    release="20250419",
)

gap = gaps_in("the manual pages")
NO_TIME = undisclosed("time to take effect: the manual pages give none")

OWN_STORE = Step(
    "Point the program to the CAs of the system, such as Requests in Python; restart it.",
    command=config(
        "REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt", file="environment of the program"
    )
    @ REQUESTS.at("specified through the ``REQUESTS_CA_BUNDLE`` environment variable."),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="Remove the variable and restart.",
    verify="The request succeeds. Node.js: NODE_EXTRA_CA_CERTS; OpenSSL: SSL_CERT_FILE.",
)
SEND_CHAIN = Step(
    "Write a new file: the server's certificate, then the intermediate ones; use it, test the "
    "configuration, and reload.",
    command=shell(
        "cat <server-certificate> <bundle> > <chained>",
        own=[
            Placeholder("server-certificate", "the file of the server", r"[\w./-]+", "leaf.pem"),
            Placeholder("bundle", "the file of intermediates, from the CA", r"[\w./-]+", "int.pem"),
            Placeholder(
                "chained",
                "a file that does not exist yet, for ssl_certificate",
                r"[\w./-]+",
                "full.pem",
            ),
        ],
    )
    @ HTTPS.at("cat www.example.com.crt bundle.crt > www.example.com.chained.crt"),
    **gap.of("healthy"),
    unhealthy=statement(
        "key values mismatch, when the order is wrong; bad end line: the first file lacks its "
        "last newline"
    )
    @ HTTPS.at("key values mismatch)"),
    risk="medium",
    takes=NO_TIME,
    undo="Use the previous file, which is unchanged, and reload.",
    verify="s_client shows 1 s: too, and Verify return code: 0 (ok).",
)
INSTALL_CAS = Step(
    "Install or upgrade the package of public CAs on the host or in the image.",
    command=shell("apt-get install ca-certificates")
    @ STORES.at("TLS certificates for the local machine and generates"),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="Install its previous version, or use the previous image; remove it only if it was "
    "missing before.",
    verify="ca-certificates.crt in /etc/ssl/certs has certificates, and the request succeeds.",
)
TRUST_CA = Step(
    "Trust the CA on this host: copy its .crt file below /usr/local/share/ca-certificates first.",
    command=shell("update-ca-certificates")
    @ STORES.at("found below /usr/local/share/ca-certificates are also included and"),
    **gap.of("healthy", "unhealthy"),
    risk="medium",
    takes=NO_TIME,
    undo="Delete the .crt file, and run it again.",
    verify="Verify return code: 0 (ok). Programs with CAs of their own need theirs too.",
)
