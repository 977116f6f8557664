"""Every page, talk and file about Stripe that its facts cite."""

from atlas import Publisher, Repository

CHECKED = "2026-11-27"

_base = "https://stripe.com"
stripe = Publisher("Stripe", checked=CHECKED, base=_base)
stripe_copy = Publisher("Stripe", checked=CHECKED, base=_base, read_in="a copy")
stripe_opening = Publisher("Stripe", checked=CHECKED, base=_base, read_in="a copy of its opening")
docs = Publisher("Stripe documentation", checked=CHECKED, base="https://docs.stripe.com")
press = Publisher(checked=CHECKED, kind="secondary")

# Posts and reports
DOCDB = stripe_copy.post(
    "How Stripe’s document databases supported 99.999% uptime with zero-downtime data migrations",
    "blog/how-stripes-document-databases-supported-99.999-uptime-with-zero-downtime-data-"
    "migrations",
    "2024-06-06",
)
LIMITERS = stripe_copy.post("Scaling your API with rate limiters", "blog/rate-limiters", "2017")
LEDGER = stripe_copy.post(
    "Ledger: Stripe’s system for tracking and validating money movement",
    "blog/ledger-stripe-system-for-tracking-and-validating-money-movement",
    "2024-02-16",
)
RADAR = stripe_opening.post("How we built it: Stripe Radar", "blog/how-we-built-it-stripe-radar")
RCA = stripe_opening.post(
    "Root cause analysis: significantly elevated error rates on 2019-07-10",
    "rcas/2019-07-10",
    "2019-07-12",
)
INDEX_OUTAGE = stripe_opening.post(
    "Outage postmortem (2015-10-08 UTC)",
    "https://www.outagereports.net/outage-postmortem-2015-10-08-utc-stripe/",
    "2015-10",
)
INDEX_COMMENT = Publisher("Stripe", checked=CHECKED).post(
    "Comment by a Stripe infrastructure engineer on the outage of 2015-10-08",
    "https://news.ycombinator.com./item?id=10365798",
    "2015-10",
)
QUEUE_OUTAGE = stripe_opening.post(
    "Outage postmortem (2015-12-17 UTC)",
    "https://www.outagereports.net/outage-postmortem-2015-12-17-utc-stripe/",
    "2015",
)
IDEMPOTENCY = stripe_opening.post(
    "Designing robust and predictable APIs with idempotency", "blog/idempotency", "2017-02-22"
)
DNS_POST = stripe_opening.post(
    "The secret life of DNS packets: investigating complex networks",
    "blog/secret-life-of-dns",
    "2019-05-21",
)
DNS_SUMMARY = press.post(
    "The secret life of DNS packets (a summary of Stripe's post of 2019-05-21)",
    "https://sysdesign-wiki.pages.dev/sources/"
    "2024-12-12-stripe-the-secret-life-of-dns-packets-investigating-complex-networks/",
    "2024-12-12",
    by="sysdesign-wiki",
)
GAME_DAY = stripe_opening.post(
    "Game Day Exercises at Stripe: Learning from `kill -9`",
    "blog/game-day-exercises-at-stripe",
    "2014-10-28",
)
DNS_STUDY = press.post(
    "How Stripe Solved Hourly DNS Failures and Cut Query Traffic by 86% Using Smart Load "
    "Distribution",
    "https://vegastack.com/blog/stripe-dns-load-distribution-86-percent-reduction",
    by="VegaStack",
)
RESERVED = stripe_opening.post(
    "Effectively using AWS Reserved Instances", "blog/aws-reserved-instances", "2018-06-26"
)
BILLING_TALK = stripe.post(
    "The AWS Billing Machine and Optimizing Cloud Costs (abstract of the talk)",
    "https://www.usenix.org/conference/srecon19asia/presentation/lopopolo",
    "2019-06-12",
)
FINANCE = Publisher("Ryan Lopopolo, of Stripe's cloud cost accounting", checked=CHECKED).post(
    "Productive Engineering–Finance Partnership",
    "https://hyperbo.la/w/engineering-finance-partnership/",
    "2018-10-27",
    read_in="a copy of its opening",
)
SORBET = stripe_opening.post(
    "Sorbet: Stripe’s type checker for Ruby", "blog/sorbet-stripes-type-checker-for-ruby", "2022-03"
)
SORBET_SPEED = Publisher("Nelson Elhage, then at Stripe", checked=CHECKED).post(
    "Why the Sorbet typechecker is fast",
    "https://blog.nelhage.com/post/why-sorbet-is-fast",
    "2020",
    read_in="a copy of its opening",
)
SELECTIVE_TESTS = Publisher("Stripe", checked=CHECKED).quoted(
    "Selective Test Execution at Stripe: Fast CI for a 50M-line Ruby monorepo",
    "https://stripe.dev/blog/selective-test-execution-at-stripe-fast-ci-for-a-50m-line-ruby-"
    "monorepo",
    "2026-04-10",
    read_in="a quote at b.hatena.ne.jp/YassLab/CI/Ruby/",
)
SELECTIVE_SUMMARY = press.post(
    "Selective Test Execution at Stripe: Fast CI for a 50M-line Ruby monorepo (a summary)",
    "https://tokenburn.fyi/article/selective-test-execution-at-stripe-fast-ci-for-a-50m-line-ruby-"
    "monorepo",
    "2026-04-11",
    by="TokenBurn",
)
MINIONS = press.post(
    "Stripe's AI 'Minions' Now Ship 1,300 Pull Requests Per Week With Zero Human-Written Code",
    "https://awesomeagents.ai/news/stripe-minions-coding-agents-1300-prs",
    "2026-02",
    by="Awesome Agents",
)

# Letters and Black Fridays
LETTER_2023 = stripe.quoted(
    "Stripe's 2023 annual letter",
    "annual-updates/2023",
    "2024",
    read_in="a long quote at cbui.dev/deploy-more",
)
LETTER_POST = Publisher("David Singleton, CTO of Stripe", checked=CHECKED).post(
    "We've just shared our annual letter",
    "https://meilu.sanwago.com/url-68747470733a2f2f7777772e6c696e6b6564696e2e636f6d/posts/"
    "davidpsingleton_stripe-2023-annual-letter-activity-7173702507880177668-tweM",
    "2024",
)
LETTER_2025 = stripe.post(
    "Our 2025 annual letter (as posted by Stripe)",
    "https://www.techtwitter.com/tweet/8667f1ff-71ff-4f62-bdc2-dedff66fda7e",
    "2026",
)
BLACK_FRIDAY_2024 = stripe_copy.post(
    "Businesses processed more than $31 billion on Stripe from Black Friday through Cyber Monday",
    "newsroom/news/bfcm2024",
    "2024",
)
BLACK_FRIDAY_2023 = press.post(
    "Businesses Reportedly Processed Over $18.6B via Stripe During Black Friday and Cyber Monday",
    "https://www.crowdfundinsider.com/2023/11/217262-businesses-reportedly-processed-over-18-6b-"
    "via-stripe-during-black-friday-and-cyber-monday/",
    "2023-11",
    by="Crowdfund Insider",
)
VOLUME_2024 = press.post(
    "Stripe's 2025 letter explained",
    "https://onstrategy.eu/stripes-2025-letter-explained/",
    "2025",
    by="onstrategy",
)

# Talks
CONSUL_TALK = Publisher("HashiCorp, a talk by Stripe", checked=CHECKED, kind="vendor").post(
    "How Stripe Uses Consul to Build Service Mesh",
    "https://www.hashicorp.com/resources/how-stripe-uses-consul-to-build-service-mesh",
    read_in="a copy of its opening",
)
KAFKA_TALK = Publisher("Confluent, a talk by Stripe", checked=CHECKED, kind="vendor").post(
    "6 Nines: How Stripe keeps Kafka highly-available across the globe (abstract)",
    "https://www.confluent.io/events/kafka-summit-london-2022/"
    "6-nines-how-stripe-keeps-kafka-highly-available-across-the-globe/",
    "2022-04-26",
)
PINOT_TALK = Publisher("Kafka Summit, a talk by Stripe", checked=CHECKED, kind="vendor").post(
    "Analyzing Petabyte Scale Financial Data with Apache Pinot and Apache Kafka (abstract)",
    "https://www.kafka-summit.org/sessions/"
    "analyzing-petabyte-scale-financial-data-with-apache-pinot-and-apache-kafka/",
    "2021-05-12",
)
PINOT = Publisher("StarTree", checked=CHECKED, kind="vendor").post(
    "Stripe’s Journey to $18.6B of Transactions During Black Friday-Cyber Monday with Apache Pinot",
    "https://www.startree.ai/blog/stripe-journey-to-18-b-of-transactions-with-apache-pinot",
    "2024-04-04",
)
METRICS_CASE = Publisher("AWS", checked=CHECKED, kind="vendor").post(
    "Stripe Architects for Observability at Scale",
    "https://aws.amazon.com/solutions/case-studies/stripe-architects-case-study",
    "2024",
)
METRICS_MOVE = Publisher("AWS, with Stripe", checked=CHECKED, kind="vendor").post(
    "How Stripe architected massive scale observability solution on AWS",
    "https://aws.amazon.com/blogs/mt/how-stripe-architected-massive-scale-observability-solution-"
    "on-aws",
    "2024",
    read_in="a copy of its opening",
)
NINES_TALK = press.post(
    "How Stripe achieves five and a half 9s of availability (FSI321), a summary of the talk",
    "https://www.antstack.com/talks/reinvent24/"
    "how-stripe-achieves-five-and-a-half-9s-of-availability-fsi321",
    "2024-12",
    by="AntStack",
)

# Documentation
RATE_LIMITS = docs.post("Rate limits", "rate-limits.")
KEYS = docs.post("Idempotent requests", "idempotency")
KEYS_V1 = docs.post(
    "Idempotent requests (reference of 2026-09-30, preview)",
    "api/idempotent_requests?api-version=2026-09-30.preview",
)
HTTP_ERRORS = docs.post("Advanced error handling", "error-low-level?locale=en-US")
UNDELIVERED = docs.post(
    "Process undelivered webhook events", "webhooks/process-undelivered-events?locale=en-GB"
)
WEBHOOKS = docs.post(
    "Receive Stripe events in your webhook endpoint",
    "webhooks",
    read_in="copies of it in public repositories",
)

# Repositories
_ruby = stripe.repository("stripe/stripe-ruby", "51a180998268147fb40a7712b4fa66b7a3e033c0")
RUBY_SETTINGS = _ruby.file("lib/stripe/stripe_configuration.rb")
RUBY_REQUESTS = _ruby.file("lib/stripe/api_requestor.rb")
RUBY_ERRORS = _ruby.file("lib/stripe/errors.rb")
RUBY_WEBHOOK = _ruby.file("lib/stripe/webhook.rb")
_go = stripe.repository("stripe/stripe-go", "a1e3932f68a22e2bbd8300a30d6a0b54625ff50a")
GO_CLIENT = _go.file("stripe.go")
_python = stripe.repository("stripe/stripe-python", "6c6e3736d16dde7a2f0155379ea3cd99b976460b")
PYTHON_SETTINGS = _python.file("stripe/__init__.py")
_veneur = stripe.repository("stripe/veneur", "0db558ae5941fd953166648123faf5949f74688b")
VENEUR_README = _veneur.file("README.md")
VENEUR_FLUSHER = _veneur.file("flusher.go")
VENEUR_MAIN = _veneur.file("cmd/veneur/main.go")
VENEUR_PROXY = _veneur.file("proxy/handlers/handlers.go")
VENEUR_DIALER = _veneur.file("proxy/connect/connect.go")
_smokescreen = stripe.repository("stripe/smokescreen", "a3294a6cc4e4e33cd086ec0d5bca9f22db097023")
SMOKESCREEN_README = _smokescreen.file("README.md")
SMOKESCREEN_METRICS = _smokescreen.file("pkg/smokescreen/metrics/metrics.go")
SMOKESCREEN_CODE = _smokescreen.file("pkg/smokescreen/smokescreen.go")
SMOKESCREEN_CONFIG = _smokescreen.file("pkg/smokescreen/config.go")
SMOKESCREEN_ACL = _smokescreen.file("pkg/smokescreen/acl/v1/acl.go")
_brandur = Repository(
    "brandur/sorg",
    commit="b1301adc0a0326cefb59baa0c1fe22479d6f1045",
    checked=CHECKED,
    publisher="Brandur Leach, then at Stripe",
)
REDIS_CLUSTER = _brandur.file(
    "content/articles/redis-cluster.md",
    title="Scaling a High-traffic Rate Limiting Stack with Redis Cluster",
    published="2018-04-26",
)
CANONICAL = _brandur.file(
    "content/articles/canonical-log-lines.md",
    title="Using Canonical Log Lines for Online Visibility",
    published="2016-11-26",
)

# Others
RCA_STUDY = press.post(
    "API severely degraded twice in one day (a study of Stripe's root cause analysis)",
    "https://aftermath.sh/open-playback/enc_VIaE4c15KYs4UXDLI",
    by="Aftermath",
)
RCA_2015 = press.post(
    "API degraded 90 minutes (a study of Stripe's postmortem of 2015-10-08)",
    "https://aftermath.sh/open-playback/enc_VIaE4JLd38Fjtanlx",
    by="Aftermath",
)
RCA_LESSONS = stripe.quoted(
    "Root cause analysis: significantly elevated error rates on 2019-07-10",
    "rcas/2019-07-10",
    "2019-07-12",
    read_in="quotes in a study of public incident reports",
)
CASE_STUDY = Repository(
    "sujeet-pro/sujeet.pro",
    commit="9826178bd5dbd9817daa9db8937d5e82cd19bda3",
    checked=CHECKED,
    publisher="sujeet.pro",
).file(
    "content/articles/stripe-idempotency-reliability/README.md",
    title="Stripe: Idempotency for Payment Reliability (a study of Stripe's pages)",
    published="2026-04-21",
    kind="secondary",
)
