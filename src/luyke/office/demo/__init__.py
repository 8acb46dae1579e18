"""The demonstration: Lê Chân in 2021, and the real months of Việt Nam and Hải Phòng, loaded through the services.

data/      figures as data, each file saying what was printed and what is made up
figures    the data files as rows
people     accounts of every role
history    the plan, the years before, and January to October
registers  cases counted one by one, made up so that they add up to what was printed
november   the round of November: entered, sent, verified, approved; a ward late, one returned; the Word report received
review     the committee's meeting of 29 November, its directives and what became of them
report     the report of November: written from figures, approved, issued
series     the country's and the city's real months
loading    all of it, once
"""
