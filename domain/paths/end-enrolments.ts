import { and, eq, isNull } from "drizzle-orm";
import { enrolments } from "@/db/schema/paths";
import type { HandOver } from "../access/hand-over-work";
import { recordAudits } from "../audit/record-audit";

/** Takes a leaving person off every path, so that nothing more is due for them. Nobody takes this over. */
export const endEnrolments: HandOver = async (tx, { from, actor, now }) => {
  const ended = await tx
    .update(enrolments)
    .set({ leftAt: now })
    .where(and(eq(enrolments.personId, from.id), isNull(enrolments.leftAt)))
    .returning({ pathId: enrolments.pathId });
  const entries = ended.map(({ pathId }) => ({
    subject: { kind: "path", id: pathId } as const,
    before: { personId: from.id },
    after: { because: "left" },
  }));
  await recordAudits(tx, actor, "path.person-left", entries);
  return [];
};
