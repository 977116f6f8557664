"""What OpenAI had to invent, for voice, for its database and for research clusters."""

from atlas import Asynchronous, Call, Link, NovelSolutions, Solution, statement, undisclosed, waive
from systems.openai import _failures as failures
from systems.openai import _research as r
from systems.openai import _research_facts as research
from systems.openai import _research_failures as broken
from systems.openai import _sources as src
from systems.openai import components as c
from systems.openai import facts
from systems.openai._system import NO_SHARE, openai

NO_CODE = undisclosed("source code: the post links none")

with NovelSolutions(
    openai,
    "Voice relays, cache locks, nodes tainted by team",
    as_of="2026-05-04",
    solutions=[
        Solution(
            "Voice relay and transceiver",
            problem=statement("WebRTC's usual port for each session fits Kubernetes poorly")
            @ src.VOICE.at("large public UDP port ranges that are difficult"),
            invention=statement(
                "2026: the server's ufrag holds where the session is; the relay reads it there"
            )
            @ src.VOICE.at("generate the server-side ufrag so it contains just"),
            effect={
                "public ports": statement("few and fixed, instead of thousands")
                @ src.VOICE.at("without exposing thousands of UDP ports"),
                "clients": statement("still use standard WebRTC")
                @ src.VOICE.at("Clients still speak standard WebRTC"),
            },
            open_source=NO_CODE,
            components=[c.relay, c.transceiver],
        ),
        Solution(
            "Cache locks and leases",
            problem=statement("a burst of cache misses can go to PostgreSQL at once")
            @ src.POSTGRESQL.at("the burst of cache misses can push a"),
            invention=statement("2026: one reader of a missing key gets a lock, the others wait")
            @ src.POSTGRESQL.at("only one request acquires the lock and proceeds"),
            effect={
                "reads of the database": statement("redundant ones are reduced significantly")
                @ src.POSTGRESQL.at("This significantly reduces redundant database reads and"),
            },
            open_source=NO_CODE,
            components=[c.cache],
        ),
        Solution(
            "Blocking a query by its digest",
            problem=statement("a surge of expensive queries can exhaust CPU, I/O and connections")
            @ src.POSTGRESQL.at("can quickly exhaust critical resources such as CPU"),
            invention=statement("2026: limits in four layers; the ORM layer can block a digest")
            @ src.POSTGRESQL.at("when necessary, fully block specific query digests"),
            effect={
                "recovery": statement("rapid, from surges of expensive queries")
                @ src.POSTGRESQL.at("enables rapid recovery from sudden surges of expensive"),
            },
            open_source=NO_CODE,
            components=[c.backends],
        ),
        Solution(
            "Team taints",
            problem=statement("researchers had difficulty to get all capacity allocated to them")
            @ src.KUBERNETES_2021.at("difficulty getting all of the capacity that they"),
            invention=statement("2021: a service taints nodes by team and adds tolerations to pods")
            @ src.KUBERNETES_2021.at("a corresponding toleration is applied based on the"),
            effect={
                "lending": statement("low-priority pods can use the capacity of other teams")
                @ src.KUBERNETES_2021.at("allows teams to borrow each other’s capacity without"),
            },
            open_source=NO_CODE,
            components=[r.team_manager],
        ),
        Solution(
            "Preflight tests of GPUs",
            problem=statement("not all faults of a GPU show as error codes")
            @ src.KUBERNETES_2021.at("not all GPU problems manifest as error codes"),
            invention=statement(
                "2021: a taint keeps normal pods off a node until its GPUs pass tests"
            )
            @ src.KUBERNETES_2021.at("All nodes join the cluster with a “preflight”"),
            effect={
                "a tested node": statement("is available for general use once its tests pass")
                @ src.KUBERNETES_2021.at("the node is then available for general use"),
            },
            open_source=NO_CODE,
            components=[r.preflight],
        ),
        Solution(
            "An autoscaler for batch jobs",
            problem=statement("idle nodes cost money, and experiments need nodes quickly (2018)")
            @ src.KUBERNETES_2018.at("this lets us significantly reduce costs for idle"),
            invention=statement("formerly a node-level autoscaler for batch jobs on AWS EC2")
            @ src.AUTOSCALER_README.at("on AWS EC2 designed for batch jobs."),
            effect={
                "nodes ended at once, max (2018)": research.SCALE_IN_LIMIT,
            },
            open_source=statement("github.com/openai/kubernetes-ec2-autoscaler, archived")
            @ src.AUTOSCALER_README.at("**Status:** Archived (no changes will be merged)"),
            components=[r.autoscaler],
        ),
    ],
    figures={
        "weekly users, voice to reach": facts.USERS_2026_05,
        "research nodes ended, max (2018)": research.SCALE_IN_LIMIT,
        "research cluster (2018)": research.NODES_2018,
        "research cluster (2021)": research.NODES_2021,
    },
    patents=undisclosed("patents: no list of OpenAI's patents was looked for beyond the posts"),
    urgent=[
        failures.VOICE_MISROUTED,
        failures.CACHE_MISSES,
        broken.MASS_SCALE_IN,
        broken.GPU_ERRORS,
    ],
    see=[
        Link(
            "incidents/debugging/memcached_cache_stampede",
            "guide",
            because="what cache locks prevent",
        ),
    ],
) as diagram:
    c.clients >> Call("session setup") >> c.steering >> Call("signaling") >> c.transceiver
    c.clients >> Call("WebRTC over UDP") >> c.relay >> Call("packets") >> c.transceiver
    c.transceiver >> Call("media and events") >> c.gpu_nodes
    c.clients >> Call("HTTPS") >> c.backends
    c.backends >> Call("reads", optional=True) >> c.cache
    c.backends >> Call("model requests") >> c.gpu_nodes
    r.autoscaler >> Asynchronous("adds and removes", note="2018") >> r.nodes_2018
    r.team_manager >> Asynchronous("taints", note="2021") >> r.nodes_2021
    r.preflight >> Asynchronous("tests", note="2021") >> r.nodes_2021
    waive("CFO304", because=NO_SHARE)
    waive("IN403", because="no post says how long a recovery from one of these failures took")
