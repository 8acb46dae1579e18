"""What must hold of every app of the office: keys point down, every address has a door, every act a sentence."""

from __future__ import annotations

import ast
import re

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from django.urls import URLPattern, URLResolver, get_resolver

from luyke.office.accounts.permissions import PERMISSIONS
from luyke.office.audit.acts import ACTS

OURS = ("luyke.office.", "tests.office.")
MUTABLE = {
    "accounts.Person", "accounts.Grant", "places.Change", "places.Place", "places.Succession", "places.Agency",
    "indicators.Indicator", "indicators.Division", "indicators.Part", "indicators.ExternalCode", "targets.Target",
    "collection.Regime", "collection.RegimeLine", "collection.DayOff", "collection.Reporter", "collection.Round",
    "collection.Submission", "collection.Cell", "collection.ApiKey",
    "reviews.Body", "reviews.Theme", "reviews.ThemeTarget", "reviews.Review", "reviews.Attendance",
    "reviews.AgendaItem", "reviews.Remark", "reviews.Conclusion", "reviews.Directive", "reviews.Coordinator",
    "reviews.Trace", "reviews.Member", "reviews.Term", "collection.Verdict",
    "reports.Template", "reports.TemplateBlock", "reports.Report", "reports.Block", "reports.Trace", "reports.Remark",
    "reports.FindingWaiver", "reports.Signer",
    "publishing.Article", "publishing.Section",
    "publishing.Comment", "publishing.Complaint", "publishing.Contact", "publishing.SpentChallenge",
    "vaccination.Site",
    "support.Payee",
    "projects.Project",
    "evaluation.Subject", "evaluation.PersonName",
    "rulebook.RuleDocument", "rulebook.Version",
    "order.Campaign",
    "land.Project", "land.Tie",
    "publishing.ArticlePhoto",
}  # fmt: skip
IMMUTABLE = {
    "places.Portion",
    "audit.Entry", "targets.Revision", "targets.GapReason", "documents.ReceivedDocument", "documents.DocumentReading",
    "documents.DocumentRelease", "collection.Upload",
    "observations.Evidence", "observations.Observation", "collection.SubmissionEvent", "collection.FindingAnswer",
    "collection.Save", "collection.SentFinding",
    "reports.Issue", "reports.LayoutChoice", "reports.Quote", "reports.SignedFile",
    "publishing.Publication", "publishing.PublishedFigure", "publishing.Withdrawal",
    "registers.Override", "registers.LawRow", "registers.Delivery",
    "projects.Line", "projects.PlanEntry", "projects.Month", "projects.MonthEntry",
    "rulebook.Clause", "rulebook.ClauseEntry", "rulebook.BasisText", "rulebook.BasisEntry", "rulebook.ClauseBasis",
    "rulebook.Opinion",
    "evaluation.Rating", "evaluation.RatingEntry",
    "support.Application", "support.ApplicationEntry", "support.Pair", "support.PairVerdict",
    "land.Household", "land.Parcel", "land.StepEntry",
    "vaccination.Sheet", "vaccination.SheetEntry", "vaccination.DoseCount", "vaccination.Supply",
    "vaccination.Population",
    "order.Case", "order.CaseEntry", "order.Photo",
    "opinion.Issue", "opinion.IssueEntry", "opinion.Hearing",
    "publishing.PublishedFile", "publishing.TemplateOpening", "publishing.Video",
    "publishing.Photo", "reviews.Snapshot", "reviews.Notice", "reviews.NoticeRecipient", "reviews.DirectiveEvent",
}  # fmt: skip


def _models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model.__module__.startswith("luyke.office.")]


def test_every_model_is_declared_mutable_or_immutable() -> None:
    named = {model._meta.label for model in _models()}
    assert named == MUTABLE | IMMUTABLE
    assert not MUTABLE & IMMUTABLE


def test_immutable_models_refuse_to_change() -> None:
    from luyke.office.audit.models import AppendOnly

    for model in _models():
        assert issubclass(model, AppendOnly) == (model._meta.label in IMMUTABLE), model._meta.label


def test_foreign_keys_point_down() -> None:
    order = [app.rpartition(".")[2] for app in settings.OFFICE_APPS]
    upwards = [
        f"{model._meta.label}.{field.name}"
        for model in _models()
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey | models.ManyToManyField)
        and field.related_model._meta.app_label in order
        and order.index(field.related_model._meta.app_label) > order.index(model._meta.app_label)
    ]
    assert upwards == []


def _views(resolver: URLResolver, prefix: str = "") -> dict[str, object]:
    found: dict[str, object] = {}
    for entry in resolver.url_patterns:
        where = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            found |= _views(entry, where)
        elif isinstance(entry, URLPattern):
            found[where] = entry.callback
    return found


def test_every_address_asks_a_permission_or_is_listed_as_public() -> None:
    open_doors = {}
    for where, view in _views(get_resolver()).items():
        if where.startswith("tai-khoan/"):  # allauth's own doors
            continue
        permission = getattr(view, "permission", None)
        if permission not in PERMISSIONS and permission not in ("signed_in", "public"):
            open_doors[where] = permission
    assert open_doors == {}


@pytest.fixture(scope="module")
def office_texts(python_texts: dict[str, str]) -> dict[str, str]:
    """Every Python file of the office."""
    return {path: text for path, text in python_texts.items() if path.startswith("src/luyke/office/")}


def test_every_act_is_done_somewhere_and_has_its_sentence(office_texts: dict[str, str]) -> None:
    done = set()
    for path, text in office_texts.items():
        if path != "src/luyke/office/audit/services.py":
            done |= set(re.findall(r"""\bact\(\s*"([a-z_.]+)\"""", text))
    assert done <= set(ACTS)
    waiting = {name for name in ACTS if name not in done}
    assert waiting == set(), "an act that nothing does has no sentence to keep"


def test_every_permission_is_asked_for_somewhere(office_texts: dict[str, str]) -> None:
    asked = set()
    for text in office_texts.values():
        asked |= set(re.findall(r"""(?:door|permit|may|visible|within)\([^()"]*"([a-z_]+\.[a-z_]+)\"""", text))
    assert asked <= set(PERMISSIONS)


def test_services_take_by_and_at_by_name(office_texts: dict[str, str]) -> None:
    wrong = []
    for path, text in office_texts.items():
        if "services" not in path or "/audit/" in path:
            continue
        for node in ast.parse(text).body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                named = {argument.arg for argument in node.args.kwonlyargs}
                if node.args.args or not {"by", "at"} <= named:
                    wrong.append(f"{path}: {node.name}")
    assert wrong == []


def test_only_doors_call_the_clock(office_texts: dict[str, str]) -> None:
    doors = ("views", "ui/clock.py", "commands/", "backends.py", "middleware.py", "adapter.py", "api", "jobs", "/mcp/")
    wrong = [
        path
        for path, text in office_texts.items()
        if re.search(r"timezone\.now\(|datetime\.now\(|date\.today\(|localdate\(\)", text)
        and not any(door in path for door in doors)
    ]
    assert wrong == []


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
