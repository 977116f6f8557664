"""Sources and figures on Stripe's limiters: the post of 2017, and the example code that it has."""

from atlas import Publisher, Repository, percent, ratio, requests, seconds
from systems.stripe._sources import CHECKED, stripe

GIST = Publisher("Paul Tarjan, who wrote the post, then at Stripe", checked=CHECKED).post(
    "Scaling your API with rate limiters (example code of the post)",
    "https://gist.github.com/ptarjan/e38f45f2dfe601419ca3af937fff574d",
    read_in="a copy in a public repository",
)
CANONICAL = stripe.quoted(
    "Fast and flexible observability with canonical log lines",
    "blog/canonical-log-lines",
    "2019-07-30",
    read_in="quotes in public repositories, and a translation",
)
GCRA = Repository(
    "brandur/sorg",
    commit="b1301adc0a0326cefb59baa0c1fe22479d6f1045",
    checked=CHECKED,
    publisher="Brandur Leach",
).file(
    "content/articles/rate-limiting.md",
    title="Rate Limiting, Cells, and GCRA",
    published="2015-09-18",
)

RATE = requests(100).per("second") @ GIST.at(
    "REPLENISH_RATE = 100", of="one user, example code", basis="example"
)
BURST = ratio(5) @ GIST.at(
    "CAPACITY = 5 * REPLENISH_RATE", of="bucket size, times the rate, example code", basis="example"
)
SLOTS = requests(100) @ GIST.at(
    "CAPACITY = 100", of="one user, in progress, example code", basis="example"
)
LOST_AFTER = seconds(60) @ GIST.at("TTL = 60", of="longest request, example code", basis="example")
STOP_SHEDDING = (
    ratio(0.7)
    @ GIST.at("END_OF_GOOD_UTILIZATION = 0.7", of="busy workers, example code", basis="example")
).to("percent")
START_SHEDDING = (
    ratio(0.8)
    @ GIST.at("START_OF_BAD_UTILIZATION = 0.8", of="busy workers, example code", basis="example")
).to("percent")
WAIT_BEFORE = seconds(28) @ GIST.at(
    "NUMBER_OF_SECONDS_BEFORE_SHEDDING_STARTS = 28", of="all workers busy", basis="example"
)
SHED_ALL = seconds(120) @ GIST.at(
    "NUMBER_OF_SECONDS_TO_SHED_ALL_TRAFFIC = 120", of="all workers busy", basis="example"
)
REDIS_FAILURES = percent(0.01) @ GIST.at(
    "Our observed failure rate is 0.01%.", of="checks of the rate limiter that Redis failed"
)
