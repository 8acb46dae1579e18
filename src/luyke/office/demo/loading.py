"""The whole demonstration, loaded once, in the order in which an office would do it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.db import transaction

from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.demo import history, november, publication, report, review
from luyke.office.demo.people import people_create
from luyke.office.demo.registers import FILLS
from luyke.office.demo.registers.land import land_tie
from luyke.office.demo.series import series_record
from luyke.office.indicators.models import Indicator
from luyke.office.indicators.services import catalogue_load
from luyke.office.places.models import Place
from luyke.office.places.services import place_list_import

#: The day at which the demonstration stands still: that of the December meeting.
DAY = date(2021, 12, 28)


@transaction.atomic
def demo_load(*, at: datetime, say: Callable[[str], object]) -> bool:
    """Fills an empty office, all or nothing; False where one is in use already. `say` is told each step."""
    if Person.objects.exists():
        return False
    say("Danh mục địa bàn và chỉ tiêu …")
    place_list_import(by=SYSTEM, at=at)
    catalogue_load(by=SYSTEM, at=at)
    people = people_create(at=at)
    indicators = {indicator.code: indicator for indicator in Indicator.objects.all()}
    say("Kế hoạch năm 2021 và số liệu các năm trước của quận Lê Chân …")
    district = history.district()
    agencies = history.agencies_create(district)
    history.plan_assign(district, indicators)
    history.past_record(district, indicators)
    say("Sổ theo dõi …")
    for fill in FILLS:
        fill(district)
    say("Kỳ báo cáo tháng 11/2021 …")
    november.bodies_report(district, agencies, indicators, people)
    november.wards_report(district, indicators, people)
    november.report_received(district, people)
    say("Hội nghị ngày 29/11/2021 và nhiệm vụ tháng 12 …")
    review.committee_meets(district, agencies, indicators, people)
    land_tie(people)
    say("Báo cáo tháng 11/2021 của UBND quận, của Quận ủy …")
    report.reports_issued(district, people)
    say("Trang công khai của tháng 11/2021 …")
    publication.november_publish(district, people)
    say("Số liệu thật của Việt Nam và Hải Phòng, 2015-2021 …")
    series_record(indicators)
    publication.country_publish(Place.objects.standing().get(code="VN"))
    return True
