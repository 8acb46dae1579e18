"""REP: the same thing said twice, and two things said alike."""
