"""Sources and figures on Tudum, Netflix's site for fans, from the post of 2025."""

from atlas import (
    Publisher,
    Repository,
    about,
    at_least,
    count,
    mb,
    percent,
    seconds,
    users,
)
from systems.netflix.facts import CHECKED

POST = Publisher("Netflix", checked=CHECKED).post(
    "Netflix Tudum Architecture: from CQRS with Kafka to CQRS with RAW Hollow",
    "https://netflixtechblog.com/"
    "netflix-tudum-architecture-from-cqrs-with-kafka-to-cqrs-with-raw-hollow"
    "-86d141b72e52",
    "2025-07-10",
    read_in="a complete copy",
)
HOLLOW = Repository(
    "Netflix/hollow",
    commit="76084ad8413bccab44d1694136d31f10a26fe704",
    checked=CHECKED,
    publisher="Netflix",
).file("README.md")

JSTAT = Repository(
    "openjdk/jdk",
    commit="14a42fa1060c8ef3d422b89d129c1bcde60f2619",
    checked=CHECKED,
    publisher="OpenJDK",
).file("src/jdk.jcmd/share/man/jstat.md")

VISITORS = at_least(users(20e6)) @ POST.at(
    "over 20 million members each month", of="visitors of tudum.com a month", basis="total"
)
IN_MEMORY = mb(130) @ POST.at(
    "requires only a 130MB memory footprint",
    of="three years of Tudum in RAW Hollow",
    basis="stored",
)
COMPRESSED = percent(25) @ POST.at("25% of its uncompressed size")
MAX_RECORDS = count(100e6, "record") @ POST.at(
    "up to 100 million records per entity", of="one entity in RAW Hollow", basis="capacity"
)
PAGE_BEFORE = about(seconds(1.4)) @ POST.at(
    "decreased from ~1.4 seconds", of="construction of the home page"
)
PAGE = about(seconds(0.4)) @ POST.at("to ~0.4 seconds!", of="construction of the home page")
REFRESH_EXAMPLE = POST.at("will update one key per second")
