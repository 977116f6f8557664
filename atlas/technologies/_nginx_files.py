"""Messages of nginx about files, configuration and upstream servers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nginx as known
from atlas.technologies.failures import nginx_files as fails
from atlas.technologies.message import LogMessage

code = Repository(
    "nginx/nginx",
    commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c",
    checked="2026-11-26",
)


class NginxFileMessages:
    """Messages of nginx about files, configuration and upstream servers."""

    REDIRECTION_CYCLE = LogMessage(
        anchor="rewrite or internal redirection cycle while ",
        sample="[error] 6#6: *1 rewrite or internal redirection cycle while internally "
        'redirecting to "/index.html", client: 192.0.2.1, server: _',
        pattern=r"rewrite or internal redirection cycle while (?P<what>[\w ]+?)(?: to)? "
        r'"(?P<uri>[^"]*)"',
        severity="error",
        meaning="Rewrites or try_files lead to themselves; often the last file of try_files "
        "is missing.",
        source=code.file("src/http/ngx_http_core_module.c"),
        failure=fails.CYCLE,
    )
    PATH_NOT_PERMITTED = LogMessage(
        anchor='" failed (13: ',
        sample='[crit] 6#6: *1 stat() "/srv/site/index.html" failed (13: Permission '
        "denied), client: 192.0.2.1",
        pattern=r'(?P<call>\w+)\(\) "(?P<path>[^"]+)" failed \(13: ',
        severity="error",
        meaning="The user of nginx may not read or write the file, or enter a folder above it.",
        source=code.file("src/http/modules/ngx_http_static_module.c"),
        failure=fails.FILES,
    )
    PATH_MISSING = LogMessage(
        anchor='" failed (2: ',
        sample='nginx: [emerg] open() "/etc/nginx/mime.types" failed (2: No such file or '
        "directory) in /etc/nginx/nginx.conf:14",
        pattern=r'\w+\(\) "(?P<path>[^"]+)" failed \(2: ',
        severity="error",
        meaning="A file or folder that nginx needs is missing.",
        source=code.file("src/core/ngx_conf_file.c"),
        context=("[emerg]",),
        failure=fails.FILES,
    )
    ERROR_LOG = LogMessage(
        anchor="could not open error log file: ",
        sample="nginx: [alert] could not open error log file: open() "
        '"/var/log/nginx/error.log" failed (13: Permission denied)',
        severity="error",
        meaning="The error log cannot be opened: nginx was started without the rights, or "
        "the folder is missing.",
        source=code.file("src/core/ngx_log.c"),
        failure=fails.FILES,
    )
    INDEX_FORBIDDEN = LogMessage(
        anchor='directory index of "',
        sample='[error] 29#29: *1 directory index of "/usr/share/nginx/html/" is forbidden, '
        "client: 192.0.2.1",
        pattern=r'directory index of "(?P<path>[^"]+)" is forbidden',
        severity="warning",
        meaning="The folder has no index file, and listing it is off: often the root is wrong.",
        source=code.file("src/http/ngx_http_core_module.c"),
        failure=fails.FORBIDDEN,
    )
    DIRECTIVE_TWICE = LogMessage(
        anchor='" directive is duplicate',
        sample='nginx: [emerg] "ssl_certificate" directive is duplicate in '
        "/etc/nginx/conf.d/default.conf:12",
        severity="fatal",
        meaning="A directive is set twice, often through an included file.",
        source=code.file("src/core/ngx_conf_file.c"),
        failure=known.CONFIGURATION,
    )
    DEFAULT_SERVER = LogMessage(
        anchor="a duplicate default server for ",
        sample="nginx: [emerg] a duplicate default server for 0.0.0.0:80 in "
        "/etc/nginx/sites-enabled/default:22",
        severity="fatal",
        meaning="Two server blocks are the default of one address; often the default site is "
        "enabled too.",
        source=code.file("src/http/ngx_http.c"),
        failure=known.CONFIGURATION,
    )
    END = LogMessage(
        anchor="unexpected end of file, expecting ",
        sample='nginx: [emerg] unexpected end of file, expecting "}" in /etc/nginx/nginx.conf:85',
        severity="fatal",
        meaning="A brace or semicolon is missing.",
        source=code.file("src/core/ngx_conf_file.c"),
        context=("[emerg]",),
        failure=known.CONFIGURATION,
    )
    NOT_TERMINATED = LogMessage(
        anchor='" is not terminated by ";"',
        sample='nginx: [emerg] directive "root" is not terminated by ";" in '
        "/etc/nginx/nginx.conf:40",
        severity="fatal",
        meaning="A semicolon is missing.",
        source=code.file("src/core/ngx_conf_file.c"),
        failure=known.CONFIGURATION,
    )
    ARGUMENTS = LogMessage(
        anchor='invalid number of arguments in "',
        sample='nginx: [emerg] invalid number of arguments in "server_name" directive in '
        "/etc/nginx/nginx.conf:38",
        severity="fatal",
        meaning="A directive has too many or too few values.",
        source=code.file("src/core/ngx_conf_file.c"),
        context=("[emerg]",),
        failure=known.CONFIGURATION,
    )
    NOT_HERE = LogMessage(
        anchor='" directive is not allowed here',
        sample='nginx: [emerg] "server" directive is not allowed here in '
        "/etc/nginx/conf.d/app.conf:1",
        severity="fatal",
        meaning="A directive is in the wrong block.",
        source=code.file("src/core/ngx_conf_file.c"),
        context=("[emerg]",),
        failure=known.CONFIGURATION,
    )
    DUPLICATE_HEADER = LogMessage(
        anchor='upstream sent duplicate header line: "',
        sample='[error] 29#29: *1 upstream sent duplicate header line: "Transfer-Encoding: '
        'chunked", previous value: "Transfer-Encoding: chunked" while reading '
        "response header from upstream",
        severity="error",
        meaning="The upstream server sends a header twice, and nginx refuses the response.",
        source=code.file("src/http/ngx_http_upstream.c"),
        failure=known.BAD_RESPONSE,
    )
    UPSTREAM_CONNECT = LogMessage(
        anchor="connect() failed (",
        sample="[error] 29#29: *1 connect() failed (111: Connection refused) while "
        "connecting to upstream, client: 192.0.2.1",
        pattern=r"connect\(\) failed \((?P<code>\d+): (?P<error>[^)]+)\) while connecting to "
        r"upstream",
        severity="error",
        meaning="nginx could not connect to an upstream server; the reason is in the brackets.",
        source=code.file("src/http/ngx_http_upstream.c"),
        failure=known.UNREACHABLE,
    )
    STREAM_REJECTED = LogMessage(
        anchor="upstream rejected request with error ",
        sample="[error] 29#29: *1 upstream rejected request with error 2 while reading "
        "response header from upstream",
        severity="error",
        meaning="The upstream server reset the stream of the request.",
        source=code.file("src/http/modules/ngx_http_grpc_module.c"),
        failure=known.BAD_RESPONSE,
    )
