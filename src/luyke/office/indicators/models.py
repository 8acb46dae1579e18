"""The catalogue of an office. It begins as the engine's own (luyke.lexicon) and is corrected as data."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from luyke.office.ui.language import in_page_language, unit_in_page_language


class Nature(models.TextChoices):
    """What may be summed: flows over months and places, stocks over places, ratios and indices never."""

    FLOW = "flow", _("số phát sinh")
    STOCK = "stock", _("số dư cuối kỳ")
    RATIO = "ratio", _("tỷ lệ")
    INDEX = "index", _("chỉ số")
    COUNT_FLOW = "count_flow", _("số đếm phát sinh")
    COUNT_STOCK = "count_stock", _("số đếm cuối kỳ")


class Cumulation(models.TextChoices):
    """How months make a year to date."""

    SUM = "sum", _("cộng dồn")
    LAST = "last", _("lấy kỳ cuối")
    RECOMPUTE = "recompute", _("tính lại từ tử số và mẫu số")
    AVERAGE = "average", _("bình quân")
    NONE = "none", _("không lũy kế")


class Direction(models.TextChoices):
    """Which way is good."""

    UP = "up", _("càng cao càng tốt")
    DOWN = "down", _("càng thấp càng tốt")
    NEUTRAL = "neutral", _("không xét")


class Style(models.TextChoices):
    """What reaching a plan means."""

    LEVEL = "level", _("đạt mức cả năm")
    GROWTH = "growth", _("tăng so với năm trước")  # value in %
    AT_LEAST = "at_least", _("không thấp hơn")
    AT_MOST = "at_most", _("không vượt quá")
    REDUCE_POINTS = "reduce_points", _("giảm điểm phần trăm")
    REDUCE_PERCENT = "reduce_percent", _("giảm % so với năm trước")
    CAPITAL = "capital", _("giải ngân vốn được giao")
    OUT_OF = "out_of", _("trên tổng số")


class Indicator(models.Model):
    """One line of the catalogue.

    unit        of the engine's contract (VND, %, person, …); `shown` as pages print it (tỷ đồng), of which one is
                `factor` base units. Values are always kept in the base unit
    plan_style  how its plans are usually set; "" when it has none as a rule
    folded      the name without accents, for order; searched: code and all names so, one a line, for search
    aliases     one name a line; short_aliases: those too short to stand alone, which count only with the unit
    invented    made up for a demonstration; marked "minh họa" wherever it is shown
    """

    code = models.CharField(max_length=20, unique=True)
    group = models.CharField(max_length=10, blank=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    folded = models.CharField(max_length=200, db_index=True)
    searched = models.TextField(blank=True)
    unit = models.CharField(max_length=40)
    shown = models.CharField(max_length=40)
    factor = models.DecimalField(max_digits=20, decimal_places=6, default=1)
    decimals = models.PositiveSmallIntegerField(default=1)
    nature = models.CharField(max_length=12, choices=Nature)
    cumulation = models.CharField(max_length=12, choices=Cumulation)
    frequency = models.CharField(max_length=10, default="M;Y")
    direction = models.CharField(max_length=8, choices=Direction)
    plan_style = models.CharField(max_length=15, choices=Style, blank=True)
    numerator = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="over_others")
    denominator = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="under")
    agency = models.CharField(max_length=150, blank=True)
    aliases = models.TextField(blank=True)
    short_aliases = models.TextField(blank=True)
    definition = models.TextField(blank=True)
    definition_author = models.CharField(max_length=150, blank=True)
    review_date = models.DateField(null=True, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    invented = models.BooleanField(default=False)

    class Meta:
        ordering = ("code",)
        constraints = (
            models.CheckConstraint(
                condition=Q(numerator__isnull=True, denominator__isnull=True)
                | Q(numerator__isnull=False, denominator__isnull=False),
                name="indicator_has_both_parts_of_its_ratio",
            ),
            models.CheckConstraint(condition=Q(factor__gt=0), name="indicator_factor_is_positive"),
            models.CheckConstraint(
                condition=~Q(numerator=F("id")) & ~Q(denominator=F("id")), name="indicator_is_no_ratio_of_itself"
            ),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="indicator_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def title(self) -> str:
        """Its name as pages show it, in their language. What is written, kept or sent calls it by `name`."""
        return in_page_language(self.name, self.name_en)

    @property
    def unit_title(self) -> str:
        """The same of `shown`."""
        return unit_in_page_language(self.shown)

    @property
    def summable(self) -> bool:
        """Whether values of several places may be added. A ratio or an index never."""
        return self.nature not in (Nature.RATIO, Nature.INDEX)

    @property
    def counted(self) -> bool:
        """Whether its values are whole numbers."""
        return self.nature in (Nature.COUNT_FLOW, Nature.COUNT_STOCK)

    @property
    def other_names(self) -> list[str]:
        """Its aliases, the short ones last."""
        return [*self.aliases.splitlines(), *self.short_aliases.splitlines()]

    def reported_on(self, day: date) -> bool:
        """Whether it is reported on `day`."""
        return (self.valid_from is None or self.valid_from <= day) and (self.valid_to is None or day <= self.valid_to)


class Division(models.Model):
    """One way in which an indicator is divided: by source, by sector; exhaustive when its parts make the whole."""

    whole = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="divisions")
    by = models.CharField(max_length=60)
    exhaustive = models.BooleanField(default=False)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["whole", "by"], name="division_is_one"),)

    def __str__(self) -> str:
        return f"{self.whole} / {self.by}"


class Part(models.Model):
    """An indicator as a part of another."""

    division = models.ForeignKey(Division, on_delete=models.CASCADE, related_name="parts")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="part_of")

    class Meta:
        constraints = (models.UniqueConstraint(fields=["division", "indicator"], name="part_is_one"),)


class ExternalCode(models.Model):
    """What another system calls an indicator, between two days."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="external_codes")
    system = models.CharField(max_length=60)
    code = models.CharField(max_length=40)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_from__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="external_code_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=["indicator", "system", "code", "valid_from"], name="external_code_is_said_once"
            ),
        )
