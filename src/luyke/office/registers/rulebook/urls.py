"""Addresses of the register of working rules."""

from django.urls import path

from luyke.office.registers.rulebook import views

app_name = "rulebook"
urlpatterns = [
    path("", views.case_list, name="case_list"),
    path("<int:pk>/", views.case, name="case"),
    path("them/", views.add, name="add"),
    path("<int:pk>/bo/", views.withdraw, name="withdraw"),
    path("phien-ban/<int:pk>/bo/", views.draft_withdrawn, name="draft_withdraw"),
    path("<int:pk>/sua-doi/", views.draft, name="draft"),
    path("<int:pk>/het-hieu-luc/", views.end, name="end"),
    path("phien-ban/<int:pk>/", views.version, name="version"),
    path("phien-ban/<int:pk>/so-sanh/", views.compare, name="compare"),
    path("phien-ban/<int:pk>/tep/", views.workbook, name="workbook"),
    path("phien-ban/<int:pk>/nap/", views.upload, name="upload"),
    path("phien-ban/<int:pk>/dieu/", views.clause, name="clause_new"),
    path("phien-ban/<int:pk>/dieu/<int:clause>/", views.clause, name="clause"),
    path("phien-ban/<int:pk>/gop-y/", views.opinion, name="opinion"),
    path("phien-ban/<int:pk>/gop-y/<int:opinion>/", views.answer, name="answer"),
    path("phien-ban/<int:pk>/thong-qua/", views.adopt, name="adopt"),
    path("van-ban/", views.text_list, name="text_list"),
    path("van-ban/ghi/", views.text_say, name="text_say"),
    path("van-ban/<int:pk>/", views.text, name="text"),
]
