import { and, eq, isNull, sql } from "drizzle-orm";
import { v7 as uuidv7 } from "uuid";
import { db, type Transaction } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { PersonActor } from "../../actor";
import { recordAudit } from "../../audit/record-audit";
import { rendererVersion, renderMarkdown } from "../../markdown/render-markdown";
import { localDay } from "../../people/local-day";
import { refuseBeyond } from "../../people/rate-limit";
import { lockInsight } from "../find-standing";
import { mustTakeQuestions } from "./lock-question";
import { tellOfQuestion } from "./question-asks";
import type { AskQuestionInput } from "./question-input";

const perPerson = { most: 20, minutes: 60 };

/**
 * Asks something on a published record that this person may read; its owner and those who follow it are told. The same
 * words of the same person on the same day are one question, sent twice.
 */
export async function askQuestion(actor: PersonActor, { insightId, body }: AskQuestionInput, now: Date) {
  await refuseBeyond(`ask-question:${actor.id}`, perPerson, now);
  return db.transaction(async (tx) => {
    const { insight } = await lockInsight(tx, actor, insightId, now);
    mustTakeQuestions(insight);
    const before = await findAskedToday(tx, actor, { insightId, body }, now);
    if (before) return { questionId: before };
    const id = uuidv7();
    await tx.insert(questions).values({
      ...{ id, insightId, askedById: actor.id, askedAt: now },
      ...{ body, html: renderMarkdown(body, { idPrefix: `question-${id}` }), rendererVersion },
    });
    await tellOfQuestion(tx, actor, insight, now);
    const subject = { kind: "insight", id: insightId } as const;
    await recordAudit(tx, actor, "insight.question-asked", subject, { after: { question: id } });
    return { questionId: id };
  });
}

async function findAskedToday(
  tx: Transaction,
  actor: PersonActor,
  { insightId, body }: AskQuestionInput,
  now: Date,
) {
  const [same] = await tx
    .select({ id: questions.id })
    .from(questions)
    .where(
      and(
        ...[eq(questions.insightId, insightId), eq(questions.askedById, actor.id), eq(questions.body, body)],
        isNull(questions.withdrawnAt),
        sql`(${questions.askedAt} at time zone ${actor.timeZone})::date = ${localDay(now, actor.timeZone)}::date`,
      ),
    )
    .limit(1);
  return same?.id;
}
