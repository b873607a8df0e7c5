-- An applicant's row is within reach when its case is. Written as EXISTS, PostgreSQL may answer that by
-- reading the whole of case_file into a hash (an alternative plan that it takes when it expects many rows);
-- as a scalar subquery it looks the one case up by its key, whatever it expects.
do $$
declare
  p record;
  by_key text := '( SELECT bool_or(true)';
begin
  for p in
    select tablename, policyname, qual, with_check
      from pg_policies
     where schemaname = 'public'
       and concat(qual, with_check) like '%EXISTS ( SELECT%'
  loop
    execute format(
      'alter policy %I on public.%I%s%s',
      p.policyname,
      p.tablename,
      ' using (' || replace(p.qual, 'EXISTS ( SELECT', by_key) || ')',
      ' with check (' || replace(p.with_check, 'EXISTS ( SELECT', by_key) || ')'
    );
  end loop;
end
$$;
