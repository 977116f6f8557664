"""Sources and figures about the growth and the budgets of Let's Encrypt, stated once."""

from atlas import (
    Repository,
    about,
    assumed,
    at_least,
    at_most,
    count,
    gbps,
    hours,
    people,
    percent,
    ratio,
    requests,
    usd,
    usd_per_year,
)
from systems.letsencrypt.facts import CHECKED, RATE_LIMITS, boulder

WEBSITE = "b89871ef735cbb447f8d72c86146fcc8e62fc4ab"
_website = Repository(
    "letsencrypt/website",
    commit=WEBSITE,
    checked=CHECKED,
    publisher="Let's Encrypt",
    folder="content/en/post",
)
COSTS = _website.file(
    "2016-9-20-what-it-costs-to-run-lets-encrypt.markdown",
    title="What It Costs to Run Let's Encrypt",
    published="2016-09-20",
)
REVIEW_2016 = _website.file(
    "2017-1-6-le-2016-in-review.markdown",
    title="Let’s Encrypt 2016 In Review",
    published="2017-01-06",
)
FOR_2018 = _website.file(
    "2017-12-7-looking-forward-to-2018.markdown",
    title="Looking Forward to 2018",
    published="2017-12-07",
)
FOR_2019 = _website.file(
    "2018-12-31-looking-forward-to-2019.md", title="Looking Forward to 2019", published="2018-12-31"
)
BILLION = _website.file(
    "2020-2-27-one-billion-certs.md",
    title="Let's Encrypt Has Issued a Billion Certificates",
    published="2020-02-27",
)
MILLIONS_A_DAY = _website.file(
    "2021-02-10-200m-certs-24-hrs.md",
    title="Preparing to Issue 200 Million Certificates in 24 Hours",
    published="2021-02-10",
)
ZOMBIES = _website.file(
    "2025-06-04-how-we-reduced-the-impact-of-zombie-clients.md",
    title="How We Reduced the Impact of Zombie Clients",
    published="2025-06-04",
)
TEN_YEARS = _website.file(
    "2025-12-09-10-years.md", title="10 Years of Let's Encrypt Certificates", published="2025-12-09"
)
LETTER_2025 = _website.file(
    "2025-12-29-eoy-letter-2025.md",
    title="A Note from our Executive Director (2025)",
    published="2025-12-29",
)
ADMIN = boulder.file("cmd/admin/main.go")
PAUSE_TOOL = boulder.file("cmd/admin/pause_identifier.go")
REVOKE_TOOL = boulder.file("cmd/admin/cert.go")

# Size
_ALL = "Let's Encrypt"
WEBSITES_2017 = about(count(46e6, "website")) @ BILLION.at(
    "serving approximately 46M websites", of=_ALL, basis="total", when="2017-06"
)
WEBSITES_2018 = at_least(count(150e6, "website")) @ FOR_2019.at(
    "more than 150 million websites", of=_ALL, basis="total"
)
WEBSITES_2020 = about(count(192e6, "website")) @ BILLION.at(
    "Today we serve nearly 192M websites", of=_ALL, basis="total"
)
WEBSITES_2024 = count(492e6, "website") @ LETTER_2025.at(
    "from serving 492 million websites", of=_ALL, basis="total", when="2024-12"
)
WEBSITES_2025 = count(762e6, "website") @ LETTER_2025.at(
    "492 million websites to 762 million.", of=_ALL, basis="total"
)
CERTIFICATES_2016 = about(count(240_000, "certificate")) @ REVIEW_2016.at(
    "approximately 240,000 active (unexpired) certificates",
    of="active certificates",
    basis="total",
    when="2016-01",
)
CERTIFICATES_A_DAY = count(10e6, "certificate").per("day") @ TEN_YEARS.at(
    "frequently issuing ten million certificates per day", of="issued certificates", basis="peak"
)
ISSUABLE = count(200e6, "certificate").per("day") @ MILLIONS_A_DAY.at(
    "to issue 200 million certificates in a day", of="issued certificates", basis="target"
)
OCSP_2017 = about(requests(2e9).per("day")) @ FOR_2018.at(
    "nearly 2 billion times per day", of="OCSP responses", basis="typical"
)
OCSP_2018 = about(requests(5.5e9).per("day")) @ FOR_2019.at(
    "approximately 5.5 billion times per day", of="OCSP responses", basis="typical"
)
_BOTH = "both data centres"
RACK_2017 = about(count(70, "rack unit")) @ FOR_2018.at(
    "approximately 70 units of rack space", of=_BOTH, basis="total"
)
RACK_2018 = about(count(55, "rack unit")) @ FOR_2019.at(
    "approximately 55 units of rack space", of=_BOTH, basis="total"
)

# Signing, network, limits
NETWORK = gbps(25) @ MILLIONS_A_DAY.at(
    "running on a 25G fiber network!", of="the internal network", basis="capacity"
)
SIGNATURES_BEFORE = about(count(2200, "signature").per("second")) @ MILLIONS_A_DAY.at(
    "approximately 1,100 signing operations each per second, 2,200",
    of="one pair of HSMs, replaced by 2021",
    basis="capacity",
)
SIGNATURES = about(count(20_000, "signature").per("second")) @ MILLIONS_A_DAY.at(
    "approximately 10,000 signing operations per second, 20,000", of="one pair", basis="capacity"
)
REPLACED_WITHIN = at_most(hours(24)) @ MILLIONS_A_DAY.at(
    "revoke and replace all certificates within 24 hours?",
    of="replacement of all certificates",
    basis="target",
)
OPERATIONS_CUT = percent(80) @ RATE_LIMITS.at(
    "MariaDB operations have dropped by 80%", of="operations of MariaDB", basis="saved"
)
READS_CUT = at_least(percent(99)) @ RATE_LIMITS.at(
    "have dropped by over 99%", of="reads of the authorizations table", basis="saved"
)
KEYS = at_least(count(30e6, "key")) @ RATE_LIMITS.at(
    "it peaked at over 30 million", of="rate limits", basis="peak"
)
PAIRS_PAUSED = at_least(count(100_000, "pair")) @ ZOMBIES.at(
    "Over 100,000 account-hostname pairs have been paused", of="paused pairs", basis="total"
)
FAILED_ORDERS_CUT = about(percent(30)) @ ZOMBIES.at(
    "orders fell by about 30% so far,", of="failed orders", basis="saved"
)

# People and money
STAFF_2017 = people(11) @ BILLION.at("with 11 full time staff", of=_ALL, when="2017-06")
STAFF_2020 = people(13) @ BILLION.at("with 13 full time staff", of=_ALL)
SRE_2018 = people(6) @ FOR_2019.at("which is comprised of six people", of="the SRE team")
SPENT_2016 = about(usd(2.0e6)) @ COSTS.at(
    "only spend approximately $2.0M", of=_ALL, basis="estimate", when="2016"
)
SPENT_2017 = about(usd(2.65e6)) @ FOR_2018.at(
    "under budget for the year at around $2.65M", of=_ALL, basis="estimate", when="2017"
)
BUDGET_2018 = usd(3.0e6) @ FOR_2018.at(
    "with a budget of only $3.0M", of=_ALL, basis="target", when="2018"
)
BUDGET_2019 = usd(3.6e6) @ FOR_2019.at(
    "with a budget of only $3.6M", of=_ALL, basis="target", when="2019"
)
BUDGET_2020 = about(usd(3.35e6)) @ BILLION.at(
    "annual budget of approximately $3.35M", of=_ALL, basis="target", when="2020"
)
YEARLY_2017 = usd_per_year(2.61e6) @ BILLION.at(
    "an annual budget of $2.61M", of=_ALL, basis="target", when="2017-06"
)
YEARLY_2020 = about(usd_per_year(3.35e6)) @ BILLION.at(
    "annual budget of approximately $3.35M", of=_ALL, basis="target", when="2020"
)
_PLAN = "the budget of 2017"
STAFF = usd_per_year(2.06e6) @ COSTS.at("$2.06M", of=_PLAN, basis="target", when="2017")
HARDWARE = usd_per_year(0.20e6) @ COSTS.at("$0.20M", of=_PLAN, basis="target", when="2017")
HOSTING = usd_per_year(0.30e6) @ COSTS.at("$0.30M", of=_PLAN, basis="target", when="2017")
LEGAL = usd_per_year(0.35e6) @ COSTS.at("$0.35M", of=_PLAN, basis="target", when="2017")
PLAN_2017 = usd_per_year(2.91e6) @ COSTS.at("$2.91M", of=_PLAN, basis="target", when="2017")
_AS_BUDGETED = "the budget of the year is taken for its spending, which no post gives"
HOSTING_SPENT = assumed(HOSTING, because=_AS_BUDGETED).to("USD / month")
HARDWARE_SPENT = assumed(HARDWARE, because=_AS_BUDGETED).to("USD / month")
STAFF_SHARE = (STAFF / PLAN_2017).to("percent")
PEOPLE_SHARE = ((STAFF + LEGAL) / PLAN_2017).to("percent")
HARDWARE_SHARE = (HARDWARE / PLAN_2017).to("percent")
HOSTING_SHARE = (HOSTING / PLAN_2017).to("percent")
BUDGET_RISE = percent(28) @ BILLION.at("and a 28% increase in budget.", of=_ALL)
SAME_SHARES = assumed(
    ratio(1), because="the shares of 2017, the last itemised budget, are assumed to hold in 2020"
)
A_DOUBLING = assumed(
    percent(14), because="28 % more money for 4.2 times the websites, which is two doublings"
)
