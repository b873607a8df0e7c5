-- 单点登录、无感切换: whether somebody was only asked for at the provider (prompt=none); who is not signed in there goes on as they came.
alter table sign_in_attempt add column silent boolean not null default false;
