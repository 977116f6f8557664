"""Adding one member to a sorted list: from 640 to 3.68 microseconds at worst."""

from atlas import (
    Asynchronous,
    BeforeAfter,
    Bottleneck,
    Call,
    Measurement,
    PerformanceProfile,
    statement,
    undisclosed,
    waive,
)
from systems.discord import _failures as failures
from systems.discord import facts
from systems.discord.components import discord, gateway, guilds, member_lists, sessions
from systems.discord.steps import BENCH_SORTED_SET, SAMPLE_STACKS

with PerformanceProfile(
    discord,
    "The member list of a guild: a sorted set in Rust instead of Elixir",
    as_of="2026-03-04",
    bottleneck=Bottleneck(
        member_lists,
        what=statement("Elixir's data never changes: each addition built a new list")
        @ facts.SORTED_SET.at("we would have to build a new list"),
        figures={"plain list, at worst": facts.LIST_WORST, "ordsets, at worst": facts.ORDSET_WORST},
    ),
    found=statement("additions at the beginning and the end of lists of many sizes were timed")
    @ facts.SORTED_SET.at("Worst case that was benchmarked was adding"),
    probes=[BENCH_SORTED_SET, SAMPLE_STACKS],
    hypothesis=statement("Rust, which may change data in place, would do it faster")
    @ facts.SORTED_SET.at("will happily let you mutate data structures"),
    change=statement("the set in Rust as a native function; to callers an Elixir module")
    @ facts.SORTED_SET.at("just be a vanilla Elixir module"),
    effect=[
        BeforeAfter(
            "one addition, worst case",
            "maximum",
            before=facts.ORDERED_SET_WORST,
            after=facts.SORTED_SET_WORST,
        ),
        BeforeAfter(
            "one addition, best case",
            "minimum",
            before=facts.ORDERED_SET_BEST,
            after=facts.SORTED_SET_BEST,
        ),
    ],
    measured=Measurement(
        method=statement("a benchmark of the set alone, at its beginning and its end")
        @ facts.SORTED_SET.at("It was time to benchmark again"),
        load=facts.SORTED_SET_ITEMS,
        sample=undisclosed("number of runs: neither the post nor the library's README"),
        machine=undisclosed("machine: the post says `the test machine` and names no type"),
    ),
    cost=statement("a week for the first proof, more for the other types of terms")
    @ facts.SORTED_SET.at("We set aside a week to see"),
    trade_off=statement("the set holds no floats, functions, ports, pids or references")
    @ facts.SORTED_SET_CODE.at("SortedSets do not support some types"),
    returns=failures.SLOW_MEMBER_LIST,
    urgent=[failures.SLOW_MEMBER_LIST, failures.SLOW_GUILD, failures.STAMPEDE],
    figures={
        "list before, up to": facts.ORDERED_SET_ITEMS,
        "a native call must end in": facts.SORTED_SET_CALL,
    },
) as diagram:
    sessions >> Call("Erlang call", timeout=facts.CALL_TIMEOUT) >> guilds
    guilds >> Call("native function") >> member_lists
    guilds >> Asynchronous("Erlang messages", note="visible part of the list") >> sessions
    sessions >> Asynchronous("Erlang messages") >> gateway
    waive("CFO301", because="no machines or money of the real-time cluster are public")
    waive(
        "CFO304",
        because="no share of commitments is public: blog, status page, filings (IPO confidential)",
    )
    waive("IN405", because="the post and the library's documents name no way back")
