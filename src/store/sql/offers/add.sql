INSERT INTO provider_offers (id, code, provider, category, hour_cents, least_quarters, since, source, created_at,
    confirmed_at, confirmed_by, retired_at, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, NULL, 1)
