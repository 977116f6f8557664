"""Blast radius of the tweet service and of a data center, and two internal changes."""

from atlas import Call, FailureDomains, Incident, Observation, statement, undisclosed
from systems.twitter import _failures as failures
from systems.twitter import _incident_facts as times
from systems.twitter import _sources as src
from systems.twitter import components as c
from systems.twitter import facts

INCIDENTS = [
    Incident(
        "A configuration change for paid access breaks the API",
        date="2023-03-06",
        report=src.API_2023,
        cascade=[c.api, c.clients],
        trigger=statement("a bad configuration change by the one engineer on the project")
        @ src.API_2023.at("the engineer made a “bad configuration change”"),
        impact=statement("links, images and TweetDeck fail; many internal tools, too")
        @ src.API_2023.at("bringing down much of Twitter's internal tools"),
        mitigation=undisclosed(
            "mitigation: not reported; Platformer: recovered within a couple of hours"
        ),
        duration=times.API_2023,
    ),
    Incident(
        "Data of the rate limits is deleted",
        date="2023-02-08",
        report=src.LIMITS_2023,
        cascade=[c.limiter, c.tweetypie, c.api],
        trigger=statement("an employee deleted data of the service of the limits by mistake")
        @ src.LIMITS_2023.at("an employee mistakenly deleted important data"),
        impact=statement("users could not post: refused as over the daily limit")
        @ src.LIMITS_2023.at("The outage left users unable to tweet"),
        mitigation=undisclosed("mitigation: not reported; the service's team had left"),
        duration=times.LIMITS_2023,
    ),
    Incident(
        "Heat shuts the Sacramento data center down",
        date="2022-09-05",
        report=src.HEAT_2022,
        cascade=[c.data_centers],
        trigger=statement("extreme weather: all physical equipment in Sacramento shut down")
        @ src.HEAT_2022.at("the total shutdown of physical equipment in"),
        impact=statement(
            "no disruption for users, Twitter said; one more loss could have cut off some"
        )
        @ src.HEAT_2022.at("we may not be able to serve traffic"),
        mitigation=statement("workloads moved to Atlanta and Portland; only urgent changes allowed")
        @ src.FREEZE_2022.at("transferring its workloads to its data centers in"),
        duration=undisclosed("duration: on 2022-09-09 it was still in a non-redundant state"),
    ),
    Incident(
        "An inadvertent change to internal systems",
        date="2020-10-15",
        report=src.CHANGE_2020,
        cascade=[c.api],
        trigger=statement("an inadvertent change that Twitter made itself")
        @ src.CHANGE_2020.at("was caused by an inadvertent change we"),
        impact=statement("many could not post, or see timelines or notifications")
        @ src.CHANGE_2020.at("they weren't able to post tweets, access"),
        mitigation=undisclosed("mitigation: Twitter's words name the cause only"),
        duration=times.CHANGE_2020,
    ),
    Incident(
        "An internal code change takes web and mobile down",
        date="2016-01-19",
        report=src.CHANGE_2016,
        cascade=[c.api],
        trigger=statement("an internal code change")
        @ src.CHANGE_2016.at("“related to an internal code change”"),
        impact=statement("web and mobile down worldwide; all-clear over 8 h after the first word")
        @ src.CHANGE_2016.at("caused its Web and mobile apps to"),
        mitigation=undisclosed("mitigation: the change was reverted, by a secondary report only"),
        duration=times.CHANGE_2016,
    ),
    Incident(
        "Two parallel systems in the data centers fail together",
        date="2012-07-26",
        report=src.DOUBLE_2012,
        cascade=[c.data_centers, c.api],
        trigger=statement("two parallel systems in the data centers failed almost together")
        @ src.DOUBLE_2012.at("the coincidental failure of two parallel systems"),
        impact=statement("down from about 08:20 to 09:00 PDT, back at about 10:25")
        @ src.DOUBLE_2012.at("in action by about 10:25 wrote Mazen"),
        mitigation=undisclosed("mitigation: the post promises investment, no more"),
        duration=times.DOUBLE,
    ),
    Incident(
        "A cascading bug in one infrastructure component",
        date="2012-06-21",
        report=src.CASCADING_2012,
        cascade=[c.api],
        trigger=statement("a bug whose effect cascades into other elements")
        @ src.CASCADING_2012.at("its effect 'cascades' into other elements as"),
        impact=statement("all users, worldwide; back for half an hour from about 10:10 PDT")
        @ src.CASCADING_2012.at("significant impact on all users, worldwide, which"),
        mitigation=statement("rolled back to a previous stable version")
        @ src.CASCADING_2012.at("rolling back to a previous stable version"),
        duration=undisclosed("duration: full recovery began at 11:08 PDT; its end is not stated"),
    ),
]

with FailureDomains(
    c.twitter,
    "Changes that broke Twitter's API and posts in 2023",
    as_of="2023-07-07",
    incidents=INCIDENTS,
    breakers=statement("Tweetypie: 20 failures in a row mark a cache node dead for 30 s (2023)")
    @ src.BACKENDS.at("FailureAccrualFactory.Param(numFailures = 20, markDeadFor = 30.second)"),
    bulkheads=statement("three data centers; two stayed operational when one was lost (2022)")
    @ src.HEAT_2022.at("Its data centers in Atlanta and Portland"),
    focus=c.tweetypie,
    figures={
        "Tweetypie start wait, max (2023)": facts.SERVER_SETS_TIMEOUT,
        "requeued write: retries (2023)": facts.ASYNC_TRIES,
        "requeued write: wait, max (2023)": facts.ASYNC_LONGEST,
        "down, 1 to 15 June 2010": times.DOWN_JUNE_2010,
        "all down, 2012-07-26": times.DOUBLE_DOWN,
        "first word after, 2023-02-08": times.ANSWER_2023,
    },
    urgent=[
        failures.BAD_CHANGE,
        failures.LIMITS_GONE,
        failures.CACHE_DEAD,
        failures.SITE_LOST,
    ],
) as diagram:
    c.clients >> Call("HTTPS") >> c.api >> Call("Home timeline") >> c.home_mixer
    c.api >> Call("tweets") >> c.tweetypie
    c.home_mixer >> Call("tweets") >> c.tweetypie
    c.home_mixer >> Call("For You candidates", optional=True) >> c.timeline_ranker
    c.timeline_ranker >> Call("in-network") >> c.earlybird
    c.home_mixer >> Call("Following") >> c.earlybird
    c.tweetypie >> Call("limits", timeout=facts.LIMITER_TIMEOUT) >> c.limiter
    cached = Call("cached tweets", timeout=facts.TWEET_CACHE_TIMEOUT, optional=True)
    c.tweetypie >> cached >> c.twemcache
    c.tweetypie >> Call("tweets", note="on a miss") >> c.manhattan
    c.tweetypie >> Call("indexes") >> c.flock
    c.data_centers >> Observation("host") >> c.api
