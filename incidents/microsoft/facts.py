"""Sources of Microsoft's incidents, stated once: Azure's status history, and a post."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"
# The history page of Azure's status drops a report after five years; these are copies of the page.
_history = Repository(
    "IntelligentDDS/Post-mortems-Analysis",
    commit="161e7cc9f167d9e87f96911b4055c74390058434",
    checked=CHECKED,
    publisher="Microsoft",
    folder="raw-public/azure",
)

LEAP_DAY = Publisher("Microsoft", checked=CHECKED).post(
    "Summary of Windows Azure Service Disruption on Feb 29th, 2012",
    "http://azure.microsoft.com/blog/2012/03/09/"
    "summary-of-windows-azure-service-disruption-on-feb-29th-2012/",
    "2012-03-09",
    read_in="IntelligentDDS/Post-mortems-Analysis",
)
EXTERNAL_DNS = _history.file("meta_txt/20190129-1.txt", title="RCA - Network Infrastructure Event")
ROLLOUT = _history.file(
    "meta_pdf/2020.09.14-2021.02.12.pdf",
    title="RCA - Authentication errors across multiple Microsoft services and Azure Active "
    "Directory integrated applications (Tracking ID SM79-F88)",
)
SIGNING_KEY = _history.file(
    "meta_pdf/2021.02.16-05.10.pdf",
    title="RCA - Authentication errors across multiple Microsoft services (Tracking ID LN01-P8Z)",
)
ACCESS_PANEL = _history.file(
    "meta_pdf/2021.09.03-12.16.pdf",
    title="RCA - Intermittent Failures When Accessing or Using Access Panel (Tracking ID DK83-BDZ)",
)
_azure_docs = Repository(
    "MicrosoftDocs/azure-docs",
    checked=CHECKED,
    publisher="Microsoft",
    folder="articles/active-directory",
)
SIGN_INS = _azure_docs.file(
    "reports-monitoring/concept-sign-ins.md", commit="00e085cc6f26cb164dff457771391d075f3969f0"
)
TOKENS = _azure_docs.file(
    "develop/access-tokens.md", commit="00bf346422d6548022d1231877349538e8141633"
)
