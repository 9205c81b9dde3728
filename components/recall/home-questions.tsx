import type { Reader } from "@/components/insights/record/tongue";
import { ActionForm } from "@/components/ui/action-form";
import { Because } from "@/components/ui/because";
import { buttonLook } from "@/components/ui/button-look";
import type { FormAction } from "@/components/ui/form-state";
import { LedgerPart } from "@/components/ui/ledger";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { grades, gradeWords } from "@/domain/memory/contact-input";
import { becauseWords } from "@/domain/reminders/because-query";
import type { OwnCard, RecallState } from "@/domain/reminders/card-query";
import { AnswerSide } from "./answer-side";

import { capital, howLong, questions } from "./count-words";
import { NothingAskedDoors, nothingAskedWords } from "./nothing-asked";
import { ReportOpening } from "./report-opening";

type HomeQuestionsProps = { cards: OwnCard[]; today: string; locale: Reader["locale"]; answer: FormAction };

/** The day's questions: the first stands open, the rest are counted. */
export function HomeQuestions({ cards, today, locale, answer }: HomeQuestionsProps) {
  const [first] = cards;
  if (!first) return null;
  return (
    <LedgerPart title="Questions">
      <p className="mb-4 text-15 text-muted">
        {capital(questions(cards.length))}, {howLong(cards.length)}.{" "}
        {cards.length > 1 && <TextLink href="/recall">Answer them one after the other</TextLink>}
      </p>
      <article key={first.id} className="max-w-3xl">
        <Because className="mb-1">{becauseWords(first.because, { today, locale })}</Because>
        <h3
          lang={first.prompt.language}
          dir={first.prompt.direction}
          className="max-w-[34em] font-serif text-24 font-medium wrap-anywhere"
        >
          {first.prompt.question}
        </h3>
        {first.prompt.check ? (
          <LinkButton look="primary" href={`/recall/${first.id}`} className="mt-4">
            Answer it
          </LinkButton>
        ) : (
          <InPlace card={first} answer={answer} />
        )}
      </article>
    </LedgerPart>
  );
}

/** Shows the answer where the question stands, and takes how well one knew it. */
function InPlace({ card, answer }: { card: OwnCard; answer: FormAction }) {
  const { choices, language, direction } = card.prompt;
  return (
    <>
      {choices.length > 0 && (
        <ul
          lang={language}
          dir={direction}
          className="mt-3 grid gap-1 list-disc ps-5 font-serif marker:text-muted"
        >
          {choices.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
      <details data-opens-card={card.id} className="group/answer mt-4">
        <summary className={buttonLook({ look: "primary", className: summaryLook })}>
          <span className="group-open/answer:hidden">Show the answer</span>
          <span className="hidden group-open/answer:inline">The answer</span>
        </summary>
        <AnswerSide answer={card.answer} />
        <ActionForm action={answer} className="mt-6 print:hidden">
          <input type="hidden" name="cardId" value={card.id} />
          <div className="grid max-w-xl grid-cols-4 gap-2">
            {grades.map((grade) => (
              <SubmitButton
                key={grade}
                look="quiet"
                name="grade"
                value={grade}
                className="min-h-12! w-full px-1! leading-tight whitespace-normal"
              >
                {gradeWords[grade]}
              </SubmitButton>
            ))}
          </div>
        </ActionForm>
      </details>
      <ReportOpening address="/recall/sent" />
    </>
  );
}

/** A button until it is pressed, then no more than a title. */
const summaryLook = [
  "cursor-pointer list-none max-sm:w-full group-open/answer:mb-1 group-open/answer:min-h-8 group-open/answer:w-auto",
  "group-open/answer:bg-transparent group-open/answer:px-0 group-open/answer:text-15 group-open/answer:text-muted",
  "group-open/answer:hover:bg-transparent",
].join(" ");

const change = { href: "/settings/questions", words: "Change how you are asked" };
const more = { href: "/recall", words: "Ask for more" };
/** Where one may go from there. */
const doors = {
  ...{ paused: change, stopped: change, "asked-enough": more, "all-done": more },
  "nothing-yet": { href: "/paths", words: "See the paths" },
};

type NothingAskedProps = { state: RecallState; locale: string; goOn: FormAction };

/** Why no question stands here today. */
export function NothingAsked({ state, locale, goOn }: NothingAskedProps) {
  const { title, words } = nothingAskedWords(state, locale);
  return (
    <LedgerPart title="Questions">
      <p className="max-w-measure text-muted">
        {state.kind === "gone-quiet" ? title : `${title}.`} {words}
      </p>
      {state.kind === "gone-quiet" ? (
        <div className="mt-4">
          <NothingAskedDoors state={state} goOn={goOn} />
        </div>
      ) : (
        <p className="mt-2 text-15">
          <TextLink href={doors[state.kind].href}>{doors[state.kind].words}</TextLink>
        </p>
      )}
    </LedgerPart>
  );
}
