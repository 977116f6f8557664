"""Every page, filing and file about OpenAI that its facts cite."""

from atlas import Publisher

CHECKED = "2026-11-28"

openai = Publisher("OpenAI", checked=CHECKED, base="https://openai.com/index")
openai_copy = Publisher("OpenAI", checked=CHECKED, base=openai.base, read_in="a copy")
status = Publisher("OpenAI", checked=CHECKED, base="https://status.openai.com/incidents")
press = Publisher(checked=CHECKED, kind="secondary")

# OpenAI's own posts
KUBERNETES_2018 = openai_copy.post(
    "Scaling Kubernetes to 2,500 nodes", "scaling-kubernetes-to-2500-nodes/", "2018-01-18"
)
KUBERNETES_2021 = openai_copy.post(
    "Scaling Kubernetes to 7,500 nodes", "scaling-kubernetes-to-7500-nodes/", "2021-01-25"
)
MARCH_2023 = openai_copy.post(
    "March 20 ChatGPT outage: Here’s what happened", "march-20-chatgpt-outage/", "2023-03-24"
)
SYCOPHANCY = openai_copy.post(
    "Expanding on what we missed with sycophancy", "expanding-on-sycophancy/", "2025-05-02"
)
POSTGRESQL = openai_copy.post(
    "Scaling PostgreSQL to power 800 million ChatGPT users", "scaling-postgresql/", "2026-01-22"
)
VOICE = openai_copy.post(
    "How OpenAI delivers low-latency voice AI at scale",
    "delivering-low-latency-voice-ai-at-scale/",
    "2026-05-04",
)
USERS_POST = openai.post(
    "Accelerating the next phase of AI",
    "accelerating-the-next-phase-ai/",
    "2026-03-31",
    read_in="quotes in public notes",
)

# Reports on its status page
REDIS_2023 = status.post("Elevated API Errors", "fk0tcbydtybr", "2023")
ROUTING_2024 = status.post(
    "Elevated errors affecting API and ChatGPT", "n38dwwksfkv9", "2024-02-05"
)
DNS_CACHE_2024 = status.post("API & ChatGPT Performance Degradation", "55qs3vq1m35z", "2024-12-13")
TELEMETRY_2024 = status.post(
    "API, ChatGPT & Sora Facing Issues",
    "ctrsv3lwd797",
    "2024-12-12",
    read_in="a copy of its opening",
)
TELEMETRY_QUOTES = status.quoted(
    "API, ChatGPT & Sora Facing Issues",
    "ctrsv3lwd797",
    "2024-12-12",
    read_in="quotes in public posts on it",
)
POWER_2024 = status.post(
    "High error rates for ChatGPT, APIs, and Sora", "6bwlxnvdncnm", "2025-01-02"
)
COSMOS_2025 = status.post(
    "Increased errors for ChatGPT", "01JMYB40J9DVR9D13RJN1W5SWV/write-up", "2025"
)
GPU_2025 = status.post(
    "Write-up on errors of June 9 and 10 (GPU servers)",
    "01JXCAW3K3JAE0EP56AEZ7CBG3/write-up",
    "2025",
    read_in="a copy of its opening",
)
LOW_PRIORITY_2025 = status.post(
    "High error rates in gpt-4.1-mini API and ChatGPT Search",
    "01JZRHJ2E5V5PXDBF0HZFV48HV/write-up",
    "2025",
)
CONFIGURATION_2026 = status.post(
    "Write-up on errors of February 12, 2026 (conversation errors)",
    "01KH9WCWZ41K9ST9FGB1V15DFC/write-up",
    "2026",
)

# OpenAI's repositories
_python = openai.repository("openai/openai-python", "e43b422412a9e96c9cc5192c61fffbe2d7e04836")
SDK_CONSTANTS = _python.file("src/openai/_constants.py")
SDK_CLIENT = _python.file("src/openai/_base_client.py")
SDK_README = _python.file("README.md")
SDK_ERRORS = _python.file("src/openai/_exceptions.py")
_autoscaler = openai.repository(
    "openai/kubernetes-ec2-autoscaler", "1d4d1314e9ee2cb2ae0e17b8b8d8d7845fe8b168"
)
AUTOSCALER_README = _autoscaler.file("README.md")
AUTOSCALER_MAIN = _autoscaler.file("main.py")
AUTOSCALER_CLUSTER = _autoscaler.file("autoscaler/cluster.py")

# Filings and announcements of suppliers
MICROSOFT_10K = Publisher("Microsoft", checked=CHECKED).filing(
    "Form 10-K for the fiscal year ended June 30, 2026",
    "https://www.sec.gov/Archives/edgar/data/789019/000119312526323660/msft-20260630.htm",
    "2026-07-29",
    read_in="quotes in public notes",
)
MICROSOFT_2025 = Publisher("Microsoft", checked=CHECKED, kind="vendor").post(
    "The next chapter of the Microsoft–OpenAI partnership",
    "https://blogs.microsoft.com/blog/2025/10/28/"
    "the-next-chapter-of-the-microsoft-openai-partnership/",
    "2025-10-28",
    read_in="quotes in public notes",
)
AMAZON_2025 = Publisher("Amazon", checked=CHECKED, kind="vendor").post(
    "AWS announces new partnership to power OpenAI's AI workloads",
    "https://www.aboutamazon.com/news/aws/aws-open-ai-workloads-compute-infrastructure",
    "2025-11-03",
    read_in="quotes in public notes",
)
AMAZON_2026 = Publisher("Amazon", checked=CHECKED, kind="vendor").post(
    "OpenAI and Amazon announce strategic partnership",
    "https://www.aboutamazon.com/news/aws/amazon-open-ai-strategic-partnership-investment",
    "2026-02-27",
    read_in="quotes in public notes",
)
COREWEAVE_10Q = Publisher("CoreWeave", checked=CHECKED).filing(
    "Form 10-Q for the quarter ended March 31, 2026",
    "https://www.sec.gov/Archives/edgar/data/1769628/000176962826000222/crwv-20260331.htm",
    "2026-05-08",
    read_in="quotes in public notes",
)

# Others
IMAGES = press.post(
    "Building, launching, and scaling ChatGPT Images",
    "https://newsletter.pragmaticengineer.com/p/chatgpt-images",
    "2025-05-13",
    by="The Pragmatic Engineer",
    read_in="a copy",
)
USERS_2023 = press.post(
    "OpenAI estimates that ChatGPT has 100 million users per week",
    "https://mezha.media/en/2023/11/07/openai-estimates-that-chatgpt-has-100-million-users-per-week/",
    "2023-11-07",
    by="Mezha",
)
JANUARY_2025 = press.post(
    "ChatGPT down globally, issue persists despite resolution",
    "https://thetechportal.com/2025/01/23/chatgpt-down-globally-issue-persists-despite-resolution/",
    "2025-01-23",
    by="The Tech Portal",
)
