"""Sources and figures of the incidents of the Jenkins project's own services, stated once."""

from atlas import Repository, count, minutes, percent
from incidents._times import utc

CHECKED = "2026-11-28"
PUBLISHER = "Jenkins project"
_documentation = Repository(
    "jenkins-infra/documentation",
    commit="077d4e307b13476afb7916ff3b2716c5a4cc5711",
    checked=CHECKED,
    publisher=PUBLISHER,
)
PRINCIPAL = _documentation.file(
    "postmortem/20210602-AKS-incident.md",
    title="2021-06-02 - AKS Incident (Service Principal Expiration)",
    published="2021-06-07",
)
INGRESS = _documentation.file(
    "postmortem/20211118-jenkinsio-outage.md",
    title="2021-11-18 - jenkins.io outage",
    published="2021-12-07",
)
PACKAGING = _documentation.file(
    "postmortem/20210602-windows-packaging-2.289.1.md",
    title="2021-06-02 - LTS (2.289.1) Windows Packaging Unavailable",
    published="2021-06-07",
)
MEETING = _documentation.file("meetings/2021-11-23.md", published="2021-11-23")
_charts = Repository(
    "jenkins-infra/charts",
    commit="7c02b0a462dbd9bcf41d29c80bf577f392731e06",
    checked=CHECKED,
    publisher=PUBLISHER,
)
NGINX_CHART = _charts.file("helmfile.d/nginx-ingress.yaml", published="2021-06")
JENKINSIO_CONFIG = _charts.file("config/default/jenkinsio.yaml", published="2021-06")

INGRESS_REPLICAS = count(2, "pod") @ NGINX_CHART.at(
    "replicaCount: 2", of="the public ingress controller", when="2021-06"
)

# 2 and 3 June 2021
EXPIRED = utc("2021-06-02 17:53") @ PRINCIPAL.at(
    "2021-06-02 - 17:53 UTC: The [Azure Service Principal"
)
ERRORS = utc("2021-06-02 18:02") @ PRINCIPAL.at("2021-06-02 - 18:02 UTC: Errors about pods unable")
RENEWED = utc("2021-06-03 15:15") @ PRINCIPAL.at(
    "2021-06-03 - 15:15 UTC: The Service principal credential"
)
LDAP_DOWN = utc("2021-06-03 15:17") @ PRINCIPAL.at("full restart from 2021-06-03 - 15:17 UTC until")
LDAP_UP = utc("2021-06-03 15:19") @ PRINCIPAL.at("15:17 UTC until 2021-06-03 - 15:19 UTC")
VOLUMES = utc("2021-06-03 15:30") @ PRINCIPAL.at("18:02 UTC until 2021-06-03 - 15:30 UTC: failing")
FINISHED = utc("2021-06-03 16:35") @ PRINCIPAL.at(
    "2021-06-03 - 16:35 UTC: All operation have finished"
)
FAILED = percent(33) @ PRINCIPAL.at(
    "plugins.jenkins.io answered HTTP/500 on 33% of the", of="requests to plugins.jenkins.io"
)

# 18 November 2021
DEPLOYED = utc("2021-11-18 10:42") @ INGRESS.at("2021-11-18 - 10:42 UTC: The nginx helm chart")
UNCACHED = utc("2021-11-18 11:07") @ INGRESS.at("2021-11-18 - 11:07 UTC: Fastly start to decache")
REPORTED = utc("2021-11-18 11:32") @ INGRESS.at("2021-11-18 - 11:32 UTC: a user reports in")
STATUS_PAGE = utc("2021-11-18 11:49") @ INGRESS.at(
    "2021-11-18 - 11:49 UTC: status.jenkins.io is reporting the"
)
FIXED_BY_HAND = utc("2021-11-18 13:40") @ INGRESS.at("2021-11-18 - 13:40 UTC: a manual fix is")
REDEPLOYED = utc("2021-11-18 15:30") @ INGRESS.at("2021-11-18 - 15:30 UTC: after applying a first")
RESTORED = utc("2021-11-18 17:11") @ INGRESS.at("2021-11-18 - 17:11 UTC: all of the required")
FIRST_OUTAGE = minutes(157) @ INGRESS.at("(02h 37min of outage)", of="jenkins.io", basis="outage")
SECOND_OUTAGE = minutes(101) @ INGRESS.at("(01h 41min of outage)", of="jenkins.io", basis="outage")
