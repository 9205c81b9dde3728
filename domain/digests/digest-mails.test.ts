import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { people } from "@/db/schema/people";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { queueMail, toPerson } from "@/tests/support/outbox";
import { chooseDigestMails, startDigestMails, stopDigestMails } from "./digest-mails";
import { chooseDigestMailsInput } from "./digest-mails-input";
import { findDigestChoice } from "./find-digest-choice";

const planned = () => db.update(people).set({ digestAt: testNow });
const digestAt = async (id: string) =>
  (await db.select({ at: people.digestAt }).from(people).where(eq(people.id, id)))[0]?.at;

test("a digest is moved, stopped and started again, and each time its moment is worked out anew", async () => {
  const ana = await person();
  expect(await findDigestChoice(ana.id)).toEqual({ day: 1, time: "08:00", isStopped: false });
  const input = chooseDigestMailsInput.parse({ digestDay: "5", digestTime: "16:30" });
  const steps = [
    { step: () => chooseDigestMails(ana.actor, input, testNow), isStopped: false },
    { step: () => stopDigestMails(ana.actor, testNow), isStopped: true },
    { step: () => startDigestMails(ana.actor, testNow), isStopped: false },
  ];
  await queueMail({ kind: "digest", ...toPerson(ana) });
  for (const { step, isStopped } of steps) {
    await planned();
    await step();
    expect(await digestAt(ana.id)).toBeNull();
    await planned();
    await step();
    expect(await digestAt(ana.id), "the second time changes nothing").toEqual(testNow);
    expect(await findDigestChoice(ana.id)).toEqual({ day: 5, time: "16:30", isStopped });
  }
  expect(await db.select({ state: deliveries.state }).from(deliveries)).toEqual([{ state: "cancelled" }]);
  const deeds = (await auditTrail()).map(({ action }) => action);
  expect(deeds).toEqual(["person.digest-chosen", "person.digest-stopped", "person.digest-started"]);
});

test.each([
  { digestDay: "0", digestTime: "08:00" },
  { digestDay: "8", digestTime: "08:00" },
  { digestDay: "1", digestTime: "24:00" },
  { digestDay: "1", digestTime: "8" },
])("there is no digest on day $digestDay at $digestTime", (wrong) => {
  expect(chooseDigestMailsInput.safeParse(wrong).success).toBe(false);
});
