import { max } from "drizzle-orm";
import { environment, publicAddress } from "@/config/environment";
import { db } from "@/db/client";
import { bounces } from "@/db/schema/bounces";
import type { Actor } from "../actor";
import { mustAdminister } from "../people/person-policy";
import { readSettings } from "../people/settings";
import type { BounceWays } from "./bounce-ways-query";
import { returnPath } from "./return-path";

/** Which of the three ways by which bounces come in are open, and what was last heard by each, for administrators. */
export async function findBounceWays(actor: Actor): Promise<BounceWays> {
  mustAdminister(actor, "see how bounces come in");
  const { MAIL_BOUNCE_ADDRESS, MAIL_BOUNCE_SECRET } = environment();
  const [rows, { bounceMailbox }] = await Promise.all([
    db
      .select({ source: bounces.source, at: max(bounces.at) })
      .from(bounces)
      .groupBy(bounces.source),
    readSettings(db),
  ]);
  const last = (source: BounceSource) => rows.find((row) => row.source === source)?.at ?? null;
  return {
    returnPath: MAIL_BOUNCE_ADDRESS === undefined ? null : returnPath("…"),
    mailbox: mailboxOf(bounceMailbox),
    webhook: {
      address: `${publicAddress()}/api/v1/mail/bounces`,
      hasSecret: MAIL_BOUNCE_SECRET !== undefined,
    },
    lastBySource: { smtp: last("smtp"), report: last("report"), webhook: last("webhook") },
  };
}

type BounceSource = keyof BounceWays["lastBySource"];

function mailboxOf(looked: { at: string; problem: string | null } | null) {
  const { MAIL_BOUNCE_IMAP_URL } = environment();
  if (MAIL_BOUNCE_IMAP_URL === undefined) return null;
  const { host, pathname } = new URL(MAIL_BOUNCE_IMAP_URL);
  return {
    server: host,
    folder: decodeURIComponent(pathname.slice(1)) || "INBOX",
    lookedAt: looked ? new Date(looked.at) : null,
    problem: looked?.problem ?? null,
  };
}
