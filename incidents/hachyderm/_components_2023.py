"""Components of Hachyderm that serve its images over TLS, as of February 2023."""

from atlas import CDN, DNS, SecretStore, Worker, gaps_in, statement, undisclosed
from atlas.technologies.acme import acme
from atlas.technologies.dns import dns
from atlas.technologies.nginx import nginx
from atlas.technologies.tls import tls
from incidents.hachyderm.facts import TLS_MEDIA

_WHERE = "the report of February 2023"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

media = CDN(
    "media.hachyderm.io",
    technology=nginx(_VERSION),
    role="CDN hosts with nginx, which serve the images over HTTPS.",
    **gap.of("fleet", "hit_ratio"),
    figures={
        "CDN hosts": statement("cdn-frankfurt-1, cdn-fremont-1, sally, esme")
        @ TLS_MEDIA.at("The full list of CDN hosts:")
    },
)
certificate = SecretStore(
    "certificate of media",
    technology=tls(_VERSION),
    role="fullchain.pem and privkey.pem, with a copy on each CDN host.",
    fleet=gap("fleet"),
    rotation=statement("manual, with config copied from server to server")
    @ TLS_MEDIA.at("have had config copied from one server to"),
)
renewal = Worker(
    "certbot on fritz",
    technology=acme(_VERSION),
    role="Renews the certificate on fritz, where the core web server runs.",
    **gap.of("fleet", "load", "backlog"),
)
record = DNS(
    "DNS record of media",
    technology=dns(_VERSION),
    role="A CNAME to hachyderm.io: there, the proxy does not handle the ACME challenge.",
    **gap.of("fleet", "ttl"),
)
