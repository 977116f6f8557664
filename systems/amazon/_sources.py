"""The papers, talks, posts, post-event summaries and filings about Amazon, named once."""

from atlas import Publisher, Repository
from incidents.amazon.facts import SUMMARY

CHECKED = "2026-11-27"

aws = Publisher("Amazon Web Services", checked=CHECKED)
builders = Publisher(
    "Amazon Builders' Library",
    checked=CHECKED,
    base="https://aws.amazon.com/builders-library",
    read_in="a digest that quotes it",
)
news = Publisher("AWS News Blog", checked=CHECKED, read_in="a copy")
summaries = Publisher(
    "Amazon Web Services",
    checked=CHECKED,
    base="https://aws.amazon.com/message",
    read_in="IntelligentDDS/Post-mortems-Analysis",
)
press = Publisher(checked=CHECKED, kind="secondary")
amazon = Publisher("Amazon.com, Inc.", checked=CHECKED)

# Papers and talks
DYNAMODB = aws.post(
    "Amazon DynamoDB: A Scalable, Predictably Performant, and Fully Managed NoSQL Database Service",
    "https://www.usenix.org/conference/atc22/presentation/vig",
    "2022-07",
    read_in="a text conversion of its PDF",
)
AURORA = aws.post(
    "Amazon Aurora: Design Considerations for High Throughput Cloud-Native Relational Databases",
    "https://assets.amazon.science/dc/2b/4ef2b89649f9a393d37d3e042f4e/"
    "amazon-aurora-design-considerations-for-high-throughput-cloud-native-relational-databases.pdf",
    "2017-05",
    read_in="a text conversion of its PDF",
)
SHARDSTORE = aws.post(
    "Using lightweight formal methods to validate a key-value storage node in Amazon S3",
    "https://www.amazon.science/publications/"
    "using-lightweight-formal-methods-to-validate-a-key-value-storage-node-in-amazon-s3",
    "2021-10",
    read_in="its abstract at scholar.archive.org",
)
FIRECRACKER = aws.post(
    "Firecracker: Lightweight Virtualization for Serverless Applications",
    "https://www.usenix.org/conference/nsdi20/presentation/agache",
    "2020-02",
)
CONTAINERS = aws.post(
    "On-demand Container Loading in AWS Lambda", "https://arxiv.org/abs/2305.13162v2", "2023-05-24"
)
TALK = aws.post(
    "DynamoDB: Resilience & lessons from the Oct 2025 service disruption (DAT453)",
    "https://www.youtube.com/watch?v=YZUNNzLDWb8",
    "2025-12-08",
    read_in="an automatic transcript at dev.to",
)

# Posts
S3_MODEL = Repository(
    "awsdocs/amazon-s3-userguide",
    commit="cc53dd6a44d3aa1d654e6d3705a0a7550f20fd2a",
    checked="2026-11-28",
    publisher="Amazon Web Services",
    folder="doc_source",
).file("Welcome.md")
S3_CONSISTENCY = aws.post(
    "Diving Deep on S3 Consistency",
    "https://www.allthingsdistributed.com/2021/04/s3-strong-consistency.html",
    "2021-04",
    read_in="a copy at luciansystems.com and quotations",
)
S3_15 = news.post(
    "Amazon S3's 15th Birthday – It is Still Day 1 after 5,475 Days & 100 Trillion Objects",
    "https://edgedatacenters.nl/2021/03/14/"
    "aws-news-blog-amazon-s3s-15th-birthday-it-is-still-day-1-after-5475-days-100-trillion-objects",
    "2021-03-14",
)
S3_2023 = press.post(
    "Lessons from Building and Operating Amazon S3",
    "https://tidbits.com/2023/07/31/lessons-from-building-and-operating-amazon-s3/",
    "2023-07-31",
    by="TidBITS",
)
S3_20 = news.post(
    "Twenty years of Amazon S3 and building what's next",
    "https://aws.amazon.com/blogs/aws/twenty-years-of-amazon-s3-and-building-whats-next/",
    "2026-03-13",
)
PRIME_2021 = news.post(
    "Prime Day 2021 – Two Chart-Topping Days",
    "https://aws.amazon.com/tw/blogs/aws/prime-day-2021-two-chart-topping-days/",
    "2021",
    read_in="",
)
PRIME_2022 = news.post(
    "Amazon Prime Day 2022 – AWS for the Win!",
    "https://dahlstroms.eu/2022/07/25/amazon-prime-day-2022-aws-for-the-win",
    "2022-07-25",
)
PRIME_2025 = news.post(
    "AWS services scale to new heights for Prime Day 2025: key metrics and milestones",
    "https://aws.amazon.com/blogs/aws/"
    "aws-services-scale-to-new-heights-for-prime-day-2025-key-metrics-and-milestones/",
    "2025-08-26",
)
SHUFFLE = builders.post(
    "Workload isolation using shuffle-sharding", "workload-isolation-using-shuffle-sharding/"
)
HANDS_OFF = builders.post(
    "Automating safe, hands-off deployments",
    "automating-safe-hands-off-deployments/",
    "2020",  # the copyright of its PDF, and other posts that name it
)

# Post-event summaries
DYNAMODB_2015 = summaries.post(
    "Summary of the Amazon DynamoDB Service Disruption and Related Impacts in the US-East Region",
    "5467D2/",
    "2015-09",
)
S3_2017 = SUMMARY
KINESIS_2020 = summaries.post(
    "Summary of the Amazon Kinesis Event in the Northern Virginia (US-EAST-1) Region",
    "11201/",
    "2020-11",
)
NETWORK_2021 = summaries.post(
    "Summary of the AWS Service Event in the Northern Virginia (US-EAST-1) Region",
    "12721/",
    "2021-12-10",
)
DYNAMODB_2025 = summaries.post(
    "Summary of the Amazon DynamoDB Service Disruption in Northern Virginia (US-EAST-1) Region",
    "101925",
    "2025-10",
    read_in="the page's beginning; later sentences in quotations",
)

# Filings
FILING_2024 = amazon.filing(
    "Form 10-K 2024: Segment Information (Tables)",
    "https://www.sec.gov/Archives/edgar/data/1018724/000101872425000004/R34.htm",
    "2025-02-07",
)
FILING_2025 = amazon.filing(
    "Form 10-K 2025",
    "https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/amzn-20251231.htm",
    "2026-02-06",
    read_in="quotations of it",
)
RESULTS_2025 = amazon.quoted(
    "Amazon.com Announces Fourth Quarter Results",
    "https://aboutamazon.com/news/company-news/amazon-earnings-q4-2025-report",
    "2026-02-05",
    read_in="quotations of it",
)

# Code
_botocore = Repository(
    "boto/botocore",
    commit="0e6e2404b85dc336dd2889814e089bde7d1a4c55",
    checked=CHECKED,
    publisher="Amazon Web Services",
)
RETRIES = _botocore.file("botocore/data/_retry.json", published="2026-08-07")
STANDARD_RETRIES = _botocore.file("botocore/retries/standard.py", published="2026-08-07")
RDS_API = _botocore.file("botocore/data/rds/2014-10-31/service-2.json", published="2026-08-07")
DYNAMODB_API = _botocore.file(
    "botocore/data/dynamodb/2012-08-10/service-2.json", published="2026-08-07"
)
ENDPOINT = _botocore.file("botocore/endpoint.py", published="2026-08-07")
RETRY_DEFAULT = Repository(
    "boto/botocore",
    commit="1.44.0",
    checked="2026-11-28",
    publisher="Amazon Web Services",
    read_in="PyPI's botocore 1.44.0",
).file("botocore/configprovider.py", published="2026-11-10")
REDUCE_RATE = _botocore.file("tests/functional/test_s3.py", published="2026-08-07")
FIRECRACKER_SPEC = Repository(
    "firecracker-microvm/firecracker",
    commit="81b38b9dad6056d7a48073e95ac5a9aed51cb2ab",
    checked=CHECKED,
    publisher="Amazon Web Services",
).file("SPECIFICATION.md", published="2026-08-21")
