"""Addresses of collection."""

from django.urls import path

from luyke.office.collection.views import asked, by_hand, entry, files, keys, mine, regimes, rounds

app_name = "collection"
urlpatterns = [
    path("", mine.mine, name="mine"),
    path("<int:pk>/", entry.entry, name="entry"),
    path("<int:pk>/luu/", entry.save, name="save"),
    path("<int:pk>/mau/", files.template, name="template"),
    path("<int:pk>/tep/", files.upload, name="upload"),
    path("<int:pk>/van-ban/<int:document>/", files.propose, name="propose"),
    path("<int:pk>/xem/", rounds.submission, name="submission"),
    path("<int:pk>/buoc/", rounds.step, name="step"),
    path("ky/", rounds.index, name="round_list"),
    path("ky/<int:pk>/", rounds.overview, name="round"),
    path("che-do/", regimes.index, name="regime_list"),
    path("che-do/dat/", regimes.choose, name="regime_place"),
    path("che-do/dat/<int:place>/", regimes.add, name="regime_add"),
    path("che-do/<int:pk>/", regimes.detail, name="regime"),
    path("che-do/<int:pk>/sua/", regimes.revise, name="regime_revise"),
    path("che-do/<int:pk>/chi-tieu/", asked.lines, name="regime_lines"),
    path("che-do/<int:pk>/chi-tieu/<int:line>/", asked.line, name="regime_line"),
    path("che-do/<int:pk>/don-vi/", asked.reporters, name="reporter_add"),
    path("che-do/<int:pk>/don-vi/<int:reporter>/", asked.reporter, name="reporter"),
    path("che-do/<int:pk>/ky/", by_hand.open_round, name="round_open"),
    path("che-do/<int:pk>/ky/<int:round>/", by_hand.round_by_hand, name="round_by_hand"),
    path("ngay-nghi/", by_hand.days_off, name="day_off_list"),
    path("khoa-api/", keys.keys, name="keys"),
    path("phep-kiem-tra/", rounds.checks, name="checks"),
]
