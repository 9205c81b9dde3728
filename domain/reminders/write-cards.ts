import { sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "@/db/client";
import { cards } from "@/db/schema/reminders";
import { closesOn, type Valued } from "./choose-cards";
import { isChecked } from "./is-checked";

/** Something chosen for a local day of its person. */
export type ChosenCard = Valued & { day: string };

type Prompt = { insightId: string; promptId: string; kind: "free" | "choices" | "short" };

/**
 * Writes the questions of some people, notes when each pair was asked, and counts them in their plans; those of a digest
 * are no part of a plan, and all stay open for as long as it is read.
 */
export async function writeCards(tx: Transaction, chosen: ChosenCard[], now: Date, editionId?: string) {
  if (chosen.length === 0) return [];
  const prompts = await listPrompts(tx, chosen);
  const rows = chosen.flatMap((one) => {
    const prompt = promptFor(one, prompts.get(one.insightId) ?? []);
    return prompt ? [{ ...asCard(one, prompt, now), ...(editionId ? ofDigest(editionId, one) : {}) }] : [];
  });
  if (rows.length === 0) return [];
  const written = await tx.insert(cards).values(rows).onConflictDoNothing().returning();
  await noteAsked(tx, written, now);
  if (!editionId) await countPlanned(tx, written);
  return written;
}

async function listPrompts(tx: Transaction, chosen: ChosenCard[]) {
  const ids = JSON.stringify([...new Set(chosen.map(({ insightId }) => insightId))]);
  const rows = await tx.execute<Prompt>(sql`
    select insight_id as "insightId", prompt_id as "promptId", kind from prompts
    where insight_id in (select id::uuid from jsonb_array_elements_text(${ids}::jsonb) as id) and removed_at is null
    order by insight_id, position, prompt_id`);
  const prompts = new Map<string, Prompt[]>();
  for (const row of rows) prompts.set(row.insightId, [...(prompts.get(row.insightId) ?? []), row]);
  return prompts;
}

/** Another one each time they meet it. */
const promptFor = ({ contacts }: ChosenCard, prompts: Prompt[]) => prompts[contacts % prompts.length];

function asCard(one: ChosenCard, { promptId, kind }: Prompt, now: Date) {
  const id = uuidv7();
  const { personId, insightId, reason, initiativeId, day, value, recall } = one;
  return {
    ...{ id, personId, insightId, promptId, reason, initiativeId, day, value, recall, plannedAt: now },
    ...{ closesOn: closesOn(day, reason), isChecked: kind !== "free" && isChecked(id) },
  };
}

const ofDigest = (editionId: string, { day }: ChosenCard) => ({ editionId, closesOn: closesOn(day, "base") });

type Written = Pick<typeof cards.$inferSelect, "personId" | "insightId" | "day">;

const given = (rows: Written[]) => {
  const pairs = rows.map(({ personId, insightId, day }) => ({ p: personId, i: insightId, d: day }));
  return sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given (p uuid, i uuid, d date)`;
};

/** Also of what they never met; a promise is kept by it. */
async function noteAsked(tx: Transaction, rows: Written[], now: Date) {
  await tx.execute(sql`
    insert into memory (person_id, insight_id, last_sent_at)
    select p, i, ${now.toISOString()}::timestamptz from ${given(rows)} order by p, i
    on conflict (person_id, insight_id) do update set last_sent_at = excluded.last_sent_at, snoozed_until = null`);
}

async function countPlanned(tx: Transaction, rows: Written[]) {
  await tx.execute(sql`
    update plans set cards = plans.cards + written.cards
    from (select p, d, count(*)::int as cards from ${given(rows)} group by p, d) written
    where plans.person_id = written.p and plans.day = written.d`);
}
