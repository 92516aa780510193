SELECT id, household_id, number, request_id, proposal_id, employment, quote_id, created_at, updated_at, version
FROM employments
WHERE household_id = $1 AND number = $2
