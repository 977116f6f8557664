"""How long incidents of Azure Storage lasted, from reports of Microsoft and the press."""

from atlas import Citation, Figure, about, at, at_least, by, days, hours, percent
from systems.microsoft import _sources as src


def _utc(begin: str, begun: Citation, end: str, ended: Citation) -> Figure:
    return (at(end, zone="UTC") @ ended) - (at(begin, zone="UTC") @ begun)


# 28 to 30 December 2012: one stamp in US South
STAMP_2012 = at_least(days(2)) @ src.STAMP_2012_ZDNET.at(
    "was down for two-plus days for some of",
    of="one stamp in US South, for some customers",
    basis="outage",
    when="2012-12-28",
)
ACCOUNTS_2012 = percent(1.8) @ src.STAMP_2012.at(
    "that affected 1.8% of the Windows Azure Storage",
    of="storage accounts affected on 2012-12-28",
    basis="part",
)

# 22 February 2013: HTTPS in all regions
CERTIFICATE_2013 = (
    (
        by(at("2013-02-23 00:09", zone="PST"))
        @ src.CERTIFICATE_2013.at("Availability was restored worldwide by 00:09 AM")
    )
    - (
        at("2013-02-22 12:29", zone="PST")
        @ src.CERTIFICATE_2013.at("At 12:29 PM PST on February 22nd, 2013")
    )
).meaning_of("HTTPS to Azure Storage, all regions", basis="outage", when="2013-02-22")

# 19 November 2014 (UTC): Blob front ends in most regions
FRONT_ENDS_2014 = hours(11) @ src.FRONT_ENDS_2014_QUOTED.at(
    "Microsoft apologised for the 11-hour crash",
    of="Azure services on storage, as the press counts it",
    basis="degraded",
    when="2014-11-19",
)

# 4 to 7 September 2018: cooling in South Central US
COOLING_2018 = (
    (
        about(at("2018-09-07 08:40", zone="UTC"))
        @ src.COOLING_2018.at("full mitigation was not until approximately 08:40 UTC")
    )
    - (
        about(at("2018-09-04 09:29", zone="UTC"))
        @ src.COOLING_2018.at("Customer impact began at approximately 09:29 UTC when")
    )
).meaning_of("a region, until the last service was back", basis="degraded", when="2018-09-04")

# 21 October 2019: the partition map in West Europe
MAP_2019 = _utc(
    "2019-10-21 23:20",
    src.MAP_2019.at("Between 23:20 UTC on 21 Oct 2019 and"),
    "2019-10-22 04:32",
    src.MAP_2019.at("and 04:32 UTC on 22 Oct 2019, a"),
).meaning_of("a scale unit in West Europe, and what used it", basis="degraded", when="2019-10-21")

# 5 November 2019: metadata nodes of the stream layer in West US 2
STREAM_2019 = _utc(
    "2019-11-05 02:33",
    src.STREAM_2019.at("Between 02:33 and 05:30 UTC on 05 Nov"),
    "2019-11-05 05:30",
    src.STREAM_2019.at("Between 02:33 and 05:30 UTC on 05 Nov"),
).meaning_of("a scale unit in West US 2, and what used it", basis="degraded", when="2019-11-05")

# 26 February 2021: too much load on a scale unit in Japan East
LOAD_2021 = _utc(
    "2021-02-26 03:26",
    src.LOAD_2021.at("Between 03:26 UTC and 10:02 UTC on 26"),
    "2021-02-26 10:02",
    src.LOAD_2021.at("We declared full mitigation at 10:02 UTC."),
).meaning_of("a scale unit in Japan East, and what used it", basis="degraded", when="2021-02-26")
LOAD_2021_STORAGE = (
    (
        about(at("2021-02-26 06:56", zone="UTC"))
        @ src.LOAD_2021.at("Once Storage services were recovered around 06:56 UTC,")
    )
    - (
        at("2021-02-26 03:26", zone="UTC")
        @ src.LOAD_2021.at("Between 03:26 UTC and 10:02 UTC on 26")
    )
).meaning_of("a scale unit in Japan East", basis="degraded", when="2021-02-26")
