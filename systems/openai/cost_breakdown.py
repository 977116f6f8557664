"""What OpenAI committed to buy, and what Microsoft booked from it in its fiscal year 2026."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, gaps_in, waive
from systems.openai import _cost_facts as costs
from systems.openai import _failures as failures
from systems.openai import _suppliers as s
from systems.openai import components as c
from systems.openai._system import NO_SHARE, openai

gap = gaps_in("filings and announcements of suppliers to November 2026")

with CostBreakdown(
    openai,
    "$250 bn promised to Azure, $138 bn to AWS",
    as_of="2026-07-29",
    spend=[
        Spend(
            s.azure,
            monthly=costs.MICROSOFT_MONTHLY,
            covers="Microsoft's revenue from OpenAI, 2025-07 to 2026-06, with the revenue share "
            "that OpenAI pays; Azure alone is less",
        ),
        Spend(
            s.aws,
            monthly=gap("what is paid a month: the commitments are of seven and eight years"),
            covers="machines with GPUs and CPUs",
        ),
        Spend(
            s.coreweave,
            monthly=gap("what is paid a month: limits of whole terms are filed"),
            covers="cloud computing capacity",
        ),
    ],
    unit_costs=openai.economics.unit_costs,
    optimisations=openai.economics.optimisations,
    reserved=openai.economics.reserved,
    figures={
        "Azure, commitment of 2025-10": costs.AZURE_COMMITMENT,
        "AWS, seven years from 2025-11": costs.AWS_2025,
        "AWS 2025-11, mean over 7 years": costs.AWS_2025_MONTHLY,
        "AWS addition 2026-02, 8 years": costs.AWS_2026,
        "AWS, 2025-11 and 2026-02": costs.AWS_BOTH,
        "AWS 2026-02, mean over 8 years": costs.AWS_2026_MONTHLY,
        "CoreWeave 2025-03, to 2030-10": costs.COREWEAVE_2025_03,
        "CoreWeave 2025-09, to 2031-05": costs.COREWEAVE_2025_09,
        "Microsoft booked, to 2026-06": costs.MICROSOFT_REVENUE,
        "owed to Microsoft, 2026-06-30": costs.MICROSOFT_RECEIVABLE,
    },
    urgent=[failures.GPU_NETWORK, failures.PRIMARY_DOWN, failures.WRITE_STORM],
) as diagram:
    c.clients >> Call("HTTPS") >> c.backends
    c.backends >> Call("model requests") >> c.gpu_nodes
    c.backends >> Call("writes") >> c.primary
    c.backends >> Call("new workloads") >> c.cosmos
    s.azure >> Asynchronous("databases") >> c.primary
    s.azure >> Asynchronous("databases") >> c.cosmos
    s.azure >> Asynchronous("machines") >> c.gpu_nodes
    s.aws >> Asynchronous("machines") >> c.gpu_nodes
    s.coreweave >> Asynchronous("capacity", note="for what, not said") >> c.gpu_nodes
    waive("CFO304", because=NO_SHARE)
