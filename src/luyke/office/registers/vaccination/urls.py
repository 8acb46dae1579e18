"""Addresses of the vaccination register."""

from django.urls import path

from luyke.office.registers.vaccination import campaign, views

app_name = "vaccination"
urlpatterns = [
    path("", views.case_list, name="case_list"),
    path("<int:pk>/", views.case, name="case"),
    path("nhap/", views.enter, name="enter"),
    path("tep/", views.workbook, name="workbook"),
    path("mau/", views.template, name="template"),
    path("nap/", views.upload, name="upload"),
    path("bao-phu/", campaign.coverage_page, name="coverage"),
    path("bao-phu/dan-so/", campaign.population, name="population"),
    path("vac-xin/", campaign.supplies, name="supplies"),
]
