"""The vaccination campaign: sheets of a day, of a site and a vaccine; aggregates only, no person's data."""
