"""Signing a PDF with a key of PKCS#12, and looking at the signatures of one."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from io import BytesIO
from typing import Any, TypeVar

from luyke.layout.errors import MissingPartError, UnsignableError
from luyke.layout.typesetting import typeset

Done = TypeVar("Done")
# Where the stamp stands, in points: the upper right corner of the first page, above the text (NĐ 30/2020, Phụ lục I).
_WIDTH, _HEIGHT, _FROM_EDGE, _SIZE = 190, 32, 14, 8


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature found in a PDF.

    whole    it stands for everything in the file: nothing was added behind it
    intact   what it stands for has not changed since, and the key is the certificate's
    trusted  its certificate leads to one of those that were given as trusted
    at       the time that the signer stated
    """

    name: str
    at: datetime | None
    whole: bool
    intact: bool
    trusted: bool


def sign_pdf(pdf: bytes, key: bytes, password: str, *, at: datetime, reason: str = "", place: str = "") -> bytes:
    """The PDF with a signature that is seen at the upper right of its first page: who, and when by ISO 8601.

    key  the PKCS#12 file (.p12, .pfx) with the certificate; `at` needs its time zone
    Raises UnsignableError for a key that does not open or did not hold at that time, MissingPartError.
    """
    try:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.pdf_utils.reader import PdfFileReader
        from pyhanko.sign import fields, signers
    except ImportError as error:
        raise MissingPartError("ký số") from error
    from luyke.layout.stamping import stamp

    if at.tzinfo is None:
        raise ValueError("a signing time needs its zone")
    signer = _signer(key, password, at)
    name = _name(signer.signing_cert)
    count = len(PdfFileReader(BytesIO(pdf)).embedded_signatures)
    field = f"ChuKy{count + 1}"
    writer: Any = IncrementalPdfFileWriter(BytesIO(pdf))
    width, height = _size(writer.find_page_for_modification(0)[0].get_object())
    # A second signature stands under the first.
    top = height - _FROM_EDGE - count * (_HEIGHT + 2)
    box = (int(width - _FROM_EDGE - _WIDTH), int(top - _HEIGHT), int(width - _FROM_EDGE), int(top))
    meta = signers.PdfSignatureMetadata(field_name=field, reason=reason or None, location=place or None, name=name)

    class Signer(signers.PdfSigner):
        """Signs at the time it is told, not at that of the clock."""

        def init_signing_session(self, *args: Any, **kwargs: Any) -> Any:
            session = super().init_signing_session(*args, **kwargs)
            session.system_time = at
            return session

    signing = Signer(
        meta, signer, stamp_style=stamp(_seen(name, at)), new_field_spec=fields.SigFieldSpec(field, on_page=0, box=box)
    )
    return _apart(lambda: bytes(signing.sign_pdf(writer).getvalue()))


def signatures_of(pdf: bytes, trusted: tuple[bytes, ...] = ()) -> tuple[Signed, ...]:
    """The signatures of a PDF, the oldest first; `trusted` are certificates (DER) believed. Asks no network."""
    try:
        from asn1crypto import x509
        from pyhanko.pdf_utils.reader import PdfFileReader
        from pyhanko.sign.validation import validate_pdf_signature
        from pyhanko.sign.validation.status import SignatureCoverageLevel
        from pyhanko_certvalidator import ValidationContext
    except ImportError as error:
        raise MissingPartError("kiểm tra chữ ký số") from error
    roots = [x509.Certificate.load(one) for one in trusted]
    found = []
    for signature in PdfFileReader(BytesIO(pdf)).embedded_regular_signatures:
        at = signature.self_reported_timestamp
        context = ValidationContext(trust_roots=roots, moment=at, best_signature_time=at, allow_fetching=False)
        status = _apart(partial(validate_pdf_signature, signature, context))
        whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
        intact = bool(status.intact and status.valid)
        found.append(Signed(_name(signature.signer_cert), at, whole, intact, bool(status.trusted)))
    return tuple(found)


def _apart(work: Callable[[], Done]) -> Done:
    """Does work in a thread of its own: pyHanko runs a loop for it, and the caller's thread may have one running."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(work).result()


def _signer(key: bytes, password: str, at: datetime) -> Any:
    from pyhanko.sign import signers

    try:
        signer = signers.SimpleSigner.load_pkcs12_data(key, other_certs=(), passphrase=password.encode())
    except (ValueError, AttributeError, TypeError) as error:
        raise UnsignableError("Không mở được tệp chứng thư số: sai mật khẩu, hoặc tệp không chứa khóa ký.") from error
    certificate = signer.signing_cert
    if not certificate.not_valid_before <= at <= certificate.not_valid_after:
        first, last = (f"{day:%d/%m/%Y}" for day in (certificate.not_valid_before, certificate.not_valid_after))
        raise UnsignableError(f"Chứng thư số chỉ có hiệu lực từ {first} đến {last}, không ký được.")
    return signer


def _name(certificate: Any) -> str:
    named = certificate.subject.native
    return str(named.get("common_name") or certificate.subject.human_friendly)


def _size(page: Any) -> tuple[float, float]:
    while "/MediaBox" not in page:  # it may be said once, for many pages
        page = page["/Parent"]
    left, bottom, right, top = (float(side) for side in page["/MediaBox"])
    return right - left, top - bottom


def _seen(name: str, at: datetime) -> bytes:
    lines = [f"Người ký: {name}", f"Thời gian ký: {at.isoformat(timespec='seconds')}"]
    told = {"title": "Chữ ký số", "name": name, "lines": lines, "width": _WIDTH, "height": _HEIGHT, "size": _SIZE}
    return typeset("stamp.typ", told, at)
