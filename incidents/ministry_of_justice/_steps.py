"""Steps for failures in the reports, from the documentation of the software."""

from atlas import Check, Repository, Step, config, gaps_in, shell, statement
from atlas.technologies.failures import kubernetes as kubernetes_steps
from atlas.technologies.failures._aws import cli
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME
from incidents.ministry_of_justice.facts import AUDIT_LOG, CHECKED, DISK, FALSE_POSITIVES

APPLY_COMMAND = Repository(
    "hashicorp/terraform",
    commit="883c7221ee2e0bc2fad6912fd4b3cc4b53a598a7",
    checked=CHECKED,
    publisher="HashiCorp",
).file("internal/command/apply.go")

_START = cli.file("rds/start-db-instance.rst")

APPLY = Step(
    "Apply the plan that you read, to create again what was destroyed.",
    command=shell("terraform apply <file>")
    @ APPLY_COMMAND.at("Creates or updates infrastructure according to Terraform configuration"),
    **gaps_in("the help of the command").of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None: apply a plan of the earlier configuration.",
    verify="A new plan shows no changes, and the services respond.",
)
DISK_SIZES = Check(
    "Compare the disk size and the DiskPressure condition of new nodes with those of old ones.",
    shell(
        "kubectl get nodes -o custom-columns='node:.metadata.name,"
        "disk:.status.capacity.ephemeral-storage,"
        'pressure:.status.conditions[?(@.type=="DiskPressure")].status\''
    )
    @ kubernetes_steps.GET.at("-o custom-columns=CONTAINER:.spec.containers[0].name"),
    healthy=statement("pressure False on all nodes: kubelet has no disk pressure")
    @ kubernetes_steps.CLUSTER.at("kubelet has no disk pressure"),
    unhealthy=statement("new nodes have smaller disks: 20Gb, not 100Gb")
    @ DISK.at("disk space was reduced from 100Gb to 20Gb"),
    verify="The report names no DiskPressure. True on nodes of the former size: what was written "
    "fills them, not their size. False on all is no all-clear: kubelet may have freed space since; "
    "read the message of the failed pull.",
)
BLOCKED = Check(
    "Read the audit log of ModSecurity in a pod of the ingress controller.",
    shell("kubectl -n <namespace> exec <pod> -- cat /var/log/modsec_audit.log")
    @ AUDIT_LOG.at("cat /var/log/modsec_audit.log"),
    **gaps_in("the runbook of the Cloud Platform").of("healthy", "unhealthy"),
    verify="It names the rules that blocked the requests. The platform's pods are in the namespace "
    "ingress-controllers.",
)
EXCLUDE_RULE = Step(
    "Exclude the rule that blocks valid requests, on the ingress of that application alone.",
    command=config(
        "SecRuleRemoveById <id>",
        file="annotation modsecurity-snippet of the ingress",
    )
    @ FALSE_POSITIVES.at("SecRuleRemoveById 111111"),
    **gaps_in("the runbook of the Cloud Platform").of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Remove the exclusion, once the requests no longer match the rule.",
    verify="Valid requests pass. The rule no longer protects this application.",
)
START_AGAIN = Step(
    "Start the stopped instance again, and repeat it: in 2025 some came back up.",
    command=shell("aws rds start-db-instance --db-instance-identifier <name>")
    @ _START.at("example starts the specified DB instance."),
    healthy=statement('"DBInstanceStatus": "starting"')
    @ _START.at('"DBInstanceStatus": "starting"'),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="low",
    undo="Stop the instance.",
    verify="The instance becomes available; `starting` alone does not show capacity. While it is "
    "stopped, its class cannot be changed.",
)
