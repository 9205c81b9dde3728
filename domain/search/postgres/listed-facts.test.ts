import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insights } from "@/db/schema/insights";
import { searchFacts } from "@/db/schema/search";
import { insight, person, testNow } from "@/tests/support/factories";
import { cast, makeCast, makeWorld, states } from "@/tests/support/record-world";
import type { Actor } from "../../actor";
import { evidenceKinds } from "../../evidence/evidence-input";
import { kindBits } from "../../evidence/kind-bits";
import { listedFor } from "../../insights/insight-policy";
import { certaintyValues, searchStatuses } from "../search-query";
import { listedFacts } from "./listed-facts";
import { valuesIn } from "./mix";

test("the facts know of each record who may see it, whatever became of it", async () => {
  const people = await makeCast();
  for (const state of states) await makeWorld(state, people);
  const actors: Actor[] = [
    ...cast.map((who) => people[who]),
    ...[
      { kind: "system" as const, name: "test" },
      { kind: "everyone" as const },
      { kind: "anonymous" as const },
    ],
  ];
  for (const actor of actors) {
    const byFacts = await db.execute(
      sql`select insight_id as id from search_facts where ${listedFacts(actor, testNow)} order by id`,
    );
    const byRecords = await db.execute(
      sql`select id from insights where ${listedFor(actor, testNow)} order by id`,
    );
    expect([...byFacts]).toEqual([...byRecords]);
  }
});

test("the facts are what the record says now", async () => {
  const author = await person("author");
  const { id } = await insight(author.id);
  for (const status of searchStatuses)
    for (const certainty of certaintyValues) {
      const kind = evidenceKinds[certaintyValues.indexOf(certainty)] ?? "study";
      await db
        .update(insights)
        .set({
          status,
          certainty: certainty === "none" ? null : certainty,
          evidenceKinds: kindBits([kind]),
          openCauses: certainty === "high" ? 2 : 0,
          supersededById: status === "superseded" ? id : null,
        })
        .where(eq(insights.id, id));
      const [row] = await db.select().from(searchFacts);
      const facts = (["status", "certainty", "kind"] as const).map((facet) => valuesIn(facet, row?.mix ?? 0));
      expect(facts).toEqual([[status], [certainty], [kind]]);
      const needsReview = status === "published" && certainty === "high";
      expect(valuesIn("freshness", row?.mix ?? 0).includes("due")).toBe(needsReview);
      expect(row?.isOpen).toBe(status !== "draft");
    }
});
