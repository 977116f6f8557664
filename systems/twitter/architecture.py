"""How a timeline is read and a tweet is posted at Twitter, as its code of 2023 shows it."""

from atlas import Asynchronous, Call, CompleteArchitecture, Group, Link, statement
from systems.twitter import _failures as failures
from systems.twitter import _sources as src
from systems.twitter import components as c
from systems.twitter import facts

with CompleteArchitecture(
    c.twitter,
    "Home Mixer reads, tweet service writes, Kafka feeds search",
    as_of="2023-07-07",
    timeouts=statement(
        "Tweetypie, one try (2023): social graph 250 ms, users 300, Flock 300 (writes 400)"
    )
    @ src.SETTINGS.at("socialGraphTimeout = 250.milliseconds"),
    retries=statement("Tweetypie (2023), default: a timed-out call is retried once, at once")
    @ src.SETTINGS.at("retry once on timeout with no backoff"),
    cost=c.twitter.economics.infrastructure,
    figures={
        "tweets a day (2023)": facts.TWEETS_A_DAY,
        "For You runs/s, mean (2023)": facts.RUNS_A_SECOND,
        "items before sourcing (2023)": facts.CANDIDATE_POOL,
        "features ranking reads (2023)": facts.FEATURES,
        "SimClusters communities (2023)": facts.COMMUNITIES,
    },
    urgent=[
        failures.NO_HOSTS,
        failures.CACHE_DEAD,
        failures.SEARCH_DEGRADED,
        failures.BAD_CHANGE,
    ],
    see=[
        Link(
            "incidents/debugging/kafka_consumer_lag",
            "guide",
            because="Earlybird's ingesters and UTEG read Kafka",
        ),
    ],
) as diagram:
    diagram.include(Group("candidate sources", [c.earlybird, c.cr_mixer, c.graph]))
    c.clients >> Call("HTTPS") >> c.api >> Call("Home timeline") >> c.home_mixer
    c.api >> Call("tweets") >> c.tweetypie
    ranked = Call("For You candidates", timeout=facts.RANKER_TIMEOUT, optional=True)
    c.home_mixer >> ranked >> c.timeline_ranker
    in_network = Call("in-network", timeout=facts.RANKER_SEARCH_TIMEOUT, note="no retry")
    c.timeline_ranker >> in_network >> c.earlybird
    liked = Call("liked by", timeout=facts.RANKER_GRAPH_TIMEOUT, optional=True)
    c.timeline_ranker >> liked >> c.graph
    c.home_mixer >> Call("Following", timeout=facts.EARLYBIRD_TIMEOUT) >> c.earlybird
    c.home_mixer >> c.OUT_OF_NETWORK >> c.cr_mixer
    c.home_mixer >> Call("predictions", timeout=facts.PREDICTION_TIMEOUT) >> c.navi
    c.home_mixer >> Call("tweets") >> c.tweetypie
    c.tweetypie >> Call("cached", timeout=facts.TWEET_CACHE_TIMEOUT, optional=True) >> c.twemcache
    c.tweetypie >> Call("tweets") >> c.manhattan
    c.tweetypie >> Call("users", timeout=facts.USERS_TIMEOUT) >> c.gizmoduck
    c.tweetypie >> Call("read indexes", timeout=facts.FLOCK_TIMEOUT) >> c.flock
    c.tweetypie >> Asynchronous("tweet events", note="EventBus client") >> c.kafka_log
    c.kafka_log >> Asynchronous("tweets, by ingesters") >> c.earlybird
    c.kafka_log >> Asynchronous("engagements") >> c.graph
