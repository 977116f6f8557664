"""What others wrote about Robinhood: the press, a law firm, a former engineer."""

from atlas import Publisher
from systems.robinhood._sources import CHECKED

_press = Publisher(checked=CHECKED, kind="secondary")

LINFORD = _press.post(
    "Robinhood: sharding to scale",
    "https://tomlinford.com/posts/robinhood-sharding-to-scale",
    by="Tom Linford, an engineer of Robinhood until 2024",
    read_in="a copy of its opening",
)
TECHCRUNCH = _press.post(
    "Robinhood will offer case-by-case compensation for its outage",
    "https://techcrunch.com/2020/03/03/robinhood-will-offer-case-by-case-compensation-for-its-"
    "outage-on-the-day-markets-gained-1-1-trillion/",
    "2020-03-03",
    by="TechCrunch, from Robinhood's statement",
)
FORTUNE = _press.post(
    "Robinhood goes down, the stock app missing an entire trading day",
    "https://fortune.com/2020/03/02/robinhood-still-down-outage/",
    "2020-03-02",
    by="Fortune, from Robinhood's statement",
)
PYMNTS = _press.post(
    "Report on the outage of 2 March 2020",
    "https://pymnts.com/?p=787957",
    "2020-03",
    by="PYMNTS",
)
LEARNBONDS = _press.post(
    "Robinhood Sees Its Third Outage Within a Single Week",
    "https://learnbonds.com/news/"
    "robinhood-sees-its-third-outage-within-a-single-week-as-stock-prices-spiral-down/",
    "2020-03",
    by="Learnbonds",
)
BANKING_DIVE = _press.post(
    "Report on the outage of 9 March 2020",
    "https://gcp.bankingdive.com/news/robinhood-outage-stocks-plunge/573799",
    "2020-03",
    by="Banking Dive",
)
QUARTZ = _press.post(
    "Robinhood joins the list of spectacular financial technology failures",
    "https://qz.com/1812086/robinhood-brokerage-app-suffers-second-day-of-outages",
    "2020-03-03",
    by="Quartz",
)
FTF = _press.post(
    "Robinhood Pays $70M to Resolve FINRA Case",
    "https://ftfnews.com/robinhood-pays-70m-to-resolve-finra-case",
    "2021-07",
    by="FTF News, from FINRA's statement",
)
FINRA_2025 = _press.post(
    "FINRA Fines Robinhood Financial and Robinhood Securities for Numerous Violations",
    "https://www.securitieslaw.com/blog/2025/03/"
    "finra-fines-robinhood-financial-and-robinhood-securities-for-numerous-violations/",
    "2025-03",
    by="securitieslaw.com, from FINRA's release",
)
CNBC_DEPOSIT = _press.post(
    "Robinhood says restrictions on GameStop due to tenfold increase in deposit requirements",
    "https://www.cnbc.com/amp/2021/01/30/"
    "robinhood-says-restrictions-on-gamestop-due-to-tenfold-increase-in-deposit-requirements.html",
    "2021-01-30",
    by="CNBC, from Robinhood's post",
)
INSIDER_DEPOSIT = _press.post(
    "Robinhood was asked for $3 billion to cover trading risks, Tenev tells Musk",
    "https://www.businessinsider.com.au/"
    "robinhood-asked-billion-cover-trading-risks-tenev-elon-musk-clubhouse-2021-2",
    "2021-02",
    by="Business Insider Australia, from Tenev's words",
)
INSIDER_TRADES = _press.post(
    "Robinhood under investigation by SEC, FINRA for handling of day-long March outage",
    "https://markets.businessinsider.com/news/stocks/robinhood-sec-finra-investigation-march-"
    "trading-service-outage-stock-brokerage-2020-8-1029548651",
    "2020-08",
    by="Business Insider",
)
CNBC_CLEARING = _press.post(
    "Robinhood launches its own trade clearing system as customer growth surges",
    "https://www.cnbc.com/2018/10/10/"
    "robinhood-launches-its-own-trade-clearing-system-as-customer-growth-surges.html",
    "2018-10-10",
    by="CNBC",
)
BENZINGA = _press.post(
    "Why and How Did Robinhood Decide to Clear Its Own Trades?",
    "https://benzinga.com/fintech/18/10/12481341/"
    "why-and-how-did-robinhood-decide-to-clear-its-own-trades",
    "2018-10",
    by="Benzinga, an interview with Vlad Tenev",
)
INFOQ = _press.post(
    "Metrics Collection and Monitoring at Robinhood Engineering",
    "https://www.infoq.com/news/2017/05/metrics-monitoring-robinhood",
    "2017-05-23",
    by="InfoQ, from Robinhood's posts",
)
