"""House words, each with the term of the field that says it: the one list of rules and tests.

A pattern ignores case and is searched in one line; what it must leave alone (standard uses of the
same word) is excluded in the pattern and stated in `keeps`.
"""

from attrs import frozen

_THING = (
    r"(?:nodes?|servers?|machines?|hosts?|disks?|sites?|zones?|regions?|replicas?|brokers?|"
    r"members?|primar(?:y|ies)|secondar(?:y|ies)|standbys?|leaders?|services?|components?|"
    r"clusters?|pods?|instances?|caches?|databases?|journeys?)"
)
"""What fails, and is not `lost`; data, messages, packets and connections are."""


@frozen(eq=False)  # looked up by identity, millions of times
class HouseWord:
    """A wording that readers stumble over.

    Args:
        pattern: A regular expression for it.
        standard: What the field says instead.
        example: A text that holds it.
        keeps: Texts that the pattern leaves alone: standard uses of the same words.
    """

    pattern: str
    standard: str
    example: str
    keeps: tuple[str, ...] = ()


WORDS = (
    # Metaphors for outages and recovery.
    HouseWord(
        r"\b(?<!process )(?<!worker )(?<!thread )(?<!child )(?:dies|dying|die)\b",
        "is down, fails or crashes",
        "if Redis dies, 3 more are down",
        ("the worker process died", "retried when a process dies"),
    ),
    HouseWord(rf"\bdead {_THING}\b|\bdead prox(?:y|ies)\b|\b(?:look|looks|is|are) dead\b",
              "failed or down", "finds dead primaries",
              ("dead letter queue", "dead tuples", "deadlock detected", "dead connections")),
    HouseWord(r"\bdeaths?\b", "failure or crash", "the death of a node"),
    HouseWord(
        rf"\bkill(?:s|ed|ing)? (?:the |a |an |whole |every )?{_THING}\b", "takes down",
        "one bad rule kills the site", ("the kernel kills the process", "OOM killed", "kill -9"),
    ),
    HouseWord(
        rf"\blost (?!an? |the |its |their |one |all |no )(?:\w+ )?{_THING}\b|"
        rf"\b{_THING} (?:is|are|was|were) lost\b|"
        r"\bis lost alone\b|\bare lost with it\b",
        "failed or down", "reboot lost nodes; journeys lost",
        ("data is lost", "messages are lost", "a replica lost its primary"),
    ),
    HouseWord(rf"\bloss of (?:an?|one|two|the|any) (?:whole )?{_THING}\b|\bbears? the loss\b",
              "failure of (a node, a zone); N+1 where it is survived",
              "sites that bear the loss of one", ("loss of data", "packet loss", "quorum loss")),
    HouseWord(r"\bits loss\b", "its failure; downstream impact", "its loss takes along"),
    HouseWord(r"\btak(?:es?|ing|en) (?:\w+ ){1,3}?along\b|\btakes? (?:nothing )?along\b",
              "takes down; no downstream impact", "its failure takes nothing along",
              ("runs along the edge",)),
    HouseWord(r"\bstruck\b", "affected", "workers struck"),
    HouseWord(r"\bharm(?:s|ed|ing)?\b", "impact, damage, or affects", "15 minutes of harm",
              ("a harmless change",)),
    HouseWord(r"\bspared\b", "avoided; prevented the impact on; freed",
              "it would have spared the API", ("a spare node", "memory to spare")),
    HouseWord(r"\bsick(?:er|est)?\b", "unhealthy", "take sick pods out"),
    HouseWord(r"(?<!self-)(?<!self )(?<!partition )(?<!auto-)\bheal(?:s|ed|ing)?\b(?! itself)",
              "recovers, repairs, or re-parents (replicas)", "heals the tree below it",
              ("self-healing", "the partition heals", "the guild cannot heal itself")),
    HouseWord(r"\bmend(?:s|ed|ing)?\b", "fix", "mend the DNS of the machine"),
    HouseWord(r"\bails?\b", "is wrong with", "what ails the head"),
    HouseWord(r"\btired\b", "late at night, by an engineer", "a tired repair of replication"),
    HouseWord(r"\b(?:is|are|it|and|all is) well(?: again)?(?=[.,;:)]|$)", "healthy",
              "once the region is well again", ("well below the limit", "count as well")),
    HouseWord(r"\b(?:copies|copy|array|index|placement|cluster) (?:that )?(?:is|are) whole\b",
              "intact, consistent or fully redundant", "restore the newest copy that is whole",
              ("the network as a whole",)),
    HouseWord(r"\bcalm\b", "back to normal load", "the database is calm"),
    HouseWord(r"\bhiccups?\b", "stall", "writes have a hiccup"),
    HouseWord(r"\bwakes? (?!up\b)(?=people|somebody|someone|who|the|an? |engineers|developers)|"
              r"\b(?:is|are|was) woken\b",
              "pages; is paged; triggers (a bug)", "wakes the engineers of the service",
              ("wakes up every 5 s",)),
    HouseWord(r"\bturned away\b", "rejected", "nobody is turned away"),
    HouseWord(r"\bwithout a word\b(?! about)|\blast words\b|\bword of its own\b",
              "without a log line; last log lines", "read the last words of CoreDNS"),
    HouseWord(r"\bfor want of\b", "for lack of", "killed for want of memory"),
    HouseWord(r"\bstands? (?:still|alone)\b|\bstood still\b", "stalls; is independent",
              "code search stands still", ("a standalone server",)),
    # Things that ask, tell, know and look.
    HouseWord(r"\b(?<!that )(?<!which )asks (?:for |its |the |each |every |all |whether |an? )",
              "requests, queries, calls or requires", "asks the breaker; asks for the root zone"),
    HouseWord(r"\btells? (?:each|every|all|the|its|other|services|jobs|people|consul|\w+ apart)\b",
              "notifies, sends to, reports to; distinguishes", "tells services who is alive",
              ("the report does not tell",)),
    HouseWord(r"\btells? (?:hosts?|people|\w+ and \w+) (?:apart|from)\b|\btold apart\b",
              "distinguishes", "a prompt that tells hosts apart"),
    HouseWord(r"\blooks? (?:who|what|whether)\b|\bwho (?:trails|follows whom)\b|"
              r": who (?:leads|writes)\b",
              "list, check (the leaders, the lag)", "look who leads the partitions"),
    HouseWord(r"\bwhose it is\b|\bwhose error\b", "authenticates; which side returned the error",
              "says for every request whose it is"),
    HouseWord(r"\bby which part is\b|\bby what\b(?=[.,;]|$)", "which component; the cause",
              "neither when nor by what"),
    HouseWord(r"\bwhat (?:stands|there is)\b", "the thing's own name", "finds what stands"),
    HouseWord(r"\bwho(?:ever|soever) (?:asks|builds|flushes|searches)\b", "the client, the user",
              "to whoever asks"),
    HouseWord(r"\bstop who\b", "stop the client that", "stop who flushes"),
    HouseWord(r"\bnobody waits for(?=[,;.]|$)", "asynchronous", "nobody waits for, and in no sum",
              ("nobody waits for a metadata lock any more",)),
    HouseWord(r"\bare (?:not )?believed\b|\bnone is believed\b", "trusted, selected (time sources)",
              "why the servers are not believed"),
    HouseWord(r"\bhalf done\b|\bstands half\b", "partially applied", "the change stands half done"),
    # Verbs of moving, building and undoing.
    HouseWord(r"\b(?:take|takes|took|taken|taking) (?!(?:\w+ ){0,3}(?:value|pods?|node|go) back)"
              r"(?:\w+ ){0,4}back\b", "roll back or revert", "the change was taken back"),
    HouseWord(r"\bway back\b", "rollback", "no way back was published"),
    HouseWord(r"\bthe way (?:between|to both|to them|for answers)\b|\bopen the way\b",
              "the network path; allow the traffic", "test the way between all of them"),
    HouseWord(r"\bbrings? (?:\w+ ){0,4}(?:out|to (?:the|every|all|production))\b|"
              r"\bbrought to production\b",
              "deploys, releases or distributes", "brings new versions to the pods",
              ("bring the node back",)),
    HouseWord(r"\bbring(?:s|ing)? (?:the |a |services |\w+ )(?:\w+ )?back\b", "restore to service",
              "bring the zone back"),
    HouseWord(r"\banew\b", "again, from scratch; rebuilt", "the copies are made anew"),
    HouseWord(r"\b(?:kept?|keeps?|stays?|brought|both sides) in step\b|\bin step with\b",
              "in sync, consistent", "kept in step by triggers", ("deployed in steps",)),
    HouseWord(r"\b(?:writes|reads|keys|stood|stand|kept|keeps?|hosts|rows) apart\b|\bparted\b",
              "separately; split; unreplicated (writes)", "reads apart from writes",
              ("some minutes apart",)),
    HouseWord(r"\b(?:go(?:es|ing)?|went) on (?!call\b|to\b|now\b)(?=\w+ing\b)|"
              r"\b(?:go(?:es)?|going|went) on(?=[.,;]|$)", "continue", "reads go on",
              ("goes on to the next zone", "what goes on now")),
    HouseWord(r"\bunder way\b", "in progress or in flight", "requests under way"),
    HouseWord(r"\bhold(?:s|ing)? up\b(?! to)|\bheld up\b", "blocks or delays",
              "compactions hold up reads", ("holds up to 500,000 sessions",)),
    HouseWord(r"\bbears? (?:it|that|a|an|the|more|them|some)\b|\b(?:can|cannot) bear\b",
              "handles, tolerates, has capacity for", "if the servers can bear more",
              ("pages bear no date",)),
    HouseWord(r"\boutlived? (?:its|their) time\b", "expired", "hooks that outlived their time"),
    HouseWord(r"(?<!web)\bhooks (?:are |were )?(?:dropped|lost|sent|that)\b", "webhook events",
              "hooks dropped", ("webhooks dropped",)),
    HouseWord(r"\bswells?\b", "grows", "sets that swell and split"),
    HouseWord(r"\b(?:is|are|was|were) (?:a )?stampeded\b|\bstampeded\b", "hit by a cache stampede",
              "the store is stampeded", ("a cache stampede",)),
    HouseWord(r"\bretries do the rest\b|\band retries follow\b", "a retry storm",
              "a part does not grow, and retries follow"),
    HouseWord(r"\blet (?:one|go|more|it|the|them|each|loose)\b.{0,24}\bwin\b|\blet go\b",
              "delete, release; one client rebuilds (lock)", "let one client win"),
    HouseWord(r"\bkept from office\b|\bin office\b", "excluded from leader election",
              "slow leaders kept from office"),
    HouseWord(r"\bto agree by\b|\bis sought\b", "for coordination; election timeout",
              "silence until a new leader is sought"),
    HouseWord(r"\bput right\b|\bset(?:s)? (?:\w+ ){1,3}right\b", "correct", "set the clock right"),
    HouseWord(r"\bwithout hands\b|\bby hand alone\b", "automated", "smoke tests without hands"),
    HouseWord(r"\bcertificates? (?:\w+ ){0,4}(?:ends?|ended)\b(?!-)|\bended certificates?\b",
              "expires, expired", "when each certificate ends",
              ("the certificate of a front end-user",)),
    HouseWord(r"\bthrown out\b|\bthrows? out\b", "evicted; discarded", "items are thrown out"),
    HouseWord(r"\blife of names?\b|\bnames live\b", "DNS TTL", "shorten the life of names"),
    HouseWord(r"\bnames? (?:still )?leads? to\b|\bleads? (?:each|them|it) (?:service|to|through)\b",
              "resolves to, routes to", "a service's name still leads to the old site"),
    HouseWord(r"\bwork(?:s|ed)? off\b", "drains, processes (a backlog)", "queues are worked off"),
    HouseWord(r"\btwice as strong\b|\bstronger machines?\b", "larger machines, twice the capacity",
              "machines twice as strong"),
    HouseWord(r"\bprocessors? left\b|\bshort of processors?\b", "CPU saturated",
              "no processor left"),
    HouseWord(r"\beased\b", "reduced", "once the network is eased"),
    HouseWord(r"\bruns? away\b", "grows without limit; runaway", "the bill runs away",
              ("a runaway query",)),
    # Dated English.
    HouseWord(r"\bseldom\b", "rarely", "FGC grows seldom"),
    HouseWord(r"\bthrice\b", "three times", "kept thrice"),
    HouseWord(r"\bbeside\b", "next to, alongside, in addition to", "beside the service's own"),
    HouseWord(r"\bwhere(?:upon|of|in|fore)\b|\bthere(?:upon|of|in)\b", "so, which, by which",
              "whereupon it fails", ("wherever it runs", "therefore it fails", "whereby")),
    HouseWord(r"\bstands? in (?!for\b|the way\b)", "is in, appears in; its documentation gives",
              "no threshold stands in its documentation", ("a replica stands in for it",)),
    HouseWord(r"\b(?:speaks?|spoke|tells?|told) of\b", "mentions, reports",
              "the report speaks of metadata"),
    HouseWord(r"\b(?:is|was|are|were) (?:not |none )?told\b(?! to)|: told\b|\bnot told\b",
              "stated, published", "how is not told", ("unless told otherwise",)),
    HouseWord(r"\bwithin reach\b", "found", "no report within reach names one"),
    HouseWord(r"\b(?:lest|hitherto|aught|naught|betwixt|amongst|whilst)\b", "plain English",
              "lest it fails"),
    HouseWord(r"\bnever (?:is|was|are|were|does|did) (?:it|they|there|the|a)\b",
              "subject before verb", "never is it full"),
    HouseWord(r"\b(?:so|such) (?:it|they) (?:be|were)\b|\b(?:broke|met|found) on the way\b",
              "issues hit", "what broke on the way"),
    HouseWord(r"\bdearer\b|\bdearest\b", "more expensive", "the dearer store"),
    HouseWord(r"\b(?:fell|falls|went|goes|going) silent\b", "stopped responding",
              "a client fell silent"),
    HouseWord(r"\bchecked like\b", "validated like", "own files checked like input"),
    HouseWord(r"\band as what\b", "and with which status", "which servers it holds, and as what"),
    HouseWord(r"\bpatience\b", "timeout", "its patience is short"),
    HouseWord(r"\bdrowns?\b", "is overloaded", "before it drowns"),
    # Labels of pictures, pages and the terminal.
    HouseWord(r"\b(?:is|are|was|were) not public\b|^not public\b",
              "not published; or none, not applicable", "the reserved share is not public"),
    HouseWord(r"\bfails by\b(?! itself)", "failure mode", "fails by: disk full"),
    HouseWord(r"\bwhat is typed\b|\bwhat to type\b", "command", "what is typed is not public"),
    HouseWord(r"\bleaves? (?:rules? )?unmet\b|\bleft unmet\b", "waived checks",
              "rules this view leaves unmet"),
    HouseWord(r"\btaken back by\b", "rollback", "taken back by: revert"),
    HouseWord(r"\bthe hops leave\b", "remaining budget", "what the hops leave of it"),
    HouseWord(r"\bin no sum\b", "not part of the budget", "and in no sum"),
    HouseWord(r"\bretries public\b|\bare the retries\b", "retries not published",
              "of no call are the retries public"),
    HouseWord(r"\bwould show it\b|\bwhat shows it\b", "detection signals", "what would show it"),
    HouseWord(r"\bit went through\b", "affected components, in order",
              "below: the components it went through"),
    HouseWord(r"\bbought as\b", "reserved (committed) share", "bought as commitments"),
    HouseWord(r", \w+ (?:is|are) in it\b", "unallocated; includes", "logs, support is in it",
              ("checkers know what is in it",)),
    HouseWord(r"\bwhat one costs\b", "unit cost", "what one costs"),
    HouseWord(r"\bcost a month\b", "monthly cost", "cost a month"),
    HouseWord(r"\bact from here\b|\bthe law and its inputs\b", "action threshold; model and inputs",
              "act from here"),
    HouseWord(r"\bgo on when\b", "proceed when", "go on when both agree"),
    HouseWord(r"\bwould have (?:stopped|kept) it from\b", "would have prevented",
              "would have kept it from failing"),
    HouseWord(r"\bsorts? of (?:call|link|view|failure|signal|page)s?\b|\bare its sorts\b",
              "kind of", "the sort of call", ("a sort of the rows",)),
)  # fmt: skip
"""Wordings that no text may hold."""

_PLACE = r"^(?:[^:]{1,60}: )?"
"""Where a step is taken may come before what it does: `On the primary: list the senders`."""

STEP_TITLES = (
    HouseWord(_PLACE + r"look (?!up\b)", "List, Check or Find", "Look for errors",
              ("Look up a name", "On the primary: list the senders")),
    HouseWord(_PLACE + r"see (?:whether|which|what|who|if|how)\b", "Check or List",
              "See which server leads"),
    HouseWord(_PLACE + r"ask\b", "Query, Request, Run or Check", "Ask the origin directly"),
    HouseWord(_PLACE + r"tell\b", "Notify or Configure", "Tell the clients"),
    HouseWord(_PLACE + r"let\b", "Allow, Configure or Wait for", "Let the pods return"),
    HouseWord(_PLACE + r"(?:read|say|note) (?:how|what|which|who|whether|when|why|at)\b",
              "Check, List or Measure", "Read how full the disk is", ("Read the eviction policy",)),
    HouseWord(_PLACE + r"give\b", "Set, Assign or Add", "Give the server memory"),
    HouseWord(_PLACE + r"(?:make sure|have|bring|grab)\b",
              "Verify, Configure, Restore or Capture", "Bring the node back"),
    HouseWord(_PLACE + r"hold\b.*\bagainst\b", "Compare with",
              "Hold used memory against the limit", ("Hold the rollout",)),
    HouseWord(_PLACE + r"take (?!a\b|an\b|the \w+ out of|snapshots?\b)",
              "Remove, Roll back or Reduce", "Take fewer records a poll", ("Take a snapshot now",)),
    HouseWord(r"^(?:if|as|where|before|afterwards|this|once|when|never)\b",
              "begin with the verb; say when after it", "If the machine has memory, raise it",
              ("Asynchronously commit",)),
)  # fmt: skip
"""Beginnings of steps that are no imperative with a plain verb."""

FAILURE_TITLES = (
    HouseWord(r"\bgone\b", "down, unavailable or deleted", "Redis is gone"),
    HouseWord(r"\bone .* is away\b|\bis away\b", "down", "One zone is away"),
    HouseWord(r"\bwhatever\b|\bwhat is no longer true\b|\bwhat it should not\b",
              "name the fault (high latency, stale reads)", "Produce requests are slow, whatever"),
    HouseWord(r"\b(?:a|one) part\b", "the component or the tier", "A part does not grow"),
    HouseWord(r"\bbehind the log\b|\bbehind is slow\b", "lag; slow upstream",
              "one service behind is slow"),
    HouseWord(r"\btakes its process again\b|\bby chance or on purpose\b",
              "name the fault as an alert would", "A list takes its process again"),
    HouseWord(r"\bis given up\b", "aborted", "the operation is given up"),
    HouseWord(r"\bagainst the plan\b", "misconfigured", "may be written against the plan"),
)  # fmt: skip
"""Riddles in names of failures."""
