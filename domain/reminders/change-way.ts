import type { Transaction } from "@/db/client";
import { cancelDeliveriesOf } from "../deliveries/cancel-deliveries";
import { invalid } from "../refusal";
import { questionWay } from "./preferences-query";
import { queueWaitingQuestions } from "./queue-questions";
import { findSlackWay } from "./slack-way";

type Way = { questionsBy: "mail" | "slack" | "home" };

/** Refuses Slack to somebody who is not known there; whoever has it already keeps it while it does not reach them. */
export async function refuseUnlinked(tx: Transaction, personId: string, before: Way, wanted: Way) {
  if (wanted.questionsBy !== "slack" || before.questionsBy === "slack") return;
  if ((await findSlackWay(tx, personId)) === null)
    throw invalid("Connect your Slack account first. Nothing was changed.", "questionsBy");
}

/** Once a person chose another way: what waits to be sent by the one before is not, and goes by the new one. */
export async function changeWay(tx: Transaction, personId: string, [before, after]: [Way, Way], now: Date) {
  const slack = await findSlackWay(tx, personId);
  const was = questionWay({ ...before, slack });
  if (was === "home" || was === questionWay({ ...after, slack })) return;
  await cancelDeliveriesOf(tx, personId, "questions", "This person has chosen another way to be asked.");
  await queueWaitingQuestions(tx, personId, now);
}
