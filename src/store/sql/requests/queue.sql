SELECT requests.id, requests.code, requests.state, requests.request, requests.promised_on, requests.submitted_at,
    staff.name AS taken_by,
    quotes.month_employer_cents,
    (SELECT COUNT(*) FROM proposals WHERE proposals.request_id = requests.id
        AND proposals.state IN ('availability_to_ask', 'availability_confirmed')) AS open_proposals,
    (SELECT COUNT(*) FROM proposals WHERE proposals.request_id = requests.id
        AND proposals.state = 'availability_confirmed' AND proposals.family_accepted_at IS NOT NULL) AS agreed
FROM requests
LEFT JOIN staff ON staff.id = requests.taken_by
LEFT JOIN quotes ON quotes.id = requests.quote_id
WHERE requests.state IN ('submitted', 'in_progress')
ORDER BY requests.promised_on, requests.submitted_at, requests.id
