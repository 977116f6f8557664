"""Azure App Service: runs web apps and their containers."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import azure_app_service as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

_blog = Repository(
    "azureossd/azureossd.github.io",
    commit="389bb97ad2d1aa450e19530365cc713e50790fc7",
    checked="2026-11-26",
    publisher="Microsoft",
    folder="_posts",
)
_docs = Repository(
    "Azure/app-service-linux-docs",
    commit="735774fa002eb02abef8adeaa31db62fc3252cc5",
    checked="2026-11-26",
    publisher="Microsoft",
)


class AzureAppService(Technology):
    """A managed service for web apps; on Linux each runs in a container."""

    name = "Azure App Service"
    icon = "diagrams.azure.compute.AppServices"
    plane = "service"
    releases = undisclosed(
        "dates of its releases: not in the parts read of azureossd/azureossd.github.io"
    )
    logs = undisclosed(
        "where it logs by default: not in the parts read of azureossd/azureossd.github.io"
    )

    NO_PING = LogMessage(
        anchor="respond to HTTP pings on port",
        sample="ERROR - Container shop_0_3 didn't respond to HTTP pings on port: 8080, failing "
        "site start. See container logs for debugging.",
        severity="error",
        meaning="The container did not answer the first pings, and is stopped.",
        source=_blog.file(
            "2023-04-17-Troubleshooting-Container-didnt-respond-to-HTTP-pings-failing-to-start-site.md"
        ),
        failure=fails.NO_START,
    )

    TOO_SLOW = LogMessage(
        anchor=" did not start within expected time limit",
        sample="ERROR - Container shop_0 for site shop did not start within expected time "
        "limit. Elapsed time = 230.0443067 sec",
        severity="error",
        meaning="The container did not answer in time, and is stopped.",
        source=_docs.file("Things_You_Should_Know/things_you_should_know.md"),
        failure=fails.NO_START,
    )


azure_app_service = AzureAppService()
