"""The names that structure and data share."""

from __future__ import annotations

AGENCY, FLOW, VERSION, CONCEPTS = "LUYKE", "INDICATORS", "1.0", "CONCEPTS"
DIMENSIONS = ("FREQ", "REF_AREA", "INDICATOR", "ACCUMULATION")
TIME, VALUE = "TIME_PERIOD", "OBS_VALUE"
OF_SERIES = ("UNIT_MEASURE",)
OF_VALUE = ("OBS_STATUS", "ILLUSTRATIVE", "PUBLIC_AT")
ATTRIBUTES = (*OF_SERIES, *OF_VALUE)

# Concept → its name in Vietnamese and English.
NAMES = {
    "FREQ": ("Tần suất", "Frequency"),
    "REF_AREA": ("Địa bàn", "Reference area"),
    "INDICATOR": ("Chỉ tiêu", "Indicator"),
    "ACCUMULATION": ("Trong kỳ hay lũy kế", "Of the period or to date"),
    "TIME_PERIOD": ("Thời gian", "Time period"),
    "OBS_VALUE": ("Giá trị theo đơn vị gốc", "Value in the base unit"),
    "UNIT_MEASURE": ("Đơn vị gốc", "Base unit"),
    "OBS_STATUS": ("Tình trạng", "Observation status"),
    "ILLUSTRATIVE": ("Số dựng để minh họa", "Made up for a demonstration"),
    "PUBLIC_AT": ("Công khai từ (giờ UTC)", "Public since (UTC)"),
}
# Lists that no publication changes; OBS_STATUS as in the cross-domain list of that name.
FIXED = {
    "FREQ": {"A": ("Năm", "Annual"), "Q": ("Quý", "Quarterly"), "M": ("Tháng", "Monthly")},
    "ACCUMULATION": {"PERIOD": ("Trong kỳ", "Of the period"), "YTD": ("Lũy kế từ đầu năm", "Year to date")},
    "OBS_STATUS": {"A": ("Chính thức", "Normal value"), "E": ("Ước", "Estimate"), "P": ("Sơ bộ", "Provisional")},
}
CODED = (*DIMENSIONS, "OBS_STATUS")
TEXT_TYPES = {
    TIME: "ObservationalTimePeriod", "UNIT_MEASURE": "String", "ILLUSTRATIVE": "Boolean", "PUBLIC_AT": "DateTime",
    VALUE: "Decimal",
}  # fmt: skip
