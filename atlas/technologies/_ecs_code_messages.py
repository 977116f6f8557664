"""Log messages of Amazon ECS: its error codes, as any SDK prints them."""

from atlas.technologies.failures import ecs_codes as codes
from atlas.technologies.failures._aws import botocore
from atlas.technologies.message import LogMessage

MODEL = botocore.file("data/ecs/2014-11-13/service-2.json")


class ECSCodeMessages:
    """Log messages of Amazon ECS: its error codes, as any SDK prints them."""

    NO_CLUSTER = LogMessage(
        anchor="ClusterNotFoundException",
        sample="ClusterNotFoundException: Cluster not found.",
        pattern=r"(?:^|[^A-Za-z])ClusterNotFoundException\b",
        severity="error",
        context=("ECS", "ecs", "Cluster not found", "RunTask", "DescribeServices"),
        meaning="No cluster has this name in this account and region.",
        source=MODEL,
        failure=codes.NO_CLUSTER,
    )
    NO_SERVICE = LogMessage(
        anchor="ServiceNotFoundException",
        sample="ServiceNotFoundException: Service not found.",
        pattern=r"(?:^|[^A-Za-z])ServiceNotFoundException\b",
        severity="error",
        context=("ECS", "ecs", "UpdateService", "Service not found"),
        meaning="No service has this name in the cluster.",
        source=MODEL,
        failure=codes.NO_SERVICE,
    )
    NOT_ACTIVE = LogMessage(
        anchor="ServiceNotActiveException",
        sample="ServiceNotActiveException: Service was not ACTIVE.",
        pattern=r"(?:^|[^A-Za-z])ServiceNotActiveException\b",
        severity="error",
        meaning="The service was deleted, or is being deleted.",
        source=MODEL,
        failure=codes.NO_SERVICE,
    )
    HAS_SERVICES = LogMessage(
        anchor="ClusterContainsServices",
        sample="ClusterContainsServicesException: The cluster cannot be deleted while "
        "services are active",
        pattern=r"(?:^|[^A-Za-z])ClusterContainsServices(?:Exception)?\b",
        severity="error",
        meaning="The cluster still has services.",
        source=MODEL,
        failure=codes.IN_USE,
    )
    HAS_TASKS = LogMessage(
        anchor="ClusterContainsTasks",
        sample="ClusterContainsTasksException: The cluster cannot be deleted while "
        "tasks are active",
        pattern=r"(?:^|[^A-Za-z])ClusterContainsTasks(?:Exception)?\b",
        severity="error",
        meaning="The cluster still has tasks.",
        source=MODEL,
        failure=codes.IN_USE,
    )
    HAS_INSTANCES = LogMessage(
        anchor="ClusterContainsContainerInstances",
        sample="ClusterContainsContainerInstancesException: The cluster cannot be "
        "deleted while container instances are active",
        pattern=r"(?:^|[^A-Za-z])ClusterContainsContainerInstances(?:Exception)?\b",
        severity="error",
        meaning="The cluster still has container instances.",
        source=MODEL,
        failure=codes.IN_USE,
    )
    PLATFORM = LogMessage(
        anchor="PlatformTaskDefinitionIncompatibility",
        sample="PlatformTaskDefinitionIncompatibilityException: The task definition "
        "is not compatible with the platform",
        pattern=r"(?:^|[^A-Za-z])PlatformTaskDefinitionIncompatibility(?:Exception)?\b",
        severity="error",
        meaning="The platform version does not offer what the task definition needs.",
        source=MODEL,
        failure=codes.PLATFORM,
    )
