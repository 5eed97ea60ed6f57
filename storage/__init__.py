"""All SQL and nothing but SQL: one repository for each noun."""
