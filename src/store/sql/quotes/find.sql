SELECT id, made_at, on_day, situation, answer, rulebook, year_employer_cents, month_employer_cents
FROM quotes
WHERE id = $1
