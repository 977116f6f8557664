"""The components of Robinhood Securities, which clears trades, and of Robinhood Crypto."""

from atlas import Database, Service, Worker, statement
from atlas.technologies.django import django
from atlas.technologies.postgresql import postgresql
from systems.robinhood import _failures as failures
from systems.robinhood import _press as press
from systems.robinhood import _sources as src
from systems.robinhood import _technologies as own
from systems.robinhood.components import MACHINES, TOOL, VERSION, gap

# Robinhood Securities
accounting = Worker(
    "clearing system",
    technology=own.in_house(TOOL),
    role="Robinhood Securities: clears and settles trades; at its center is accounting.",
    fleet=MACHINES,
    load=gap("trades per second; trades a day are published for all of Robinhood"),
    backlog=statement("accounting lagged behind as customers grew (undated)")
    @ src.ACCOUNTING.at("accounting system lagging behind the ever-increasing volume."),
    figures={
        "for whom (2021)": statement("Robinhood Financial, the broker of the customers")
        @ src.TESTIMONY.at("serves as a clearing broker for Robinhood Financial."),
        "if ledgers are stale": statement("reconciliation and settlement are blocked (undated)")
        @ src.ACCOUNTING.at("downstream operations like trade reconciliation or settlement"),
        "latency (January 2021)": statement("severe, under a surge of trading, says FINRA")
        @ press.FINRA_2025.at("system experienced severe latency in January 2021"),
    },
    fails=[failures.ACCOUNTING_LAGS],
)
ledger = Database(
    "accounting database (2018)",
    technology=postgresql(VERSION),
    role="Robinhood Securities: at first one Postgres for all accounting tables.",
    **gap.of("fleet", "size", "replication", "backup"),
    consistency=statement("one large transaction with heavy locking, at first (2018)")
    @ src.ACCOUNTING.at("was done as a gigantic transaction with heavy"),
    fails=[failures.ACCOUNTING_LAGS],
)
clearing_house = Service(
    "clearing house (NSCC)",
    technology=own.outside(VERSION),
    role="Not Robinhood's: clears trades between brokers, and holds a deposit of each.",
    **gap.of("fleet", "load", "scaling"),
    figures={
        "deposit for equities (Jan 2021)": statement("had increased tenfold (Robinhood's post)")
        @ press.CNBC_DEPOSIT.at(
            "clearinghouse-mandated deposit requirements for equities increased tenfold."
        ),
        "asked for (Jan 28, 2021)": statement(
            "$3 billion; $700 million, with buying restricted (Tenev)"
        )
        @ press.INSIDER_DEPOSIT.at("agreed to reduce that figure to $US700 million"),
    },
    fails=[failures.DEPOSIT_RISES],
)

# Robinhood Crypto
crypto = Service(
    "Robinhood Crypto",
    technology=django(VERSION),
    role="Backend of Robinhood Crypto, in Django: trades of cryptocurrencies.",
    **gap.of("fleet", "load"),
    scaling=statement("about 2021: fewer queries, reads from replicas and memcached, load tests")
    @ src.CRYPTO.at("reduce database loads, conduct load tests and size"),
    figures={
        "reads, audited (from 2021)": statement("throughput up by about 4x")
        @ src.CRYPTO.at("50% and the read throughput by about 4x."),
        "memcached (from 2021)": statement("for reads that may be stale, never on write paths")
        @ src.CRYPTO.at("we never used caching on the write paths."),
        "writes, audited (from 2021)": statement("up to 50 % more, in certain critical flows")
        @ src.CRYPTO.at("for certain critical flows by up to 50%"),
    },
    fails=[failures.CRYPTO_DATABASE],
)
crypto_primary = Database(
    "Crypto: primary (2021)",
    technology=postgresql(VERSION),
    role="Robinhood Crypto: primary PostgreSQL, a bottleneck in 2021.",
    **gap.of("fleet", "size", "consistency", "backup"),
    replication=statement("to a read replica; lag surged at times (2021)")
    @ src.CRYPTO.at("surge of database CPU usage and replication lag"),
    fails=[failures.CRYPTO_DATABASE],
)
crypto_replica = Database(
    "Crypto: read replica (2021)",
    technology=postgresql(VERSION),
    role="Robinhood Crypto: takes queries off the primary.",
    **gap.of("fleet", "size", "backup", "consistency"),
    replication=statement("from the primary; lag surged at times (2021)")
    @ src.CRYPTO.at("surge of database CPU usage and replication lag"),
    fails=[failures.CRYPTO_DATABASE],
)
