"""Labels without accents or capitals, for those entries too that were written before."""

from django.db import migrations, models

from luyke.lexicon.folding import fold

_AT_ONCE = 2000


def fold_labels(apps: object, schema_editor: object) -> None:
    """Says of each entry what its label is when folded; nothing else of it is touched."""
    entries = apps.get_model("audit", "Entry")._base_manager
    waiting = []
    for entry in entries.only("id", "label").iterator(chunk_size=_AT_ONCE):
        entry.folded = fold(entry.label)[:250]
        waiting.append(entry)
        if len(waiting) == _AT_ONCE:
            entries.bulk_update(waiting, ["folded"])
            waiting = []
    entries.bulk_update(waiting, ["folded"])


class Migration(migrations.Migration):
    dependencies = [
        ("audit", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="folded",
            field=models.CharField(blank=True, max_length=250),
        ),
        migrations.RunPython(fold_labels, migrations.RunPython.noop),
    ]
