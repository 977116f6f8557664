"""Robinhood Markets' operating expenses, and the one saving that is published: logs."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, statement, waive
from systems.robinhood import _control as control
from systems.robinhood import _cost_facts as costs
from systems.robinhood import _data as data
from systems.robinhood import _failures as failures
from systems.robinhood import _sources as src
from systems.robinhood import components as c
from systems.robinhood import facts
from systems.robinhood._system import robinhood

NO_BILL = c.gap("its bill: the releases that were read give operating expenses as a whole")

with CostBreakdown(
    robinhood,
    "45 % saved on logs; no bill is published",
    as_of="2026-03-12",
    spend=[
        Spend(data.databases, monthly=NO_BILL, covers="Amazon RDS"),
        Spend(c.kafka, monthly=NO_BILL, covers="Kafka clusters on Kubernetes"),
        Spend(data.lake, monthly=NO_BILL, covers="S3 of the data lake"),
        Spend(data.log_stream, monthly=NO_BILL, covers="logs, after the saving"),
        Spend(
            control.metrics,
            monthly=c.gap("what Robinhood pays Chronosphere"),
            covers="metrics; Mimir before it cost millions of dollars a year (undated)",
        ),
    ],
    unit_costs=robinhood.economics.unit_costs,
    optimisations=robinhood.economics.optimisations,
    reserved=robinhood.economics.reserved,
    figures={
        "logging workloads, saved (2025)": facts.LOG_SAVED,
        "operating expenses, Q4 2025": costs.EXPENSES,
        "operating expenses, a month": costs.EXPENSES_A_MONTH,
        "net revenues, Q4 2025": costs.REVENUE,
        "operating expenses, of revenue": costs.EXPENSES_OF_REVENUE,
        "data processed (2025)": facts.DATA_2025,
        "Mimir, before (undated)": statement("millions of dollars per year")
        @ src.CHRONOSPHERE.at("company was paying millions of dollars per year"),
    },
    urgent=[
        failures.BROKERAGE_DATABASE,
        failures.SLOT_HELD,
        failures.POISON,
        failures.BAD_BUILD,
    ],
) as diagram:
    c.brokeback >> Call("queries") >> c.shards
    data.debezium >> Asynchronous("reads WAL", note="of primaries") >> data.databases
    data.debezium >> Asynchronous("changes") >> c.kafka
    c.kafka >> Asynchronous("merged by Hudi") >> data.lake
    data.vector >> Asynchronous("logs", note="before 2025") >> data.log_kafka
    data.vector >> Asynchronous("logs", note="2025") >> data.log_stream
    control.mimir >> Asynchronous("replaced by") >> control.metrics
    waive("CFO304", because=c.NO_RESERVED)
    waive("IN403", because=c.NO_TIMES)
