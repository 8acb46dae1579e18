"""Addresses of meetings and directives."""

from django.urls import include, path

from luyke.office.reviews.views import agenda, bodies, directives, meetings, notices, themes

app_name = "reviews"
_REVIEW = [
    path("", meetings.review, name="review"),
    path("sua/", meetings.revise, name="review_revise"),
    path("thanh-phan/", meetings.attend, name="attendance"),
    path("chot-so-lieu/", meetings.freeze, name="freeze"),
    path("so-lieu/", meetings.snapshot, name="snapshot"),
    path("chuong-trinh/", agenda.draft, name="agenda_draft"),
    path("chuong-trinh/tep/<str:kind>/", agenda.programme, name="programme_file"),
    path("chuong-trinh/them/", agenda.add, name="agenda_add"),
    path("chuong-trinh/<int:item>/", agenda.change, name="agenda_item"),
    path("phat-bieu/", agenda.remark, name="remark_add"),
    path("ket-luan/", agenda.conclude_point, name="conclusion_add"),
    path("ket-luan/<int:conclusion>/", agenda.change_point, name="conclusion"),
    path("ket-luan/<int:conclusion>/nhiem-vu/", agenda.direct, name="directive_add"),
    path("nhiem-vu/<int:directive>/bo/", agenda.drop_directive, name="directive_drop"),
    path("ket-thuc/", meetings.conclude, name="conclude"),
    path("can-cu/", notices.trace, name="number_trace"),
    path("thong-bao/", notices.notice, name="notice"),
    path("thong-bao/tep/<str:kind>/", notices.notice_file, name="notice_file"),
]
_BODY = [
    path("", bodies.body, name="body"),
    path("sua/", bodies.revise, name="body_revise"),
    path("thoi-hoat-dong/", bodies.end, name="body_end"),
    path("thanh-vien/", bodies.member_add, name="member_add"),
    path("thanh-vien/<int:member>/thoi/", bodies.member_leave, name="member_leave"),
    path("nhiem-ky/", bodies.term_begin, name="term_begin"),
]
_DIRECTIVE = [
    path("", directives.directive, name="directive"),
    path("tien-do/", directives.report, name="directive_report"),
    path("phoi-hop/<int:coordinator>/", directives.help_report, name="coordinator_report"),
    path("buoc/", directives.step, name="directive_step"),
    path("minh-chung/<int:event>/", directives.evidence, name="directive_evidence"),
]
urlpatterns = [
    path("hoi-nghi/", meetings.index, name="review_list"),
    path("hoi-nghi/them/", meetings.call, name="review_call"),
    path("hoi-nghi/to-chuc/", bodies.index, name="body_list"),
    path("hoi-nghi/to-chuc/them/", bodies.add, name="body_add"),
    path("hoi-nghi/to-chuc/<int:pk>/", include(_BODY)),
    path("hoi-nghi/chu-de/", themes.index, name="theme_list"),
    path("hoi-nghi/chu-de/<int:pk>/", themes.theme, name="theme"),
    path("hoi-nghi/chu-de/<int:pk>/chi-tieu/", themes.add_target, name="theme_target_add"),
    path("hoi-nghi/chu-de/<int:pk>/tong-ket/", themes.close, name="theme_close"),
    path("hoi-nghi/<int:pk>/", include(_REVIEW)),
    path("thong-bao-gui-den/", notices.received, name="notice_list"),
    path("thong-bao-gui-den/<int:pk>/", notices.received_one, name="notice_received"),
    path("thong-bao-gui-den/<int:pk>/tep/<str:kind>/", notices.received_file, name="notice_received_file"),
    path("nhiem-vu/", directives.index, name="directive_list"),
    path("nhiem-vu/<int:pk>/", include(_DIRECTIVE)),
]
