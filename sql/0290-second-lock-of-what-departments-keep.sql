-- The second lock over what departments keep beside the cases: the roster of officers, bars (行政许可法 arts 78, 79),
-- reports of a mismatch, and what was answered to a question or by an interested party. Words as in 0170.

do $$
declare
  here constant text := $p$(select current_setting('zhunying.regions', true)) = '*'
    or region = any ((select string_to_array(current_setting('zhunying.regions', true), ','))::text[])$p$;
  me constant text := $p$(select nullif(current_setting('zhunying.owner', true), '')::uuid)$p$;
  looked_up constant text := $p$(select current_setting('zhunying.regions', true)) = 'public'$p$;
  guarded text;
begin
  -- officers of the region alone: no applicant and no passer-by looks at the roster
  execute format(
    'create policy within_reach on inspection_officer for all to zhunying_app using (%s)', here
  );

  -- a bar of any region is held against an application, whoever files it; it is entered and lifted in its own
  foreach guarded in array array['bar_entry', 'bar_lift'] loop
    execute format('create policy read_everywhere on %I for select to zhunying_app using (true)', guarded);
    execute format(
      'create policy within_reach on %I for insert to zhunying_app with check (%s)', guarded, here
    );
  end loop;

  -- anybody may report a mismatch and read what came of it by its reference; an officer is kept to the region
  foreach guarded in array array['mismatch_signal', 'mismatch_report'] loop
    execute format(
      'create policy within_reach on %I for all to zhunying_app using (%s or %s)', guarded, here, looked_up
    );
  end loop;

  -- as their question, and as their party: a scalar subquery, see 0212
  execute format(
    'create policy within_reach on question_answer for all to zhunying_app using (%s or (%s is not null
       and (select bool_or(true) from review_question q
             where q.region = question_answer.region and q.id = question_answer.question_id)))',
    here, me
  );
  execute format(
    'create policy within_reach on party_answer for all to zhunying_app using (%s or (%s is not null
       and (select bool_or(true) from interested_party p
             where p.region = party_answer.region and p.id = party_answer.party_id)))',
    here, me
  );

  foreach guarded in array array[
    'inspection_officer', 'bar_entry', 'bar_lift', 'mismatch_signal', 'mismatch_report', 'question_answer',
    'party_answer'
  ] loop
    execute format('alter table %I enable row level security', guarded);
  end loop;
end
$$;
