-- 到期删除: up to when the personal data of a case was taken out; null: it is (or never was) there.
alter table case_file add column personal_until timestamptz;

-- The cases that the retention job still has to look at.
create index case_file_to_forget on case_file (state, updated_at)
where personal_until is null or personal_until < updated_at;
