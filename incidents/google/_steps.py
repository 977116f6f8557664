"""Recovery steps for Google's incidents of 2017 to 2019."""

from attrs import evolve

from systems.google import steps

STATUS = evolve(
    steps.STATUS_PAGE,
    verify="A title names your product: read on the status page whether it is over. No such title "
    "is no all-clear: the page can be late.",
)
