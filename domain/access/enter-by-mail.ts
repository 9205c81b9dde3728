import { eq } from "drizzle-orm";
import { log } from "@/config/log";
import { db, type Transaction } from "@/db/client";
import { signInRequests } from "@/db/schema/access";
import { deriveSecret, matchesCode, matchesToken } from "../deliveries/derived-secret";
import { endPauseOfReached } from "../deliveries/end-pause";
import { conflict, invalid, Refusal } from "../refusal";
import { admitPerson } from "./admit-person";
import { type Arrival, type OpenedSession, openSession } from "./open-session";
import {
  mostWrongCodes,
  pairingNumber,
  readLink,
  type SignInRequest,
  type SignInRequestState,
  stateOf,
  wasAskedHere,
} from "./sign-in-request";

export type Entered = OpenedSession & { returnTo: string };

export type MailArrival = Arrival & { browserSecret: string | null };

const lost: Record<Exclude<SignInRequestState, "open">, string> = {
  expired: "This is older than ten minutes and no longer counts. Ask for a new mail.",
  used: "This was used already, and counts only once. Ask for a new mail.",
  replaced: "A newer mail was asked for since. Use that one, or ask again.",
  "wrong-codes": "A wrong code was given five times, so it no longer counts. Ask for a new mail.",
  deactivated: "This address can no longer sign in here. Ask an administrator if you need to.",
};

/** Signs in with the code of the mail, only in the browser that asked for it. */
export async function enterByCode(
  { requestId, code }: { requestId: string; code: string },
  arrival: MailArrival,
  now: Date,
) {
  return decide(requestId, "code", arrival, now, (request) => {
    if (!wasAskedHere(request, arrival.browserSecret)) return "unknown";
    return matchesCode(deriveSecret("sign-in", request.id).code, code) ? "right" : "wrong";
  });
}

/**
 * Signs in with the link of the mail. In the browser that asked, a click is enough; any other one must also give
 * the number that the asking browser shows, so that neither a link scanner nor somebody who read the mail gets in.
 */
export async function enterByLink(
  { link, number }: { link: string; number?: string },
  arrival: MailArrival,
  now: Date,
) {
  const read = readLink(link);
  if (!read) throw unknownLink();
  return decide(read.id, "number", arrival, now, (request) => {
    if (!matchesToken(deriveSecret("sign-in", request.id).token, read.token)) return "unknown";
    if (request.browserHash === null || wasAskedHere(request, arrival.browserSecret)) return "right";
    const digits = (number ?? "").replace(/\D/g, "");
    if (digits === "") return "missing";
    return matchesToken(pairingNumber(request.id), digits) ? "right" : "wrong";
  });
}

type Judgement = "right" | "wrong" | "missing" | "unknown";

/** One at a time per request, so that many clicks at once make one session; a wrong code counts although it is refused. */
async function decide(
  requestId: string,
  field: "code" | "number",
  arrival: MailArrival,
  now: Date,
  judge: (request: SignInRequest) => Judgement,
): Promise<Entered> {
  const outcome = await db.transaction(async (tx) => {
    const [request] = await tx
      .select()
      .from(signInRequests)
      .where(eq(signInRequests.id, requestId))
      .for("update");
    const judgement = request ? judge(request) : "unknown";
    if (!request || judgement === "unknown") return unknownLink();
    const state = stateOf(request, now);
    if (state !== "open") return conflict(lost[state]);
    if (judgement === "missing") return invalid("Type the number that the other browser shows.", field);
    if (judgement === "wrong" || !request.mayEnter) return countWrongCode(tx, request, field, now);
    return enter(tx, request, arrival, now);
  });
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}

async function enter(tx: Transaction, request: SignInRequest, arrival: MailArrival, now: Date) {
  await tx
    .update(signInRequests)
    .set({ endedAt: now, endedBy: "used" })
    .where(eq(signInRequests.id, request.id));
  const person = await admitPerson(tx, { email: request.email }, now);
  if (!person) return conflict(lost.deactivated);
  const way = request.browserHash === null ? ("admin-link" as const) : ("mail" as const);
  if (way === "mail") await endPauseOfReached(tx, person, now);
  const { userAgent, oldToken } = arrival;
  const session = await openSession(tx, { userAgent, oldToken, personId: person.id, way }, now);
  return { ...session, returnTo: request.returnTo };
}

async function countWrongCode(tx: Transaction, request: SignInRequest, field: string, now: Date) {
  const wrongCodes = request.wrongCodes + 1;
  const isLast = wrongCodes >= mostWrongCodes;
  await tx
    .update(signInRequests)
    .set({ wrongCodes, ...(isLast ? { endedAt: now, endedBy: "wrong-codes" as const } : {}) })
    .where(eq(signInRequests.id, request.id));
  log.warn({ event: "sign-in.wrong-code", requestId: request.id, wrongCodes }, "a sign-in code was wrong");
  if (isLast) return conflict(lost["wrong-codes"]);
  const left = mostWrongCodes - wrongCodes;
  const tries = left === 1 ? "one more time" : `${left} more times`;
  return invalid(`That does not match. You can try ${tries}.`, field);
}

const unknownLink = () =>
  new Refusal("not-found", "This link is not complete, or not one of ours. Ask for a new mail.");
