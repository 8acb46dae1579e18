"""Collection for other programs: the same services, the same refusals, by a person's key.

    GET  /api/v1/submissions                 what the key's owner reports
    GET  /api/v1/submissions/17              the grid: what was entered, what is known beside it, what the checks say
    PUT  /api/v1/submissions/17/cells        saves cells; repeated under the same key it is made once
    POST /api/v1/submissions/17/answers      answers findings
    POST /api/v1/submissions/17/send         sends

Every error has one shape: {"sentence": "…", "details": ["…"]}. Only keys open this door, never a browser's session.
"""

from luyke.office.collection.api.doors import api

__all__ = ["api"]
