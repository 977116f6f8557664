"""Galaxy, and what else the posts of UseGalaxy.eu name."""

from atlas import LogMessage, gaps_in, statement, technology, undisclosed
from atlas.technologies.technology import Technology
from incidents.galaxy import facts

gap = gaps_in("the posts of UseGalaxy.eu")


class Galaxy(Technology):
    """A web platform for the analysis of data, written in Python."""

    name = "Galaxy"
    icon = None
    plane = "service"
    releases = undisclosed("release dates: not used here")
    logs = statement("at UseGalaxy.eu, March 2019: /var/log/galaxy/") @ facts.VARIABLES.at(
        "galaxy_log_dir: '/var/log/galaxy/'"
    )

    SCHEMA_VERSION = LogMessage(
        anchor="Your database has version '",
        sample="Exception: Your database has version '147' but this code expects version '148'. "
        "Please backup your database and then migrate the database schema by running "
        "'sh manage_db.sh upgrade'.",
        pattern=r"Your database has version '(?P<found>\d+)' but this code expects version "
        r"'(?P<expected>\d+)'",
        severity="fatal",
        meaning="The schema of the database is not that of the release, and Galaxy does not start.",
        source=facts.SCHEMA_CHECK,
    )


galaxy = Galaxy()
backup = technology(
    "database backups",
    "Backups of Galaxy's database; the post does not name their program.",
    plane="state",
    **gap.of("releases", "logs"),
)
bw_cloud = technology(
    "bwCloud",
    "The cloud that hosts virtual machines of UseGalaxy.eu until late September 2018.",
    plane="control",
    **gap.of("releases", "logs"),
)
statistics = technology(
    "statistics site",
    "The program behind stats.usegalaxy.eu; the post does not name it.",
    plane="service",
    **gap.of("releases", "logs"),
)
ht_condor = technology(
    "HTCondor",
    "Runs jobs on a cluster.",
    plane="service",
    **gap.of("releases", "logs"),
)
