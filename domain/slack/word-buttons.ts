import type { PersonActor } from "../actor";
import { fullDay } from "../digests/digest-words";
import { Refusal } from "../refusal";
import { findPreferences } from "../reminders/find-preferences";
import { pauseQuestions } from "../reminders/pause-questions";
import { chooseQuestionMails } from "../reminders/question-mails";
import { startQuestions } from "../reminders/stop-questions";
import { type Blocks, section } from "./block-parts";
import { connectOffer } from "./connect-offer";
import { findMember } from "./members";
import { quiet } from "./mute-reply";
import type { InteractionOf } from "./request-shape";
import { respondInTime, respondOnce } from "./respond";
import { shareInsight } from "./share-insight";
import { escaped } from "./slack-text";
import type { Workspace } from "./workspace";

type Pressed = InteractionOf<"block_actions">;
type Deed = (actor: PersonActor, now: Date) => Promise<Blocks>;

/** The buttons under private answers: share one, mute. Each asks again who presses it, and what they may. */
export async function pressWordButton(workspace: Workspace, pressed: Pressed, now: Date): Promise<void> {
  const name = pressed.actions[0]?.action_id.split(".")[1] ?? "";
  const deed = deeds[name];
  if (!pressed.response_url || (name !== "share" && !deed)) return;
  const member = await findMember(workspace, pressed.user.id, now);
  if (!member) {
    const unknown = "Tidemark does not know who you are here. Nothing was done.";
    return respondInTime(pressed.response_url, await connectOffer(workspace, pressed.user.id, unknown, now));
  }
  if (!deed) return shareInsight(workspace, member.actor, pressed, now);
  await answerIn(pressed.response_url, member.actor, deed, now);
}

/** What was done takes the place of the buttons that did it. */
async function answerIn(responseUrl: string, actor: PersonActor, deed: Deed, now: Date) {
  try {
    const blocks = await deed(actor, now);
    await respondOnce(responseUrl, { text: "It is done.", blocks, replace_original: true });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await respondInTime(responseUrl, { text: escaped(error.message) });
  }
}

const deeds: Record<string, Deed> = {
  "pause-week": (actor, now) => pause(actor, "week", now),
  "pause-month": (actor, now) => pause(actor, "month", now),
  "by-mail": (actor, now) => askBy(actor, "mail", now),
  "by-home": (actor, now) => askBy(actor, "home", now),
  resume: async (actor, now) => {
    await startQuestions(actor, {}, now);
    return [section("You will be asked again.", "Write `/tidemark mute` whenever it is too much.")];
  },
};

async function pause(actor: PersonActor, span: "week" | "month", now: Date) {
  const until = await pauseQuestions(actor, { span, until: "" }, now);
  return quiet(`No questions until ${fullDay(until, actor.locale)}.`);
}

async function askBy(actor: PersonActor, questionsBy: "mail" | "home", now: Date) {
  const { chosenCap: cap } = await findPreferences(actor.id);
  await chooseQuestionMails(actor, { cap, questionsBy }, now);
  return [
    section(`Your questions ${byWords[questionsBy]}`, "Choose again in Tidemark, under your settings."),
  ];
}

const byWords = {
  mail: "reach you by mail from now on.",
  home: "wait on your home page in Tidemark from now on; nothing is sent to you.",
};
