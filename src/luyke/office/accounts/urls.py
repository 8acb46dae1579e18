"""Addresses of people and roles."""

from django.urls import path

from luyke.office.accounts import views

app_name = "accounts"
urlpatterns = [
    path("", views.home, name="home"),
    path("ho-so/", views.home, name="me"),
    path("nguoi-dung/", views.person_index, name="person_list"),
]
