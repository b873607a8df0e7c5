import type pg from 'pg'

const HEAD = `-- Derived from the migrations by \`npm run derived\`; read it, do not edit it.
-- The tables of the job queue (schema pgboss) belong to pg-boss and are not listed.
`

/** The tables of the schema public with all that hangs on them, in a stable order. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const parts = [HEAD]
  for (const text of await lines(client, FUNCTIONS)) parts.push(`${text.trim()};\n`)
  for (const table of await rows<Table>(client, TABLES)) parts.push(await describe(client, table))
  for (const text of await lines(client, VIEWS)) parts.push(`${text}\n`)
  return parts.join('\n')
}

interface Table {
  readonly oid: number
  readonly name: string
  readonly comment: string | null
}

async function describe(client: pg.Client, { oid, name, comment }: Table): Promise<string> {
  const body = [...(await lines(client, COLUMNS, oid)), ...(await lines(client, CONSTRAINTS, oid))]
  const after = [
    ...(comment === null ? [] : [`comment on table ${name} is ${quote(comment)};`]),
    ...(await lines(client, INDEXES, oid)),
    ...(await lines(client, TRIGGERS, oid)),
    ...(await lines(client, POLICIES, oid)),
    ...(await lines(client, GRANTS, oid)),
  ]
  return `create table ${name} (\n${body.map((line) => `  ${line}`).join(',\n')}\n);\n${after.join('\n')}\n`
}

async function rows<T>(client: pg.Client, sql: string, oid?: number): Promise<T[]> {
  const result = await client.query(sql, oid === undefined ? [] : [oid])
  return result.rows as T[]
}

async function lines(client: pg.Client, sql: string, oid?: number): Promise<string[]> {
  return (await rows<{ line: string }>(client, sql, oid)).map(({ line }) => line)
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`

const TABLES = `
  select c.oid::int as oid, c.relname as name, obj_description(c.oid, 'pg_class') as comment
    from pg_class c
   where c.relnamespace = 'public'::regnamespace
     and c.relkind in ('r', 'p')
   order by c.relname`

const COLUMNS = `
  select quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
         || case when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
                 when a.attidentity <> '' then ' generated ' || case a.attidentity when 'a' then 'always' else 'by default' end || ' as identity'
                 when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
                 else '' end
         || case when a.attnotnull then ' not null' else '' end as line
    from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attrelid = $1
     and a.attnum > 0
     and not a.attisdropped
   order by a.attnum`

const CONSTRAINTS = `
  select 'constraint ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid) as line
    from pg_constraint
   where conrelid = $1
     and contype in ('p', 'u', 'f', 'c', 'x')
   order by array_position(array['p', 'u', 'f', 'c', 'x'], contype::text), conname`

const INDEXES = `
  select pg_get_indexdef(i.indexrelid) || ';' as line
    from pg_index i
    join pg_class c on c.oid = i.indexrelid
   where i.indrelid = $1
     and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
   order by c.relname`

const TRIGGERS = `
  select pg_get_triggerdef(oid) || ';' as line
    from pg_trigger
   where tgrelid = $1
     and not tgisinternal
   order by tgname`

const POLICIES = `
  select 'alter table ' || quote_ident(relname) || ' enable row level security;' as line
    from pg_class
   where oid = $1 and relrowsecurity
  union all
  select 'create policy ' || quote_ident(p.polname) || ' on ' || p.polrelid::regclass || ' for '
         || case p.polcmd when '*' then 'all' when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end
         || coalesce(' using (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
         || coalesce(' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';'
    from pg_policy p
   where p.polrelid = $1
   order by 1`

const GRANTS = `
  select 'grant ' || string_agg(lower(g.privilege_type), ', ' order by array_position(
           array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN'],
           g.privilege_type))
         || ' on ' || quote_ident(c.relname) || ' to ' || g.grantee::regrole || ';' as line
    from pg_class c
    cross join lateral aclexplode(c.relacl) g
   where c.oid = $1
     and g.grantee <> c.relowner
   group by c.relname, g.grantee
   order by g.grantee::regrole::text`

const FUNCTIONS = `
  select pg_get_functiondef(p.oid) as line
    from pg_proc p
   where p.pronamespace = 'public'::regnamespace
     and p.prokind in ('f', 'p')
     and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
   order by p.proname`

const VIEWS = `
  select 'create view ' || quote_ident(relname) || ' as' || chr(10) || pg_get_viewdef(oid, true) as line
    from pg_class
   where relnamespace = 'public'::regnamespace
     and relkind = 'v'
   order by relname`
