import { certaintyLevel } from "@/components/insights/certainty-level";
import { Said } from "@/components/insights/record/said";
import { Certainty } from "@/components/ui/certainty";
import { Check } from "@/components/ui/icons";
import { Prose } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";
import type { CardAnswer } from "@/domain/reminders/card-query";

/** The answer, what it rests on, and where it does not hold. */
export function AnswerSide({ answer }: { answer: CardAnswer }) {
  const { answerHtml, rightChoice, statement, href, certainty, limitationHtml } = answer;
  const tongue = { lang: answer.language, dir: answer.direction };
  return (
    <>
      {rightChoice && (
        <p className="mb-2 flex items-baseline gap-2 font-serif text-20 text-kelp">
          <Check aria-hidden className="size-4 shrink-0 self-center" />
          <span {...tongue}>{rightChoice}</span>
        </p>
      )}
      <Said
        html={answerHtml}
        tongue={tongue}
        className="max-w-measure [&_.prose]:text-20 [&_.prose]:leading-8"
      />
      <div className="mt-6 max-w-measure border-s-2 border-line ps-4 text-15">
        <p {...tongue} className="font-serif wrap-anywhere">
          {statement}
        </p>
        {limitationHtml && (
          <div className="mt-2 flex flex-wrap items-baseline gap-x-2 text-muted">
            <span>Mind:</span>
            <div {...tongue} className="min-w-0">
              <Prose inline size="small" html={limitationHtml} />
            </div>
          </div>
        )}
        <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1">
          <Certainty level={certaintyLevel(certainty)} />
          <TextLink href={href} className="max-md:py-2">
            Read the insight and its limits
          </TextLink>
        </p>
      </div>
    </>
  );
}
