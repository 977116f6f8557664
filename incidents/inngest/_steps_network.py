"""Steps for a Virtual Private Gateway that lost its VPC or its Direct Connect gateway."""

from atlas import Check, Placeholder, Step, gaps_in, shell, statement, undisclosed
from atlas.technologies.failures._aws import cli

gap = gaps_in("the examples of the AWS CLI")
_GATEWAYS = cli.file("ec2/describe-vpn-gateways.rst")
_ATTACH = cli.file("ec2/attach-vpn-gateway.rst")
_ASSOCIATIONS = cli.file("directconnect/describe-direct-connect-gateway-associations.rst")
_ASSOCIATE = cli.file("directconnect/create-direct-connect-gateway-association.rst")

_GATEWAY = Placeholder(
    "gateway-id", "the virtual private gateway", r"vgw-[0-9a-f]+", "vgw-9a4cacf3"
)
_VPC = Placeholder("vpc-id", "the VPC", r"vpc-[0-9a-f]+", "vpc-a01106c2")

GATEWAYS = Check(
    "List the virtual private gateways, with the VPCs that they are attached to.",
    shell("aws ec2 describe-vpn-gateways") @ _GATEWAYS.at("aws ec2 describe-vpn-gateways"),
    healthy=statement('"State": "attached"') @ _GATEWAYS.at('"State": "attached",'),
    unhealthy=undisclosed("output: the example has no gateway without a VPC"),
)
ASSOCIATIONS = Check(
    "List the gateways that are associated with the Direct Connect gateway.",
    shell(
        "aws directconnect describe-direct-connect-gateway-associations "
        "--direct-connect-gateway-id <id>"
    )
    @ _ASSOCIATIONS.at("describes all the associations with Direct Connect gateway"),
    healthy=gap("healthy"),
    unhealthy=statement('"associationState": "disassociating", or the gateway is not in the list')
    @ _ASSOCIATIONS.at('"associationState": "disassociating",'),
)
ATTACH = Step(
    "Attach the gateway to its VPC again.",
    command=shell(
        "aws ec2 attach-vpn-gateway --vpn-gateway-id <gateway-id> --vpc-id <vpc-id>",
        own=[_GATEWAY, _VPC],
    )
    @ _ATTACH.at("attaches the specified virtual private gateway to the"),
    healthy=statement('"State": "attaching"') @ _ATTACH.at('"State": "attaching",'),
    **gap.of("unhealthy", "takes"),
    risk="medium",
    undo="Detach it; that removes its association with a Direct Connect gateway too.",
    verify="It is attached; then list the associations, which this does not restore.",
)
ASSOCIATE = Step(
    "Associate the gateway with the Direct Connect gateway, in the gateway's region.",
    command=shell(
        "aws directconnect create-direct-connect-gateway-association "
        "--direct-connect-gateway-id <id> --virtual-gateway-id <gateway-id>",
        own=[_GATEWAY],
    )
    @ _ASSOCIATE.at("associates virtual private gateway ``vgw-6efe725e`` with Direct"),
    healthy=statement('"associationState": "associating"')
    @ _ASSOCIATE.at('"associationState": "associating",'),
    **gap.of("unhealthy", "takes"),
    risk="medium",
    undo="Delete the association.",
    verify="The data center reaches the services in the VPC again.",
)
