import { and, eq } from "drizzle-orm";
import { environment } from "@/config/environment";
import { db, type Transaction } from "@/db/client";
import { identities } from "@/db/schema/access";
import { people } from "@/db/schema/people";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { readMailAddress } from "../people/mail-address";
import { admitPerson } from "./admit-person";
import { actorColumns, asActor } from "./person-actor";
import { takeTurns } from "./take-turns";

/** What an OIDC provider said of somebody, after its signature, audience, nonce and dates were checked. */
export type Claims = {
  issuer: string;
  subject: string;
  email: string | null;
  /** Only a literal `true` counts. */
  isEmailVerified: boolean;
  name: string | null;
  groups: string[];
};

export type IdentityRefusal = "address" | "unverified" | "unknown" | "deactivated" | "other-account";

export type Admission = { personId: string; refused: null } | { personId: null; refused: IdentityRefusal };

const provider = { kind: "system", name: "single sign-on" } as const;

/**
 * The person behind an account at the provider. Identity is issuer and subject; a mail address links an account
 * only once, when it is verified and its owner may come in, and never a second account of the same provider.
 */
export async function admitIdentity(claims: Claims, now: Date): Promise<Admission> {
  return db.transaction(async (tx) => {
    await takeTurns(tx, `identity ${claims.issuer} ${claims.subject}`);
    const known = await findByIdentity(tx, claims);
    const found = known ?? (await link(tx, claims, now));
    if (typeof found === "string") return { personId: null, refused: found };
    if (known && !(await admitPerson(tx, { email: known.email }, now)))
      return { personId: null, refused: "deactivated" };
    await followGroup(tx, found, claims.groups);
    return { personId: found.id, refused: null };
  });
}

async function findByIdentity(tx: Transaction, { issuer, subject }: Claims): Promise<PersonActor | null> {
  const [person] = await tx
    .select(actorColumns)
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return person ? asActor(person) : null;
}

async function link(tx: Transaction, claims: Claims, now: Date): Promise<PersonActor | IdentityRefusal> {
  const email = claims.email === null ? null : readMailAddress(claims.email).address;
  if (email === null) return "address";
  if (!claims.isEmailVerified) return "unverified";
  const holder = await findHolder(tx, email, claims.issuer);
  if (holder?.deactivatedAt) return "deactivated";
  if (holder?.identityId) return "other-account";
  const actor = await admitPerson(tx, { email, name: claims.name ?? undefined }, now);
  if (!actor) return "unknown";
  const { issuer, subject } = claims;
  await tx.insert(identities).values({ personId: actor.id, issuer, subject, createdAt: now });
  const about = { kind: "person", id: actor.id } as const;
  await recordAudit(tx, actor, "person.account-linked", about, { after: { issuer } });
  return actor;
}

/** An address that was given to somebody else at the provider must not open the first owner's account. */
async function findHolder(tx: Transaction, email: string, issuer: string) {
  const [holder] = await tx
    .select({ deactivatedAt: people.deactivatedAt, identityId: identities.id })
    .from(people)
    .leftJoin(identities, and(eq(identities.personId, people.id), eq(identities.issuer, issuer)))
    .where(eq(people.email, email))
    .limit(1);
  return holder;
}

/** Members of the administrators' group become administrators; leaving it takes nothing away by itself. */
async function followGroup(tx: Transaction, actor: PersonActor, groups: string[]) {
  const { OIDC_ADMIN_GROUP } = environment();
  if (!OIDC_ADMIN_GROUP || !groups.includes(OIDC_ADMIN_GROUP) || actor.role === "admin") return;
  await tx.update(people).set({ role: "admin" }).where(eq(people.id, actor.id));
  await recordAudit(
    tx,
    provider,
    "person.role-changed",
    { kind: "person", id: actor.id },
    { before: { role: actor.role }, after: { role: "admin" } },
  );
}
