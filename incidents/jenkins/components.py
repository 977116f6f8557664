"""Components of the Jenkins project's own infrastructure that its incidents affected."""

from atlas import (
    CDN,
    Client,
    Deployer,
    Gateway,
    Orchestrator,
    SecretStore,
    Service,
    System,
    gaps_in,
    statement,
    undisclosed,
)
from atlas.technologies.aks import aks
from atlas.technologies.entra_id import entra_id
from atlas.technologies.helm import helm
from atlas.technologies.ingress_nginx import ingress_nginx
from atlas.technologies.jenkins import jenkins
from atlas.technologies.openldap import openldap
from incidents._clients import http_client
from incidents._economics import unpublished
from incidents.fastly._technologies import fastly
from incidents.jenkins import facts
from incidents.jenkins._technologies import site

_WHERE = "the post-mortems of 2021"
gap = gaps_in(_WHERE)
_VERSION = undisclosed(f"version in production: not in {_WHERE}")

jenkins_infra = System(
    "Jenkins project infrastructure",
    documented="scarcely",
    scale={"ingress pods, June 2021": facts.INGRESS_REPLICAS},
    economics=unpublished(_WHERE),
    glossary={
        "AKS": "Azure Kubernetes Service: managed Kubernetes.",
        "LDAP": "Lightweight Directory Access Protocol: looks up users and groups.",
        "LTS": "Long-term support: a release line of Jenkins.",
        "service principal": "The identity with which a program logs in to Azure.",
    },
)

users = Client(
    "users",
    technology=http_client(_VERSION),
    role="Read jenkins.io and plugins.jenkins.io.",
    population=undisclosed(f"number of users: not in {_WHERE}"),
)

# jenkins.io, November 2021
cdn = CDN(
    "Fastly",
    technology=fastly(_VERSION),
    role="Caches jenkins.io, and gets its pages from the Kubernetes cluster.",
    **gap.of("fleet", "hit_ratio"),
)
ingress = Gateway(
    "ingress",
    technology=ingress_nginx(_VERSION),
    role="Routes requests for jenkins.io and its origin names to the website's pods.",
    **gap.of("fleet", "load"),
    figures={"pods, June 2021": facts.INGRESS_REPLICAS},
)
website = Service(
    "jenkins.io",
    technology=site(_VERSION),
    role="Serves the project's website behind the ingress.",
    **gap.of("fleet", "load", "scaling"),
)
charts = Deployer(
    "chart deployment",
    technology=helm(_VERSION),
    role="Deploys the Helm charts of the ingress controller and of the website.",
    **gap.of("fleet", "frequency"),
    strategy=statement("automated; it was disabled during the manual fix")
    @ facts.INGRESS.at("while disabling all of our automated system."),
)

# The AKS cluster, June 2021
principal = SecretStore(
    "service principal",
    technology=entra_id(_VERSION),
    role="The identity with which the cluster's nodes log in to the Azure API.",
    fleet=undisclosed("machines: a service of Azure"),
    rotation=statement("in 2021 its credential was reset by hand")
    @ facts.PRINCIPAL.at("as a manual operation to reset a credential"),
)
cluster = Orchestrator(
    "AKS cluster",
    technology=aks(_VERSION),
    role="Runs the pods; its nodes mount volumes and get network access from Azure.",
    **gap.of("fleet"),
    manages=statement("all of the applications that the project hosts on Kubernetes")
    @ facts.PRINCIPAL.at("all Kubernetes-hosted applications had been restart and"),
)
controllers = Service(
    "CI controllers",
    technology=jenkins(_VERSION),
    role="trusted.ci, infra.ci and release.ci: builds run in pods, some with a volume.",
    **gap.of("fleet", "load", "scaling"),
)
ldap = Service(
    "ldap.jenkins.io",
    technology=openldap(_VERSION),
    role="The LDAP service of the Jenkins infrastructure.",
    **gap.of("fleet", "load", "scaling"),
)
plugin_site = Service(
    "plugins.jenkins.io",
    technology=site(_VERSION),
    role="The website of the plugins.",
    **gap.of("fleet", "load", "scaling"),
)
