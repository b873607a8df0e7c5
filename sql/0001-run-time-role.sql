-- The role that the running service works as: rows yes, definitions no. The user that migrates owns
-- everything; the user that serves is a member of this role and takes it on at connecting.
do $$
begin
  if not exists (select from pg_roles where rolname = 'zhunying_app') then
    create role zhunying_app nologin;
  end if;
end
$$;

grant zhunying_app to current_user;

revoke create on schema public from public;
revoke all on schema public from zhunying_app;
grant usage on schema public to zhunying_app;
