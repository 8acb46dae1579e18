"""Working rules: documents of clauses, each with the texts that it rests on; drafts, opinions, versions, and alarms."""
