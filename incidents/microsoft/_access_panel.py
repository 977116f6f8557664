"""Components of Azure AD's Access Panel that its incident of November 2021 affected."""

from atlas import (
    Client,
    Deployer,
    Service,
    System,
    statement,
    undisclosed,
)
from atlas.technologies.entra_id import entra_id
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.microsoft._technologies import SIGN_IN_LOG, in_house
from incidents.microsoft.facts import ACCESS_PANEL as REPORT

_WHERE = "the RCA of November 2021"
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers and instances: not in {_WHERE}")
_LOAD = undisclosed(f"requests per second: not in {_WHERE}")

panel = System(
    "Azure AD Access Panel",
    documented="scarcely",
    scale={"requests": undisclosed(f"number of requests or users: not in {_WHERE}")},
    economics=unpublished(_WHERE),
    glossary={
        "AD": "Active Directory: Azure AD logs users and programs in.",
        "MFA": "Multi-factor authentication.",
    },
)

users = Client(
    "users",
    technology=http_client(_VERSION),
    role="Start applications, register for MFA, reset passwords, manage groups.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)
west_central = Service(
    "West Central US",
    technology=entra_id(_VERSION, logs=SIGN_IN_LOG),
    role="Access Panel in a region; first stage of deployments.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=statement("scaled in automatically when the failover left it without traffic")
    @ REPORT.at("was previously auto-scaled down, due to no"),
)
central = Service(
    "Central US",
    technology=entra_id(_VERSION, logs=SIGN_IN_LOG),
    role="Access Panel in a region; takes the traffic of West Central US in a failover.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=statement("automatic, too slow for a failover and the morning peak together")
    @ REPORT.at("at the pace required to keep up with"),
)
deployment = Deployer(
    "deployment",
    technology=in_house(_VERSION),
    role="Deploys Access Panel in stages.",
    fleet=_FLEET,
    strategy=statement("in stages, the first in West Central US")
    @ REPORT.at("in the first deployment stage in West Central"),
    frequency=undisclosed(f"how often it deploys: not in {_WHERE}"),
)
