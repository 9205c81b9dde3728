import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { environment } from "@/config/environment";
import { db, type Transaction } from "@/db/client";
import { signInRequests } from "@/db/schema/access";
import { renderSignIn } from "@/emails/sign-in";
import { secretPlaceholders } from "../deliveries/derived-secret";
import { queueDelivery } from "../deliveries/queue-delivery";
import { refuseBeyond } from "../people/rate-limit";
import { readSettings } from "../people/settings";
import { notAllowed } from "../refusal";
import { mayEnter } from "./admit-person";
import { ownPath } from "./own-path";
import { hashOf, newBrowserSecret } from "./session-token";
import { signInAddress, signInMinutes } from "./sign-in-request";

const perAddress = { most: 5, minutes: 15 };
const perClient = { most: 30, minutes: 15 };

export type AskedFrom = { client: string };

/**
 * Sends a link and a code to an address, if it may come in; the answer is the same if not. Earlier requests of the
 * address end. The secret is for the asking browser to keep: it is what makes one click enough there.
 */
export async function requestSignIn(
  { email, to }: { email: string; to: string },
  { client }: AskedFrom,
  now: Date,
) {
  if (environment().AUTH_MAIL_LINK === "off") throw notAllowed("sign in by mail here");
  await refuseBeyond(`sign-in:client:${client}`, perClient, now);
  await refuseBeyond(`sign-in:address:${hashOf(email)}`, perAddress, now);
  const browserSecret = newBrowserSecret();
  const requestId = uuidv7();
  await db.transaction(async (tx) => {
    await replaceOlder(tx, email, now);
    const request = {
      id: requestId,
      email,
      browserHash: hashOf(browserSecret),
      mayEnter: await mayEnter(tx, email, now),
      returnTo: ownPath(to),
      createdAt: now,
      expiresAt: new Date(now.getTime() + signInMinutes * 60_000),
    };
    await tx.insert(signInRequests).values(request);
    await sendMail(tx, request, now);
  });
  return { requestId, browserSecret };
}
