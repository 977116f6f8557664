"""What Twitch's president and CEO said of costs, and one database host at list price."""

from atlas import Figure, assumed, at_least, count, instances, list_price, ratio, usd
from systems.twitch import _sources as src

# Live video, at the list price of a product of AWS
VIDEO_EXAMPLE = at_least(usd(1000).per("month")) @ src.VIDEO_COST.at(
    "are more than $1000 per month",
    of="live video for 100 viewers, 200 h a month, at IVS' list",
    basis="example",
    when="2022-09",
)
_VIEWER_HOURS = assumed(
    count(20_000, "viewer hour").per("month"),
    because="the example of Twitch's president: 100 viewers at one time, 200 hours a month",
)
VIEWER_HOUR = (
    (VIDEO_EXAMPLE / _VIEWER_HOURS)
    .to("USD / count_viewer_hour")
    .meaning_of("one viewer hour of that example, at IVS' list", basis="example", when="2022-09")
)
KOREA = ratio(10) @ src.KOREA.at(
    "still 10 times more expensive than in most",
    of="network fees in Korea, of those in most other countries",
    when="2023-12",
)

# What streamers got
PAID_2023 = at_least(usd(1e9).per("year")) @ src.PAYOUT.at(
    "Last year we paid out over $1 billion",
    of="money that Twitch paid out to streamers in 2023",
    basis="billed",
    when="2023-12",
)

# One database host
_ONE = assumed(
    instances(1),
    because="the post on PostgreSQL: i2.8xlarge is similar to Twitch's own database hosts, and the "
    "primary and its first replicas moved to AWS; one host in us-east-1, all month, at list",
)


def _month(price: Figure, of: str) -> Figure:
    """Return what the one host costs in a month at a price."""
    return (_ONE * price).to("USD / month").meaning_of(of, basis="list", when="2016-10")


HOST = _month(list_price("i2.8xlarge", "2016-10"), "one i2.8xlarge, as Twitch's database hosts")
HOST_1Y = _month(
    list_price("i2.8xlarge", "2016-10", "reserved_1yr_no_upfront"),
    "one i2.8xlarge, 1-year commitment, nothing upfront",
)
HOST_3Y = _month(
    list_price("i2.8xlarge", "2016-10", "reserved_3yr_all_upfront"),
    "one i2.8xlarge, 3-year commitment, all paid upfront",
)
_TWICE = assumed(ratio(2), because="scenario: two hosts instead of one, at the list price of one")
TWO_HOSTS = (HOST * _TWICE).meaning_of("two such hosts", basis="list", when="2016-10")
