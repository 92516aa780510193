UPDATE provider_offers
SET provider = $2, category = $3, hour_cents = $4, least_quarters = $5, since = $6, source = $7, confirmed_at = $8,
    confirmed_by = $9, retired_at = $10
WHERE id = $1
