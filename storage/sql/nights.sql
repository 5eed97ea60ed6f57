-- name: of
SELECT woman, alone FROM nights WHERE person = :person

-- name: put
INSERT INTO nights (person, woman, alone, at) VALUES (:person, :woman, :alone, :now)
ON CONFLICT (person) DO UPDATE
SET woman = excluded.woman, alone = excluded.alone, at = excluded.at
