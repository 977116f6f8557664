"""Messages of Apache httpd and mod_wsgi about single requests."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import httpd as known
from atlas.technologies.message import LogMessage

code = Repository(
    "apache/httpd",
    commit="0cb680442ecaa6118cc610b5ecc6e824330bf61a",
    checked="2026-11-26",
)
wsgi = Repository(
    "GrahamDumpleton/mod_wsgi",
    commit="dbaca2e3636c68852e75b28685fe0f2e738e3bc3",
    checked="2026-11-26",
)


class HTTPDRequestMessages:
    """Messages of Apache httpd and mod_wsgi about single requests."""

    FCGI_ERROR = LogMessage(
        anchor="Got error 'PHP message: PHP Fatal error",
        sample="[proxy_fcgi:error] [pid 22] [client 192.0.2.1:5123] AH01071: Got error 'PHP "
        "message: PHP Fatal error:  Uncaught Error'",
        pattern=r"Got error 'PHP message: (?P<error>PHP Fatal error.+?)'?$",
        severity="error",
        meaning="The FastCGI program reports an error; its text is in the quotes.",
        source=code.file("modules/proxy/mod_proxy_fcgi.c"),
        failure=known.SCRIPT,
    )
    NO_INDEX = LogMessage(
        anchor="Cannot serve directory ",
        sample="[autoindex:error] [pid 22] [client 192.0.2.1:5123] AH01276: Cannot serve "
        "directory /var/www/html/: No matching DirectoryIndex (index.php,index.html) "
        "found, and server-generated directory index forbidden by Options directive",
        severity="warning",
        meaning="The folder has no index file, and listing it is off; requests get 403.",
        source=code.file("modules/generators/mod_autoindex.c"),
        failure=known.PERMISSION,
    )
    SNI = LogMessage(
        anchor=" have no compatible SSL setup",
        sample="[ssl:error] [pid 22] AH02032: Hostname a.example.com provided via SNI and "
        "hostname b.example.com provided via HTTP have no compatible SSL setup",
        severity="error",
        meaning="A client uses a connection to one virtual host for another with other TLS "
        "settings.",
        source=code.file("modules/ssl/ssl_engine_kernel.c"),
        failure=known.MISDIRECTED,
    )
    NO_ACCESS = LogMessage(
        anchor=" failed (filesystem path '",
        sample="[core:error] [pid 22] (13)Permission denied: [client 192.0.2.1:5123] "
        "AH00036: access to /index.html failed (filesystem path "
        "'/srv/site/index.html')",
        pattern=r"access to (?P<uri>\S+) failed \(filesystem path '(?P<path>[^']+)'\)",
        severity="error",
        meaning="The server may not read the file; requests get 403.",
        source=code.file("server/request.c"),
        failure=known.PERMISSION,
    )
    UNIX_SOCKET = LogMessage(
        anchor="attempt to connect to Unix domain socket ",
        sample="[proxy:error] [pid 22] (2)No such file or directory: AH02454: FCGI: attempt "
        "to connect to Unix domain socket /run/php/php8.2-fpm.sock (*:80) failed",
        pattern=r"attempt to connect to Unix domain socket (?P<path>\S+) ",
        severity="error",
        meaning="The socket of the backend is missing, or may not be opened.",
        source=code.file("modules/proxy/proxy_util.c"),
        failure=known.BACKEND_DOWN,
    )
    BODY = LogMessage(
        anchor="prefetch request body failed to ",
        sample="[proxy_http:error] [pid 22] (70007)The timeout specified has expired: "
        "[client 192.0.2.1:5123] AH01095: prefetch request body failed to "
        "127.0.0.1:8080 (127.0.0.1) from 192.0.2.1 ()",
        severity="error",
        meaning="The client does not send the body of its request in time, or closed the "
        "connection.",
        source=code.file("modules/proxy/proxy_util.c"),
        failure=known.BODY,
    )
    WSGI_TIMEOUT = LogMessage(
        anchor="Timeout when reading response headers from daemon process ",
        sample="[wsgi:error] [pid 22] [client 192.0.2.1:5123] Timeout when reading response "
        "headers from daemon process 'app': /srv/app/wsgi.py",
        severity="error",
        meaning="The application under mod_wsgi does not respond in time.",
        source=wsgi.file("docs/error-reference.rst"),
        failure=known.SCRIPT_SLOW,
    )
    WSGI_CONNECT = LogMessage(
        anchor="Unable to connect to WSGI daemon process ",
        sample="[wsgi:error] [pid 22] (11)Resource temporarily unavailable: [client "
        "192.0.2.1:5123] mod_wsgi (pid=22): Unable to connect to WSGI daemon process "
        "'app' on '/var/run/wsgi.1.0.1.sock'",
        severity="error",
        meaning="The processes of mod_wsgi are busy or gone, so the connection is refused.",
        source=wsgi.file("docs/error-reference.rst"),
        failure=known.BACKEND_DOWN,
    )
    WSGI_NO_APP = LogMessage(
        anchor=" does not contain WSGI ",
        sample="[wsgi:error] [pid 22] mod_wsgi (pid=22): Target WSGI script "
        "'/srv/app/wsgi.py' does not contain WSGI application 'application'.",
        pattern=r"Target WSGI script '(?P<path>[^']+)' does not contain WSGI application",
        severity="error",
        meaning="The script has no object of the expected name.",
        source=wsgi.file("docs/error-reference.rst"),
        failure=known.SCRIPT,
    )
