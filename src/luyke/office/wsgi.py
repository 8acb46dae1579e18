"""The door for a WSGI server: `gunicorn luyke.office.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luyke.office.settings")
application = get_wsgi_application()
