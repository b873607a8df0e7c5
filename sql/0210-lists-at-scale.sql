-- Indexes that lists need once there are many rows; found by explaining every statement that reading emits
-- (test/scale).

-- the newest applications of a region that lie with their applicants
create index case_file_resting on case_file (region, id desc)
  where state in ('draft', 'correctionAsked');
