"""The API of open data: only reads, only what is out; paged; its answers are kept and tagged like the pages.

    GET  /cong-khai/api/v1/datasets                  the data sets
    GET  /cong-khai/api/v1/datasets/…/rows           the rows of one
    GET  /cong-khai/api/v1/series                    published values as they are now, or were at a moment
    GET  /cong-khai/api/v1/packets/…                 the same under the names of QCVN 125:2021

Every error has one shape: {"sentence": "…", "details": ["…"]}. No key is asked for.
"""
