"""A PDF is signed with a key made for the test, and the signature is looked at again by another way in."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone
from functools import cache

import pypdfium2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from PIL import ImageChops
from tests.layout.conftest import report

from luyke.layout import UnsignableError, pdf_bytes, sign_pdf, signatures_of

AT = datetime(2021, 11, 29, 15, 4, 5, tzinfo=timezone(timedelta(hours=7)))
NAME = "Ủy ban nhân dân quận Lê Chân"


@cache
def key(name: str = NAME) -> tuple[bytes, bytes]:
    """A PKCS#12 with a certificate of 2021 that vouches for itself, and that certificate alone."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    named = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    usage = x509.KeyUsage(
        digital_signature=True, content_commitment=True, key_encipherment=False, data_encipherment=False,
        key_agreement=False, key_cert_sign=True, crl_sign=False, encipher_only=False, decipher_only=False,
    )  # fmt: skip
    certificate = (
        x509.CertificateBuilder(named, named, private.public_key(), x509.random_serial_number())
        .not_valid_before(datetime(2021, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2021, 12, 31, tzinfo=UTC))
        .add_extension(usage, critical=True)
        .sign(private, hashes.SHA256())
    )
    locked = pkcs12.serialize_key_and_certificates(b"k", private, certificate, None, BestAvailableEncryption(b"mo"))
    return locked, certificate.public_bytes(Encoding.DER)


@pytest.fixture(scope="module")
def signed() -> bytes:
    return sign_pdf(pdf_bytes(report("state")), key()[0], "mo", at=AT, reason="Ban hành", place="Hải Phòng")


def test_a_signature_holds_and_names_who_and_when(signed: bytes) -> None:
    (found,) = signatures_of(signed, (key()[1],))
    assert (found.name, found.at) == (NAME, AT)
    assert found.whole
    assert found.intact
    assert found.trusted


def test_a_thread_in_which_a_loop_runs_signs_too(signed: bytes) -> None:
    async def inside() -> bytes:
        return sign_pdf(pdf_bytes(report("state")), key()[0], "mo", at=AT)

    with ThreadPoolExecutor(max_workers=1) as thread:  # this one may have a loop of its own
        (found,) = signatures_of(thread.submit(lambda: asyncio.run(inside())).result())
    assert found.intact
    assert signatures_of(signed)


def test_who_is_not_among_the_trusted_is_not_trusted(signed: bytes) -> None:
    (found,) = signatures_of(signed, (key("Người khác")[1],))
    assert found.intact
    assert not found.trusted


def test_one_letter_changed_is_seen(signed: bytes) -> None:
    at = signed.index(b"/MediaBox")
    changed = signed[: at + 11] + bytes([signed[at + 11] ^ 1]) + signed[at + 12 :]
    (found,) = signatures_of(changed, (key()[1],))
    assert not found.intact


def test_the_stamp_stands_at_the_upper_right_of_the_first_page(signed: bytes) -> None:
    opened = pypdfium2.PdfDocument(signed)
    opened.init_forms()
    first = opened[0]
    width, height = first.get_size()
    shown = first.render(scale=2, grayscale=True, may_draw_forms=True).to_pil()
    plain = pypdfium2.PdfDocument(pdf_bytes(report("state")))[0].render(scale=2, grayscale=True).to_pil()
    stamp = ImageChops.difference(shown, plain)
    left, _top, _right, bottom = stamp.getbbox()
    assert sum(stamp.histogram()[1:]) > 300
    assert bottom <= 60 * 2
    assert left > width / 2 * 2
    assert height > 800


def test_a_second_signature_leaves_the_first_intact(signed: bytes) -> None:
    twice = sign_pdf(signed, key("Văn thư")[0], "mo", at=AT + timedelta(minutes=5))
    first, second = signatures_of(twice, (key()[1], key("Văn thư")[1]))
    assert first.intact
    assert not first.whole
    assert second.intact
    assert second.whole
    assert [one.name for one in (first, second)] == [NAME, "Văn thư"]


def test_a_key_that_does_not_open_or_no_longer_holds_is_refused_with_a_sentence() -> None:
    pdf = pdf_bytes(report("state"))
    with pytest.raises(UnsignableError, match="sai mật khẩu"):
        sign_pdf(pdf, key()[0], "sai", at=AT)
    with pytest.raises(UnsignableError, match="sai mật khẩu"):
        sign_pdf(pdf, b"khong phai khoa", "mo", at=AT)
    with pytest.raises(UnsignableError, match="01/01/2021 đến 31/12/2021"):
        sign_pdf(pdf, key()[0], "mo", at=AT + timedelta(days=365))
    with pytest.raises(ValueError, match="zone"):
        sign_pdf(pdf, key()[0], "mo", at=AT.replace(tzinfo=None))
