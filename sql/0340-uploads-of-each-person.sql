-- A file that travels in pieces belongs to whoever sends it: two persons of one case (the clerk who filed it,
-- the owner who took it over) may send the same file, and neither sees the other's row.
create unique index case_upload_once_each on case_upload (region, case_id, uploaded_by, sha256, name);
drop index case_upload_once;

-- What one account has on its way, oldest first.
create index case_upload_of_person on case_upload (region, uploaded_by, made_at);
