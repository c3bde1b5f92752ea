"""The query language: grammar, parser, planner and runner (docs/reference/query-language.md)."""
