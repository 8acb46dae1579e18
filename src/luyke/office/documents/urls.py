"""Addresses of documents."""

from django.urls import path

from luyke.office.documents import views

app_name = "documents"
urlpatterns = [
    path("", views.document_index, name="document_list"),
    path("<int:pk>/", views.document_detail, name="document"),
    path("<int:pk>/tep/", views.document_file, name="file"),
]
