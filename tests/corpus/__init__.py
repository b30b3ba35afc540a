"""Six public frameworks in the model: what strangers wrote must fit, and come back whole."""
