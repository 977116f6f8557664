"""The figures about OpenAI's incidents, each stated once."""

from atlas import Citation, Figure, about, assumed, at_least, hours, minutes, percent, seconds
from systems.openai import _sources as src


def _clock(hour: float, minute: float, citation: Citation) -> Figure:
    """Return a time of day as the hours and minutes that a page prints."""
    return (hours(hour) @ citation) + (minutes(minute) @ citation)


_NOON = assumed(hours(12), because="the times are before and after noon of the same day")
_NEXT_DAY = assumed(hours(24), because="both times are after noon, a day apart")

# 2023
PAYMENT_DATA = percent(1.2) @ src.MARCH_2023.at(
    "1.2% of the ChatGPT Plus subscribers who were",
    of="active Plus subscribers, payment data maybe exposed",
    basis="part",
    when="2023-03-20",
)
WINDOW_2023 = hours(9) @ src.MARCH_2023.at(
    "during a specific nine-hour window",
    of="2023-03-20: payment data could go to wrong users",
    basis="degraded",
    when="2023-03-20",
)
GPT35_FAILED = percent(60) @ src.REDIS_2023.at(
    "a 60% failure rate for GPT-3.5-Turbo API traffic",
    of="API requests to GPT-3.5-Turbo",
    basis="peak",
    when="2023-10-19",
)
GPT4_FAILED = percent(70) @ src.REDIS_2023.at(
    "a 70% failure rate for GPT-4 API traffic",
    of="API requests to GPT-4",
    basis="peak",
    when="2023-10-19",
)
REDIS_OUTAGE = (
    _clock(9, 15, src.REDIS_2023.at("from 4:46pm to 9:15pm PT"))
    - _clock(4, 46, src.REDIS_2023.at("from 4:46pm to 9:15pm PT"))
).meaning_of("API errors of 2023-10-19", basis="degraded", when="2023-10-19")

# 2024
ROUTING_OUTAGE = (
    (minutes(34) @ src.ROUTING_2024.at("from 4:19 pm to 4:34 pm"))
    - (minutes(19) @ src.ROUTING_2024.at("from 4:19 pm to 4:34 pm"))
).meaning_of("API and ChatGPT on 2024-01-29", basis="degraded", when="2024-01-29")
ROUTING_CAUSE = (
    (minutes(22) @ src.ROUTING_2024.at("4:22 pm, 29th Jan 2024: Root cause identified"))
    - (minutes(19) @ src.ROUTING_2024.at("4:19 pm, 29th Jan 2024: Impact becomes apparent"))
).meaning_of("2024-01-29, from impact to root cause", when="2024-01-29")
ROUTING_ROLLBACK = (
    (minutes(34) @ src.ROUTING_2024.at("4:34 pm, 29th Jan 2024: Traffic fully recovered"))
    - (minutes(28) @ src.ROUTING_2024.at("4:28 pm, 29th Jan 2024: Rollback mitigation started"))
).meaning_of("the rollback of 2024-01-29", basis="step", when="2024-01-29")
BALANCER_OUTAGE = (
    (minutes(52) @ src.DNS_CACHE_2024.at("from 15:48 PT to 15:52 PT"))
    - (minutes(48) @ src.DNS_CACHE_2024.at("from 15:48 PT to 15:52 PT"))
).meaning_of("the API, first wave of 2024-12-04", basis="outage", when="2024-12-04")
DNS_CACHE_WAIT = seconds(30) @ src.DNS_CACHE_2024.at(
    "appeared to stall for 30 seconds",
    of="a request on 2024-12-04, until a cached IP was used",
    basis="degraded",
    when="2024-12-04",
)
BALANCER_FAILED = percent(100) @ src.DNS_CACHE_2024.at(
    "100% of API requests experienced HTTP 530 errors",
    of="API requests of the first wave of 2024-12-04",
    basis="outage",
    when="2024-12-04",
)
_DECEMBER_11 = src.TELEMETRY_2024.at(
    "Between 3:16 PM PST and 7:38 PM PST", of="impact of 2024-12-11, its begin and end"
)
TELEMETRY_OUTAGE = (_clock(7, 38, _DECEMBER_11) - _clock(3, 16, _DECEMBER_11)).meaning_of(
    "all services on 2024-12-11", basis="degraded", when="2024-12-11"
)
_ROLLOUT = src.TELEMETRY_QUOTES.at(
    "2:51pm to 3:20pm**: The change was applied to", of="applying the change of 2024-12-11"
)
TELEMETRY_ROLLOUT = (_clock(3, 20, _ROLLOUT) - _clock(2, 51, _ROLLOUT)).meaning_of(
    "the change of 2024-12-11, from first to last cluster", when="2024-12-11"
)
DNS_EXPIRY = minutes(20) @ src.TELEMETRY_QUOTES.at(
    "cached records expired over the following 20 minutes",
    of="cached DNS records on 2024-12-11",
    when="2024-12-11",
)
POWER_FAILED = at_least(percent(90)) @ src.POWER_2024.at(
    "saw > 90% error rates during the incident",
    of="requests to ChatGPT, Sora video creation and many APIs",
    basis="outage",
    when="2024-12-26",
)
_BEGAN = src.POWER_2024.at("Starting at 10:40am on December 26th, 2024")
POWER_CHATGPT = (
    _clock(6, 20, src.POWER_2024.at("ChatGPT, which fully recovered by 6:20 PM"))
    + _NOON
    - _clock(10, 40, _BEGAN)
).meaning_of("ChatGPT on 2024-12-26, by the postmortem", basis="outage", when="2024-12-26")

# 2025
COSMOS_RECOVERED = (
    _clock(4, 25, src.COSMOS_2025.at("the affected DBs at 4:25am PT"))
    - _clock(3, 30, src.COSMOS_2025.at("Between 3:30am PT and 7:08am PT chatgpt.com and"))
).meaning_of("first errors to the recovery of Cosmos DB", basis="degraded", when="2025")
COSMOS_DEGRADED = (
    _clock(7, 8, src.COSMOS_2025.at("Between 3:30am PT and 7:08am PT chatgpt.com and"))
    - _clock(3, 30, src.COSMOS_2025.at("Between 3:30am PT and 7:08am PT chatgpt.com and"))
).meaning_of("chatgpt.com, few APIs: Cosmos DB, then pods", basis="degraded", when="2025")
GPU_CHATGPT_FAILED = about(percent(35)) @ src.GPU_2025.at(
    "elevated error rates reaching ~35% errors at peak",
    of="requests of ChatGPT users on 2025-06-10",
    basis="peak",
    when="2025-06-10",
)
GPU_API_FAILED = about(percent(25)) @ src.GPU_2025.at(
    "API users experienced error rates peaking at ~25%",
    of="requests of API users on 2025-06-10",
    basis="peak",
    when="2025-06-10",
)
GPU_OUTAGE = (
    _clock(3, 0, src.GPU_2025.at("fully restored by 3:00 PM PDT on June"))
    + _NEXT_DAY
    - _clock(11, 36, src.GPU_2025.at("On June 9 at 11:36 PM PDT"))
).meaning_of("all affected systems, 2025-06-09 to 06-10", basis="degraded", when="2025-06-10")
MODEL_ROLLBACK = about(hours(24)) @ src.SYCOPHANCY.at(
    "The full rollback took around 24 hours to",
    of="GPT-4o, back to its former version",
    basis="step",
    when="2025-04",
)
SEARCH_FAILED = about(minutes(35)) @ src.LOW_PRIORITY_2025.at(
    "increase in error rates for ~35 minutes",
    of="ChatGPT search on 2025-07-09",
    basis="degraded",
    when="2025-07-09",
)

# 2026
CONFIGURATION_FAILED = about(percent(35)) @ src.CONFIGURATION_2026.at(
    "dropped by approximately 35% during the peak impact",
    of="drop of successful conversation requests",
    basis="peak",
    when="2026-02-12",
)
_FEBRUARY_12 = src.CONFIGURATION_2026.at("between 1:20 PM and 1:40 PM PST")
CONFIGURATION_DEGRADED = ((minutes(40) @ _FEBRUARY_12) - (minutes(20) @ _FEBRUARY_12)).meaning_of(
    "ChatGPT conversations on 2026-02-12", basis="degraded", when="2026-02-12"
)
