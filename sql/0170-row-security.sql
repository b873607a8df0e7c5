-- The second lock: PostgreSQL itself shows the run-time role no case, visit, letter or licence out of
-- reach, whatever a query forgets. Each transaction says how far it reaches (platform/server/reach.ts):
--   zhunying.regions     '*', 'public', or region codes with commas between; nothing said: nothing seen
--   zhunying.owner       the account whose own cases are seen wherever they are
--   zhunying.businesses  of those only the cases of these businesses (an agent's mandate)
-- The sub-selects make each setting one value per query, not one per row.

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
  mandate constant text := $p$((select coalesce(current_setting('zhunying.businesses', true), '')) = ''
    or uscc is null
    or uscc = any ((select string_to_array(current_setting('zhunying.businesses', true), ','))::text[]))$p$;
  looked_up constant text := $p$(select current_setting('zhunying.regions', true)) = 'public'$p$;
  guarded text;
begin
  execute format(
    'create policy within_reach on case_file for all to zhunying_app using (%s or (owner_id = %s and %s))',
    here, me, mandate
  );
  execute format(
    'create policy within_reach on visit for all to zhunying_app using (%s or (%s is not null
       and exists (select from case_file f where f.region = visit.region and f.id = visit.case_id)))',
    here, me
  );

  -- what belongs to a case is in the applicant's reach when the case is
  foreach guarded in array array[
    'branch', 'case_event', 'case_material', 'letter', 'review', 'review_check', 'review_opinion',
    'review_question', 'interested_party', 'extension_request', 'extension_answer', 'after_check',
    'after_check_alarm', 'deadline_alarm', 'notice_demand', 'register_check', 'value_source',
    'case_claim', 'review_delegation', 'branch_dispatch'
  ] loop
    execute format(
      'create policy within_reach on %1$I for all to zhunying_app using (%2$s or (%3$s is not null
         and exists (select from case_file f where f.region = %1$I.region and f.id = %1$I.case_id)))',
      guarded, here, me
    );
  end loop;

  foreach guarded in array array['visit_line', 'visit_entry', 'visit_file'] loop
    execute format(
      'create policy within_reach on %1$I for all to zhunying_app using (%2$s or (%3$s is not null
         and exists (select from visit v where v.region = %1$I.region and v.id = %1$I.visit_id)))',
      guarded, here, me
    );
  end loop;

  foreach guarded in array array['letter_file', 'letter_service'] loop
    execute format(
      'create policy within_reach on %1$I for all to zhunying_app using (%2$s or (%3$s is not null
         and exists (select from letter l where l.region = %1$I.region and l.id = %1$I.letter_id)))',
      guarded, here, me
    );
  end loop;

  -- A licence is public by law (行政许可法 art 40) and its code opens for anybody: an officer is kept to
  -- the region, a passer-by reads and writes nothing, an applicant is told apart by the first lock.
  foreach guarded in array array[
    'licence', 'licence_version', 'licence_event', 'licence_letter', 'single_licence', 'single_event',
    'single_file', 'cancel_request', 'print_request', 'paper', 'paper_event', 'delivery'
  ] loop
    execute format(
      'create policy within_reach on %I for all to zhunying_app using (%s or %s)
         with check (%s or %s is not null)',
      guarded, here, looked_up, here, me
    );
  end loop;

  foreach guarded in array array[
    'licence_import', 'licence_import_line', 'print_run', 'blank_batch', 'blank_sheet', 'blank_event'
  ] loop
    execute format('create policy within_reach on %I for all to zhunying_app using (%s)', guarded, here);
  end loop;

  for guarded in select tablename from pg_policies where policyname = 'within_reach' loop
    execute format('alter table %I enable row level security', guarded);
  end loop;
end
$$;
