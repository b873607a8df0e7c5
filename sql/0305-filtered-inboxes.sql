-- Filtered inboxes at a million cases: what the window has to answer, and the branches of one state, in the order
-- in which they are due. Without these PostgreSQL reads on past everything that is open in another state.

create index case_file_to_answer on case_file (region, due_rank, id)
  where open and state in ('submitted', 'resubmitted');

create index branch_of_state on branch (region, department, state, due_rank, case_id, item);
