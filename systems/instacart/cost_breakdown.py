"""What Instacart paid Snowflake; its AWS bill is not published."""

from atlas import Asynchronous, Call, CostBreakdown, Group, Spend, statement, waive
from systems.instacart import _failures as failures
from systems.instacart import _sources as src
from systems.instacart import components as c
from systems.instacart import facts
from systems.instacart._system import SNOWFLAKE_MONTH, instacart

NO_BILL = c.gap("its bill: no filing that was read separates it")

with CostBreakdown(
    instacart,
    "~$51 M paid to Snowflake (2022)",
    as_of="2026-02",
    spend=[
        Spend(
            c.warehouse,
            monthly=SNOWFLAKE_MONTH,
            covers="mean month of payments, 2020 to 2022, and of what was anticipated for 2023; "
            "they generally prepay later use",
        ),
        Spend(c.primaries, monthly=NO_BILL, covers="instances of RDS"),
        Spend(c.search_db, monthly=NO_BILL, covers="sharded PostgreSQL of search"),
        Spend(c.notices, monthly=NO_BILL, covers="DynamoDB, billed by writes among others"),
    ],
    unit_costs=instacart.economics.unit_costs,
    optimisations=instacart.economics.optimisations,
    reserved=instacart.economics.reserved,
    figures={
        "paid to Snowflake, 2022": facts.SNOWFLAKE_2022,
        "Snowflake, 2023, anticipated": facts.SNOWFLAKE_2023,
        "paid to Snowflake, 2021": facts.SNOWFLAKE_2021,
        "paid to Snowflake, 2020": facts.SNOWFLAKE_2020,
        "Snowflake prepaid/revenue, 2022": facts.SNOWFLAKE_SHARE,
        "Snowflake cut, talk title (2023)": facts.SNOWFLAKE_CUT,
        "payments as a sign of use (2023)": statement(
            "misleading, says Snowflake; a footnote mostly backs it"
        )
        @ src.CNBC.at("those figures don't tell the real story, a"),
        "search: storage, indexing saved": facts.SEARCH_SAVING,
    },
    urgent=[
        failures.STORAGE_LOW,
        failures.TABLE_THROTTLED,
        failures.UNINDEXED_QUERY,
        failures.REPLICA_BANNED,
    ],
) as diagram:
    c.app >> Call("orders") >> c.applications >> Call("SQL") >> c.pgcat
    c.pgcat >> Call("writes") >> c.primaries
    c.applications >> Call("state of notifications") >> c.notices
    (
        c.applications
        >> Asynchronous("push notifications", note="sender not published")
        >> c.shopper_app
    )
    c.app >> Call("search") >> c.search >> Call("text and vectors") >> c.search_db
    diagram.include(Group("data warehouse", [c.warehouse]))
    waive("CFO304", because=c.NO_RESERVED)
