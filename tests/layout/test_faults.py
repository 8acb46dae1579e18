"""Who signs as what, and whom it goes to: what the rules of each side ask, in the form of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.layout.conftest import report

from luyke.layout import OfficialDocument, Signature, faults_of

PARTY_RECIPIENTS = ("Ban Thường vụ Thành ủy", "Lưu Văn phòng Quận ủy")


def signed(side: str, *lines: str, issuer: str = "", name: str = "Nguyễn Văn A") -> OfficialDocument:
    """The report of a side with these lines above the signer's name."""
    document = replace(report(side), signature=Signature(lines, name))
    if issuer:
        document = replace(document, heading=replace(document.heading, issuer=issuer))
    return replace(document, recipients=PARTY_RECIPIENTS) if side == "party" else document


@pytest.mark.parametrize(
    ("side", "issuer", "lines"),
    [
        ("state", "", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")),
        ("state", "", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")),
        ("state", "", ("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH")),
        ("state", "", ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
        ("state", "", ("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG TÀI CHÍNH - KẾ HOẠCH")),
        ("state", "Hội đồng nhân dân quận", ("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH")),
        ("state", "Phòng Kinh tế", ("TRƯỞNG PHÒNG",)),
        ("state", "Phòng Kinh tế", ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
        ("state", "Tổ công tác đô thị", ("TM. TỔ CÔNG TÁC", "TỔ TRƯỞNG")),
        ("party", "", ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
        ("party", "", ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")),
        ("party", "Ban Tổ chức Quận ủy", ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
    ],
)
def test_forms_of_each_side_are_taken(side: str, issuer: str, lines: tuple[str, ...]) -> None:
    assert faults_of(signed(side, *lines, issuer=issuer)) == ()


@pytest.mark.parametrize(
    ("side", "issuer", "lines", "said"),
    [
        ("state", "", (), "Chưa ghi quyền hạn, chức vụ"),
        ("state", "", ("T/M ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "Viết “TM.”"),
        ("state", "", ("TM ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), "không viết “TM”"),
        ("state", "", ("CHỦ TỊCH",), "dòng đầu là “TM. ỦY BAN NHÂN DÂN”"),
        ("state", "", ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "dòng đầu là “TM. ỦY BAN NHÂN DÂN”"),
        ("state", "", ("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"), "phải có dòng “KT. CHỦ TỊCH”"),
        ("state", "", ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "phải là “PHÓ CHỦ TỊCH”"),
        ("state", "", ("TM. ỦY BAN NHÂN DÂN", "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "không ghi “TL.”"),
        ("state", "", ("TL. ỦY BAN NHÂN DÂN", "CHÁNH VĂN PHÒNG"), "ghi chức vụ của người đứng đầu"),
        ("state", "", ("TM. HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), "không phải của Ủy ban nhân dân quận Lê Chân"),
        ("state", "", ("TM. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "ghi tên tập thể"),
        ("state", "", ("TM. ỦY BAN NHÂN DÂN",), "còn thiếu chức vụ"),
        ("state", "", ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn A"), "không còn dòng nào nữa"),
        ("state", "Phòng Kinh tế", ("PHÓ TRƯỞNG PHÒNG",), "phải có dòng “KT. TRƯỞNG PHÒNG”"),
        ("party", "", ("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), "Viết “T/M”"),
        ("party", "", ("TUQ. BÍ THƯ", "CHÁNH VĂN PHÒNG"), "không có hình thức ký “TUQ.”"),
        ("party", "", ("BÍ THƯ",), "dòng đầu là “T/M BAN THƯỜNG VỤ”"),
    ],
)
def test_what_the_rules_do_not_know_is_told_once(side: str, issuer: str, lines: tuple[str, ...], said: str) -> None:
    found = faults_of(signed(side, *lines, issuer=issuer))
    assert len(found) == 1
    assert said in found[0]


@pytest.mark.parametrize(("name", "said"), [("", "Chưa ghi họ và tên"), ("TS. Nguyễn Văn A", "không ghi “TS”")])
def test_a_signer_has_a_name_and_no_degree(name: str, said: str) -> None:
    document = signed("state", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", name=name)
    assert said in " ".join(faults_of(document))


def test_a_draft_waits_for_the_name_of_who_signs() -> None:
    draft = replace(report("state", day=None), signature=Signature(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")))
    assert faults_of(draft) == ()


@pytest.mark.parametrize(
    ("recipients", "said"),
    [
        ((), "Chưa ghi nơi nhận"),
        (("UBND thành phố",), "phải bắt đầu bằng “Lưu: VT”"),
        (("Lưu: VT", "UBND thành phố"), "phải bắt đầu bằng “Lưu: VT”"),
        (("UBND thành phố;", "UBND Thành phố", "Lưu: VT"), "ghi hai lần"),
    ],
)
def test_it_goes_to_somebody_and_a_copy_is_kept(recipients: tuple[str, ...], said: str) -> None:
    found = faults_of(replace(report("state"), recipients=recipients))
    assert len(found) == 1
    assert said in found[0]


def test_the_rules_of_the_day_are_asked() -> None:
    document = signed("party", "T/M BAN THƯỜNG VỤ", "BÍ THƯ")
    assert faults_of(replace(document, heading=replace(document.heading, day=date(2019, 1, 2)))) == ()
