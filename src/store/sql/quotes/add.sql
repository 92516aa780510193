INSERT INTO quotes (id, made_at, on_day, situation, answer, rulebook, year_employer_cents, month_employer_cents)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
