"""A notice is kept as content whose numbers have their sources; of those issued before, as their text was."""

from __future__ import annotations

import django.db.models.deletion
from django.db import migrations, models


def _content(notice: object) -> dict[str, object]:
    """The parts of a notice as its text held them; its numbers have no source, for none was kept."""
    body = notice.review.body
    _head, title, text, recipients, _signature = notice.text.rstrip("\n").split("\n\n")
    subject = title.splitlines()[1]
    return {
        "shape": 1,
        "side": body.side,
        "heading": {
            "superior": body.superior, "issuer": body.issuer, "town": body.seat, "symbol": body.symbol,
            "number": f"{notice.number}" if body.side == "party" else f"{notice.number:02}",
            "day": notice.issued_date.isoformat(), "subject": subject[:1].upper() + subject[1:],
            "signers": notice.signer_title.split(", "), "signer_name": notice.signer,
            "recipients": [line.removeprefix("- ").rstrip(";.") for line in recipients.splitlines()[1:]],
        },
        "paragraphs": [{"text": line, "numbers": []} for line in text.splitlines()],
        "sources": {},
    }  # fmt: skip


def keep_content(apps: object, schema_editor: object) -> None:
    """Each notice's text as content. Its hash stays that of the text, which the record of acts names."""
    for notice in apps.get_model("reviews", "Notice").objects.select_related("review__body"):
        notice.content, notice.symbol = _content(notice), notice.review.body.symbol
        notice.save(update_fields=["content", "symbol"])


class Migration(migrations.Migration):
    dependencies = [("reviews", "0002_ties")]

    operations = [
        migrations.CreateModel(
            name="Trace",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("part", models.CharField(max_length=40)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("printed", models.CharField(max_length=60)),
                ("source", models.CharField(blank=True, max_length=120)),
                ("statement", models.CharField(blank=True, max_length=300)),
                ("by_name", models.CharField(max_length=150)),
                (
                    "review",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="traces", to="reviews.review"
                    ),
                ),
            ],
            options={"ordering": ("review", "part", "start")},
        ),
        migrations.AddConstraint(
            model_name="trace",
            constraint=models.CheckConstraint(
                condition=models.Q(("source", ""), ("statement", ""), _negated=True),
                name="meeting_trace_rests_on_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="trace",
            constraint=models.UniqueConstraint(
                fields=("review", "part", "start"), name="meeting_trace_is_one_a_number"
            ),
        ),
        migrations.AddField(
            model_name="notice", name="content", field=models.JSONField(default=dict), preserve_default=False
        ),
        migrations.AddField(
            model_name="notice",
            name="symbol",
            field=models.CharField(default="", max_length=30),
            preserve_default=False,
        ),
        migrations.RunPython(keep_content, migrations.RunPython.noop, elidable=True),
        migrations.RemoveField(model_name="notice", name="text"),
        migrations.RemoveField(model_name="notice", name="year"),
        migrations.RemoveField(model_name="notice", name="signer"),
        migrations.RemoveField(model_name="notice", name="signer_title"),
    ]
