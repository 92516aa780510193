INSERT INTO employment_months (id, employment_id, month, saved_at, known_on, employment, register, account, rulebook,
    superseded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, NULL)
