"""The last hour of a round: every commune of the country sends its month at once, over HTTP, into one office."""
