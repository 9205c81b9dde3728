import { expect, test } from "vitest";
import { editsBetween } from "@/domain/search/postgres/edits";
import { seeded } from "@/scripts/faults/seeded";
import { makeTypo, slips } from "./make-typo";

test.each(slips)("%s is one edit, the same for the same seed, and reaches the first letter too", (slip) => {
  const typos = Array.from({ length: 60 }, (_, seed) => makeTypo(seeded(seed), "onboarding", slip));
  expect(typos).toEqual(Array.from({ length: 60 }, (_, seed) => makeTypo(seeded(seed), "onboarding", slip)));
  for (const typo of typos) expect([typo, editsBetween("onboarding", typo)]).toEqual([typo, 1]);
  expect(typos.some((typo) => !typo.startsWith("o"))).toBe(true);
});
