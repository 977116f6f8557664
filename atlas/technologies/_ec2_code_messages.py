"""Log messages of Amazon EC2: refusals as other SDKs word them."""

from atlas.evidence.repository import Repository
from atlas.technologies.failures import ec2 as fails
from atlas.technologies.message import LogMessage

_karpenter = Repository(
    "aws/karpenter-provider-aws",
    commit="1d927085dd81a9df9301e613f371dac5b4d16bfe",
    checked="2026-11-26",
    publisher="Amazon Web Services",
)


class EC2CodeMessages:
    """Log messages of Amazon EC2: refusals as other SDKs word them."""

    UNAUTHORIZED_TEXT = LogMessage(
        anchor="You are not authorized to perform this operation",
        sample="Error launching source instance: UnauthorizedOperation: You are not authorized "
        "to perform this operation. Encoded authorization failure message: "
        "QXdPNaIegKKNwIX54FPmRmeyDRn",
        severity="error",
        meaning="IAM does not allow the call; the encoded part says which statement.",
        source=_karpenter.file("pkg/controllers/nodeclass/validation_test.go"),
        failure=fails.DENIED,
    )
