"""Slips of the pen put one at a time into clean reports: how many of them the checks find, and of which kinds."""
