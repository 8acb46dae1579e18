"""What an assistant may ask (Model Context Protocol): the engine over a text, and what is published.

texts      checking, reading, explaining: without an office
published  indicators, series, months: as the public pages have them
server     the two together; `__main__` runs it, for `luyke mcp`
"""
