"""Steps for the failures in DataHub's reports, as it ran or describes them."""

from atlas import Step, action, gaps_in, shell, statement
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
    healthy=statement("the state of most users seems to be right again")
    @ facts.VOLUMES.at("This seems to catch most users state, although"),
    unhealthy=statement("some requests still end in a 599 timeout")
    @ facts.VOLUMES.at("some requests still failed with a 599 timeout"),
    takes=gap("takes"),
    risk="high",
    undo="None: the pods have restarted.",
    verify="Users can log in; restart the servers of those who cannot, in the admin panel.",
)
STOP_HUB = Step(
    "Stop the hub, so that no login creates a new user and an empty disk.",
    command=shell("kubectl --namespace=<namespace> scale deployment/<deployment> --replicas=0")
    @ facts.DATABASE.at("hub pod by scaling the replicas to 0."),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="Scale it to 1 again, once the user database is correct.",
    verify="The hub has no pod; nobody can log in until it is back.",
)
REBUILD_USERS = Step(
    "Recreate the user table from the names of the disk claims, if there is no backup.",
    command=action("Match each claim, whose name has user name and id, with the id of its user.")
    @ facts.DATABASE.at("taking the Kubernetes PVCs and matching them back"),
    healthy=statement("the number of users on the admin page is back to ~1000")
    @ facts.DATABASE.at("users shown on admin page is back to"),
    **gap.of("unhealthy", "takes"),
    risk="high",
    undo="Attach the damaged file again; keep a copy of it.",
    verify="Names with a dot are correct: the claims have a hyphen in its place.",
)
SET_COOKIES = Step(
    "Set cookie_id of every user to a value of its own, then restart the hub.",
    command=action(
        "Populate cookie_id of all users with a UUID, restart the hub, delete user pods."
    )
    @ facts.DATABASE.at("is run that populates `cookie_id` for all"),
    healthy=statement("most users are back online")
    @ facts.DATABASE.at("Most users are back online now!"),
    unhealthy=statement("users without one log in as the first user of the table")
    @ facts.DATABASE.at("empty `cookie_id` too and is the 'first' on"),
    takes=gap("takes"),
    risk="high",
    undo="None: users log in again; their pods have been deleted.",
    verify="No cookie_id is empty or used by two users.",
)
