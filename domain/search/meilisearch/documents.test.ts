import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { coauthors, insightAudience, insightPeople, insights, insightTeams } from "@/db/schema/insights";
import { insight, person, team, testNow, topic } from "@/tests/support/factories";
import { indexInsights } from "../index-insights";
import { type EngineDocument, readEngineDocuments } from "./documents";

test("a document holds what search asks for, and changes its hash with any of it", async () => {
  const [author, owner, named] = [await person("author"), await person("curator"), await person()];
  const [harbour, pricing] = [await team("Harbour"), await topic("Pricing")];
  const { id } = await insight(author.id, {
    ownerId: owner.id,
    content: { statement: "Élèves: “plans” 東京 2026", topicIds: [pricing.id], certainty: "high" },
  });
  const other = await insight(author.id, { status: "draft", content: { certainty: null } });
  const trashed = await insight(author.id, { trashed: true });
  const unread = await insight(author.id);
  await indexInsights([id, other.id, trashed.id]);
  const read = () => readEngineDocuments(db, [id, other.id, trashed.id, unread.id]);

  const [document, draft, ...none] = await read();
  expect(none).toEqual([]);
  expect(document).toMatchObject({
    ...{ id, status: "published", certainty: "high", certaintyRank: 4, kinds: ["experiment"] },
    ...{ topics: [pricing.id], audience: [], owner: owner.id, visibility: "everyone" },
    ...{ writers: [author.id, owner.id].sort(), reviewers: [], people: [], teams: [] },
    ...{ confirmedAt: testNow.getTime(), revisedAt: testNow.getTime(), needsReview: false },
    statement: [expect.stringMatching(/^eleves plans zz[0-9a-f]{16} zz[0-9a-f]{16} 2026$/)],
  });
  expect(document?.terms.length).toBeGreaterThan(40);
  expect(draft).toMatchObject({ status: "draft", certainty: "none", certaintyRank: 0, needsReview: false });

  const hashes = new Set([document?.hash]);
  const steps = [
    db.insert(insightPeople).values({ insightId: id, personId: named.id }),
    db.insert(insightTeams).values({ insightId: id, teamId: harbour.id }),
    db.insert(insightAudience).values({ insightId: id, teamId: harbour.id }),
    db.insert(coauthors).values({ insightId: id, personId: named.id }),
    db.update(insights).set({ visibility: "restricted" }).where(eq(insights.id, id)),
    db.update(insights).set({ openCauses: 2 }).where(eq(insights.id, id)),
  ];
  for (const step of steps) {
    await step;
    hashes.add((await read()).find((one: EngineDocument) => one.id === id)?.hash);
  }
  expect(hashes.size).toBe(1 + steps.length);
  expect(await read()).toEqual(await read());
});
