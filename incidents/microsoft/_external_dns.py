"""Components of Azure that the outage of an external DNS provider affected in January 2019."""

from atlas import (
    DNS,
    Database,
    Monitor,
    SecretStore,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.azure_key_vault import azure_key_vault
from atlas.technologies.dns import dns
from atlas.technologies.entra_id import entra_id
from atlas.technologies.sql_server import sql_server
from incidents._economics import unpublished
from incidents.microsoft._technologies import in_house
from incidents.microsoft.facts import EXTERNAL_DNS as REPORT

_WHERE = "the RCA of January 2019"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers and instances: not in {_WHERE}")
_LOAD = undisclosed(f"requests per second: not in {_WHERE}")
_SCALING = undisclosed(f"how it scales: not in {_WHERE}")

azure = System(
    "Microsoft Azure",
    documented="scarcely",
    scale={"requests": undisclosed(f"number of requests or users: not in {_WHERE}")},
    economics=unpublished(_WHERE),
    glossary={
        "AD": "Active Directory: Azure AD logs users and programs in.",
        "MFA": "Multi-factor authentication.",
    },
)

provider = DNS(
    "external DNS",
    technology=dns(_VERSION),
    role="DNS of an external provider, used by some services of Azure.",
    fleet=_FLEET,
    ttl=undisclosed(f"time to live of its records: not in {_WHERE}"),
)
services = Service(
    "dependent services",
    technology=in_house(_VERSION),
    role="Portal, Data Lake, Log Analytics, Azure DevOps, registries: a subset was affected.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
logins = Service(
    "Azure AD logins",
    technology=entra_id(_VERSION),
    role="Authenticate users and services; they use several DNS providers.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
mfa = Service(
    "MFA",
    technology=entra_id(_VERSION),
    role="Requests the second factor of a login.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
government = Service(
    "US Government Cloud",
    technology=in_house(_VERSION),
    role="Azure for the government of the US.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
germany = Service(
    "German Cloud",
    technology=in_house(_VERSION),
    role="Azure in Germany, as a cloud of its own.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
vaults = SecretStore(
    "Key Vault",
    technology=azure_key_vault(_VERSION),
    role="Keeps keys, also those by which customers encrypt their SQL databases.",
    fleet=_FLEET,
    rotation=undisclosed(f"rotation of its keys: not in {_WHERE}"),
)
databases = Database(
    "Azure SQL, own keys",
    technology=sql_server(_VERSION),
    role="SQL databases that are encrypted with a key of the customer.",
    **gap.of("fleet", "size", "consistency", "replication"),
    backup=statement("all dropped databases were restored")
    @ REPORT.at("The SQL service restored all databases."),
)
alerts = Monitor(
    "Azure Monitor",
    technology=in_house(_VERSION),
    role="Sends alerts to customers, also on the health of Azure's services.",
    fleet=_FLEET,
    watches=statement("services, by alerts that include Service Health")
    @ REPORT.at("where alerts, including Service Health alerts, did"),
    retention=undisclosed(f"retention: not in {_WHERE}"),
)
communication = Monitor(
    "communication tools",
    technology=in_house(_VERSION),
    role="Publish the status of services on the Azure Status Dashboard.",
    fleet=_FLEET,
    watches=statement("the service health status on the dashboard")
    @ REPORT.at("Service health status on the Azure Status Dashboard."),
    retention=undisclosed(f"retention: not in {_WHERE}"),
)
