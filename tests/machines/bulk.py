"""Small files of the providers' real form.

AWS: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/
reading-service-price-list-file-for-services.html
Azure: https://learn.microsoft.com/rest/api/cost-management/retail-prices/azure-retail-prices
"""

import json
from typing import Any

PLAIN = {
    "operatingSystem": "Linux",
    "tenancy": "Shared",
    "preInstalledSw": "NA",
    "capacitystatus": "Used",
    "operation": "RunInstances",
    "vcpu": "4",
    "memory": "16 GiB",
    "instanceType": "m5.xlarge",
    "regionCode": "us-east-1",
}


def product(sku: str, **changes: str) -> dict[str, Any]:
    return {"sku": sku, "productFamily": "Compute Instance", "attributes": {**PLAIN, **changes}}


def term(sku: str, code: str, *prices: tuple[str, str], **attributes: str) -> dict[str, Any]:
    dimensions = {
        f"{sku}.{code}.{index}": {
            "rateCode": f"{sku}.{code}.{index}",
            "unit": unit,
            "pricePerUnit": {"USD": price},
        }
        for index, (unit, price) in enumerate(prices)
    }
    return {
        f"{sku}.{code}": {
            "offerTermCode": code,
            "sku": sku,
            "effectiveDate": "2026-11-01T00:00:00Z",
            "priceDimensions": dimensions,
            "termAttributes": attributes,
        }
    }


def offer(length: str, payment: str, kind: str = "standard") -> dict[str, str]:
    return {"LeaseContractLength": length, "PurchaseOption": payment, "OfferingClass": kind}


def aws(**changes: Any) -> bytes:
    reserved = {
        **term("A1", "R1", ("Hrs", "0.1210000000"), **offer("1yr", "No Upfront")),
        **term("A1", "R2", ("Quantity", "989"), ("Hrs", "0"), **offer("1yr", "All Upfront")),
        **term(
            "A1", "R3", ("Quantity", "1013"), ("Hrs", "0.0390"), **offer("3yr", "Partial Upfront")
        ),
        **term("A1", "R4", ("Hrs", "0.1390000000"), **offer("1yr", "No Upfront", "convertible")),
    }
    content = {
        "formatVersion": "v1.0",
        "offerCode": "AmazonEC2",
        "version": "20261120000000",
        "publicationDate": "2026-11-20T18:02:11Z",
        "products": {
            "A1": product("A1"),
            "B2": product("B2", operatingSystem="Windows"),
            "C3": product("C3", tenancy="Dedicated"),
            "D4": product("D4", preInstalledSw="SQL Std"),
            "E5": product("E5", instanceType="u-6tb1.112xlarge", vcpu="448", memory="6,144 GiB"),
            "F6": {"sku": "F6", "productFamily": "Storage", "attributes": {"volumeType": "gp3"}},
        },
        "terms": {
            "OnDemand": {
                "A1": term("A1", "OD", ("Hrs", "0.1920000000")),
                "B2": term("B2", "OD", ("Hrs", "0.3760000000")),
                "C3": term("C3", "OD", ("Hrs", "0.2040000000")),
                "D4": term("D4", "OD", ("Hrs", "0.6720000000")),
                "E5": term("E5", "OD", ("Hrs", "54.6000000000")),
            },
            "Reserved": {"A1": reserved},
        },
        **changes,
    }
    return json.dumps(content).encode()


def item(sku: str, price: float, **changes: Any) -> dict[str, Any]:
    return {
        "currencyCode": "USD",
        "tierMinimumUnits": 0.0,
        "retailPrice": price,
        "unitPrice": price,
        "armRegionName": "eastus",
        "location": "US East",
        "meterName": "D4s v5",
        "productName": "Virtual Machines Dsv5 Series",
        "skuName": "D4s v5",
        "serviceName": "Virtual Machines",
        "unitOfMeasure": "1 Hour",
        "type": "Consumption",
        "isPrimaryMeterRegion": True,
        "armSkuName": sku,
        **changes,
    }


def page(*items: dict[str, Any], following: str | None = None) -> bytes:
    content = {
        "BillingCurrency": "USD",
        "CustomerEntityId": "Default",
        "CustomerEntityType": "Retail",
        "Items": items,
        "NextPageLink": following,
        "Count": len(items),
    }
    return json.dumps(content).encode()
