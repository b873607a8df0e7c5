-- 部门负责人 (head) and 标准管理员 (keeper): two more roles that are held for one department, beside the reviewer.

alter table role_grant drop constraint role_grant_role_check;

alter table role_grant add constraint role_grant_role_check check (
  role in (
    'owner', 'clerk', 'reviewer', 'head', 'keeper', 'inspector', 'lead',
    'system-admin', 'security-admin', 'audit-admin'
  )
);

alter table role_grant drop constraint role_grant_check;

alter table role_grant add constraint role_grant_check check (
  (role in ('reviewer', 'head', 'keeper')) = (department <> '')
);
