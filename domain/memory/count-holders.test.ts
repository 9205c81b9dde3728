import { expect, test } from "vitest";
import { db } from "@/db/client";
import { memory } from "@/db/schema/memory";
import { insight, person, testNow } from "@/tests/support/factories";
import { countHolders } from "./count-holders";

async function hold(
  insightId: string,
  people: number,
  options: { until?: string; deactivated?: boolean } = {},
) {
  const holders = await Promise.all(
    Array.from({ length: people }, () => person("reader", { deactivated: options.deactivated })),
  );
  await db.insert(memory).values(
    holders.map(({ id }) => ({
      ...{ insightId, personId: id, stability: 40, difficulty: 5, lastOn: "2026-06-01", contacts: 2 },
      ...{ lastContactAt: testNow, holdsUntil: options.until ?? "2026-06-03" },
    })),
  );
}

test("those who would recall it today are counted, from five on", async () => {
  const owner = await person("author");
  const [known, few, both] = [await insight(owner.id), await insight(owner.id), await insight(owner.id)];
  await hold(known.id, 5);
  await hold(known.id, 3, { until: "2026-06-02" });
  await hold(known.id, 3, { deactivated: true });
  await hold(few.id, 4);
  const holders = await countHolders([known.id, few.id, both.id], "2026-06-03");
  expect([known, few, both].map(({ id }) => holders.of(id))).toEqual([5, null, null]);
  expect(holders.together).toBe(9);
  expect((await countHolders([], "2026-06-03")).together).toBeNull();
});
