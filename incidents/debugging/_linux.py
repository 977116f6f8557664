"""Gaps and a step that the Linux guides share."""

from atlas import Step, gaps_in, shell, undisclosed
from atlas.technologies.failures._machine import CHRONYC

CHECKED = "2026-11-22"


gap = gaps_in("the manuals")
ALL_VERSIONS = undisclosed("version: the guide covers all versions in the documentation")
NO_TIME = undisclosed("time to take effect: the manuals give none")
NO_OUTPUT = undisclosed("output: the manuals show none for this command")
MAKESTEP = Step(
    "Step the clock, once programs that do not tolerate it are stopped.",
    command=shell("chronyc makestep")
    @ CHRONYC.at("jump the system clock by the equivalent amount,"),
    healthy=NO_OUTPUT,
    unhealthy=NO_OUTPUT,
    risk="high",
    takes=undisclosed("time to take effect: `immediately`, which is no figure"),
    undo="None: the clock is then correct.",
    verify="chronyc waitsync 60 0.01 returns.",
)
