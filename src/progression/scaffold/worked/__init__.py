"""The small frameworks with which an empty repository begins: one for each language."""
