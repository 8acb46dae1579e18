"""Open data: published values as rows, in the formats that people and programs take.

records     one row of a data set, and what its columns mean
files       CSV, XLSX, JSON; Parquet where it can be written
dictionary  the columns and the indicators of a set for programs: a Data Package descriptor
catalogue   what there is, as DCAT in JSON-LD
packets     the same under the names of QCVN 125:2021
"""
