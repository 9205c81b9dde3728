import type { Reader } from "@/components/insights/record/tongue";
import { ActionForm } from "@/components/ui/action-form";
import { buttonLook } from "@/components/ui/button-look";
import type { FormAction } from "@/components/ui/form-state";
import { Check, ChevronDown, Undo2 } from "@/components/ui/icons";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { DismissReason } from "@/domain/initiatives/judging-input";
import type { KnownInsight } from "@/domain/initiatives/known-query";

export type JudgeActions = { accept: FormAction; dismiss: FormAction; undo: FormAction };

/** In the order of the keys 1 to 3. */
export const dismissWords: Record<DismissReason, string> = {
  "not relevant": "Not relevant",
  "already decided": "Already decided",
  outdated: "Outdated",
};

type JudgeFormsProps = {
  initiativeId: string;
  known: KnownInsight;
  actions: JudgeActions;
  reader: Reader;
};

/** To say that an insight bears on it or does not, and to take that back in the same place. */
export function JudgeForms({ initiativeId, known, actions, reader }: JudgeFormsProps) {
  const which = { initiativeId, insightId: known.insightId };
  return (
    <div className="mt-3 flex min-h-10 flex-wrap items-start gap-2 print:min-h-0">
      {known.state === "suggested" ? (
        <>
          <ActionForm action={actions.accept} className="print:hidden">
            <Which {...which} />
            <SubmitButton look="quiet" size="small" data-judge="accept" className="max-md:min-h-11">
              <Check aria-hidden />
              Accept
            </SubmitButton>
          </ActionForm>
          <Dismiss which={which} dismiss={actions.dismiss} />
        </>
      ) : (
        <>
          <Said known={known} reader={reader} />
          <ActionForm action={actions.undo} className="print:hidden">
            <Which {...which} />
            <SubmitButton look="plain" size="small" data-judge="undo" className="max-md:min-h-11">
              <Undo2 aria-hidden />
              Undo
            </SubmitButton>
          </ActionForm>
          {known.state === "accepted" && !known.isUsed && <Dismiss which={which} dismiss={actions.dismiss} />}
        </>
      )}
    </div>
  );
}

type WhichProps = { initiativeId: string; insightId: string };

const Which = ({ initiativeId, insightId }: WhichProps) => (
  <>
    <input type="hidden" name="initiativeId" value={initiativeId} />
    <input type="hidden" name="insightId" value={insightId} />
  </>
);

function Dismiss({ which, dismiss }: { which: WhichProps; dismiss: FormAction }) {
  return (
    <details data-dismiss className="group/dismiss print:hidden">
      <summary className={buttonLook({ look: "plain", size: "small", className: "max-md:min-h-11" })}>
        Dismiss
        <ChevronDown aria-hidden className="transition-transform group-open/dismiss:rotate-180" />
      </summary>
      <ActionForm action={dismiss} className="mt-2 flex flex-wrap gap-2">
        <Which {...which} />
        {Object.entries(dismissWords).map(([reason, words], place) => (
          <SubmitButton
            key={reason}
            look="quiet"
            size="small"
            name="reason"
            value={reason}
            data-judge={place + 1}
            className="max-md:min-h-11"
          >
            {words}
          </SubmitButton>
        ))}
      </ActionForm>
    </details>
  );
}

/** What was said of it, by whom and when. */
export function Said({
  known: { state, decided, isUsed },
  reader,
}: Pick<JudgeFormsProps, "known" | "reader">) {
  const what = state === "accepted" ? "Accepted" : `Dismissed as ${decided?.reason ?? "not relevant"}`;
  return (
    <p className="flex min-h-8 min-w-0 items-center gap-x-1.5 text-15 text-muted max-md:min-h-11">
      {state === "accepted" && <Check aria-hidden className="size-4 shrink-0 text-kelp" />}
      <span className="min-w-0 wrap-anywhere">
        <span className={state === "accepted" ? "text-kelp" : undefined}>{what}</span>
        {decided && (
          <>
            {" by "}
            {decided.by}, <Time {...reader} at={decided.at} />
          </>
        )}
        {isUsed && ", used in the decision"}
      </span>
    </p>
  );
}
