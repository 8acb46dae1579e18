"""Shared templates, components, and the way numbers are read and written. No models."""
