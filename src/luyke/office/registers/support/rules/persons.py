"""What cannot be of persons: numbers that are none, the same one twice, an account of many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from luyke.office.registers.rules import Rule, Weight
from luyke.office.registers.support.rules.examples import example
from luyke.office.registers.support.said import APPROVED, Judged, Other, SaidPayee, digits_of
from luyke.office.registers.support.table import package_of, said_by_law

_CITIZEN, _OLD = 12, 9
_PROVINCES = range(1, 97)
_MOST_SHARING = 2


def is_citizens(number: str) -> bool:
    """Whether a number has the form of a citizen's: twelve digits that begin with a province, or the nine of old."""
    if not number.isdecimal():
        return False
    return len(number) == _OLD or (len(number) == _CITIZEN and int(number[:3]) in _PROVINCES)


def birth_year_of(number: str) -> int | None:
    """The year of birth that a number of twelve digits tells: its century by the fourth digit, its year by the next."""
    if len(number) != _CITIZEN or not is_citizens(number):
        return None
    return 1900 + 100 * (int(number[3]) // 2) + int(number[4:6])


def _payee(number: str, born: date | None = None) -> SaidPayee:
    return SaidPayee("", number, born)


def _listed(said: Judged, what: str) -> set[str]:
    """The policies of the application's package that a row of law lists."""
    package = package_of(said.said.policy)
    row = said_by_law(said.law, package, what, said.said.received)
    return {f"{package}.{number}" for number in row.value.split()} if row else set()


class NumberOfNoForm(Rule[Judged]):
    """
    ## What it does
    Xem số căn cước (12 chữ số, ba số đầu là mã tỉnh) hoặc chứng minh nhân dân (9 chữ số) của người được hưởng;
    số giả định thì ngược lại: không được là số có thể có thật.

    ## Why it is bad
    Số sai thì không tìm được người trùng; số giả định mà có thể là của người thật thì là lộ dữ liệu của người ấy.

    ## Source
    Số định danh cá nhân: Nghị định 137/2015/NĐ-CP. Ba số đầu từ 001 đến 096.

    ## Example
    Số có 11 chữ số; số bắt đầu bằng 999.
    """

    code = "SUP106"
    name = "number-of-no-form"
    title = "số giấy tờ không đúng dạng"
    weight = Weight.HARD
    message = "{code}: {what}."
    fires = (
        example(payee=_payee("99908500001")),
        example(payee=_payee("031085000001"), invented=True),
    )
    silent = (
        example(payee=_payee("031085000001")),
        example(payee=_payee("999085000001"), invented=True),
        example(policy="nq68.1", payee=_payee("0201234567")),
        example(),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The number against its form, of persons alone."""
        one = said.said
        payee = said_by_law(said.law, one.policy, "payee", one.received)
        if one.payee is None or payee is None or payee.value != "person":
            return
        holds = is_citizens(digits_of(one.payee.number))
        if not said.invented and not holds:
            yield {
                **said.words,
                "what": "số giấy tờ phải là 12 chữ số của căn cước hoặc 9 chữ số của chứng minh nhân dân",
            }
        if said.invented and holds:
            yield {**said.words, "what": "hồ sơ giả định mang số giấy tờ có thể là của người thật"}


class ApprovedTwiceByOnePolicy(Rule[Judged]):
    """
    ## What it does
    Tìm hồ sơ khác của cùng số giấy tờ, cùng chính sách chỉ hưởng một lần, đã được duyệt.

    ## Why it is bad
    Một chính sách chi hai lần cho một người là sai đối tượng và mất tiền. Nếu hồ sơ kia ghi nhầm số thì sửa hồ sơ ấy
    trước.

    ## Source
    Nguyên tắc hỗ trợ của Nghị quyết 68/NQ-CP; danh sách chính sách chỉ hưởng một lần trong bảng quy định của sổ.

    ## Example
    Hai hồ sơ chính sách 4 của một người đều được duyệt.
    """

    code = "SUP107"
    name = "approved-twice-by-one-policy"
    title = "một người được duyệt hai lần một chính sách"
    weight = Weight.HARD
    message = "{code}: người mang số này đã được duyệt theo cùng chính sách ở hồ sơ {other}."
    fires = (example(others=(Other("HS-2", "nq68.4", APPROVED),)),)
    silent = (
        example(others=(Other("HS-2", "nq68.4"),)),
        example(others=(Other("HS-2", "nq68.8", APPROVED),)),
        example(),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Approved here and there, by one policy."""
        one = said.said
        if one.outcome == APPROVED and one.policy in _listed(said, "once"):
            for other in said.others:
                if (other.policy, other.outcome) == (one.policy, APPROVED):
                    yield {**said.words, "other": other.code}


class NumberDiffersFromBirth(Rule[Judged]):
    """
    ## What it does
    So năm sinh ghi trong hồ sơ với năm sinh nằm trong số căn cước (chữ số thứ tư đến thứ sáu).

    ## Why it is bad
    Một trong hai bị gõ nhầm; thường là hai chữ số đổi chỗ.

    ## Source
    Cấu trúc số định danh cá nhân: Nghị định 137/2015/NĐ-CP.

    ## Example
    Sinh năm 1985, số căn cước có 58 ở chỗ năm sinh.
    """

    code = "SUP205"
    name = "number-differs-from-birth"
    title = "số căn cước không hợp năm sinh"
    weight = Weight.SOFT
    message = "{code}: số căn cước cho biết năm sinh {told}, hồ sơ ghi {born}."
    fires = (example(payee=_payee("031058000001", date(1985, 2, 3))),)
    silent = (
        example(payee=_payee("031085000001", date(1985, 2, 3))),
        example(payee=_payee("031203000001", date(2003, 2, 3))),
        example(payee=_payee("031085000001")),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """The year in the number against the year of birth."""
        payee = said.said.payee
        told = birth_year_of(digits_of(payee.number)) if payee else None
        if payee and payee.born and told and told != payee.born.year:
            yield {**said.words, "told": told, "born": payee.born.year}


class AnotherPolicyOfTheSameKind(Rule[Judged]):
    """
    ## What it does
    Tìm hồ sơ khác của cùng số giấy tờ ở các chính sách bằng tiền mà mỗi người chỉ hưởng một.

    ## Why it is bad
    Hưởng hai chính sách là sai đối tượng.

    ## Source
    Nguyên tắc hỗ trợ của Nghị quyết 68/NQ-CP; danh sách trong bảng quy định của sổ.

    ## Example
    Một người có hồ sơ nghỉ không lương (4) và lao động tự do (12).
    """

    code = "SUP206"
    name = "another-policy-of-the-same-kind"
    title = "một người có hồ sơ ở hai chính sách chỉ được chọn một"
    weight = Weight.SOFT
    message = (
        "{code}: người mang số này còn hồ sơ {other} ({policy}); mỗi người chỉ hưởng một trong các chính sách này."
    )
    fires = (example(others=(Other("HS-2", "nq68.12", APPROVED),)),)
    silent = (
        example(others=(Other("HS-2", "nq68.12", "refused"),)),
        example(others=(Other("HS-2", "nq68.7", APPROVED),)),
        example(),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Other policies of those that exclude each other."""
        one = said.said
        exclusive = _listed(said, "exclusive")
        if one.policy not in exclusive or one.outcome == "refused":
            return
        for other in said.others:
            if other.policy in exclusive - {one.policy} and other.outcome != "refused":
                yield {**said.words, "other": other.code, "policy": f"chính sách {other.policy.rpartition('.')[2]}"}


class AnotherPackage(Rule[Judged]):
    """
    ## What it does
    Tìm hồ sơ của cùng số giấy tờ ở gói hỗ trợ khác (Nghị quyết 116).

    ## Why it is bad
    Hai gói là hai nguồn tiền, số liệu không cộng; một người hưởng cả hai có khi đúng, nhưng phải có người xem.

    ## Source
    Nghị quyết 68/NQ-CP và Nghị quyết 116/NQ-CP là hai gói khác nhau.

    ## Example
    Một người được hỗ trợ theo chính sách 6 và nhận tiền từ Quỹ bảo hiểm thất nghiệp.
    """

    code = "SUP207"
    name = "another-package"
    title = "một người có hồ sơ ở gói hỗ trợ khác"
    weight = Weight.SOFT
    message = "{code}: người mang số này còn hồ sơ {other} ở gói hỗ trợ khác; hãy xem có được hưởng cả hai không."
    fires = (example(others=(Other("HS-2", "nq116.1", APPROVED),)),)
    silent = (
        example(others=(Other("HS-2", "nq68.7", APPROVED),)),
        example(outcome="refused", others=(Other("HS-2", "nq116.1"),)),
        example(),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Applications of the other package."""
        one = said.said
        for other in said.others if one.outcome != "refused" else ():
            if package_of(other.policy) != package_of(one.policy) and other.outcome != "refused":
                yield {**said.words, "other": other.code}


class AccountOfMany(Rule[Judged]):
    """
    ## What it does
    Đếm số người khác có hồ sơ ghi cùng số tài khoản.

    ## Why it is bad
    Nhiều người một tài khoản thường là gõ nhầm, có khi là người khác nhận thay. Doanh nghiệp nhận hộ lao động thì ghi
    rõ lý do.

    ## Source
    Chi trả đến từng người theo quyết định (Quyết định 23/2021/QĐ-TTg).

    ## Example
    Ba người cùng ghi một số tài khoản.
    """

    code = "SUP208"
    name = "account-of-many"
    title = "một tài khoản nhận tiền của nhiều người"
    weight = Weight.SOFT
    message = "{code}: tài khoản này còn nhận tiền của {sharing} người khác."
    fires = (example(sharing=2),)
    silent = (
        example(sharing=1),
        example(),
    )

    def find(self, said: Judged) -> Iterator[dict[str, object]]:
        """Others that are paid to the same account."""
        if said.sharing >= _MOST_SHARING:
            yield {**said.words, "sharing": said.sharing}
