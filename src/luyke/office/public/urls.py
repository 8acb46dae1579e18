"""Addresses of the public pages."""

from django.urls import path

from luyke.office.public.views import pages

app_name = "public"
urlpatterns = [
    path("", pages.front, name="front"),
    path("dia-ban/<slug:code>/", pages.place, name="place"),
    path("dia-ban/<slug:code>/thang/<slug:period>/", pages.month, name="month"),
    path("dia-ban/<slug:code>/chi-tieu/<slug:indicator_code>/", pages.indicator, name="indicator"),
    path("so/", pages.number, name="number"),
    path("so-sanh/", pages.compare, name="compare"),
]
