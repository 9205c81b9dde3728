import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { signInRequests } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { deriveSecret } from "../deliveries/derived-secret";
import { isSomebody } from "../people/imported-library";
import { mustAdminister } from "../people/person-policy";
import { notFound } from "../refusal";
import { signInAddress, signInMinutes } from "./sign-in-request";

/**
 * A link that signs a person in with one click in any browser, for the command line, when neither mail nor the
 * provider works. Whoever has it gets in: it is returned once, and neither stored nor logged.
 */
export async function makeSignInLink(actor: Actor, { email }: { email: string }, now: Date) {
  mustAdminister(actor, "make sign-in links");
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.email, email), isNull(people.deactivatedAt), isSomebody()));
    if (!person) throw notFound("person");
    const [request] = await tx
      .insert(signInRequests)
      .values({
        email,
        browserHash: null,
        mayEnter: true,
        createdAt: now,
        expiresAt: new Date(now.getTime() + signInMinutes * 60_000),
      })
      .returning({ id: signInRequests.id });
    if (!request) throw new Error("The request was not written.");
    await recordAudit(tx, actor, "person.sign-in-link-made", { kind: "person", id: person.id });
    return signInAddress(request.id, deriveSecret("sign-in", request.id).token);
  });
}
