"""The API: the same services by a person's key, one shape for every error, and nothing of other units."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse

from luyke.office.accounts.models import Person
from luyke.office.collection.models import ApiKey, Cell, State, Submission
from luyke.office.collection.services import api_key_create, api_key_end

Call = Callable[..., tuple[int, dict]]
ROWS = {"T0": ("10.4", "100.4"), "T1": ("7.4", "70.4"), "T2": ("3", "30"), "H1": ("11", "141")}


@pytest.fixture
def call(people: dict[str, Person], now: datetime) -> Call:
    """Calls the API with the key of somebody: status and JSON."""
    client, keys = Client(), {}

    def called(method: str, path: str, body: object = None, who: str = "reporter") -> tuple[int, dict]:
        if who and who not in keys:
            keys[who] = api_key_create(name="phần mềm", by=people[who], at=now)[1]
        headers = {"Authorization": f"Bearer {keys[who]}"} if who else {}
        reply = client.generic(
            method, f"/api/v1{path}", "" if body is None else json.dumps(body), "application/json", headers=headers
        )
        return reply.status_code, reply.json()

    return called


def _cells(rows: dict[str, tuple[str, str]] = ROWS) -> list[dict[str, str]]:
    return [
        {"indicator": code, "column": column, "value": value}
        for code, values in rows.items()
        for column, value in zip(("month", "cumulative"), values, strict=True)
    ]


def test_a_program_enters_and_sends_a_month(call: Call, submission: Submission) -> None:
    assert [one["id"] for one in call("GET", "/submissions")[1]] == [submission.pk]
    status, saved = call("PUT", f"/submissions/{submission.pk}/cells", {"revision": 0, "key": "k", "cells": _cells()})
    assert (status, saved["revision"], saved["changed"], saved["findings"]) == (200, 1, 8, [])
    again = call("PUT", f"/submissions/{submission.pk}/cells", {"revision": 0, "key": "k", "cells": _cells()})[1]
    assert (again["repeated"], again["revision"]) == (True, 1)
    status, grid = call("GET", f"/submissions/{submission.pk}")
    assert grid["rows"][0]["month"] == {"typed": "10,4", "value": "10.4", "problem": "", "choices": []}
    assert (grid["rows"][0]["previous_cumulative"], grid["rows"][0]["plan"]) == ("90", "120")
    assert call("POST", f"/submissions/{submission.pk}/send", {"revision": 1})[1]["state"] == "submitted"
    assert set(Cell.objects.values_list("source", flat=True)) == {"api"}


def test_what_is_sent_again_is_sent_once(call: Call, submission: Submission) -> None:
    call("PUT", f"/submissions/{submission.pk}/cells", {"revision": 0, "key": "k", "cells": _cells()})
    for _ in range(2):  # the first answer was lost on its way
        status, sent = call("POST", f"/submissions/{submission.pk}/send", {"revision": 1})
        assert (status, sent["state"]) == (200, "submitted")
    assert submission.events.count() == 1
    assert call("POST", f"/submissions/{submission.pk}/send", {"revision": 0})[0] == 409


def test_a_contradiction_is_not_sent_until_it_is_answered(call: Call, submission: Submission) -> None:
    rows = ROWS | {"H1": ("11", "140")}
    saved = call("PUT", f"/submissions/{submission.pk}/cells", {"revision": 0, "key": "k", "cells": _cells(rows)})[1]
    assert [(one["code"], one["indicator"], one["answered"]) for one in saved["findings"]] == [("CUM102", "H1", False)]
    status, refusal = call("POST", f"/submissions/{submission.pk}/send", {"revision": 1})
    assert (status, "mâu thuẫn" in refusal["sentence"], len(refusal["details"])) == (422, True, 1)
    answer = {"key": saved["findings"][0]["key"], "kind": "explained", "reason": "Tháng 10 thừa một hộ."}
    assert call("POST", f"/submissions/{submission.pk}/answers", [answer])[1][0]["answered"]
    assert call("POST", f"/submissions/{submission.pk}/send", {"revision": 1})[0] == 200


@pytest.mark.parametrize(
    "body",
    [
        {}, {"revision": -1, "key": "k", "cells": []}, {"revision": 10**30, "key": "k", "cells": []},
        {"revision": 0, "key": "", "cells": []}, {"revision": 0, "key": "k", "cells": [{"indicator": "T0"}]},
        {"revision": 0, "key": "k", "cells": [{"indicator": "T0", "column": "year", "value": "1"}]},
        {"revision": 0, "key": "k", "cells": [{"indicator": "T0", "column": "month", "value": "1e400"}]},
    ],
)  # fmt: skip
def test_what_has_not_its_shape_is_refused_in_the_one_shape(body: dict, call: Call, submission: Submission) -> None:
    status, refusal = call("PUT", f"/submissions/{submission.pk}/cells", body)
    assert (status, sorted(refusal)) == (400, ["details", "sentence"])
    assert not Cell.objects.exists()


@pytest.mark.parametrize("query", ["?limit=99999999999999999999", "?offset=-1", "?limit=0"])
def test_pages_have_bounds(query: str, call: Call, submission: Submission) -> None:
    assert call("GET", f"/submissions{query}")[0] == 400


def test_another_units_submission_is_not_found_whatever_is_asked(call: Call, submission: Submission) -> None:
    path = f"/submissions/{submission.pk}"
    for method, where, body in (
        ("GET", path, None), ("PUT", f"{path}/cells", {"revision": 0, "key": "k", "cells": _cells()}),
        ("POST", f"{path}/answers", []), ("POST", f"{path}/send", {"revision": 0}),
    ):  # fmt: skip
        assert call(method, where, body, who="reporter_elsewhere")[0] == 404
    assert not Cell.objects.exists()
    assert Submission.objects.get(pk=submission.pk).state == State.DRAFT


def test_without_a_key_with_an_ended_one_or_from_a_browser_nothing_opens(
    call: Call, submission: Submission, people: dict[str, Person], now: datetime
) -> None:
    assert call("GET", "/submissions", who="")[0] == 401
    key, letters = api_key_create(name="cũ", by=people["reporter"], at=now)
    api_key_end(key=key, by=people["reporter"], at=now)
    browser = Client()
    browser.force_login(people["reporter"], "luyke.office.accounts.backends.PasswordBackend")
    assert browser.get("/api/v1/submissions").status_code == 401
    wrong = (letters, letters[:-1] + "!", "lk__", "x", f"lk_{key.prefix}_", "")
    for token in wrong:
        assert browser.get("/api/v1/submissions", headers={"Authorization": f"Bearer {token}"}).status_code == 401


def test_an_account_switched_off_takes_its_keys_with_it(
    call: Call, submission: Submission, people: dict[str, Person]
) -> None:
    assert call("GET", "/submissions")[0] == 200
    Person.objects.filter(pk=people["reporter"].pk).update(is_active=False)
    assert call("GET", "/submissions")[0] == 401


def test_a_key_is_shown_once_and_kept_as_its_hash(submission: Submission, people: dict[str, Person]) -> None:
    client = Client()
    client.force_login(people["reporter"], "luyke.office.accounts.backends.PasswordBackend")
    where = reverse("collection:keys")
    letters = client.post(where, {"name": "kế toán"}).content.decode().split("<code>")[1].split("</code>")[0]
    key = ApiKey.objects.get()
    assert letters.startswith(f"lk_{key.prefix}_")
    assert letters not in client.get(where).content.decode()
    assert letters.rsplit("_", 1)[1] not in json.dumps(list(ApiKey.objects.values()), default=str)
    other = Client()
    other.force_login(people["reporter_elsewhere"], "luyke.office.accounts.backends.PasswordBackend")
    assert other.post(where, {"end": str(key.pk)}).status_code == 404
    client.post(where, {"end": str(key.pk)})
    assert ApiKey.objects.get().ended_at is not None
