"""Addresses of the register of evaluation."""

from django.urls import path

from luyke.office.registers.evaluation import views

app_name = "evaluation"
urlpatterns = [
    path("", views.case_list, name="case_list"),
    path("<int:pk>/", views.case, name="case"),
    path("<int:pk>/ho-ten/", views.name, name="name"),
    path("<int:pk>/xem-ho-ten/", views.reveal, name="reveal"),
    path("<int:pk>/thoi/", views.close, name="close"),
    path("doi-tuong/<int:pk>/bo/", views.withdraw, name="withdraw"),
    path("ty-le/", views.quota, name="quota"),
    path("them/", views.add, name="add"),
    path("ghi/<int:pk>/<str:period>/", views.enter, name="enter"),
    path("quyet-dinh/", views.decide, name="decide"),
    path("tep/", views.workbook, name="workbook"),
    path("nap/", views.upload, name="upload"),
]
