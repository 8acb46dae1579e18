"""Addresses of places."""

from django.urls import path

from luyke.office.places.views import acts, agencies, changes, tree

app_name = "places"
urlpatterns = [
    path("", tree.place_index, name="place_list"),
    path("thay-doi/", changes.change_index, name="change_list"),
    path("thay-doi/<int:pk>/", changes.change_detail, name="change"),
    path("thay-doi/<int:pk>/huy/", changes.change_takeback, name="change_undo"),
    path("thay-doi/<int:pk>/phan/<str:code>/", changes.portion_add, name="portion_add"),
    path("nap/", changes.import_index, name="import_list"),
    path("<str:code>/", tree.place_detail, name="place"),
    path("<str:code>/ghi/sap-xep-lai/", acts.place_rearrange, name="place_reorganise"),
    path("<str:code>/ghi/<str:name>/", acts.place_act, name="place_act"),
    path("<str:code>/co-quan/them/", agencies.agency_add, name="agency_add"),
    path("<str:code>/co-quan/<str:agency>/ten/", agencies.agency_edit, name="agency_rename"),
    path("<str:code>/co-quan/<str:agency>/thoi/", agencies.agency_end, name="agency_close"),
    path("<str:code>/<str:since>/", tree.place_detail, name="stretch"),
]
