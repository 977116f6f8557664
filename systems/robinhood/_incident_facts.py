"""How long Robinhood's outages of March 2020 lasted, as statements and the press name times."""

from functools import partial

from atlas import at, at_least, hours
from systems.robinhood import _press as press

_pacific = partial(at, zone="PST")

MARCH_2 = (
    (_pacific("2020-03-02 23") @ press.TECHCRUNCH.at("only came back online at 11 PM Pacific."))
    - (
        _pacific("2020-03-02 06:30")
        @ press.TECHCRUNCH.at("started on Monday at 6:30 AM Pacific and")
    )
).meaning_of(
    "app, website, help center, 2020-03-02, 6:30 to 23:00 Pacific",
    basis="outage",
    when="2020-03-02",
)
MARCH_9 = at_least(hours(5)) @ press.LEARNBONDS.at(
    "ended up lasting for over five hours, in",
    of="issues in all, not all of them full, 2020-03-09 (the press)",
    basis="outage",
    when="2020-03-09",
)
