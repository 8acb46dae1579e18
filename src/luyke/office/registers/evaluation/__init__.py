"""Evaluation and classification: what organisations, members, collectives and cadres are rated, step by step.

Political data of persons: nobody reads it but those whom a role names for it, and no record of acts tells a level.
"""
