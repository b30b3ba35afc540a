"""Findings and frameworks as people read them: on a terminal, in a log, on a page."""
