"""Acts over templates. An office shapes its reports itself; what was begun already is left alone."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import IntegrityError
from django.utils.translation import gettext as _

from luyke.files import Unreadable, open_bytes
from luyke.layout import Heading as DocumentHeading
from luyke.layout import LayoutError, OfficialDocument, Paragraph, Section, Signature, fill_template, template_values
from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.files import store
from luyke.office.places.models import Place
from luyke.office.reports import blocks
from luyke.office.reports.blocks import Shape
from luyke.office.reports.models import State, Template, TemplateBlock
from luyke.writing import Traced
from luyke.writing.tracing import measured

# What an office's own Word file is tried with before it is taken.
_TRIAL = OfficialDocument(
    "state", "BÁO CÁO", "Thử mẫu", DocumentHeading("Cơ quan", "BC-UBND", "Nơi"),
    (Section(1, "I", "Đề mục"), Paragraph(Traced("Một đoạn."))), Signature(("CHỦ TỊCH",), "Họ và tên"),
)  # fmt: skip


@dataclass(frozen=True)
class Heading:
    """What stands above and below a report's text; see models.Template."""

    name: str
    side: str
    issuer: str
    town: str
    symbol: str
    subject: str
    signers: str
    superior: str = ""
    signer_name: str = ""
    addressees: str = ""
    recipients: str = ""


def template_create(
    *, place: Place, heading: Heading, by: Actor, at: datetime, shapes: tuple[Shape, ...] = ()
) -> Template:
    """A new template, with the blocks that it begins with."""
    by.permit("reports.shape", place.scope)
    _without_figures(*_printed(heading))
    try:
        with act("reports.template.created", by=by, at=at) as entry:
            template = Template.objects.create(place=place, **asdict(heading))
            for shape in shapes:
                blocks.put(template.blocks.all(), shape, after=None, template=template)
            entry.of(template, template.name, scope=place.code)
    except IntegrityError as error:
        raise RefusedError(_("Đã có mẫu tên “{name}” ở đây.").format(name=heading.name)) from error
    return template


def template_revise(*, template: Template, heading: Heading, by: Actor, at: datetime) -> Template:
    """Changes the heading; reports that were begun take it over while they are drafts, for it is read from here."""
    by.permit("reports.shape", template.place.scope)
    _without_figures(*_printed(heading))
    _not_waiting(template)
    before = {name: getattr(template, name) for name in asdict(heading)}
    if heading.side != template.side and template.reports.exists():
        raise RefusedError(_("Mẫu đã có báo cáo thì không đổi bên Đảng, chính quyền; hãy lập mẫu mới."))
    try:
        with act("reports.template.revised", by=by, at=at) as entry:
            for name, value in asdict(heading).items():
                setattr(template, name, value)
            template.save()
            changed = {name: [before[name], value] for name, value in asdict(heading).items() if before[name] != value}
            entry.of(template, template.name, scope=template.place.code, changed=changed)
    except IntegrityError as error:
        raise RefusedError(_("Đã có mẫu tên “{name}” ở đây.").format(name=heading.name)) from error
    return template


def template_own_file(*, template: Template, content: bytes, name: str, by: Actor, at: datetime) -> Template:
    """The office's own Word file, into which reports of this template are filled; an empty one: the layout's again.

    It is tried before it is taken: what cannot be filled is refused with a sentence.
    """
    by.permit("reports.shape", template.place.scope)
    _not_waiting(template)
    if content:
        try:
            tried = fill_template(content, template_values(_TRIAL))
            _without_figures(open_bytes(tried, "mau.docx").text)
        except (LayoutError, Unreadable) as error:
            raise RefusedError(error.sentence) from error
    with act("reports.template.revised", by=by, at=at) as entry:
        template.own_file, template.own_name = (store(content)[1], name[:250]) if content else ("", "")
        template.save(update_fields=["own_file", "own_name"])
        entry.of(template, template.name, scope=template.place.code, own_file=template.own_name)
    return template


def template_close(*, template: Template, by: Actor, at: datetime) -> Template:
    """No report is begun from it any more."""
    by.permit("reports.shape", template.place.scope)
    with act("reports.template.closed", by=by, at=at) as entry:
        Template.objects.filter(pk=template.pk, closed_at__isnull=True).update(closed_at=at)
        entry.of(template, template.name, scope=template.place.code)
    template.refresh_from_db()
    return template


def template_block_add(
    *, template: Template, shape: Shape, by: Actor, at: datetime, after: TemplateBlock | None = None
) -> TemplateBlock:
    """A block behind another; at the end where none is named."""
    by.permit("reports.shape", template.place.scope)
    with act("reports.template.block_added", by=by, at=at) as entry:
        position = after.position if after else None
        made = blocks.put(template.blocks.all(), shape, after=position, template=template)
        entry.of(template, template.name, scope=template.place.code, block=shape.fields())
    return made


def template_block_revise(*, block: TemplateBlock, shape: Shape, by: Actor, at: datetime) -> TemplateBlock:
    """What a block is from now on."""
    template = block.template
    by.permit("reports.shape", template.place.scope)
    with act("reports.template.block_revised", by=by, at=at) as entry:
        for name, value in shape.fields().items():
            setattr(block, name, value)
        block.save()
        entry.of(template, template.name, scope=template.place.code, block=shape.fields())
    return block


def template_block_move(*, block: TemplateBlock, up: bool, by: Actor, at: datetime) -> None:
    """One place up or down."""
    template = block.template
    by.permit("reports.shape", template.place.scope)
    with act("reports.template.block_moved", by=by, at=at) as entry:
        blocks.move(template.blocks.all(), block, up=up)
        entry.of(template, template.name, scope=template.place.code, block=block.pk, up=up)


def template_block_remove(*, block: TemplateBlock, by: Actor, at: datetime) -> None:
    """Takes a block out."""
    template = block.template
    by.permit("reports.shape", template.place.scope)
    with act("reports.template.block_removed", by=by, at=at) as entry:
        entry.of(template, template.name, scope=template.place.code, block=block.text or block.kind)
        block.delete()


def _printed(heading: Heading) -> tuple[str, ...]:
    """What of a heading is printed as words; months stand in a subject as dates do."""
    subject = heading.subject.replace("{period}", "").replace("{next}", "")
    sent = heading.addressees, heading.recipients
    return heading.superior, heading.issuer, heading.town, subject, heading.signers, *sent


def _without_figures(*texts: str) -> None:
    """Refuses words that are printed in every report and hold a number that rests on nothing."""
    for text in texts:
        for one in measured(text):
            raise RefusedError(
                _("Mẫu có số “{printed}” chưa có căn cứ; số liệu chỉ đứng trong các đoạn của báo cáo.").format(
                    printed=one.span.printed
                )
            )


def _not_waiting(template: Template) -> None:
    """Refuses a change under a report that is being approved: what goes out is what was approved."""
    if template.reports.filter(state__in=[State.SUBMITTED, State.APPROVED]).exists():
        raise RefusedError(_("Có báo cáo theo mẫu này đang chờ duyệt hoặc chờ ban hành; xong rồi hãy sửa mẫu."))
