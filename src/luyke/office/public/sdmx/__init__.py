"""The published values as SDMX, for the clients that statisticians have: SDMX-REST of 2.1 and of 3.0, read only.

One data flow, INDICATORS: FREQ.REF_AREA.INDICATOR.ACCUMULATION over TIME_PERIOD. A year to date is the month that it
ends with, under ACCUMULATION YTD. Codes are those of the catalogue and of the list of places. What was out at an
earlier moment is had by `asOf`; what came out since, by `updatedAfter`; every value that was replaced since, by
`includeHistory=true`: a data set for each moment, dated by validFrom, which read in turn give what holds now.

vocabulary    names: agency, flow, dimensions, attributes, fixed lists of codes
observations  a published value → an observation with its key
asking        what an address asks for, as 2.1 has it
filtering     the same as SDMX 3.0 asks
structure     SDMX-ML 2.1 structure messages; structure_json the same as SDMX-JSON 2.0
messages      the head that every XML message has, and errors
tables        data as SDMX-CSV and SDMX-JSON, 1.0 and 2.0
documents     data as SDMX-ML 2.1, generic and structure-specific
"""
