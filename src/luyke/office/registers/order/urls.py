"""Addresses of the register of urban order."""

from django.urls import path

from luyke.office.registers.order.views import campaigns, cases, entry

app_name = "order"
urlpatterns = [
    path("", cases.case_list, name="case_list"),
    path("<int:pk>/", cases.case, name="case"),
    path("<int:pk>/ghi/", entry.change, name="change"),
    path("<int:pk>/anh/", cases.photo_send, name="photo_send"),
    path("anh/<int:pk>.jpg", cases.photo, name="photo"),
    path("nhap/", entry.enter, name="enter"),
    path("diem-lap-lai/", cases.spots, name="spots"),
    path("dot/", campaigns.campaign_list, name="campaign_list"),
    path("dot/moi/", campaigns.campaign_enter, name="campaign_add"),
    path("dot/<int:pk>/", campaigns.campaign, name="campaign"),
    path("dot/<int:pk>/sua/", campaigns.campaign_enter, name="campaign_change"),
    path("dot/<int:pk>/bo/", campaigns.campaign_withdrawn, name="campaign_withdraw"),
    path("tep/", cases.workbook, name="workbook"),
    path("mau/", entry.template, name="template"),
    path("nap/", entry.upload, name="upload"),
]
