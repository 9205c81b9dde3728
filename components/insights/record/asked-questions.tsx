import { AskForm } from "@/components/insights/questions/ask-form";
import type { QuestionActions } from "@/components/insights/questions/question-actions";
import { QuestionEntry } from "@/components/insights/questions/question-entry";
import { TextLink } from "@/components/ui/text-link";
import type { QuestionView } from "@/domain/insights/questions/question-query";
import type { RecordView } from "@/domain/insights/record-query";
import type { Reader } from "./tongue";

/** What was asked on a record; without actions it is only read. */
export type Asked = { questions: QuestionView[]; personId?: string; actions?: QuestionActions };

type AskedQuestionsProps = { view: RecordView; asked: Asked; reader: Reader };

const shownAtOnce = 20;

/** What readers asked on the record and what was answered, and the place to ask. */
export function AskedQuestions({ view, asked, reader }: AskedQuestionsProps) {
  const { questions, personId, actions } = asked;
  const isAsked = view.status === "published" && actions !== undefined;
  if (questions.length === 0 && !isAsked) return null;
  const first = questions.slice(0, shownAtOnce);
  const others = questions.slice(shownAtOnce);
  const list = (some: QuestionView[]) => (
    <ol className="grid max-w-measure grid-cols-[minmax(0,1fr)] gap-6">
      {some.map((question) => (
        <QuestionEntry
          key={question.id}
          question={question}
          draftHref={`${view.href}/${view.may.editDraft ? "edit" : "preview"}`}
          reader={reader}
          actions={isAsked ? actions : null}
        />
      ))}
    </ol>
  );
  return (
    <section aria-labelledby="questions" className="mt-12 grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="questions" className="scroll-mt-20 font-serif text-20 font-semibold">
          {questions.length > 0 ? `Questions (${questions.length})` : "Questions"}
        </h2>
        {isAsked && questions.length > 1 && (
          <TextLink href="#ask" className="py-1 text-15 print:hidden">
            Ask about this
          </TextLink>
        )}
      </div>
      {questions.length === 0 && <p className="-mt-3 text-15 text-muted">Nobody has asked anything yet.</p>}
      {first.length > 0 && list(first)}
      {others.length > 0 && (
        <details>
          <summary className="mb-4 inline-block rounded-small py-1 text-15 text-tide underline decoration-1 underline-offset-4 hover:text-tide-deep max-md:py-2">
            {others.length === 1 ? "One more" : `${others.length} more`}
          </summary>
          {list(others)}
        </details>
      )}
      {isAsked && (
        <AskForm
          insightId={view.id}
          owner={view.owner.id === personId ? null : view.owner.name}
          ask={actions.ask}
        />
      )}
    </section>
  );
}
