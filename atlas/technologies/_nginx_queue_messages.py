"""Messages of nginx about upstream servers whose listen queue is full."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import nginx_queue as fails
from atlas.technologies.message import LogMessage

CONNECT = Repository(
    "nginx/nginx", commit="3f6f7824d4e2eb1ac37dec76683d525ac0ff521c", checked="2026-11-27"
).file("src/event/ngx_event_connect.c")


class NginxQueueMessages:
    """Messages of nginx about upstream servers whose listen queue is full."""

    SOCKET_QUEUE_FULL = LogMessage(
        anchor="connect() to unix:",
        sample="2026/01/01 10:00:00 [error] 7#7: *1 connect() to unix:/run/php/php-fpm.sock failed "
        "(11: Resource temporarily unavailable) while connecting to upstream, client: 192.0.2.7, "
        'server: www.example.com, request: "GET / HTTP/1.1", upstream: '
        '"fastcgi://unix:/run/php/php-fpm.sock:"',
        pattern=r"connect\(\) to unix:(?P<socket>\S+) failed \(11: Resource temporarily "
        r"unavailable\)",
        severity="error",
        meaning="The upstream's socket has a full queue: every worker behind it is busy.",
        source=CONNECT,
        failure=fails.QUEUE_FULL,
    )
