import { expect, test } from "vitest";
import { failMail } from "@/scripts/faults/fail-mail";

// The same as `npm run faults -- mail`, smaller: there, ten thousand people, twenty kills, and every mood of a mail server.
// Kills and orderly stops have tests of their own in outbox.test.ts.

test("mail servers that refuse and lose answers, two at once, a worker that sleeps, and poison: nobody is missed", async () => {
  const report = await failMail({
    ...{ seed: 6, kills: 0, people: 60, minutes: 0, rounds: 10, tries: 1, fast: true },
    parts: ["server", "together", "pause", "poison"],
    moods: ["550 for 3 %", "closes after DATA"],
  });
  expect(report).toMatchObject({ lost: [], half: [], wrong: [] });
});
