"""Amazon ECR: the registry of container images."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._ecr_messages import ECRMessages
from atlas.technologies.technology import Technology


class ECR(ECRMessages, Technology):
    """A registry from which ECS, EKS and Lambda pull images."""

    name = "Amazon ECR"
    icon = "diagrams.aws.compute.ECR"
    plane = "state"
    releases = undisclosed("dates of its releases: not in the parts read of boto/botocore")
    logs = undisclosed("where it logs by default: not in the parts read of boto/botocore")


ecr = ECR()
