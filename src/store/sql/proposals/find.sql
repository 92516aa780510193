SELECT proposals.id, proposals.request_id, proposals.worker_id, workers.code AS worker_code,
    requests.code AS request_code, proposals.state, staff.name AS proposed_by, proposals.proposed_at,
    proposals.note, proposals.place, proposals.computed_place,
    proposals.order_changed, proposals.points, proposals.evidence, proposals.weights, proposals.quote_id,
    quotes.month_employer_cents, quotes.year_employer_cents, proposals.worker_accepted_at,
    proposals.family_accepted_at, proposals.ended_at, proposals.ended_reason
FROM proposals
JOIN workers ON workers.id = proposals.worker_id
JOIN requests ON requests.id = proposals.request_id
JOIN staff ON staff.id = proposals.proposed_by
JOIN quotes ON quotes.id = proposals.quote_id
WHERE proposals.id = $1
