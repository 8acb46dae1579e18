"""Addresses of the registers: their own, and below them those of each register that is installed."""

from django.apps import apps
from django.urls import include, path

from luyke.office.registers import views
from luyke.office.registers.register import registers

own = [
    path("", views.index, name="index"),
    path("quy-tac/", views.rules, name="rules"),
    path("quy-dinh/", views.law, name="law"),
    path("so-lieu/<int:pk>/", views.figure, name="figure"),
    path("so-lieu/<int:pk>/dieu-chinh/", views.revise, name="revise"),
]
urlpatterns = [
    path("", include((own, "registers"))),
    *(path(f"{one.address}/", include(f"{apps.get_app_config(one.code).name}.urls")) for one in registers()),
]
