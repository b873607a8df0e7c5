-- 到期删除 of what is append-only by grant: the run-time role still deletes no row of its choice, it may only ask for
-- what is old to go, and never for less than half a year (网络日志 are kept at least so long). Batches, oldest first.

create function forget_messages(before timestamptz, most int) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone bigint;
begin
  if before > now() - interval '180 days' then
    raise exception 'messages are kept for half a year at least' using errcode = 'check_violation';
  end if;
  with old as (
    select region, id from message where at < before order by at limit most for update skip locked
  )
  delete from message m using old where m.region = old.region and m.id = old.id;
  get diagnostics gone = row_count;
  return gone;
end
$$;

-- What has arrived, or reaches nobody, with its attempts; then events that nobody waits for. What is still on its way
-- stays, however old it is.
create function forget_sent(before timestamptz, most int) returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone bigint;
begin
  if before > now() - interval '180 days' then
    raise exception 'what was sent is kept for half a year at least' using errcode = 'check_violation';
  end if;
  with old as (
    select region, receiver_id, position from outbox_delivery
     where state <> 'waiting' and settled_at < before
     order by settled_at limit most for update skip locked
  )
  delete from outbox_delivery d using old
   where d.region = old.region and d.receiver_id = old.receiver_id and d.position = old.position;
  get diagnostics gone = row_count;

  with old as (
    select e.region, e.id from outbox_event e
     where e.made_at < before
       and not exists (select from outbox_delivery d where d.region = e.region and d.event_id = e.id)
     order by e.made_at limit most for update skip locked
  ), tried as (
    delete from outbox_attempt a using old where a.region = old.region and a.event_id = old.id
  )
  delete from outbox_event e using old where e.region = old.region and e.id = old.id;
  return gone;
end
$$;

revoke all on function forget_messages(timestamptz, int), forget_sent(timestamptz, int) from public;
grant execute on function forget_messages(timestamptz, int), forget_sent(timestamptz, int) to zhunying_app;

-- Oldest first, without reading the rest.
create index message_by_age on message (at);
create index outbox_delivery_settled on outbox_delivery (settled_at) where state <> 'waiting';
create index outbox_event_by_age on outbox_event (made_at);
create index outbox_attempt_of_event on outbox_attempt (region, event_id);
