import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "./client";
import { keepingPlans } from "./kept-plans";

const names = async (tx: Parameters<Parameters<typeof db.transaction>[0]>[0], mark: string) =>
  (
    await tx.execute<{ name: string }>(
      sql`select name from pg_prepared_statements where statement like ${`%${mark}%`}`,
    )
  ).length;

test("what is asked while plans are kept has a statement of its own on the connection, what is asked otherwise has none", async () => {
  const asked = (mark: string) =>
    db.transaction(async (tx) => {
      const rows = await tx.execute(sql`select ${1}::int as ${sql.identifier(mark)}`);
      expect(rows).toEqual([{ [mark]: 1 }]);
      return names(tx, `as "${mark}`);
    });
  expect(await asked("thrown_away")).toBe(0);
  expect(await keepingPlans(() => asked("kept_for_later"))).toBe(1);
});
