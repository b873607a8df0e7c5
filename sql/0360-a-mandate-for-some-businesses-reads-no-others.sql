-- An agent for some businesses of an owner reads no messages about another of them and no address that its paper
-- goes to (0171). A case or a licence that is out of reach hides what was told of it.

create policy within_mandate on message as restrictive for all to zhunying_app using (
  (select coalesce(current_setting('zhunying.businesses', true), '')) = ''
  or case about
    when 'case' then (
      select bool_or(true) from case_file f where f.region = message.region and f.id = message.about_id::uuid
    )
    else (
      select bool_or(true) from licence l where l.region = message.region and l.number = message.about_id
    )
  end
);
create policy within_mandate on posting as restrictive for all to zhunying_app using (
  (select coalesce(current_setting('zhunying.businesses', true), '')) = ''
  or (select bool_or(true) from licence l where l.region = posting.region and l.number = posting.number)
);
