"""Addresses of the desk."""

from django.urls import path

from luyke.office.publishing.views import desk

app_name = "publishing"
urlpatterns = [
    path("", desk.index, name="desk"),
    path("thang/", desk.month, name="month"),
    path("<int:pk>/go/", desk.withdraw, name="withdraw"),
]
