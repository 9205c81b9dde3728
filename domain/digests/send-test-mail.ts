import { v7 as uuidv7 } from "uuid";
import { db } from "@/db/client";
import { renderTestMessage } from "@/emails/test-message";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { listPlaceholder } from "../deliveries/mail-list";
import { queueDelivery } from "../deliveries/queue-delivery";
import { mustAdminister } from "../people/person-policy";
import { refuseBeyond } from "../people/rate-limit";
import { readSettings } from "../people/settings";
import { conflict } from "../refusal";
import { renderOwnDigest } from "./preview-digest";
import type { SendTestMailInput } from "./test-mail-input";

const hourMs = 60 * 60 * 1000;
const perAdministrator = { most: 10, minutes: 15 };

/**
 * Puts the next digest of the administrator who asks into the outbox, as it would be now and as every digest goes: the same
 * way out, the same headers and signature. Where it has nothing to say, a few words stand in its place.
 */
export async function sendTestMail(actor: PersonActor, _input: SendTestMailInput, now: Date) {
  mustAdminister(actor, "send test mails");
  await refuseBeyond(`test-mail:${actor.id}`, perAdministrator, now);
  const mail = await renderTest(actor, now);
  await db.transaction(async (tx) => {
    const recipient = { name: actor.name, address: actor.email };
    const message = { key: `test:${uuidv7()}`, kind: "test", person: actor, recipient, mail } as const;
    // It is not looked through again when it is sent, so it does not wait for long either.
    const queued = await queueDelivery(tx, { ...message, uselessAt: new Date(now.getTime() + hourMs) }, now);
    if (!queued)
      throw conflict(
        "Your own address is paused, because a mail to it was refused. Look at your profile first.",
      );
    await recordAudit(tx, actor, "delivery.test-queued", { kind: "delivery", id: queued.id });
  });
}

async function renderTest(actor: PersonActor, now: Date) {
  const digest = await renderOwnDigest(actor, now);
  if (digest) return { ...digest, subject: `Test: ${digest.subject}` };
  const { organization } = await readSettings(db);
  const { locale, timeZone } = actor;
  return renderTestMessage({ organization, askedAt: now, locale, timeZone, listLink: listPlaceholder });
}
