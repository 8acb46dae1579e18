"""Values by indicator, place and period, with their evidence; known at a time, never overwritten."""
