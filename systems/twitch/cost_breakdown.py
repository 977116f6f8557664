"""Payouts, one database host at list price, and Amazon IVS as an example of video cost."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, statement, waive
from systems.twitch import _cost_facts as costs
from systems.twitch import _data as d
from systems.twitch import _failures as failures
from systems.twitch import _sources as src
from systems.twitch import _video as v
from systems.twitch import components as c
from systems.twitch import facts
from systems.twitch._system import AS_OF, twitch

NO_BILL = c.gap("its cost: Amazon's filings do not separate Twitch")

with CostBreakdown(
    twitch,
    "Over $1 bn a year paid to streamers (2023)",
    as_of=AS_OF,
    spend=[
        Spend(v.origin, monthly=NO_BILL, covers="transcoding in the origin data centers"),
        Spend(v.edge, monthly=NO_BILL, covers="points of presence, backbone, network fees"),
        Spend(
            d.primary,
            monthly=costs.HOST,
            covers="one i2.8xlarge at list (2016); the number of hosts like it is not published",
        ),
        Spend(c.visage, monthly=NO_BILL, covers="EC2 servers of the API gateway"),
        Spend(v.vod, monthly=NO_BILL, covers="storage of past streams, Highlights and Uploads"),
    ],
    unit_costs=twitch.economics.unit_costs,
    optimisations=twitch.economics.optimisations,
    reserved=twitch.economics.reserved,
    figures={
        "100 viewers, 200 h at IVS (2022)": costs.VIDEO_EXAMPLE,
        "IVS list: viewer hour (2022)": costs.VIEWER_HOUR,
        "Korea fees vs. others (2023)": costs.KOREA,
        "paid to streamers (2023)": costs.PAID_2023,
        "Visage: CPU cut (2019)": facts.CPU_CUT,
        "channel limit from April 2025": facts.VIDEO_LIMIT,
        "channels over limit (2025)": facts.CHANNELS_OVER,
        "over-scaling for peaks (2019)": statement("wasteful and expensive")
        @ src.BALLAST.at("but this is wasteful and expensive."),
    },
    urgent=[
        failures.REFRESH_STORM,
        failures.BROADCAST_FAILS,
        failures.SERVICE_FAILS,
        failures.PRIMARY_DOWN,
    ],
) as diagram:
    c.broadcaster >> Call("RTMP") >> v.proxy >> Call("stream") >> v.origin
    v.origin >> Asynchronous("HLS") >> v.edge
    v.origin >> Asynchronous("archive", note="how is not published") >> v.vod
    c.viewer >> Call("HLS") >> v.edge
    c.viewer >> Call("GraphQL") >> c.visage >> Call("calls") >> c.services
    c.services >> Call("SQL", note="2016") >> d.pool >> Call("SQL") >> d.primary
    waive("AM102", because=c.NO_LOGS)
