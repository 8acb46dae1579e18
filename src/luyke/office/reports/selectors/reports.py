"""Which reports and templates a person may see: drafts of their own part, what was issued below them."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from luyke.office.accounts.models import Person
from luyke.office.places.models import PlaceQuerySet
from luyke.office.places.selectors import places_within
from luyke.office.reports.models import Block, Remark, Report, Side, Signer, State, Template, TemplateBlock


def report_list(*, viewer: Person) -> QuerySet[Report]:
    """Reports that a person may read, the newest month first. A Party report needs the permission for it besides."""
    return (
        Report.objects.filter(_readable(viewer))
        .select_related("template", "place__parent__parent__parent", "issue")
        .order_by("-period", "place__folded", "-pk")
    )


def report_get(*, viewer: Person, pk: int) -> Report | None:
    """One report, if the viewer may read it."""
    return report_list(viewer=viewer).filter(pk=pk).first()


def block_get(*, viewer: Person, pk: int) -> Block | None:
    """A block of a report that the viewer may read."""
    found = Block.objects.select_related("report__place__parent__parent__parent", "report__template").filter(pk=pk)
    block = found.first()
    return block if block is not None and report_get(viewer=viewer, pk=block.report_id) is not None else None


def remark_get(*, viewer: Person, pk: int) -> Remark | None:
    """A remark on a report that the viewer may read."""
    remark = Remark.objects.select_related("report__place__parent__parent__parent").filter(pk=pk).first()
    return remark if remark is not None and report_get(viewer=viewer, pk=remark.report_id) is not None else None


def template_list(*, viewer: Person, permission: str = "reports.shape") -> QuerySet[Template]:
    """Templates in use where the viewer has a permission; those of the Party with the permission for it besides."""
    party = Q(side=Side.STATE) | Q(place__in=_where(viewer, "reports.party"))
    found = Template.objects.filter(party, place__in=_where(viewer, permission), closed_at__isnull=True)
    return found.select_related("place__parent__parent__parent").order_by("place__folded", "name")


def template_get(*, viewer: Person, pk: int, permission: str = "reports.shape") -> Template | None:
    """One template, if it lies where the viewer has a permission."""
    return template_list(viewer=viewer, permission=permission).filter(pk=pk).first()


def template_block_get(*, viewer: Person, pk: int) -> TemplateBlock | None:
    """A block of a template that the viewer may shape."""
    block = TemplateBlock.objects.select_related("template__place__parent__parent__parent").filter(pk=pk).first()
    return block if block is not None and template_get(viewer=viewer, pk=block.template_id) is not None else None


def signer_list(*, viewer: Person) -> QuerySet[Signer]:
    """Who may sign where the viewer shapes reports; those of the Party with the permission for it besides."""
    party = Q(side=Side.STATE) | Q(place__in=_where(viewer, "reports.party"))
    found = Signer.objects.filter(party, place__in=_where(viewer, "reports.shape"))
    return found.select_related("place__parent__parent__parent").order_by("place__folded", "side", "-begins_on", "pk")


def signer_get(*, viewer: Person, pk: int) -> Signer | None:
    """One of them."""
    return signer_list(viewer=viewer).filter(pk=pk).first()


def _readable(viewer: Person) -> Q:
    drafts = Q(place__in=_where(viewer, "reports.view"))
    issued = Q(state=State.ISSUED, place__in=_where(viewer, "reports.issued"))
    party = Q(side=Side.STATE) | Q(place__in=_where(viewer, "reports.party"))
    return (drafts | issued) & party


def _where(viewer: Person, permission: str) -> PlaceQuerySet:
    return places_within(viewer=viewer, permission=permission).values("pk")
