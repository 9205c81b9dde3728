import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { asks, teams } from "@/db/schema/people";
import type { Actor } from "../actor";
import { recordAudit } from "../audit/record-audit";
import { askPerson } from "../people/asks";

type Somebody = { id: string; name: string };

export type HandOverContext = {
  from: Somebody;
  /** Null when nobody takes over: then things are left without an owner. */
  to: Somebody | null;
  actor: Actor;
  now: Date;
};

export type HandedOver = { kind: string; id: string };

/** What a concept does with a leaving person's things, in the same transaction; it answers what it passed on. */
export type HandOver = (tx: Transaction, context: HandOverContext) => Promise<HandedOver[]>;

/**
 * Passes on what a leaving person looks after, and tells the successor once what they have now. What was asked of
 * the leaving person ends; a concept that needs it done asks its new owner.
 */
export async function handOverWork(tx: Transaction, context: HandOverContext, handOvers: HandOver[]) {
  const passedOn: HandedOver[] = [];
  for (const handOver of [handOverTeams, ...handOvers]) passedOn.push(...(await handOver(tx, context)));
  // After the locks of what they are about, as everybody does who ends them: so neither waits for the other for ever.
  await closeAsks(tx, context);
  if (context.to && passedOn.length > 0) await tellSuccessor(tx, context, context.to, passedOn);
  return passedOn;
}

async function handOverTeams(tx: Transaction, { from, to, actor }: HandOverContext): Promise<HandedOver[]> {
  const led = await tx
    .update(teams)
    .set({ leadId: to?.id ?? null })
    .where(eq(teams.leadId, from.id))
    .returning({ id: teams.id });
  for (const { id } of led)
    await recordAudit(
      tx,
      actor,
      "team.changed",
      { kind: "team", id },
      { before: { leadId: from.id }, after: { leadId: to?.id ?? null } },
    );
  return led.map(({ id }) => ({ kind: "team", id }));
}

async function closeAsks(tx: Transaction, { from, now }: HandOverContext) {
  await tx
    .update(asks)
    .set({ closedAt: now })
    .where(and(eq(asks.personId, from.id), isNull(asks.closedAt)));
}

async function tellSuccessor(
  tx: Transaction,
  { from, now }: HandOverContext,
  to: Somebody,
  passedOn: HandedOver[],
) {
  const href = passedOn.every(({ kind }) => kind === "team") ? "/teams" : `/people/${to.id}`;
  const sentence = `You now look after what ${from.name} had: ${countKinds(passedOn)}.`;
  const ask = { personId: to.id, kind: "took-over", subjectId: from.id, sentence, href } as const;
  await askPerson(tx, ask, now);
}

/** "2 teams and 1 insight". */
function countKinds(passedOn: HandedOver[]) {
  const counts = new Map<string, number>();
  for (const { kind } of passedOn) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => `${count} ${count === 1 ? kind : plural(kind)}`);
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
}

const plural = (kind: string) => (kind.endsWith("y") ? `${kind.slice(0, -1)}ies` : `${kind}s`);
