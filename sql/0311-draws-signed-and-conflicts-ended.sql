-- 公告签名: what was announced of a draw, signed with the region's key; null for draws announced before there was any.
alter table draw add column announcement text;

-- 回避 that is over: who said so and why. The row stays.
alter table officer_conflict add column ended_by uuid;
alter table officer_conflict add column ended_name text;
alter table officer_conflict add column end_reason text;
