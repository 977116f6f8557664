"""What Coinbase had to invent: connection pooling, traffic forecast, deploys, user fragments."""

from atlas import Asynchronous, Call, NovelSolutions, Observation, Solution, statement, waive
from systems.coinbase import _control as control
from systems.coinbase import _failures as failures
from systems.coinbase import _sources as src
from systems.coinbase import components as c
from systems.coinbase import facts

NO_CODE = c.gap("open source code")

with NovelSolutions(
    c.coinbase,
    "MongoDB pooler mongobetween, predictive scaler, deployer Odin",
    as_of="2026-06-02",
    solutions=[
        Solution(
            "mongobetween",
            problem=statement("each process of a Rails app has a pool: connection storms")
            @ src.MONGOBETWEEN.at("each of which need a separate MongoDB connection"),
            invention=statement("a sidecar proxy that poses as a mongos and pools connections")
            @ src.MONGOBETWEEN.at("multiplex them across a smaller connection pool"),
            effect={
                "connection spikes before (2020)": facts.SPIKES_BEFORE,
                "connection spikes after (2020)": facts.SPIKES_AFTER,
            },
            open_source=statement("github.com/coinbase/mongobetween")
            @ src.MONGOBETWEEN.at("go install github.com/coinbase/mongobetween"),
            components=[c.mongobetween],
        ),
        Solution(
            "Snapchain",
            problem=statement("every server is ephemeral, a challenge for chain nodes (2019)")
            @ src.SNAPCHAIN.at("a lot more challenging when considering blockchain nodes."),
            invention=statement("the blockchain infrastructure on AWS is built with it (2019)")
            @ src.SNAPCHAIN.at("our Blockchain Infrastructure with Snapchain"),
            effect={"effect": c.gap("what it gained: the opening of the post ends before it")},
            open_source=NO_CODE,
            components=[control.snapchain, c.nodes],
        ),
        Solution(
            "Traffic forecast for databases",
            problem=statement("scaling that starts when traffic is high is often too late (2024)")
            @ src.PREDICTION.at("traffic is already high is often too late."),
            invention=statement("a model predicts spikes and scales the databases before them")
            @ src.PREDICTION.at("predict the traffic spikes and trigger a scale"),
            effect={
                "effect (2024)": statement(
                    "the scale target doubled twice, some hours before a peak"
                )
                @ src.PREDICTION.at("doubling twice a few hours before peak traffic.")
            },
            open_source=NO_CODE,
            components=[control.scaler, c.mongodb],
        ),
        Solution(
            "Fragments and freshness tokens",
            problem=statement("one GetUser API and traffic that surges with the market")
            @ src.IDENTITY_NEWS.at("Coinbase broke apart its monolithic GetUser API"),
            invention=statement("fragments with their own API and store; tokens for fresh reads")
            @ src.IDENTITY_NEWS.at("exposes them through its own API and dedicated"),
            effect={"reads, peak (undated)": facts.USERS_READS},
            open_source=NO_CODE,
            components=[c.users_service, c.fragments],
        ),
        Solution(
            "Odin",
            problem=c.gap("what led to Odin"),
            invention=statement("deploys as a state machine: new groups, then old ones deleted")
            @ src.ODIN.at("create new instances, wait for them to become"),
            effect={
                "goal": statement("roll back with no or minimal impact on users")
                @ src.ODIN.at("recover and roll back with no/minimal impact")
            },
            open_source=statement("github.com/coinbase/odin")
            @ src.ODIN.at("# Odin Auto-Scaling Group Deployer"),
            components=[control.odin],
        ),
    ],
    figures={
        "connection spikes before (2020)": facts.SPIKES_BEFORE,
        "connection spikes after (2020)": facts.SPIKES_AFTER,
        "Users service, peak reads": facts.USERS_READS,
    },
    patents=c.gap("patents: none was looked for beyond the posts"),
    urgent=[
        failures.SLOW_CLUSTER,
        failures.NO_CONNECTION,
        failures.TABLE_THROTTLED,
        failures.RELEASE_FAILS,
    ],
) as diagram:
    c.rails >> Call("queries") >> c.mongobetween >> Call("pooled") >> c.mongodb
    c.services >> Call("user data") >> c.users_service
    c.users_service >> Call("other fragments") >> c.mongodb
    c.users_service >> Call("hot fragments") >> c.fragments
    control.scaler >> Observation("scale before a spike") >> c.mongodb
    control.snapchain >> Observation("builds and deploys") >> c.nodes
    control.odin >> Observation("deploys") >> c.ec2_services
    c.nodes >> Asynchronous("deposits") >> c.services
    waive("EV504", because=c.NO_DATE)
