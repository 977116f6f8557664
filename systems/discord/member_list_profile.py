"""Adding one member to a sorted list: from 640 to 3.68 microseconds in the worst case."""

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
from systems.discord import components as c
from systems.discord import facts
from systems.discord.steps import BENCH_SORTED_SET, SAMPLE_STACKS

with PerformanceProfile(
    c.discord,
    "The member list of a guild: a sorted set in Rust instead of Elixir",
    as_of="2026-03-04",
    bottleneck=Bottleneck(
        c.member_lists,
        what=statement("data in Elixir is immutable: each addition built a new list")
        @ facts.SORTED_SET.at("we would have to build a new list"),
        figures={
            "plain list, worst case": facts.LIST_WORST,
            "ordsets, worst case": facts.ORDSET_WORST,
        },
    ),
    found=statement("additions to lists of up to 250,000 items were timed")
    @ facts.SORTED_SET.at("Worst case that was benchmarked was adding"),
    probes=[BENCH_SORTED_SET, SAMPLE_STACKS],
    hypothesis=statement("Rust, which can mutate data, would probably be much faster")
    @ facts.SORTED_SET.at("will happily let you mutate data structures"),
    change=statement("the set in Rust as a native function; callers see an Elixir module")
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
        method=statement("a benchmark of the set alone, in sizes of 5,000 to 1,000,000 items")
        @ facts.SORTED_SET.at("testing multiple sizes of sets from 5,000 to"),
        load=facts.SORTED_SET_ITEMS,
        sample=undisclosed("number of runs: neither the post nor the library's README"),
        machine=undisclosed("machine: the post says `the test machine` and names no type"),
    ),
    cost=statement("a week for the proof of concept, more for further types and functions")
    @ facts.SORTED_SET.at("We set aside a week to see"),
    trade_off=statement("the set holds no floats, functions, ports, pids or references")
    @ facts.SORTED_SET_CODE.at("SortedSets do not support some types"),
    returns=failures.SLOW_MEMBER_LIST,
    urgent=[failures.SLOW_MEMBER_LIST, failures.STAMPEDE],
    figures={
        "former list, up to": facts.ORDERED_SET_ITEMS,
        "threshold of a native call": facts.SORTED_SET_CALL,
    },
) as diagram:
    c.sessions >> Call("Erlang call", timeout=facts.CALL_TIMEOUT, optional=True) >> c.guilds
    c.guilds >> Call("native function") >> c.member_lists
    c.guilds >> Asynchronous("Erlang messages", note="visible part of the list") >> c.sessions
    c.sessions >> Asynchronous("Erlang messages") >> c.gateway
    waive("IN405", because="the post and the library's documents name no rollback")
    waive("AM105", because="no step against a slow member list is in post or documents")
