"""Find what a rule looks for in a reading of a post: queries, patterns, disclosures, imputations, facts."""
