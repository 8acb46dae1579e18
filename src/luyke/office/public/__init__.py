"""The pages that anyone may read, and the data that anyone may take. Without an account, without JavaScript.

They know `publishing.selectors` and nothing else of the office: what was not published cannot be named here.

pages    what each page is made from
data     open data: rows, files, dictionary, catalogue, packets
sdmx     the same values for the clients of statisticians
api      the same for other programs, as JSON
views    the doors: pages, files, queries; `kept` gives an answer made once again until something public changes
"""
