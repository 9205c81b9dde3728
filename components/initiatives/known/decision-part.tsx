import type { ReactNode } from "react";
import { StatementLink } from "@/components/insights/statement-link";
import { calendarDay } from "@/components/people/calendar-day";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/components/ui/form-state";
import { Prose } from "@/components/ui/prose";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Stage } from "@/domain/initiatives/initiative-input";
import type { KnownInsight } from "@/domain/initiatives/known-query";

type DecisionPartProps = {
  initiative: {
    id: string;
    stage: Stage;
    decisionHtml: string;
    decidedOn: string | null;
    language: string;
  };
  /** What could have been used: accepted or put forward. */
  insights: KnownInsight[];
  locale: string;
  /** Null for somebody who only reads. */
  tick: FormAction | null;
  /** The way to write the decision, for whoever may. */
  close: ReactNode;
};

/** What came of it, and what of what we knew went into that. */
export function DecisionPart({ initiative, insights, locale, tick, close }: DecisionPartProps) {
  const { decisionHtml, decidedOn, stage, language } = initiative;
  const isClosed = stage === "done" || stage === "dropped";
  return (
    <div className="grid gap-6">
      {decisionHtml ? (
        <div lang={language}>
          {decidedOn && (
            <p className="mb-2 text-15 text-muted">Decided on {calendarDay(decidedOn, locale)}</p>
          )}
          <Prose html={decisionHtml} />
        </div>
      ) : (
        <p className="text-muted">
          {isClosed ? "What was decided is not written down." : "Nothing is decided yet."}
        </p>
      )}
      {close}
      {tick ? (
        <Later isLater={!(isClosed || decisionHtml || insights.some(({ isUsed }) => isUsed))}>
          <Ticks initiativeId={initiative.id} insights={insights} tick={tick} />
        </Later>
      ) : (
        <Used insights={insights} />
      )}
    </div>
  );
}

/** While nothing is decided, what went into it is out of the way. */
function Later({ isLater, children }: { isLater: boolean; children: ReactNode }) {
  if (!isLater) return children;
  return (
    <details className="print:hidden">
      <summary className="w-fit cursor-pointer rounded-small text-15 text-muted">
        Say already what goes into it
      </summary>
      <div className="mt-4">{children}</div>
    </details>
  );
}

type TicksProps = {
  initiativeId: string;
  insights: KnownInsight[];
  tick: NonNullable<DecisionPartProps["tick"]>;
};

function Ticks({ initiativeId, insights, tick }: TicksProps) {
  if (insights.length === 0) return null;
  return (
    <ActionForm action={tick}>
      <fieldset>
        <legend className="mb-3 font-medium">Which of these went into it</legend>
        <input type="hidden" name="initiativeId" value={initiativeId} />
        <div className="grid max-w-3xl gap-3">
          {insights.map(({ insightId, record, isUsed }) => (
            <div key={insightId}>
              <input type="hidden" name="shown[]" value={insightId} />
              <Checkbox
                key={String(isUsed)}
                name="used[]"
                value={insightId}
                defaultChecked={isUsed}
                label={
                  <span lang={record.language} dir="auto" className="block font-serif text-17 wrap-anywhere">
                    {record.statement}
                  </span>
                }
              />
            </div>
          ))}
        </div>
        <SubmitButton look="quiet" className="mt-4 print:hidden">
          Save what was used
        </SubmitButton>
      </fieldset>
    </ActionForm>
  );
}

function Used({ insights }: { insights: KnownInsight[] }) {
  const used = insights.filter(({ isUsed }) => isUsed);
  if (used.length === 0) return null;
  return (
    <div>
      <h3 className="mb-2 font-medium">This went into it</h3>
      <ul className="grid max-w-3xl list-disc gap-2 ps-5 marker:text-muted">
        {used.map(({ record }) => (
          <li key={record.id} lang={record.language} dir="auto" className="font-serif wrap-anywhere">
            <StatementLink href={record.href}>{record.statement}</StatementLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
