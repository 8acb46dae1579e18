"""Scheduled jobs of the registers."""
