"""Addresses of people and roles."""

from django.urls import path

from luyke.office.accounts import views

app_name = "accounts"
urlpatterns = [
    path("", views.begin, name="home"),
    path("ho-so/", views.home, name="me"),
    path("nguoi-dung/", views.person_index, name="person_list"),
    path("nguoi-dung/them/", views.person_add, name="person_add"),
    path("nguoi-dung/<int:pk>/", views.person_detail, name="person"),
    path("nguoi-dung/<int:pk>/vai-tro/", views.grant_add, name="grant_add"),
    path("nguoi-dung/<int:pk>/vai-tro/<int:grant>/thu-hoi/", views.grant_close, name="grant_close"),
    path("nguoi-dung/<int:pk>/khoa/", views.person_close, name="person_close"),
    path("nguoi-dung/<int:pk>/mo/", views.person_open, name="person_open"),
    path("nguoi-dung/<int:pk>/go-tam-khoa/", views.person_release, name="person_release"),
    path("nguoi-dung/<int:pk>/mat-khau/", views.password_give, name="password_give"),
    path("nguoi-dung/<int:pk>/lop-hai/", views.second_factor_drop, name="second_factor_drop"),
    path("nguoi-dung/<int:pk>/phien/", views.sessions_close, name="sessions_close"),
]
