"""The published values as SDMX, for the clients that statisticians have: SDMX-REST 2.1, read only.

One data flow, INDICATORS: FREQ.REF_AREA.INDICATOR.ACCUMULATION over TIME_PERIOD. A year to date is the month that it
ends with, under ACCUMULATION YTD. Codes are those of the catalogue and of the list of places. What was out at an
earlier moment is had by `asOf`; what came out since, by `updatedAfter`.

vocabulary    names: agency, flow, dimensions, attributes, fixed lists of codes
observations  a published value → an observation with its key
asking        what an address asks for
structure     SDMX-ML 2.1 structure messages
messages      the head that every XML message has, and errors
tables        data as SDMX-CSV 1.0 and 2.0, SDMX-JSON 1.0
documents     data as SDMX-ML 2.1, generic and structure-specific
"""
