UPDATE provider_offers SET version = version + 1
WHERE code = $1
RETURNING id, code, provider, category, hour_cents, least_quarters, since, source, confirmed_at, retired_at, version
