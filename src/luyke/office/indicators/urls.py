"""Addresses of the catalogue."""

from django.urls import path

from luyke.office.indicators.views import catalogue, exchange, indicator

app_name = "indicators"
urlpatterns = [
    path("", catalogue.indicator_index, name="indicator_list"),
    path("ra-soat/", catalogue.due_index, name="indicator_due_list"),
    path("them/", indicator.indicator_add, name="indicator_add"),
    path("nhap/", exchange.catalogue_upload, name="catalogue_import"),
    path("nhap/xac-nhan/", exchange.catalogue_confirm, name="catalogue_confirm"),
    path("danh-muc.csv", exchange.catalogue_as_csv, name="catalogue_csv"),
    path("danh-muc.xlsx", exchange.catalogue_as_xlsx, name="catalogue_xlsx"),
    path("<str:code>/", catalogue.indicator_detail, name="indicator"),
    path("<str:code>/sua/", indicator.indicator_edit, name="indicator_edit"),
    path("<str:code>/thoi-dung/", indicator.indicator_end, name="indicator_close"),
    path("<str:code>/chia/", indicator.division_add, name="division_add"),
    path("<str:code>/chia/<int:division>/", indicator.division_edit, name="division_edit"),
    path("<str:code>/chia/<int:division>/bo/", indicator.division_drop, name="division_remove"),
    path("<str:code>/ma-ngoai/", indicator.code_add, name="external_code_add"),
    path("<str:code>/ma-ngoai/<int:outer>/het-hieu-luc/", indicator.code_end, name="external_code_end"),
]
