import { and, count, eq, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { conflict, notFound } from "../refusal";
import { mustAdminister } from "./person-policy";
import type { ChangeRoleInput } from "./role-input";

/** Gives a person another role; the last administrator keeps theirs. */
export async function changeRole(actor: Actor, { personId, role }: ChangeRoleInput) {
  mustAdminister(actor, "change roles");
  await db.transaction(async (tx) => {
    await lockAdministrators(tx);
    const [person] = await tx
      .select({ role: people.role })
      .from(people)
      .where(and(eq(people.id, personId), isNull(people.deactivatedAt)))
      .for("update");
    if (!person) throw notFound("person");
    if (person.role === role) return;
    if (person.role === "admin") await mustNotBeLastAdministrator(tx);
    await tx.update(people).set({ role }).where(eq(people.id, personId));
    await recordAudit(
      tx,
      actor,
      "person.role-changed",
      { kind: "person", id: personId },
      {
        before: { role: person.role },
        after: { role },
      },
    );
  });
}

/** Two administrators who demote or deactivate each other at the same moment must queue here. */
export async function lockAdministrators(tx: Transaction) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('tidemark administrators'))`);
}

/** Refuses to leave the organization without an administrator; call after `lockAdministrators`. */
export async function mustNotBeLastAdministrator(tx: Transaction) {
  const [row] = await tx
    .select({ administrators: count() })
    .from(people)
    .where(and(eq(people.role, "admin"), isNull(people.deactivatedAt)));
  if ((row?.administrators ?? 0) <= 1)
    throw conflict("This is the last administrator. Make somebody else an administrator first.");
}
