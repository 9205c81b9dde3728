import { calendarDay } from "@/components/people/calendar-day";
import { Ledger, LedgerPart } from "@/components/ui/ledger";
import { Prose } from "@/components/ui/prose";
import type { GoalTick, RecordView } from "@/domain/insights/record-query";
import { Said, SaidList } from "./said";
import type { Tongue } from "./tongue";

type PurposeProps = { view: RecordView; tongue: Tongue; locale: string };

/** Why the organization should care, what should come of it, and what it is not meant to decide. */
export function Purpose({ view: { content, html, ticks }, tongue, locale }: PurposeProps) {
  const { goals, nonGoals } = content;
  if (!html.businessContext && goals.length + nonGoals.length === 0) return null;
  return (
    <Ledger>
      {html.businessContext && (
        <LedgerPart title="Why it matters">
          <Said html={html.businessContext} tongue={tongue} />
        </LedgerPart>
      )}
      {goals.length > 0 && (
        <LedgerPart title="Goals">
          <ul className="grid max-w-measure gap-3">
            {goals.map(({ id }) => (
              <li key={id} className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2">
                <Box state={ticks[id]?.state ?? "open"} />
                <div>
                  <div {...tongue}>
                    <Prose inline html={html[`goals.${id}`] ?? ""} />
                  </div>
                  <Outcome tick={ticks[id]} locale={locale} />
                </div>
              </li>
            ))}
          </ul>
        </LedgerPart>
      )}
      {nonGoals.length > 0 && (
        <LedgerPart title="What it is not for">
          <SaidList items={nonGoals} html={(id) => html[`nonGoals.${id}`]} tongue={tongue} />
        </LedgerPart>
      )}
    </Ledger>
  );
}

const signs = {
  open: { path: null, word: "Not known yet", tone: "text-edge" },
  met: { path: "M5 10.5l3.5 3.5L15 6.5", word: "Met", tone: "text-kelp" },
  "not-met": { path: "M6 6l8 8M14 6l-8 8", word: "Not met", tone: "text-coral" },
} as const;

function Box({ state }: { state: GoalTick["state"] }) {
  const { path, word, tone } = signs[state];
  return (
    <svg
      role="img"
      aria-label={word}
      viewBox="0 0 20 20"
      className={`mt-1 size-5 ${tone}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <rect x="1.5" y="1.5" width="17" height="17" rx="3" />
      {path && <path d={path} />}
    </svg>
  );
}

function Outcome({ tick, locale }: { tick: GoalTick | undefined; locale: string }) {
  if (!tick || (tick.state === "open" && !tick.note)) return null;
  const { word, tone } = signs[tick.state];
  return (
    <p className="text-15 wrap-anywhere text-muted">
      <span className={tick.state === "open" ? undefined : `font-medium ${tone}`}>{word}</span>
      {`, ${calendarDay(tick.on, locale)}, ${tick.by}`}
      {tick.note && `: ${tick.note}`}
    </p>
  );
}
