"""Argo Rollouts: canary and blue-green deployments for Kubernetes."""

from atlas.evidence.gap import undisclosed
from atlas.technologies._argo_rollouts_messages import ArgoRolloutsMessages
from atlas.technologies.technology import Technology


class ArgoRollouts(ArgoRolloutsMessages, Technology):
    """A controller that replaces pods step by step and measures each step."""

    name = "Argo Rollouts"
    icon = "simple-icons:argo"
    plane = "control"
    needs = ("Kubernetes",)
    releases = undisclosed("release dates: looked in products of endoflife-date/endoflife.date")
    logs = undisclosed("place of its log: looked in docs of argoproj/argo-rollouts")


argo_rollouts = ArgoRollouts()
