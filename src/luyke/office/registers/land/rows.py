"""The households as rows: out to workbooks and other programs, and in from them."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _

from luyke.office.accounts.models import Person
from luyke.office.places.models import Place
from luyke.office.registers.asking import FED_ASKED, fed_asked
from luyke.office.registers.land import selectors
from luyke.office.registers.land.models import Project, StepEntry
from luyke.office.registers.land.selectors import Filters
from luyke.office.registers.land.services import households_record
from luyke.office.registers.land.workbook import columns, households_read, row_of
from luyke.office.registers.law import law_table
from luyke.office.registers.rows import Intake, Listed, Rows, Told
from luyke.office.ui.clock import today
from luyke.office.ui.numbers import whole_number


def filters_of(request: HttpRequest) -> Filters:
    """What the list is reduced to, as the address says."""
    asked = request.GET
    return Filters(
        project=whole_number(asked.get("du-an", "")), state=asked.get("tinh-trang", ""), block=asked.get("vuong", ""),
        text=asked.get("ma", "").strip(), fed=fed_asked(request, "land"),
    )  # fmt: skip


def listed(request: HttpRequest) -> Listed:
    """The households that are asked for."""
    filters = filters_of(request)
    project = selectors.projects_seen(viewer=request.user).filter(pk=filters.project or 0).first()
    return _listed(request.user, filters, project)


def project_listed(*, viewer: Person, project: Project) -> Listed:
    """The households of a project."""
    return _listed(viewer, Filters(project=project.pk), project)


def intake(request: HttpRequest) -> Intake:
    """Households of the project that the address names."""
    project = selectors.projects_kept(viewer=request.user).filter(
        pk=whole_number(request.GET.get("du-an", "")) or 0
    ).first()  # fmt: skip
    if project is None:
        raise Http404
    return project_intake(project)


def project_intake(project: Project) -> Intake:
    """Households of a project."""
    return Intake(
        columns(selectors.wards_of(project=project, on=today())), read=lambda rows: households_read(rows, project),
        keep=lambda read, given: households_record(
            project=project, households=[one for one, _row in read[0]], listings=read[1], listed=today(), **given
        ),
        cell=lambda read, number: read[0][number][1].cells["code"],
    )  # fmt: skip


def _listed(viewer: Person, filters: Filters, project: Project | None) -> Listed:
    day = filters.fed.extent.last if filters.fed else today()
    wards: list[Place] = selectors.wards_of(project=project, on=day) if project else []
    found = selectors.step_list(viewer=viewer, filters=filters, law=law_table("land"), today=day)
    return Listed(columns(wards), found, _told)


def _told(entries: Iterable[StepEntry]) -> list[Told]:
    return [(one.household_id, row_of(one)) for one in entries]


ROWS = Rows(
    listed, intake, lambda entry: entry.household_id,
    asks={"du-an": _("số của dự án"), "tinh-trang": _("quá hạn, vướng, còn lại hay đã bàn giao"),
          "vuong": _("vướng mắc gì"), "ma": _("mã hộ"), **FED_ASKED},
    needs={"du-an": _("số của dự án")},
)  # fmt: skip
