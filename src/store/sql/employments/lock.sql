UPDATE employments SET version = version + 1
WHERE household_id = $1 AND number = $2
RETURNING id, household_id, number, request_id, proposal_id, employment, quote_id, created_at, updated_at, version
