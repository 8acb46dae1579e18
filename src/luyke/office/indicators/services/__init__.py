"""Every act on the catalogue."""

from luyke.office.indicators.services.catalogue import catalogue_export, catalogue_import, catalogue_load
from luyke.office.indicators.services.codes import external_code_add, external_code_end
from luyke.office.indicators.services.divisions import division_create, division_remove, division_revise
from luyke.office.indicators.services.indicator import indicator_close, indicator_create, indicator_revise

__all__ = [
    "catalogue_export",
    "catalogue_import",
    "catalogue_load",
    "division_create",
    "division_remove",
    "division_revise",
    "external_code_add",
    "external_code_end",
    "indicator_close",
    "indicator_create",
    "indicator_revise",
]
