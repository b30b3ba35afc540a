"""Pictures of every kind of page under every setting; not tests, but made with what tests use."""
