"""Addresses of the year's plan."""

from django.urls import path

from luyke.office.targets.views import annex, changing, reading

app_name = "targets"
urlpatterns = [
    path("", reading.plan_index, name="plan_list"),
    path("<int:place>/<int:year>/", reading.plan, name="plan"),
    path("<int:place>/<int:year>/ke-hoach.xlsx", reading.plan_as_xlsx, name="plan_xlsx"),
    path("<int:place>/<int:year>/giao/", changing.assign, name="target_assign"),
    path("<int:place>/<int:year>/nhap/", annex.upload, name="plan_import"),
    path("<int:place>/<int:year>/nhap/xac-nhan/", annex.confirm, name="plan_confirm"),
    path("chi-tieu/<int:target>/", reading.target, name="target"),
    path("chi-tieu/<int:target>/dieu-chinh/", changing.revise, name="target_revise"),
    path("chi-tieu/<int:target>/rut/", changing.withdraw, name="target_withdraw"),
    path("chi-tieu/<int:target>/giao-xuong/", changing.split, name="target_split"),
]
