"""Programs that Hachyderm runs, as far as its reports name them."""

from atlas import LogMessage, gaps_in, technology
from atlas.technologies.technology import Technology
from incidents.hachyderm.facts import REDIS_EXPOSED

gap = gaps_in("the report of December 2022")


class Mastodon(Technology):
    """A server for social networking, which stores its data in PostgreSQL and Redis."""

    name = "Mastodon"
    icon = "simple-icons:mastodon"
    plane = "service"
    releases = gap("releases")
    logs = gap("logs")

    CACHE_WRITE_FAILED = LogMessage(
        anchor="RedisCacheStore: write_entry failed, returned false: ",
        sample="RedisCacheStore: write_entry failed, returned false: Redis::CommandError: READONLY "
        "You can't write against a read only replica.",
        pattern=r"RedisCacheStore: write_entry failed, returned false: (?P<error>.+)",
        severity="error",
        meaning="A write to the cache failed; the page can still load.",
        source=REDIS_EXPOSED,
    )


mastodon = Mastodon()
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
