"""Steps for the failures in DataHub's reports, as it ran or describes them."""

from atlas import Step, action, gaps_in, statement
from incidents.datahub import facts

gap = gaps_in("DataHub's incident reports")

ADD_NODES = Step(
    "Add smaller nodes, so that each has fewer pods with a disk.",
    command=action(
        "Copy the instance template with a smaller machine type, set the managed instance group "
        "to use it, and resize the group."
    )
    @ facts.VOLUMES.at("This new instance group was then set to"),
    healthy=statement("pods start to leave Pending") @ facts.VOLUMES.at("Pods start leaving the"),
    **gap.of("unhealthy", "takes"),
    risk="medium",
    undo="Cordon the new nodes, and resize the group back once no pod is on them.",
    verify="The new nodes are Ready, and no pod stays Pending.",
)
RESTART_HUB = Step(
    "Restart the hub and the proxy, if users are redirected too many times.",
    command=action("Delete the pods of the hub and of the proxy; Kubernetes starts new ones.")
    @ facts.VOLUMES.at("The hub and proxy pods are restarted since"),
    healthy=statement("most users can log in again")
    @ facts.VOLUMES.at("This seems to catch most users state, although"),
    unhealthy=statement("some requests still end in a 599 timeout")
    @ facts.VOLUMES.at("some requests still failed with a 599 timeout"),
    takes=gap("takes"),
    risk="high",
    undo="None: the pods have restarted.",
    verify="Users can log in; restart the servers of those who cannot, in the admin panel.",
)
