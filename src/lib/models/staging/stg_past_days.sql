-- one row per person, place and local day of check-ins that were deleted
SELECT
  CAST(raw_past_days.person AS INTEGER) AS person,
  CAST(raw_past_days.place AS INTEGER) AS place,
  raw_past_days.local_day,
  date_of_day(raw_past_days.local_day) AS local_date,
  CAST(raw_past_days.checkins AS INTEGER) AS checkins
FROM raw_past_days
