"""Programs that Hachyderm runs, as far as its report names them."""

from atlas import gaps_in, technology

gap = gaps_in("the report of December 2022")

mastodon = technology(
    "Mastodon",
    "A server for social networking, which stores its data in PostgreSQL and Redis.",
    icon="simple-icons:mastodon",
    plane="service",
    **gap.of("releases", "logs"),
)
cdn_proxy = technology(
    "CDN proxy",
    "A proxy of Hachyderm's own CDN.",
    plane="edge",
    **gap.of("releases", "logs"),
)
uptime_robot = technology(
    "UptimeRobot",
    "Requests a site from outside, alerts when it is down, and hosts its status page.",
    plane="control",
    **gap.of("releases", "logs"),
)
