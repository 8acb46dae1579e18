"""Where a document breaks the rules of its side, in sentences for whoever is about to issue it.

Who signs in whose name, what stands before a name, whom it goes to; the words are data (data/*.toml). Whether
the signer holds that office on that day is for who keeps such a list to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from luyke.layout.document import OfficialDocument
from luyke.layout.rules import Authority, Rules, all_rules
from luyke.lexicon.folding import fold


def faults_of(document: OfficialDocument) -> tuple[str, ...]:
    """What must be mended before it is issued; nothing where its form is right."""
    rules = document.rules
    found = [*_signing(document.signature.lines, document.heading.issuer, rules)]
    if document.heading.day is not None or document.signature.name:
        found += _named(document.signature.name, rules)
    found += _recipients(document.recipients, rules)
    if document.urgency and document.urgency not in rules.urgency:
        found.append(f"Mức độ khẩn “{document.urgency}” không có; {rules.title} có {', '.join(rules.urgency)}.")
    return tuple(found)


def title_signed(lines: tuple[str, ...], rules: Rules) -> str:
    """The title that a document is signed under, by the last of the lines above the name; "" where there is none."""
    left = [" ".join(line.split()) for line in lines if line.strip()]
    return _parted(left[-1])[1] if left else ""


def _signing(lines: tuple[str, ...], issuer: str, rules: Rules) -> Iterator[str]:
    """The lines above a signer's name, from the first down to the title."""
    left = [" ".join(line.split()) for line in lines if line.strip()]
    if not left:
        yield "Chưa ghi quyền hạn, chức vụ của người ký."
        return
    above, words = None, ""
    for at, line in enumerate(left):
        sign, rest = _parted(line)
        form = rules.authority(sign)
        if sign and (form is None or form.sign != sign):
            yield _foreign(sign, form, rules)
            return
        wrong = _first(line, form, issuer, rules) if at == 0 else _below(line, form, above, words, rules)
        wrong = wrong or (_names(form, rest, issuer, rules) if form else "")
        if wrong:
            yield wrong
            return
        above, words = form, rest
        if not (form and form.below) and at + 1 < len(left):
            yield f"Dưới “{line}” không còn dòng nào nữa; họ và tên ghi riêng."
            return
    if above and above.below:
        yield f"Dưới “{left[-1]}” còn thiếu chức vụ của người ký."


def _parted(line: str) -> tuple[str, str]:
    """ "KT. CHỦ TỊCH" as "KT." and "CHỦ TỊCH"; a title alone has no sign. Letters of any side count."""
    sign, _blank, rest = line.partition(" ")
    known = {one.letters for rules in all_rules() for one in rules.authorities}
    return (sign, rest) if rest and "".join(filter(str.isalpha, sign)) in known else ("", line)


def _foreign(sign: str, form: Authority | None, rules: Rules) -> str:
    if form is None:
        return f"{rules.title} không có hình thức ký “{sign}”."
    return f"Viết “{form.sign}” ({form.meaning}), không viết “{sign}”: {rules.title}."


def _first(line: str, form: Authority | None, issuer: str, rules: Rules) -> str:
    """A body that decides together signs as one; a deputy signs for the head."""
    together = rules.authority_of("body")
    body = next((one for one in rules.bodies if fold(issuer).startswith(fold(one))), "")
    if body and not (form and (form.of == "body" or "title" in form.below)):
        named = body if rules.body_is_issuer else rules.bodies[0]
        return f"Văn bản của {body} ký thay mặt tập thể: dòng đầu là “{together.sign} {named.upper()}”."
    return _deputy(line, rules) if form is None and _is_deputy(line, rules) else ""


def _below(line: str, form: Authority | None, above: Authority | None, words: str, rules: Rules) -> str:
    if above is None:
        return ""
    if form is not None:
        known = form.sign in above.below
        return "" if known else f"Dưới “{above.sign} {words}” không ghi “{form.sign}”."
    if "deputy" in above.below and not fold(line).startswith(fold(f"{rules.deputy} {words}")):
        return f"{above.sign} là {above.meaning}: dưới “{above.sign} {words}” phải là “{rules.deputy.upper()} {words}”."
    head = "head" in above.below and "title" not in above.below
    return _deputy(line, rules) if head and _is_deputy(line, rules) else ""


def _names(form: Authority, rest: str, issuer: str, rules: Rules) -> str:
    """What stands behind a sign: a body of this issuer, or the title of a head."""
    said, mine = fold(rest), fold(issuer)
    body = any(said.startswith(fold(one)) for one in rules.bodies) or (said in mine)
    if form.of == "head":
        wrong = body or _is_deputy(rest, rules)
        return (
            f"Sau “{form.sign}” ({form.meaning}) ghi chức vụ của người đứng đầu, không ghi “{rest}”." if wrong else ""
        )
    if not body:
        return f"Sau “{form.sign}” ({form.meaning}) ghi tên tập thể, không ghi “{rest}”."
    own = (
        not rules.body_is_issuer or said in mine or any(fold(one) in mine and fold(one) in said for one in rules.bodies)
    )
    return "" if own else f"“{form.sign} {rest}” không phải của {issuer}."


def _deputy(line: str, rules: Rules) -> str:
    form, head = rules.authority_of("head", "deputy"), line[len(rules.deputy) :].strip()
    return f"“{line}” là cấp phó: ở trên phải có dòng “{form.sign} {head}”."


def _is_deputy(line: str, rules: Rules) -> bool:
    return fold(line).startswith(f"{fold(rules.deputy)} ")


def _named(name: str, rules: Rules) -> Iterator[str]:
    if not name.strip():
        yield "Chưa ghi họ và tên người ký."
        return
    first = name.split()[0].rstrip(".,:")
    if first.casefold() in {one.casefold() for one in rules.before_no_name}:
        yield f"Trước họ tên người ký không ghi “{first}”: {rules.title}."


def _recipients(recipients: tuple[str, ...], rules: Rules) -> Iterator[str]:
    named = [one.strip(" -;,.") for one in recipients if one.strip(" -;,.")]
    if not named:
        yield f"Chưa ghi nơi nhận; dòng cuối là “{rules.last_recipient}”."
        return
    if not named[-1].startswith(rules.last_recipient):
        yield f"Dòng cuối của nơi nhận phải bắt đầu bằng “{rules.last_recipient}”, không phải “{named[-1]}”."
    folded = [fold(one) for one in named]
    for at, one in enumerate(folded):
        if folded.index(one) < at:
            yield f"Nơi nhận ghi hai lần “{named[at]}”."
