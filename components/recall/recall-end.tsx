import type { ReactNode } from "react";
import { Drawing } from "@/components/ui/drawing";
import type { AnsweredCard } from "@/domain/reminders/card-query";
import { answeredWords, changedWords } from "./changed-words";
import type { OutboxState } from "./use-outbox";

type RecallEndProps = {
  answered: AnsweredCard[];
  /** How many questions were dealt with. */
  past: number;
  outbox?: Pick<OutboxState, "waiting" | "trouble">;
  of: { today: string; locale: string };
  children: ReactNode;
};

/** Nothing is left: one sentence about what changed, and what one may do next. */
export function RecallEnd({ answered, past, outbox, of, children }: RecallEndProps) {
  const isKnown = !outbox || outbox.waiting === 0;
  return (
    <div className="flex grow flex-col items-center px-4 py-8 text-center">
      <Drawing name="boats" />
      <h2 tabIndex={-1} data-end className="mt-6 font-serif text-20 font-medium outline-none">
        {past > 0 ? "That was all for now" : "You have answered everything for now"}
      </h2>
      <p className="mt-1 max-w-[34rem] text-muted text-pretty" aria-live="polite">
        {isKnown && answered.length > 0
          ? `${answeredWords(answered.length)} ${changedWords(answered, of)}`
          : null}
      </p>
      <div className="mt-6 flex flex-wrap items-center justify-center gap-x-5 gap-y-3">{children}</div>
    </div>
  );
}
