import type postgres from "postgres";
import { PlainProblem } from "@/config/plain-problem";
import { knownMigrations } from "@/db/known-migrations";
import { appliedMigrations } from "@/db/migrate";

/** Refuses databases of other programs, databases in use, and, unless asked to replace it, data of people. */
export async function refuseToReplace(
  tx: postgres.TransactionSql,
  replace: boolean,
  say: (line: string) => void,
) {
  await refuseUsedDatabase(tx);
  const tables = await listTables(tx);
  if (tables.length === 0) return;
  const [first] = await appliedMigrations(tx);
  if (first !== knownMigrations[0])
    throw new PlainProblem(
      `The database holds tables that are not Tidemark's (${tables.slice(0, 5).join(", ")}). Nothing was changed. Restore into an empty database.`,
    );
  const held = await heldData(tx, tables);
  if (held === null) return;
  if (!replace)
    throw new PlainProblem(
      `The database already holds data (${held}). Nothing was changed. To put the backup in its place, run the same command with --replace.`,
    );
  say(`Replacing what the database holds (${held}).`);
}

async function refuseUsedDatabase(tx: postgres.TransactionSql) {
  const [row] = await tx<{ others: number }[]>`
    select count(*)::int as others from pg_stat_activity
    where pid <> pg_backend_pid() and usename is not null
      and (datname = current_database() or application_name in ('tidemark launcher', 'tidemark web', 'tidemark worker'))`;
  if (row && row.others > 0)
    throw new PlainProblem(
      "Tidemark, or another program, uses this database right now. Nothing was changed. Stop it, then restore.",
    );
}

async function listTables(tx: postgres.TransactionSql) {
  const rows = await tx<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`;
  return rows.map((row) => row.name);
}

/** In words, or null when nobody has ever used this installation. */
async function heldData(tx: postgres.TransactionSql, tables: string[]) {
  if (!tables.includes("people")) return null;
  const counts: string[] = [];
  for (const name of tables) {
    const [row] = await tx<{ rows: number }[]>`select count(*)::int as rows from ${tx(name)}`;
    if (row && row.rows > 0) counts.push(`${name} ${row.rows.toLocaleString("en-GB")}`);
  }
  const [people] = await tx<{ any: boolean }[]>`select exists (select from people) as any`;
  return people?.any ? counts.join(", ") : null;
}

/**
 * Everything of ours, one by one: extensions and the schema itself may belong to somebody with more rights. The list is
 * made before the first of it goes: what the catalogue says of things that are half gone, it cannot always say.
 */
export async function dropEverything(tx: postgres.TransactionSql) {
  await tx.unsafe(`
    do $$
    declare
      commands text[];
      command text;
    begin
      commands := array(
        select format('drop table if exists public.%I cascade', tablename)
        from pg_tables where schemaname = 'public'
        union all
        select format('drop sequence if exists public.%I cascade', sequencename)
        from pg_sequences where schemaname = 'public'
        union all
        select format('drop routine if exists %s cascade', pg_proc.oid::regprocedure)
        from pg_proc where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
        union all
        select format('drop type if exists %s cascade', pg_type.oid::regtype)
        from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
          and not exists (select from pg_depend where objid = pg_type.oid and deptype = 'e')
      );
      foreach command in array commands loop
        execute command;
      end loop;
    end
    $$`);
  await tx.unsafe("drop schema if exists drizzle cascade");
  await tx.unsafe("drop schema if exists graphile_worker cascade");
}
