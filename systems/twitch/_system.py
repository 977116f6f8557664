"""Twitch as a whole: its scale, its costs as far as they are known, and its terms."""

from atlas import Economics, Optimisation, PricedPart, System, statement
from systems.twitch import _cost_facts as costs
from systems.twitch import _sources as src
from systems.twitch import facts
from systems.twitch.components import gap

AS_OF = "2025-02-19"
"""The day of the newest announcement that the views cite."""

_NO_MONEY = gap.of(saving="saving in money", cost="its cost")
PARTS = [
    PricedPart(
        "one database host like Twitch's (2016), at list",
        monthly=costs.HOST,
        committed={
            "1 year, nothing upfront": costs.HOST_1Y,
            "3 years, all upfront": costs.HOST_3Y,
        },
        covers="one i2.8xlarge in us-east-1; how many hosts of which type is not published",
    ),
    PricedPart(
        "live video: PoPs, backbone, origins",
        monthly=gap("cost of the video network"),
        covers="PoPs (many on bare metal in 2015), origins, the backbone, and network fees",
    ),
    PricedPart(
        "services and databases in AWS",
        monthly=gap("what Twitch pays AWS: both belong to Amazon"),
        covers="among others Visage (2019), and the SQL primary and its main replicas (2016)",
    ),
]
"""What makes up the infrastructure, as far as it is named."""

twitch = System(
    "Twitch",
    documented="scarcely",
    scale={
        "viewers, mean (2023)": facts.VIEWERS_2023,
        "minutes watched a year (2023)": facts.MINUTES_2023,
        "streamers (2023)": facts.STREAMERS_2023,
    },
    economics=Economics(
        infrastructure=gap("cost of the infrastructure: Amazon's filings do not separate Twitch"),
        unit_costs={"IVS list: viewer hour (2022)": costs.VIEWER_HOUR},
        reserved=gap("share of rented capacity that is reserved"),
        parts=PARTS,
        growth={"two such database hosts (2016)": costs.TWO_HOSTS},
        optimisations=[
            Optimisation(
                "Visage: memory ballast (2019)",
                before=gap("servers before it"),
                after=gap("servers after it"),
                how=statement(
                    "about 30 % less CPU per box; a smaller fleet is possible, not reported"
                )
                @ src.BALLAST.at("we can scale down our fleet by 30%"),
                **_NO_MONEY,
            ),
            Optimisation(
                "TwitchTranscoder instead of FFmpeg (2017)",
                before=gap("machines for FFmpeg"),
                after=gap("machines for TwitchTranscoder"),
                how=statement("an offline benchmark: 65 % less execution time, for all variants")
                @ src.TRANSCODER_2.at("TwitchTranscoder saves 65% execution time in comparison"),
                **_NO_MONEY,
            ),
            Optimisation(
                "Limit on Highlights and Uploads (2025)",
                before=gap("hours stored before it"),
                after=facts.VIDEO_LIMIT,
                how=statement("aims to reduce storage costs")
                @ src.STORAGE_LIMIT.at("This move aims to reduce storage costs and"),
                **_NO_MONEY,
            ),
        ],
    ),
    glossary={
        "ballast": "a large array that is never used, so that Go collects garbage less often",
        "IRC": "Internet Relay Chat: a protocol for text chat",
        "IVS": "Amazon Interactive Video Service: a product of AWS, with a public price list",
        "Intelligest": "Twitch's routing of live streams from points of presence to origins",
        "PoP": "point of presence: a small site near users, here for video",
        "VOD": "video on demand: past streams, and videos cut from them",
        "Wexit": "Twitch's migration of its backend from Rails into Go services, from 2015",
    },
)
