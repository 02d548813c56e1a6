-- one row per person of an outcome kept
SELECT
  ids.content AS outcome_id,
  kinds.content AS kind,
  CAST(raw_outcome_persons.person AS INTEGER) AS person,
  raw_outcomes.local_day,
  date_of_day(raw_outcomes.local_day) AS local_date,
  titles.content AS title,
  answers.content AS counterfactual,
  number_or_null(raw_outcomes.amount) AS amount,
  files.file_name,
  raw_outcomes.line
FROM raw_outcomes
INNER JOIN raw_outcome_persons ON raw_outcome_persons.outcome = raw_outcomes.outcome
LEFT JOIN texts AS ids ON ids.text = raw_outcomes.outcome
LEFT JOIN texts AS kinds ON kinds.text = raw_outcomes.kind
LEFT JOIN texts AS titles ON titles.text = raw_outcomes.title
LEFT JOIN texts AS answers ON answers.text = raw_outcomes.counterfactual
LEFT JOIN files ON files.file = raw_outcomes.file
