import { and, asc, count, eq, sql } from "drizzle-orm";
import { type Database, db, type Transaction } from "@/db/client";
import { importEntries } from "@/db/schema/transfer";
import type { Actor } from "../../actor";
import type { ImportsQuery } from "../import-options-input";
import { findOwnImport } from "../imports/own-import";
import type { Problem } from "../transfer-query";
import { type JudgedPerson, roleWords } from "./judge-people";

const pageSize = 50;
const batch = 500;

/** Writes down what becomes of each row, in the place of what was written before. */
export async function writePeopleEntries(
  database: Database | Transaction,
  importId: string,
  judged: JudgedPerson[],
) {
  await database.delete(importEntries).where(eq(importEntries.importId, importId));
  for (let start = 0; start < judged.length; start += batch)
    await database.insert(importEntries).values(
      judged.slice(start, start + batch).map(({ line, name, address, action, problems, wanted }, place) => ({
        ...{ importId, position: start + place, name: "", line, action, problems, missing: [] },
        externalId: address,
        statement: name,
        detail: wanted ? detailOf(wanted) : "",
      })),
    );
}

/** "author, on Harbour and Pricing, begins with First weeks". */
function detailOf({ role, teams, path }: NonNullable<JudgedPerson["wanted"]>) {
  const names = new Intl.ListFormat("en-GB").format(teams.map(({ name }) => name));
  return [roleWords[role], names && `on ${names}`, path && `begins with “${path.name}”`]
    .filter(Boolean)
    .join(", ");
}

/** One page of the rows of one's own import of people, in their order; all, or what a filter leaves. */
export async function listPeopleEntries(actor: Actor, importId: string, { show, page }: ImportsQuery) {
  await findOwnImport(actor, importId, "people");
  const filter =
    show === "problems"
      ? sql`jsonb_array_length(${importEntries.problems}) > 0`
      : show && eq(importEntries.action, show);
  const wanted = and(eq(importEntries.importId, importId), filter);
  const [{ total = 0 } = {}] = await db.select({ total: count() }).from(importEntries).where(wanted);
  const rows = await db
    .select({
      position: importEntries.position,
      line: importEntries.line,
      name: importEntries.statement,
      address: sql<string>`coalesce(${importEntries.externalId}, '')`,
      detail: importEntries.detail,
      action: importEntries.action,
      problems: importEntries.problems,
    })
    .from(importEntries)
    .where(wanted)
    .orderBy(asc(importEntries.position))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const entries = rows.map((row) => ({ ...row, problems: row.problems as Problem[] }));
  return { entries, total, pages: Math.ceil(total / pageSize) };
}
