-- 证照库没有应答时手工填写的文号，以后再核对: numbers of documents that were typed because the library did not answer.
alter table register_check drop constraint register_check_register_check;
alter table register_check add constraint register_check_register_check
  check (register in ('business', 'persons', 'licences'));
