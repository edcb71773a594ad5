"""Findings for people (full, concise), for programs (json) and for CI (github). One module a format."""
