"""Words as data: units, number words, cues, indicators. Each data file explains its grammar at its head."""
