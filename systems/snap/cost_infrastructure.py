"""What Snap's infrastructure cost in Q3 2023, and what Snap promised to spend at AWS and Google."""

from atlas import Call, Commitment, CostStudy, Driver, Figure, Period, statement, undisclosed
from systems.snap import _failures as failures
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


def _committed(year: str, minimum: Figure) -> Period:
    return Period(year, spent=minimum, begins=year, ends=year)


with CostStudy(
    snap,
    "Infrastructure: $107 M a month in Q3 2023",
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
        statement("stock-based pay, its taxes, depreciation, amortization, and the like")
        @ facts.SLIDES_Q3_2023.at("excludes stock-based compensation expense, payroll and other")
    ],
    drivers=[
        Driver(
            services,
            monthly=undisclosed("cost of machine learning alone: not on the slides"),
            covers="machine learning for monetization, content and AR",
            grows_with=statement("investments in machine learning and AI, as in Q3 2023")
            @ facts.SLIDES_Q3_2023.at("BY INVESTMENTS IN MACHINE LEARNING AND AI"),
        ),
        Driver(
            google,
            monthly=undisclosed("cost of Google alone: the slides do not separate the clouds"),
            covers="cloud services of Google",
            grows_with=statement("commitment of at least 400 million dollars in each of five years")
            @ facts.COMMITMENTS.at("at least $400.0 million of cloud services in"),
        ),
        Driver(
            amazon,
            monthly=undisclosed("cost of Amazon alone: the slides do not separate the clouds"),
            covers="cloud services of Amazon",
            grows_with=statement("commitments of 90 to 349 million dollars a year, 2018 to 2022")
            @ facts.COMMITMENTS.at("and $349.0 million in 2022)."),
        ),
    ],
    commitments=[
        Commitment(
            "Google Cloud",
            total=facts.GOOGLE,
            begins="2017-01",
            ends="2022-01",
            terms=statement(
                "the unused part is paid; up to 15 % of each of the first 4 years may move on"
            )
            @ facts.COMMITMENTS.at("up to 15% of this amount may be"),
        ),
        Commitment(
            "Amazon Web Services",
            total=facts.AMAZON,
            begins="2017",
            ends="2022",
            terms=statement("the unused part is paid; usable later, but not for later minimums")
            @ facts.COMMITMENTS.at("we are required to pay the difference."),
            parts=[
                Period(
                    "2017",
                    spent=undisclosed("the minimum for 2017: the note of 2020 begins with 2018"),
                    begins="2017",
                    ends="2017",
                ),
                _committed("2018", facts.AMAZON_2018),
                _committed("2019", facts.AMAZON_2019),
                _committed("2020", facts.AMAZON_2020),
                _committed("2021", facts.AMAZON_2021),
                _committed("2022", facts.AMAZON_2022),
            ],
        ),
    ],
    reserved=undisclosed("reserved (committed) share in 2023: no filing of 2023 was read"),
    optimisations=undisclosed("savings as amounts: the sources give a share of compute, 65 %"),
    overrun=RUNAWAY,
    urgent=[
        failures.DYNAMODB_UNREACHABLE,
        failures.GOOGLE_BALANCERS,
        failures.NO_UPSTREAM,
    ],
    figures={
        "infrastructure, 2021": facts.IN_2021,
        "yearly minimum, Google, to 2022": facts.GOOGLE_YEAR,
        "committed to both clouds, 2021": facts.COMMITTED_2021,
        "compute cost cut, 2018 to 2020": facts.COMPUTE_CUT,
        "increase in Q3 2023, over Q2": facts.RISE,
        "movable, first 4 Google years": facts.GOOGLE_MOVED,
    },
) as diagram:
    people >> Call("requests") >> services
    services >> Call("runs on", note="Kubernetes") >> google
    services >> Call("runs on", note="Kubernetes") >> amazon
