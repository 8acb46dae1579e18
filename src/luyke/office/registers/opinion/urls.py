"""Addresses of the register of public opinion."""

from django.urls import path

from luyke.office.registers.opinion.views import entry, issues

app_name = "opinion"
urlpatterns = [
    path("", issues.case_list, name="case_list"),
    path("<int:pk>/", issues.case, name="case"),
    path("<int:pk>/ghi/", entry.change, name="change"),
    path("<int:pk>/phan-anh/", issues.hearing, name="hearing"),
    path("nhap/", entry.enter, name="enter"),
    path("tep/", issues.workbook, name="workbook"),
    path("mau/", entry.template, name="template"),
    path("nap/", entry.upload, name="upload"),
]
