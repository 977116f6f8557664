"""Log messages of the Azure API: quotas of App Service plans and of node pools."""

from atlas.evidence.publisher import Publisher
from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_api as calls
from atlas.technologies.failures import azure_api_codes as codes
from atlas.technologies.message import LogMessage

_QUICKSTART = Repository(
    "ronaldbosma/azure-integration-services-quickstart",
    commit="cd4f288e61511a8e6cfc29bcc8201648db9005cb",
    checked="2026-11-27",
    kind="secondary",
).file("README.md")
_POOL = Repository(
    "Azure/AKS",
    commit="8d1c890900df47080a5a3a0de0ad06da110af845",
    checked="2026-11-27",
    publisher="Microsoft",
).file("examples/kueue-and-ray-on-aks/1-infrastructure/README.md")
_issues = Publisher("Microsoft", checked="2026-11-27")
_INTERNAL = _issues.post(
    "Deployment fails with InternalSubscriptionIsOverQuotaForSku for Basic VM tier (SKU Plan B3)",
    "https://github.com/microsoft/Multi-Agent-Custom-Automation-Engine-Solution-Accelerator/issues/816",
    published="2026-02-16",
    kind="secondary",
)


class AzureAPIPlanMessages:
    """Log messages of the Azure API: quotas of App Service plans and of node pools."""

    PLAN_QUOTA = LogMessage(
        anchor="SubscriptionIsOverQuotaForSku",
        sample=(
            '"code": "SubscriptionIsOverQuotaForSku", "message": "This region '
            "has quota of 1 instances for your subscription. Try selecting "
            'different region or SKU."'
        ),
        severity="error",
        meaning=("The subscription has too small a quota for this size of plan in the region."),
        source=_QUICKSTART,
        failure=codes.PLAN_QUOTA,
    )

    REGION_QUOTA = LogMessage(
        anchor="This region has quota of ",
        sample=(
            "This region has quota of 1 instances for your subscription. Try "
            "selecting different region or SKU."
        ),
        pattern=r"region has quota of (?P<quota>\d+) instances for your subscription",
        severity="error",
        meaning=("The subscription has too small a quota for this size of plan in the region."),
        source=_QUICKSTART,
        failure=codes.PLAN_QUOTA,
    )

    POOL_QUOTA = LogMessage(
        anchor="InsufficientQuota",
        sample="Error: creating Node Pool: InsufficientQuota",
        severity="error",
        context=("Azure", "azure", "Node Pool", "Microsoft", "aks", "UsageName"),
        meaning="The subscription has too small a quota for what is created.",
        source=_POOL,
        failure=calls.QUOTA,
    )

    PLAN_QUOTA_INTERNAL = LogMessage(
        anchor="InternalSubscriptionIsOverQuotaForSku",
        sample='"code": "InternalSubscriptionIsOverQuotaForSku"',
        severity="error",
        meaning=("The subscription has too small a quota for this size of plan in the region."),
        source=_INTERNAL,
        failure=codes.PLAN_QUOTA,
    )

    MORE_QUOTA = LogMessage(
        anchor="Operation cannot be completed without additional quota",
        sample="Operation cannot be completed without additional quota.",
        severity="error",
        meaning=("The subscription has too small a quota for this size of plan in the region."),
        source=_INTERNAL,
        failure=codes.PLAN_QUOTA,
    )
