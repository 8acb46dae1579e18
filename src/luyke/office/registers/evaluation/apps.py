"""The app."""

from __future__ import annotations

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    """The register of evaluation and classification."""

    name = "luyke.office.registers.evaluation"
    default_auto_field = "django.db.models.BigAutoField"
    register = "luyke.office.registers.evaluation.register.EVALUATION"
