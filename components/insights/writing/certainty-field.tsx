import clsx from "clsx";
import { useId } from "react";
import { Certainty } from "@/components/ui/certainty";
import type { InsightContent } from "@/domain/insights/content-input";
import { useDraft } from "./draft-store";
import { TextField } from "./text-field";
import { useIsReady } from "./use-is-ready";
import { WritingSection } from "./writing-section";

type Level = NonNullable<InsightContent["certainty"]>;

const levels: { level: Level; means: string }[] = [
  { level: "high", means: "Further research is very unlikely to change it." },
  { level: "moderate", means: "Probably right; more research may well change how much, or when." },
  { level: "low", means: "May be right; more research is likely to change it." },
  { level: "very-low", means: "Hardly more than a guess with a reason." },
];

/** How sure we are, on GRADE's four levels, and why. */
export function CertaintyField() {
  const [certainty, setCertainty] = useDraft("certainty");
  const [reason, setReason] = useDraft("certaintyReason");
  const name = useId();
  const ready = useIsReady();
  return (
    <WritingSection section="certainty">
      {({ describedBy, labelledBy }) => (
        <div className="grid gap-4">
          <fieldset
            aria-labelledby={labelledBy}
            aria-describedby={describedBy}
            className="grid gap-2 sm:grid-cols-2"
          >
            {levels.map(({ level, means }) => (
              <label
                key={level}
                className={clsx(
                  "flex cursor-pointer gap-3 rounded-small border px-3 py-2 transition-colors",
                  certainty === level
                    ? "border-tide bg-tide-soft"
                    : "border-edge bg-surface hover:border-ink",
                )}
              >
                <input
                  type="radio"
                  name={name}
                  checked={certainty === level}
                  disabled={!ready}
                  onChange={() => setCertainty(level)}
                  className="mt-1 size-4 shrink-0"
                />
                <span className="grid">
                  <Certainty level={level === "very-low" ? "very low" : level} />
                  <span className="text-15 text-muted">{means}</span>
                </span>
              </label>
            ))}
          </fieldset>
          <details className="text-15">
            <summary className="list-none w-fit rounded-small text-tide underline decoration-1 underline-offset-4">
              How to choose
            </summary>
            <div className="mt-2 grid max-w-measure gap-2 text-muted">
              <p>
                These are the four levels of GRADE. Begin with the kind of evidence: comparisons by chance (a
                randomized experiment, an A/B test) begin at high, everything that only observes begins at
                low.
              </p>
              <p>
                Go down a level for each serious reason: flaws in how it was done, results that disagree,
                people or settings other than ours, too few cases, and results that were likely left
                unpublished. Go up when the effect is very large, or grows with the dose.
              </p>
            </div>
          </details>
          <TextField
            label="Why this level"
            hint="One sentence: what decides it."
            value={reason}
            onText={setReason}
          />
        </div>
      )}
    </WritingSection>
  );
}
