"""Steps that Hachyderm's report of February 2023 names."""

from atlas import Step, action, gaps_in, shell
from incidents.hachyderm.facts import TLS_MEDIA

gap = gaps_in("the report of February 2023")

RENEW = Step(
    "Renew the certificate, once the name resolves to the host on which certbot runs.",
    command=shell("sudo -E certbot renew") @ TLS_MEDIA.at("sudo -E certbot renew"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Not needed: the previous files stay in /etc/letsencrypt/archive.",
    verify="The new certificate expires weeks from now; restore the DNS record.",
)
COPY = Step(
    "Copy the new certificate to each host that serves the name.",
    command=action("Copy the archive of the domain with scp, then link its newest files in live.")
    @ TLS_MEDIA.at("scp /etc/letsencrypt/archive/media.hachyderm.io/* root@<host>:"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Link privkey.pem and fullchain.pem to the previous files.",
    verify="privkey.pem and fullchain.pem on the host are links to the new files.",
)
RELOAD = Step(
    "Reload nginx on each host, after the test of its configuration succeeds.",
    command=shell("nginx -t && systemctl reload nginx")
    @ TLS_MEDIA.at("systemctl reload nginx # Reload the service"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Link the previous files, and reload again.",
    verify="With the name set to this host in /etc/hosts, a browser loads the images.",
)
