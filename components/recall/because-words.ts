import { calendarDay } from "@/components/people/calendar-day";
import type { Because } from "@/domain/reminders/card-query";

/** Why a question is here, as it goes on after "because". */
export function becauseWords(because: Because, { locale }: { today: string; locale: string }): string {
  const day = (on: string) => calendarDay(on, locale);
  switch (because.kind) {
    case "kickoff":
      return `“${because.title}” kicks off on ${day(because.on)}`;
    case "under-way":
      return because.until
        ? `“${because.title}” is under way until ${day(because.until)}`
        : `“${because.title}” is under way`;
    case "keeper":
      return because.keepers > 1
        ? `it is entrusted to you and ${because.keepers - 1} others`
        : "it is entrusted to you";
    case "history":
      return because.topic
        ? `your team often needs what we know of ${because.topic}`
        : "your team has needed it before";
    case "path":
      return `you learned it on the path “${because.title}”`;
    case "must-know":
      return `everybody in ${because.team} should know it`;
    case "follow":
      return `you follow ${because.topic}`;
    case "changed":
      return `it has changed since you learned it, on ${day(because.on)}`;
    case "promised":
      return `you put it off to ${day(because.on)}`;
    case "asked-for":
      return "you asked for more";
  }
}
