"""Addresses of the desk."""

from django.urls import path

from luyke.office.publishing.views import articles, comments, desk, media, reports, sections

app_name = "publishing"
urlpatterns = [
    path("", desk.index, name="desk"),
    path("du-lieu/", desk.dataset, name="dataset"),
    path("thang/", desk.month, name="month"),
    path("bao-cao/", reports.report, name="report"),
    path("bao-cao/loai/", reports.kinds, name="report_kinds"),
    path("bai/", articles.index, name="articles"),
    path("bai/moi/", articles.draft, name="article_draft"),
    path("bai/moi/khac/", articles.begin, name="article_begin"),
    path("bai/chuyen-muc/", sections.index, name="sections"),
    path("bai/chuyen-muc/them/", sections.add, name="section_add"),
    path("bai/<int:pk>/", articles.edit, name="article"),
    path("bai/<int:pk>/anh/", media.photo, name="article_photo"),
    path("bai/<int:pk>/xep-anh/", media.arrange, name="article_arrange"),
    path("bai/<int:pk>/anh/<int:photo>.jpg", media.look, name="article_look"),
    path("bai/<int:pk>/video/", media.video, name="article_video"),
    path("bai/<int:pk>/video/bo/", media.video_remove, name="article_video_remove"),
    path("bai/<int:pk>/gui/", articles.submit, name="article_submit"),
    path("bai/<int:pk>/tra/", articles.send_back, name="article_return"),
    path("bai/<int:pk>/dang/", articles.publish, name="article_publish"),
    path("y-kien/", comments.index, name="comments"),
    path("y-kien/<int:pk>/", comments.comment, name="comment"),
    path("de-nghi/<int:pk>/", comments.complaint, name="complaint"),
    path("<int:pk>/go/", desk.withdraw, name="withdraw"),
]
