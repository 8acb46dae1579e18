"""Scheduled jobs of accounts."""
