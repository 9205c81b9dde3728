import clsx from "clsx";
import type { Reader } from "@/components/insights/record/tongue";
import { Check } from "@/components/ui/icons";
import { Prose } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { QuestionView } from "@/domain/insights/questions/question-query";
import type { QuestionActions } from "./question-actions";
import { QuestionDoings } from "./question-doings";

type QuestionEntryProps = {
  question: QuestionView;
  /** Where the draft stands, for those who may see it. */
  draftHref: string;
  reader: Reader;
  /** Null where a record is only read. */
  actions: QuestionActions | null;
};

/** One question with its answer, and what came of it. What waits is marked at its side, and says so. */
export function QuestionEntry({ question, draftHref, reader, actions }: QuestionEntryProps) {
  const { id, html, askedBy, askedAt, answer, study } = question;
  return (
    <li
      id={`question-${id}`}
      className={clsx("scroll-mt-20 border-s-2 ps-4", answer ? "border-line" : "border-sand")}
    >
      <div id={`words-of-${id}`} className="min-w-0 wrap-anywhere">
        <Prose html={html} />
      </div>
      <p className="text-15 text-muted wrap-anywhere">
        <bdi>{askedBy.name}</bdi>, <Time {...reader} at={askedAt} />
        {!answer && <span className="text-sand-ink">. Waits for an answer</span>}
      </p>
      {answer && <Answer answer={answer} reader={reader} />}
      <Folded question={question} draftHref={draftHref} reader={reader} />
      {study && (
        <p className="mt-1 text-15 wrap-anywhere">
          Planned as a study:{" "}
          <TextLink href={study.href} dir="auto">
            {study.title}
          </TextLink>
        </p>
      )}
      {actions && <QuestionDoings question={question} about={`words-of-${id}`} actions={actions} />}
    </li>
  );
}

type AnswerProps = { answer: NonNullable<QuestionView["answer"]>; reader: Reader };

function Answer({ answer: { html, by, at }, reader }: AnswerProps) {
  return (
    <div className="mt-3 min-w-0 ps-4 wrap-anywhere">
      <h3 className="sr-only">Answer</h3>
      <Prose html={html} />
      <p className="text-15 text-muted">
        <bdi>{by.name}</bdi>, <Time {...reader} at={at} />
      </p>
    </div>
  );
}

const places = {
  limitations: { words: "limitations", href: "#limits" },
  usage: { words: "usage guidance", href: "#use" },
};

function Folded({
  question: { folded },
  draftHref,
  reader,
}: Pick<QuestionEntryProps, "question" | "draftHref" | "reader">) {
  if (!folded) return null;
  const { words, href } = places[folded.into];
  return (
    <p className="mt-1 flex items-baseline gap-1.5 ps-4 text-15 text-muted">
      <Check aria-hidden className="size-4 shrink-0 self-center" />
      <span>
        {folded.isPublished ? "Folded into " : "Folded into the draft’s "}
        <TextLink href={folded.isPublished ? href : draftHref}>{words}</TextLink>,{" "}
        <Time {...reader} at={folded.at} />
        {!folded.isPublished && ". Readers see it once the draft is published."}
      </span>
    </p>
  );
}
