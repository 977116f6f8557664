"""First steps that technologies of Microsoft Azure share, and where they are read."""

from atlas.evidence.command import action, shell
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME

CHECKED = "2026-11-26"
PUBLISHER = "Microsoft"
# Each page was read at a commit of its own.
support = Repository("MicrosoftDocs/SupportArticles-docs", checked=CHECKED, publisher=PUBLISHER)
docs = Repository(
    "MicrosoftDocs/azure-docs",
    checked=CHECKED,
    publisher=PUBLISHER,
    folder="articles/azure-resource-manager",
)
QUOTA = docs.file(
    "troubleshooting/error-resource-quota.md", commit="0db19635eb99ef3dd8c4e692198c0a9bcf4b23b3"
)
SKU = docs.file(
    "troubleshooting/error-sku-not-available.md", commit="15392ab147327f199046fa2818a347c7db567c4d"
)
CODES = docs.file(
    "troubleshooting/common-deployment-errors.md",
    commit="0af0f2eff281c7aa9a7ce00a83daf73ed3f544af",
)
THROTTLING = docs.file(
    "management/request-limits-and-throttling.md",
    commit="03dc00740993dc1f8ba14bd7a85a99258bd5574a",
)

USAGE = Check(
    "List the vCPUs in use in the region, with their limits.",
    shell("az vm list-usage --location <region> --output table")
    @ QUOTA.at('az vm list-usage --location "West US" --output table'),
    healthy=statement("Total Regional vCPUs: CurrentValue far below Limit")
    @ QUOTA.at("Total Regional vCPUs"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
SIZES = Check(
    "List the zones and restrictions of a VM size in the region.",
    shell("az vm list-skus --location <region> --size <value> --all --output table")
    @ SKU.at("az vm list-skus --location centralus --size Standard_D"),
    healthy=statement("Restrictions: None") @ SKU.at("Standard_D11_v2"),
    unhealthy=statement("NotAvailableForSubscription, with the zones")
    @ SKU.at("NotAvailableForSubscription, type: Zone,"),
)
REMAINING = Check(
    "Check how many calls are left: the headers x-ms-ratelimit-remaining.",
    shell("az group list --verbose --debug") @ THROTTLING.at("az group list --verbose --debug"),
    healthy=statement("x-ms-ratelimit-remaining-subscription-reads: thousands are left")
    @ THROTTLING.at("'x-ms-ratelimit-remaining-subscription-reads': '11998'"),
    unhealthy=NO_OUTPUT["unhealthy"],
)
MORE_QUOTA = Step(
    "Request a higher quota for the region.",
    command=action("Open Usage + quotas of the subscription and request an increase.")
    @ QUOTA.at("request an increase in your quota for the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Not needed: it changes nothing that runs, it only allows more.",
    verify="az vm list-usage prints the new limit.",
)
OTHER_SIZE = Step(
    "Retry with another VM size, in another zone or region.",
    command=action("Request a different VM size, or retry at a later time.")
    @ CODES.at("Retry the request at a later time, or"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Delete what is no longer needed.",
    verify="The machines are allocated.",
)
WAIT = Step(
    "Wait for the seconds in Retry-After before the next call.",
    command=action("Let the program sleep for the number of seconds in Retry-After.")
    @ THROTTLING.at("specifies the number of seconds your application should"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="low",
    undo="Not needed.",
    verify="The next call is answered without 429.",
)
