import { expect, test, vi } from "vitest";
import { testNow } from "@/tests/support/factories";
import { countHit, refuseBeyond } from "./rate-limit";

const limit = { most: 5, minutes: 15 };
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

test("tries beyond the limit are refused until the window ends", async () => {
  for (let hit = 0; hit < 5; hit++) await refuseBeyond("door:ana", limit, later(hit));
  await expect(refuseBeyond("door:ana", limit, later(5))).rejects.toMatchObject({
    reason: "too-many",
    message: "That was tried too often. Please wait 10 minutes, then try again.",
  });
  await expect(refuseBeyond("door:ana", limit, later(14.5))).rejects.toThrow("wait a minute");
  await refuseBeyond("door:ana", limit, later(15));
  await refuseBeyond("door:bob", limit, later(5));
});

test("parallel tries are counted one by one", async () => {
  const counted = await Promise.all(Array.from({ length: 40 }, () => countHit("door", limit, testNow)));
  expect(counted.filter((hit) => hit.isAllowed)).toHaveLength(5);
  expect(new Set(counted.map((hit) => hit.hits)).size).toBe(40);
});

test("RATE_LIMITS=off lifts the limit", async () => {
  const environment = await import("@/config/environment");
  const lifted = { ...environment.environment(), RATE_LIMITS: "off" as const };
  const spy = vi.spyOn(environment, "environment").mockReturnValue(lifted);
  for (let hit = 0; hit < 10; hit++) await refuseBeyond("door", limit, testNow);
  spy.mockRestore();
});
