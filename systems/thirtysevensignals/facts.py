"""Every source and figure about 37signals, stated once."""

from atlas import (
    Figure,
    Publisher,
    Repository,
    about,
    at_most,
    between,
    gb,
    ms,
    pb,
    servers,
    tb,
    usd,
    usd_per_month,
    usd_per_year,
    vcpus,
    years,
)

CHECKED = "2026-11-23"
READ = "2026-11-26"
SPEND = Publisher("37signals", checked=CHECKED).post(
    "Our cloud spend in 2022",
    "https://dev.37signals.com/our-cloud-spend-in-2022/",
    "2023-01",
    read_in="a copy in a public repository",
)
_dhh = Publisher(
    "37signals (David Heinemeier Hansson)",
    checked=READ,
    base="https://world.hey.com/dhh",
    read_in="a copy in a public repository",
)
NAPKIN = _dhh.post(
    "We stand to save $7m over five years from our cloud exit",
    "we-stand-to-save-7m-over-five-years-from-our-cloud-exit-53996caa",
    "2023-02-21",
)
ARRIVED = _dhh.post(
    "The hardware we need for our cloud exit has arrived",
    "the-hardware-we-need-for-our-cloud-exit-has-arrived-99d66966",
    "2023-04-06",
)
FASTER = _dhh.post(
    "Cloud exit pays off in performance too",
    "cloud-exit-pays-off-in-performance-too-4c53b697",
    "2023-05-02",
)
FAQ = _dhh.post("The Big Cloud Exit FAQ", "the-big-cloud-exit-faq-20274010", "2023-12-19")
SAVINGS = _dhh.post(
    "Our cloud-exit savings will now top ten million over five years",
    "our-cloud-exit-savings-will-now-top-ten-million-over-five-years-c7d9b5bd",
    "2024-10-17",
    checked=CHECKED,
    read_in="",
)
ALARM = Repository(
    "awsdocs/amazon-cloudwatch-user-guide",
    commit="b35549706cab03cdcd0a8df9956a2381c0315642",
    checked=CHECKED,
    publisher="Amazon Web Services",
).file("doc_source/monitor_estimated_charges_with_cloudwatch.md")


def _service(dollars: float, phrase: str, of: str) -> Figure:
    """Return what one service cost in a mean month of 2022."""
    return usd_per_month(dollars) @ SPEND.at(phrase, of=of, basis="billed", when="2022")


# The bill of 2022
BILL_2022 = usd(3_201_564) @ SPEND.at(
    "we spent $3,201,564 on all these cloud services", of="37signals", basis="billed", when="2022"
)
MONTH_2022 = _service(266_797, "$266,797 per month.", "37signals")
RDS = _service(39_433, "($39,433/month) on RDS in 2022", "RDS")
SEARCH = _service(43_330, "in 2022 ($43,330/month).", "OpenSearch")
COMPUTE = _service(63_331, "a total of $759,983 ($63,331/month)", "EC2 and EKS")
CACHE = _service(10_321, "($10,321/month) in 2022.", "ElastiCache")
FILES = _service(75_653, "a whopping $907,838 ($75,653/month)", "S3")
NETWORK = _service(5_562, "($5,562/month) in 2022 on CloudFront", "CloudFront")
HEY_MONTH = _service(88_846, "$1,066,150 ($88,846/month) for production workloads", "HEY")
STORED_2022 = about(pb(8)) @ SPEND.at(
    "storing around 8 petabytes of files,", of="S3", basis="stored", when="2022"
)
TERABYTE_2022 = (FILES / STORED_2022).to("USD / terabyte / month")

# After the exit
RATE_BEFORE = usd_per_year(3.2e6) @ SAVINGS.at(
    "$3.2 million/year run rate", of="37signals", basis="billed", when="2022"
)
BILL_2024 = usd_per_year(1.3e6) @ SAVINGS.at(
    "$3.2 million/year run rate to $1.3 million.", of="37signals", basis="billed"
)
FILES_2024 = usd_per_year(1.3e6) @ SAVINGS.at(
    "The remaining $1.3 million we still spend", of="S3", basis="billed"
)
SAVED = about(usd_per_year(2e6)) @ SAVINGS.at(
    "almost two million dollars per year for our", of="37signals", basis="saved"
)
HARDWARE = about(usd(700_000)) @ SAVINGS.at(
    "about $700,000 in the end", of="Dell hardware", basis="billed", when="2023"
)
STORED_2024 = about(pb(10)) @ SAVINGS.at(
    "We store almost 10 petabytes of data", of="S3", basis="stored"
)
TERABYTE_2024 = (FILES_2024 / STORED_2024).to("USD / terabyte / month")
KEPT = between(years(5), years(7)) @ SAVINGS.at(
    "for the next five, maybe even seven years!", of="own machines", basis="estimate"
)
OWN_STORE = pb(18) @ SAVINGS.at(
    "a combined 18 petabytes of capacity.", of="own storage", basis="capacity"
)

# The machines that were bought
BOUGHT = servers(20) @ ARRIVED.at("twenty R7625 Dell servers", of="the exit", basis="total")
THREADS = about(vcpus(4_000)) @ ARRIVED.at(
    "adding almost 4,000 vCPUs to our on-premise fleet!", of="the servers bought", basis="total"
)
MEMORY = gb(7_680) @ ARRIVED.at(
    "a ridiculous 7,680 GB of RAM!", of="the servers bought", basis="total"
)
FLASH = tb(384) @ ARRIVED.at("384TB of Gen 4 NVMe storage!", of="the servers bought", basis="raw")
PRICE = at_most(usd(20_000)) @ FASTER.at(
    "Each of these machines were less than $20,000.", of="one server", basis="billed"
)
RACKS = about(usd_per_month(60_000)) @ NAPKIN.at(
    "about $60,000/month on eight dedicated racks", of="eight racks", basis="billed"
)
MEDIAN_BEFORE = ms(67) @ FASTER.at("just 19ms, compared to 67ms before.", basis="median")
MEDIAN_AFTER = ms(19) @ FASTER.at("The median request now runs in just 19ms,")
