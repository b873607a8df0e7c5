-- Indexes that lists need once there are many rows; found by explaining every statement that reading emits
-- (test/scale) and by the bench at a million cases (docs/bench.md).

-- the sign-in page of a demonstration lists its people among any number of accounts
create index account_demo on account (created_at, id) where demo;
