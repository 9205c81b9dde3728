import type { ReactNode } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { gradeWords } from "@/domain/memory/contact-input";
import type { CardStanding, NamedRecord } from "@/domain/reminders/card-query";
import { changedWords } from "./changed-words";
import { questions } from "./count-words";

type CardStateProps = {
  standing: Exclude<CardStanding, { kind: "askable" }>;
  cardId: string;
  /** How many other questions wait. */
  others: number;
  clock: { today: string; locale: string };
  press: FormAction;
};

/** What became of a question that cannot be answered any more, and where to go on. */
export function CardState({ standing, cardId, others, clock, press }: CardStateProps) {
  const { title, words } = saying(standing, clock);
  return (
    <EmptyState
      title={title}
      drawing="buoy"
      action={
        <>
          {standing.kind === "answered" && standing.mayUndo && (
            <ActionForm action={press}>
              <input type="hidden" name="cardId" value={cardId} />
              <SubmitButton look="quiet" name="deed" value="undo">
                Take it back
              </SubmitButton>
            </ActionForm>
          )}
          <LinkButton href="/recall" look={others > 0 ? "primary" : "quiet"}>
            {others > 0 ? `Go on with ${questions(others)}` : "See what is asked of you"}
          </LinkButton>
        </>
      }
    >
      {words}
    </EmptyState>
  );
}

function saying(
  standing: CardStateProps["standing"],
  clock: CardStateProps["clock"],
): { title: string; words: ReactNode } {
  switch (standing.kind) {
    case "answered":
      return {
        title: "You have answered this question",
        words: (
          <>
            You said “{gradeWords[standing.grade]}” of <Named record={standing.record} />{" "}
            {standing.grade !== "not-for-me" && changedWords([standing.answered], clock)}
          </>
        ),
      };
    case "closed":
      return {
        title: "This question was asked too long ago",
        words: (
          <>
            It is not open any more; it comes again when it is time. It was about{" "}
            <Named record={standing.record} />
          </>
        ),
      };
    case "replaced":
      return {
        title: "This insight was replaced",
        words: (
          <>
            So its question was taken back. What you learned: <Named record={standing.record} />
            {standing.by && (
              <>
                {" "}
                What holds now: <Named record={standing.by} />
              </>
            )}
          </>
        ),
      };
    case "retired":
      return {
        title: "This insight was retired",
        words: (
          <>
            So its question was taken back. It said: <Named record={standing.record} />
          </>
        ),
      };
    case "withdrawn":
      return {
        title: "This question was taken back",
        words: "You paused, or its insight changed and asks this no more. There is nothing to answer.",
      };
  }
}

const Named = ({ record: { href, language, statement } }: { record: NamedRecord }) => (
  <TextLink href={href} lang={language} dir="auto" className="font-serif">
    {statement}
  </TextLink>
);
