"""The components that a request to Google passes, and those that place its tasks."""

from atlas import Asynchronous, Call, CompleteArchitecture, Link, statement
from systems.google import _failures as failures
from systems.google import _sources as src
from systems.google import components as c
from systems.google import facts

with CompleteArchitecture(
    c.google,
    "Maglev balances, Borg runs tasks, Spanner stores on Colossus",
    as_of="2025-06-12",
    timeouts=statement(
        "Paxos leader leases: 10 s by default; a new one is elected once they expire (2012)"
    )
    @ src.SPANNER.at("whose length defaults to 10 seconds"),
    retries=statement("Spanner retries standalone reads and writes itself (2012)")
    @ src.SPANNER.at("(clients need not write their own retry loops)"),
    cost=c.google.economics.infrastructure,
    figures={
        "arrivals, each of several cells": facts.ARRIVALS,
        "Borgmaster up": facts.BORGMASTER_UP,
        "clients seen, one Chubby master": facts.CHUBBY_CLIENTS,
        "Hyperdisk ML, all readers": facts.HYPERDISK_READS,
        "Hyperdisk ML, readers": facts.HYPERDISK_NODES,
    },
    see=[
        Link(
            "incidents/debugging/kubernetes_oom_killed",
            "guide",
            because="the same kill in Kubernetes, for which Borg was a model",
        ),
        Link(
            "incidents/debugging/linux_disk_full",
            "guide",
            because="a full disk on a Linux machine of your own",
        ),
    ],
    urgent=[
        failures.FRONT_ENDS_RESTART,
        failures.LEADERS_LOST,
        failures.TASK_KILLED,
        failures.HOT_TABLETS,
    ],
) as diagram:
    c.users >> Call("packets to a VIP") >> c.maglev >> Call("GRE") >> c.front_ends
    c.front_ends >> Call("Stubby") >> c.tasks
    c.tasks >> Call("transactions", optional=True) >> c.spanner
    c.tasks >> Call("rows", optional=True) >> c.bigtable
    c.spanner >> Call("files") >> c.colossus
    c.spanner >> Call("TT.now()") >> c.clocks
    c.bigtable >> Call("files") >> c.colossus >> Call("data") >> c.disks
    c.borgmaster >> Asynchronous("poll, starts and stops") >> c.borglets
    c.borglets >> Asynchronous("start, restart") >> c.tasks
    c.borgmaster >> Asynchronous("task names") >> c.chubby
    c.front_ends >> Call("where tasks are", optional=True, note="BNS") >> c.chubby
