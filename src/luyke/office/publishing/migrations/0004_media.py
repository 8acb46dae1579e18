import django.db.models.deletion
from django.db import migrations, models


def take_over(apps, schema_editor):
    """An article's one photo becomes the first of its photos; what is out has its photo among its files."""
    article, link, photo, publication, file = (
        apps.get_model("publishing", name)
        for name in ("Article", "ArticlePhoto", "Photo", "Publication", "PublishedFile")
    )
    for one in article.objects.filter(photo__isnull=False):
        link.objects.create(article=one, photo=one.photo, position=1)
    for one in publication.objects.filter(kind="article", body__photo__pk__isnull=False):
        kept = photo.objects.get(pk=one.body["photo"]["pk"])
        file.objects.create(publication=one, name=f"anh-{kept.pk}.jpg", file=kept.file, media="image/jpeg")


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0001_initial"),
        ("publishing", "0003_comments"),
    ]

    operations = [
        migrations.CreateModel(
            name="ArticlePhoto",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="pictures", to="publishing.article"
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="publishing.photo"
                    ),
                ),
            ],
            options={
                "ordering": ("position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Video",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("file", models.CharField(blank=True, max_length=100)),
                (
                    "host",
                    models.CharField(blank=True, choices=[("youtube", "YouTube"), ("vimeo", "Vimeo")], max_length=10),
                ),
                ("code", models.CharField(blank=True, max_length=40)),
                ("width", models.PositiveIntegerField(default=16)),
                ("height", models.PositiveIntegerField(default=9)),
                ("seconds", models.PositiveIntegerField(null=True)),
                ("captions", models.TextField(blank=True)),
                ("caption", models.CharField(max_length=300)),
                ("credit", models.CharField(max_length=120)),
                ("words", models.TextField()),
                ("added_at", models.DateTimeField()),
                ("added_by", models.BigIntegerField(null=True)),
                (
                    "place",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="places.place"),
                ),
                (
                    "poster",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="publishing.photo"
                    ),
                ),
            ],
            options={
                "base_manager_name": "objects",
            },
        ),
        migrations.AddField(
            model_name="article",
            name="video",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="publishing.video"
            ),
        ),
        migrations.CreateModel(
            name="PublishedFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(db_index=True, max_length=150)),
                ("file", models.CharField(max_length=100)),
                ("media", models.CharField(max_length=100)),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="publishing.publication"
                    ),
                ),
            ],
            options={
                "base_manager_name": "objects",
                "constraints": [models.UniqueConstraint(fields=("publication", "name"), name="file_is_published_once")],
            },
        ),
        migrations.AddConstraint(
            model_name="video",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("file", ""),
                        ("seconds__isnull", True),
                        models.Q(("host", ""), _negated=True),
                        models.Q(("code", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("file", ""), _negated=True), ("code", ""), ("host", ""), ("seconds__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="video_is_own_or_elsewhere",
            ),
        ),
        migrations.RunPython(take_over, migrations.RunPython.noop),
    ]
