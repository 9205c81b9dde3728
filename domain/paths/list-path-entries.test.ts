import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { insightPeople, insights } from "@/db/schema/insights";
import { recordContacts } from "@/domain/memory/record-contacts";
import { insight, path, person, testNow } from "@/tests/support/factories";
import { listPathEntries } from "./list-path-entries";

test("each step leads to its living record, for whom may see it", async () => {
  const [author, reader, admin] = [await person("author"), await person(), await person("admin")];
  const record = (visibility: "everyone" | "restricted" = "everyone") => insight(author.id, { visibility });
  const [plain, old, middle, young] = [await record(), await record(), await record(), await record()];
  const [retired, trashed, secret, shared] = [
    await record(),
    await record(),
    await record("restricted"),
    await record("restricted"),
  ];
  await supersede(old.id, middle.id);
  await supersede(middle.id, young.id);
  const [round, back] = [await record(), await record()];
  await supersede(round.id, back.id);
  await supersede(back.id, round.id);
  await db.update(insights).set({ status: "retired", retiredAt: testNow }).where(eq(insights.id, retired.id));
  await db.update(insights).set({ trashedAt: testNow }).where(eq(insights.id, trashed.id));
  await db.insert(insightPeople).values({ insightId: shared.id, personId: reader.id });
  await db.transaction((tx) =>
    recordContacts(tx, [
      {
        ...{ personId: reader.id, insightId: plain.id, revisionId: null, channel: "path", grade: "knew" },
        ...{ at: testNow, day: "2026-06-03" },
      },
    ]),
  );
  const on = [plain, old, retired, trashed, secret, shared, round];
  const { id: pathId } = await path(author.id, [...on.map(({ id }) => id), { heading: "Heading" }]);

  const seenBy = async (who: typeof reader) =>
    (await listPathEntries(who.actor, [pathId], testNow)).get(pathId) ?? [];
  const seen = await seenBy(reader);
  expect(seen.map(({ record: living }) => living?.id ?? null)).toEqual([
    ...[plain.id, young.id, null, null, null, shared.id, null, null],
  ]);
  expect(seen.map(({ heading }) => heading).at(-1)).toBe("Heading");
  expect(seen[0]?.record).toMatchObject({ recall: 1, contacts: 1, revisionId: plain.publishedRevisionId });
  expect(seen[1]?.record).toMatchObject({ recall: null, contacts: 0 });
  expect((await seenBy(admin)).map(({ record: living }) => living?.id)).not.toContain(secret.id);
  expect((await seenBy(author)).map(({ record: living }) => living?.id)).toContain(secret.id);
  expect((await listPathEntries(reader.actor, [], testNow)).size).toBe(0);
});

const supersede = (id: string, supersededById: string) =>
  db.update(insights).set({ status: "superseded", supersededById }).where(eq(insights.id, id));
