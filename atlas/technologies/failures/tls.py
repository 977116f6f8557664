"""What fails when a TLS connection is set up, with the first steps."""

from atlas.evidence.command import shell
from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.steps.step import Check
from atlas.technologies.known_failure import NO_OUTPUT, KnownFailure

TROUBLESHOOTING = Repository(
    "rabbitmq/rabbitmq-website",
    commit="0acf2a429b51aa35667af4369b8353317ebea524",
    checked="2026-11-26",
    publisher="RabbitMQ",
    release=undisclosed("release: the website, read at a commit, is of no release"),
).file("docs/troubleshooting-ssl.md")
CURL = Repository(
    "curl/curl", commit="5c61e168698a72b87437d58ed728bcdea6d5db42", checked="2026-11-26"
).file("docs/cmdline-opts/verbose.md")
TIMEDATECTL = Repository(
    "systemd/systemd-stable",
    commit="565916c245b53b49f5917f5326d21246f46ae3db",
    checked="2026-11-26",
    publisher="systemd",
).file("man/timedatectl.xml")
X509 = Repository(
    "golang/go",
    commit="go1.19.8",
    checked="2026-11-26",
    read_in="Debian's package golang-1.19-src",
).file("src/crypto/x509/verify.go")
OPENSSL = Repository(
    "openssl/openssl", commit="0223dfcf1e4d4d6f0a9a671ce570c6a1c057fe93", checked="2026-11-26"
).file("crypto/x509/x509_txt.c")

PRESENTED = Check(
    "Print subject, issuer and dates of the certificate that the server presents.",
    shell(
        "openssl s_client -connect <host>:<port> -servername <domain> </dev/null | "
        "openssl x509 -noout -subject -issuer -dates -ext subjectAltName"
    )
    @ TROUBLESHOOTING.at("openssl s_client -connect localhost:8443"),
    **NO_OUTPUT,
    verify="notAfter is in the future, and subjectAltName has the name that the client uses.",
)
CHAIN = Check(
    "Connect and verify the chain, as a client does.",
    shell("openssl s_client -connect <host>:<port> -servername <domain> -showcerts </dev/null")
    @ TROUBLESHOOTING.at("openssl s_client -connect localhost:8443"),
    **NO_OUTPUT,
    verify="Verify return code: 0 (ok). Unable to verify the first certificate: the server sends "
    "no intermediate. Self-signed, or no local issuer: the client lacks the CA.",
)
TALK = Check(
    "Watch the handshake of a request.",
    shell("curl --verbose <url>") @ CURL.at("Useful for debugging and seeing what's going"),
    **NO_OUTPUT,
    verify="The lines with * name TLS version, certificate and the step that fails.",
)
CLOCK = Check(
    "Check the clock of the machine that reports the error.",
    shell("timedatectl status") @ TIMEDATECTL.at("Show current settings of the system clock and"),
    **NO_OUTPUT,
    verify="System clock synchronized: yes, and the time is right.",
)
CA = Check(
    "Verify the server against the CA that the client should trust.",
    shell("openssl s_client -connect <host>:<port> -CAfile <ca-file> </dev/null")
    @ TROUBLESHOOTING.at("-CAfile ca_certificate.pem"),
    **NO_OUTPUT,
    verify="0 (ok): the client lacks this CA; else the server's chain is wrong.",
)

EXPIRED = KnownFailure(
    "a certificate has expired, or is not valid yet",
    steps=[PRESENTED, CLOCK, CHAIN],
)
UNTRUSTED = KnownFailure(
    "the issuer of a certificate is not trusted",
    steps=[PRESENTED, CHAIN, CA],
)
NOT_ACCEPTED = KnownFailure(
    "a certificate is not accepted",
    is_general=True,
    steps=[CHAIN, PRESENTED, CLOCK],
)
WEAK = KnownFailure(
    "a key, a signature or a parameter is too weak",
    steps=[CHAIN, PRESENTED, TALK],
)
WRONG_NAME = KnownFailure("the certificate is for another name", steps=[PRESENTED, TALK, CHAIN])
HANDSHAKE = KnownFailure(
    "the handshake fails: versions, ciphers or client certificate differ",
    steps=[TALK, CHAIN, PRESENTED],
)
NOT_TLS = KnownFailure("one side speaks TLS, the other does not", steps=[TALK, CHAIN, PRESENTED])
SLOW = KnownFailure("the handshake does not complete in time", steps=[TALK, CHAIN, CLOCK])
CLOSED = KnownFailure(
    "the other side closed the connection in the middle", steps=[TALK, CHAIN, PRESENTED]
)
