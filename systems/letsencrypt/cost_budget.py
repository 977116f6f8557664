"""What it costs to certify the web: five budgets, and what a website comes to."""

from atlas import (
    Call,
    CostStudy,
    Driver,
    Figure,
    Number,
    Observation,
    Optimisation,
    Period,
    Undisclosed,
    statement,
    undisclosed,
    waive,
)
from systems.letsencrypt import _growth_facts as growth
from systems.letsencrypt import facts
from systems.letsencrypt._failures import DATABASE_BUSY
from systems.letsencrypt._growth import MASS_REPLACEMENT, ZOMBIES, hsms, limits, staff, validation
from systems.letsencrypt.components import api, database, letsencrypt, subscribers

LATEST = Period(
    "2020",
    spent=growth.BUDGET_2020,
    begins="2020",
    ends="2020",
    population={"website": growth.WEBSITES_2020},
)


def _part(share: Figure) -> Number:
    """Return what a share of the budget of 2017 comes to in 2020, if it held."""
    month = LATEST.monthly
    if isinstance(month, Undisclosed):
        return month
    return month * share.to("ratio") * growth.SAME_SHARES


with CostStudy(
    letsencrypt,
    "Five budgets, 2016 to 2020",
    as_of="2025-06-04",
    periods=[
        Period("2016", spent=growth.BUDGET_2016, begins="2016", ends="2016"),
        Period(
            "2017",
            spent=growth.SPENT_2017,
            begins="2017",
            ends="2017",
            population={"website": growth.WEBSITES_2017},
        ),
        Period("2018", spent=growth.BUDGET_2018, begins="2018", ends="2018"),
        Period("2019", spent=growth.BUDGET_2019, begins="2019", ends="2019"),
        LATEST,
    ],
    covers=statement("staff, hardware, software, hosting, audits, legal, administration")
    @ growth.COSTS.at("Here’s how our 2017 budget breaks down:"),
    excludes=[
        statement("hardware that Cisco, Thales and Fortinet gave")
        @ growth.MILLIONS_A_DAY.at("including major hardware contributions from Cisco"),
        statement("work of two people whom Mozilla and EFF employ, in 2016")
        @ growth.COSTS.at("plus two full time staff that are employed"),
    ],
    drivers=[
        Driver(
            staff,
            monthly=_part(growth.PEOPLE_SHARE),
            covers="staff, with legal and administrative work",
            grows_with=statement("more than four times the websites, two more people")
            @ growth.BILLION.at("with only two additional staff and a 28%"),
        ),
        Driver(
            hsms,
            monthly=_part(growth.HOSTING_SHARE),
            covers="two secure rooms, links, power; the audits of them",
            grows_with=statement("the worst day: all certificates replaced at once")
            @ growth.MILLIONS_A_DAY.at("prepared to issue 200 million certificates in a"),
        ),
        Driver(
            database,
            monthly=_part(growth.HARDWARE_SHARE),
            covers="all hardware and software; the databases are under the most stress",
            grows_with=statement("certificates issued: they strain the storage most")
            @ growth.FOR_2018.at("the most stress on storage for our databases."),
        ),
    ],
    commitments=undisclosed("commitments to providers: no post of 2016 to 2025 names one"),
    reserved=undisclosed("share reserved: the machines are its own, says the post of 2016"),
    optimisations=[
        Optimisation(
            "database servers with EPYC and NVMe",
            before=facts.API_BEFORE,
            after=facts.API,
            how=statement("twice of nearly everything in the same rack space")
            @ facts.SERVERS.at("more than double almost every performance metric"),
            saving=undisclosed("money saved by the new servers: not in the post of 2021"),
            cost=undisclosed("price of the new servers: quite expensive, says the post"),
        )
    ],
    overrun=ZOMBIES,
    urgent=[ZOMBIES, MASS_REPLACEMENT, DATABASE_BUSY],
    glossary={"EFF": "Electronic Frontier Foundation."},
    figures={
        "staff, of the budget of 2017": growth.STAFF_SHARE,
        "staff (2017 budget)": growth.STAFF,
        "legal, administration": growth.LEGAL,
        "hosting, audits": growth.HOSTING,
        "hardware, software": growth.HARDWARE,
        "budget, 2017 to 2020": growth.BUDGET_RISE,
        "people, 2017": growth.STAFF_2017,
        "people, 2020": growth.STAFF_2020,
    },
) as diagram:
    subscribers >> Call("ACME over HTTPS") >> api >> Call("gRPC") >> validation
    api >> Call("SQL") >> database
    api >> Call("Redis protocol") >> limits
    api >> Call("signing") >> hsms
    staff >> Observation("on call") >> api
    waive("AM102", because="no page of the maker of the HSMs was found that says where they log")
    waive("CFO304", because="its machines are its own or given; no post tells of commitments")
