"""What fails in Azure AKS, with the first steps."""

from atlas.evidence.command import action, shell
from atlas.evidence.statement import statement
from atlas.steps.step import Check, Step
from atlas.technologies.failures._azure import MORE_QUOTA, support
from atlas.technologies.known_failure import NO_OUTPUT, NO_TIME, KnownFailure, UsualCause

_CODES = "support/azure/azure-kubernetes/error-codes"
OUTBOUND = support.file(
    f"{_CODES}/vmextensionerror-outboundconnfail.md",
    commit="16edcd96fdb14ca37ba40e5d89d494240df44777",
)
API_SERVER = support.file(
    f"{_CODES}/vmextensionerror-k8sapiserverconnfail.md",
    commit="01b08a90164545e4758dda86abc461538cfa1cd5",
)
SUBNET = support.file(
    f"{_CODES}/subnetisfull-error.md", commit="16edcd96fdb14ca37ba40e5d89d494240df44777"
)
SECRET = support.file(
    f"{_CODES}/bad-request-or-invalid-client-secret-error.md",
    commit="227ef3fb632143df27f1a18c728e28b4a67947e4",
)
PDB = support.file(
    f"{_CODES}/unsatisfiablepdb-error.md", commit="030695642219bdd3d78c57d1c0fbd7dc79f224f1"
)
PUBLIC_IP = support.file(
    f"{_CODES}/publicipcountlimitreached-error.md",
    commit="051c368bc34a352ef8041b35156c0ed7fc3c020a",
)

STATE = Check(
    "Read the power state and the provisioning state of the cluster.",
    shell(
        "az aks show --resource-group <resource-group> --name <cluster> --query "
        '"{powerState:powerState.code, provisioningState:provisioningState}" --output table'
    )
    @ API_SERVER.at("Check cluster power state and provisioning state"),
    healthy=statement("provisioningState: Succeeded")
    @ API_SERVER.at("**provisioningState is `Succeeded`**: The cluster is healthy."),
    unhealthy=statement("powerState: Stopped, the cluster is stopped")
    @ API_SERVER.at("**powerState is `Stopped`**: The cluster is stopped."),
)
RANGES = Check(
    "Check which address ranges may reach the API server.",
    shell(
        "az aks show --resource-group <resource-group> --name <cluster> "
        '--query "apiServerAccessProfile.authorizedIpRanges" --output tsv'
    )
    @ API_SERVER.at('--query "apiServerAccessProfile.authorizedIpRanges"'),
    healthy=statement("no ranges, or the node subnet is among them")
    @ API_SERVER.at("verify that the node subnet CIDR is included"),
    unhealthy=statement("without the node subnet, connections are silently dropped")
    @ API_SERVER.at("silently drops connections from the node"),
)
FROM_NODE = Check(
    "Test the connection to the container registry, on the node.",
    shell("nc -vz mcr.microsoft.com 443") @ OUTBOUND.at("nc -vz mcr.microsoft.com 443"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("connect to mcr.microsoft.com port 443 (tcp) failed")
    @ OUTBOUND.at("nc: connect to mcr.microsoft.com port 443 (tcp)"),
)
NAME = Check(
    "Resolve the name of the registry, on the node.",
    shell("dig mcr.microsoft.com") @ OUTBOUND.at("dig mcr.microsoft.com 443"),
    **NO_OUTPUT,
    verify="An ANSWER with addresses; without one, the node cannot resolve names.",
)
ADDRESS = Check(
    "Resolve the name of the API server, from a node.",
    shell("nslookup <host>") @ API_SERVER.at("nslookup <api-server-fqdn>"),
    healthy=statement("in a private cluster: a private address")
    @ API_SERVER.at("CNAME that resolves to a private IP"),
    unhealthy=statement("a public address: the private DNS zone is not linked")
    @ API_SERVER.at("the private DNS zone isn't linked to the"),
)
ROUTES = Check(
    "Read the outbound type of the cluster.",
    shell(
        "az aks show --resource-group <resource-group> --name <cluster> "
        "--query networkProfile.outboundType --output tsv"
    )
    @ API_SERVER.at("--query networkProfile.outboundType"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("userDefinedRouting: check the route table and the firewall")
    @ API_SERVER.at("If the output is `userDefinedRouting`, review the route"),
)
SUBNET_PREFIX = Check(
    "Read the address range of the node subnet.",
    shell('az network vnet subnet show --ids <id> --query "addressPrefix" --output tsv')
    @ API_SERVER.at("az network vnet subnet show --ids <subnet-id> --query"),
    **NO_OUTPUT,
)
CREDENTIALS = Check(
    "Read until when the client secrets of the cluster's app are valid.",
    shell('az ad app credential list --id "<id>"')
    @ SECRET.at('az ad app credential list --id "$SP_ID"'),
    **NO_OUTPUT,
)
PRINCIPAL = Check(
    "Check which app the cluster logs in with.",
    shell(
        "az aks show --resource-group <resource-group> --name <cluster> "
        "--query servicePrincipalProfile.clientId --output tsv"
    )
    @ SECRET.at("--query servicePrincipalProfile.clientId"),
    **NO_OUTPUT,
)
BUDGETS = Check(
    "List the disruption budgets that allow no disruption.",
    shell("kubectl get pdb -A") @ PDB.at("kubectl get pdb <pdb-name> -n <pdb-namespace>"),
    healthy=NO_OUTPUT["healthy"],
    unhealthy=statement("MAX UNAVAILABLE: 0, the node drain fails")
    @ PDB.at("If the value of `MAX UNAVAILABLE` is 0,"),
)
IP_QUOTA = Check(
    "Check how many public IP addresses are in use in the region.",
    action("Open Usage + quotas of the subscription with the provider Networking.")
    @ PUBLIC_IP.at("Locate the **Public IP Addresses** record."),
    **NO_OUTPUT,
)
ALLOW_ONE = Step(
    "Set the budget to allow one disruption, then retry the upgrade.",
    command=shell(
        "kubectl patch pdb -n <namespace> <name> --type merge "
        '-p \'{"spec":{"minAvailable":null,"maxUnavailable":1}}\''
    )
    @ PDB.at("Set the PDB's `maxUnavailable` parameter to `1` or"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Patch the two previous values back, null for the one that was not set.",
    verify="ALLOWED DISRUPTIONS is 1 or more, and the upgrade continues.",
)
SMALLER = Step(
    "Remove nodes, so that the upgrade has addresses for new ones.",
    command=action("Reduce the number of nodes, or add a node pool with a larger subnet.")
    @ SUBNET.at("Reduce the cluster nodes to reserve IP addresses"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="Scale the node pool up again.",
    verify="The upgrade creates its new nodes.",
)
NEW_SECRET = Step(
    "Update the cluster with a new client secret.",
    command=action("Update the cluster with the new service principal credentials.")
    @ SECRET.at("Using your new service principal credentials, follow the"),
    **NO_OUTPUT,
    **NO_TIME,
    risk="medium",
    undo="None: the old secret has expired.",
    verify="The failed operation goes through.",
)

_API_SERVER = [
    UsualCause(
        "packets are dropped on the way",
        sign=statement("Connection timed out") @ API_SERVER.at("| `Connection timed out` |"),
    ),
    UsualCause(
        "the API server is not ready yet",
        sign=statement("Connection refused, while the cluster starts")
        @ API_SERVER.at("This issue is usually transient during cluster create"),
    ),
    UsualCause(
        "a proxy reads the TLS connection",
        sign=statement("TLS handshake failed") @ API_SERVER.at("| `TLS handshake failed` |"),
    ),
]

NO_OUTBOUND = KnownFailure("nodes cannot reach the internet", steps=[FROM_NODE, NAME, ROUTES])
NO_API_SERVER = KnownFailure(
    "nodes cannot reach the API server",
    steps=[STATE, RANGES, ADDRESS, ROUTES],
    causes=_API_SERVER,
)
SUBNET_FULL = KnownFailure(
    "the subnet has no addresses for new nodes", steps=[SUBNET_PREFIX, STATE, SMALLER]
)
SECRET_EXPIRED = KnownFailure(
    "the client secret of the cluster has expired", steps=[PRINCIPAL, CREDENTIALS, NEW_SECRET]
)
DRAIN_BLOCKED = KnownFailure(
    "a disruption budget blocks the upgrade", steps=[BUDGETS, STATE, ALLOW_ONE]
)
NO_PUBLIC_IP = KnownFailure(
    "the quota of public IP addresses is used up", steps=[IP_QUOTA, STATE, MORE_QUOTA]
)
