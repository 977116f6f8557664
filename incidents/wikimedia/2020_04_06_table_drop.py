"""A weekly job runs schema updates by mistake, and drops a table that pages need."""

from attrs import evolve

from atlas import (
    Alert,
    Barrier,
    Call,
    Effect,
    Event,
    IncidentAnatomy,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.mysql import BINARY_LOGS
from atlas.technologies.failures.mysql_clients import TABLES
from incidents.wikimedia import _2020_04_06 as facts
from incidents.wikimedia import _components_2020 as c
from incidents.wikimedia._steps import CREATE_EMPTY, RENAME_RECOVERED
from incidents.wikimedia._technologies import QUERY_ERROR
from incidents.wikimedia.components import mediawiki, wiki_users
from incidents.wikimedia.facts import APRIL_2020 as REPORT
from systems.wikimedia.components import wikimedia

_NO_COST = undisclosed("costs: not in Wikimedia's report of April 2020")

with IncidentAnatomy(
    wikimedia,
    "A cron job updates the schema, and drops a table in use",
    as_of="2020-04-06",
    report=REPORT,
    failure_class=("operator-automation-error", "latent-bug-triggered-by-input"),
    timeline=[
        Event(
            statement("the weekly cron job runs; that day a table that its code checks was renamed")
            @ REPORT.at("At the same day, wb_terms table got renamed"),
            when=facts.RUN,
        ),
        Event(
            statement("sql.php runs schema updates without the checks, and drops the table")
            @ REPORT.at("code dating from eight years ago, this wrongly"),
            when=facts.DROPPED,
            phase="began",
            effects=[
                Effect(c.items_table, "lost"),
                Effect(mediawiki, "degraded", because=c.items_table),
                Effect(wiki_users, "degraded", because=mediawiki),
            ],
        ),
        Event(
            statement("the first log message about the missing table")
            @ REPORT.at("first log message indicating the table is missing"),
            when=facts.LOGGED,
        ),
        Event(
            statement("a user reports a fatal exception, in the chat of the operators")
            @ REPORT.at("first user report of an issue: <NotASpy> just"),
            when=facts.REPORTED,
            phase="detected",
        ),
        Event(
            statement("the first alert: exceptions and fatals per minute; no page is sent")
            @ REPORT.at("first automated report of the issue: <icinga-wm> PROBLEM"),
            when=facts.ALERTED,
        ),
        Event(
            statement("the table is created again, empty: no more errors, but wrong metadata")
            @ REPORT.at("Users no longer receive error messages instead of"),
            when=facts.CREATED,
            phase="mitigated",
            effects=[
                Effect(c.items_table, "degraded"),
                Effect(c.parser_cache, "degraded", because=mediawiki),
                Effect(c.varnish_cache, "degraded", because=mediawiki),
            ],
        ),
        Event(
            statement("a script starts to rebuild the rows of the table")
            @ REPORT.at("Amir triggers rebuildItemsPerSite to begin"),
            when=facts.REBUILDING,
        ),
        Event(
            statement("the broken code is removed from production; sql.php is too, by 01:08")
            @ REPORT.at("Adam removes broken code from Wikibase's LoadExtensionSchemaUpdates in"),
            when=facts.REMOVED,
        ),
        Event(
            statement("recovery from backup starts, at first on one host")
            @ REPORT.at("jynus: starting recovery on db1099:3318"),
            when=facts.RECOVERING,
        ),
        Event(
            statement("the recovered table is put in place: the bulk of the data is back")
            @ REPORT.at("reduced here as now the bulk of the"),
            when=facts.RENAMED,
        ),
        Event(
            statement("the rebuild is done: the table is mostly complete and up to date")
            @ REPORT.at("table contains mostly complete and up to date"),
            when=facts.REBUILT,
            effects=[Effect(c.items_table, "recovered")],
        ),
        Event(
            statement(
                "parser cache entries of 14.5 hours are rejected; Varnish may keep wrong pages"
            )
            @ REPORT.at("that the table was missing or partial will"),
            when=facts.REJECTED,
            phase="resolved",
            effects=[Effect(c.parser_cache, "recovered"), Effect(mediawiki, "recovered")],
        ),
    ],
    trigger=statement("a cron job called sql.php, whose updates took the database for an old one")
    @ REPORT.at("thinking that our production database was an old"),
    detection=statement("a user's report; the alert came a minute later, and paged nobody")
    @ REPORT.at("icinga-wm reported problems a minute later at 23:05:33"),
    mitigation=statement("an empty table, so that pages rendered again, though wrongly")
    @ REPORT.at("The table was re-created as blank, at which"),
    impact={
        "almost all page parses broken": facts.BROKEN_FOR,
        "wrong metadata on pages": facts.WRONG_FOR,
        "age of some recovered rows": facts.STALE,
        "errors to the cache servers": facts.ERRORS,
        "edits": statement("many failed, possibly most, but not all")
        @ REPORT.at("and many (possibly most, but not all) edits"),
        "page views": statement("many of logged-in users failed, but not most")
        @ REPORT.at("(but not all or even most) page views"),
        "duplicate items": statement("many hundreds, since the check for duplicates failed")
        @ REPORT.at("many hundreds of duplicate items being created."),
        "Varnish": statement("anonymous users may get wrong pages for 24 hours more")
        @ REPORT.at("For the next 24 hours, anonymous users may"),
    },
    barriers=[
        Barrier(
            "No right to drop tables",
            kind="limit",
            what=statement("the user of automated jobs may no longer alter or drop tables, by plan")
            @ REPORT.at("Remove ALTER and DROP permissions from the wikiadmin"),
            stops=c.items_table,
            cost=_NO_COST,
        ),
        Barrier(
            "No schema updates by sql.php",
            kind="safe-tool",
            what=statement("sql.php must not run the hooks of schema updates; noted in 2017")
            @ REPORT.at("sql.php must not run LoadExtensionSchemaUpdates hooks: phab:T157651"),
            stops=c.items_table,
            cost=_NO_COST,
        ),
        Barrier(
            "The job calls another script",
            kind="setting",
            what=statement("the cron job is to use mysql.php instead of sql.php")
            @ REPORT.at("Change Wikidata cronjob to use mwscript mysql.php instead"),
            stops=c.items_table,
            cost=_NO_COST,
        ),
    ],
    signals=[
        QUERY_ERROR,
        Alert(
            name=statement("MediaWiki exceptions and fatals per minute")
            @ REPORT.at("PROBLEM - MediaWiki exceptions and fatals per minute")
        ),
    ],
    recovery=[
        evolve(
            TABLES,
            verify="No such table: it was dropped, or a migration has not run on this server.",
        ),
        CREATE_EMPTY,
        evolve(
            BINARY_LOGS,
            verify="All since the last backup are listed; without one of them, no recovery to the "
            "moment before the drop.",
        ),
        RENAME_RECOVERED,
    ],
    data_loss=statement("secondary data only: recovered or rebuilt, with some wrong links left")
    @ REPORT.at("few thousand items with incorrectly stored links, see"),
    rollback=statement("a partial recovery to a point in time, with the site writable")
    @ REPORT.at("A decision was taken to do a partial,"),
    cost=_NO_COST,
    stated={"time to resolve": facts.WRONG_FOR},
) as diagram:
    waive("AM103", because="the report shows graphs of exceptions and errors; it names no metric")
    c.dump_cron >> Call("SQL, by sql.php") >> c.items_table
    wiki_users >> Call("pages") >> c.varnish_cache
    c.varnish_cache >> Call("misses") >> mediawiki
    wiki_users >> Call("edits") >> mediawiki
    mediawiki >> Call("SQL") >> c.items_table
    mediawiki >> Call("rendered pages") >> c.parser_cache
