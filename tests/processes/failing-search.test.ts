import { expect, test } from "vitest";
import { failSearch } from "@/scripts/faults/fail-search";

// The same as `npm run faults -- search`, smaller: there, 2,000 edits, and every way to answer otherwise than one should.

test("a second search engine that is killed, wiped and spoilt has everything again by itself", async () => {
  const report = await failSearch({
    ...{ seed: 4, insights: 40, edits: 40, minutes: 0, fast: true },
    moods: ["html"],
  });
  expect(report).toMatchObject({ lost: [], half: [], wrong: [], stopped: { engines: ["postgres"] } });
});
