"""Every source and figure about Snap, stated once."""

from atlas import (
    Figure,
    Publisher,
    Source,
    assumed,
    at_least,
    at_most,
    percent,
    quantity,
    usd,
    users,
)

CHECKED = "2026-11-23"
AGAIN = "2026-11-29"
snap = Publisher(
    "Snap",
    checked=CHECKED,
    base="https://www.sec.gov/Archives/edgar/data/1564408",
    read_in="a re-host of the slides",
)
SLIDES_Q1_2022 = snap.post(
    "Q1 2022 earnings slides, cost of revenue, at PitchSend",
    "https://pitchsend.com/slides/e5L2y0s0pgvcFaRV",
    "2022",
)
SLIDES_Q3_2023 = snap.post(
    "Q3 2023 earnings slides, cost of revenue, at PitchSend",
    "https://pitchsend.com/slides/pGHw4lwhrrylRV0x",
    "2023-10-24",
)
RELEASE_Q3_2021 = snap.post(
    "Snap Inc. Announces Third Quarter 2021 Financial Results",
    "https://www.businesswire.com/news/home/20211021005976/en/",
    "2021-10-21",
    read_in="",
)
RECAP_Q2_2022 = Publisher("Investopedia", checked=AGAIN, kind="secondary").post(
    "Snap Q2 2022 Earnings Report Recap",
    "https://www.investopedia.com/snap-earnings-what-happened-with-snap-6256748",
    "2022",
)
RELEASE_Q4_2022 = snap.filing(
    "Snap Inc. Announces Fourth Quarter and Full Year 2022 Financial Results",
    "000156440823000010/snap-2023131xexx991pressre.htm",
    "2023-01-31",
    read_in="",
)
LETTER_Q3_2023 = snap.filing(
    "Investor Letter Q3 2023",
    "000156440823000050/q32023investorletter_vf.htm",
    "2023-10-24",
    read_in="",
)
COMMITMENTS = snap.filing(
    "Form 10-K for 2019, note 8: Commitments and Contingencies",
    "000156459020003323/R15.htm",
    "2020-02",
    read_in="",
)
REGISTRATION = Publisher("CNBC", checked=AGAIN, kind="secondary").post(
    "Report on Snap's Form S-1",
    "http://www.cnbc.com/2017/02/02/snap-ipo-s-1-filing.html",
    "2017-02-02",
)
MESH = snap.post(
    "From Monolith to Multicloud Micro-Services: Inside Snap’s Service Mesh",
    "https://eng.snap.com/monolith-to-multicloud-microservices-snap-service-mesh",
    "2020-03-04",
    read_in="",
)
google_cloud = Publisher("Google Cloud", checked=CHECKED, kind="vendor")
BUDGET_PAGE = google_cloud.post(
    "Get started with the Cloud Billing Budget API (Markdown)",
    "https://docs.cloud.google.com/billing/docs/how-to/budget-api-overview.md.txt",
)
DISABLE = google_cloud.post(
    "Disable billing usage with notifications",
    "https://cloud.google.com/billing/docs/how-to/disable-billing-with-notifications",
    read_in="a copy of its opening, and its warning in a copy in a repository",
)


def _quarter(millions: float, phrase: str, slides: Source, when: str) -> Figure:
    """Return infrastructure costs: the bottom one of three parts of a column, in millions."""
    cited = slides.at(phrase, of="Snap's infrastructure, one quarter", basis="billed", when=when)
    return (quantity(millions, "megaUSD") @ cited).to("USD")


# Infrastructure costs of a quarter; the columns give content, advertising, infrastructure
Q4_2020 = _quarter(182, "182 Q4'20", SLIDES_Q1_2022, "2020-12")
Q1_2021 = _quarter(174, "174 Q1'21", SLIDES_Q1_2022, "2021-03")
Q2_2021 = _quarter(182, "182 Q2'21", SLIDES_Q1_2022, "2021-06")
Q3_2021 = _quarter(202, "202 Q3'21", SLIDES_Q1_2022, "2021-09")
Q4_2021 = _quarter(212, "212 Q4'21", SLIDES_Q1_2022, "2021-12")
Q1_2022 = _quarter(194, "194 Q1'22", SLIDES_Q1_2022, "2022-03")
Q2_2022 = _quarter(201, "201 Q2'22", SLIDES_Q3_2023, "2022-06")
Q3_2022 = _quarter(212, "212 Q3'22", SLIDES_Q3_2023, "2022-09")
Q4_2022 = _quarter(212, "212 Q4'22", SLIDES_Q3_2023, "2022-12")
Q1_2023 = _quarter(228, "228 Q1'23", SLIDES_Q3_2023, "2023-03")
Q2_2023 = _quarter(277, "277 Q2'23", SLIDES_Q3_2023, "2023-06")
Q3_2023 = _quarter(320, "320 Q3'23", SLIDES_Q3_2023, "2023-09")
IN_2021 = (Q1_2021 + Q2_2021 + Q3_2021 + Q4_2021).to("USD")
RISE = percent(16) @ SLIDES_Q3_2023.at(
    "INFRASTRUCTURE COSTS INCREASED 16% QOQ,",
    of="infrastructure costs of Q3 2023, over those of Q2",
    when="2023-09",
)


def _daily(millions: float, source: Source, phrase: str, when: str) -> Figure:
    """Return the daily users of a quarter: the mean of its days."""
    return users(millions * 1e6) @ source.at(phrase, of="Snap", basis="mean", when=when)


USERS_Q3_2021 = _daily(
    306, RELEASE_Q3_2021, "community to 306 million daily active users,", "2021-09"
)
USERS_Q2_2022 = _daily(347, RECAP_Q2_2022, "Snap reported 347 million DAUs for Q2 FY", "2022-06")
USERS_Q4_2022 = _daily(
    375, RELEASE_Q4_2022, "increased 17% year-over-year to 375 million", "2022-12"
)
USERS_Q3_2023 = _daily(406, LETTER_Q3_2023, "reaching 406 million DAU in the quarter.", "2023-09")

# Commitments
GOOGLE = usd(2e9) @ REGISTRATION.at(
    "will spend $2 billion with Google Cloud over", of="Google Cloud", basis="total"
)
GOOGLE_YEAR = at_least(usd(400e6)) @ COMMITMENTS.at(
    "at least $400.0 million of cloud services in",
    of="each of five years at Google Cloud, from January 2017",
    basis="total",
    when="2021",
)
GOOGLE_MOVED = at_most(percent(15)) @ COMMITMENTS.at(
    "up to 15% of this amount may be",
    of="Google minimum of each of the first 4 years, movable",
)
AMAZON = usd(1.1e9) @ COMMITMENTS.at(
    "spend an aggregate of $1.1 billion between", of="Amazon Web Services", basis="total"
)


def _minimum(millions: float, phrase: str, when: str) -> Figure:
    """Return the least that Snap has to spend at Amazon Web Services in a year."""
    of = "minimum at Amazon Web Services, as filed in February 2020"
    cited = COMMITMENTS.at(phrase, of=of, basis="total", when=when)
    return usd(millions * 1e6) @ cited


AMAZON_2018 = _minimum(90, "($90.0 million in 2018, $150.0 million in 2019,", "2018")
AMAZON_2019 = _minimum(150, "$150.0 million in 2019,", "2019")
AMAZON_2020 = _minimum(215, "$215.0 million in 2020,", "2020")
AMAZON_2021 = _minimum(280, "$280.0 million in 2021,", "2021")
AMAZON_2022 = _minimum(349, "$349.0 million in 2022).", "2022")
_MINIMUM_2021 = assumed(
    at_least(usd(680e6)),
    because="as filed in February 2020: at least $400 M at Google, in the fifth and last year "
    "of its contract, and $280 M at Amazon; what earlier years of Google's moved on, up to 15 % of "
    "each, comes on top; no reservation of machines",
)
COMMITTED_2021 = (
    (_MINIMUM_2021 / IN_2021)
    .to("percent")
    .meaning_of("minimum commitments over the cost of 2021", when="2021")
)

# Machines and what was cut
COMPUTE_CUT = percent(65) @ MESH.at(
    "a 65% reduction in compute costs", of="compute", basis="saved", when="2020"
)
