import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { environment } from "@/config/environment";
import { db, type Transaction } from "@/db/client";
import { signInRequests } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import { renderSignIn } from "@/emails/sign-in";
import { secretPlaceholders } from "../deliveries/derived-secret";
import { queueDelivery } from "../deliveries/queue-delivery";
import { refuseBeyond } from "../people/rate-limit";
import { readSettings } from "../people/settings";
import { notAllowed } from "../refusal";
import type { RequestSignInInput } from "./access-input";
import { mayEnter } from "./admit-person";
import { browserName } from "./browser-name";
import { networkOf } from "./network-of";
import { ownPath } from "./own-path";
import { hashOf, newBrowserSecret } from "./session-token";
import { signInAddress, signInMinutes } from "./sign-in-request";
import { takeTurns } from "./take-turns";

const perAddress = { most: 5, minutes: 15 };
const perClient = { most: 30, minutes: 15 };

export type AskedFrom = {
  /** The network address that tries are counted for. */
  client: string;
  userAgent: string | null;
};

/**
 * Sends a link and a code to an address, if it may come in; the answer is the same if not. Earlier requests of the
 * address end. The secret is for the asking browser to keep: it is what makes one click enough there.
 */
export async function requestSignIn({ email, to }: RequestSignInInput, from: AskedFrom, now: Date) {
  if (environment().AUTH_MAIL_LINK === "off") throw notAllowed("sign in by mail here");
  await refuseBeyond(`sign-in:client:${networkOf(from.client)}`, perClient, now);
  await refuseBeyond(`sign-in:address:${hashOf(email)}`, perAddress, now);
  const browserSecret = newBrowserSecret();
  const request = {
    id: uuidv7(),
    email,
    browserHash: hashOf(browserSecret),
    returnTo: ownPath(to),
    createdAt: now,
    expiresAt: new Date(now.getTime() + signInMinutes * 60_000),
  };
  await db.transaction(async (tx) => {
    await takeTurns(tx, `sign-in ${email}`);
    await replaceOlder(tx, email, now);
    const isKnown = await mayEnter(tx, email, now);
    await tx.insert(signInRequests).values({ ...request, mayEnter: isKnown });
    // Rendered for unknown addresses too, so that the time it takes tells nothing.
    const mail = await renderMail(tx, request, from, now);
    if (isKnown) await queueMail(tx, request, mail, now);
  });
  return { requestId: request.id, browserSecret };
}

/** Links of the administrator's command stay: nobody outside can end them. */
async function replaceOlder(tx: Transaction, email: string, now: Date) {
  await tx
    .update(signInRequests)
    .set({ endedAt: now, endedBy: "replaced" })
    .where(
      and(
        eq(signInRequests.email, email),
        isNull(signInRequests.endedAt),
        isNotNull(signInRequests.browserHash),
      ),
    );
}

type Request = Pick<typeof signInRequests.$inferInsert, "email" | "expiresAt"> & { id: string };
type Mail = Awaited<ReturnType<typeof renderSignIn>>;

async function renderMail(tx: Transaction, { id, email }: Request, from: AskedFrom, now: Date) {
  const [person] = await tx
    .select({ timeZone: people.timeZone, locale: people.locale })
    .from(people)
    .where(eq(people.email, email));
  return renderSignIn({
    organization: (await readSettings(tx)).organization,
    link: signInAddress(id, secretPlaceholders.token),
    code: secretPlaceholders.code,
    minutes: signInMinutes,
    browser: browserName(from.userAgent),
    askedAt: now,
    timeZone: person?.timeZone ?? "UTC",
    locale: person?.locale ?? "en-GB",
  });
}

async function queueMail(tx: Transaction, { id, email, expiresAt }: Request, mail: Mail, now: Date) {
  const secret = { purpose: "sign-in" as const, id, version: 1 };
  const recipient = { name: "", address: email };
  const key = `sign-in:${id}`;
  await queueDelivery(tx, { key, kind: "sign-in", recipient, mail, secret, uselessAt: expiresAt }, now);
}
