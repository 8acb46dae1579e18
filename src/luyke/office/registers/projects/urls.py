"""Addresses of the register of projects."""

from django.urls import path

from luyke.office.registers.projects import views

app_name = "projects"
urlpatterns = [
    path("", views.case_list, name="case_list"),
    path("<int:pk>/", views.case, name="case"),
    path("<int:pk>/giao-von/", views.plan, name="plan"),
    path("<int:pk>/bo/", views.withdraw, name="withdraw"),
    path("them/", views.add, name="add"),
    path("nhap/", views.enter, name="enter"),
    path("mau-bieu/", views.report, name="report"),
    path("tep/", views.workbook, name="workbook"),
    path("nap/", views.upload, name="upload"),
]
