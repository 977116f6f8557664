"""Tekton Pipelines: builds as pods of Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._tekton_messages import TektonMessages
from atlas.technologies.technology import Technology


class Tekton(TektonMessages, Technology):
    """A controller that runs each task as a pod."""

    name = "Tekton"
    icon = "simple-icons:tekton"
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in the repository tektoncd/pipeline")


tekton = Tekton()
