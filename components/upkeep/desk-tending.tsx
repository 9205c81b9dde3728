import type { Reader } from "@/components/insights/record/tongue";
import { DeskRow } from "@/components/insights/review/desk-lists";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { OpenQuestion } from "@/domain/insights/questions/question-query";
import type { NeedsReviewItem } from "@/domain/upkeep/needs-review-query";
import { CauseWords } from "./cause-words";

const few = 3;

type DeskCausesProps = { items: NeedsReviewItem[]; total: number };

/** The first of one's records that need review, each with why; the others are a click away. */
export function DeskCauses({ items, total }: DeskCausesProps) {
  return (
    <>
      <ul className="-my-3 divide-y divide-line">
        {items.slice(0, few).map(({ id, href, statement, causes: [first, ...rest] }) => (
          <DeskRow key={id} href={`${href}/tend`} statement={statement} next="Check">
            {first && (
              <span className="max-w-measure wrap-anywhere">
                <CauseWords parts={first.parts} />
                {rest.length > 0 && ` And ${rest.length} more.`}
              </span>
            )}
          </DeskRow>
        ))}
      </ul>
      {total > few && (
        <p className="mt-5">
          <TextLink href="/insights/needs-review">All {total} that need review</TextLink>
        </p>
      )}
    </>
  );
}

type DeskQuestionsProps = { questions: OpenQuestion[]; open: number; reader: Reader };

/** The first of the questions on one's records, what waits longest before the rest. */
export function DeskQuestions({ questions, open, reader }: DeskQuestionsProps) {
  return (
    <>
      <ul className="-my-3 divide-y divide-line">
        {questions.slice(0, few).map(({ id, insight, askedBy, askedAt }) => (
          <DeskRow
            key={id}
            href={`${insight.href}#question-${id}`}
            statement={insight.statement}
            next="Answer"
          >
            <span className="wrap-anywhere">
              {askedBy.name} asked <Time {...reader} at={askedAt} />
            </span>
          </DeskRow>
        ))}
      </ul>
      {open > few && (
        <p className="mt-5">
          <TextLink href="/insights/questions?whose=own">All {open} questions</TextLink>
        </p>
      )}
    </>
  );
}
