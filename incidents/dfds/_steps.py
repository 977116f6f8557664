"""Steps for the failures in DFDS's reports, from the documentation of its software."""

from atlas import Check, Repository, Step, shell, statement
from atlas.technologies.failures._aws import cli
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures.helm import docs as helm
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME
from incidents.dfds.facts import CHECKED, NOT_FOUND

_SUSPEND = cli.file("autoscaling/suspend-processes.rst")
_DESIRED = cli.file("autoscaling/set-desired-capacity.rst")
_KYVERNO = Repository(
    "kyverno/website",
    commit="5fc57fb5474a6a151008fcc2b85fcd03216795d7",
    checked=CHECKED,
    publisher="Kyverno",
).file("src/content/docs/docs/guides/troubleshooting.md")
_UPGRADE = helm.file("helm_upgrade.md")

SUSPEND_TERMINATION = Step(
    "Suspend terminations in the group, before anything sets its desired size lower.",
    command=shell(
        "aws autoscaling suspend-processes --auto-scaling-group-name <name> "
        "--scaling-processes Terminate"
    )
    @ _SUSPEND.at("suspends the specified scaling process for the specified"),
    healthy=statement("nothing: it prints no output")
    @ _SUSPEND.at("This command produces no output."),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="aws autoscaling resume-processes with the same group and process.",
    verify="describe-auto-scaling-groups lists Terminate under SuspendedProcesses.",
)
SET_SIZE = Step(
    "Set the desired size of the group, so that it starts the missing nodes.",
    command=shell(
        "aws autoscaling set-desired-capacity --auto-scaling-group-name <name> "
        "--desired-capacity <count>"
    )
    @ _DESIRED.at("sets the desired capacity for the specified Auto"),
    healthy=statement("it returns to the prompt")
    @ _DESIRED.at("This command returns to the prompt if successful."),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="Set the previous size; the group then terminates nodes by its termination policy.",
    verify="New nodes join the cluster and become Ready.",
)
REMOVE_WEBHOOKS = Step(
    "Delete Kyverno's webhooks for resources; until it recovers, no policy is applied.",
    command=shell(
        "kubectl delete validatingwebhookconfiguration kyverno-resource-validating-webhook-cfg"
    )
    @ _KYVERNO.at(
        "kubectl delete validatingwebhookconfiguration kyverno-resource-validating-webhook-cfg"
    ),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None needed: when Kyverno recovers, it creates its webhooks again.",
    verify="A Service can be changed; if not, delete the mutating one as well.",
)
UPGRADE_CHART = Step(
    "Upgrade Kyverno's chart, tried in a sandbox first, with the values it has now.",
    command=shell(
        "helm upgrade <release> <chart> --version <version> --values <file> -n <namespace>"
    )
    @ _UPGRADE.at("This command upgrades a release to a new"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="helm rollback <release> <revision> -n <namespace>",
    verify="Its pods are Running and stop restarting; a Service can be changed.",
)
LIST_ROUTES = Check(
    "List the IngressRoute objects of all namespaces, the newest last.",
    shell("kubectl get ingressroutes --all-namespaces --sort-by=.metadata.creationTimestamp")
    @ GET.at("List all pods existing in all namespaces"),
    **NO_OUTPUT,
    verify="Find the one that the error names; it may be days old.",
)
DELETE_ROUTE = Step(
    "Delete the malformed IngressRoute; its own service stays without a route.",
    command=shell("kubectl delete ingressroute <name> -n <namespace>")
    @ NOT_FOUND.at("Root cause discovered by manual deleting malformed IngressRoute"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Apply the corrected IngressRoute.",
    verify="The error stops, and services respond.",
)
