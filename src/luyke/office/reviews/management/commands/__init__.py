"""Scheduled jobs of reviews."""
