-- 现场获取: a material that officers confirmed and took at the visit (新乡经开区方案: 法定申请材料可由核查人员
-- 现场确认并获取), beside those that the applicant gave.

alter table case_material
  add column source text not null default 'applicant' check (source in ('applicant', 'onSite'));
