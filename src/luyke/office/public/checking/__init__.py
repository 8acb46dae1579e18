"""A text that someone outside brings to be checked: read in a process of its own, answered, and kept nowhere.

bounds  how large, how long, how often
child   the process that reads: it may write no file, and is ended when it takes too long
running how a page has a text read
"""
