"""Acts of publishing."""

from luyke.office.publishing.services.months import month_publish
from luyke.office.publishing.services.withdrawing import publication_withdraw

__all__ = ["month_publish", "publication_withdraw"]
