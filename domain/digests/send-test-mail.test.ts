import { expect, test } from "vitest";
import { db } from "@/db/client";
import { deliveries } from "@/db/schema/deliveries";
import { digestEditions } from "@/db/schema/digests";
import { people } from "@/db/schema/people";
import { listTestMails } from "@/domain/deliveries/list-test-mails";
import { listPlaceholder } from "@/domain/deliveries/mail-list";
import { askPerson } from "@/domain/people/asks";
import { person, testNow } from "@/tests/support/factories";
import { auditTrail } from "@/tests/support/inspect";
import { sendTestMail } from "./send-test-mail";

test("a test goes to whoever asks for it and to nobody else, and its state can be followed", async () => {
  const { actor } = await person("admin");
  await person("admin");
  await sendTestMail(actor, {}, testNow);
  const [mail, ...others] = await db.select().from(deliveries);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ kind: "test", personId: actor.id, recipientAddress: actor.email });
  expect(mail?.key).toMatch(/^test:[0-9a-f-]{36}$/);
  expect(mail?.subject).toBe("A test: mail from Tidemark arrives");
  for (const words of [mail?.html, mail?.text]) expect(words?.split(listPlaceholder)).toHaveLength(3);
  for (const line of mail?.text.split("\n") ?? []) expect(line.length).toBeLessThanOrEqual(78);
  expect(await listTestMails(actor)).toMatchObject([{ id: mail?.id, state: "kept" }]);
  expect(await auditTrail()).toMatchObject([{ action: "delivery.test-queued", subjectId: mail?.id }]);
});

test("it is their own next digest where that has something to say, and changes nothing of it", async () => {
  const { actor } = await person("admin");
  const href = "/insights/plans-22222222/review";
  const ask = { kind: "review", subjectId: "one", sentence: "Review what we know of plans.", href } as const;
  await db.transaction((tx) => askPerson(tx, { personId: actor.id, ...ask }, testNow));
  await sendTestMail(actor, {}, testNow);
  const [mail] = await db.select().from(deliveries);
  expect(mail?.subject).toMatch(/^Test: /);
  expect(mail?.text).toContain("Review what we know of plans.");
  expect(mail?.text).toContain(listPlaceholder);
  expect(await db.select().from(digestEditions)).toEqual([]);
});

test("only administrators, at most ten within a quarter of an hour, and not to a paused address", async () => {
  await expect(sendTestMail((await person("curator")).actor, {}, testNow)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  const { actor } = await person("admin");
  await db.update(people).set({ mailPausedAt: testNow, mailPausedReason: "550 No such user" });
  await expect(sendTestMail(actor, {}, testNow)).rejects.toMatchObject({ reason: "conflict" });
  for (let time = 1; time < 10; time++) await sendTestMail(actor, {}, testNow).catch(() => {});
  await expect(sendTestMail(actor, {}, testNow)).rejects.toMatchObject({ reason: "too-many" });
  expect(await db.select().from(deliveries)).toEqual([]);
});
