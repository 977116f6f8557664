"""Log messages of Dovecot about its certificate and key."""

from atlas.technologies.failures import dovecot as fails
from atlas.technologies.message import LogMessage

COMMON = fails.code.file("src/lib-ssl-iostream/iostream-openssl-common.c")
CONTEXT = fails.code.file("src/lib-ssl-iostream/iostream-openssl-context.c")


class DovecotTLSMessages:
    """Log messages of Dovecot about its certificate and key."""

    SSL_DISABLED = LogMessage(
        anchor="SSL context initialization failed, disabling SSL",
        sample="lmtp(837): Error: SSL context initialization failed, disabling SSL: Can't load "
        "SSL certificate (ssl_server_cert_file setting): The certificate is empty",
        severity="error",
        meaning="A service starts without TLS; the rest says what is wrong.",
        source=fails.code.file("src/lib-master/master-service-ssl.c"),
        failure=fails.CERTIFICATE,
    )
    NO_CERTIFICATE = LogMessage(
        anchor="Can't load SSL certificate (",
        sample="Can't load SSL certificate (ssl_server_cert_file setting): There is no valid PEM "
        "certificate.",
        pattern=r"Can't load SSL certificate \((?P<setting>\w+) setting\)",
        severity="error",
        meaning="The certificate cannot be used: it is empty, no PEM, or for another key.",
        source=CONTEXT,
        failure=fails.CERTIFICATE,
    )
    NO_KEY = LogMessage(
        anchor="Can't load SSL private key (",
        sample="Can't load SSL private key (ssl_server_key_file setting): Key file is for a "
        "different certificate file",
        pattern=r"Can't load SSL private key \((?P<setting>\w+) setting\)",
        severity="error",
        meaning="The key cannot be used, as when it belongs to another certificate.",
        source=CONTEXT,
        failure=fails.CERTIFICATE,
    )
    UNREADABLE_KEY = LogMessage(
        anchor="Couldn't parse private SSL key (",
        sample="Couldn't parse private SSL key (ssl_server_key_file setting) (maybe "
        "ssl_server_key_password is wrong?): bad decrypt",
        pattern=r"Couldn't parse private SSL key \((?P<setting>\w+) setting\)",
        severity="error",
        meaning="The file of the key holds no key, or its password is wrong.",
        source=CONTEXT,
        failure=fails.CERTIFICATE,
    )
    EMPTY = LogMessage(
        anchor="The certificate is empty",
        sample="Can't load SSL certificate (ssl_cert setting): The certificate is empty",
        severity="error",
        meaning="The file of the certificate is empty.",
        source=COMMON,
        failure=fails.CERTIFICATE,
        context=("ssl_cert", "ssl_server_cert", "dovecot", "imap-login", "pop3-login", "lmtp"),
    )
    MIXED = LogMessage(
        anchor="The file contains a private key (you've mixed ",
        sample="The file contains a private key (you've mixed ssl_server_cert_file and "
        "ssl_server_key_file settings)",
        severity="error",
        meaning="The setting of the certificate names the file of the key.",
        source=COMMON,
        failure=fails.CERTIFICATE,
    )
