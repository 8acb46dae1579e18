"""Addresses of the scoreboard."""

from django.urls import include, path

from luyke.office.scoreboard import views

app_name = "scoreboard"
_MONTH = [
    path("", views.board, name="board"),
    path("xuat/", views.board_workbook, name="board_workbook"),
    path("so-sanh/", views.comparison, name="comparison"),
    path("tong-hop/", views.rollup, name="rollup"),
    path("<str:indicator_code>/", views.indicator, name="indicator"),
    path("<str:indicator_code>/bieu-do.svg", views.picture, name="picture"),
    path("<str:indicator_code>/bieu-do.png", views.picture, {"kind": "png"}, name="picture_png"),
]
urlpatterns = [
    path("", views.place_index, name="place_list"),
    path("chi-tieu/<str:indicator_code>/", views.of_indicator, name="of_indicator"),
    path("<str:code>/", views.newest, name="newest"),
    path("<str:code>/<str:period>/", include(_MONTH)),
]
