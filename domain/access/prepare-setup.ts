import { environment } from "@/config/environment";
import { db, type Transaction } from "@/db/client";
import { setup } from "@/db/schema/access";
import { recordAudit } from "../audit/record-audit";
import { readMailAddress } from "../people/mail-address";
import { createPerson } from "./admit-person";
import { isSetUp } from "./needs-setup";
import { hashOfSetupCode, newSetupCode } from "./setup-code";

const starter = { kind: "system", name: "start" } as const;

/**
 * Makes a new code for `/setup` and returns it to be printed; only its hash is kept, and an older code ends. Null
 * when there is nothing to set up, or when TIDEMARK_ADMIN_EMAIL names the first administrator, who is then made.
 */
export async function prepareSetup(now: Date): Promise<string | null> {
  return db.transaction(async (tx) => {
    await tx.insert(setup).values({}).onConflictDoNothing();
    await tx.select().from(setup).for("update");
    if (await isSetUp(tx)) return null;
    const { TIDEMARK_ADMIN_EMAIL } = environment();
    if (TIDEMARK_ADMIN_EMAIL) return makeNamedAdministrator(tx, TIDEMARK_ADMIN_EMAIL, now);
    const code = newSetupCode();
    await tx.update(setup).set({ codeHash: hashOfSetupCode(code), wrongCodes: 0 });
    return code;
  });
}

async function makeNamedAdministrator(tx: Transaction, typed: string, now: Date) {
  const { address, problem } = readMailAddress(typed);
  if (address === null) throw new Error(`TIDEMARK_ADMIN_EMAIL: ${problem}`);
  await createPerson(tx, { email: address, name: address, role: "admin" }, now);
  await tx.update(setup).set({ codeHash: null, completedAt: now });
  await recordAudit(
    tx,
    starter,
    "installation.set-up",
    { kind: "installation", id: "tidemark" },
    { after: { administrator: address } },
  );
  return null;
}
