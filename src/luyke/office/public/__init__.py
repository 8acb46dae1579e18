"""The pages that anyone may read, and the data that anyone may take. Without an account, without JavaScript.

They know `publishing.selectors` and nothing else of the office: what was not published cannot be named here.

pages    what each page is made from
views    the doors: pages; `kept` gives an answer made once again until something public changes
"""
