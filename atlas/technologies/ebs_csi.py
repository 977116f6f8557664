"""EBS CSI driver: gives pods of Kubernetes volumes of Amazon EBS."""

from atlas.evidence.gap import undisclosed
from atlas.evidence.repository import Repository
from atlas.technologies.failures import ebs_csi as fails
from atlas.technologies.message import LogMessage
from atlas.technologies.technology import Technology

CONTROLLER = Repository(
    "kubernetes-sigs/aws-ebs-csi-driver",
    commit="429e202e589798e55c0f8ddcc81b2850b7f000d0",
    checked="2026-11-26",
).file("pkg/driver/controller.go")
CLOUD = Repository(
    "kubernetes-sigs/aws-ebs-csi-driver",
    commit="429e202e589798e55c0f8ddcc81b2850b7f000d0",
    checked="2026-11-27",
).file("pkg/cloud/cloud.go")


class EBSCSI(Technology):
    """The driver that makes, attaches and resizes EBS volumes."""

    name = "EBS CSI driver"
    icon = None
    plane = "state"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs of kubernetes-sigs/aws-ebs-csi-driver")

    NOT_CREATED = LogMessage(
        anchor='Could not create volume "',
        sample='rpc error: code = Internal desc = Could not create volume "pvc-8a4e": '
        "UnauthorizedOperation",
        pattern=r'Could not create volume \\?"(?P<volume>[^"\\]+)\\?": (?:could not '
        r"create volume in EC2: )?",
        severity="error",
        meaning="EC2 did not create the volume; its error follows.",
        source=CONTROLLER,
        failure=fails.CREATE,
    )
    NOT_ATTACHED = LogMessage(
        anchor='Could not attach volume "',
        sample="rpc error: code = Internal desc = Could not attach volume "
        '"vol-0a1b2c3d" to node "i-0b1f2c3d": VolumeInUse',
        pattern=r'Could not attach volume \\?"(?P<volume>[^"\\]+)\\?" to node '
        r'\\?"(?P<node>[^"\\]+)',
        severity="error",
        meaning="EC2 did not attach the volume to the instance; its error follows.",
        source=CONTROLLER,
        failure=fails.ATTACH,
    )
    NOT_DETACHED = LogMessage(
        anchor='Could not detach volume "',
        sample="rpc error: code = Internal desc = Could not detach volume "
        '"vol-0a1b2c3d" from node "i-0b1f2c3d": timed out waiting for the condition',
        pattern=r'Could not detach volume \\?"(?P<volume>[^"\\]+)\\?" from node '
        r'\\?"(?P<node>[^"\\]+)',
        severity="error",
        meaning="EC2 did not detach the volume from the instance.",
        source=CONTROLLER,
        failure=fails.ATTACH,
    )
    LIMIT = LogMessage(
        anchor="Attachment limit exceeded for volume ",
        sample="rpc error: code = ResourceExhausted desc = Attachment limit exceeded "
        'for volume "vol-0a1b2c3d" on node "i-0b1f2c3d": AttachmentLimitExceeded',
        pattern=r'Attachment limit exceeded for volume \\?"(?P<volume>[^"\\]+)',
        severity="error",
        meaning="The instance has as many volumes as its type allows.",
        source=CONTROLLER,
        failure=fails.LIMIT,
    )
    LIMIT_CODE = LogMessage(
        anchor="AttachmentLimitExceeded",
        sample='Could not attach volume "vol-0a1b2c3d" to node "i-0b1f2c3d": api error '
        "AttachmentLimitExceeded: The maximum number of attachments has been reached",
        severity="error",
        meaning="The instance has as many volumes as its type allows.",
        source=CLOUD,
        failure=fails.LIMIT,
    )
    NOT_ATTACHED_YET = LogMessage(
        anchor=" failed, expected device to be attached but was ",
        sample='attachment of disk "vol-0a1b2c3d" failed, expected device to be attached but was '
        "attaching",
        pattern=r"expected device to be attached but was (?P<state>\w+)",
        severity="error",
        meaning="EC2 did not finish the attachment in time.",
        source=CLOUD,
        failure=fails.ATTACH,
    )
    NOT_RESIZED = LogMessage(
        anchor='Could not resize volume "',
        sample="rpc error: code = Internal desc = Could not resize volume "
        '"vol-0a1b2c3d": VolumeModificationRateExceeded',
        pattern=r'Could not resize volume \\?"(?P<volume>[^"\\]+)',
        severity="error",
        meaning="EC2 did not resize the volume; its error follows.",
        source=CONTROLLER,
        failure=fails.RESIZE,
    )


ebs_csi = EBSCSI()
