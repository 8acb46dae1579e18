"""Addresses of the public pages."""

from django.urls import path

from luyke.office.public.views import articles, check, data, feeds, pages

app_name = "public"
urlpatterns = [
    path("", pages.front, name="front"),
    path("kiem-tra/", check.check, name="check"),
    path("dia-ban/<slug:code>/", pages.place, name="place"),
    path("dia-ban/<slug:code>/thang/<slug:period>/", pages.month, name="month"),
    path("dia-ban/<slug:code>/chi-tieu/<slug:indicator_code>/", pages.indicator, name="indicator"),
    path("tin/", articles.article_list, name="articles"),
    path("tin/<slug:slug>/", articles.article, name="article"),
    path("chuyen-muc/<slug:section>/", articles.article_list, name="section"),
    path("anh/<int:pk>.jpg", articles.photo, name="photo"),
    path("tin.atom", feeds.atom, name="atom"),
    path("tin.rss", feeds.rss, name="rss"),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("du-lieu/", data.index, name="data"),
    path("du-lieu/dcat.jsonld", data.dcat, name="dcat"),
    path("du-lieu/<slug:key>/", data.dataset, name="dataset"),
    path("du-lieu/<slug:key>/datapackage.json", data.dictionary, name="dictionary"),
    path("du-lieu/<slug:key>.<slug:kind>", data.file, name="file"),
    path("so/", pages.number, name="number"),
    path("so-sanh/", pages.compare, name="compare"),
]
