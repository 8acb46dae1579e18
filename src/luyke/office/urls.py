"""The addresses of the office, app by app."""

from django.urls import include, path
from django.views.i18n import set_language

from luyke.office.collection.api.addresses import urls as collection_api
from luyke.office.public.api.addresses import urls as open_api
from luyke.office.public.views.missing import missing
from luyke.office.registers.api.addresses import urls as registers_api
from luyke.office.ui.doors import public

handler404 = missing

urlpatterns = [
    path("", include("luyke.office.accounts.urls")),
    path("chi-tieu/", include("luyke.office.indicators.urls")),
    path("van-ban/", include("luyke.office.documents.urls")),
    path("so-lieu/", include("luyke.office.collection.urls")),
    path("api/v1/registers/", registers_api),
    path("api/v1/", collection_api),
    path("dia-ban/", include("luyke.office.places.urls")),
    path("ke-hoach/", include("luyke.office.targets.urls")),
    path("nhat-ky/", include("luyke.office.audit.urls")),
    path("bang-chi-tieu/", include("luyke.office.scoreboard.urls")),
    path("so-theo-doi/", include("luyke.office.registers.urls")),
    path("bao-cao/", include("luyke.office.reports.urls")),
    path("cong-bo/", include("luyke.office.publishing.urls")),
    path("cong-khai/api/v1/", open_api),
    path("cong-khai/", include("luyke.office.public.urls")),
    path("", include("luyke.office.reviews.urls")),
    path("tai-khoan/", include("allauth.urls")),
    path("ngon-ngu/", public(set_language), name="set_language"),
]
