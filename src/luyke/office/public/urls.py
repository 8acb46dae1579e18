"""Addresses of the public pages."""

from django.urls import path

from luyke.office.public.views import (
    api,
    articles,
    check,
    data,
    feeds,
    language,
    media,
    pages,
    reports,
    sdmx,
    search,
    voices,
)

_SDMX = (
    ("data/<str:flow>", sdmx.values),
    ("data/<str:flow>/<str:series_key>", sdmx.values),
    ("data/<str:flow>/<str:series_key>/<str:provider>", sdmx.values),
    ("<slug:resource>", sdmx.structures),
    ("<slug:resource>/<str:agency>", sdmx.structures),
    ("<slug:resource>/<str:agency>/<str:name>", sdmx.structures),
    ("<slug:resource>/<str:agency>/<str:name>/<str:version>", sdmx.structures),
)
_SDMX_3 = (
    ("data/<str:context>/<str:agency>/<str:name>", sdmx.values_3),
    ("data/<str:context>/<str:agency>/<str:name>/<str:version>", sdmx.values_3),
    ("data/<str:context>/<str:agency>/<str:name>/<str:version>/<str:series_key>", sdmx.values_3),
    ("structure/<str:resource>", sdmx.structures_3),
    ("structure/<str:resource>/<str:agency>", sdmx.structures_3),
    ("structure/<str:resource>/<str:agency>/<str:name>", sdmx.structures_3),
    ("structure/<str:resource>/<str:agency>/<str:name>/<str:version>", sdmx.structures_3),
)
app_name = "public"
urlpatterns = [
    path("", pages.front, name="front"),
    path("kiem-tra/", check.check, name="check"),
    path("dia-ban/<slug:code>/", pages.place, name="place"),
    path("dia-ban/<slug:code>/thang/<slug:period>/", pages.month, name="month"),
    path("dia-ban/<slug:code>/thang/<slug:period>.png", pages.month_picture, name="month_picture"),
    path("dia-ban/<slug:code>/chi-tieu/<slug:indicator_code>/", pages.indicator, name="indicator"),
    path("tin/", articles.article_list, name="articles"),
    path("tin/<slug:slug>/", articles.article, name="article"),
    path("chuyen-muc/<slug:section>/", articles.article_list, name="section"),
    path("tin/<slug:slug>/video/", media.elsewhere, name="elsewhere"),
    path("tin/<slug:slug>/y-kien/", voices.comment, name="comment"),
    path("tin/<slug:slug>/de-nghi-go/", voices.complaint, name="complaint"),
    path("y-kien/<str:code>/", voices.receipt, name="receipt"),
    path("cau-do/<str:number>.png", voices.riddle, {"kind": "png"}, name="riddle_picture"),
    path("cau-do/<str:number>.wav", voices.riddle, {"kind": "wav"}, name="riddle_sound"),
    path("bao-cao/", reports.report_list, name="reports"),
    path("bao-cao/<slug:slug>/", reports.report, name="report"),
    path("bao-cao/<slug:slug>.png", reports.picture, name="report_picture"),
    path("bao-cao/<slug:name>.<slug:kind>", reports.file, name="report_file"),
    path("anh/<int:pk>.jpg", media.photo, name="photo"),
    path("phim/<int:pk>.mp4", media.film, name="film"),
    path("phim/<int:pk>.vtt", media.captions, name="captions"),
    path("tin.atom", feeds.atom, name="atom"),
    path("tin.rss", feeds.rss, name="rss"),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("ngon-ngu/<slug:to>/", language.language, name="language"),
    path("du-lieu/", data.index, name="data"),
    path("du-lieu/dcat.jsonld", data.dcat, name="dcat"),
    path("du-lieu/<slug:key>/", data.dataset, name="dataset"),
    path("du-lieu/<slug:key>/datapackage.json", data.dictionary, name="dictionary"),
    path("du-lieu/<slug:key>.<slug:kind>", data.file, name="file"),
    path("api/", api.api, name="api"),
    path("sdmx/2.1/<slug:resource>", sdmx.structures, name="sdmx_structure"),
    path("sdmx/2.1/data/<str:flow>/<str:series_key>", sdmx.values, name="sdmx_data"),
    *(path(f"sdmx/2.1/{where}{slash}", view) for where, view in _SDMX for slash in ("", "/")),  # clients add a slash
    *(path(f"sdmx/3.0/{where}{slash}", view) for where, view in _SDMX_3 for slash in ("", "/")),
    path("so/", pages.number, name="number"),
    path("so-sanh/", pages.compare, name="compare"),
    path("tim/", search.search, name="search"),
]
