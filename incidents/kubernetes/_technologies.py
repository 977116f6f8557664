"""Programs of Prow and what it runs on, with the messages that its post-mortems print."""

from atlas import LogMessage, gaps_in, technology, undisclosed
from atlas.technologies.technology import Technology
from incidents.kubernetes import facts

gap = gaps_in("the post-mortems of 2019")


class TestJob(Technology):
    """A pod that runs one test job, and uploads its result."""

    name = "Prow job"
    icon = "simple-icons:kubernetes"
    plane = "service"
    releases = undisclosed("release dates: not in the post-mortems of 2019")
    logs = undisclosed("where a job logs: not in the post-mortems of 2019")

    NO_TIMES = LogMessage(
        anchor="Mon, 01 Jan 0001 00:00:00 +0000",
        sample="Started:      Mon, 01 Jan 0001 00:00:00 +0000",
        pattern=r"(?:Started|Finished):\s+Mon, 01 Jan 0001 00:00:00 \+0000",
        severity="error",
        meaning="The container of a job is terminated with exit code 0, but has no times.",
        source=facts.DISK_IOPS,
    )
    NO_PROJECT = LogMessage(
        anchor="boskos failed to acquire project: ",
        sample="--provider=gce boskos failed to acquire project: Post "
        "http://boskos.test-pods.svc.cluster.local./acquire?type=gce-project",
        severity="error",
        meaning="A job gets no GCP project from Boskos, and fails; the cause follows.",
        source=facts.BOSKOS,
    )


class Boskos(Technology):
    """The service that lends GCP projects to jobs."""

    name = "Boskos"
    icon = "simple-icons:kubernetes"
    plane = "service"
    releases = undisclosed("release dates: not in the post-mortems of 2019, images have dated tags")
    logs = undisclosed("where Boskos logs: not in the post-mortems of 2019")

    NO_CLIENT = LogMessage(
        anchor="unable to create a CRD client",
        sample='"level":"fatal","msg":"unable to create a CRD client"',
        severity="fatal",
        meaning="Boskos cannot create its custom resource definitions, and exits.",
        source=facts.BOSKOS,
    )


test_job = TestJob()
boskos = Boskos()
prow = technology(
    "Prow",
    "The Kubernetes project's CI: starts jobs, reports to GitHub, merges pull requests.",
    plane="service",
    **gap.of("releases", "logs"),
)
artifact_store = technology(
    "artifact store",
    "Where jobs upload their results; the report does not name the program.",
    plane="state",
    **gap.of("releases", "logs"),
)
gcp_disk = technology(
    "GCP disk",
    "A disk of a Google Cloud instance; its IOPS limit grows with its size.",
    plane="state",
    **gap.of("releases", "logs"),
)
gke_upgrade = technology(
    "GKE node upgrade",
    "Google's managed upgrade of a cluster and its node pools, started in the console.",
    icon="diagrams.gcp.compute.KubernetesEngine",
    plane="control",
    **gap.of("releases", "logs"),
)
