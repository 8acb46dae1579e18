"""Addresses of the support register."""

from django.urls import path

from luyke.office.registers.support import views

app_name = "support"
urlpatterns = [
    path("", views.case_list, name="case_list"),
    path("<int:pk>/", views.case, name="case"),
    path("<int:pk>/day-du/", views.reveal, name="reveal"),
    path("nhap/", views.enter, name="enter"),
    path("tim/", views.search, name="search"),
    path("nghi-trung/", views.pairs, name="pairs"),
    path("nghi-trung/tim/", views.look, name="look"),
    path("nghi-trung/<int:pk>/", views.judge, name="judge"),
    path("tep/", views.workbook, name="workbook"),
    path("tep/day-du/", views.workbook_full, name="workbook_full"),
    path("mau/", views.template, name="template"),
    path("nap/", views.upload, name="upload"),
]
