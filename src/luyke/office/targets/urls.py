"""Addresses of the year's plan."""

from django.urls import path, register_converter

from luyke.office.targets.views import annex, changing, reading


class YearConverter:
    """A year for which there can be a plan."""

    regex = "(?:19|20)[0-9]{2}"

    def to_python(self, value: str) -> int:
        """The year."""
        return int(value)

    def to_url(self, value: int) -> str:
        """Four digits."""
        return str(value)


register_converter(YearConverter, "year")

app_name = "targets"
urlpatterns = [
    path("", reading.plan_index, name="plan_list"),
    path("<int:place>/<year:year>/", reading.plan, name="plan"),
    path("<int:place>/<year:year>/ke-hoach.xlsx", reading.plan_as_xlsx, name="plan_xlsx"),
    path("<int:place>/<year:year>/giao/", changing.assign, name="target_assign"),
    path("<int:place>/<year:year>/nhap/", annex.upload, name="plan_import"),
    path("<int:place>/<year:year>/nhap/xac-nhan/", annex.confirm, name="plan_confirm"),
    path("chi-tieu/<int:target>/", reading.target, name="target"),
    path("chi-tieu/<int:target>/dieu-chinh/", changing.revise, name="target_revise"),
    path("chi-tieu/<int:target>/rut/", changing.withdraw, name="target_withdraw"),
    path("chi-tieu/<int:target>/giao-xuong/", changing.split, name="target_split"),
]
