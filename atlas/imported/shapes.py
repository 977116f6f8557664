"""What was read of a file of another program: components, calls, groups, and what is left out."""

from typing import Literal

from attrs import field, frozen

Kind = Literal[
    "CDN",
    "Cache",
    "ChaosTool",
    "Client",
    "ConfigStore",
    "DNS",
    "Database",
    "Deployer",
    "FeatureFlags",
    "Function",
    "Gateway",
    "LoadBalancer",
    "MessageLog",
    "Monitor",
    "ObjectStore",
    "Orchestrator",
    "Pager",
    "Queue",
    "SearchIndex",
    "SecretStore",
    "Service",
    "WAF",
    "Warehouse",
    "Worker",
]
"""The classes of components that an import makes."""
Way = Literal["call", "asynchronous", "fallback", "replication", "observation", "peering"]


@frozen(kw_only=True)
class Stated:
    """A value of a file, with the words there that state it.

    Args:
        value: The value.
        words: At most eight words, exactly as the file has them.
        file: The file.
        unit: What is counted; replicas, or instances of a machine type, unless given.
    """

    value: str
    words: str
    file: str
    unit: str = ""


@frozen(kw_only=True)
class Node:
    """A component.

    Args:
        key: What names it among those of the file.
        name: Its name.
        kind: The class of the component; that of its technology unless known.
        technology: What it is built on, as the file calls it: an image, a class, a type.
        icon: The dotted class of `diagrams` that draws it; empty where there is none.
        version: Its version.
        count: How many there are of it.
        machine: The machine type.
        is_exact: Whether `technology` is the name of one for sure, and no image or label.
        role: What it does.
        url: What a click on it opens.
    """

    key: str
    name: str
    kind: Kind | None = None
    technology: str = ""
    icon: str = ""
    version: Stated | None = None
    count: Stated | None = None
    machine: Stated | None = None
    is_exact: bool = False
    role: str = ""
    url: str = ""


@frozen(kw_only=True)
class Arrow:
    """A call.

    Args:
        tail: The key of what calls: of a component, or of a group.
        head: The key of what is called.
        protocol: Its protocol; empty where the file states none.
        note: A few words about it.
        way: Whether it is a call, another kind of it, or has no direction.
        is_optional: Whether the caller goes on without it.
        when: Of a fallback, when it is used.
    """

    tail: str
    head: str
    protocol: str = ""
    note: str = ""
    way: Way = "call"
    is_optional: bool = False
    when: str = ""


@frozen(kw_only=True)
class Box:
    """A group.

    Args:
        name: Its name.
        members: The keys of the components in it, those of groups in it as well.
        boundary: What kind of boundary it is.
        key: What calls name it by; empty where none does.
    """

    name: str
    members: tuple[str, ...] = field(converter=tuple[str, ...])
    boundary: str = "group"
    key: str = ""


@frozen(kw_only=True)
class LeftOut:
    """Something of a file that has no place in a view, or was not understood.

    Args:
        what: What it is, as the file has it.
        why: Why it is left out.
    """

    what: str
    why: str


@frozen(kw_only=True)
class Draft:
    """What was read.

    Args:
        title: What the file calls what it describes; empty where it does not.
        nodes: The components, in the order of the file.
        arrows: The calls.
        boxes: The groups.
        left_out: What is left out.
    """

    title: str = ""
    nodes: tuple[Node, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    boxes: tuple[Box, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def joined(drafts: "tuple[Draft, ...]") -> Draft:
    """Return what several files have as one; a component of the same key is kept once.

    Args:
        drafts: What was read of each.
    """
    nodes: dict[str, Node] = {}
    for draft in drafts:
        for node in draft.nodes:
            nodes.setdefault(node.key, node)
    return Draft(
        title=next((draft.title for draft in drafts if draft.title), ""),
        nodes=tuple(nodes.values()),
        arrows=tuple(dict.fromkeys(arrow for draft in drafts for arrow in draft.arrows)),
        boxes=tuple(dict.fromkeys(box for draft in drafts for box in draft.boxes)),
        left_out=tuple(each for draft in drafts for each in draft.left_out),
    )
