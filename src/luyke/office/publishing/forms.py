"""Forms of the desk."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from luyke.model import Period
from luyke.office.places.models import Place
from luyke.office.publishing.models import Article, Section
from luyke.office.publishing.reasons import REFUSALS
from luyke.office.publishing.services import MOST_PHOTOS, Arranged, Shelved, Telling, Wording
from luyke.office.reports.models import Issue

_PHOTOS = "image/jpeg,image/png,image/webp"
LICENCES = [("CC BY 4.0", "CC BY 4.0"), ("Được dùng lại khi ghi nguồn", _("Được dùng lại khi ghi nguồn"))]


class PlaceField(forms.ModelChoiceField):
    """A choice of places, each with the days of its life: of one name there may have been several."""

    def label_from_instance(self, place: Place) -> str:
        """ "phường An Biên (đến 31/12/2024)"."""
        first = gettext("từ {day}").format(day=f"{place.valid_from:%d/%m/%Y}") if place.valid_from else ""
        last = gettext("đến {day}").format(day=f"{place.valid_to:%d/%m/%Y}") if place.valid_to else ""
        days = " ".join(one for one in (first, last) if one)
        return f"{place} ({days})" if days else str(place)


class GoingOutForm(forms.Form):
    """How a thing goes out."""

    licence = forms.ChoiceField(label=_("Giấy phép"), choices=LICENCES)
    public_at = forms.DateTimeField(
        label=_("Giờ công bố"), required=False, input_formats=["%Y-%m-%dT%H:%M"],
        widget=forms.DateTimeInput({"type": "datetime-local"}), help_text=_("Để trống là công bố ngay."),
    )  # fmt: skip
    notice = forms.CharField(
        label=_("Đính chính"), required=False, widget=forms.Textarea({"rows": 2}),
        help_text=_("Chỉ khi đã công bố trước đây: nói rõ điều gì sai, nay là gì. Người đọc thấy nguyên văn."),
    )  # fmt: skip


class OfMonthForm(forms.Form):
    """Which month of which place."""

    place = PlaceField(label=_("Địa bàn"), queryset=Place.objects.none(), empty_label=None)
    period = forms.CharField(
        label=_("Tháng"), max_length=7, widget=forms.TextInput({"type": "month", "placeholder": "2021-11"})
    )

    def __init__(self, places: object, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places

    def clean_period(self) -> Period:
        """A month."""
        found = Period.parse(self.cleaned_data["period"])
        if found is None or not found.single_month or found.cumulative:
            raise forms.ValidationError(_("Ghi tháng như 2021-11."))
        return found


class MonthForm(OfMonthForm, GoingOutForm):
    """A month that goes out."""

    field_order = ("place", "period")


class DatasetForm(GoingOutForm):
    """Which values go out as open data, and what is said of them."""

    place = PlaceField(label=_("Địa bàn"), queryset=Place.objects.none(), empty_label=None)
    title = forms.CharField(
        label=_("Tên bộ dữ liệu"), max_length=200, help_text=_("Trùng tên một bộ đã công bố là bản mới của bộ đó.")
    )
    description = forms.CharField(label=_("Mô tả"), widget=forms.Textarea({"rows": 3}), max_length=2000)
    source = forms.CharField(
        label=_("Nguồn số liệu"), max_length=300, help_text=_("Cơ quan nào làm ra số liệu, theo chế độ báo cáo nào.")
    )
    first = forms.IntegerField(
        label=_("Từ năm"), required=False, min_value=1900, max_value=2199, help_text=_("Để trống là từ năm đầu tiên.")
    )
    last = forms.IntegerField(
        label=_("Đến năm"), required=False, min_value=1900, max_value=2199, help_text=_("Để trống là đến nay.")
    )
    field_order = ("place", "title", "description", "source", "first", "last")

    def __init__(self, places: object, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places

    def telling(self) -> Telling:
        """What is said of the set."""
        return Telling(**{name: self.cleaned_data[name] for name in Telling.__dataclass_fields__})


class ReportForm(GoingOutForm):
    """Which issued report goes out."""

    issue = forms.ModelChoiceField(label=_("Báo cáo đã ban hành"), queryset=Issue.objects.none(), empty_label=None)
    field_order = ("issue",)

    def __init__(self, issues: object, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["issue"].queryset = issues
        self.fields["issue"].label_from_instance = told


def told(issue: Issue) -> str:
    """An issued report in a choice."""
    heading = issue.content["heading"]
    return f"{issue.number}/{heading['symbol']}, {issue.day:%d/%m/%Y}: {heading['subject']}"


class WithdrawForm(forms.Form):
    """Why something is taken back."""

    notice = forms.CharField(label=_("Lý do, người đọc sẽ thấy"), widget=forms.Textarea({"rows": 2}))


class DraftForm(OfMonthForm):
    """From which month an article is begun."""

    byline = forms.CharField(label=_("Tác giả"), max_length=120)


class BeginForm(forms.Form):
    """An article that is of no month."""

    place = PlaceField(label=_("Địa bàn"), queryset=Place.objects.none(), empty_label=None)
    title = forms.CharField(label=_("Đầu đề"), max_length=200)
    byline = forms.CharField(label=_("Tác giả"), max_length=120)

    def __init__(self, places: object, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].queryset = places


class ArticleForm(forms.Form):
    """What an editor writes."""

    title = forms.CharField(label=_("Đầu đề"), max_length=200)
    section = forms.ModelChoiceField(label=_("Chuyên mục"), queryset=Section.objects.all(), required=False)
    lead = forms.CharField(label=_("Lời dẫn"), required=False, widget=forms.Textarea({"rows": 3}))
    text = forms.CharField(
        label=_("Nội dung"), widget=forms.Textarea({"rows": 16}),
        help_text=_("Dòng trống ngăn hai đoạn. Số liệu ghi bằng mã trong hai ngoặc vuông, lấy ở bảng bên dưới."),
    )  # fmt: skip
    byline = forms.CharField(label=_("Tác giả"), max_length=120)
    keywords = forms.CharField(
        label=_("Từ khóa"), max_length=300, required=False, help_text=_("Ngăn nhau bằng dấu phẩy; để trống cũng được.")
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    @staticmethod
    def initial_of(article: Article) -> dict[str, object]:
        """As it stands."""
        names = ("title", "section", "lead", "text", "byline", "keywords", "revision")
        return {name: getattr(article, name) for name in names}

    def wording(self) -> Wording:
        """What was written."""
        return Wording(**{name: self.cleaned_data[name] for name in Wording.__dataclass_fields__})


class ToldForm(forms.Form):
    """What must be said of a photo."""

    description = forms.CharField(label=_("Ảnh cho thấy gì, cho người không nhìn được"), max_length=300)
    caption = forms.CharField(label=_("Chú thích"), max_length=300, required=False)
    credit = forms.CharField(label=_("Ảnh của"), max_length=120)


class PhotoForm(ToldForm):
    """A picture with what must be said of it."""

    file = forms.FileField(label=_("Ảnh (JPEG, PNG, WebP)"), widget=forms.FileInput({"accept": _PHOTOS}))
    field_order = ("file",)


class ArrangedForm(ToldForm):
    """A photo of an article among the others."""

    photo = forms.IntegerField(widget=forms.HiddenInput)
    position = forms.IntegerField(label=_("Thứ tự"), min_value=1, max_value=999)
    removed = forms.BooleanField(label=_("Bỏ khỏi bài"), required=False)
    field_order = ("position", "caption", "description", "credit", "removed", "photo")

    def arranged(self) -> Arranged:
        """Where it stands and what is said of it."""
        return Arranged(**{name: self.cleaned_data[name] for name in Arranged.__dataclass_fields__})


ArrangedFormSet = forms.formset_factory(ArrangedForm, extra=0, max_num=MOST_PHOTOS)


class VideoForm(forms.Form):
    """A film with what must be said of it."""

    file = forms.FileField(
        label=_("Tệp video của cơ quan (MP4)"), required=False, widget=forms.FileInput({"accept": "video/mp4,.mp4"}),
        help_text=_("Nhiều nhất 50 MB, 15 phút. Nơi quay, ngày quay, tên máy được xóa khỏi tệp."),
    )  # fmt: skip
    address = forms.CharField(
        label=_("Hoặc địa chỉ video ở YouTube, Vimeo"), required=False, max_length=300,
        help_text=_("Bạn đọc bấm xem thì khung của nơi ấy mới mở; trước đó không có gì gửi ra ngoài."),
    )  # fmt: skip
    poster = forms.FileField(label=_("Ảnh bìa (JPEG, PNG, WebP)"), widget=forms.FileInput({"accept": _PHOTOS}))
    description = forms.CharField(label=_("Ảnh bìa cho thấy gì, cho người không nhìn được"), max_length=300)
    caption = forms.CharField(label=_("Chú thích"), max_length=300)
    credit = forms.CharField(label=_("Video của"), max_length=120)
    words = forms.CharField(
        label=_("Lời và tiếng trong video, cho người không nghe được"), widget=forms.Textarea({"rows": 5}),
        help_text=_("Không có lời thì ghi như vậy. Số liệu ghi bằng mã, như trong bài."),
    )  # fmt: skip
    captions = forms.FileField(label=_("Phụ đề (tệp .vtt)"), required=False,
                               widget=forms.FileInput({"accept": ".vtt"}))  # fmt: skip


class RefusalForm(forms.Form):
    """Why a comment is not shown."""

    reason = forms.ChoiceField(label=_("Lý do, người gửi sẽ thấy"), choices=list(REFUSALS.items()),
                               widget=forms.RadioSelect)  # fmt: skip
    note = forms.CharField(label=_("Nói thêm với người gửi"), required=False, max_length=300)


class AnswerForm(forms.Form):
    """What is said to who asked for something to be taken down."""

    answer = forms.CharField(label=_("Trả lời, người đề nghị sẽ đọc"), max_length=500,
                             widget=forms.Textarea({"rows": 3}))  # fmt: skip


class PurposeForm(forms.Form):
    """What a reader's address is looked at for."""

    purpose = forms.CharField(label=_("Xem địa chỉ để làm gì"), min_length=10, max_length=300)


class SectionForm(forms.Form):
    """A section of the news."""

    name = forms.CharField(label=_("Tên"), max_length=80)


class ShelvedForm(SectionForm):
    """A section among the others."""

    section = forms.IntegerField(widget=forms.HiddenInput)
    position = forms.IntegerField(min_value=1, max_value=999)
    removed = forms.BooleanField(required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        called = {"position": _("Thứ tự của {name}"), "name": _("Tên của {name}"), "removed": _("Bỏ {name}")}
        for field, words in called.items():  # a row of a table has no labels of its own
            self.fields[field].widget.attrs["aria-label"] = words.format(name=self.initial.get("name", ""))

    def shelved(self) -> Shelved:
        """Where it stands and how it is called."""
        return Shelved(**{name: self.cleaned_data[name] for name in Shelved.__dataclass_fields__})


ShelvedFormSet = forms.formset_factory(ShelvedForm, extra=0)
