"""Acts of the register of working rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.once import once
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.rulebook.models import (
    BasisEntry,
    BasisText,
    Clause,
    ClauseBasis,
    ClauseEntry,
    Opinion,
    RuleDocument,
    Version,
)
from luyke.office.registers.rulebook.rules import RULES
from luyke.office.registers.rulebook.said import Judged, SaidAdoption, SaidClause
from luyke.office.registers.rulebook.selectors import changes_of, ended_on, text_of, texts_known
from luyke.office.registers.rules import broken_by, refuse
from luyke.office.registers.services import overrides_keep
from luyke.office.registers.withdrawing import rows_withdraw
from luyke.office.reviews.models import Side


def document_add(
    *, place: Place, side: str, name: str, issuer: str, symbol: str, seat: str, by: Actor, at: datetime,
    superior: str = "", invented: bool = False,
) -> RuleDocument:  # fmt: skip
    """A new document, with its first version as a draft."""
    by.permit("rulebook.keep", place.scope)
    told = [one.strip() for one in (name, issuer, symbol, seat)]
    refusal = "Quy chế phải có tên chưa quy chế nào mang, cơ quan ban hành, ký hiệu và địa danh."
    if not all(told) or side not in Side.values:
        raise RefusedError(refusal)
    with once(refusal), act("rulebook.document.added", by=by, at=at) as entry:
        document = RuleDocument.objects.create(
            place=place, side=side, name=told[0], issuer=told[1], symbol=told[2], seat=told[3],
            superior=superior.strip(), invented=invented,
        )  # fmt: skip
        Version.objects.create(document=document, ordinal=1, opened_at=at)
        entry.of(document, document.name, scope=place.code)
    return document


def document_withdraw(*, document: RuleDocument, reason: str, by: Actor, at: datetime) -> None:
    """Takes away a document that was added by mistake, with its draft. Raises RefusedError once anything is in it."""
    by.permit("rulebook.keep", document.scope)
    held = "Quy chế đã có điều, khoản, ý kiến góp hoặc đã thông qua nên không bỏ được."
    versions = list(document.versions.all())
    if not all(one.is_draft for one in versions):
        raise RefusedError(held)
    with act("rulebook.document.withdrawn", by=by, at=at) as entry:
        rows_withdraw(*versions, document, entry=entry, reason=reason, scope=document.place.code, held=held)


def draft_withdraw(*, version: Version, reason: str, by: Actor, at: datetime) -> None:
    """Takes away a draft that was opened by mistake. Raises RefusedError once it holds a clause or an opinion.

    The first draft goes with its document only.
    """
    by.permit("rulebook.keep", version.document.scope)
    if not version.is_draft or version.ordinal == 1:
        raise RefusedError("Chỉ bỏ được dự thảo sửa đổi chưa thông qua.")
    with act("rulebook.draft.withdrawn", by=by, at=at) as entry:
        rows_withdraw(
            version, entry=entry, reason=reason, scope=version.document.place.code,
            held="Dự thảo đã có điều, khoản được soạn hoặc ý kiến góp nên không bỏ được.",
        )  # fmt: skip


def draft_open(*, document: RuleDocument, reason: str, by: Actor, at: datetime) -> Version:
    """A draft of the next version; it begins as the version before it. Raises RefusedError while there is one."""
    by.permit("rulebook.keep", document.scope)
    last, refusal = document.versions.first(), "Quy chế này đang có một dự thảo; thông qua xong mới mở dự thảo sau."
    if last is not None and last.is_draft:
        raise RefusedError(refusal)
    if document.ended_on is not None or not reason.strip():
        raise RefusedError("Sửa đổi phải nêu lý do, và quy chế còn hiệu lực.")
    with once(refusal), act("rulebook.draft.opened", by=by, at=at) as entry:
        version = Version.objects.create(
            document=document, ordinal=(last.ordinal if last else 0) + 1, reason=reason.strip()[:400], opened_at=at
        )
        entry.of(version, str(version), scope=document.place.code)
    return version


def clause_write(
    *, version: Version, said: SaidClause, by: Actor, at: datetime, clause: Clause | None = None,
    overrides: Mapping[str, str] | None = None, invented: bool = False,
) -> ClauseEntry:  # fmt: skip
    """What a clause says in a draft; a new clause where none is named. Raises RulesBrokenError, RefusedError."""
    return clauses_write(
        version=version, clauses=[(clause, said)], by=by, at=at, overrides=overrides, invented=invented
    )[0]  # fmt: skip


def clauses_write(
    *, version: Version, clauses: Sequence[tuple[Clause | None, SaidClause]], by: Actor, at: datetime,
    overrides: Mapping[str, str] | None = None, invented: bool = False,
) -> list[ClauseEntry]:  # fmt: skip
    """What several clauses say in a draft, all of it or nothing."""
    by.permit("rulebook.keep", version.document.scope)
    if not version.is_draft:
        raise RefusedError("Phiên bản đã thông qua không sửa được; hãy mở dự thảo sửa đổi.")
    if not clauses or any(not said.label.strip() or not (said.text.strip() or said.dropped) for _, said in clauses):
        raise RefusedError("Điều, khoản phải có số và nội dung.")
    if any(clause is None and said.dropped for clause, said in clauses):
        raise RefusedError("Chỉ bỏ điều đã có.")
    texts = _texts(said for _, said in clauses)
    passed = refuse(broken_by(RULES, _judged_clauses(version, clauses, texts, _day(at))), overrides or {})
    with act("rulebook.clause.written", by=by, at=at) as entry:
        rows = ClauseEntry.objects.bulk_create(
            ClauseEntry(
                clause=clause or Clause.objects.create(document=version.document), version=version,
                position=said.position, label=said.label.strip()[:80], text=said.text.strip(), dropped=said.dropped,
                known_at=at, recorded_by=by.actor_id, recorded_by_name=by.actor_name, invented=invented,
            )
            for clause, said in clauses
        )  # fmt: skip
        ClauseBasis.objects.bulk_create(
            ClauseBasis(entry=row, text=texts[basis.text], article=basis.article.strip()[:80])
            for row, (_, said) in zip(rows, clauses, strict=True)
            for basis in said.bases
        )
        overrides_keep(register="rulebook", entries=rows, passed=passed, by=by, at=at)
        label = f"{version}, {rows[0].label}" if len(rows) == 1 else f"{version}, {len(rows)} điều, khoản"
        entry.of(version, label, scope=version.document.place.code, passed=[one.code for one, _ in passed])
    return rows


def opinion_note(
    *, version: Version, unit: str, text: str, by: Actor, at: datetime, clause: Clause | None = None,
    answers: Opinion | None = None,
) -> Opinion:  # fmt: skip
    """What a unit says of a draft; or the answer to that, by who keeps the rules."""
    by.permit("rulebook.keep", version.document.scope)
    if not version.is_draft or not unit.strip() or not text.strip():
        raise RefusedError("Ý kiến góp vào dự thảo phải có nơi góp và nội dung.")
    if answers is not None and (answers.version_id != version.pk or Opinion.objects.filter(answers=answers).exists()):
        raise RefusedError("Ý kiến này đã được trả lời.")
    with act("rulebook.opinion.noted", by=by, at=at) as entry:
        opinion = Opinion.objects.create(
            version=version, clause=answers.clause if answers else clause, answers=answers, unit=unit.strip()[:150],
            text=text.strip(), at=at, by=by.actor_id, by_name=by.actor_name,
        )  # fmt: skip
        entry.of(opinion, f"{version}, {opinion.unit}", scope=version.document.place.code)
    return opinion


def version_adopt(
    *, version: Version, said: SaidAdoption, by: Actor, at: datetime, overrides: Mapping[str, str] | None = None
) -> Version:
    """A draft becomes a version; from then on it stands as it is. Raises RulesBrokenError, RefusedError."""
    by.permit("rulebook.adopt", version.document.scope)
    if not version.is_draft or not said.number.strip() or said.adopted > _day(at):
        raise RefusedError("Thông qua phải ghi số, ký hiệu, ngày thông qua; chỉ thông qua một lần.")
    waiting = version.opinions.filter(answers__isnull=True, answer__isnull=True).count()
    resting = {basis.text_id for one in text_of(version) for basis in one.bases.all()}
    judged = Judged(
        adoption=said, ended=ended_on(resting, said.valid_from), waiting=waiting, changed=len(changes_of(version))
    )
    passed = refuse(broken_by(RULES, [judged]), overrides or {})
    with act("rulebook.version.adopted", by=by, at=at) as entry:
        version = Version.objects.select_for_update().get(pk=version.pk)
        if not version.is_draft:  # somebody was faster
            raise RefusedError("Dự thảo này vừa được thông qua.")
        version.number, version.adopted_date = said.number.strip()[:60], said.adopted
        version.valid_from = said.valid_from
        version.adopted_at, version.adopted_by = at, by.actor_id
        version.save()
        last = version.entries.order_by("-pk").first()
        overrides_keep(register="rulebook", entries=[last], passed=passed, by=by, at=at)
        entry.of(version, str(version), scope=version.document.place.code, passed=[one.code for one, _ in passed])
    return version


def document_end(*, document: RuleDocument, day: date, by: Actor, at: datetime) -> None:
    """From a day on the document holds no more; its versions stay readable."""
    by.permit("rulebook.adopt", document.scope)
    if document.ended_on is not None:
        raise RefusedError("Quy chế này đã được ghi là hết hiệu lực.")
    with act("rulebook.document.ended", by=by, at=at) as entry:
        document.ended_on, document.ended_at = day, at
        document.save()
        entry.of(document, document.name, scope=document.place.code, day=f"{day}")


def basis_say(
    *, number: str, name: str, valid_from: date, source: str, by: Actor, at: datetime, valid_to: date | None = None,
    replaced_by: str = "", verified: bool = False, reason: str = "", invented: bool = False,
) -> BasisEntry:  # fmt: skip
    """What is known of a text; said anew for a reason. What takes its place must be known itself."""
    by.permit("rulebook.keep")
    number, name, source = number.strip(), name.strip(), source.strip()
    if not number or not name or not source:
        raise RefusedError("Văn bản phải có số, ký hiệu, tên và nguồn của ngày hiệu lực.")
    if valid_to is not None and valid_to < valid_from:
        raise RefusedError("Ngày hết hiệu lực phải sau ngày có hiệu lực.")
    text = BasisText.objects.filter(number=number).first()
    after = BasisText.objects.filter(number=replaced_by.strip()).first() if replaced_by.strip() else None
    if replaced_by.strip() and (after is None or valid_to is None or after == text):
        raise RefusedError("Văn bản thay thế phải có trong sổ, và văn bản cũ phải có ngày hết hiệu lực.")
    if text is not None and text.pk in texts_known() and not reason.strip():
        raise RefusedError("Sửa thông tin của văn bản đã có phải nêu lý do.", field="reason")
    with act("rulebook.text.said", by=by, at=at) as entry:
        text = text or BasisText.objects.create(number=number[:60])
        row = BasisEntry.objects.create(
            text=text, name=name[:300], valid_from=valid_from, valid_to=valid_to, replaced_by=after,
            source=source[:400], verified=verified, known_at=at, recorded_by=by.actor_id,
            recorded_by_name=by.actor_name, reason=reason.strip()[:400], invented=invented,
        )  # fmt: skip
        entry.of(text, number, valid_to=f"{valid_to or ''}", replaced_by=replaced_by)
    return row


def basis_enter(*, replaces: Sequence[str] = (), by: Actor, at: datetime, **said: object) -> BasisEntry:
    """What is known of a text, and of those whose place it takes: they end the day before it begins. All or nothing."""
    known = {one.text.number: one for one in texts_known().values()}
    if missing := [number for number in replaces if number not in known]:
        raise RefusedError(f"Văn bản {missing[0]} chưa có trong sổ.", field="replaces")
    with transaction.atomic():
        made = basis_say(by=by, at=at, **said)
        for number in replaces:
            old = known[number]
            basis_say(
                number=number, name=old.name, valid_from=old.valid_from, valid_to=made.valid_from - timedelta(days=1),
                replaced_by=made.text.number, source=made.source, verified=made.verified,
                reason=f"thay bằng {made.text}", invented=old.invented, by=by, at=at,
            )  # fmt: skip
    return made


def _texts(clauses: object) -> dict[str, BasisText]:
    """The texts that clauses name. Raises RefusedError for one that is not known."""
    numbers = {basis.text for said in clauses for basis in said.bases}
    found = {one.number: one for one in BasisText.objects.filter(number__in=numbers)}
    if missing := sorted(numbers - found.keys()):
        raise RefusedError(f"Văn bản {missing[0]} chưa có trong sổ; hãy thêm văn bản trước.")
    return found


def _judged_clauses(
    version: Version, clauses: Sequence[tuple[Clause | None, SaidClause]], texts: Mapping[str, BasisText], today: date
) -> list[Judged]:
    written = {clause.pk for clause, _ in clauses if clause is not None}
    standing = {one.label for one in text_of(version) if one.clause_id not in written}
    found = []
    for at, (_, said) in enumerate(clauses):
        others = {one.label.strip() for number, (_, one) in enumerate(clauses) if number != at and not one.dropped}
        ended = ended_on([texts[basis.text].pk for basis in said.bases], today)
        found.append(Judged(said, labels=frozenset(standing | others), ended=ended))
    return found


def _day(at: datetime) -> date:
    return at.astimezone(timezone.get_default_timezone()).date()
