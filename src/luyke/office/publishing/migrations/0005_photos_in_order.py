from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("publishing", "0004_media")]

    operations = [migrations.RemoveField(model_name="article", name="photo")]
