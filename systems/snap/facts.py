"""Every source and figure about Snap, stated once."""

from atlas import Figure, Publisher, Source, at_least, at_most, percent, quantity, usd, users

CHECKED = "2026-11-23"
snap = Publisher(
    "Snap",
    checked=CHECKED,
    base="https://www.sec.gov/Archives/edgar/data/1564408",
    read_in="a re-host of the slides",
)
SLIDES_Q1_2022 = snap.post(
    "Q1 2022 earnings slides, cost of revenue",
    "https://pitchsend.com/slides/e5L2y0s0pgvcFaRV",
    "2022",
)
SLIDES_Q3_2023 = snap.post(
    "Q3 2023 earnings slides, cost of revenue",
    "https://pitchsend.com/slides/pGHw4lwhrrylRV0x",
    "2023-10-24",
)
RELEASE_Q3_2021 = snap.post(
    "Snap Inc. Announces Third Quarter 2021 Financial Results",
    "https://stocktitan.net/news/SNAP/"
    "snap-inc-announces-third-quarter-2021-financial-idm7fk10ywab.html",
    "2021-10",
    read_in="a re-host of the press release",
)
RELEASE_Q2_2022 = Publisher("StockTitan", checked=CHECKED, kind="secondary").post(
    "Summary of Snap's second quarter of 2022",
    "https://stocktitan.net/news/SNAP/"
    "snap-inc-announces-second-quarter-2022-financial-fhoqss7mpnse.html",
    "2022-07",
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
REGISTRATION = snap.post(
    "Form S-1, as quoted at length in a post about it",
    "https://vnkb.com/?p=1663",
    "2017-02",
    kind="secondary",
    read_in="",
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
)


def _quarter(millions: float, phrase: str, slides: Source) -> Figure:
    """Return infrastructure costs: the bottom one of three parts of a column, in millions."""
    return (quantity(millions, "megaUSD") @ slides.at(phrase)).to("USD")


# Infrastructure costs of a quarter; the columns give content, advertising, infrastructure
Q4_2020 = _quarter(182, "182 Q4'20", SLIDES_Q1_2022)
Q1_2021 = _quarter(174, "174 Q1'21", SLIDES_Q1_2022)
Q2_2021 = _quarter(182, "182 Q2'21", SLIDES_Q1_2022)
Q3_2021 = _quarter(202, "202 Q3'21", SLIDES_Q1_2022)
Q4_2021 = _quarter(212, "212 Q4'21", SLIDES_Q1_2022)
Q1_2022 = _quarter(194, "194 Q1'22", SLIDES_Q1_2022)
Q2_2022 = _quarter(201, "201 Q2'22", SLIDES_Q3_2023)
Q3_2022 = _quarter(212, "212 Q3'22", SLIDES_Q3_2023)
Q4_2022 = _quarter(212, "212 Q4'22", SLIDES_Q3_2023)
Q1_2023 = _quarter(228, "228 Q1'23", SLIDES_Q3_2023)
Q2_2023 = _quarter(277, "277 Q2'23", SLIDES_Q3_2023)
Q3_2023 = _quarter(320, "320 Q3'23", SLIDES_Q3_2023)
IN_2021 = (Q1_2021 + Q2_2021 + Q3_2021 + Q4_2021).to("USD")
RISE = percent(16) @ SLIDES_Q3_2023.at("INFRASTRUCTURE COSTS INCREASED 16% QOQ,")

# Average daily users of a quarter
USERS_Q3_2021 = users(306e6) @ RELEASE_Q3_2021.at("community to 306 million daily active users,")
USERS_Q2_2022 = users(347e6) @ RELEASE_Q2_2022.at("Daily Active Users (DAUs) to 347 million")
USERS_Q4_2022 = users(375e6) @ RELEASE_Q4_2022.at("increased 17% year-over-year to 375 million")
USERS_Q3_2023 = users(406e6) @ LETTER_Q3_2023.at("reaching 406 million DAU in the quarter.")

# Commitments
GOOGLE = usd(2e9) @ REGISTRATION.at("committed to spend $2 billion with Google Cloud")
GOOGLE_YEAR = at_least(usd(400e6)) @ COMMITMENTS.at("at least $400.0 million of cloud services in")
GOOGLE_MOVED = at_most(percent(15)) @ COMMITMENTS.at("up to 15% of this amount may be")
AMAZON = usd(1.1e9) @ COMMITMENTS.at("spend an aggregate of $1.1 billion between")
AMAZON_2018 = usd(90e6) @ COMMITMENTS.at("($90.0 million in 2018, $150.0 million in 2019,")
AMAZON_2019 = usd(150e6) @ COMMITMENTS.at("$150.0 million in 2019,")
AMAZON_2020 = usd(215e6) @ COMMITMENTS.at("$215.0 million in 2020,")
AMAZON_2021 = usd(280e6) @ COMMITMENTS.at("$280.0 million in 2021,")
AMAZON_2022 = usd(349e6) @ COMMITMENTS.at("$349.0 million in 2022).")
COMMITTED_2021 = ((GOOGLE_YEAR + AMAZON_2021) / IN_2021).to("percent")
COMPUTE_CUT = percent(65) @ MESH.at("a 65% reduction in compute costs")
