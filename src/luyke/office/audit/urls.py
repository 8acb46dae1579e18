"""Addresses of the record of acts."""

from django.urls import path

from luyke.office.audit import views

app_name = "audit"
urlpatterns = [
    path("", views.entry_index, name="entry_list"),
    path("xuat/", views.entry_export, name="entry_export"),
]
