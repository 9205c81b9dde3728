import { v7 as uuidv7 } from "uuid";
import { db } from "@/db/client";
import { cards } from "@/db/schema/reminders";
import type { PersonActor } from "@/domain/actor";
import { daysLater } from "@/domain/memory/days";
import { answerCard } from "@/domain/reminders/answer-card";
import { closesOn } from "@/domain/reminders/choose-cards";
import { snoozeCard } from "@/domain/reminders/snooze-card";
import type { DemoQuestion } from "./demo-asked";
import { mornings } from "./demo-mornings";
import type { Library } from "./lay-path";

const minutesLater = (at: Date, minutes: number) => new Date(+at + minutes * 60_000);

type Asking = { actor: PersonActor; day: string; library: Library; initiative: (title: string) => string };

/** Puts a question of the last weeks to somebody on their morning, and does with it what they did. */
export async function layQuestion({ actor, day, library, initiative }: Asking, told: DemoQuestion) {
  const morning = mornings(daysLater(day, -told.daysAgo), actor.timeZone);
  const { insightId, promptId } = library(told.insight);
  if (!promptId) throw new Error(`${told.insight} asks nothing.`);
  const cardId = uuidv7({ msecs: +morning.at });
  await db.insert(cards).values({
    ...{ id: cardId, personId: actor.id, insightId, promptId, reason: told.reason, day: morning.day },
    ...{ plannedAt: morning.at, closesOn: closesOn(morning.day, told.reason), value: 0.2 },
    initiativeId: told.initiative ? initiative(told.initiative) : null,
  });
  const { answer } = told;
  const then = minutesLater(morning.at, 35);
  if (answer === "put off for a week") await snoozeCard(actor, { cardId, until: "next-week", on: "" }, then);
  else if (answer) await answerCard(actor, { cardId, grade: answer }, then);
}
