"""What fails in Azure App Service on Linux, with the first steps."""

from atlas.evidence.command import action
from atlas.evidence.repository import Repository
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_blog = Repository(
    "azureossd/azureossd.github.io",
    commit="389bb97ad2d1aa450e19530365cc713e50790fc7",
    checked="2026-11-26",
    publisher="Microsoft",
)
_docs = Repository(
    "Azure/app-service-linux-docs",
    commit="735774fa002eb02abef8adeaa31db62fc3252cc5",
    checked="2026-11-26",
    publisher="Microsoft",
)
POST = _blog.file(
    "_posts/2023-04-17-Troubleshooting-Container-didnt-respond-to-HTTP-pings-failing-to-start-site.md"
)
KNOW = _docs.file("Things_You_Should_Know/things_you_should_know.md")

DOCKER_LOG = Check(
    "Read the Docker log of the app, and the output of its container.",
    action("Open the Container Settings page of the app in the portal, and read its Docker log.")
    @ KNOW.at("Docker logs appear on the Container Settings page"),
    **NO_OUTPUT,
    verify="The last lines before the error tell whether the program ended, or on which port "
    "it listens.",
)
PORT = Check(
    "Compare the setting WEBSITES_PORT with the port that the program listens on.",
    action("Open the app settings of the app, and look for WEBSITES_PORT.")
    @ KNOW.at("Use the `WEBSITES_PORT` app setting"),
    **NO_OUTPUT,
    verify="The ports differ, or the program listens on localhost only.",
)
MORE_TIME = Step(
    "Increase the time that the container has to start; the change restarts it.",
    command=action("Set WEBSITES_CONTAINER_START_TIME_LIMIT of the app, to 1800 seconds at most.")
    @ POST.at("`WEBSITES_CONTAINER_START_TIME_LIMIT` to a maximum of 1800"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Remove the setting; the container restarts again.",
    verify="The app answers after its start.",
)
NO_START = KnownFailure(
    "the container does not answer after its start",
    steps=[DOCKER_LOG, PORT, MORE_TIME],
    causes=[
        UsualCause(
            "the program listens on another port",
            sign=statement("the program prints another port than the one that is pinged")
            @ KNOW.at("never exposed, so when we attempt to ping"),
        ),
        UsualCause(
            "the program listens on localhost only",
            sign=statement("the program prints localhost or 127.0.0.1 as its address")
            @ POST.at("Applications should be listening on `0.0.0.0` instead."),
        ),
    ],
)
