import { Time } from "@/components/ui/time";
import type { StudyEvent } from "@/domain/studies/study-query";
import { stageWords } from "../stage-words";

type Reader = { now: Date; timeZone: string; locale: string };

/** Its course, newest first. */
export function StudyEvents({ events, reader }: { events: StudyEvent[]; reader: Reader }) {
  return (
    <ol className="grid max-w-3xl gap-2 text-15">
      {events.map((event, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an event has no name of its own, and they never change places
        <li key={place} className="flex flex-wrap gap-x-3 wrap-anywhere">
          <span className="w-36 shrink-0 text-muted">
            <Time {...reader} at={event.at} absolute />
          </span>
          <span className="min-w-0 basis-64 grow">{wordsOf(event)}</span>
        </li>
      ))}
    </ol>
  );
}

function wordsOf({ by, what }: StudyEvent): string {
  const who = by ?? "Tidemark";
  switch (what.kind) {
    case "planned":
      return `${who} planned it.`;
    case "moved":
      return what.from
        ? `${who} moved it from ${wordOf(what.from)} to ${wordOf(what.to)}.`
        : `${who} moved it to ${wordOf(what.to)}.`;
    case "handed-over":
      return what.because === "left"
        ? `${what.to || "Somebody else"} looks after it, since its owner left.`
        : `${who} handed it over to ${what.to || "somebody else"}.`;
    case "withdrawn":
      return `${who} withdrew it: ${what.reason}`;
    case "taken-back":
      return `${who} took the withdrawal back.`;
    case "drafted":
      return `${who} handed ${what.findings === 1 ? "one finding" : `${what.findings} findings`} over as ${what.findings === 1 ? "a draft" : "drafts"}.`;
  }
}

const wordOf = (stage: keyof typeof stageWords) => stageWords[stage].word.toLowerCase();
