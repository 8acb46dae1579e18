"""The office's settings for tests: quick passwords, a data folder that is thrown away, letters kept in memory."""

import os
import tempfile

os.environ.setdefault("LUYKE_DATA", tempfile.mkdtemp(prefix="luyke-test-"))
os.environ.setdefault("LUYKE_SECRET_KEY", "for tests only")

from luyke.office.settings import *  # noqa: F403 -- the environment above must stand first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405 -- of the settings above
