"""Robinhood Markets' operating expenses, and the one saving that is published: logs."""

from atlas import Asynchronous, Call, CostBreakdown, Spend, waive
from systems.robinhood import _cost_facts as costs
from systems.robinhood import _data as data
from systems.robinhood import _failures as failures
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
        Spend(c.kafka, monthly=NO_BILL, covers="Kafka clusters"),
        Spend(data.lake, monthly=NO_BILL, covers="S3 of the data lake"),
        Spend(data.log_stream, monthly=NO_BILL, covers="logs, after the saving"),
    ],
    unit_costs=robinhood.economics.unit_costs,
    optimisations=robinhood.economics.optimisations,
    reserved=robinhood.economics.reserved,
    figures={
        "cost of logging, saved (2025)": facts.LOG_SAVED,
        "operating expenses, Q4 2025": costs.EXPENSES,
        "expenses, a month (Q4 2025)": costs.EXPENSES_A_MONTH,
        "net revenues, Q4 2025": costs.REVENUE,
        "expenses, of revenue (Q4 2025)": costs.EXPENSES_OF_REVENUE,
        "data processed a day (2025)": facts.DATA_2025,
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
    data.vector >> Asynchronous("logs", note="before WarpStream") >> data.log_kafka
    data.vector >> Asynchronous("logs", note="told in 2025") >> data.log_stream
    waive("CFO304", because=c.NO_RESERVED)
    waive("IN403", because=c.NO_TIMES)
