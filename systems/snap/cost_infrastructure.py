"""Twelve quarters of infrastructure at Snap, from its slides, and what a daily user costs."""

from atlas import Call, Commitment, CostStudy, Driver, Figure, Period, statement, undisclosed, waive
from systems.snap import facts
from systems.snap.components import RUNAWAY, amazon, google, people, services, snap

_ENDS = {"Q1": ("01", "03"), "Q2": ("04", "06"), "Q3": ("07", "09"), "Q4": ("10", "12")}


def _quarter(name: str, spent: Figure, users: Figure | None = None) -> Period:
    quarter, year = name.split()
    first, last = _ENDS[quarter]
    return Period(
        name,
        spent=spent,
        begins=f"{year}-{first}",
        ends=f"{year}-{last}",
        population={"daily user": users} if users else {},
    )


def _owed(year: str, least: Figure) -> Period:
    return Period(year, spent=least, begins=year, ends=year)


with CostStudy(
    snap,
    "Infrastructure, quarter by quarter, to 2023",
    as_of="2023-10-24",
    periods=[
        _quarter("Q4 2020", facts.Q4_2020),
        _quarter("Q1 2021", facts.Q1_2021),
        _quarter("Q2 2021", facts.Q2_2021),
        _quarter("Q3 2021", facts.Q3_2021, facts.USERS_Q3_2021),
        _quarter("Q4 2021", facts.Q4_2021),
        _quarter("Q1 2022", facts.Q1_2022),
        _quarter("Q2 2022", facts.Q2_2022, facts.USERS_Q2_2022),
        _quarter("Q3 2022", facts.Q3_2022),
        _quarter("Q4 2022", facts.Q4_2022, facts.USERS_Q4_2022),
        _quarter("Q1 2023", facts.Q1_2023),
        _quarter("Q2 2023", facts.Q2_2023),
        _quarter("Q3 2023", facts.Q3_2023, facts.USERS_Q3_2023),
    ],
    covers=statement("infrastructure costs, one of three parts of the adjusted cost of revenue")
    @ facts.SLIDES_Q3_2023.at("ADJUSTED COST OF REVENUE¹ COMPOSITION Infrastructure Costs"),
    excludes=[
        statement("stock-based pay, depreciation and amortization")
        @ facts.SLIDES_Q3_2023.at("excludes stock-based compensation expense, payroll and other")
    ],
    drivers=[
        Driver(
            services,
            monthly=undisclosed("money for machine learning alone: not on the slides"),
            covers="machine learning for ads, content and lenses",
            grows_with=statement(
                "machine learning and AI, which drove the rise of 16 % in a quarter"
            )
            @ facts.SLIDES_Q3_2023.at("BY INVESTMENTS IN MACHINE LEARNING AND AI"),
        ),
        Driver(
            google,
            monthly=undisclosed("money for Google alone: the slides do not part the clouds"),
            covers="cloud services of Google",
            grows_with=statement("at least 400 million dollars in each of five years")
            @ facts.COMMITMENTS.at("at least $400.0 million of cloud services in"),
        ),
        Driver(
            amazon,
            monthly=undisclosed("money for Amazon alone: the slides do not part the clouds"),
            covers="cloud services of Amazon",
            grows_with=statement("from 90 to 349 million dollars a year, 2018 to 2022")
            @ facts.COMMITMENTS.at("and $349.0 million in 2022)."),
        ),
    ],
    commitments=[
        Commitment(
            "Google Cloud",
            total=facts.GOOGLE,
            begins="2017-01-30",
            ends="2022-01-29",
            terms=statement("what is not bought is paid; 15 % of a year may move to a later one")
            @ facts.COMMITMENTS.at("up to 15% of this amount may be"),
        ),
        Commitment(
            "Amazon Web Services",
            total=facts.AMAZON,
            begins="2017",
            ends="2022",
            terms=statement("what is not bought is paid, and may be used later in the term")
            @ facts.COMMITMENTS.at("we are required to pay the difference."),
            parts=[
                Period(
                    "2017",
                    spent=undisclosed("the least for 2017: the note of 2020 begins with 2018"),
                    begins="2017",
                    ends="2017",
                ),
                _owed("2018", facts.AMAZON_2018),
                _owed("2019", facts.AMAZON_2019),
                _owed("2020", facts.AMAZON_2020),
                _owed("2021", facts.AMAZON_2021),
                _owed("2022", facts.AMAZON_2022),
            ],
        ),
    ],
    reserved=undisclosed("share bought as commitments in 2023: no filing of 2023 was read"),
    optimisations=undisclosed("savings in money: the post of 2020 gives a share of compute, 65 %"),
    overrun=RUNAWAY,
    figures={
        "infrastructure, 2021": facts.IN_2021,
        "of it promised to both clouds": facts.PROMISED_2021,
        "compute saved, 2018 to 2020": facts.COMPUTE_CUT,
        "rise in Q3 2023": facts.RISE,
        "of a year with Google, movable": facts.GOOGLE_MOVED,
    },
) as diagram:
    people >> Call("HTTPS") >> services
    services >> Call("runs on", note="Kubernetes") >> google
    services >> Call("runs on", note="Kubernetes") >> amazon
    waive("CFO302", because="the post of 2020 gives the share saved, 65 %, no sum and no cost")
    waive("CFO304", because="the commitments read end in 2022; the share of 2021 is shown")
    waive("IN401", because="filings and slides about money tell of no failure")
    waive("IN403", because="filings and slides about money tell of no recovery")
    waive("IN404", because="filings and slides about money tell of no lost data")
    waive("IN405", because="filings and slides about money tell of no rollback")
    waive("AM101", because="budgets mail an alert; no page read prints its text")
    waive("AM103", because="budgets give alerts; no page read names a metric")
