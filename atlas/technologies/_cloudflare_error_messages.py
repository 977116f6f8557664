"""Log messages of Cloudflare: its errors 1000 to 1200, and those of Workers."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import cloudflare_errors as fails
from atlas.technologies.message import LogMessage

PAGE = Repository(
    "cloudflare/cloudflare-docs",
    commit="2678ac4c8e0abda808477ea82dbdb67182020649",
    checked="2026-11-27",
    publisher="Cloudflare",
).file(
    "src/content/docs/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/index.mdx"
)


class CloudflareErrorMessages:
    """Log messages of Cloudflare: its errors 1000 to 1200, and those of Workers."""

    PROHIBITED = LogMessage(
        anchor="DNS points to prohibited IP",
        sample="DNS points to prohibited IP",
        severity="error",
        meaning="A record of the site points to Cloudflare itself, or to a proxy in front of it.",
        source=PAGE,
        failure=fails.DNS,
    )
    DNS_RESOLUTION = LogMessage(
        anchor="Error 1001: DNS resolution error",
        sample="Error 1001: DNS resolution error",
        severity="error",
        meaning="The name resolves to no site of Cloudflare, or a record is missing.",
        source=PAGE,
        failure=fails.DNS,
    )
    DIRECT_IP = LogMessage(
        anchor="Direct IP Access Not Allowed",
        sample="Direct IP Access Not Allowed",
        severity="error",
        meaning="A client requests an address of Cloudflare instead of a name.",
        source=PAGE,
        failure=fails.BAD_NAME,
    )
    ORIGIN_DNS = LogMessage(
        anchor="Error 1016: Origin DNS error",
        sample="Error 1016: Origin DNS error",
        severity="error",
        meaning="Cloudflare cannot resolve the name of the origin.",
        source=PAGE,
        failure=fails.DNS,
    )
    NO_HOST = LogMessage(
        anchor="Error 1018: Could not find host",
        sample="Error 1018: Could not find host",
        severity="error",
        meaning="The site is new at Cloudflare, or not active there.",
        source=PAGE,
        failure=fails.DNS,
    )
    NO_HOST_23 = LogMessage(
        anchor="Error 1023: Could not find host",
        sample="Error 1023: Could not find host",
        severity="error",
        meaning="Cloudflare does not find the host.",
        source=PAGE,
        failure=fails.DNS,
    )
    CROSS_USER = LogMessage(
        anchor="CNAME Cross-User Banned",
        sample="CNAME Cross-User Banned",
        severity="error",
        meaning="A record points to a site of another account.",
        source=PAGE,
        failure=fails.DNS,
    )
    BAD_SNI = LogMessage(
        anchor="HTTP hostname and TLS SNI hostname mismatch",
        sample="HTTP hostname and TLS SNI hostname mismatch",
        severity="error",
        meaning="The client names another host in TLS than in the request.",
        source=PAGE,
        failure=fails.BAD_NAME,
    )
    DENIED = LogMessage(
        anchor="Error 1020: Access denied",
        sample="Error 1020: Access denied",
        severity="error",
        context=("1020",),
        meaning="A firewall rule of the site refuses the request.",
        source=PAGE,
        failure=fails.BANNED,
    )
    ADDRESS_BANNED = LogMessage(
        anchor="Access Denied: Your IP address has been banned",
        sample="Access Denied: Your IP address has been banned",
        severity="error",
        meaning="A rule of the site bans the address.",
        source=PAGE,
        failure=fails.BANNED,
    )
    COUNTRY_BANNED = LogMessage(
        anchor="Access Denied: Country or region banned",
        sample="Access Denied: Country or region banned",
        severity="error",
        meaning="A rule of the site bans the country of the visitor.",
        source=PAGE,
        failure=fails.BANNED,
    )
    BROWSER_BANNED = LogMessage(
        anchor="banned your access based on your browser's signature",
        sample="banned your access based on your browser's signature",
        severity="error",
        meaning="The site bans what looks like this client.",
        source=PAGE,
        failure=fails.BANNED,
    )
    TUNNEL_DOWN = LogMessage(
        anchor="Error 1033",
        sample="Error 1033: Argo Tunnel error",
        pattern=r"Error 1033: (?:Argo|Cloudflare) Tunnel error",
        severity="error",
        meaning="No cloudflared of the tunnel is connected.",
        source=PAGE,
        failure=fails.TUNNEL_DOWN,
    )
    WORKER = LogMessage(
        anchor="Error 1101",
        sample="Error 1101: Rendering error",
        pattern=r"Error 1101\b",
        severity="error",
        context=("Cloudflare", "cloudflare", "Worker", "worker", "Rendering error", "Ray ID"),
        meaning="A Worker threw an exception, or never answered.",
        source=PAGE,
        failure=fails.WORKER,
    )
    WORKER_CPU = LogMessage(
        anchor="Error 1102",
        sample="Error 1102: Rendering error",
        pattern=r"Error 1102\b",
        severity="error",
        context=("Cloudflare", "cloudflare", "Worker", "worker", "Rendering error", "Ray ID"),
        meaning="A Worker used more CPU time than it may.",
        source=PAGE,
        failure=fails.WORKER_LIMIT,
    )
    WORKER_LOOP = LogMessage(
        anchor="Error 1019: Compute server error",
        sample="Error 1019: Compute server error",
        severity="error",
        meaning="A Worker calls itself in a loop.",
        source=PAGE,
        failure=fails.WORKER_LOOP,
    )
    SILENT = LogMessage(
        anchor="The script will never generate a response",
        sample="Error: The script will never generate a response",
        severity="error",
        meaning="A Worker waits for what never comes, and cannot answer.",
        source=fails.WORKERS,
        failure=fails.WORKER,
    )
    REWRITE = LogMessage(
        anchor="Invalid request rewrite (",
        sample="Error 1035: Invalid request rewrite (invalid URI path)",
        pattern=r"Invalid request rewrite \((?P<reason>[^)]+)\)",
        severity="error",
        meaning="A rewrite rule makes a request that is not valid.",
        source=PAGE,
        failure=fails.REWRITE,
    )
