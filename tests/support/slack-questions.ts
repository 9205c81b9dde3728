import type { CardStanding, Check, OwnCard, PlainCard } from "@/domain/reminders/card-query";
import type { Preferences } from "@/domain/reminders/preferences-query";

export const reader = { today: "2026-06-03", locale: "en-GB" };

export const preferences: Preferences = {
  ...{ cap: 3, chosenCap: null, organizationCap: 3, days: [2, 3], askFrom: "08:30", askUntil: "17:00" },
  ...{ questionsBy: "slack", asksBy: "mail", pausedUntil: null, stoppedAt: null, slack: "broken" },
};

const id = "019a0000-0000-7000-8000-000000000002";
const href = "/insights/2345bcdf";

/** A question with these words wherever people write some. */
export function askedCard(words: string, kind: "free" | "choices" | "short" = "free"): OwnCard {
  const choices = [1, 2, 3].map((place) => ({ id: `c${place}`, text: words }));
  const isChecked = kind === "choices";
  return {
    ...{
      id,
      reason: "live",
      because: { kind: "kickoff", title: words, on: "2026-06-09" },
      until: "2026-06-10",
    },
    ...{ isOpened: false, afterKickoff: "2026-06-10" },
    prompt: {
      ...{ promptId: "q1", question: words, language: "en", direction: "ltr", check: checkOf(kind, words) },
      choices: kind === "short" ? [] : choices,
    },
    answer: {
      ...{ answerHtml: words, rightChoice: isChecked ? words : null, language: "en", direction: "ltr" },
      ...{
        statement: words,
        href,
        certainty: "low",
        limitationHtml: words,
        isRight: isChecked ? false : null,
      },
    },
  };
}

/** The same with what has become of it. */
export function plainCard(words: string, now: "waiting" | "opened" | "replaced" = "waiting"): PlainCard {
  const record = { statement: words, language: "en", href };
  const card = { ...askedCard(words), isOpened: now === "opened" };
  const standing: CardStanding =
    now === "replaced"
      ? { kind: "replaced", record, by: record }
      : { kind: "askable", card, closedOn: null, snoozedUntil: null };
  return { id, deliveryId: null, question: words, answer: words, limitation: words, standing, mayUndo: true };
}

function checkOf(kind: "free" | "choices" | "short", words: string): Check | null {
  if (kind === "free") return null;
  return kind === "choices" ? { kind, rightId: "c1" } : { kind, accepted: [words] };
}
