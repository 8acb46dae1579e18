"""Addresses of the register of land clearance."""

from django.urls import path

from luyke.office.registers.land.views import households, projects

app_name = "land"
urlpatterns = [
    path("", households.case_list, name="case_list"),
    path("<int:pk>/", households.case, name="case"),
    path("<int:pk>/ghi/", households.enter, name="enter"),
    path("du-an/moi/", projects.add, name="project_add"),
    path("du-an/<int:pk>/", projects.project, name="project"),
    path("du-an/<int:pk>/bo/", projects.withdraw, name="withdraw"),
    path("du-an/<int:pk>/them-ho/", households.add, name="add"),
    path("du-an/<int:pk>/nhiem-vu/", projects.tie, name="tie"),
    path("du-an/<int:pk>/go-nhiem-vu/", projects.untie, name="untie"),
    path("du-an/<int:pk>/tep/", projects.workbook, name="workbook"),
    path("du-an/<int:pk>/nap/", projects.upload, name="upload"),
]
