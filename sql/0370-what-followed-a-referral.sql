-- 移交后的处理: what a department did about a check that was passed on to it is written back to the check.

alter table joint_check_event drop constraint joint_check_event_kind_check;
alter table joint_check_event add constraint joint_check_event_kind_check check (
  kind in ('opened', 'taken', 'begun', 'recorded', 'ready', 'referred', 'handled', 'cancelled')
);
