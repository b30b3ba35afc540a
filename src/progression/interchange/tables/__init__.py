"""Tables of strangers and our own: spreadsheets, text files and Markdown, as cells of text.

This package is no format: `reading` gives the cells of a file, and what they mean is told by those
who read them.
"""
