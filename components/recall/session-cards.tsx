import { calendarDay } from "@/components/people/calendar-day";
import type { OwnCard } from "@/domain/reminders/card-query";
import { AnswerSide } from "./answer-side";
import { QuestionFace } from "./question-face";
import type { SessionCard } from "./recall-session";

/** Questions drawn on both sides, for the part of the page that turns them. */
export const sessionCards = (cards: OwnCard[], clock: { today: string; locale: string }): SessionCard[] =>
  cards.map((card) => ({
    ...{ id: card.id, check: card.prompt.check },
    afterKickoff: card.afterKickoff && calendarDay(card.afterKickoff, clock.locale),
    face: <QuestionFace card={card} clock={clock} />,
    answer: <AnswerSide answer={card.answer} />,
  }));
