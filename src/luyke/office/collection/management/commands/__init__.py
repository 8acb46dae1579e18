"""Scheduled jobs of collection."""
