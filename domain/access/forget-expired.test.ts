import { expect, test } from "vitest";
import { db } from "@/db/client";
import { sessions, signInRequests } from "@/db/schema/access";
import { rateLimits } from "@/db/schema/operation";
import { searches } from "@/db/schema/search";
import { person, testNow } from "@/tests/support/factories";
import { forgetExpired } from "./forget-expired";

const daysAgo = (days: number) => new Date(testNow.getTime() - days * 24 * 60 * 60 * 1000);

test("forgets what ended long ago and nothing else", async () => {
  const { id: personId } = await person();
  for (const [name, expiresAt] of [
    ["old", daysAgo(2)],
    ["just ended", daysAgo(0.5)],
    ["open", daysAgo(-3)],
  ] as const)
    await db.insert(sessions).values({
      tokenHash: name,
      personId,
      way: "mail",
      createdAt: daysAgo(5),
      authenticatedAt: daysAgo(5),
      lastSeenAt: daysAgo(5),
      expiresAt,
    });
  for (const days of [8, 6])
    await db.insert(signInRequests).values({
      email: `${days}@example.org`,
      mayEnter: true,
      createdAt: daysAgo(days),
      expiresAt: daysAgo(days),
    });
  for (const days of [2, 0])
    await db.insert(rateLimits).values({ bucket: "a", windowStart: daysAgo(days), hits: 1 });
  for (const days of [401, 399])
    await db
      .insert(searches)
      .values({ at: daysAgo(days), words: `${days}`, filters: {}, results: 0, engine: "postgres" });

  await forgetExpired(testNow);

  const kept = await db.select({ name: sessions.tokenHash }).from(sessions).orderBy(sessions.tokenHash);
  expect(kept.map(({ name }) => name)).toEqual(["just ended", "open"]);
  expect(await db.select({ email: signInRequests.email }).from(signInRequests)).toEqual([
    { email: "6@example.org" },
  ]);
  expect(await db.select({ windowStart: rateLimits.windowStart }).from(rateLimits)).toEqual([
    { windowStart: testNow },
  ]);
  expect(await db.select({ words: searches.words }).from(searches)).toEqual([{ words: "399" }]);
});
