"""A client does not trust a server's certificate: the server, the client or a proxy is at fault."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    count,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies._tls_openssl_messages import openssl
from atlas.technologies.failures.tls import CA
from atlas.technologies.tls import tls
from incidents.debugging._tls import (
    CALLBACK,
    CLIENT,
    ERRORS,
    INSTALL_CAS,
    NO_TIME,
    OPTIONS,
    OWN_STORE,
    RELEASE,
    REQUESTS,
    SEND_CHAIN,
    STORES,
    TEXTS,
    TRUST_CA,
    gap,
)

DEPTH = openssl.file("crypto/x509/x509_vpm.c", release=RELEASE)

VERIFY = shell(
    "openssl s_client -connect <host>:<port> -servername <domain> -showcerts </dev/null | "
    "grep -E '^ *[0-9]+ s:|^ *i:|Verify return code'"
) @ OPTIONS.at("Displays the server certificate list as sent by")
CODE = CLIENT.at('"Verify return code: %ld (%s)\\n"')


SYSTEM_STORE = Check(
    "Verify the server on the host or in the container that fails, with its system's CAs.",
    VERIFY,
    healthy=statement("Verify return code: 0 (ok)") @ CODE,
    unhealthy=statement("Verify return code: 20 or 21, or 19 with a self-signed certificate")
    @ CODE,
)
CHAIN = Check(
    "Check how many certificates the server sends.",
    VERIFY,
    healthy=statement("0 s: and 1 s:, each issued (i:) by the next, or a CA that signs directly")
    @ CLIENT.at('"%2d s:", i'),
    unhealthy=statement("only 0 s:, and: 21 (unable to verify the first certificate)")
    @ TEXTS.at('"unable to verify the first certificate"'),
)
COUNT_CAS = Check(
    "Count the certificates of CAs that the system trusts.",
    shell("grep -c 'BEGIN CERTIFICATE' /etc/ssl/certs/ca-certificates.crt")
    @ STORES.at("is a single-file of concatenated certificates."),
    healthy=statement("a number above 0")
    @ STORES.at("is a single-file of concatenated certificates."),
    unhealthy=statement("0, or: No such file or directory")
    @ STORES.at("is a single-file of concatenated certificates."),
)
ISSUER = Check(
    "Compare the last issuer (i:) with the one that another network shows.",
    VERIFY,
    healthy=statement("the same CA, public or the company's own")
    @ OPTIONS.at("certificates the server has sent (in the order"),
    unhealthy=statement("another issuer here: that of a proxy or a security product")
    @ OPTIONS.at("certificates the server has sent (in the order"),
)
NO_INSPECTION = Step(
    "Exempt the destination from inspection, or page the owner of the proxy for its CA.",
    command=undisclosed("command: it depends on the proxy"),
    **gap.of("healthy", "unhealthy"),
    risk="low",
    takes=NO_TIME,
    undo="Remove the exemption.",
    verify="The last issuer is the same as from another network.",
)

with DebuggingGuide(
    tls(undisclosed("version: the texts are those of OpenSSL 3.0.22")),
    "Unable to get local issuer certificate",
    as_of="2026-11-28",
    symptom="Some clients refuse a server's certificate, while browsers often accept it.",
    signals=[
        tls.NO_ISSUER,
        tls.VERIFY_FAILED,
        tls.FIRST_CERTIFICATE,
        tls.GO_UNKNOWN_AUTHORITY,
        tls.JAVA_PATH_BUILDING,
        tls.SELF_SIGNED,
    ],
    tree=Question(
        "Does the system of the client trust the server?",
        check=SYSTEM_STORE,
        healthy=Cause(
            "The program has CAs of its own, and not this one",
            why=statement("Requests, for one, takes its CAs from a bundle of its own")
            @ REQUESTS.at("This list of trusted CAs can also be"),
            fix=[OWN_STORE],
        ),
        unhealthy=Question(
            "Does the server send its intermediate certificates?",
            check=CHAIN,
            unhealthy=Cause(
                "The server sends only its own certificate",
                why=statement("the chain then has one certificate, and it is not self-signed")
                @ ERRORS.at("signatures could be verified because the chain contains"),
                fix=[SEND_CHAIN, CA],
            ),
            healthy=Question(
                "Does the system have CAs at all?",
                check=COUNT_CAS,
                unhealthy=Cause(
                    "The host or the image has no CAs installed",
                    why=statement("the issuer of a certificate is not found then")
                    @ ERRORS.at("of an untrusted certificate cannot be found."),
                    fix=[INSTALL_CAS],
                ),
                healthy=Question(
                    "Is it the expected issuer?",
                    check=ISSUER,
                    unhealthy=Cause(
                        "A proxy on the way decrypts TLS, and signs with its own CA",
                        why=statement("its certificates have an issuer that is not trusted here")
                        @ ERRORS.at("of an untrusted certificate cannot be found."),
                        fix=[NO_INSPECTION, TRUST_CA],
                    ),
                    healthy=Cause(
                        "The CA, private or new, is not among those of this system",
                        why=statement("no certificate of the chain is in the trust store")
                        @ ERRORS.at("could be found in the trust store."),
                        fix=[CA, TRUST_CA],
                    ),
                ),
            ),
        ),
    ),
    limit=Limit(
        "depth of a chain in OpenSSL",
        of="depth",
        reads="depth: certificates",
        default=count(100, "certificate") @ DEPTH.at("100, /* depth */"),
        headroom=Check(
            "Count the certificates of the chain that is verified: its depth.",
            shell(
                "openssl s_client -connect <host>:<port> -servername <domain> "
                "</dev/null 2>&1 | grep ^depth"
            )
            @ CALLBACK.at('"depth=%d "'),
            healthy=statement("depth=2, depth=1 and depth=0") @ CALLBACK.at('"depth=%d "'),
            unhealthy=statement("a depth close to the limit of the program")
            @ CALLBACK.at('"depth=%d "'),
        ),
    ),
    do_not=[
        "Do not switch verification off (curl -k, verify=False): anyone can then answer instead.",
        "Do not test with a browser only: it may have the intermediate certificate stored.",
        "Do not append the root to the server's file: clients trust only their own copy.",
        "Do not trust a CA before its owner confirms it: it can sign for every name.",
    ],
    precedents=undisclosed(
        "public incident: the catalogue, icco/postmortems and two searches for operators' reports "
        "named none with this error; those on the root that expired in May 2020 are of another one"
    ),
    time_to_recover=undisclosed("time to recover: the manual pages give none"),
    data_loss=statement("none by itself: the connection ends before data is sent")
    @ ERRORS.at("The certificate chain could be built up using"),
    rollback=statement("use the previous file, or remove the CA and update again")
    @ STORES.at("is a program that manages the collection of"),
    see=[
        Link(
            "incidents/debugging/tls_certificate_expired",
            "guide",
            because="the certificate, or one of its chain, has expired",
        ),
        Link(
            "incidents/debugging/kubernetes_certificates_expired",
            "guide",
            because="certificates that have expired, in a cluster",
        ),
        Link(
            "incidents/debugging/linux_clock_skew",
            "guide",
            because="a wrong clock makes certificates invalid",
        ),
    ],
    glossary={"CA": "Certificate authority: it signs certificates, and clients trust it."},
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
    waive("AM102", because="each program logs it where it logs everything else")
    waive("AM103", because="TLS has no metrics; programs count its failures under their own names")
