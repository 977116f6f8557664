"""One For You timeline, from the request to the ranked page."""

from atlas import SLO, Call, RequestFlow, gaps_in, statement
from systems.twitter import _failures as failures
from systems.twitter import _sources as src
from systems.twitter import components as c
from systems.twitter import facts

gap = gaps_in("Twitter's post on its algorithm and the code of 2023")

with RequestFlow(
    c.twitter,
    "One For You timeline: candidates, tweets, ranking",
    as_of="2023-07-07",
    slo=SLO(**gap.of("objective", "availability", "p50", "p99", "p999")),
    fallback=statement("2023, if turned on: above 80 % CPU, Earlybird does less work a search")
    @ src.QUALITY.at("Reports the QF actually used to degrade"),
    figures={
        "time of a run, mean (2023)": facts.RUN_TIME,
        "CPU time of a run (2023)": facts.RUN_CPU,
        "For You runs a day (2023)": facts.RUNS_A_DAY,
        "features ranking reads (2023)": facts.FEATURES,
        "For You from search index (2023)": facts.IN_NETWORK_SHARE,
        "engagements kept in UTEG (2023)": facts.GRAPH_HOURS,
        "feature caches: timeout (2023)": facts.FEATURE_TIMEOUT,
    },
    urgent=[
        failures.SEARCH_DEGRADED,
        failures.RETRY_STORM,
        failures.CACHE_DEAD,
        failures.BAD_CHANGE,
    ],
) as diagram:
    (
        c.clients
        >> Call("HTTPS")
        >> c.api
        >> Call("For You", note="one product pipeline")
        >> c.home_mixer
    )
    scored = Call("scored tweets", timeout=facts.SCORED_TIMEOUT, optional=True, note="two tries")
    c.home_mixer >> scored >> c.twemcache
    ranked = Call("candidates", timeout=facts.RANKER_TIMEOUT, optional=True)
    c.home_mixer >> ranked >> c.timeline_ranker
    in_network = Call("in-network", timeout=facts.RANKER_SEARCH_TIMEOUT, note="no retry")
    c.timeline_ranker >> in_network >> c.earlybird
    liked = Call("liked by", timeout=facts.RANKER_GRAPH_TIMEOUT, optional=True)
    c.timeline_ranker >> liked >> c.graph
    c.home_mixer >> c.OUT_OF_NETWORK >> c.cr_mixer
    c.home_mixer >> Call("features", timeout=facts.EARLYBIRD_TIMEOUT) >> c.earlybird
    c.home_mixer >> Call("tweets", note="hydration") >> c.tweetypie
    cached = Call("cached tweets", timeout=facts.TWEET_CACHE_TIMEOUT, optional=True)
    c.tweetypie >> cached >> c.twemcache
    c.tweetypie >> Call("tweets", note="on a miss") >> c.manhattan
    c.tweetypie >> Call("users", timeout=facts.USERS_TIMEOUT) >> c.gizmoduck
    c.tweetypie >> Call("follows", timeout=facts.GRAPH_TIMEOUT) >> c.social_graph
    c.home_mixer >> Call("rank", timeout=facts.PREDICTION_TIMEOUT, note="heavy ranker") >> c.navi
