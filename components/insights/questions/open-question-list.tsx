import { StatementLink } from "@/components/insights/statement-link";
import { LinkButton } from "@/components/ui/link-button";
import { Prose } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { OpenQuestion } from "@/domain/insights/questions/question-query";
import type { Reader } from "../record/tongue";
import { PlanButton } from "./plan-button";
import type { QuestionActions } from "./question-actions";
import { waitingWords } from "./waiting-words";

type OpenQuestionListProps = {
  questions: OpenQuestion[];
  reader: Reader;
  plan: QuestionActions["plan"];
};

/** What was asked and waits for an answer: how long, on which record, and what can be done about it. */
export function OpenQuestionList({ questions, reader, plan }: OpenQuestionListProps) {
  return (
    <ol aria-label="Open questions" className="divide-y divide-line border-y border-line">
      {questions.map((question) => (
        <li
          key={question.id}
          className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3 py-5 wrap-anywhere"
        >
          <Words question={question} reader={reader} />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <PlanButton
              questionId={question.id}
              about={`words-of-${question.id}`}
              plan={question.may.plan ? plan : undefined}
            />
            <LinkButton
              href={`${question.insight.href}#question-${question.id}`}
              aria-describedby={`words-of-${question.id}`}
            >
              {question.may.answer ? "Answer" : "Open"}
            </LinkButton>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Words({ question, reader }: { question: OpenQuestion; reader: Reader }) {
  const { id, html, insight, askedBy, askedAt, isTheirs, isOwn, study } = question;
  const waits = waitingWords(askedAt, reader.now);
  return (
    <div className="min-w-0 grow basis-80 md:flex-1">
      <div id={`words-of-${id}`}>
        <Prose html={html} />
      </div>
      <p className="mt-1 max-w-measure text-15">
        <span className="text-muted">{isTheirs ? "On yours: " : "On "}</span>
        <bdi lang={insight.language} className="font-serif">
          <StatementLink href={insight.href}>{insight.statement}</StatementLink>
        </bdi>
      </p>
      <p className="mt-0.5 flex flex-wrap gap-x-4 text-15 text-muted">
        <span>
          {isOwn ? "You asked " : <bdi>{askedBy.name} asked </bdi>}
          <Time {...reader} at={askedAt} />
        </span>
        {waits && <span className="text-sand-ink">{waits}</span>}
        {study && (
          <span>
            Planned as{" "}
            <TextLink href={study.href} dir="auto">
              {study.title}
            </TextLink>
          </span>
        )}
      </p>
    </div>
  );
}
