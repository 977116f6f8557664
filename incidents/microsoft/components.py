"""Components of Azure AD and of services on it that its incidents of 2020 and 2021 affected."""

from atlas import (
    ConfigStore,
    Deployer,
    ObjectStore,
    SecretStore,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.azure_key_vault import azure_key_vault
from atlas.technologies.azure_storage import azure_storage
from atlas.technologies.entra_id import entra_id
from incidents._economics import unpublished
from incidents.microsoft import facts
from incidents.microsoft._technologies import (
    SIGN_IN_LOG,
    in_house,
    portal,
    programs,
    resource_manager,
)

_WHERE = "the RCAs of September 2020 and March 2021"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")
_FLEET = undisclosed(f"servers and instances: not in {_WHERE}")
_LOAD = undisclosed(f"requests per second: not in {_WHERE}")
_SCALING = undisclosed(f"how it scales: not in {_WHERE}")

azure_ad = System(
    "Azure AD",
    documented="scarcely",
    scale={"requests": undisclosed(f"number of requests or users: not in {_WHERE}")},
    economics=unpublished(_WHERE),
    glossary={
        "AD": "Active Directory: Azure AD logs users and programs in.",
        "SDP": "Safe Deployment Process: deploys Azure AD in phases, over several rings.",
    },
)

deployment = Deployer(
    "deployment (SDP)",
    technology=in_house(_VERSION),
    role="Deploys changes of the backend ring by ring, and rolls them back automatically.",
    fleet=_FLEET,
    strategy=statement("in 2020 in phases across five rings, over several days")
    @ facts.ROLLOUT.at("phases across five rings over several days."),
    frequency=undisclosed(f"how often it deploys: not in {_WHERE}"),
)
backend = Service(
    "Azure AD backend",
    technology=entra_id(_VERSION, logs=SIGN_IN_LOG),
    role="Services behind authentication: geo-distributed, active-active, in partitions.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=statement("some services were scaled out during the incident of 2020")
    @ facts.ROLLOUT.at("proactively scaling out some of the Azure AD"),
)
backup_login = Service(
    "backup authentication",
    technology=entra_id(_VERSION, logs=SIGN_IN_LOG),
    role="A second authentication system; in 2020 and 2021 its rollout was not finished.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
applications = Service(
    "applications",
    technology=programs(_VERSION),
    role="Applications of Microsoft and others that depend on Azure AD for authentication.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
key_removal = Deployer(
    "key automation",
    technology=in_house(_VERSION),
    role="Removes signing keys that are no longer in use, on a schedule.",
    fleet=_FLEET,
    strategy=statement("in 2021 without the second phase of the protections")
    @ facts.SIGNING_KEY.at("the remove key component is in the second"),
    frequency=undisclosed(f"interval of its schedule: not in {_WHERE}"),
)
key_metadata = ConfigStore(
    "key metadata",
    technology=entra_id(_VERSION, logs=SIGN_IN_LOG),
    role="Public list of the signing keys: applications trust only tokens signed by these.",
    fleet=_FLEET,
    propagation=undisclosed(f"time until applications pick it up, which varies: not in {_WHERE}"),
)
resources = Service(
    "Resource Manager",
    technology=resource_manager(_VERSION),
    role="Manages the resources of customers.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
vaults = SecretStore(
    "Key Vault",
    technology=azure_key_vault(_VERSION),
    role="Keeps keys and secrets of customers.",
    fleet=_FLEET,
    rotation=undisclosed(f"rotation of its secrets: not in {_WHERE}"),
)
storage = ObjectStore(
    "Azure Storage",
    technology=azure_storage(_VERSION),
    role="Stores data of customers; it caches the key metadata.",
    **gap.of("fleet", "size", "durability"),
)
web_console = Service(
    "Azure portal",
    technology=portal(_VERSION),
    role="Web console of Azure.",
    fleet=_FLEET,
    load=_LOAD,
    scaling=_SCALING,
)
