"""Every source and figure about 37signals, stated once."""

from atlas import (
    Publisher,
    Repository,
    about,
    between,
    pb,
    usd,
    usd_per_month,
    usd_per_year,
    years,
)

CHECKED = "2026-11-23"
SPEND = Publisher("37signals", checked=CHECKED).post(
    "Our cloud spend in 2022",
    "https://dev.37signals.com/our-cloud-spend-in-2022/",
    "2023-01",
    read_in="a copy in a public repository",
)
SAVINGS = Publisher("37signals (David Heinemeier Hansson)", checked=CHECKED).post(
    "Our cloud-exit savings will now top ten million over five years",
    "https://world.hey.com/dhh/"
    "our-cloud-exit-savings-will-now-top-ten-million-over-five-years-c7d9b5bd",
    "2024-10",
)
ALARM = Repository(
    "awsdocs/amazon-cloudwatch-user-guide",
    commit="b35549706cab03cdcd0a8df9956a2381c0315642",
    checked=CHECKED,
    publisher="Amazon Web Services",
).file("doc_source/monitor_estimated_charges_with_cloudwatch.md")

# The bill of 2022
BILL_2022 = usd(3_201_564) @ SPEND.at("we spent $3,201,564 on all these cloud services")
MONTH_2022 = usd_per_month(266_797) @ SPEND.at("$266,797 per month.")
RDS = usd_per_month(39_433) @ SPEND.at("($39,433/month) on RDS in 2022")
SEARCH = usd_per_month(43_330) @ SPEND.at("in 2022 ($43,330/month).")
COMPUTE = usd_per_month(63_331) @ SPEND.at("a total of $759,983 ($63,331/month)")
CACHE = usd_per_month(10_321) @ SPEND.at("($10,321/month) in 2022.")
FILES = usd_per_month(75_653) @ SPEND.at("a whopping $907,838 ($75,653/month)")
NETWORK = usd_per_month(5_562) @ SPEND.at("($5,562/month) in 2022 on CloudFront")
HEY_MONTH = usd_per_month(88_846) @ SPEND.at("$1,066,150 ($88,846/month) for production workloads")
STORED_2022 = about(pb(8)) @ SPEND.at("storing around 8 petabytes of files,")
TERABYTE_2022 = (FILES / STORED_2022).to("USD / terabyte / month")

# After the exit
RATE_BEFORE = usd_per_year(3.2e6) @ SAVINGS.at("$3.2 million/year run rate")
BILL_2024 = usd_per_year(1.3e6) @ SAVINGS.at("The remaining $1.3 million we still spend")
SAVED = about(usd_per_year(2e6)) @ SAVINGS.at("almost two million dollars per year for our")
HARDWARE = about(usd(700_000)) @ SAVINGS.at("about $700,000 in the end")
STORED_2024 = about(pb(10)) @ SAVINGS.at("We store almost 10 petabytes of data")
TERABYTE_2024 = (BILL_2024 / STORED_2024).to("USD / terabyte / month")
KEPT = between(years(5), years(7)) @ SAVINGS.at("for the next five, maybe even seven years!")
OWN_STORE = pb(18) @ SAVINGS.at("a combined 18 petabytes of capacity.")
