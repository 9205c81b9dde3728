"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import type { FormAction, FormState } from "@/components/ui/form-state";
import { CircleCheck, X } from "@/components/ui/icons";
import { Notice } from "@/components/ui/notice";
import { ProgressLine } from "@/components/ui/progress-line";
import type { Deed } from "@/domain/reminders/card-input";
import type { AnsweredCard, Check } from "@/domain/reminders/card-query";
import { isRightGiven } from "@/domain/reminders/given-query";
import { deedOf } from "./deed-of";
import { readKept } from "./kept-deeds";
import { KeptWords } from "./kept-words";
import { RecallBar } from "./recall-bar";
import { RecallEnd } from "./recall-end";
import { useOutbox } from "./use-outbox";
import { useRecallKeys } from "./use-recall-keys";

export type SessionCard = {
  id: string;
  check: Check | null;
  /** The day after the kickoff in words; null when none is ahead. */
  afterKickoff: string | null;
  face: ReactNode;
  answer: ReactNode;
};

type RecallSessionProps = {
  of: { personId: string; singleKeys: boolean; today: string; locale: string };
  cards: SessionCard[];
  /** The first one's answer was wanted already; or its link was followed, which counts as opening it. */
  first?: { isShown?: boolean; isRight?: boolean | null; isFollowed?: boolean };
  press: FormAction;
  /** Where what is done is sent in the background. */
  address: string;
  /** What stands at the end, below the sentence about what changed. */
  children: ReactNode;
};

const idle: FormState = { status: "idle" };

/**
 * One question after the other. What is pressed is sent in the background and the next one is there at once; without
 * scripts each button posts the same form.
 */
export function RecallSession({ of, cards, first = {}, press, address, children }: RecallSessionProps) {
  const [past, setPast] = useState<string[]>([]);
  const [shown, setShown] = useState(first.isShown ?? false);
  const [isRight, setRight] = useState(first.isRight ?? null);
  const [state, submit] = useActionState(press, idle);
  const { state: outbox, post } = useOutbox(of.personId, address);
  const form = useRef<HTMLFormElement>(null);
  const card = cards.find(({ id }) => !past.includes(id));

  useRecallKeys(form, of.singleKeys);
  useFirst({ cards, personId: of.personId, isFollowed: first.isFollowed ?? false }, post, setPast);

  function goTo(nowPast: string[], nowShown: boolean) {
    setPast(nowPast);
    setShown(nowShown);
    setRight(null);
    requestAnimationFrame(() => focus(nowShown));
  }

  function act(deed: Deed) {
    if (deed.does === "open") {
      if (card?.check && !deed.given) return focusGiven(form.current);
      if (card?.check && deed.given) setRight(isRightGiven(card.check, deed.given));
      setShown(true);
      requestAnimationFrame(() => focus(true));
    } else if (deed.does === "undo")
      goTo(
        past.filter((id) => id !== deed.cardId),
        true,
      );
    else goTo([...past, deed.cardId], false);
    post({ ...deed, ...(deed.does === "undo" ? {} : { at: new Date().toISOString() }) });
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const deed = deedOf(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    if (deed) act(deed);
    else form.current?.querySelector<HTMLElement>("[name=on]")?.focus();
  }

  return (
    <div data-recall className="mx-auto flex max-w-3xl flex-col md:min-h-[calc(100dvh-11.5rem)]">
      <header className="mb-8 md:mb-[9vh]">
        <p className="mb-2 text-15 text-muted tabular-nums">
          {card ? `Question ${past.length + 1} of ${cards.length}` : `${cards.length} of ${cards.length}`}
        </p>
        <ProgressLine done={past.length} of={cards.length} label="Questions answered" />
      </header>
      {state.status === "refused" && (
        <Notice kind="harm" className="mb-4">
          {state.message}
        </Notice>
      )}
      <KeptWords outbox={outbox} />
      {!card && (
        <RecallEnd answered={answeredOf(cards, outbox.answered)} past={past.length} outbox={outbox} of={of}>
          {children}
        </RecallEnd>
      )}
      <form ref={form} action={submit} onSubmit={send} className={card && "flex grow flex-col"}>
        {card && (
          <>
            <input type="hidden" name="cardId" value={card.id} />
            <div key={card.id}>{card.face}</div>
            <div
              data-answer
              tabIndex={-1}
              aria-live="polite"
              className="mt-8 pb-44 outline-none md:grow md:pb-8"
            >
              {shown && (
                <div className="animate-appear">
                  {isRight !== null && <Verdict isRight={isRight} />}
                  {card.answer}
                </div>
              )}
            </div>
          </>
        )}
        <RecallBar card={card} shown={shown} undoId={past.at(-1)} today={of.today} />
      </form>
    </div>
  );
}

const answeredOf = (cards: SessionCard[], answered: Record<string, AnsweredCard>) =>
  cards.flatMap(({ id }) => answered[id] ?? []);

function Verdict({ isRight }: { isRight: boolean }) {
  return (
    <p className={`mb-4 flex items-center gap-2 font-medium ${isRight ? "text-kelp" : "text-ink"}`}>
      {isRight ? <CircleCheck aria-hidden className="size-5" /> : <X aria-hidden className="size-5" />}
      {isRight ? "That is right." : "Not quite. Here is the answer."}
    </p>
  );
}

type Opening = { cards: SessionCard[]; personId: string; isFollowed: boolean };

/** What was done here without network is not asked again; a link that was followed has opened its question. */
function useFirst(
  { cards, personId, isFollowed }: Opening,
  post: (deed: Deed) => void,
  skip: (ids: string[]) => void,
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as the page is opened
  useEffect(() => {
    const kept = readKept(personId).filter(({ does }) => does === "answer" || does === "snooze");
    const ids = cards.filter(({ id }) => kept.some(({ cardId }) => cardId === id)).map(({ id }) => id);
    if (ids.length > 0) skip(ids);
    const [opened] = cards;
    if (isFollowed && opened) post({ does: "open", cardId: opened.id, at: new Date().toISOString() });
  }, []);
}

function focus(isShown: boolean) {
  const target = document.querySelector<HTMLElement>(
    isShown ? "[data-answer]" : "[data-question], [data-end]",
  );
  if (!isShown) scrollTo(0, 0);
  target?.focus({ preventScroll: true });
  // Only where a long question hides where its answer begins: else nothing moves.
  const isHidden = target && target.getBoundingClientRect().top > innerHeight * mostOfPage;
  if (isShown && isHidden) target.scrollIntoView({ block: "center" });
}

const mostOfPage = 0.6;

const focusGiven = (form: HTMLElement | null) => form?.querySelector<HTMLElement>("[name=given]")?.focus();
