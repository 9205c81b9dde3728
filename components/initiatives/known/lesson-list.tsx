import type { Reader } from "@/components/insights/record/tongue";
import { StatementLink } from "@/components/insights/statement-link";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { LearntOf } from "@/domain/initiatives/lessons-query";

type LessonListProps = {
  lessons: LearntOf[];
  reader: Reader;
  reset: FormAction;
};

/** What was learnt of each insight, from whose words, and the way to forget it. */
export function LessonList({ lessons, reader, reset }: LessonListProps) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {lessons.map(({ insight, factor, opinions }) => (
        <li key={insight.id} className="py-5">
          <p lang={insight.language} dir="auto" className="font-serif text-20 wrap-anywhere">
            <StatementLink href={insight.href}>{insight.statement}</StatementLink>
          </p>
          <p className="mt-1 text-15">{movedWords(factor)}</p>
          <ul className="mt-2 grid gap-1 text-15 text-muted">
            {opinions.map((opinion) => (
              <li key={opinion.id} className="wrap-anywhere">
                {opinion.by} {saidWords(opinion)} on{" "}
                <TextLink href={opinion.initiative.href} dir="auto">
                  {opinion.initiative.title}
                </TextLink>
                , <Time {...reader} at={opinion.at} />
                {opinion.terms.length > 0 && <span dir="auto">: {opinion.terms.join(", ")}</span>}
              </li>
            ))}
          </ul>
          <ActionForm action={reset} className="mt-3 print:hidden">
            <input type="hidden" name="insightId" value={insight.id} />
            <SubmitButton look="quiet" size="small" className="max-md:min-h-11">
              Reset
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}

const movedWords = (factor: number) =>
  `Up to ${Math.round(Math.abs(factor - 1) * 100)} % ${
    factor > 1 ? "higher" : "lower"
  } where a brief shares all of these words.`;

function saidWords({ kind, reason }: LearntOf["opinions"][number]) {
  if (kind === "added") return "added it";
  return kind === "dismissed" ? `dismissed it as ${reason}` : "accepted it";
}
