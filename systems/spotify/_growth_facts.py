"""Figures about Spotify's growth, delivery of changes and money, stated once."""

from typing import cast

from atlas import (
    Figure,
    about,
    assumed,
    at_least,
    at_list_price,
    at_most,
    count,
    days,
    deploys,
    gbps,
    hours,
    people,
    percent,
    quantity,
    ratio,
    servers,
    unit_price,
    usd,
    years,
)
from systems.spotify import _more_sources as more
from systems.spotify import _sources as src
from systems.spotify import facts

# Data centres
SERVERS_2008 = servers(20) @ more.BUILDOUT.at(
    "In 2008 there were 20 servers", of="Spotify", basis="total", when="2008"
)
SERVERS_2013 = at_least(servers(5000)) @ more.BUILDOUT.at(
    "more than 5 000 servers", of="four data centres", basis="total"
)
DATA_CENTRES_2013 = count(4, "data centre") @ more.BUILDOUT.at(
    "We operate four data centers", of="Spotify", basis="total"
)
UPLINK_2013 = gbps(140) @ more.BUILDOUT.at(
    "140Gbps of Internet capacity", of="four data centres", basis="capacity"
)
SPARE_2013 = percent(30) @ more.BUILDOUT.at(
    "keep 30% spare capacity at all times", of="capacity of the data centres", basis="target"
)
LOGIN_STEPS = count(56, "step") @ more.LOGIN_2011.at(
    "56 steps had been created.", of="the switch of the login service", when="2011"
)
POSTGRES_LIMIT = at_least(count(35e6, "new user")) @ more.USER_DATABASE.at(
    "more than 35 million new active users", of="one year", basis="total"
)

# Delivery of changes
SQUADS_2019 = at_least(count(200, "squad")) @ more.CASE_STUDY.at(
    "over 200 autonomous engineering squads", of="Spotify", basis="total"
)
SQUADS_2020 = about(count(500, "squad")) @ more.CHANGELOG.at(
    "about 500 engineering squads", of="Spotify", basis="total"
)
DEPLOYS = about(deploys(2000).per("day")) @ more.CHANGELOG.at(
    "to production about 2000 times a day.", of="all of Spotify", basis="mean"
)
DEPLOYS_2023 = about(deploys(3000).per("day")) @ more.DEMYSTIFYING.at(
    "push to prod about 3,000 times a day.", of="all of Spotify", basis="typical"
)
PLUGINS = count(115, "plugin") @ more.SPREADSHEETS.at(
    "With 115 plugins contributed by 58 different", of="Backstage at Spotify", basis="total"
)
PLUGIN_TEAMS = count(58, "team") @ more.SPREADSHEETS.at(
    "plugins contributed by 58 different teams,", of="Backstage at Spotify", basis="total"
)
_ADOPTION = "adoption of a library release; by what share is not said"
LIBRARY_BEFORE = at_least(days(200)) @ more.FLEET_3_SUMMARY.at(
    "from 200+ days to under 7 days.", of=_ADOPTION
)
LIBRARY_AFTER = at_most(days(7)) @ more.FLEET_3_SUMMARY.at(
    "from 200+ days to under 7 days.", of=_ADOPTION
)
AGENT_CHANGES = at_least(count(1500, "pull request")) @ more.AGENT.at(
    "more than 1,500 merged AI-generated pull requests", of="the coding agent", basis="total"
)
STAGING_LIFE = hours(24) @ more.CASE_STUDY.at(
    "staging environment that self destructs after 24", of="Slingshot", basis="limit"
)
ENGINEERS_2013 = about(people(300)) @ more.BACKEND_2013.at(
    "currently around 300 engineers at Spotify", of="Spotify", basis="total"
)

# Nearest neighbours and Wrapped
VOYAGER_SPEED = at_most(ratio(10)) @ src.VOYAGER_SITE.at(
    "It's up to 10 times faster than Annoy,", of="speed of Voyager, against Annoy"
)
VOYAGER_MEMORY = ratio(4) @ src.VOYAGER_SITE.at(
    "while using 4 times less memory and providing", of="memory of Annoy, against Voyager"
)
WRAPPED_DATA = about(ratio(5)) @ src.WRAPPED.at(
    "to process ~5x the amount of data", of="Wrapped 2019, against 2018"
)

# Money
COMMITMENT = at_least(usd(450e6)) @ src.WRAPPED_PRESS.at(
    "spend at least $450 million on its", of="Google Cloud, three years", basis="total", when="2018"
)
COMMITTED_YEARS = years(3) @ src.WRAPPED_PRESS.at(
    "Google Cloud infrastructure in the following three years.", of="the commitment", when="2018"
)
COMMITTED = (
    (COMMITMENT / COMMITTED_YEARS)
    .to("USD / month")
    .meaning_of("Google Cloud, the least that was committed, as a mean", basis="limit", when="2018")
)
STREAMING_MORE = quantity(35e6, "EUR") @ more.F1.at(
    "and €35 million, respectively.",
    of="Premium streaming delivery, 2017 against 2016",
    when="2017",
)
COMMITTED_BILL = assumed(
    COMMITTED,
    because="the bill is at least what was committed, spread evenly over the three years",
)
_PRICED = "2025-04-16"
EVENT_PRICE = assumed(
    unit_price("google", "pub/sub", "message ingestion", _PRICED)
    + unit_price("google", "pub/sub", "message delivery", _PRICED),
    because="each event is published once and delivered to one consumer, as in 2017, with all "
    "its raw bytes; the price is of 2024, the volume of 2019; compression and discounts are not "
    "published",
)
# The volume and the price are both known, so their product is no gap.
EVENTS_COST = cast("Figure", at_list_price(facts.EVENT_BYTES, EVENT_PRICE)).meaning_of(
    "Pub/Sub, 350 TB of events a day", basis="list"
)
EVENTS_COST_A_USER = (
    EVENTS_COST
    / assumed(
        facts.USERS_MARCH_2019,
        because="217 million monthly users in the quarter whose last volume of events it is",
    )
).to("USD / month / user")
TWICE = assumed(ratio(2), because="the question is about twice as much, in proportion")
TENFOLD = assumed(ratio(10), because="the question is about ten times as much, in proportion")
