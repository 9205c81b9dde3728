import { log } from "@/config/log";
import { db, type Transaction } from "@/db/client";
import { setup } from "@/db/schema/access";
import { settings } from "@/db/schema/operation";
import type { PersonActor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict, invalid, notFound, Refusal } from "../refusal";
import type { SetupInput } from "./access-input";
import { createPerson } from "./admit-person";
import { isSetUp } from "./needs-setup";
import { type Arrival, openSession } from "./open-session";
import { hashOfSetupCode } from "./setup-code";

const mostWrongCodes = 5;

/**
 * Makes the first administrator and signs them in, for whoever has the code that was printed. Everybody after the
 * first finds that there is no such page any more.
 */
export async function completeSetup(input: SetupInput, arrival: Arrival, now: Date) {
  const outcome = await db.transaction(async (tx) => {
    const [row] = await tx.select().from(setup).for("update");
    if (!row || (await isSetUp(tx))) return notFound("page");
    if (row.codeHash === null) return codeIsSpent();
    if (row.codeHash !== hashOfSetupCode(input.code)) return countWrongCode(tx, row.wrongCodes + 1);
    return setUp(tx, input, arrival, now);
  });
  if (outcome instanceof Refusal) throw outcome;
  return outcome;
}

async function setUp(tx: Transaction, input: SetupInput, arrival: Arrival, now: Date) {
  const { name, email, timeZone, organization } = input;
  const actor = await createPerson(tx, { name, email, timeZone, role: "admin" }, now);
  if (!actor) throw new Error("The first administrator was not made.");
  await tx.update(setup).set({ codeHash: null, completedAt: now });
  await nameOrganization(tx, actor, organization, now);
  await recordAudit(
    tx,
    actor,
    "installation.set-up",
    { kind: "installation", id: "tidemark" },
    { after: { administrator: email } },
  );
  return openSession(tx, { ...arrival, personId: actor.id, way: "setup" }, now);
}

async function nameOrganization(tx: Transaction, actor: PersonActor, organization: string, now: Date) {
  const values = { key: "organization", value: organization, changedAt: now };
  await tx.insert(settings).values(values).onConflictDoUpdate({ target: settings.key, set: values });
  await recordAudit(
    tx,
    actor,
    "settings.changed",
    { kind: "settings", id: "organization" },
    { after: { organization } },
  );
}

async function countWrongCode(tx: Transaction, wrongCodes: number) {
  const isLast = wrongCodes >= mostWrongCodes;
  await tx.update(setup).set({ wrongCodes, ...(isLast ? { codeHash: null } : {}) });
  log.warn({ event: "setup.wrong-code", wrongCodes }, "a setup code was wrong");
  if (isLast) return codeIsSpent();
  return invalid("That is not the code. Look at what Tidemark printed when it started last.", "code");
}

const codeIsSpent = () =>
  conflict(
    "A wrong code was given five times, so a new one is needed. Start Tidemark again, or run: npm run admin -- setup-code",
    "code",
  );
