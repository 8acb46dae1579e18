"""Addresses of the vaccination register."""

from django.urls import path

from luyke.office.registers.vaccination.views import campaign, sheets, sites

app_name = "vaccination"
urlpatterns = [
    path("", sheets.case_list, name="case_list"),
    path("<int:pk>/", sheets.case, name="case"),
    path("nhap/", sheets.enter, name="enter"),
    path("tep/", sheets.workbook, name="workbook"),
    path("mau/", sheets.template, name="template"),
    path("nap/", sheets.upload, name="upload"),
    path("bao-phu/", campaign.coverage_page, name="coverage"),
    path("bao-phu/dan-so/", campaign.population, name="population"),
    path("diem-tiem/", sites.site_list, name="site_list"),
    path("diem-tiem/<int:pk>/dong/", sites.close, name="site_close"),
    path("diem-tiem/<int:pk>/bo/", sites.withdraw, name="site_withdraw"),
    path("vac-xin/", campaign.supplies, name="supplies"),
]
