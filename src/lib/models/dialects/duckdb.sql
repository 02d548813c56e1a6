-- What the models ask of a dialect, for DuckDB. Another engine gets a file with the same names.

-- A number of a dictionary; the number of nothing becomes null.
CREATE OR REPLACE MACRO index_or_null(x) AS
  CASE WHEN x = 4294967295 THEN NULL ELSE CAST(x AS INTEGER) END;

-- A number; not-a-number becomes null.
CREATE OR REPLACE MACRO number_or_null(x) AS CASE WHEN isnan(x) THEN NULL ELSE x END;

-- The calendar date of a day (whole days since 1970-01-01).
CREATE OR REPLACE MACRO date_of_day(day) AS DATE '1970-01-01' + CAST(day AS INTEGER);

-- The day of the Monday that begins a date's week.
CREATE OR REPLACE MACRO monday_of_day(day) AS
  CAST(FLOOR((day + 3) / 7.0) * 7 - 3 AS INTEGER);

-- Whole numbers from first to last, for UNNEST.
CREATE OR REPLACE MACRO series(first_number, last_number) AS
  range(first_number, last_number + 1);
