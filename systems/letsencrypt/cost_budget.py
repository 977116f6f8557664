"""The cost of certifying the web: five years as planned or expected, and per website."""

from atlas import (
    Call,
    CostStudy,
    Driver,
    Figure,
    Number,
    Observation,
    Period,
    Undisclosed,
    absent,
    assumed,
    statement,
    undisclosed,
    waive,
)
from systems.letsencrypt import _growth_facts as growth
from systems.letsencrypt._failures import DATABASE_BUSY
from systems.letsencrypt._growth import MASS_REPLACEMENT, ZOMBIES, hsms, limits, staff, validation
from systems.letsencrypt.components import api, database, letsencrypt, subscribers


def _planned(budget: Figure) -> Figure:
    """Return the budget of a year as what was spent in it."""
    return assumed(
        budget, because="the budget of the year is taken for its spending, which no post gives"
    )


LATEST = Period(
    "2020",
    spent=_planned(growth.BUDGET_2020),
    begins="2020",
    ends="2020",
    population={"website": growth.WEBSITES_2020},
)


def _part(share: Figure) -> Number:
    """Return the monthly cost in 2020 of a share of the 2017 budget, if the share held."""
    month = LATEST.monthly
    if isinstance(month, Undisclosed):
        return month
    part = month * share.to("ratio") * growth.SAME_SHARES
    return part.meaning_of("a part of the budget of 2020", when="2020")


with CostStudy(
    letsencrypt,
    "Spending as planned or expected, 2016 to 2020",
    as_of="2025-06-04",
    periods=[
        Period("2016", spent=growth.SPENT_2016, begins="2016", ends="2016"),
        Period(
            "2017",
            spent=growth.SPENT_2017,
            begins="2017",
            ends="2017",
            population={"website": growth.WEBSITES_2017},
        ),
        Period("2018", spent=_planned(growth.BUDGET_2018), begins="2018", ends="2018"),
        Period("2019", spent=_planned(growth.BUDGET_2019), begins="2019", ends="2019"),
        LATEST,
    ],
    covers=statement("staff, hardware, software, hosting, audits, legal, administration")
    @ growth.COSTS.at("Here’s how our 2017 budget breaks down:"),
    excludes=[
        statement("in 2021: hardware contributions from Cisco, Thales and Fortinet")
        @ growth.MILLIONS_A_DAY.at("including major hardware contributions from Cisco"),
        statement("in 2016: two of ten full-time staff are employed by Mozilla and EFF")
        @ growth.COSTS.at("plus two full time staff that are employed"),
    ],
    drivers=[
        Driver(
            staff,
            monthly=_part(growth.PEOPLE_SHARE),
            covers="staff, with legal and administrative work",
            grows_with=statement("June 2017 to 2020: over 4 times the websites, two more people")
            @ growth.BILLION.at("with only two additional staff and a 28%"),
        ),
        Driver(
            hsms,
            monthly=_part(growth.HOSTING_SHARE),
            covers="two secure rooms, links, power, and all audits",
            grows_with=undisclosed("what hosting and audits grow with: no post says"),
        ),
        Driver(
            database,
            monthly=_part(growth.HARDWARE_SHARE),
            covers="all hardware and software; the databases are under the most stress",
            grows_with=statement("certificates issued: they put the most stress on storage")
            @ growth.FOR_2018.at("the most stress on storage for our databases."),
        ),
    ],
    commitments=undisclosed("commitments to providers: no post of 2016 to 2025 names one"),
    reserved=absent("reserved share: the hardware is its own or donated, not rented"),
    optimisations=letsencrypt.economics.optimisations,
    overrun=ZOMBIES,
    urgent=[ZOMBIES, MASS_REPLACEMENT, DATABASE_BUSY],
    glossary={"EFF": "Electronic Frontier Foundation."},
    figures={
        "staff, share of 2017 budget": growth.STAFF_SHARE,
        "staff (2017 budget)": growth.STAFF,
        "legal, administration": growth.LEGAL,
        "hosting, audits": growth.HOSTING,
        "hardware, software": growth.HARDWARE,
        "rise of the budget, 2017 to 2020": growth.BUDGET_RISE,
        "people, 2017": growth.STAFF_2017,
        "people, 2020": growth.STAFF_2020,
    },
) as diagram:
    subscribers >> Call("ACME over HTTPS") >> api >> Call("gRPC") >> validation
    api >> Call("SQL") >> database
    api >> Call("Redis protocol") >> limits
    api >> Call("signing") >> hsms
    staff >> Observation("on call") >> api
    waive("IN403", because="the posts of 2016 to 2025 give no time to recover from a failure")
