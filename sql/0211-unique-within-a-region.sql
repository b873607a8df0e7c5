-- A table that is distributed by region can only promise what is unique within a region. Ids are UUID v7 and
-- case and licence numbers begin with their region, so nothing is lost; each stays findable by itself.

alter table bar_entry drop constraint bar_entry_id_key;
create index bar_entry_by_id on bar_entry (id);

alter table cancel_request drop constraint cancel_request_id_key;
create index cancel_request_by_id on cancel_request (id);

alter table case_file drop constraint case_file_id_key;
create index case_file_by_id on case_file (id);
alter table case_file drop constraint case_file_case_no_key;
create unique index case_file_case_no on case_file (case_no, region);

alter table case_upload drop constraint case_upload_id_key;
create index case_upload_by_id on case_upload (id);

alter table credit_mark drop constraint credit_mark_id_key;
create index credit_mark_by_id on credit_mark (id);

alter table inspection_officer drop constraint inspection_officer_id_key;
create index inspection_officer_by_id on inspection_officer (id);

alter table licence drop constraint licence_number_key;
create index licence_by_number on licence (number);

alter table licence_import drop constraint licence_import_id_key;
create index licence_import_by_id on licence_import (id);

alter table mismatch_signal drop constraint mismatch_signal_id_key;
create index mismatch_signal_by_id on mismatch_signal (id);

alter table rating drop constraint rating_id_key;
create index rating_by_id on rating (id);

alter table review_question drop constraint review_question_id_key;
create index review_question_by_id on review_question (id);

alter table single_licence drop constraint single_licence_id_key;
create index single_licence_by_id on single_licence (id);

alter table visit drop constraint visit_id_key;
create index visit_by_id on visit (id);
