"""Drafts a cluster from a few lines, with a model behind an endpoint that the user names."""
