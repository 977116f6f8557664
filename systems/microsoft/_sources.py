"""The papers, posts, root cause analyses and filings about Azure Storage, named once."""

from atlas import Publisher, Repository

CHECKED = "2026-11-28"

microsoft = Publisher("Microsoft", checked=CHECKED)
azure_blog = Publisher(
    "Microsoft",
    checked=CHECKED,
    base="https://azure.microsoft.com/en-us/blog",
    read_in="a copy of its opening",
)
press = Publisher(checked=CHECKED, kind="secondary")

# Papers
WAS = microsoft.post(
    "Windows Azure Storage: A Highly Available Cloud Storage Service with Strong Consistency",
    "https://www.cs.purdue.edu/homes/csjgwang/CloudNativeDB/AzureStorageSOSP11.pdf",
    "2011-10",
    read_in="a text conversion of the whole paper",
)
LRC = microsoft.post(
    "Erasure Coding in Windows Azure Storage",
    "https://www.usenix.org/system/files/conference/atc12/atc12-final181_0.pdf",
    "2012-06",
    read_in="notes that quote it, with its figures",
)
LRC_POST = microsoft.post(
    "A Better Way to Store Data",
    "https://www.microsoft.com/en-us/research/blog/better-way-store-data/",
    "2012-09-05",
    read_in="a copy of its opening",
)
RDMA = microsoft.post(
    "Empowering Azure Storage with RDMA",
    "https://www.microsoft.com/en-us/research/publication/"
    "empowering-azure-storage-with-rdma-technical-report/",
    "2023",
    read_in="a copy of its abstract",
)

# The storage team's own posts
_team = Repository(
    "technet2/Wiki",
    commit="a8d641feab67af3d3b4156ab9af8799d1423e20c",
    checked=CHECKED,
    publisher="Microsoft",
    folder="blogs/windowsazurestorage",
)
OVERVIEW_2010 = _team.file(
    "windows-azure-storage-architecture-overview.html",
    title="Windows Azure Storage Architecture Overview",
    published="2010-12-30",
)
TARGETS_2010 = _team.file(
    "windows-azure-storage-abstractions-and-their-scalability-targets.html",
    title="Windows Azure Storage Abstractions and their Scalability Targets",
    published="2010-05-10",
)
PRICES = _team.file(
    "10x-price-reduction-for-windows-azure-storage-transactions.html",
    title="10x Price Reduction for Windows Azure Storage Transactions",
    published="2012-06-07",
)
LRS = _team.file(
    "introducing-locally-redundant-storage-for-windows-azure-storage.html",
    title="Introducing Locally Redundant Storage for Windows Azure Storage",
    published="2012-06-08",
)
TRILLIONS = _team.file(
    "windows-azure-storage-4-trillion-objects-and-counting.html",
    title="Windows Azure Storage – 4 Trillion Objects and Counting",
    published="2012-07-19",
)
FLAT_NETWORK = _team.file(
    "cross-post-windows-azures-flat-network-storage-and-2012-scalability-targets.html",
    title="Windows Azure’s Flat Network Storage and 2012 Scalability Targets",
    published="2012-11-04",
)
BUILD_2014 = _team.file(
    "microsoft-azure-storage-build-2014.html",
    title="Microsoft Azure Storage @ BUILD 2014",
    published="2014-04-08",
)
RETRIES = _team.file(
    "overview-of-retry-policies-in-the-windows-azure-storage-client-library.html",
    title="Overview of Retry Policies in the Windows Azure Storage Client Library",
    published="2011-02-02",
)
OPENAI = microsoft.post(
    "OpenAI transforms AI model development with Azure Blob Storage",
    "https://www.microsoft.com/en/customers/story/23427-openai-lp-azure-blob-storage",
    "2025-04-15",
    read_in="a copy of its opening",
)
SUPERCHARGING = press.post(
    "Supercharging OpenAI Training with Microsoft's Azure Blob Storage (abstract of a talk)",
    "https://sniadeveloper.org/events/agenda/session/670",
    "2024-09-18",
    by="SNIA, by the speaker from Microsoft",
)
DEPLOYMENT_2020 = azure_blog.post(
    "Advancing safe deployment practices", "advancing-safe-deployment-practices", "2020-02-05"
)

# Root cause analyses
STAMP_2012 = azure_blog.post(
    "Details of the December 28th, 2012 Windows Azure Storage Disruption in US South",
    "details-of-the-december-28th-2012-windows-azure-storage-disruption-in-us-south",
    "2013-01-16",
)
STAMP_2012_ZDNET = press.post(
    "Microsoft's December Azure outage: What went wrong?",
    "https://www.zdnet.com/article/microsofts-december-azure-outage-what-went-wrong/",
    "2013-01",
    by="ZDNet",
)
STAMP_2012_REDMOND = press.post(
    "Microsoft Apologizes for December Windows Azure Outage",
    "https://redmondmag.com/articles/2013/01/17/microsoft-december-windows-azure-outage.aspx",
    "2013-01-17",
    by="Redmond Magazine",
)
CERTIFICATE_2013 = azure_blog.post(
    "Details of the February 22nd 2013 Windows Azure Storage Disruption",
    "details-of-the-february-22nd-2013-windows-azure-storage-disruption",
    "2013",
)
CERTIFICATE_2013_NOTICE = press.post(
    "Windows Azure Storage Restored After Worldwide Outage",
    "https://rcpmag.com/articles/2013/02/22/windows-azure-cloud-storage-outage.aspx",
    "2013-02-22",
    by="Redmond Channel Partner",
)
FRONT_ENDS_2014 = azure_blog.post(
    "Update on Azure Storage Service Interruption",
    "update-on-azure-storage-service-interruption",
    "2014-11-19",
)
FRONT_ENDS_2014_FINAL = azure_blog.post(
    "Final Root Cause Analysis and Improvement Areas: Nov 18 Azure Storage Service Interruption",
    "final-root-cause-analysis-and-improvement-areas-nov-18-azure-storage-service-interruption",
    "2014-12-17",
)
FRONT_ENDS_2014_QUOTED = press.post(
    "Microsoft Azure crash blamed on operational error",
    "https://www.itpro.com/cloud/public-cloud/363478/"
    "microsoft-azure-crash-blamed-on-operational-error",
    "2014-11",
    by="IT Pro",
)
FRONT_ENDS_2014_ITNEWS = press.post(
    "Human error caused Microsoft Azure outage",
    "https://www.itnews.com.au/news/human-error-caused-microsoft-azure-outage-398926",
    "2014-12",
    by="iTnews",
)
_history = Repository(
    "IntelligentDDS/Post-mortems-Analysis",
    commit="161e7cc9f167d9e87f96911b4055c74390058434",
    checked=CHECKED,
    publisher="Microsoft, in a collection of researchers",
)
LOAD_2018 = _history.file(
    "raw-public/azure/meta_txt/20180613-1.txt",
    title="RCA - Multiple Azure Services availability issues, South Central US (3TP7-TM8)",
)
COOLING_2018 = _history.file(
    "raw-public/azure/meta_txt/20180904-1.txt", title="South Central US - Preliminary RCA"
)
MAP_2019 = _history.file(
    "raw-public/azure/meta_txt/20191021-2.txt",
    title="RCA - Storage - West Europe (Tracking ID GV6D-998)",
)
STREAM_2019 = _history.file(
    "raw-public/azure/meta_txt/20191105-1.txt",
    title="RCA - Virtual Machines and Storage - West US 2 (Tracking ID LVGX-DP0)",
)
LOAD_2021 = _history.file(
    "anomaly_collection/Azure/azure-2020.12.14-2021.05.10.json",
    title="RCA - Azure Storage and dependent services - Japan East (Tracking ID PLWV-BT0)",
)

# Documentation
_support = Repository(
    "MicrosoftDocs/SupportArticles-docs",
    checked=CHECKED,
    publisher="Microsoft",
    folder="support/azure/azure-storage",
)
AVAILABILITY = _support.file(
    "common/troubleshoot-storage-availability.md",
    commit="15642590c290b790b2b9075daa95238465a9af0b",
)
PERFORMANCE = _support.file(
    "blobs/alerts/troubleshoot-storage-performance.md",
    commit="227ef3fb632143df27f1a18c728e28b4a67947e4",
)
_docs = Repository(
    "MicrosoftDocs/azure-docs",
    checked=CHECKED,
    publisher="Microsoft",
)
REDUNDANCY_2023 = _docs.file(
    "articles/storage/common/storage-redundancy.md",
    commit="004c7f7d5d88f0538f8ffb4211a9f7ee45c685ab",
    title="Azure Storage redundancy (2023)",
)
FAILOVER = _docs.file(
    "articles/storage/common/storage-initiate-account-failover.md",
    commit="0076a623dc066a91d0839fed41aae9fe9870d745",
    title="Initiate a storage account failover (2020)",
)
SYNC_TIME = _docs.file(
    "articles/storage/common/last-sync-time-get.md",
    commit="01caef55f91d24fe1916338912b3aab72df91676",
    title="Check the Last Sync Time property for a storage account (2020)",
)
CLI_METRICS = Repository(
    "MicrosoftDocs/azure-docs-cli",
    commit="6eda315c56043d2331b33b5d5b77bca41b526645",
    checked=CHECKED,
    publisher="Microsoft",
).file("docs-ref-autogen/Latest-version/latest/monitor/metrics.yml")

DIMENSIONS = _docs.file(
    "includes/azure-storage-account-metrics-dimensions.md",
    commit="2247dd7ff64d41a936ab7fcb80ade3d602e475d9",
    title="Metrics dimensions of a storage account (2020)",
)
HOT_PARTITIONS = _docs.file(
    "articles/storage/blobs/storage-performance-mitigate-hot-partitions.md",
    commit="60a891b2d9ec7dfb277dc12a08c10bcefbaaf51f",
    title="Mitigate hot partitions in Azure Blob Storage",
    published="2026-07-20",
    checked="2026-11-30",
)
ACCOUNT_DATA = Repository(
    "Azure/azure-sdk-for-net",
    commit="0f812845cb9b5b5cfd407048adcea106d76f9ba0",
    checked=CHECKED,
    publisher="Microsoft",
).file("sdk/storage/Azure.ResourceManager.Storage/src/Generated/StorageAccountData.cs")

# Filings
LEASES = microsoft.filing(
    "Form 10-K for fiscal 2025, Note 13: Leases",
    "https://www.sec.gov/Archives/edgar/data/789019/000095017025100235/R23.htm",
    "2025-07-30",
)
CASH_FLOWS = microsoft.filing(
    "Annual Report 2025, Cash flows statements",
    "https://www.microsoft.com/investor/reports/ar25/index.html",
    "2025",
    read_in="a copy of the same statement in the Form 10-K",
)
