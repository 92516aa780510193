SELECT journal.id, journal.at, journal.actor_kind, journal.actor_id, staff.name AS staff_name, journal.verb,
    journal.detail
FROM journal LEFT JOIN staff ON staff.id = journal.actor_id AND journal.actor_kind = 'staff'
WHERE journal.subject_kind = $1 AND journal.subject_id = $2
ORDER BY journal.at, journal.id
