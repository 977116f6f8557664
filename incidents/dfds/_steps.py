"""Steps for the failures in DFDS's reports, from the documentation of its software."""

from atlas import Check, Repository, Step, action, console, shell, statement
from atlas.technologies.failures._aws import cli
from atlas.technologies.failures._kubectl import GET
from atlas.technologies.failures.helm import docs as helm
from atlas.technologies.failures.kubernetes import DEPLOYMENT, DRAIN
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME
from incidents.dfds.facts import ADFS_CERTIFICATES, BAD_IMAGE, CHECKED, NOT_FOUND

_SUSPEND = cli.file("autoscaling/suspend-processes.rst")
_DESIRED = cli.file("autoscaling/set-desired-capacity.rst")
_KYVERNO = Repository(
    "kyverno/website",
    commit="5fc57fb5474a6a151008fcc2b85fcd03216795d7",
    checked=CHECKED,
    publisher="Kyverno",
).file("src/content/docs/docs/guides/troubleshooting.md")
_HEALTH = cli.file("autoscaling/set-instance-health.rst")
_PROVIDERS = cli.file("iam/list-saml-providers.rst")
_METADATA = cli.file("iam/update-saml-provider.rst")
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
    "Delete Kyverno's validating webhook for resources; until it recovers, nothing is validated.",
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
    verify="A Service can be changed; if not, delete mutatingwebhookconfiguration "
    "kyverno-resource-mutating-webhook-cfg as well.",
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
SCALE_TO_ZERO = Step(
    "Scale the workload that crash-loops to zero; it is down until its owner has a fix.",
    command=shell("kubectl scale deployment/<deployment> -n <namespace> --replicas=0")
    @ DEPLOYMENT.at("kubectl scale deployment/nginx-deployment --replicas=10"),
    healthy=statement("deployment.apps/NAME scaled")
    @ DEPLOYMENT.at("deployment.apps/nginx-deployment scaled"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="high",
    undo="Scale it to its former number of pods, once its owner has fixed it.",
    verify="No pod of it is left, and no node logs System OOM.",
)
DRAIN_NODE = Step(
    "Drain the node; --force also deletes pods that nothing starts again.",
    command=shell("kubectl drain <node> --ignore-daemonsets --force")
    @ DRAIN.at('Drain node "foo", even if there are pods'),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="kubectl uncordon <node>; pods that were moved stay where they are.",
    verify="Its pods run on other nodes. It stops at pods with an emptyDir, which "
    "--delete-emptydir-data deletes with their files.",
)
MARK_UNHEALTHY = Step(
    "Mark the instance of the node as unhealthy, so that its group replaces it.",
    command=shell(
        "aws autoscaling set-instance-health --instance-id <id> --health-status Unhealthy"
    )
    @ _HEALTH.at("sets the health status of the specified instance"),
    healthy=statement("nothing: it prints no output")
    @ _HEALTH.at("This command produces no output."),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="Set it to Healthy, before the group terminates it.",
    verify="A new node joins and becomes Ready.",
)
SCALE_DEPLOYMENT = Step(
    "Scale down a deployment that can spare pods: each pod takes an address of its subnet.",
    command=shell("kubectl scale deployment/<deployment> -n <namespace> --replicas=<count>")
    @ DEPLOYMENT.at("kubectl scale deployment/nginx-deployment --replicas=10"),
    healthy=statement("deployment.apps/NAME scaled")
    @ DEPLOYMENT.at("deployment.apps/nginx-deployment scaled"),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="Scale it to its former number of pods, once addresses are free.",
    verify="AvailableIpAddressCount of its subnet rises; if not, nodes keep the addresses free "
    "for new pods: see the next step.",
)
LIST_TOKEN_CERTIFICATES = Check(
    "List the token-signing certificates with their expiry, on the primary ADFS server.",
    console("Get-AdfsCertificate -CertificateType token-signing", of="powershell")
    @ ADFS_CERTIFICATES.at("to determine when the current certificates expire."),
    **NO_OUTPUT,
    verify="Not After of the one with IsPrimary True is in the future; list token-decrypting, too.",
)
CERTIFICATE_ROLLOVER = Check(
    "Check whether ADFS renews its token certificates by itself.",
    console("Get-AdfsProperties", of="powershell")
    @ ADFS_CERTIFICATES.at("You can run the following Windows PowerShell command:"),
    healthy=statement("AutoCertificateRollover is True: they are renewed automatically")
    @ ADFS_CERTIFICATES.at("If AutoCertificateRollover is set to TRUE, the AD"),
    unhealthy=statement("AutoCertificateRollover is False: a new one is generated and used by hand")
    @ ADFS_CERTIFICATES.at("AutoCertificateRollover is set to False), AD FS will"),
    verify="With False, the next step may not apply: import a new certificate, and set it as "
    "primary.",
)
RENEW_TOKEN_CERTIFICATES = Step(
    "Renew the token-signing certificate, if ADFS generates it; else import a new one.",
    command=console("Update-ADFSCertificate -CertificateType token-signing", of="powershell")
    @ ADFS_CERTIFICATES.at("renew and update the certificates on the AD"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="None: partners need the metadata of the new certificate.",
    verify="Get-AdfsCertificate lists the new one; it may still have to be made the primary one. "
    "Renew token-decrypting, too.",
)
LIST_PROVIDERS = Check(
    "List the SAML providers of the AWS account.",
    shell("aws iam list-saml-providers")
    @ _PROVIDERS.at("retrieves the list of SAML 2.0 providers created"),
    **NO_OUTPUT,
    verify="The provider is there; ValidUntil is in the future.",
)
UPDATE_METADATA = Step(
    "Upload the new federation metadata of ADFS, in each AWS account.",
    command=shell(
        "aws iam update-saml-provider --saml-metadata-document file://<file> "
        "--saml-provider-arn <arn>"
    )
    @ _METADATA.at("updates the SAML provider in IAM whose ARN"),
    healthy=statement("SAMLProviderArn, with the ARN of the provider")
    @ _METADATA.at('"SAMLProviderArn": "arn:aws:iam::123456789012:saml-provider/SAMLADFS"'),
    unhealthy=NO_OUTPUT["unhealthy"],
    **NO_TIME,
    risk="medium",
    undo="Upload the previous metadata document.",
    verify="A user can sign in to that account by ADFS.",
)
PREVIOUS_IMAGE = Step(
    "Set the AMI of the group to the previous version, and replace the nodes.",
    command=action("Pin the previous AMI in the Terraform modules, and run the pipeline.")
    @ BAD_IMAGE.at("Pipeline ran and nodes rolled back to previous"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="high",
    undo="Allow the latest AMI again, once a fixed one is released.",
    verify="No node becomes NotReady any more; sockets in use stop rising.",
)
