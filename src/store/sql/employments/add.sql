INSERT INTO employments (id, household_id, number, request_id, proposal_id, employment, quote_id, created_at, updated_at,
    version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, 1)
