SELECT id, code, provider, category, hour_cents, least_quarters, since, source, confirmed_at, retired_at, version
FROM provider_offers
ORDER BY category, hour_cents, code
