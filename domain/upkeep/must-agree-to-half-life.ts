import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { topics } from "@/db/schema/people";
import type { Actor } from "../actor";
import { quotedStatement } from "../insights/quoted-statement";
import { mustCurate } from "../people/person-policy";
import { type EditTopicInput, halfLifeInDays } from "../people/topic-input";
import { Refusal } from "../refusal";
import { findHalfLifeChange } from "./find-half-life-change";
import type { Concerned } from "./half-life-query";

/**
 * Refuses a changed half-life of a topic until whoever changes it has seen which insights would need review by it, or
 * no longer would; says nothing when none would.
 */
export async function mustAgreeToHalfLife(actor: Actor, input: EditTopicInput, now: Date) {
  mustCurate(actor, "change topics");
  const { topicId, halfLifeYears, agreedHalfLife, keepsHalfLife } = input;
  if (keepsHalfLife || isAgreed(agreedHalfLife, halfLifeYears)) return;
  const halfLifeDays = halfLifeInDays(halfLifeYears);
  const [topic] = await db
    .select({ halfLifeDays: topics.halfLifeDays })
    .from(topics)
    .where(eq(topics.id, topicId));
  if (!topic || topic.halfLifeDays === halfLifeDays) return;
  const { needing, relieved } = await findHalfLifeChange(actor, { topicId, halfLifeDays }, now);
  if (needing.total + relieved.total === 0) return;
  throw new Refusal("conflict", sentence(needing.total, relieved.total), "agreedHalfLife", [
    ...needing.first.map((one) => point(one, "would need review")),
    ...relieved.first.map((one) => point(one, "would no longer need review")),
  ]);
}

/** "2.50" was agreed to as well when 2.5 is saved. */
const isAgreed = (agreed: string | undefined, years: number | "") =>
  agreed !== undefined && (agreed.trim() === "" ? "" : Number(agreed)) === years;

function sentence(needing: number, relieved: number) {
  const first = `${counted(needing)} would need review that ${needing === 1 ? "does" : "do"} not now`;
  const second = `${relieved === 0 ? "none" : relieved} would no longer`;
  const words =
    needing === 0
      ? `By this half-life, no insight would need review that does not now, and ${counted(relieved)} would no longer.`
      : `By this half-life, ${first}, and ${second}.`;
  return `${words} Nothing was saved yet: choose below.`;
}

const counted = (count: number) => (count === 1 ? "1 insight" : `${count} insights`);

const figures = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

const point = ({ statement, href, weight, half }: Concerned, what: string) => ({
  sentence: `${quotedStatement(statement)} ${what}: it would weigh ${figures.format(weight)}, and the limit is ${figures.format(half)}`,
  href,
});
