"""Steps on ephemeral ports that the guide and the capacity model share."""

from atlas import Check, Step, config, shell, statement
from atlas.technologies.failures._machine import util_linux
from atlas.technologies.failures.linux import IP_SYSCTL
from atlas.technologies.failures.linux_errors import CONNECT
from atlas.technologies.failures.nginx import GROUPS
from incidents.debugging import _linux as shared

NSENTER = util_linux.file("sys-utils/nsenter.1.adoc")

DESTINATIONS = Check(
    "Count the sockets by remote address and port, and compare with the range of ports.",
    shell(
        "ss -Htan | awk '{print $5}' | sort | uniq -c | sort -rn | head -n 5; "
        "cat /proc/sys/net/ipv4/ip_local_port_range"
    )
    @ IP_SYSCTL.at("choose the local port. The first number is"),
    healthy=statement(
        "no remote address and port with nearly as many sockets as the range has ports"
    )
    @ IP_SYSCTL.at("choose the local port. The first number is"),
    unhealthy=statement("about as many sockets to one destination as local ports")
    @ CONNECT.at("all port numbers in the ephemeral port range"),
)
IN_CONTAINER = Check(
    "Count the sockets inside the container of the failing process, as root on its host.",
    shell("nsenter --target <pid> --net ss -s")
    @ NSENTER.at("Enter the network namespace. If no argument is"),
    healthy=shared.NO_OUTPUT,
    unhealthy=shared.NO_OUTPUT,
    verify="estab or timewait near the range of that namespace: run the checks of this guide "
    "inside it.",
)
REUSE = Step(
    "Allow new connections to reuse sockets in TIME-WAIT, as root, until a reboot.",
    command=shell("sysctl -w net.ipv4.tcp_tw_reuse=1")
    @ IP_SYSCTL.at("Enable reuse of TIME-WAIT sockets for new connections"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Set the previous value, 2 by default: loopback only.",
    verify="The error becomes rare: a port is reused only a second or more after its close. Both "
    "sides need TCP timestamps: net.ipv4.tcp_timestamps, 1 by default.",
)
POOL = Step(
    "Keep connections open and reuse them. Example: nginx, in its upstream block.",
    command=config("keepalive <count>;", file="upstream block of nginx")
    @ GROUPS.at("Enables or disables caching of keepalive connections"),
    **shared.gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Restore the previous configuration and reload.",
    verify='Before nginx 1.29.7 also set proxy_http_version 1.1 and proxy_set_header Connection "" '
    "in the location. TIME-WAIT to that port falls within minutes. Other clients: set their own "
    "pool.",
)
