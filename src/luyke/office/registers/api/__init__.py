"""The registers for other programs: the same lists, acts and rules as the pages, by a person's key to one register.

    GET  /api/v1/registers/land             its columns, what the list can be reduced to, what adding must name
    GET  /api/v1/registers/land/cases       its list as rows, page by page, reduced as the page's address reduces it
    POST /api/v1/registers/land/cases       adds rows, all or none; repeated under the same key they are added once

Every error has one shape: {"sentence": "…", "details": ["…"], "errors": [{"row": 0, "field": "day", …}]}. Persons are
masked as they are on the list; what is to be seen in full is seen on the page, for a purpose.
"""

from luyke.office.registers.api.doors import api

__all__ = ["api"]
