"""How the office is put together. What an installation decides comes from the environment (`settings/environment`)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from luyke.office.settings import environment

OFFICE = Path(__file__).resolve().parent.parent
DATA = environment.data_folder()

DEMO_DAY = environment.demo_day(DATA)  # a real office has none: it goes by the calendar

DEBUG = environment.flag("LUYKE_DEBUG")
SECRET_KEY = environment.secret_key(DATA)
PERSONAL_KEYS = environment.personal_keys(DATA)
ALLOWED_HOSTS = environment.listed("LUYKE_HOSTS") or ["localhost", "127.0.0.1", "[::1]", "testserver"]
CSRF_TRUSTED_ORIGINS = environment.listed("LUYKE_ORIGINS")

# From the bottom up: an app imports only from those before it.
OFFICE_APPS = [
    "ui",
    "audit",
    "accounts",
    "places",
    "indicators",
    "targets",
    "documents",
    "observations",
    "collection",
    "scoreboard",
    "reviews",
    "registers",
    "registers.vaccination",
    "registers.projects",
    "registers.evaluation",
    "registers.rulebook",
    "registers.order",
    "registers.support",
    "registers.land",
    "registers.opinion",
    "reports",
    "publishing",
    "public",
    "demo",
    "upkeep",
]
INSTALLED_APPS = [
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",  # allauth's templates load it
    *(f"luyke.office.{app}" for app in OFFICE_APPS),
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "axes",
    "csp",
    "django_htmx",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "luyke.office.ui.headers.HeadersOfCaution",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "luyke.office.accounts.middleware.PagesAreAskedForAnew",
    "luyke.office.ui.language.LanguageBySwitch",
    "luyke.office.ui.nulls.NoNullLetters",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "luyke.office.ui.refusals.RefusalsAreTold",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "luyke.office.accounts.middleware.TemporaryPasswordsAreChanged",
    "luyke.office.accounts.middleware.AdministratorsNeedSecondFactor",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "luyke.office.urls"
WSGI_APPLICATION = "luyke.office.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [OFFICE / "ui" / "templates"],  # before the apps', so that allauth's pages wear the office's clothes
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "luyke.office.ui.context.navigation",
            ],
            "builtins": ["luyke.office.ui.templatetags.luyke"],
        },
    }
]

DATABASES = {"default": environment.database(DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
MEDIA_ROOT = DATA / "files"  # reached through a view that asks who may see, never served as they are
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000  # an entry page of 250 rows has several fields a row

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", _("Tiếng Việt")), ("en", _("English"))]
LOCALE_PATHS = [OFFICE / "ui" / "locale"]
FORMAT_MODULE_PATH = ["luyke.office.ui.formats"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

AUTH_USER_MODEL = "accounts.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "luyke.office.accounts.backends.PasswordBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
SESSION_COOKIE_AGE = int(timedelta(hours=12).total_seconds())
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
BEHIND_PROXY = environment.flag("LUYKE_HTTPS")  # which then says where a request comes from
if BEHIND_PROXY:
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = int(timedelta(days=365).total_seconds())

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF, *environment.provider_origins()],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

ACCOUNT_ADAPTER = "luyke.office.accounts.adapter.OfficeAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False  # machines are shared: closing the browser signs out
# Wrong tries are counted by django-axes, whose lock an administrator lifts; a whole office signs in from one address.
ACCOUNT_RATE_LIMITS = {"login_failed": False, "login": "300/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_FORMS = {
    "add_webauthn": "luyke.office.accounts.forms.SecurityKeyAddForm",
    "edit_webauthn": "luyke.office.accounts.forms.SecurityKeyNameForm",
}
MFA_TOTP_TOLERANCE = 1  # a telephone whose clock is half a minute off
MFA_TOTP_ISSUER = "Lũy Kế"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG
USERSESSIONS_TRACK_ACTIVITY = True
SOCIALACCOUNT_ADAPTER = "luyke.office.accounts.adapter.OfficeSocialAdapter"
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_PROVIDERS = environment.openid_connect()

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=30)
AXES_LOCKOUT_PARAMETERS = ["username"]
AXES_LOCKOUT_TEMPLATE = "accounts/locked.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # the account is locked, whatever address the tries come from

PART_FINDER = "luyke.office.places.finding.PlaceParts"  # accounts ask it for the names of places and agencies
IDLE_DAYS = 45  # an account not used for so long is switched off

globals().update(environment.email())
DEFAULT_FROM_EMAIL = environment.text("LUYKE_EMAIL_FROM", "luyke@localhost")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
