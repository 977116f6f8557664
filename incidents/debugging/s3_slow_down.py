"""S3 answers 503 Slow Down: a busy prefix, an object with many versions, or S3 itself."""

from atlas import (
    Cause,
    Check,
    DebuggingGuide,
    Limit,
    Link,
    Question,
    Step,
    shell,
    statement,
    undisclosed,
    waive,
)
from atlas.technologies.failures.s3 import PATTERNS, PERFORMANCE, RETRIES
from atlas.technologies.failures.s3 import guide as user_guide
from atlas.technologies.s3 import s3
from incidents.debugging._aws import EVENTS, NO_RECOVERY_TIME, SERVICE, cli, gap, own

LOGS = user_guide.file("LogFormat.md")
SYMPTOMS = user_guide.file("troubleshooting-by-symptom.md")
PRACTICES = user_guide.file("ErrorBestPractices.md")
VERSIONS_PAGE = cli.file("s3api/list-object-versions.rst")
LIFECYCLE_PAGE = cli.file("s3api/get-bucket-lifecycle-configuration.rst")

PLACE = Check(
    "Count the requests with status 503 by bucket, operation and prefix.",
    shell(
        """awk '$13 == 503 {sub("[^/]*$", "", $9); print $2, $8, $9}' <log-file> """
        "| sort | uniq -c | sort -rn | head -20"
    )
    @ LOGS.at("The numeric HTTP status code of the response"),
    healthy=statement("several prefixes or buckets with similar counts")
    @ LOGS.at("REST.GET.VERSIONING"),
    unhealthy=statement("one prefix with most of the count") @ LOGS.at("DOC-EXAMPLE-BUCKET1"),
    verify="Without the sub(…) it counts by key. The access logs must have been on before, and "
    "come late: until then count the errors of the client.",
)
VERSIONS = Check(
    "Count the versions of the most throttled object, up to 1000.",
    shell(
        "aws s3api list-object-versions --bucket <bucket> --prefix <key> --max-items 1000 "
        "--query 'length(not_null(Versions, `[]`))' --output json"
    )
    @ VERSIONS_PAGE.at("retrieves version information for an object in"),
    healthy=statement("a small number") @ VERSIONS_PAGE.at('"Versions": ['),
    unhealthy=statement("1000: there are at least as many")
    @ SYMPTOMS.at("objects with millions of versions"),
    verify="0: the log encodes the key, as %20 for a blank: decode it. Without versioning: 1. S3 "
    "Inventory counts them all. Longer keys count, too.",
)
RATE = Check(
    "Count the requests of that prefix in each second.",
    shell(
        """grep -F ' <key>' <log-file> | awk '{split($8, a, "."); print $3, a[2]}' """
        "| sort | uniq -c | sort -rn | head -5"
    )
    @ LOGS.at("[06/Feb/2019:00:00:38 +0000]"),
    healthy=statement("fewer requests a second than a prefix takes")
    @ PERFORMANCE.at("at least 3,500 PUT/COPY/POST/DELETE or 5,500 GET/HEAD requests"),
    unhealthy=statement("more than 3,500 writes or 5,500 reads in a second")
    @ PERFORMANCE.at("at least 3,500 PUT/COPY/POST/DELETE or 5,500 GET/HEAD requests"),
    verify="The key is the prefix here. The records of a second can be in several log files: join "
    "them first.",
)
JOB = Check(
    "Count the requests with status 503 by client address, requester and operation.",
    shell("awk '$13 == 503 {print $5, $6, $8}' <log-file> | sort | uniq -c | sort -rn | head -20")
    @ LOGS.at("The numeric HTTP status code of the response"),
    **gap.of("healthy", "unhealthy"),
    verify="The first row is the job that makes most of the requests: its address, its IAM user or "
    "role, and what it does.",
)
LIFECYCLE = Check(
    "Save the lifecycle rules of the bucket.",
    shell("aws s3api get-bucket-lifecycle-configuration --bucket <bucket>")
    @ LIFECYCLE_PAGE.at("aws s3api get-bucket-lifecycle-configuration"),
    healthy=statement("a rule with NoncurrentVersionExpiration, or none at all")
    @ LIFECYCLE_PAGE.at('"Rules": ['),
    **gap.of("unhealthy"),
    verify="The lifecycle rule to put replaces all of them: its file must hold these, too. "
    "NoSuchLifecycleConfiguration: there are none.",
)
EXPIRE = Step(
    "Expire the old versions by a lifecycle rule: they are deleted for good.",
    command=shell(
        "aws s3api put-bucket-lifecycle-configuration --bucket <bucket> "
        "--lifecycle-configuration file://<file>"
    )
    @ SYMPTOMS.at("to expire the previous versions of objects"),
    **gap.of("healthy", "unhealthy", "takes"),
    risk="high",
    undo="None for what has expired. To stop it, put the saved rules again; if there were none: "
    "aws s3api delete-bucket-lifecycle --bucket <bucket>",
    verify="list-object-versions counts fewer, and the 503 become rare. First ask the owner of the "
    "bucket whether a backup or an audit needs the versions.",
)
SLOWER = Step(
    "Slow down the job that makes most of the requests, and raise its rate gradually.",
    command=undisclosed("command: it is a change in a program of your own"),
    **own.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Let it run at its former rate.",
    verify="No new request with 503 in the client and the access log.",
)
SPREAD = Step(
    "Spread the keys over more prefixes, or cache what is read most.",
    command=undisclosed("command: it is a change in a program of your own"),
    **own.of("healthy", "unhealthy", "takes"),
    risk="medium",
    undo="Deploy the previous release; objects under new keys must be found by it.",
    verify="The rate of each prefix is below what one takes.",
)

with DebuggingGuide(
    s3(SERVICE),
    "S3 503 Slow Down",
    as_of="2026-11-29",
    symptom="Reads or writes of S3 fail or are slow: 503, Please reduce your request rate.",
    signals=[s3.SLOW_DOWN, s3.REDUCE_RATE, s3.SERVER_ERRORS.rising(), s3.FIRST_BYTE.rising()],
    tree=Question(
        "Do the 503 go to one prefix?",
        check=PLACE,
        unhealthy=Question(
            "Is it one object with very many versions?",
            check=VERSIONS,
            unhealthy=Cause(
                "An object has millions of versions, and S3 throttles the bucket",
                why=statement("S3 throttles requests to a bucket with such objects")
                @ SYMPTOMS.at("automatically throttles requests to the bucket"),
                fix=[LIFECYCLE, SLOWER, EXPIRE],
            ),
            healthy=Question(
                "Is the rate above what one prefix takes?",
                check=RATE,
                unhealthy=Cause(
                    "The prefix gets more than it can take",
                    why=statement("3,500 writes or 5,500 reads a second is what it takes at least")
                    @ PERFORMANCE.at("at least 3,500 PUT/COPY/POST/DELETE"),
                    fix=[SPREAD, SLOWER],
                ),
                healthy=Cause(
                    "The rate rose faster than S3 scales",
                    why=statement("until S3 has adapted, some requests get 503")
                    @ PATTERNS.at("503 request responses temporarily until the optimization"),
                    fix=[SLOWER, RETRIES],
                ),
            ),
        ),
        healthy=Question(
            "Is an issue of AWS open in the region?",
            check=EVENTS,
            unhealthy=Cause(
                "S3 itself is overloaded or fails",
                why=statement("its mechanisms against too much use react to high rates")
                @ PRACTICES.at("when a high request rate triggers one of"),
                fix=[RETRIES],
            ),
            healthy=Cause(
                "A job lists, copies or deletes the whole bucket",
                why=statement("a lower request rate reduces such errors")
                @ PRACTICES.at("Reducing your request rate will decrease or eliminate"),
                fix=[JOB, SLOWER],
            ),
        ),
    ),
    limit=Limit(
        "requests that write to one prefix",
        of="requests",
        reads="requests",
        default=s3.PREFIX_WRITES.value,
        headroom=RATE,
    ),
    do_not=[
        "Do not retry at once, or from more threads: each retry is a request that counts.",
        "Do not delete versions in a loop to get rid of them: deletions are throttled as well.",
        "Do not rename prefixes in the middle of it: copies are requests to the same bucket.",
    ],
    precedents=undisclosed(
        "public incident: Amazon's of 2017 is another cause; icco/postmortems and a search for "
        "operators' reports named none with this cause"
    ),
    time_to_recover=NO_RECOVERY_TIME,
    data_loss=statement("writes that are not repeated once the client gives up")
    @ PATTERNS.at("you should implement retry logic when"),
    rollback=statement("put the saved lifecycle rules again; expired versions are lost")
    @ LIFECYCLE_PAGE.at("aws s3api get-bucket-lifecycle-configuration"),
    see=[
        Link(
            "incidents/debugging/aws_api_throttled",
            "guide",
            because="Rate exceeded: other APIs of AWS refuse calls",
        ),
        Link(
            "incidents/debugging/aws_access_denied",
            "guide",
            because="403 instead of 503: the call is not allowed",
        ),
    ],
) as guide:
    waive("IN403", because="no page or report found states a recovery time")
