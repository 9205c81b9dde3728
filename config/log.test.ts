import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { errorFacts } from "./log";

test("a query that failed is told with its reason and without its values", async () => {
  const error = await db.execute(sql`select ${"Restricted title"}::text, 1 / 0`).catch((failed) => failed);
  const facts = JSON.stringify(errorFacts(error));
  expect(error.message).toContain("Restricted title");
  expect(facts).toContain("select $1::text");
  expect(facts).toContain("division by zero");
  expect(facts).not.toContain("Restricted title");
});
