"""What has been made public: the only door out.

A publication is an immutable snapshot with a version; a correction is the next version with its visible notice, a
withdrawal is a row beside it. Every number that goes out is a published figure under the key that reports use, so that
a figure published anew is seen on every page that quotes it, and the old print stays readable.

models      publications, the figures they made public, withdrawals
bodies      what a snapshot may hold: figures and words of the catalogue, nothing about people
suppressing which counts are too small to be told
guarding    what else stays in the house, for a small count could be worked out with it
untold      what of a month is not told, for all these reasons; telling: the same as an editor is told it
snapshots   a month of the office → its body and its figures
issued      an issued report → the same, and why one stays in the house
films       where a film may lie that is not the office's own
selectors   the reading side; all that the public pages may import
"""
