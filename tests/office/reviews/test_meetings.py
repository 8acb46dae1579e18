"""A meeting from its agenda to its notice; what was frozen is derived again to the last digit."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse
from tests.layout.measures import OF_ANY
from tests.layout.measures.cases import case_of
from tests.layout.measures.printed import pages_of
from tests.office.reviews.conftest import Give
from tests.office.scoreboard.month import observe, revise

from luyke.layout import Paragraph
from luyke.layout.lines import number_line
from luyke.office.accounts.models import Person
from luyke.office.audit.models import AppendOnlyError, Entry
from luyke.office.collection.refusals import RefusedError, WrongStateError
from luyke.office.indicators.models import Indicator
from luyke.office.places.models import Place
from luyke.office.reviews import services
from luyke.office.reviews.freezing import differences, freeze
from luyke.office.reviews.models import Body, ItemKind, Review, Snapshot
from luyke.office.reviews.printing import programme_bytes
from luyke.office.reviews.programme import programme_of
from luyke.office.targets.models import Target

pytestmark = pytest.mark.django_db
LATER = datetime(2021, 12, 10, 2, 0, tzinfo=UTC)


def _titles(review: Review) -> list[str]:
    return [item.title for item in review.agenda.filter(dropped=False)]


def test_the_agenda_asks_first_for_what_is_missed_and_at_risk(
    review: Review, people: dict[str, Person], now: datetime
) -> None:
    assert services.agenda_draft(review=review, by=people["secretary"], at=now) > 0
    first = review.agenda.first()
    assert (first.kind, first.indicator.code) == (ItemKind.FIGURE, "LK011")
    assert "Giải ngân vốn đầu tư công" in first.title
    assert "72,1 tỷ đồng" in first.reason
    assert "kế hoạch 141,973 tỷ đồng (" in first.reason


def test_the_agenda_is_handed_out_as_a_document_of_its_side(
    review: Review, state_review: Review, people: dict[str, Person], now: datetime
) -> None:
    secretary = people["secretary"]
    for meeting, head in ((review, "Số-CTr/QU"), (state_review, "Số:/CTr-UBND")):
        services.agenda_draft(review=meeting, by=secretary, at=now)
        for title in ("Công tác cán bộ", "Việc đã bỏ"):
            services.agenda_item_add(review=meeting, title=title, by=secretary, at=now)
        services.agenda_item_drop(item=meeting.agenda.last(), by=secretary, at=now)
        document = programme_of(meeting)
        assert "".join(number_line(document.heading, document.rules).split()) == head
        said = [block.text.text for block in document.blocks if isinstance(block, Paragraph)]
        assert said[0] == "Thời gian: 14 giờ 00, ngày 29/11/2021."
        first, *_others, last = (line for line in said if line[0].isdigit())
        assert first.startswith("1. Giải ngân vốn đầu tư công: nguy cơ (chỉ tiêu). Ước 72,1 tỷ đồng; bằng ")
        kept = meeting.agenda.filter(dropped=False).count()
        assert last == f"{kept}. Công tác cán bộ."
        case, pages = case_of(document), pages_of(programme_bytes(meeting, "pdf"))
        for measure in OF_ANY:
            measure(case, pages)


def test_a_letter_that_cannot_be_printed_is_named_on_the_page(
    review: Review, people: dict[str, Person], now: datetime, enter: Callable[[str], Client]
) -> None:
    services.agenda_item_add(review=review, title="Việc 漢 đã xong", by=people["secretary"], at=now)
    client = enter("secretary")
    answer = client.get(reverse("reviews:programme_file", args=[review.pk, "pdf"]), follow=True)
    assert "“漢”" in answer.content.decode()
    word = client.get(reverse("reviews:programme_file", args=[review.pk, "docx"]))
    assert word["Content-Disposition"] == 'attachment; filename="chuong-trinh-hoi-nghi-29-11-2021.docx"'
    assert client.get(reverse("reviews:programme_file", args=[review.pk, "exe"])).status_code == 404


def test_drafting_again_adds_nothing_and_brings_nothing_back(
    review: Review, people: dict[str, Person], now: datetime
) -> None:
    secretary = people["secretary"]
    services.agenda_draft(review=review, by=secretary, at=now)
    services.agenda_item_drop(item=review.agenda.first(), by=secretary, at=now)
    services.agenda_item_add(review=review, title="Công tác cán bộ", by=secretary, at=now)
    before = _titles(review)
    assert services.agenda_draft(review=review, by=secretary, at=now) == 0
    assert _titles(review) == before
    assert before[-1] == "Công tác cán bộ"


def test_lines_change_places_and_stop_at_the_ends(review: Review, people: dict[str, Person], now: datetime) -> None:
    secretary = people["secretary"]
    for title in ("một", "hai", "ba"):
        services.agenda_item_add(review=review, title=title, by=secretary, at=now)
    last = review.agenda.last()
    services.agenda_item_move(item=last, up=True, by=secretary, at=now)
    assert _titles(review) == ["một", "ba", "hai"]
    services.agenda_item_move(item=last, up=True, by=secretary, at=now)
    services.agenda_item_move(item=last, up=True, by=secretary, at=now)
    assert _titles(review) == ["ba", "một", "hai"]


def test_a_frozen_table_is_derived_again_as_it_was_whatever_became_known_since(
    review: Review, year: dict[str, Indicator], places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    taken = services.review_freeze(review=review, by=people["secretary"], at=now)
    assert differences(taken) == []
    observe(places["305"], year["LK011"], "2021-01/2021-11", "99.9", known_at=LATER)
    revise(Target.objects.get(indicator=year["LK011"], place=places["305"]), "150", known_at=LATER)
    taken = Snapshot.objects.get(pk=taken.pk)
    assert differences(taken) == []
    assert freeze(place=places["305"], period="2021-11", as_of=LATER).sha256 != taken.sha256
    row = next(row for row in json.loads(taken.rows)["rows"] if row["indicator"] == "LK011")
    assert (Decimal(row["value"]), row["value_shown"]) == (Decimal("72100000000"), "72,1")


def test_what_would_be_derived_otherwise_is_named(
    review: Review, year: dict[str, Indicator], places: dict[str, Place], people: dict[str, Person], now: datetime
) -> None:
    taken = services.review_freeze(review=review, by=people["secretary"], at=now)
    # Slipped in with a moment before the meeting: only the hash can tell.
    observe(places["305"], year["LK011"], "2021-01/2021-11", "99.9", known_at=datetime(2021, 11, 28, 9, tzinfo=UTC))
    assert differences(taken) == ["Giải ngân vốn đầu tư công"]


def test_a_table_is_frozen_in_vietnamese_whoever_asks(places: dict[str, Place], year: object, now: datetime) -> None:
    from django.utils import translation

    mine = freeze(place=places["305"], period="2021-11", as_of=now)
    with translation.override("en"):
        assert freeze(place=places["305"], period="2021-11", as_of=now) == mine


def test_a_snapshot_is_never_changed(review: Review, people: dict[str, Person], now: datetime) -> None:
    taken = services.review_freeze(review=review, by=people["secretary"], at=now)
    taken.rows = "{}"
    with pytest.raises(AppendOnlyError):
        taken.save()


def test_frozen_again_the_newest_counts_and_the_first_is_kept(
    review: Review, people: dict[str, Person], now: datetime
) -> None:
    first = services.review_freeze(review=review, by=people["secretary"], at=now)
    second = services.review_freeze(review=review, by=people["secretary"], at=LATER)
    assert list(review.snapshots.all()) == [second, first]


def test_nothing_is_concluded_without_figures_and_a_conclusion(
    review: Review, people: dict[str, Person], now: datetime, give: Give
) -> None:
    with pytest.raises(RefusedError, match="chốt số liệu"):
        services.review_conclude(review=review, by=people["leader"], at=now)
    services.review_freeze(review=review, by=people["secretary"], at=now)
    with pytest.raises(RefusedError, match="Chưa có kết luận"):
        services.review_conclude(review=review, by=people["leader"], at=now)
    directive = give(review, conclude=False)
    with pytest.raises(PermissionDenied):
        services.review_conclude(review=review, by=people["secretary"], at=now)
    assert directive.given_at is None
    services.review_conclude(review=review, by=people["leader"], at=now)
    directive.refresh_from_db()
    assert directive.given_at == now
    assert [event.kind for event in directive.events.all()] == ["given"]


def test_what_was_concluded_stands(review: Review, people: dict[str, Person], now: datetime, give: Give) -> None:
    secretary, directive = people["secretary"], give(review)
    entries = Entry.objects.count()
    for act in (
        lambda: services.agenda_draft(review=review, by=secretary, at=now),
        lambda: services.review_freeze(review=review, by=secretary, at=now),
        lambda: services.conclusion_revise(conclusion=directive.conclusion, text="khác", by=secretary, at=now),
        lambda: services.directive_drop(directive=directive, by=secretary, at=now),
        lambda: services.remark_add(review=review, speaker="A", text="b", by=secretary, at=now),
    ):
        with pytest.raises(WrongStateError):
            act()
    assert Entry.objects.count() == entries


def test_the_next_meeting_opens_with_what_is_open(
    review: Review, party: Body, people: dict[str, Person], now: datetime, give: Give
) -> None:
    directive = give(review)
    following = services.review_create(
        body=party, title="Hội nghị tháng 12", period="2021-12", meets_at=datetime(2021, 12, 28, 1, tzinfo=UTC),
        chair="A", by=people["secretary"], at=LATER,
    )  # fmt: skip
    services.agenda_draft(review=following, by=people["secretary"], at=LATER)
    lines = following.agenda.filter(kind=ItemKind.DIRECTIVE)
    assert [line.directive for line in lines] == [directive]
    assert "quá hạn" in lines[0].reason


def test_a_theme_is_closed_with_a_result_for_each_of_its_targets(
    party: Body, people: dict[str, Person], now: datetime
) -> None:
    secretary, leader = people["secretary"], people["leader"]
    theme = services.theme_set(body=party, year=2021, name="Chỉnh trang đô thị", by=secretary, at=now)
    one = services.theme_target_add(theme=theme, name="Cải tạo 12 ngõ", by=secretary, at=now)
    with pytest.raises(RefusedError, match="Cải tạo 12 ngõ"):
        services.theme_close(theme=theme, verdicts={}, assessment="Tốt", by=leader, at=now)
    services.theme_close(
        theme=theme, verdicts={one.pk: ("reached", "12/12 ngõ")}, assessment="Hoàn thành.", by=leader, at=now
    )
    one.refresh_from_db()
    assert (one.verdict, theme.closed_at) == ("reached", now)
    with pytest.raises(WrongStateError):
        services.theme_target_add(theme=theme, name="Thêm", by=secretary, at=now)


def test_the_verdict_on_a_themes_target_is_that_of_the_frozen_figures(
    party: Body, year: dict[str, Indicator], people: dict[str, Person], now: datetime, places: dict[str, Place],
    enter: object,
) -> None:  # fmt: skip
    secretary, leader = people["secretary"], people["leader"]
    theme = services.theme_set(body=party, year=2021, name="Đầu tư công", by=secretary, at=now)
    plan = Target.objects.get(indicator=year["LK011"], place=places["305"])
    enter("secretary").post(reverse("reviews:theme_target_add", args=[theme.pk]), {"target": plan.pk})
    one = theme.targets.get()
    assert (one.name, one.target) == ("Giải ngân vốn đầu tư công", plan)
    review = services.review_create(
        body=party, title="Tổng kết", period="2021-11", meets_at=now, chair="A", theme=theme, by=secretary, at=now
    )
    services.review_freeze(review=review, by=secretary, at=now)
    observe(places["305"], year["LK011"], "2021-01/2021-11", "150", known_at=now)
    services.theme_close(
        theme=theme, verdicts={one.pk: ("reached", "Về đích.")}, assessment="Tốt.", by=leader, at=LATER
    )
    one.refresh_from_db()
    assert one.verdict == "partly"
    assert one.result.startswith(("Ước 72,1 tỷ đồng; bằng 50,8%", "72,1 tỷ đồng; bằng 50,8%"))
    assert one.result.endswith("Về đích.")
