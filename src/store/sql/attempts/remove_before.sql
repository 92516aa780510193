DELETE FROM sign_in_attempts WHERE attempted_at <= $1
