"""Addresses of collection."""

from django.urls import path

from luyke.office.collection.views import entry, files, keys, mine, rounds

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
    path("khoa-api/", keys.keys, name="keys"),
    path("phep-kiem-tra/", rounds.checks, name="checks"),
]
