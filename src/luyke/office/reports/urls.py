"""Addresses of reports."""

from django.urls import path

from luyke.office.reports.views import blocks, issuing, layouts, reports, signers, templates

app_name = "reports"
urlpatterns = [
    path("", reports.index, name="report_list"),
    path("moi/", reports.start, name="report_start"),
    path("<int:pk>/", reports.detail, name="report"),
    path("<int:pk>/buoc/", reports.step, name="report_step"),
    path("<int:pk>/y-kien/", reports.remark, name="remark"),
    path("<int:pk>/giai-trinh/", reports.waive, name="waive"),
    path("y-kien/<int:pk>/xong/", reports.settle, name="remark_settle"),
    path("<int:pk>/them-doan/", blocks.add, name="block_add"),
    path("doan/<int:pk>/", blocks.edit, name="block"),
    path("doan/<int:pk>/can-cu/", blocks.trace, name="block_trace"),
    path("doan/<int:pk>/chuyen/", blocks.arrange, name="block_arrange"),
    path("<int:pk>/ban-hanh/", issuing.issue, name="report_issue"),
    path("<int:pk>/tep/<slug:kind>/", issuing.file, name="report_file"),
    path("<int:pk>/ky-so/", issuing.sign, name="report_sign"),
    path("<int:pk>/dinh-chinh/", issuing.correct, name="report_correct"),
    path("dinh-chinh/", issuing.outdated, name="outdated"),
    path("the-thuc/", layouts.layout, name="layout"),
    path("nguoi-ky/", signers.index, name="signer_list"),
    path("nguoi-ky/<int:pk>/thoi/", signers.end, name="signer_end"),
    path("mau/", templates.index, name="template_list"),
    path("mau/moi/", templates.create, name="template_create"),
    path("mau/<int:pk>/", templates.detail, name="template"),
    path("mau/<int:pk>/sua/", templates.revise, name="template_revise"),
    path("mau/<int:pk>/word/", templates.own_file, name="template_own_file"),
    path("mau/<int:pk>/thoi-dung/", templates.close, name="template_close"),
    path("mau/<int:pk>/them-doan/", templates.block_add, name="template_block_add"),
    path("mau/doan/<int:pk>/", templates.block_edit, name="template_block"),
    path("mau/doan/<int:pk>/chuyen/", templates.block_arrange, name="template_block_arrange"),
]
