import { calendarDay } from "@/components/people/calendar-day";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RecallState } from "@/domain/reminders/card-query";
import { weekdayAndDay } from "../reminders/plan/plan-words";
import { questions } from "./count-words";

type NothingAskedProps = {
  state: RecallState;
  locale: string;
  goOn: FormAction;
};

/** Why nothing is asked, in words. */
export function nothingAskedWords(state: RecallState, locale: string): { title: string; words: string } {
  switch (state.kind) {
    case "stopped":
      return {
        title: "You are not asked anything",
        words: "You said that you do not want to be asked. You can still ask for questions yourself.",
      };
    case "paused":
      return {
        title: "You are taking a break",
        words: `Nothing is asked of you before ${calendarDay(state.until, locale)}. What is due then comes little by little, never all at once.`,
      };
    case "gone-quiet":
      return {
        title: "Do you want to go on?",
        words:
          "On the last ten days with questions you opened none, so we stopped asking. Say so if you want to be asked again.",
      };
    case "nothing-yet":
      return {
        title: "No questions for you yet",
        words:
          "Once you have learned an insight, a question about it comes here now and then: ten seconds each, and never more often than you agreed to.",
      };
    case "asked-enough":
      return {
        title: "No more questions for now",
        words: `You were asked ${questions(state.asked)} in the last seven days, as many as you agreed to.${
          state.from ? ` The next one may come on ${weekdayAndDay(state.from, locale)}.` : ""
        }`,
      };
    case "all-done":
      return {
        title: "No questions for you now",
        words: state.nextOn
          ? `The next one may come from ${calendarDay(state.nextOn, locale)} on, sooner if an initiative of yours needs it.`
          : "The next ones come when an initiative of yours needs something.",
      };
  }
}

/** What one may do about it. */
export function NothingAskedDoors({ state, goOn }: Omit<NothingAskedProps, "locale">) {
  if (state.kind === "gone-quiet")
    return (
      <ActionForm action={goOn}>
        <SubmitButton>Keep going</SubmitButton>
      </ActionForm>
    );
  return state.kind === "nothing-yet" ? <LinkButton href="/paths">See the paths</LinkButton> : null;
}
