"""What there is to take, as a DCAT catalogue in JSON-LD, for the portals that gather such catalogues."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from luyke.office.public.data.files import FORMATS, offered
from luyke.office.publishing.selectors import Shown, dataset_body_of, licence_address

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = "https://www.iana.org/assignments/media-types/"


def catalogue(
    datasets: Iterable[Shown], home: str, services: Iterable[tuple[str, str, str]], address: Callable[[str, str], str]
) -> dict[str, object]:
    """The catalogue. `address` gives the address of a set's page ("") or file ("csv").

    `services` are name, address and description of what answers questions of programs.
    """
    found = [_dataset(one, address) for one in datasets]
    return {
        "@context": _CONTEXT,
        "@id": home,
        "@type": "dcat:Catalog",
        "dct:title": _said("Lũy Kế: dữ liệu mở"),
        "dct:description": _said("Bộ dữ liệu đã công bố, có phiên bản và giấy phép."),
        "dct:language": "vi",
        "foaf:homepage": {"@id": home},
        "dcat:dataset": found,
        "dcat:service": [
            {
                "@id": where, "@type": "dcat:DataService", "dct:title": name, "dcat:endpointURL": {"@id": where},
                "dcat:endpointDescription": {"@id": described}, "dcat:servesDataset": [
                    {"@id": one["@id"]} for one in found],
            }
            for name, where, described in services
        ],
    }  # fmt: skip


def _dataset(shown: Shown, address: Callable[[str, str], str]) -> dict[str, object]:
    body, page = dataset_body_of(shown), address(shown.key, "")
    licence = {"@id": licence_address(shown.licence)} if licence_address(shown.licence) else shown.licence
    return {
        "@id": page,
        "@type": "dcat:Dataset",
        "dct:identifier": shown.key,
        "dct:title": _said(shown.title),
        "dct:description": _said(body.description),
        "dct:issued": _moment(shown.first_at.isoformat()),
        "dct:modified": _moment(shown.public_at.isoformat()),
        "owl:versionInfo": str(shown.version),
        "dct:license": licence,
        "dct:source": body.source,
        "dct:publisher": {"@type": "foaf:Agent", "foaf:name": body.place_name},
        "dct:spatial": {"@type": "dct:Location", "dct:identifier": body.place, "dct:title": body.place_name},
        "dct:temporal": {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@value": f"{body.first}-01-01", "@type": "xsd:date"},
            "dcat:endDate": {"@value": f"{body.last}-12-31", "@type": "xsd:date"},
        },
        "dcat:keyword": [variable.name for variable in body.variables],
        "dcat:landingPage": {"@id": page},
        "dcat:distribution": [
            {
                "@id": address(shown.key, kind),
                "@type": "dcat:Distribution",
                "dct:title": kind.upper(),
                "dcat:downloadURL": {"@id": address(shown.key, kind)},
                "dcat:mediaType": {"@id": _MEDIA + FORMATS[kind][0].partition(";")[0]},
                "dct:license": licence,
            }
            for kind in offered()
        ],
    }


def _said(words: str) -> dict[str, str]:
    return {"@language": "vi", "@value": words}


def _moment(text: str) -> dict[str, str]:
    return {"@type": "xsd:dateTime", "@value": text}
