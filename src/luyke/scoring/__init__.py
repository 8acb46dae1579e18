"""Observations and targets → standings, run-rate, forecast. Pure arithmetic: no clock, no database."""
